using Jiheng.Engine.Audit.Rules.Values;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2003_UnitIsNotMissingTests
{
    private const string Three = """
        产出指标 | 数量指标 | 宣讲活动 | ≥12场次 | 12场次 | 10 | 10 |
        产出指标 | 时效指标 | 资料审核 | ≤30天 | 28天 | 10 | 10 |
        产出指标 | 成本指标 | 宣讲支出 | ≤50万元 | 48万元 | 10 | 10 |
        """;

    private static IReadOnlyList<Finding> Check(string name, string target, string actual = "1650", string others = Three) =>
        RuleText.Check<JH2003_UnitIsNotMissing>(FormText.Project($"{others}\n产出指标 | 数量指标 | {name} | {target} | {actual} | 10 | 10 |"));

    [Theory]
    [InlineData("帮扶困难家庭", "1600余")]
    [InlineData("帮扶困难家庭", "≥1600")]
    [InlineData("帮扶困难家庭", "20-30")]
    [InlineData("帮扶数量", "1600")]
    public void A_bare_figure_among_units_is_doubtful(string name, string target)
    {
        var finding = Assert.Single(Check(name, target));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(target, finding.Reported);
        Assert.Equal(2, finding.Places.Count);
    }

    [Theory]
    [InlineData("帮扶人数", "1600")]
    [InlineData("帮扶人次", "1600")]
    [InlineData("举办场次", "16")]
    [InlineData("处理天数", "16")]
    [InlineData("帮扶家庭户数", "1600")]
    [InlineData("帮扶支出（万元）", "50")]
    [InlineData("帮扶家庭(单位：户)", "50")]
    [InlineData("帮扶合格率", "95")]
    [InlineData("帮扶合格率", "100")]
    [InlineData("群众满意度", "≥90")]
    [InlineData("困难家庭占比", "≥90")]
    [InlineData("测评得分", "≥90")]
    [InlineData("全市排名", "3")]
    [InlineData("帮扶合格", "0.95")]
    [InlineData("安全事故", "0")]
    [InlineData("建成平台", "1")]
    [InlineData("完工", "2024")]
    [InlineData("帮扶困难家庭", "1600户")]
    [InlineData("帮扶困难家庭", "帮扶1600多")]
    [InlineData("帮扶困难家庭", "全部")]
    public void A_unit_that_is_told_or_not_needed_is_not_missing(string name, string target) => Assert.Empty(Check(name, target));

    [Theory]
    [InlineData("")]
    [InlineData("产出指标 | 数量指标 | 宣讲活动 | ≥12场次 | 12场次 | 10 | 10 |\n产出指标 | 时效指标 | 资料审核 | ≤30天 | 28天 | 10 | 10 |")]
    [InlineData("产出指标 | 质量指标 | 合格情况 | ≥95% | 96% | 10 | 10 |\n产出指标 | 质量指标 | 到位情况 | ≥95% | 96% | 10 | 10 |\n产出指标 | 质量指标 | 知晓情况 | ≥95% | 96% | 10 | 10 |")]
    public void Without_a_habit_of_units_nothing_is_missing(string others) => Assert.Empty(Check("帮扶困难家庭", "1600", others: others));

    [Fact]
    public void Half_of_the_rows_without_units_is_no_exception() => Assert.Empty(Check("帮扶困难家庭", "1600", others:
        Three + "\n产出指标 | 数量指标 | 走访困难家庭 | 160 | 160 | 10 | 10 |"));

    [Fact]
    public void A_bare_ten_thousand_beside_an_actual_with_unit_needs_no_neighbours()
    {
        var finding = Assert.Single(Check("帮扶资金", "＞50万", "62万元", ""));
        Assert.Equal((Severity.Note, 3), (finding.Severity, finding.Places.Count));
        Assert.Equal(Severity.Note, Assert.Single(Check("帮扶资金", "50万")).Severity);
        Assert.Contains("62万元", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Check("帮扶资金", "＞50万", "62万", ""));
        Assert.Empty(Check("帮扶资金", "＞50", "62万元", ""));
    }

    [Theory]
    [InlineData("全年帮扶的困难家庭", 1)]
    [InlineData("全年帮扶的困难家庭，单位：户", 0)]
    public void The_explanation_may_say_the_unit(string description, int findings) => Assert.Equal(findings, RuleText.Check<JH2003_UnitIsNotMissing>(
        DescribedText.Rows($"宣讲活动 | 进村宣讲 | ≥12场次\n资料审核 | 收件到办结 | ≤30天\n宣讲支出 | 场地和资料 | ≤50万元\n帮扶困难家庭 | {description} | ≥1600")).Count);

    [Fact]
    public void The_header_may_say_the_unit() => Assert.Empty(RuleText.Check<JH2003_UnitIsNotMissing>(
        FormText.Project($"{Three}\n产出指标 | 数量指标 | 帮扶困难家庭 | 1600 | 1600 | 10 | 10 |").Replace("年度指标值", "年度指标值（户）", StringComparison.Ordinal)));
}
