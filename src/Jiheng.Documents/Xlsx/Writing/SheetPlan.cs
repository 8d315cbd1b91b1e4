using Jiheng.Documents.Writing;
using Jiheng.Documents.Writing.Charts;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>The document laid out on one sheet: paragraphs over the whole width, tables on common columns, charts above their figures.</summary>
internal sealed class SheetPlan
{
    /// <summary>The height of a row under a chart, in points.</summary>
    public const int ChartRowHeight = 15;

    // A page has room for so many letters beside each other.
    private const int PortraitLetters = 88;
    private const int LandscapeLetters = 130;
    private const int MostRepeatedRows = 6;

    private readonly IReadOnlyList<Block> blocks;
    private readonly List<PlannedCell> cells = [];
    private readonly List<PlannedChart> charts = [];
    private readonly List<int> breaks = [];
    private readonly List<(int Row, int Heading)> entries = [];
    private readonly Dictionary<int, int> headingRows = [];
    private bool turns;

    private SheetPlan(Document document)
    {
        blocks = document.Blocks;
        var tables = blocks.Select(b => b switch
        {
            Table { RowCount: > 0, ColumnCount: > 0 } table => table,
            Chart { Categories.Count: > 0, Series.Count: > 0 } chart => ChartTable.Of(chart),
            _ => null,
        }).ToArray();
        var all = tables.OfType<Table>().ToList();
        ColumnCount = Math.Max(1, all.Select(t => t.ColumnCount).DefaultIfEmpty(1).Max());
        IsForm = all.Exists(t => t.Cells.Any(c => c.Input is not null));
        IsLandscape = PageTurn.IsLandscape(document);
        Widths = ColumnWidths.Of([.. all.Select(t => (t, ColumnWidths.Edges(t.ColumnCount, ColumnCount)))], ColumnCount, IsLandscape ? LandscapeLetters : PortraitLetters);
        var tableSeen = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is NewPage) turns = RowCount > 0;
            else if (blocks[i] is Contents contents) Add(i, contents);
            else if (blocks[i] is Paragraph paragraph) Add(i, paragraph);
            else if (tables[i] is { } table)
            {
                Turn();
                // Two tables must not grow together.
                if (i > 0 && (blocks[i - 1] is Table or Chart)) RowCount++;
                if (blocks[i] is Chart chart) Reserve(chart);
                if (!tableSeen) RepeatedRows = RowCount + HeaderRows.Of(table);
                tableSeen = true;
                Add(table, blocks[i] as Chart);
            }
        }
        // What stands above the first table of several says nothing about the others.
        if (RepeatedRows > MostRepeatedRows || (!IsForm && all.Count > 1)) RepeatedRows = 0;
    }

    /// <summary>The cells from top to bottom and left to right.</summary>
    public IReadOnlyList<PlannedCell> Cells => cells;

    /// <summary>The charts from top to bottom.</summary>
    public IReadOnlyList<PlannedChart> Charts => charts;

    /// <summary>1-based rows behind which a new page begins.</summary>
    public IReadOnlyList<int> Breaks => breaks;

    /// <summary>The entries of contents: the 1-based row of each, and that of its heading.</summary>
    public IEnumerable<(int Row, int Target)> Links => entries.Select(e => (e.Row, headingRows[e.Heading]));

    public int ColumnCount { get; }

    public int RowCount { get; private set; }

    /// <summary>The width of each column in letters of half width.</summary>
    public int[] Widths { get; }

    public bool IsLandscape { get; }

    /// <summary>Whether there is something to fill in.</summary>
    public bool IsForm { get; }

    /// <summary>Rows from the top that are printed on every page; 0 for none.</summary>
    public int RepeatedRows { get; private set; }

    public static SheetPlan Of(Document document) => new(document);

    /// <summary>How many letters fit into the area's width.</summary>
    public int Letters(CellArea area)
    {
        var letters = 0;
        for (var c = area.First.Column; c <= area.Last.Column; c++) letters += Widths[c - 1];
        return Math.Max(letters - 1, 1);
    }

    /// <summary>A new page begins with what comes now.</summary>
    private void Turn()
    {
        if (turns) breaks.Add(RowCount);
        turns = false;
    }

    private void Add(int index, Paragraph paragraph)
    {
        AddLine([.. paragraph.Lines.Select(l => l.Text.Trim())], ParagraphRoles.Of(blocks, index), paragraph.Place);
        if (paragraph.HeadingLevel is not null) headingRows.Add(index, RowCount);
    }

    private void Add(int index, Contents contents)
    {
        AddLine(["目　录"], ParagraphRole.Heading, ParagraphPlace.Middle);
        for (var i = index + 1; i < blocks.Count; i++)
            if (blocks[i] is Paragraph { HeadingLevel: { } level } heading && level <= contents.Levels && heading.Text.Trim() is { Length: > 0 } text)
            {
                AddLine([new string('　', level - 1) + text], ParagraphRole.Text, ParagraphPlace.Left);
                cells[^1] = cells[^1] with { IsLink = true };
                entries.Add((RowCount, i));
            }
    }

    private void AddLine(IReadOnlyList<string> lines, ParagraphRole role, ParagraphPlace place)
    {
        Turn();
        RowCount++;
        cells.Add(new PlannedCell(new(new(RowCount, 1), new(RowCount, ColumnCount)), lines, role, null, null, false) { Place = place });
    }

    /// <summary>Rows for the drawing; the figures come below it.</summary>
    private void Reserve(Chart chart)
    {
        // Twentieths of a point.
        var rows = (ChartSize.Height(chart) + 20 * ChartRowHeight - 1) / (20 * ChartRowHeight);
        var edges = ColumnWidths.Edges(chart.Series.Count + 1, ColumnCount);
        charts.Add(new PlannedChart(chart, RowCount + 1, rows, RowCount + rows + 1, [.. edges.Skip(1).Take(chart.Series.Count).Select(e => e + 1)]));
        RowCount += rows;
    }

    private void Add(Table table, Chart? chart)
    {
        var top = RowCount + 1;
        var edges = ColumnWidths.Edges(table.ColumnCount, ColumnCount);
        var headerRows = HeaderRows.Of(table);
        var operands = new HashSet<Cell>(ReferenceEqualityComparer.Instance);
        foreach (var cell in table.Cells)
            if (cell.Input?.Formula is { } formula)
                foreach (var place in SheetFormulas.Operands(formula))
                    if (table.At(place.Row, place.Column) is { } operand) operands.Add(operand);
        foreach (var cell in table.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column))
        {
            var owned = OwnedArea.Of(table, cell);
            if (owned.Rows == 0) continue;
            var area = new CellArea(new(top + cell.Row, edges[cell.Column] + 1), new(top + cell.Row + owned.Rows - 1, edges[cell.Column + owned.Columns]));
            var formula = cell.Input?.Formula is { } asked ? SheetFormulas.Text(asked, Address) : null;
            cells.Add(new PlannedCell(area, CellText.Lines(cell), null, cell, formula, operands.Contains(cell))
            {
                IsHeader = cell.Row < headerRows,
                Figure = chart is null ? null : ChartTable.Figure(chart, cell),
            });
        }
        RowCount += table.RowCount;

        // A place under a merge is meant for the merged cell.
        CellReference Address(GridPlace place)
        {
            var anchor = table.At(place.Row, place.Column);
            return new(top + (anchor?.Row ?? place.Row), edges[Math.Clamp(anchor?.Column ?? place.Column, 0, table.ColumnCount - 1)] + 1);
        }
    }
}
