using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>A cell on the sheet, before it is written.</summary>
/// <param name="Area">Where it stands; more than one place for a merged one.</param>
/// <param name="Lines">What is printed.</param>
/// <param name="Role">The paragraph's role; null for a cell of a table.</param>
/// <param name="Cell">The table's cell; null for a paragraph.</param>
/// <param name="Formula">The formula, without the sign =; null for none.</param>
/// <param name="IsOperand">Whether a formula computes with it, so that a number in it is to be written as one.</param>
internal sealed record PlannedCell(CellArea Area, IReadOnlyList<string> Lines, ParagraphRole? Role, Cell? Cell, string? Formula, bool IsOperand);

/// <summary>The document laid out on one sheet: paragraphs over the whole width, tables on common columns.</summary>
internal sealed class SheetPlan
{
    // A page has room for so many letters beside each other.
    private const int PortraitLetters = 88;
    private const int LandscapeLetters = 130;
    private const int MostRepeatedRows = 6;

    private readonly List<PlannedCell> cells = [];

    private SheetPlan(Document document)
    {
        var tables = document.Blocks.OfType<Table>().Where(t => t.RowCount > 0 && t.ColumnCount > 0).ToList();
        ColumnCount = Math.Max(1, tables.Select(t => t.ColumnCount).DefaultIfEmpty(1).Max());
        IsForm = tables.Exists(t => t.Cells.Any(c => c.Input is not null));
        IsLandscape = PageTurn.IsLandscape(document.Blocks);
        Widths = ColumnWidths.Of([.. tables.Select(t => (t, ColumnWidths.Edges(t.ColumnCount, ColumnCount)))], ColumnCount, IsLandscape ? LandscapeLetters : PortraitLetters);
        var tableSeen = false;
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is Paragraph paragraph) Add(paragraph, ParagraphRoles.Of(document.Blocks, i));
            else if (document.Blocks[i] is Table { RowCount: > 0, ColumnCount: > 0 } table)
            {
                // Two tables must not grow together.
                if (i > 0 && document.Blocks[i - 1] is Table) RowCount++;
                if (!tableSeen) RepeatedRows = RowCount + HeaderRows.Of(table);
                tableSeen = true;
                Add(table);
            }
        }
        if (RepeatedRows > MostRepeatedRows) RepeatedRows = 0;
    }

    /// <summary>The cells from top to bottom and left to right.</summary>
    public IReadOnlyList<PlannedCell> Cells => cells;

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

    private void Add(Paragraph paragraph, ParagraphRole role)
    {
        RowCount++;
        cells.Add(new PlannedCell(new(new(RowCount, 1), new(RowCount, ColumnCount)), [.. paragraph.Lines.Select(l => l.Text.Trim())], role, null, null, false));
    }

    private void Add(Table table)
    {
        var top = RowCount + 1;
        var edges = ColumnWidths.Edges(table.ColumnCount, ColumnCount);
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
            cells.Add(new PlannedCell(area, CellText.Lines(cell), null, cell, formula, operands.Contains(cell)));
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
