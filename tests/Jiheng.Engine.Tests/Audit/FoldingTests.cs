using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit;

public sealed class FoldingTests
{
    private static string Form(string executed, string rate) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县医保宣传项目 | | | | |
        | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 |
        | | 年度资金总额 | 150.00 | {executed} | 10 | {rate} |
        | | 当年财政拨款 | 140.00 | 132.00 | | |
        | | 其他资金 | 10.00 | 6.00 | | |
        """;

    [Fact]
    public void A_wrong_total_carries_the_rate_that_was_computed_from_the_right_one()
    {
        var errors = RuleText.Audit(Form("148.00", "92.00%")).Findings.Where(f => f.Severity == Severity.Error).ToList();
        var cause = Assert.Single(errors);
        Assert.Equal("JH3004", cause.Code);
        Assert.Equal("JH3001", Assert.Single(cause.Folded).Code);
    }

    [Fact]
    public void Two_separate_mistakes_stay_two_findings()
    {
        var errors = RuleText.Audit(Form("148.00", "77.00%")).Findings.Where(f => f.Severity == Severity.Error).ToList();
        Assert.Equal(["JH3001", "JH3004"], errors.Select(f => f.Code).Order());
        Assert.All(errors, f => Assert.Empty(f.Folded));
    }

    [Fact]
    public void A_form_without_mistakes_has_nothing_to_fold() =>
        Assert.DoesNotContain(RuleText.Audit(Form("138.00", "92.00%")).Findings, f => f.Severity == Severity.Error);

    private static string Told(string again) => $"""
        2024年度云岫县医疗保障局部门决算

        2024年度收入总计500.00万元，比上年增加100.00万元，增长20.00%。

        2024年度支出总计500.00万元，比上年增加100.00万元，增长{again}。
        """;

    [Fact]
    public void The_same_slip_told_again_is_one_finding_with_both_places()
    {
        var finding = Assert.Single(RuleText.Audit(Told("20.00%")).Findings, f => f.Code == "JH3003");
        Assert.Equal("JH3003", Assert.Single(finding.Folded).Code);
        Assert.Equal([3, 5], ((Finding[])[finding, finding.Folded[0]]).Select(f => f.Places[0].Origin.Line!.Value));
    }

    [Fact]
    public void Another_slip_of_the_same_kind_is_its_own() =>
        Assert.Equal(2, RuleText.Audit(Told("30.00%")).Findings.Count(f => f.Code == "JH3003"));

    [Fact]
    public void The_same_wrong_rate_in_the_tables_of_two_projects_is_two_mistakes()
    {
        var first = Form("138.00", "95.00%");
        var errors = RuleText.Audit(first + "\n\n" + first.Replace("医保宣传项目", "窗口改造项目", StringComparison.Ordinal)).Findings.Where(f => f.Code == "JH3001").ToList();
        Assert.Equal(2, errors.Count);
        Assert.All(errors, f => Assert.Empty(f.Folded));
    }
}
