using Jiheng.Engine.Audit.Rules.Reading;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH1002_GluedNumbersHaveOneSplitTests
{
    [Fact]
    public void Two_splits_that_both_make_the_total_are_named_and_none_is_chosen()
    {
        var findings = RuleText.Check<JH1002_GluedNumbersHaveOneSplit>(Form("3515", "615", "30"));
        Assert.Equal(["3515", "615"], findings.Select(f => f.Places[0].Value));
        Assert.All(findings, f => Assert.Equal("项目绩效目标申报表", f.Form));
    }

    [Fact]
    public void One_split_that_makes_the_total_is_taken() =>
        Assert.Empty(RuleText.Check<JH1002_GluedNumbersHaveOneSplit>(Form("3520", "8610", "20")));

    [Fact]
    public void Digits_that_no_split_explains_are_named() =>
        Assert.Equal(2, RuleText.Check<JH1002_GluedNumbersHaveOneSplit>(Form("3599", "6199", "30")).Count);

    private static string Form(string first, string second, string third) =>
        "项目绩效目标申报表\n\n\t一级指标\n\t二级指标\n\t指标名称\n\t目标值\n\t分值\n\t备注\n\n"
        + $"\t产出指标\n\t数量指标\n\t新建大棚\n\t{first}\n\t\n\n\t\n\t数量指标\n\t技术指导\n\t{second}\n\t\n\n"
        + $"\t效益指标\n\t社会效益指标\n\t带动就业\n\t120人\n\t{third}\n\t\n\n\t满意度指标\n\t满意度指标\n\t农户满意度\n\t90%\n\t50\n\t\n\n\t合计\n\t100\n\t\n";
}
