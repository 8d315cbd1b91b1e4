using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5009_EmptyTableIsStatedTests
{
    private const string Blank = "|  |  |  |  |  |";

    private static IReadOnlyList<Finding> Check(string row, string note = "", string title = "国有资本经营预算财政拨款收入支出决算表", string text = "2024年度收入总计512.30万元，支出总计512.30万元。") =>
        RuleText.Check<JH5009_EmptyTableIsStated>($"""
            2024年度云岫县档案馆部门决算

            一、收入支出决算情况说明

            {text}

            九、{title}

            公开09表

            单位：万元

            | 科目编码 | 科目名称 | 本年收入 | 本年支出 | 年末结转和结余 |
            | 1 | 2 | 3 | 4 | 5 |
            {row}

            {note}
            """);

    [Theory]
    [InlineData("国有资本经营预算财政拨款收入支出决算表")]
    [InlineData("政府性基金预算财政拨款收入支出决算表")]
    [InlineData("财政拨款“三公”经费支出决算表")]
    public void An_empty_table_without_a_statement_is_doubtful(string title)
    {
        var finding = Assert.Single(Check(Blank, title: title));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(title, finding.Message, StringComparison.Ordinal);
        Assert.Single(Check(Blank, "注：本表反映部门本年度有关收入、支出及结转结余情况。", title));
        Assert.Single(Check(Blank, "没有收支的，保留空表并注明没有。", title));
    }

    [Theory]
    [InlineData("说明：本部门没有国有资本经营预算财政拨款收入支出，故本表无数据。")]
    [InlineData("本部门无国有资本经营预算收支。")]
    [InlineData("此表无数据。")]
    [InlineData("注：本年无相关收支，以空表公开。")]
    public void A_statement_below_says_it(string note) => Assert.Empty(Check(Blank, note));

    [Theory]
    [InlineData("2024年度没有国有资本经营预算财政拨款支出，收入512.30万元。")]
    [InlineData("2024年度国有资本经营预算拨款支出0万元，收入512.30万元。")]
    [InlineData("2024年度未安排政府性基金、国有资本经营预算支出，收入512.30万元。")]
    public void The_text_may_say_it_too(string text) => Assert.Empty(Check(Blank, text: text));

    [Theory]
    [InlineData("| 合计 |  | 0.00 | 0.00 | 0.00 |")]
    [InlineData("| 合计 |  | — | — | — |")]
    [InlineData("| 223 | 国有资本经营预算支出 | 105.00 | 105.00 |  |")]
    public void A_table_with_figures_needs_none(string row) => Assert.Empty(Check(row));

    [Fact]
    public void Another_table_may_be_empty() => Assert.Empty(Check(Blank, title: "项目支出决算表"));

    [Fact]
    public void A_form_of_which_nothing_is_filled_in_is_not_judged() => Assert.Empty(Check(Blank, text: "按规定编制。"));

    [Theory]
    [InlineData("注：本部门没有国有资本经营预算收支，故本表无数据。")]
    [InlineData("此表无数据。")]
    public void A_statement_beside_amounts_is_doubtful(string note)
    {
        var finding = Assert.Single(Check("| 223 | 国有资本经营预算支出 | 105.00 | 105.00 |  |", note));
        Assert.Equal((Severity.Warning, note), (finding.Severity, finding.Reported));
        Assert.Equal(2, finding.Places.Count);
    }

    [Theory]
    [InlineData("注：本表反映本年度国有资本经营预算收支情况。")]
    [InlineData("没有国有资本经营预算收支的，保留空表并注明没有。")]
    [InlineData("如无国有资本经营预算收支，此表无数据。")]
    [InlineData("注：本部门没有国有资本经营预算年初结转和结余。")]
    [InlineData("注：没有国有资本经营预算安排的三公经费。")]
    [InlineData("注：没有国有资本经营预算收支的单位空表列示。")]
    public void Other_notes_beside_amounts_are_none(string note) => Assert.Empty(Check("| 223 | 国有资本经营预算支出 | 105.00 | 105.00 |  |", note));

    [Fact]
    public void The_statement_of_the_next_table_is_not_that_of_this_one() =>
        Assert.Empty(Check("| 223 | 国有资本经营预算支出 | 105.00 | 105.00 |  |", "十、政府性基金预算财政拨款收入支出决算表\n\n本表无数据。"));

    [Fact]
    public void The_form_that_holds_the_table_is_named()
    {
        const string Accounts = "2024年度云岫县档案馆部门决算\n\n2024年度收入总计512.30万元。\n\n九、国有资本经营预算财政拨款收入支出决算表\n\n单位：万元\n\n| 科目编码 | 科目名称 | 本年收入 | 本年支出 | 年末结转和结余 |\n" + Blank + "\n";
        Assert.Equal(["国有资本经营预算财政拨款收入支出决算表"], RuleText.Check<JH5009_EmptyTableIsStated>(FormText.Project("产出指标 | 数量指标 | 档案整理卷数 | ≥500卷 | 510卷 | 80 | 80 |") + "\n\n" + Accounts).Select(f => f.Form));
    }
}
