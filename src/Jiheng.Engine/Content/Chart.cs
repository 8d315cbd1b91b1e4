using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Content;

/// <summary>Figures to be drawn. Writers make it a chart of the format's own that stays editable; of a chart in a file readers keep the figures beside the blocks (<see cref="Document.Charts"/>).</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Title">What it shows, with the unit: 各项目预算执行情况（万元）.</param>
/// <param name="Categories">The names along the axis, or of the pieces of a pie.</param>
/// <param name="Series">One row of values for each colour; a pie has one.</param>
public sealed record Chart(ChartKind Kind, string Title, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) : Block
{
    /// <summary>How many decimals the figures are printed with.</summary>
    public int Decimals { get; init; }

    /// <summary>What stands behind every figure: % or nothing. The unit of amounts stands in the title.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The unit of the figures where they stand beside the chart without its title: 万元; empty where <see cref="Suffix"/> says it.</summary>
    public string Unit { get; init; } = "";
}

/// <summary>Values of one colour.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Values">One for each category; null where there is none, which is not 0.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<Rational?> Values);

/// <summary>Kinds of charts.</summary>
public enum ChartKind
{
    /// <summary>条形图: bars that lie, for long names.</summary>
    Bar,

    /// <summary>柱形图: bars that stand, those of one category side by side.</summary>
    Column,

    /// <summary>饼图: parts of a whole.</summary>
    Pie,

    /// <summary>折线图: years or months.</summary>
    Line,
}
