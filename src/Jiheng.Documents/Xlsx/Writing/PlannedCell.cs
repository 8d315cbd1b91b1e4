using Jiheng.Documents.Writing;
using Jiheng.Documents.Writing.Charts;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>A cell on the sheet, before it is written.</summary>
/// <param name="Area">Where it stands; more than one place for a merged one.</param>
/// <param name="Lines">What is printed.</param>
/// <param name="Role">The paragraph's role; null for a cell of a table.</param>
/// <param name="Cell">The table's cell; null for a paragraph.</param>
/// <param name="Formula">The formula, without the sign =; null for none.</param>
/// <param name="IsOperand">Whether a formula computes with it, so that a number in it is to be written as one.</param>
internal sealed record PlannedCell(CellArea Area, IReadOnlyList<string> Lines, ParagraphRole? Role, Cell? Cell, string? Formula, bool IsOperand)
{
    /// <summary>Where a paragraph is set.</summary>
    public ParagraphPlace Place { get; init; }

    /// <summary>Whether it stands in a header row of its table.</summary>
    public bool IsHeader { get; init; }

    /// <summary>Whether it is a figure of a column of such: their decimals stand below each other.</summary>
    public bool IsAtRight { get; init; }

    /// <summary>Whether it leads to a heading.</summary>
    public bool IsLink { get; init; }

    /// <summary>The figure of a chart and its number format; null for words and for what is not there.</summary>
    public (Rational Value, string Format)? Figure { get; init; }
}

/// <summary>A chart on the sheet, with its figures below it.</summary>
/// <param name="Chart">What is drawn.</param>
/// <param name="FirstRow">The 1-based row where the drawing begins.</param>
/// <param name="RowCount">The rows it covers.</param>
/// <param name="HeaderRow">The 1-based row with the names of the series.</param>
/// <param name="SeriesColumns">The 1-based column of each series.</param>
internal sealed record PlannedChart(Chart Chart, int FirstRow, int RowCount, int HeaderRow, IReadOnlyList<int> SeriesColumns)
{
    /// <summary>The 1-based row of its last figures.</summary>
    public int LastRow => HeaderRow + Chart.Categories.Count;

    /// <summary>Where its figures stand.</summary>
    public ChartSource Source(string sheet) => new(sheet, HeaderRow, 1, SeriesColumns, Chart.Categories.Count);
}
