using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6013_PriorValuesArePossibleTests
{
    private static string Form(string name, string before, string now = "≥95%", string header = "近两年指标值", string year = "2023年") => $"""
        云岫县医保服务中心2024年度部门整体绩效目标申报表

        | 一级指标 | 二级指标 | 三级指标 | {header} | 预期当年实现值 | 指标值确定依据 | |
        | | | | 2022年 | {year} | | |
        | 产出指标 | 质量指标 | {name} | — | {before} | {now} | 历史标准 |
        """;

    private static IReadOnlyList<Finding> Check(string document) => RuleText.Check<JH6013_PriorValuesArePossible>(document);

    [Theory]
    [InlineData("系统正常运行率", "104%", "“系统正常运行率”2023年填“104%”")]
    [InlineData("服务对象满意度", "≥101%", "“服务对象满意度”2023年填“≥101%”")]
    [InlineData("检查医院家数", "-3家", "“检查医院家数”2023年填“-3家”")]
    public void A_prior_value_that_cannot_be_is_doubtful(string name, string before, string words)
    {
        var finding = Assert.Single(Check(Form(name, before)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("系统正常运行率", "100%")]
    [InlineData("系统正常运行率", "≤104%")]
    [InlineData("任务完成率", "104%")]
    [InlineData("医院家数增减", "-3家")]
    [InlineData("办件数净增", "-3件")]
    [InlineData("经费变动率", "-3%")]
    [InlineData("检查医院家数", "0家")]
    [InlineData("系统正常运行率", "系统正常运行率")]
    public void What_can_be_is_not(string name, string before) => Assert.Empty(Check(Form(name, before)));

    [Fact]
    public void Targets_and_results_are_held_to_counting_and_results_to_the_share()
    {
        Assert.Contains("完成值填“-5场”", Assert.Single(Check(FormText.Row("宣传场次", "≥5场", "-5场"))).Message, StringComparison.Ordinal);
        Assert.Contains("指标值填“-5场”", Assert.Single(Check(FormText.Row("宣传场次", "-5场", "5场"))).Message, StringComparison.Ordinal);
        Assert.Contains("完成值填“105%”", Assert.Single(Check(FormText.Row("培训合格率", "≥90%", "105%"))).Message, StringComparison.Ordinal);
        // The limit of a target is another rule's.
        Assert.Empty(Check(FormText.Row("培训合格率", "≥105%", "95%")));
    }

    [Theory]
    [InlineData("2024年")]
    [InlineData("2025年")]
    public void A_column_of_earlier_years_that_is_not_earlier_is_doubtful(string year) =>
        Assert.Contains($"历史栏“{year}”不早于2024年", Assert.Single(Check(Form("系统正常运行率", "95%", year: year))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_column_of_a_longer_term_may_lie_ahead() => Assert.Empty(Check(Form("系统正常运行率", "95%", header: "长期指标值", year: "2026年")));
}
