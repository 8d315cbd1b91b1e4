using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3015_SharesMakeHundredTests
{
    private static IReadOnlyList<Finding> Check(string text) => RuleText.Check<JH3015_SharesMakeHundred>($"2024年度云岫县医疗保障局部门决算\n\n二、支出决算情况说明\n\n{text}\n");

    [Fact]
    public void Shares_of_a_whole_list_that_make_more_are_doubtful()
    {
        var finding = Assert.Single(Check("本年支出合计100.00万元，其中：基本支出60.00万元，占65%；项目支出40.00万元，占45%。"));
        Assert.Equal((Severity.Warning, "110%", "65% + 45% = 110%"), (finding.Severity, finding.Reported, finding.Arithmetic));
    }

    [Theory]
    [InlineData("本年支出合计90.00万元，其中：甲支出30.00万元，占33.3%；乙支出30.00万元，占33.3%；丙支出30.00万元，占33.3%。")]
    [InlineData("本年支出合计100.00万元，其中：基本支出60.00万元，占65%；项目支出40.00万元，占40%。")] // one is wrong: another rule's
    [InlineData("本年支出合计100.00万元，其中：办公费20.00万元，占25%；差旅费30.00万元，占35%。")] // not the whole list
    public void Rounding_and_parts_of_a_list_are_none(string text) => Assert.Empty(Check(text));
}
