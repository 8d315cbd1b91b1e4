using Jiheng.Engine.Audit.Rules.Values;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2002_UnitsCanBeComparedTests
{
    private static IReadOnlyList<Finding> Check(string name, string target, string actual) => RuleText.Check<JH2002_UnitsCanBeCompared>(FormText.Row(name, target, actual));

    [Theory]
    [InlineData("村医轮训", "≥100人次", "35%")]
    [InlineData("故障响应", "≤30分钟", "30家")]
    [InlineData("宣传材料印制", "≥5000份", "4.2万元")]
    [InlineData("日常办公经费", "≤50万元", "98%")]
    [InlineData("政策知晓率", "≥90%", "450人")]
    [InlineData("业务用房维修", "≥300平方米", "2处")]
    [InlineData("办结时间", "≤1年", "35万元")]
    public void Figures_of_two_kinds_are_an_error(string name, string target, string actual)
    {
        var finding = Assert.Single(Check(name, target, actual));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(actual, finding.Reported);
        Assert.Equal(3, finding.Places.Count);
    }

    [Fact]
    public void All_of_it_is_only_doubtful() => Assert.Equal(Severity.Warning, Assert.Single(Check("村医轮训", "≥100人次", "100%")).Severity);

    [Fact]
    public void Columns_that_were_not_understood_leave_a_doubt() =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.CheckUnread<JH2002_UnitsCanBeCompared>(FormText.Row("村医轮训", "≥100人次", "35%")).Findings).Severity);

    [Theory]
    [InlineData("村医轮训", "≥100人次", "112人")]
    [InlineData("救助对象", "≥100户", "312人")]
    [InlineData("督导检查", "≥4次", "4期")]
    [InlineData("督导检查", "≥12家", "12个")]
    [InlineData("审核时限", "≤15个工作日", "12天")]
    [InlineData("审核时限", "≤60天", "2个月")]
    [InlineData("补助发放", "12个月", "12次")]
    [InlineData("补助发放", "12次", "12个月")]
    [InlineData("群众满意度", "≥90%", "92分")]
    [InlineData("增幅", "≥5%", "5.2个百分点")]
    [InlineData("专项检查", "1次/年", "100%")]
    [InlineData("补助标准", "640元/人", "640元")]
    [InlineData("道路养护", "≥10公里", "10000米")]
    [InlineData("完成时间", "2024年", "100%")]
    [InlineData("完成时间", "12月底前", "100%")]
    [InlineData("村医轮训", "≥100", "35%")]
    [InlineData("村医轮训", "≥100人次", "35")]
    [InlineData("村医轮训", "90-100人次", "95%")]
    [InlineData("村医轮训", "≥100人次", "已完成")]
    [InlineData("村医轮训", "≥100人次", "轮训村医占35%")]
    [InlineData("药店检查覆盖率", "18个", "100%")] // JH2004's
    [InlineData("全员培训", "≥12学时", "2天")]
    [InlineData("群众投诉", "≤5%", "0起")]
    public void What_may_be_one_thing_is_none(string name, string target, string actual) => Assert.Empty(Check(name, target, actual));

    [Fact]
    public void A_column_of_degrees_of_completion_is_one_doubt()
    {
        var finding = Assert.Single(RuleText.Check<JH2002_UnitsCanBeCompared>(FormText.Project("""
            产出指标 | 数量指标 | 村医轮训 | ≥100人次 | 80% | 10 | 8 |
            产出指标 | 数量指标 | 宣传材料印制 | ≥5000份 | 100% | 10 | 10 |
            产出指标 | 成本指标 | 宣传经费 | ≤50万元 | 98% | 10 | 10 |
            产出指标 | 质量指标 | 轮训合格率 | ≥95% | 98% | 10 | 10 |
            """)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(6, finding.Places.Count);
    }

    [Fact]
    public void Two_rows_with_shares_are_two_slips() => Assert.All(RuleText.Check<JH2002_UnitsCanBeCompared>(FormText.Project("""
        产出指标 | 数量指标 | 村医轮训 | ≥100人次 | 80% | 10 | 8 |
        产出指标 | 数量指标 | 宣传材料印制 | ≥5000份 | 96% | 10 | 10 |
        """)), f => Assert.Equal(Severity.Error, f.Severity));

    [Theory]
    [InlineData("村医轮训", "实际完成值", 1)]
    [InlineData("轮训工作进度通报", "实际完成值", 1)] // the name speaks of progress, not the column
    [InlineData("村医轮训", "实际完成值（%）", 0)]
    [InlineData("村医轮训", "实际完成值（比例）", 0)]
    [InlineData("村医轮训", "实际完成值（进度）", 0)]
    public void A_column_whose_header_is_a_rate_says_so_itself(string name, string header, int findings) => Assert.Equal(findings, RuleText.Check<JH2002_UnitsCanBeCompared>(
        FormText.Row(name, "≥100人次", "80%").Replace("实际完成值", header, StringComparison.Ordinal)).Count);
}
