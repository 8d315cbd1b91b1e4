using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>The figures of a chart as a table, for formats that show them beside it: names of the series above, names of the categories at the left.</summary>
internal static class ChartTable
{
    private static readonly Origin Nowhere = new("", "");

    /// <summary>The table; what is not there is blank.</summary>
    public static Table Of(Chart chart)
    {
        List<Cell> cells = [Cell(0, 0, "图中数据")];
        for (var s = 0; s < chart.Series.Count; s++) cells.Add(Cell(0, s + 1, chart.Unit.Length > 0 ? $"{chart.Series[s].Name}（{chart.Unit}）" : chart.Series[s].Name));
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            cells.Add(Cell(c + 1, 0, chart.Categories[c]));
            for (var s = 0; s < chart.Series.Count; s++)
                cells.Add(Cell(c + 1, s + 1, ChartFigures.Value(chart.Series[s], c) is { } value ? value.ToText(Math.Max(chart.Decimals, 0)) + chart.Suffix : ""));
        }
        return new Table(0, chart.Categories.Count + 1, chart.Series.Count + 1, cells);
    }

    /// <summary>The figure that a cell of the table shows, with its number format; null for names and for what is not there.</summary>
    public static (Rational Value, string Format)? Figure(Chart chart, Cell cell) =>
        cell.Row > 0 && cell.Column > 0 && ChartFigures.Value(chart.Series[cell.Column - 1], cell.Row - 1) is { } value ? (value, ChartFigures.Format(chart)) : null;

    private static Cell Cell(int row, int column, string text) => new(row, column, 1, 1, text.Length == 0 ? [] : [new TextLine(text, Nowhere)], Nowhere);
}
