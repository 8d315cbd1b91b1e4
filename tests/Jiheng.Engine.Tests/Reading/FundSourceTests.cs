using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Reading;

public sealed class FundSourceTests
{
    private static DocumentReading Funds(params string[] rows) =>
        ReadText.Project(["| 项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 |", .. rows.Select(r => $"| | {r} | |")]);

    [Theory]
    [InlineData("年度资金总额 | 100 | 90;其中：当年财政拨款 | 80 | 70;其中：中央 | 50 | 40;地方 | 30 | 30;其他资金 | 20 | 20", "100=80+20;90=70+20")]
    [InlineData("年度资金总额 | 100 | 90;当年财政拨款 | 80 | 70;一般公共预算 | 50 | 40;政府性基金 | 30 | 30;其他资金 | 20 | 20", "100=80+20;90=70+20")]
    [InlineData("年度资金总额 | 100 | 100;其中：中央 | 60 | 60;其中：彩票公益金 | 10 | 10;地方 | 40 | 40", "100=60+40;100=60+40")]
    [InlineData("年度资金总额 | 100 | 90;其中：财政拨款 | 80 | 70;上年结转 | 15 | 15;其他资金 | | 5", "100=80+15+;90=70+15+5")] // a plain list is one, right or wrong
    [InlineData("年度资金总额 | 110 | 90;其中：财政拨款 | 80 | 70;其中：中央 | 50 | 40;地方 | 30 | 30;其他资金 | 20 | 20", "")] // open, and nothing fits
    [InlineData("年度资金总额 | 110 | 90;财政拨款 | 80 | 70;中央 | 50 | 40;地方 | 30 | 30;其他资金 | 20 | 20", "")]
    public void Rows_that_divide_the_row_above_are_not_counted_twice(string rows, string sums) =>
        Assert.Equal(sums, string.Join(';', ReadText.Sums(Funds(rows.Split(';')))));

    [Theory]
    [InlineData("本年财政拨款 | 80 | 80;其他资金 | 20 | 20;合计 | 100 | 100", "合计")]
    [InlineData("基本支出 | 100 | 95;专项支出 | 50 | 48;合计 | 150 | 143", "合计")]
    [InlineData("基本支出 | 100 | 95;专项支出 | 50 | 48", "")]
    [InlineData("预算资金 | 100 | 95;其中：财政拨款 | 100 | 95", "预算资金")]
    [InlineData("年度资金总额 | 100 | 95;财政拨款 | 100 | 95;合计 | 100 | 95", "年度资金总额")]
    public void The_total_is_the_row_that_says_so(string rows, string total)
    {
        var funds = Funds(rows.Split(';')).Forms[0].Funds!;
        Assert.Equal(total, funds.Total?.Label.Label ?? "");
        Assert.True(funds.Rows.Count(r => r.IsTotal) <= 1);
    }

    [Fact]
    public void Amounts_of_unknown_columns_are_kept()
    {
        var row = ReadText.Project(
            "| 项目资金（万元） | | 年初预算数 | 年中追加数 | 全年执行数 | 增减率 |",
            "| | 年度资金总额 | 100 | 20 | 114 | 14% |").Forms[0].Funds!.Rows[0];
        Assert.Equal("20", Assert.Single(row.OtherAmounts).Raw);
        Assert.Equal(["100", "114"], row.Amounts.Select(a => a.Entry.Raw));
    }

    [Fact]
    public void Words_of_other_forms_have_their_stage()
    {
        var row = ReadText.Project(
            "| 项目资金（万元） | | 预算安排(调整后) | 资金到位 | 资金执行 | 预算执行进度(%) |",
            "| | 年度资金总额 | 100.77 | 95 | 90.77 | 90.08 |").Forms[0].Funds!.Rows[0];
        Assert.Equal(("100.77", "90.77", "95", "90.08"),
            (row.Amount(Stage.AdjustedBudget)!.Raw, row.Amount(Stage.Executed)!.Raw, Assert.Single(row.OtherAmounts).Raw, row.Rate!.Raw));
    }

    [Fact]
    public void A_column_has_the_unit_of_its_own_header()
    {
        var row = ReadText.Project(
            "| 项目资金 | | 年初预算数（万元） | 全年执行数（元） | 执行率 |",
            "| | 年度资金总额 | 100.00 | 1000000.00 | 100% |").Forms[0].Funds!.Rows[0];
        Assert.Equal(row.Amount(Stage.InitialBudget)!.Number, row.Amount(Stage.Executed)!.Number);
    }

    [Fact]
    public void A_second_block_is_reported() =>
        Assert.Contains(ReadText.Project(
            "| 项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 |", "| | 年度资金总额 | 100 | 100 | 100% |",
            "| 项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 |", "| | 年度资金总额 | 55 | 44 | 80% |").Losses,
            l => l.Reason.Contains("还有一个资金栏", StringComparison.Ordinal));

    [Theory]
    [InlineData("二、三公经费（单位：万元）\n\n无。\n\n附件1\n\n", false)] // a heading of another part
    [InlineData("单位：元\n\n附件1\n\n", false)]
    [InlineData("附件1\n\n单位：万元\n\n", true)]
    public void A_unit_counts_where_it_was_printed_for_the_form(string before, bool known)
    {
        var reading = ReadText.Read("2024年度云岫县医疗保障局绩效自评报告\n\n" + before
            + "2024年度项目支出绩效自评表\n\n| 项目资金 | | 全年预算数 | 全年执行数 | 执行率 |\n| | 年度资金总额 | 100 | 100 | 100% |");
        var amount = reading.Forms[^1].Funds!.Rows[0].Amounts[0].Entry;
        Assert.Equal(known, amount.Quantity!.Value.Unit.Dimension == Jiheng.Engine.Numbers.Dimension.Money);
    }

    [Theory]
    [InlineData("得分（满分10分）", "10")]
    [InlineData("得分（20分×执行率）", "20")]
    [InlineData("得分（按20分计）", "")]
    [InlineData("得分", "")]
    [InlineData("得分（保留2位小数）", "")]
    [InlineData("得分（满分10分以内）", "")]
    public void A_column_of_scores_may_say_how_many_points_it_gives(string header, string weight) => Assert.Equal(
        weight, ReadText.Project([$"| 项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | {header} |", "| | 年度资金总额 | 100 | 95 | 95% | 9.5 |"]).Forms[0].Funds!.Total!.Weight?.Raw ?? "");

    [Fact]
    public void The_points_of_a_header_belong_to_the_total_below_the_sources() => Assert.Equal("20", ReadText.Project(
        "| 项目资金（万元） | | 预算数 | 执行数 | 执行率 | 得分（20分×执行率） |", "| | 省级补助 | 60 | 60 | 100% | — |", "| | 县级资金 | 40 | 35 | 87.5% | — |", "| | 合计 | 100 | 95 | 95% | 19 |").Forms[0].Funds!.Total!.Weight?.Raw);

    [Fact]
    public void One_row_of_figures_below_the_header_is_named_by_what_lies_beside_both()
    {
        var form = ReadText.Project("| 预算执行 | 年初预算（万元） | 调整预算（万元） | 执行数（万元） | 执行率 | 分值 | 得分 |", "| | 90 | 100 | 95 | 95% | 10 | 9.5 |").Forms[0];
        Assert.Equal(("95", "10", "9.5"), (form.Funds!.Total!.Amount(Jiheng.Engine.Model.Stage.Executed)!.Raw, form.Funds.Total.Weight!.Raw, form.Funds.Total.Score!.Raw));
    }

    [Fact]
    public void What_was_only_planned_gives_way_to_the_block_that_is_evaluated()
    {
        var form = ReadText.Project(["| 基本支出总额（万元） | 40 | 项目支出总额（万元） | 60 | | |", "| 项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | 得分 |", "| | 年度资金总额 | 100 | 95 | 95% | 9.5 |"]).Forms[0];
        Assert.Equal(("95%", 1), (form.Funds!.Total!.Rate?.Raw, form.FundLists.Count));
    }
}
