using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Scoring;

/// <summary>Which way an indicator is better where its target carries no sign.</summary>
internal static class Direction
{
    private static readonly string[] Levels = ["成本", "时效"];

    private static readonly string[] Names =
        ["成本", "控制", "投诉", "事故", "差错", "故障", "不合格", "违规", "时间", "时限", "天数", "下降", "降低", "压减"];

    /// <summary>Whether less may be better: money, spans of time, costs, complaints. Then a smaller actual is no sure miss.</summary>
    public static bool LessIsBetter(Indicator indicator, Unit unit) =>
        unit.Dimension is Dimension.Duration or Dimension.Months or Dimension.Money
        // 及时率 and 完成率 stand under 时效 too, and a rate says by its own name when less is better.
        || (unit.Dimension != Dimension.Ratio && Words.HasAny(indicator.Level1 + indicator.Level2, Levels)) || Words.HasAny(indicator.Name.Raw, Names);
}
