using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7008_OverspentWithFullPointsTests
{
    private static string Form(string funds, string reason = "", string note = "") =>
        FormText.Project($"产出指标 | 数量指标 | 宣传场次 | 5场 | 5场 | 10 | 10 | {reason}", funds, note: note);

    [Theory]
    [InlineData("600.00 | 668.00 | 671.34 | 10 | 100.50% | 10", "")]
    [InlineData("600.00 | 668.00 | 671.34 | 10 | 100.50% | 10", "全年严格管理，没有超支。")]
    public void Overspending_with_full_points_and_no_word_on_it_is_doubtful(string funds, string note)
    {
        var finding = Assert.Single(RuleText.Check<JH7008_OverspentWithFullPoints>(Form(funds, note: note)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("671.34", finding.Reported);
        Assert.Equal("671.34 − 668.00 = 3.34万元", finding.Arithmetic);
        Assert.Equal("3.34万元", finding.Difference);
    }

    [Theory]
    [InlineData("100.50%", 4)]
    [InlineData("", 3)]
    public void A_printed_rate_stands_with_it(string rate, int places) =>
        Assert.Equal(places, Assert.Single(RuleText.Check<JH7008_OverspentWithFullPoints>(Form($"600.00 | 668.00 | 671.34 | 10 | {rate} | 10"))).Places.Count);

    [Theory]
    [InlineData("开展宣传5场 | 已开展，超预算部分动用上年结转资金", 0)]
    [InlineData("开展宣传5场 | 已开展5场", 1)]
    public void The_results_of_the_goals_may_explain_it(string goals, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH7008_OverspentWithFullPoints>(FormText.Project("产出指标 | 数量指标 | 宣传场次 | 5场 | 5场 | 10 | 10 |", "600.00 | 668.00 | 671.34 | 10 | 100.50% | 10", goals: goals)).Count);

    [Theory]
    [InlineData("600.00 | 668.00 | 671.34 | 10 | 100.50% | 10", "", "超预算部分动用上年结转资金3.34万元。")]
    [InlineData("600.00 | 668.00 | 671.34 | 10 | 100.50% | 10", "年末追加工资性支出", "")]
    [InlineData("600.00 | 668.00 | 671.34 | 10 | 100.50% | 9", "", "")]
    [InlineData("600.00 | 668.00 | 668.00 | 10 | 100.00% | 10", "", "")]
    [InlineData("600.00 | 668 | 668.40 | 10 | 100.06% | 10", "", "")] // 668 can be 668.40
    [InlineData("600.00 | | 671.34 | 10 | 111.89% | 10", "", "")] // only the initial budget: no limit of the year
    public void An_explanation_or_a_budget_kept_is_none(string funds, string reason, string note) =>
        Assert.Empty(RuleText.Check<JH7008_OverspentWithFullPoints>(Form(funds, reason, note)));
}
