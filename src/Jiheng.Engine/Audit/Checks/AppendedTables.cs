using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A table named below a heading 附表.</summary>
/// <param name="Text">The name without its number.</param>
/// <param name="Origin">Where it stands.</param>
/// <param name="Block">Index of its block.</param>
internal sealed record ListedTable(string Text, Diagnostics.Origin Origin, int Block);

/// <summary>A chapter 附表 of a document: 第五部分 附表 with the names of its tables.</summary>
/// <param name="Heading">The heading as printed.</param>
/// <param name="Listed">The tables named below it.</param>
internal sealed record AppendedTables(string Heading, IReadOnlyList<ListedTable> Listed)
{
    private const int Fewest = 2;
    private const int LongestName = 50;

    /// <summary>The chapters 附表 of a document; a line of a report's list of annexes is none.</summary>
    public static IEnumerable<AppendedTables> In(DocumentReading document)
    {
        var blocks = document.Source.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not Paragraph heading || !IsHeading(heading.Text) || document.Contents.Any(e => e.Origin.IsSamePlace(heading.Origin))) continue;
            List<ListedTable> listed = [];
            for (var b = i + 1; b < blocks.Count; b++)
            {
                if (blocks[b] is not Paragraph paragraph) continue;
                var text = paragraph.Text.Trim();
                if (text.Length == 0) continue;
                if (FormTitle.TryReadPart(text, out _, out _)) break;
                if (ListNumber.TryRead(text, out var number) && text[number.Length..].Trim() is { Length: > 1 and <= LongestName } name && name.EndsWith('表')) listed.Add(new(name, paragraph.Origin, b));
            }
            if (listed.Count >= Fewest) yield return new(heading.Text.Trim(), listed);
        }
    }

    private static bool IsHeading(string text) => FormTitle.TryReadPart(text, out _, out var rest) && Words.Compact(rest) is "附表" or "附件附表" or "决算附表" or "部门决算附表" or "公开附表";

    /// <summary>The tables that stand neither below their name nor under it anywhere in the filing.</summary>
    public List<ListedTable> Missing(Filing filing, DocumentReading document)
    {
        List<ListedTable> missing = [];
        // Tables put in as pictures are there.
        if (document.Source.Pictures is { Count: > 0 }) return missing;
        List<NamedTable>? present = null;
        foreach (var table in Listed)
        {
            if (IsBelow(document.Source, table.Block)) continue;
            present ??= [.. filing.Documents.SelectMany(d => Named(d.Source))];
            var name = Name(table.Text);
            if (!present.Exists(p => p.Name.Contains(name, StringComparison.Ordinal) && p.Heading?.IsSamePlace(table.Origin) != true)) missing.Add(table);
        }
        return missing;
    }

    private static bool IsBelow(Document document, int block)
    {
        for (var i = block + 1; i < Math.Min(document.Blocks.Count, block + 4); i++)
        {
            if (document.Blocks[i] is Table) return true;
            if (document.Blocks[i] is Paragraph paragraph && ListNumber.TryRead(paragraph.Text, out _)) return false;
        }
        return false;
    }

    /// <summary>Words that name a table which is there: its sheet, its first rows, or a paragraph right above it.</summary>
    private static List<NamedTable> Named(Document document)
    {
        List<NamedTable> named = [];
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is Table table)
            {
                if (table.Origin?.Sheet is { } sheet) named.Add(new(Name(sheet), null));
                for (var r = 0; r < Math.Min(3, table.RowCount); r++)
                    foreach (var cell in table.Row(r)) if (cell.Text.Length is > 0 and <= LongestName) named.Add(new(Name(cell.Text), null));
            }
            else if (document.Blocks[i] is Paragraph paragraph && paragraph.Text.Length <= LongestName && IsBelow(document, i)) named.Add(new(Name(paragraph.Text), paragraph.Origin));
        }
        return named;
    }

    private sealed record NamedTable(string Name, Diagnostics.Origin? Heading);

    private static string Name(string text) => Words.WithoutNumbering(Words.WithoutBrackets(Words.Compact(text))).Trim('“', '”', '"');
}
