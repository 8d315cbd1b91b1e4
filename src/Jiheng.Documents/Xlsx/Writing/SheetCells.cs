using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiheng.Documents.Writing;
using Jiheng.Documents.Writing.Charts;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>Writes the planned cells as rows, every place of a merge with its borders.</summary>
internal sealed class SheetCells(SheetPlan plan, SheetStyles styles)
{
    // In points: a line of the body's letters, the title, and the least a row of a form has.
    private const double LineHeight = 15;
    private const double TitleHeight = 36;
    private const double LeastHeight = 24;
    private const double MostHeight = 400;

    /// <summary>1-based rows behind which a new page begins; known when the rows are.</summary>
    public IReadOnlyList<int> Breaks { get; private set; } = [];

    /// <summary>The rows of the sheet.</summary>
    public SheetData Build()
    {
        var places = new X.Cell?[plan.RowCount, plan.ColumnCount];
        var heights = new double[plan.RowCount];
        var isMergedTallest = new bool[plan.RowCount];
        foreach (var cell in plan.Cells)
        {
            Put(places, cell);
            Measure(cell, heights, isMergedTallest);
        }
        Breaks = SheetPages.Breaks(plan, heights);
        var underCharts = new HashSet<int>(plan.Charts.SelectMany(c => Enumerable.Range(c.FirstRow - 1, c.RowCount)));
        var data = new SheetData();
        for (var r = 0; r < plan.RowCount; r++)
        {
            var row = new Row { RowIndex = (uint)r + 1 };
            if (underCharts.Contains(r)) (row.Height, row.CustomHeight) = (SheetPlan.ChartRowHeight, true);
            else if (heights[r] > 0)
            {
                row.Height = Math.Min(heights[r], MostHeight);
                // Excel fits a row by itself unless its tallest text is in a merged cell.
                row.CustomHeight = isMergedTallest[r] ? true : null;
            }
            for (var c = 0; c < plan.ColumnCount; c++)
                if (places[r, c] is { } cell) row.Append(cell);
            data.Append(row);
        }
        return data;
    }

    private void Put(X.Cell?[,] places, PlannedCell cell)
    {
        var style = styles.Number(SheetLooks.Of(cell, plan.IsForm));
        for (var r = cell.Area.First.Row; r <= cell.Area.Last.Row; r++)
            for (var c = cell.Area.First.Column; c <= cell.Area.Last.Column; c++)
                places[r - 1, c - 1] = new X.Cell { CellReference = new CellReference(r, c).ToString(), StyleIndex = style };
        Fill(places[cell.Area.First.Row - 1, cell.Area.First.Column - 1]!, cell);
    }

    private static void Fill(X.Cell target, PlannedCell cell)
    {
        var text = string.Join('\n', cell.Lines);
        if (cell.Formula is not null)
        {
            // The stored value is what is printed so far, blank in a blank form; Excel computes when it opens the file.
            target.CellFormula = new X.CellFormula(cell.Formula);
            target.CellValue = new CellValue(text);
            target.DataType = CellValues.String;
            return;
        }
        if (cell.Figure is { } figure)
        {
            target.CellValue = new CellValue(ChartFigures.Stored(figure.Value));
            return;
        }
        if (text.Length == 0) return;
        if (Number(text, cell) is { } number)
        {
            target.CellValue = new CellValue(number);
            return;
        }
        target.DataType = CellValues.InlineString;
        target.InlineString = new InlineString(new X.Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>The number to store for a value already filled in, or for a printed figure that a formula needs; null for text.</summary>
    private static string? Number(string text, PlannedCell cell)
    {
        var kind = cell.Cell?.Input?.Kind;
        if (kind is not (InputKind.Number or InputKind.Percentage) && !(cell.IsOperand && kind is null)) return null;
        var isRate = text.EndsWith('%');
        if (!Rational.TryParse(isRate ? text.AsSpan(0, text.Length - 1) : text, out var value, out _)) return null;
        return (isRate ? value / 100 : value).ToString();
    }

    private void Measure(PlannedCell cell, double[] heights, bool[] isMergedTallest)
    {
        var lines = Math.Max(TextWidth.Lines(cell.Lines, plan.Letters(cell)), cell.Cell?.Input?.Lines ?? 1);
        var rows = cell.Area.Last.Row - cell.Area.First.Row + 1;
        var needed = cell.Role switch
        {
            ParagraphRole.Title => Math.Max(TitleHeight, lines * TitleHeight * 0.7),
            null => Math.Max(LeastHeight, lines * LineHeight + 6),
            _ => lines * LineHeight + 5,
        };
        // A cell over several rows shares its height among them.
        if (rows > 1) needed = Math.Max(LeastHeight, needed / rows);
        for (var r = cell.Area.First.Row - 1; r < cell.Area.Last.Row; r++)
        {
            if (needed <= heights[r]) continue;
            heights[r] = needed;
            isMergedTallest[r] = cell.Area.First != cell.Area.Last;
        }
    }
}
