using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6010_PointsAreSpreadTests
{
    private static IReadOnlyList<Finding> Check(string rows) => RuleText.Check<JH6010_PointsAreSpread>(FormText.Project(rows));

    private static string Weights(params string[] weights) =>
        string.Join('\n', weights.Select((w, i) => $"产出指标 | 数量指标 | 第{"甲乙丙丁戊己"[i]}类检查次数 | ≥2次 | 2次 | {w} | {w} |"));

    [Theory]
    [InlineData("60,30", "“第甲类检查次数”60分，占全部2个指标90分的66.67%")]
    [InlineData("50,10,10,10,10", "占全部5个指标90分的55.56%")]
    [InlineData("40,30,10,10", "“第甲类检查次数”40分、“第乙类检查次数”30分，占全部4个指标90分的77.78%")]
    [InlineData("10,10,30,40", "“第丁类检查次数”40分、“第丙类检查次数”30分")]
    [InlineData("90", "占全部1个指标90分的100.00%")]
    [InlineData("60,20,0", "占全部2个指标80分的75.00%")]
    public void One_or_two_with_most_of_the_points_are_noted(string weights, string words)
    {
        var finding = Assert.Single(Check(Weights(weights.Split(','))));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30,30,30")]
    [InlineData("45,15,15,15")]
    [InlineData("30,25,15,10,10")]
    [InlineData("60,")]
    [InlineData("60,10,见附表")] // what it has may be more
    [InlineData("不适用,0")]
    public void Spread_or_unknown_points_are_not(string weights) => Assert.Empty(Check(Weights(weights.Split(','))));

    [Fact]
    public void A_row_that_does_not_apply_does_not_count() => Assert.Single(Check(Weights("60", "20", "10", "—")));

    [Theory]
    [InlineData("过程指标 | 预算执行 | 预算执行率", "“第甲类检查次数”30分，占全部2个指标40分")]
    [InlineData("过程指标 | 预算执行 | 支出合规率", "“支出合规率”40分、“第甲类检查次数”30分，占全部3个指标80分")] // another rate of the process
    [InlineData("产出指标 | 质量指标 | 培训计划执行率", "“培训计划执行率”40分、“第甲类检查次数”30分，占全部3个指标80分")] // what was done with the money
    public void The_execution_rate_of_the_budget_does_not_count(string first, string words) =>
        Assert.Contains(words, Assert.Single(Check(first + " | ≥90% | 95% | 40 | 40 |\n" + Weights("30", "10"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Figures_that_were_not_understood_leave_it_open() => Assert.Empty(RuleText.CheckUnread<JH6010_PointsAreSpread>(FormText.Project(Weights("60", "30"))).Findings);

    private const string Rest = "\n效益指标 | 社会效益指标 | 政策知晓率 | ≥90% | 95% | 30 | 30 |\n效益指标 | 可持续影响指标 | 机制健全程度 | 健全 | 健全 | 30 | 30 |";

    private static string Two(string one, string other) => $"产出指标 | {one} | 15 | 15 |\n产出指标 | {other} | 15 | 15 |" + Rest;

    [Theory]
    [InlineData("数量指标 | 宣传资料份数 | ≥500份 | 510份", "数量指标 | 宣传资料份数 | ≥500份 | 510份", "“宣传资料份数”在")]
    [InlineData("数量指标 | 宣传资料的份数 | ≥500份 | 510份", "数量指标 | “宣传资料”份数 | ≥600份 | 610份", "“宣传资料的份数”和““宣传资料”份数”在")]
    [InlineData("质量指标 | 资料完整程度 | 完整 | 完整", "质量指标 | 资料完整程度 | 完整 | 完整", "“资料完整程度”在")]
    public void One_indicator_twice_in_a_group_is_noted(string one, string other, string names) =>
        Assert.StartsWith(names, Assert.Single(Check(Two(one, other))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("数量指标 | 业务培训 | ≥2次 | 2次", "数量指标 | 业务培训 | ≥300人 | 310人")]
    [InlineData("数量指标 | 宣传资料份数 | ≥500份 | 510份", "质量指标 | 宣传资料份数 | ≥500份 | 510份")]
    [InlineData("数量指标 | 宣传资料份数 | ≥500份 | 510份", "数量指标 | 宣传折页份数 | ≥500份 | 510份")]
    [InlineData("质量指标 | 资料完整程度 | 完整 | 完整", "质量指标 | 资料完整程度 | 按季报送 | 完整")]
    public void Another_unit_category_or_name_is_not(string one, string other) => Assert.Empty(Check(Two(one, other)));

    [Fact]
    public void Rows_of_two_groups_are_not() =>
        Assert.Empty(Check("产出指标 | 数量指标 | 宣传场次 | ≥2场 | 2场 | 30 | 30 |\n效益指标 | 数量指标 | 宣传场次 | ≥2场 | 2场 | 30 | 30 |\n效益指标 | 社会效益指标 | 政策知晓率 | ≥90% | 95% | 30 | 30 |"));

    [Fact]
    public void Rows_with_other_descriptions_are_not()
    {
        Assert.Empty(RuleText.Check<JH6010_PointsAreSpread>(DescribedText.Rows("检查次数 | 检查定点医院的次数 | ≥2次\n检查次数 | 检查定点药店的次数 | ≥2次")));
        Assert.Single(RuleText.Check<JH6010_PointsAreSpread>(DescribedText.Rows("检查次数 | 检查定点医院的次数 | ≥2次\n检查次数 | 检查定点医院的次数 | ≥2次")));
    }
}
