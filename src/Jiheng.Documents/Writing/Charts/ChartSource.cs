using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>Where the figures of a chart stand in a workbook: names of the series in a row, a row below for each category.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="HeaderRow">1-based row with the names of the series.</param>
/// <param name="CategoryColumn">1-based column with the names of the categories.</param>
/// <param name="SeriesColumns">1-based column of each series.</param>
/// <param name="CategoryCount">How many rows follow the header.</param>
internal sealed record ChartSource(string Sheet, int HeaderRow, int CategoryColumn, IReadOnlyList<int> SeriesColumns, int CategoryCount)
{
    /// <summary>The place of a series' name: 'Sheet1'!$B$1.</summary>
    public string Name(int series) => Place(SeriesColumns[series], HeaderRow);

    /// <summary>The places of a series' figures: 'Sheet1'!$B$2:$B$5.</summary>
    public string Values(int series) => Below(SeriesColumns[series]);

    /// <summary>The places of the categories' names.</summary>
    public string Categories => Below(CategoryColumn);

    /// <summary>A sheet's name as formulas write it.</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    private string Below(int column) => $"{Place(column, HeaderRow + 1)}:${SheetAddress.Column(column)}${HeaderRow + CategoryCount}";

    private string Place(int column, int row) => $"{Quoted(Sheet)}!${SheetAddress.Column(column)}${row}";
}
