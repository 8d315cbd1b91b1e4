using System.Text;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>A place in words that a reader can go to with the document open.</summary>
public static class PlaceText
{
    private const int ExcerptColumns = 56;

    /// <summary>第154行; 表3第4行第5列; 附件2!E4 in a workbook; 第12段; empty when nothing is known.</summary>
    public static string Where(Origin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var text = new StringBuilder();
        if (origin.Page is { } page) text.Append('第').Append(page).Append('页');
        if (origin.Line is { } line) return text.Append('第').Append(line).Append('行').ToString();
        // As workbooks write it themselves, so that it can be pasted into their name box.
        if (origin is { Sheet: { } on, Row: { } at, Column: { } across }) return text.Append(on).Append('!').Append(SheetAddress.Of(at, across)).ToString();
        if (origin.Sheet is { } sheet) text.Append("工作表“").Append(sheet).Append('”');
        else if (origin.Table is { } table) text.Append('表').Append(table);
        if (origin.Row is { } row)
        {
            text.Append('第').Append(row).Append('行');
            if (origin.Column is { } column) text.Append('第').Append(column).Append('列');
        }
        else if (origin.Paragraph is { } paragraph) text.Append('第').Append(paragraph).Append('段');
        return text.ToString();
    }

    /// <summary>What the place says, with its name: 执行率 100.08%.</summary>
    public static string Words(Place place) => Words(place, ExcerptColumns);

    /// <summary>The same in at most so many columns; the name has half of them.</summary>
    public static string Words(Place place, int columns)
    {
        ArgumentNullException.ThrowIfNull(place);
        var said = place.Value.Length == 0 && place.Label.Length > 0 ? "（空白）" : place.Value;
        // A bare number says nothing without the unit of its table.
        if (said.Length > 0 && char.IsAsciiDigit(said[^1]) && place.Label.Length > 0) said += place.Unit;
        var label = TextColumns.OneLine(place.Label);
        return label.Length > 0 && !said.Contains(label, StringComparison.Ordinal)
            ? $"{TextColumns.Shorten(label, columns / 2)} {TextColumns.Shorten(said, columns)}"
            : TextColumns.Shorten(place.Origin.Text.Length > 0 ? place.Origin.Text : said, columns, said);
    }
}
