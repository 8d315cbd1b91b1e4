using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3011_TotalRowIsFilledTests
{
    private static string Funds(string total, string grant, string carried = " | | ") => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县档案数字化项目 | | | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | {total} |
        | | 其中：当年财政拨款 | {grant} | — | — | — |
        | | 上年结转资金 | {carried} | — | — | — |
        | | 其他资金 | | | | — | — | — |
        """;

    [Theory]
    [InlineData(" | | | 10 | | ", "90 | 90 | 89.97", 1)]
    [InlineData("90 | 90 | | 10 | | ", "90 | 90 | 89.97", 1)]
    [InlineData("90 | | 89.97 | 10 | 99.97% | 10", "90 | 90 | 89.97", 1)]
    public void A_blank_total_above_filled_sources_is_doubtful(string total, string grant, int count)
    {
        var findings = RuleText.Check<JH3011_TotalRowIsFilled>(Funds(total, grant));
        Assert.Equal(count, findings.Count);
        Assert.Equal((Severity.Warning, ""), (findings[0].Severity, findings[0].Reported));
    }

    [Theory]
    [InlineData(" | | | 10 | | ", " | | ")]
    [InlineData(" | | | 10 | | ", "0 | 0 | 0")]
    [InlineData("90 | 90 | 89.97 | 10 | 99.97% | 10", "90 | 90 | 89.97")]
    [InlineData("90 | 90 | — | 10 | | ", "90 | 90 | —")]
    [InlineData("0 | 0 | 0 | 10 | 0 | 0", "90 | 90 | 89.97")] // JH3004's
    [InlineData(" | | 0 | 10 | | ", " | | 89.97")] // in one column too
    public void A_total_that_is_filled_or_has_nothing_below_is_none(string total, string grant) =>
        Assert.Empty(RuleText.Check<JH3011_TotalRowIsFilled>(Funds(total, grant)));

    // Which of two lists 其中 makes the total is not said, so no sum binds it.
    private static string Loose(string total) => Funds(total, "90.00 | 90.00 | 89.97").Replace("上年结转资金 |  | | ", "其中：上级补助 | 60.00 | 60.00 | 60.00", StringComparison.Ordinal);

    [Theory]
    [InlineData("0 | 0 | 0 | 10 | | ", "年度资金总额年初预算数填0（共3栏），但明细“当年财政拨款年初预算数”填90.00。")]
    [InlineData("0 | 95.00 | 95.00 | 10 | | ", "年度资金总额年初预算数填0，但明细“当年财政拨款年初预算数”填90.00。")]
    [InlineData(" | 95.00 | 95.00 | 10 | | ", "年度资金总额年初预算数空白，但明细“当年财政拨款年初预算数”填90.00。")]
    public void A_zero_that_no_list_binds_is_as_open_as_a_blank(string total, string message) =>
        Assert.Equal(message, Assert.Single(RuleText.Check<JH3011_TotalRowIsFilled>(Loose(total))).Message);

    [Fact]
    public void A_total_that_no_list_binds_is_none_when_it_is_filled() => Assert.Empty(RuleText.Check<JH3011_TotalRowIsFilled>(Loose("95.00 | 95.00 | 95.00 | 10 | | ")));

    [Theory]
    [InlineData("", 1)]
    [InlineData("90.00", 0)]
    [InlineData("0", 0)] // JH3004's
    public void The_total_of_a_list_of_projects_is_filled_too(string total, int findings) => Assert.Equal(findings, RuleText.Check<JH3011_TotalRowIsFilled>($"""
        2024年度部门整体支出绩效自评表

        | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
        | 合计 | {total} | 90.00 | 90.00 | 100% |
        | 档案数字化 | 40.00 | 40.00 | 40.00 | 100% |
        | 库房修缮 | 50.00 | 50.00 | 50.00 | 100% |
        """).Count);

    [Fact]
    public void A_zero_above_filled_sources_is_the_error_of_the_sum() => Assert.NotEmpty(RuleText.Check<JH3004_PartsEqualTotal>(Funds("0 | 0 | 0 | 10 | 0 | 0", "90 | 90 | 89.97")));

    [Fact]
    public void A_forgotten_total_is_no_second_finding()
    {
        var form = Funds("90 | | 89.97 | 10 | 99.97% | 10", "90 | 90 | 89.97").Replace("90 | | 89.97", " | | 89.97", StringComparison.Ordinal);
        Assert.Single(RuleText.Check<JH3011_TotalRowIsFilled>(form));
        Assert.Empty(RuleText.Check<JH7007_RateWithoutBudget>(form));
        Assert.DoesNotContain(RuleText.Check<JH5001_RequiredCellIsFilled>(form), f => f.Message.Contains("预算数", StringComparison.Ordinal));
    }

    private static string Amounts(params string[] rows) => $"""
        2024年度部门整体支出绩效基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | --- | --- | --- | --- |
        {string.Join("\n", rows.Select(r => $"| {r} |"))}
        """;

    [Fact]
    public void A_blank_of_a_row_that_others_are_part_of_is_doubtful()
    {
        var finding = Assert.Single(RuleText.Check<JH3011_TotalRowIsFilled>(Amounts("三公经费 | 12.00 | | 11.00", "1、公务接待费 | 2.00 | 2.00 | 1.00", "2、公务用车运行维护费 | 10.00 | 10.00 | 10.00")));
        Assert.Equal(3, finding.Places.Count);
    }

    [Theory]
    [InlineData("三公经费 | | | ", "1、公务接待费 | 2.00 | 2.00 | 1.00", "2、公务用车运行维护费 | 10.00 | 10.00 | 10.00")] // a heading
    [InlineData("三公经费 | 12.00 | | 11.00", "1、公务接待费 | 2.00 | | 1.00", "2、公务用车运行维护费 | 10.00 | 0 | 10.00")]
    [InlineData("公用经费 | 12.00 | | 11.00", "项目支出 | 2.00 | 20.00 | 1.00")]
    public void A_heading_or_a_row_without_filled_parts_is_none(params string[] rows) => Assert.Empty(RuleText.Check<JH3011_TotalRowIsFilled>(Amounts(rows)));

    [Fact]
    public void The_only_total_of_a_table_may_not_be_blank_throughout()
    {
        Assert.Single(RuleText.Check<JH3011_TotalRowIsFilled>(Amounts("办公费 | 2.00 | 2.00 | 1.00", "差旅费 | 10.00 | 10.00 | 10.00", "合计 | | | ")));
        Assert.Empty(RuleText.Check<JH3011_TotalRowIsFilled>(Amounts("办公费 | 2.00 | 2.00 | 1.00", "合计 | | | ")));
        Assert.Empty(RuleText.Check<JH3011_TotalRowIsFilled>(Amounts("办公费 | 2.00 | 2.00 | 1.00", "差旅费 | 10.00 | 10.00 | 10.00", "小计 | 12.00 | 12.00 | 11.00", "合计 | | | ")));
    }
}
