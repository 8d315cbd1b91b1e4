using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>Writes one table: its grid as spans and continued cells, its header repeated over pages, its rows unbroken.</summary>
internal sealed class WordTable
{
    private const uint LeastRowHeight = 397;
    private const uint LeastTightHeight = 300;
    private const int EdgeMargin = 25;
    private const int TightEdgeMargin = 10;
    private const uint LineHeight = 260;
    private const int ShortLabel = 24;
    private const int MostLines = 40;
    private const string Shade = "F2F2F2";

    private readonly Engine.Content.Table table;
    private readonly int width;
    private readonly WordControls controls;
    private readonly bool isForm;
    private readonly int[] widths;
    private readonly int headerRows;
    private readonly bool[] figures;
    private readonly bool isTight;
    private readonly int letterSize;

    /// <param name="table">The table.</param>
    /// <param name="width">The width of the page's text, in twentieths of a point.</param>
    /// <param name="room">The height of a page for it, without what stands beside it, in the same unit.</param>
    /// <param name="controls">The controls of the document.</param>
    public WordTable(Engine.Content.Table table, int width, int room, WordControls controls)
    {
        (this.table, this.width, this.controls) = (table, width, controls);
        isForm = table.Cells.Any(c => c.IsAnswer);
        headerRows = HeaderRows.Of(table);
        figures = FigureText.Columns(table, Math.Max(headerRows, 1));
        (letterSize, isTight) = Fitting(room);
        widths = Widths(letterSize);
    }

    public W.Table Build()
    {
        var written = new W.Table(Properties(), new W.TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        for (var r = 0; r < table.RowCount; r++)
        {
            var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = LeastHeight(r, isTight), HeightType = HeightRuleValues.AtLeast });
            if (r < headerRows) properties.Append(new TableHeader());
            var row = new TableRow(properties);
            foreach (var (column, cell, area) in Places(r)) row.Append(Cell(r, column, cell, area));
            written.Append(row);
        }
        return written;
    }

    private TableProperties Properties() => new(
        new TableWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
        new TableJustification { Val = TableRowAlignmentValues.Center },
        new TableBorders(
            Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TopMargin { Width = $"{Edge(isTight)}", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = (short)WordLetterSize.SideMargin(letterSize), Type = TableWidthValues.Dxa },
            new BottomMargin { Width = $"{Edge(isTight)}", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = (short)WordLetterSize.SideMargin(letterSize), Type = TableWidthValues.Dxa }));

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };

    /// <summary>The cells of a row as Word has them: one for each cell that covers it, and one for each hole.</summary>
    private IEnumerable<(int Column, Engine.Content.Cell? Cell, OwnedArea Area)> Places(int row)
    {
        for (var c = 0; c < table.ColumnCount;)
        {
            var cell = table.At(row, c);
            var area = cell is null ? new OwnedArea(1, 1) : OwnedArea.Of(table, cell);
            // Outside the rectangle that is its own a cell leaves holes.
            if (cell is not null && (cell.Column != c || row >= cell.Row + area.Rows)) (cell, area) = (null, new OwnedArea(1, 1));
            yield return (c, cell, area);
            c += area.Columns;
        }
    }

    private TableCell Cell(int row, int column, Engine.Content.Cell? cell, OwnedArea area)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{widths.AsSpan(column, area.Columns).ToArray().Sum()}", Type = TableWidthUnitValues.Dxa });
        if (area.Columns > 1) properties.Append(new GridSpan { Val = area.Columns });
        if (area.Rows > 1) properties.Append(new VerticalMerge { Val = row == cell!.Row ? MergedCellValues.Restart : MergedCellValues.Continue });
        if (cell is not null && (isForm ? !cell.IsAnswer : row < headerRows))
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Shade });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, cell is null || cell.Row != row ? Blank() : Content(cell));
    }

    /// <summary>
    /// The size of the letters, and whether the rows stand close: a form of which a few rows would be alone on a last page is set closer, then one step smaller,
    /// if that saves the page.
    /// </summary>
    private (int Size, bool IsTight) Fitting(int room)
    {
        var size = WordLetterSize.Of(table, width, out _);
        var usual = Height(size, tight: false);
        if (room <= 0 || usual <= room || usual % room > room / 3) return (size, false);
        var pages = usual / room;
        if (Height(size, tight: true) <= pages * room) return (size, true);
        var smaller = WordLetterSize.Smaller(size);
        return smaller is { } step && Height(step, tight: true) <= pages * room ? (step, true) : (size, false);
    }

    /// <summary>The height of all rows, in letters whose lines are as high as those of the fonts that stand in for missing ones.</summary>
    private long Height(int size, bool tight)
    {
        var (total, columns) = (0L, Widths(size));
        for (var r = 0; r < table.RowCount; r++) total += Math.Max(LeastHeight(r, tight), LinesOf(r, size, columns) * size * 29L / 2 + 2 * Edge(tight));
        return total;
    }

    private int LinesOf(int row, int size, int[] columns)
    {
        var most = 1;
        foreach (var cell in table.Row(row))
            if (cell.Row == row && cell.RowSpan == 1)
                most = Math.Max(most, Documents.Writing.TextWidth.Lines(CellText.Lines(cell), (columns.AsSpan(cell.Column, Math.Min(cell.ColumnSpan, columns.Length - cell.Column)).ToArray().Sum() - 2 * WordLetterSize.SideMargin(size)) / (size * 5)));
        return most;
    }

    private int[] Widths(int size) =>
        ColumnWidths.Of([(table, ColumnWidths.Edges(table.ColumnCount, table.ColumnCount))], table.ColumnCount, width, WordLetterSize.Least(table, size));

    private static int Edge(bool tight) => tight ? TightEdgeMargin : EdgeMargin;

    private uint LeastHeight(int row, bool tight)
    {
        var least = tight ? LeastTightHeight : LeastRowHeight;
        var lines = table.Row(row).Where(c => c.Row == row && c.RowSpan == 1 && c.Input is not null).Select(c => c.Input!.Lines).DefaultIfEmpty(1).Max();
        return lines <= 1 ? least : least + (uint)(Math.Min(lines, MostLines) - 1) * LineHeight;
    }

    private W.Paragraph Blank() => new(new ParagraphProperties(LineSpacing(), new ParagraphMarkRunProperties(new FontSize { Val = $"{letterSize}" })));

    // Lines of a report's text are of exact height and too far from each other for a table.
    private SpacingBetweenLines LineSpacing() => new() { Line = $"{letterSize * 12}", LineRule = LineSpacingRuleValues.AtLeast };

    private W.Paragraph Content(Engine.Content.Cell cell)
    {
        var lines = CellText.Lines(cell);
        var isLeft = cell.Input is { Kind: InputKind.Text } || !lines.TrueForAll(l => Documents.Writing.TextWidth.Of(l) <= ShortLabel);
        var paragraph = new W.Paragraph(new ParagraphProperties(
            LineSpacing(),
            new Justification { Val = isLeft ? JustificationValues.Left : !isForm && cell.ColumnSpan == 1 && figures[cell.Column] && cell.Row >= headerRows && FigureText.IsFigure(cell) ? JustificationValues.Right : JustificationValues.Center }));
        if (cell.Input is { } input) paragraph.Append(controls.Control(input, lines, Run));
        else paragraph.Append(WordControls.Lines(lines, Run));
        return paragraph;
    }

    private Run Run(string text) => WordLetters.Run(text, WordLetters.Text, letterSize);
}
