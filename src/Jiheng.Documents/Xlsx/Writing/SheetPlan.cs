using Jiheng.Documents.Writing;
using Jiheng.Documents.Writing.Charts;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>A part of the document laid out on its sheet: paragraphs over the whole width, tables on common columns, charts above their figures.</summary>
internal sealed class SheetPlan
{
    /// <summary>The height of a row under a chart, in points.</summary>
    public const int ChartRowHeight = 15;

    private const int MostRepeatedRows = 6;

    private readonly BookPart part;
    private readonly IReadOnlyList<Block> blocks;
    private readonly List<PlannedCell> cells = [];
    private readonly List<PlannedChart> charts = [];
    private readonly List<(int Row, int Heading)> entries = [];
    private readonly List<(int Block, int Row)> headings = [];

    public SheetPlan(BookPart part)
    {
        (this.part, blocks) = (part, part.Blocks);
        var tables = part.Own.Select(b => b switch
        {
            Table { RowCount: > 0, ColumnCount: > 0 } table => table,
            Chart { Categories.Count: > 0, Series.Count: > 0 } chart => ChartTable.Of(chart),
            _ => null,
        }).ToArray();
        var all = tables.OfType<Table>().ToList();
        ColumnCount = Math.Max(1, all.Select(t => t.ColumnCount).DefaultIfEmpty(1).Max());
        IsForm = all.Exists(t => t.Cells.Any(c => c.Input is not null));
        Widths = SheetWidths.Of(all, ColumnCount, part);
        var tableSeen = false;
        for (var i = part.First; i < part.End; i++)
        {
            if (blocks[i] is Contents contents) Add(i, contents);
            else if (blocks[i] is Paragraph paragraph) Add(i, paragraph);
            else if (tables[i - part.First] is { } table)
            {
                // Two tables must not grow together.
                if (i > 0 && (blocks[i - 1] is Table or Chart)) RowCount++;
                if (blocks[i] is Chart chart) Reserve(chart);
                if (!tableSeen) RepeatedRows = RowCount + HeaderRows.Of(table);
                tableSeen = true;
                Add(table, blocks[i] as Chart);
            }
        }
        // What stands above the first table of several says nothing about the others, nor about the text behind it.
        if (RepeatedRows > MostRepeatedRows || (!IsForm && all.Count > 1) || (part.IsDivided && !part.IsOneTable)) RepeatedRows = 0;
    }

    /// <summary>The cells from top to bottom and left to right.</summary>
    public IReadOnlyList<PlannedCell> Cells => cells;

    /// <summary>The charts from top to bottom.</summary>
    public IReadOnlyList<PlannedChart> Charts => charts;

    /// <summary>The entries of contents: the 1-based row of each, and the place of its heading in the document.</summary>
    public IReadOnlyList<(int Row, int Heading)> Entries => entries;

    /// <summary>The headings on the sheet: the place of each in the document, and its 1-based row.</summary>
    public IReadOnlyList<(int Block, int Row)> Headings => headings;

    public int ColumnCount { get; }

    public int RowCount { get; private set; }

    /// <summary>The width of each column in letters of half width.</summary>
    public int[] Widths { get; }

    public bool IsLandscape => part.IsLandscape;

    /// <summary>Whether it needs paper of A3.</summary>
    public bool IsLarge => part.IsDivided && SheetWidths.NeedLargePaper(Widths);

    /// <summary>Whether there is something to fill in.</summary>
    public bool IsForm { get; }

    /// <summary>Rows from the top that are printed on every page; 0 for none.</summary>
    public int RepeatedRows { get; private set; }

    /// <summary>How many letters fit into the area's width.</summary>
    public int Letters(CellArea area)
    {
        var letters = 0;
        for (var c = area.First.Column; c <= area.Last.Column; c++) letters += Widths[c - 1];
        return Math.Max(letters - 1, 1);
    }

    /// <summary>How many of its own letters fit into the width of the cell: those of titles and headings are larger.</summary>
    public int Letters(PlannedCell cell) => cell.Role switch
    {
        ParagraphRole.Title when part.IsDivided => Letters(cell.Area) * 11 / 16,
        ParagraphRole.Heading when part.IsDivided => Letters(cell.Area) * 11 / 12,
        _ => Letters(cell.Area),
    };

    private void Add(int index, Paragraph paragraph)
    {
        AddLine([.. paragraph.Lines.Select(l => l.Text.Trim())], ParagraphRoles.Of(blocks, index), paragraph.Place);
        if (paragraph.HeadingLevel is not null) headings.Add((index, cells[^1].Area.First.Row));
    }

    private void Add(int index, Contents contents)
    {
        AddLine(["目　录"], ParagraphRole.Heading, ParagraphPlace.Middle);
        for (var i = index + 1; i < blocks.Count; i++)
            if (blocks[i] is Paragraph { HeadingLevel: { } level } heading && level <= contents.Levels && heading.Text.Trim() is { Length: > 0 } text)
            {
                AddLine([new string('　', level - 1) + text], ParagraphRole.Text, ParagraphPlace.Left);
                cells[^1] = cells[^1] with { IsLink = true };
                entries.Add((cells[^1].Area.First.Row, i));
            }
    }

    private void AddLine(IReadOnlyList<string> lines, ParagraphRole role, ParagraphPlace place)
    {
        var first = RowCount + 1;
        RowCount += part.IsDivided ? SheetWidths.Rows(lines, Letters(new CellArea(new(1, 1), new(1, ColumnCount)))) : 1;
        cells.Add(new PlannedCell(new(new(first, 1), new(RowCount, ColumnCount)), lines, role, null, null, false) { Place = place });
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
        var figures = FiguresAtRight(table, headerRows);
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
                IsAtRight = figures[cell.Column] && cell.ColumnSpan == 1 && cell.Row >= headerRows && FigureText.IsFigure(cell),
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

    /// <summary>The columns of figures that stand at the right; none in a form to fill in, where all stand in the middle.</summary>
    private bool[] FiguresAtRight(Table table, int headerRows) =>
        part.IsDivided && !table.Cells.Any(c => c.IsAnswer) ? FigureText.Columns(table, Math.Max(headerRows, 1)) : new bool[table.ColumnCount];
}
