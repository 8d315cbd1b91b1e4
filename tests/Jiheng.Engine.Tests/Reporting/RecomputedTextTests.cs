using Jiheng.Engine.Audit.Recomputed;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;

namespace Jiheng.Engine.Tests.Reporting;

public sealed class RecomputedTextTests
{
    private static RecomputedFigure Figure(string name, string value, RecomputedOutcome outcome, string? arithmetic = null, string? reason = null) =>
        new(RecomputedKind.Rate, outcome, name, new(PlaceRole.Reported, value, "", name, new("甲.txt", value) { Line = 3 })) { Arithmetic = arithmetic, Reason = reason };

    [Fact]
    public void What_could_not_be_computed_stands_under_its_reason_once() => Assert.Equal("""
        复算清单
        复算 4 项：相符 1，仅差取舍 0，不符 0，无法复算 3
          相符
            第3行 执行率 95% 19 ÷ 20 = 95.00%
          无法复算
            没有找到计算它的分子和分母。
              第3行 覆盖率 88%
              第3行 知晓率 91%
            没有找到变动前和变动后的数。
              第3行 增幅 5%


        """, RecomputedText.Of([
            Figure("覆盖率", "88%", RecomputedOutcome.NotAssessable, reason: "没有找到计算它的分子和分母。"),
            Figure("增幅", "5%", RecomputedOutcome.NotAssessable, reason: "没有找到变动前和变动后的数。"),
            Figure("执行率", "95%", RecomputedOutcome.Agrees, "19 ÷ 20 = 95.00%"),
            Figure("知晓率", "91%", RecomputedOutcome.NotAssessable, reason: "没有找到计算它的分子和分母。")]).ToString());
}
