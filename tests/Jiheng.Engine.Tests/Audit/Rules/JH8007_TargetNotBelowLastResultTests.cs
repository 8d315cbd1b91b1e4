using Jiheng.Engine.Audit.Rules.Across;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH8007_TargetNotBelowLastResultTests
{
    [Theory]
    [InlineData("问题整改率", "≥95%", "97.5%", "", 1)]
    [InlineData("问题整改率", "≥98%", "97.5%", "", 0)]
    [InlineData("培训人次", "≥800人次", "1300人次", "", 1)]
    [InlineData("培训人次", "≥800人次", "1300人次", "因培训对象减少，培训人次低于上年。", 0)]
    [InlineData("群众投诉率", "≤3%", "2%", "", 1)]
    [InlineData("群众投诉率", "≤1%", "2%", "", 0)]
    [InlineData("群众满意度", "90%", "93%", "", 1)] // the name says which side is better
    [InlineData("走访天数", "90天", "93天", "", 0)] // nothing says it
    [InlineData("经费控制数", "≤120万元", "118万元", "", 0)] // money follows the budget
    public void A_target_that_asks_for_less_than_was_reached(string name, string target, string reached, string note, int findings) =>
        Assert.Equal(findings, AcrossText.Check<JH8007_TargetNotBelowLastResult>(
            AcrossText.Declared($"产出指标 | 质量指标 | {name} | {target}", 2025, note: note), AcrossText.Evaluated($"产出指标 | 质量指标 | {name} | ≥1 | {reached} | 90 | 90 | ")).Count);

    [Fact]
    public void All_of_a_form_are_one_finding() => Assert.Equal("“甲项完成率”目标≥90%，2024年已完成95%；“乙项完成率”目标≥80%，2024年已完成85%，没有说明原因。",
        Assert.Single(AcrossText.Check<JH8007_TargetNotBelowLastResult>(
            AcrossText.Declared("产出指标 | 质量指标 | 乙项完成率 | ≥80%\n产出指标 | 质量指标 | 甲项完成率 | ≥90%", 2025),
            AcrossText.Evaluated("产出指标 | 质量指标 | 甲项完成率 | ≥90% | 95% | 45 | 45 | \n产出指标 | 质量指标 | 乙项完成率 | ≥80% | 85% | 45 | 45 | "))).Message);
}
