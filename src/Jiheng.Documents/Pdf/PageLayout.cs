using Jiheng.Documents.Pdf.Lines;
using Jiheng.Documents.Pdf.Rules;
using Jiheng.Documents.Pdf.Tables;

namespace Jiheng.Documents.Pdf;

/// <summary>What stands on a page: tables, and printed lines outside of them.</summary>
internal sealed class PageLayout
{
    private PageLayout(PageText text, List<TablePart> tables, List<TextRow> rows)
    {
        Number = text.Number;
        Width = text.Width;
        Height = text.Height;
        Tables = tables;
        Rows = rows;
    }

    /// <summary>1-based.</summary>
    public int Number { get; }

    public double Width { get; }

    public double Height { get; }

    /// <summary>From top to bottom.</summary>
    public List<TablePart> Tables { get; }

    /// <summary>From top to bottom.</summary>
    public List<TextRow> Rows { get; }

    public static PageLayout Of(PageText text, PageRules rules)
    {
        var tables = RuledTables.Find(rules, text.Number);
        var outside = CellWords.Fill(tables, text);
        return new PageLayout(text, tables, TextRow.Of(outside, text.Number));
    }

    /// <summary>Looks for tables without borders; after the page numbers are gone, which would stand in their columns.</summary>
    public void FindLooseTables()
    {
        var found = LooseTables.Take(Rows, Number);
        if (found.Count == 0) return;
        Tables.AddRange(found);
        Tables.Sort((a, b) => a.Top.CompareTo(b.Top));
    }

    /// <summary>Lowest place that anything stands on.</summary>
    public double Bottom
    {
        get
        {
            double bottom = 0;
            foreach (var table in Tables) bottom = Math.Max(bottom, table.Bottom);
            foreach (var row in Rows) bottom = Math.Max(bottom, row.Bottom);
            return bottom;
        }
    }
}
