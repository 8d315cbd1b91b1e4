using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>Writes one table: its grid as spans and continued cells, its header repeated over pages, its rows unbroken.</summary>
internal sealed class WordTable(Engine.Content.Table table, int width, WordControls controls)
{
    private const int LetterSize = 21;
    private const uint LeastRowHeight = 454;
    private const int ShortLabel = 24;
    private const string Shade = "F2F2F2";

    private readonly bool isForm = table.Cells.Any(c => c.Input is not null);
    private readonly int[] widths = ColumnWidths.Of([(table, ColumnWidths.Edges(table.ColumnCount, table.ColumnCount))], table.ColumnCount, width);
    private readonly int headerRows = HeaderRows.Of(table);

    public W.Table Build()
    {
        var written = new W.Table(Properties(), new W.TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        for (var r = 0; r < table.RowCount; r++)
        {
            var properties = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = LeastRowHeight, HeightType = HeightRuleValues.AtLeast });
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
            new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
            new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }));

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
        if (cell is not null && (isForm ? cell.Input is null or { Formula: not null } : row < headerRows))
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Shade });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, cell is null || cell.Row != row ? Blank() : Content(cell));
    }

    private static W.Paragraph Blank() => new(new ParagraphProperties(new ParagraphMarkRunProperties(new FontSize { Val = $"{LetterSize}" })));

    private W.Paragraph Content(Engine.Content.Cell cell)
    {
        var lines = CellText.Lines(cell);
        var isLeft = cell.Input is { Kind: InputKind.Text } || !lines.TrueForAll(l => Documents.Writing.TextWidth.Of(l) <= ShortLabel);
        var paragraph = new W.Paragraph(new ParagraphProperties(
            new SpacingBetweenLines { Line = "260", LineRule = LineSpacingRuleValues.AtLeast },
            new Justification { Val = isLeft ? JustificationValues.Left : JustificationValues.Center }));
        if (cell.Input is { Formula: not null } computed) paragraph.Append(WordControls.Field(computed, Name, lines.Count == 0 ? null : Run(string.Concat(lines))));
        else if (cell.Input is { } input) paragraph.Append(controls.Control(input, lines, Run));
        else paragraph.Append(WordControls.Lines(lines, Run));
        return paragraph;
    }

    /// <summary>B3: the second cell of the third row, counted as Word counts.</summary>
    private string Name(GridPlace place)
    {
        var anchor = table.At(place.Row, place.Column);
        var (row, column) = (anchor?.Row ?? place.Row, anchor?.Column ?? place.Column);
        var count = 0;
        foreach (var (at, _, _) in Places(row))
            if (at <= column) count++;
        return new Xlsx.CellReference(row + 1, count).ToString();
    }

    private static Run Run(string text) => new(WordPage.Letters("仿宋", LetterSize), new W.Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve });
}
