using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6008_AboveEstablishmentOrBudgetTests
{
    private static string Form(string allowed, string present, string budget, string final) => $"""
        2024年度部门整体支出绩效评价基础数据表

        | 财政供养人员情况（人） | 编制数 | 2024年实际在职人数 | 控制率 |
        | | {allowed} | {present} | |
        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 三公经费： | 99.00 | {budget} | {final} |
        | 公用经费 | 90.00 | 20.00 | 19.80 |
        """;

    [Fact]
    public void More_staff_than_the_establishment_is_to_be_explained()
    {
        var finding = Assert.Single(RuleText.Check<JH6008_AboveEstablishmentOrBudget>(Form("32", "36", "5.00", "5.00")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("36", finding.Reported);
        Assert.Equal("36 ÷ 32 = 112.50%", finding.Arithmetic);
    }

    [Theory]
    [InlineData("5.00", "5.02", "100.40%")]
    [InlineData("2", "5.94", "297.00%")]
    public void An_item_above_its_budget_is_to_be_explained(string budget, string final, string ratio)
    {
        var finding = Assert.Single(RuleText.Check<JH6008_AboveEstablishmentOrBudget>(Form("32", "32", budget, final)));
        Assert.Equal(final, finding.Reported);
        Assert.Contains(ratio, finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Places.Count);
    }

    [Fact]
    public void Items_above_their_budgets_are_one_finding() =>
        Assert.Equal(4, Assert.Single(RuleText.Check<JH6008_AboveEstablishmentOrBudget>(Form("32", "30", "5.00", "6.00").Replace("19.80", "20.80", StringComparison.Ordinal))).Places.Count);

    [Theory]
    [InlineData("32", "30", "5.00", "4.98")]
    [InlineData("32", "32", "5.00", "5.00")]
    [InlineData("32", "30", "5", "5.44")] // 5 can be 5.44
    [InlineData("32", "30", "", "5.44")]
    [InlineData("32", "30", "0", "5.44")]
    [InlineData("", "30", "5.00", "")]
    public void Within_or_unknown_limits_is_none(string allowed, string present, string budget, string final) =>
        Assert.Empty(RuleText.Check<JH6008_AboveEstablishmentOrBudget>(Form(allowed, present, budget, final)));

    [Theory]
    [InlineData("说明：“三公经费”2024年预算数为年初预算数，年中有追加。", 0)]
    [InlineData("说明：年初预算数已在表外公开。", 1)]
    public void A_row_of_the_table_may_call_the_column_the_initial_budget(string note, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH6008_AboveEstablishmentOrBudget>(Form("32", "30", "5.00", "6.00") + $"\n| {note} | | | |").Count);

    [Theory]
    [InlineData("说明：“三公经费”2024年预算数为年初预算数，年中有追加。", 0)]
    [InlineData("说明：年初预算数已在表外公开。", 1)]
    public void A_column_that_a_note_calls_the_initial_budget_may_be_exceeded(string note, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH6008_AboveEstablishmentOrBudget>(Form("32", "30", "5.00", "6.00") + "\n\n" + note).Count);
}
