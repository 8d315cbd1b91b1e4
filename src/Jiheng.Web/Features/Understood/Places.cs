using System.Globalization;
using System.Text;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;
using Jiheng.Web.Shared;

namespace Jiheng.Web.Features.Understood;

/// <summary>The way from a figure back to its place in the document on the filing page.</summary>
/// <param name="filing">The address of the filing page.</param>
/// <param name="number">1-based number of the document in the filing.</param>
/// <param name="document">The document.</param>
/// <param name="say">The language of places in words.</param>
internal sealed class Places(string filing, int number, Document document, Language say)
{
    private readonly List<string> sheets = SheetsOf(document);

    /// <summary>The address of a place: docs/spec/report-html.md names the elements.</summary>
    public string PlaceLink(Origin origin)
    {
        var id = new StringBuilder($"d{number}");
        if (origin.Sheet is { } name && sheets.IndexOf(name) is var sheet and >= 0) id.Append(CultureInfo.InvariantCulture, $"-s{sheet + 1}");
        if (origin is { Table: { } table, Row: { } row, Column: { } column }) id.Append(CultureInfo.InvariantCulture, $"-t{table}-r{row}-c{column}");
        else if (origin.Table is { } whole) id.Append(CultureInfo.InvariantCulture, $"-t{whole}");
        else if (origin.Paragraph is { } paragraph) id.Append(CultureInfo.InvariantCulture, $"-p{paragraph}");
        else if (origin.Line is { } line) id.Append(CultureInfo.InvariantCulture, $"-l{line}");
        return $"{filing}?document={number}#{id}";
    }

    /// <summary>表2第3行第7列; table 2, row 3, column 7; empty when nothing is known.</summary>
    public string Where(Origin origin)
    {
        if (!say.IsEnglish) return PlaceText.Where(origin);
        List<string> parts = [];
        if (origin.Page is { } page) parts.Add($"page {page}");
        if (origin.Line is { } line) return string.Join(", ", [.. parts, $"line {line}"]);
        // A sheet by its number: its name is the document's.
        if (origin.Sheet is { } sheet) parts.Add($"sheet {sheets.IndexOf(sheet) + 1}");
        else if (origin.Table is { } table) parts.Add($"table {table}");
        if (origin.Row is { } row) parts.Add(origin.Column is { } column ? $"row {row}, column {column}" : $"row {row}");
        else if (origin.Paragraph is { } paragraph) parts.Add($"paragraph {paragraph}");
        return string.Join(", ", parts);
    }

    private static List<string> SheetsOf(Document document)
    {
        List<string> names = [];
        foreach (var block in document.Blocks)
            if ((block as Table)?.Origin?.Sheet is { } name && !names.Contains(name)) names.Add(name);
            else if (block is Paragraph { Origin.Sheet: { } other } && !names.Contains(other)) names.Add(other);
        return names;
    }
}
