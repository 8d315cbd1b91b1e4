using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>Standard tables of final accounts and budgets: how they are recognised, and what becomes of headers, sides, codes and notes.</summary>
public sealed class AccountReaderTests
{
    private const string Head = "青汀县农业农村局2024年度部门决算公开\n\n";

    private const string Expenditure = "| 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |\n| 栏次 | | 1 | 2 | 3 |\n| 合计 | | 90.00 | 60.00 | 30.00 |\n"
        + "| 213 | 农林水支出 | 90.00 | 60.00 | 30.00 |\n| 21301 | 农业农村 | 90.00 | 60.00 | 30.00 |\n| 2130101 | 行政运行 | 60.00 | 60.00 | 0.00 |\n| 2130199 | 其他农业农村支出 | 30.00 | | 30.00 |";

    [Theory]
    [InlineData("支出决算表\n公开03表\n部门：青汀县农业农村局　　单位：万元\n\n")]
    [InlineData("公开03表 支出决算表　编制部门：青汀县农业农村局　金额单位：万元\n\n")]
    [InlineData("青汀县农业农村局2024年度支出决算表（单位：万元）\n\n")]
    [InlineData("三、支出决算表\n单位：万元\n\n")]
    [InlineData("公开03表\n单位：万元\n\n")]
    public void A_table_is_known_by_its_title_beside_unit_year_and_number_or_by_its_number(string title)
    {
        var table = Assert.Single(ReadText.Read(Head + title + Expenditure).Accounts);
        Assert.Equal("支出决算表", table.Id);
        Assert.Equal("万元", table.Unit!.Symbol);
        Assert.Equal(["合计||0|90.00 60.00 30.00", "农林水支出|213|1|90.00 60.00 30.00", "农业农村|21301|2|90.00 60.00 30.00", "行政运行|2130101|3|60.00 60.00 0.00", "其他农业农村支出|2130199|3|30.00  30.00"], Rows(table.Sides[0]));
        Assert.Equal(["本年支出合计", "基本支出", "项目支出"], table.Sides[0].Columns.Select(c => c.Name));
    }

    [Theory]
    [InlineData("项目支出绩效情况表\n\n")]
    [InlineData("会议费支出决算表\n\n")]
    [InlineData("以上数据见支出决算表，单位：万元。\n\n")]
    public void A_title_that_is_none_of_them_makes_no_account_table(string title) => Assert.Empty(ReadText.Read(Head + title + Expenditure).Accounts);

    [Fact]
    public void The_general_reader_leaves_it_alone()
    {
        var reading = ReadText.Read(Head + "支出决算表\n单位：万元\n\n" + Expenditure);
        Assert.Empty(reading.Losses);
        Assert.Empty(reading.Compositions);
        Assert.All(reading.Forms, f => Assert.Empty(f.AmountRows));
        Assert.Contains(reading.Facts, f => f.Label == "行政运行-基本支出" && f.Stage == Stage.Final && f.Year == 2024);
        Assert.Equal(1, reading.Tables.Single().Confidence);
    }

    [Fact]
    public void A_double_table_has_two_sides()
    {
        var table = Assert.Single(ReadText.Read(Head + "收入支出决算总表\n单位：元\n\n| 收入 | | | 支出 | | |\n| 项目 | 行次 | 决算数 | 项目 | 行次 | 决算数 |\n| 栏次 | | 1 | 栏次 | | 2 |\n"
            + "| 一、一般公共预算财政拨款收入 | 1 | 900 | 十二、农林水支出 | 31 | 880 |\n| 本年收入合计 | 27 | 900 | 本年支出合计 | 57 | 880 |\n| 年初结转和结余 | 28 | — | 年末结转和结余 | 58 | 20 |\n| 总计 | 29 | 900 | 总计 | 59 | 900 |\n\n注：本表反映部门本年度的总收支。").Accounts);
        Assert.Equal(["收入", "支出"], table.Sides.Select(s => s.Name));
        Assert.Equal(["一般公共预算拨款", "本年收入合计", "年初结转和结余", "收入总计"], table.Sides[0].Rows.Select(r => r.Name));
        Assert.Equal(["", "本年支出合计", "年末结转和结余", "支出总计"], table.Sides[1].Rows.Select(r => r.Name));
        Assert.Null(table.Sides[0].Rows[2].Cells[0]!.Quantity);
        Assert.Equal("注：本表反映部门本年度的总收支。", Assert.Single(table.Notes).Raw);
    }

    [Fact]
    public void Items_that_stand_as_columns_become_rows()
    {
        var table = Assert.Single(ReadText.Read(Head + "财政拨款“三公”经费支出决算表\n单位：万元\n\n| 预算数 | | | | | | 决算数 | | | | | |\n"
            + "| 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | | | 公务接待费 |\n"
            + "| | | 小计 | 公务用车购置费 | 公务用车运行维护费 | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 | |\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |\n"
            + "| 5.00 | 0.00 | 3.00 | 0.00 | 3.00 | 2.00 | 4.20 | 0.00 | 2.70 | 0.00 | 2.70 | 1.50 |").Accounts);
        Assert.Equal(["预算数", "决算数"], table.Sides[0].Columns.Select(c => c.Name));
        Assert.Equal(["合计 5.00 4.20", "出国 0.00 0.00", "用车小计 3.00 2.70", "用车购置 0.00 0.00", "用车运行 3.00 2.70", "接待 2.00 1.50"], table.Sides[0].Rows.Select(r => $"{r.Name} {r.Cells[0]!.Raw} {r.Cells[1]!.Raw}"));
    }

    [Fact]
    public void Items_below_each_other_are_the_same_rows()
    {
        var table = Assert.Single(ReadText.Read(Head + "财政拨款“三公”经费支出决算表\n单位：万元\n\n| 项目 | 预算数 | 决算数 |\n| 合计 | 5.00 | 4.20 |\n| 1.因公出国（境）费 | 0.00 | 0.00 |\n"
            + "| 2.公务用车购置及运行维护费 | 3.00 | 2.70 |\n| （1）公务用车购置费 | 0.00 | 0.00 |\n| （2）公务用车运行维护费 | 3.00 | 2.70 |\n| 3.公务接待费 | 2.00 | 1.50 |").Accounts);
        Assert.Equal(["合计", "出国", "用车小计", "用车购置", "用车运行", "接待"], table.Sides[0].Rows.Select(r => r.Name));
    }

    [Fact]
    public void Blocks_side_by_side_are_rows_one_below_the_other()
    {
        var table = Assert.Single(ReadText.Read(Head + "一般公共预算财政拨款基本支出决算明细表\n单位：万元\n\n| 人员经费 | | | 公用经费 | | | | | |\n"
            + "| 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |\n| 301 | 工资福利支出 | 50.00 | 302 | 商品和服务支出 | 8.00 | 310 | 资本性支出 | 2.00 |\n"
            + "| 30101 | 基本工资 | 50.00 | 30201 | 办公费 | 8.00 | 31002 | 办公设备购置 | 2.00 |\n| 人员经费合计 | | 50.00 | 公用经费合计 | | | | | 10.00 |").Accounts);
        Assert.Equal(["301 50.00", "30101 50.00", " 50.00", "302 8.00", "30201 8.00", "310 2.00", "31002 2.00", " 10.00"], table.Sides[0].Rows.Select(r => $"{r.Code} {r.Cells[0]!.Raw}"));
        Assert.Equal(["人员经费合计", "公用经费合计"], table.Sides[0].Rows.Where(r => r.Name.EndsWith("合计", StringComparison.Ordinal)).Select(r => r.Name));
    }

    [Fact]
    public void Two_columns_of_one_item_are_a_loss_and_no_guess()
    {
        var reading = ReadText.Read(Head + "财政拨款“三公”经费支出决算表\n单位：万元\n\n| 合计 | 因公出国（境）费 | 公务接待费 | 公务接待费 |\n| 3.00 | 0.00 | 2.00 | 1.00 |");
        Assert.Equal(["合计 3.00", "出国 0.00", "接待 2.00"], Assert.Single(reading.Accounts).Sides[0].Rows.Select(r => $"{r.Name} {r.Cells[0]!.Raw}"));
        Assert.Contains(reading.Losses, l => l.Reason.Contains("两栏都是“公务接待费”", StringComparison.Ordinal));
    }

    [Fact]
    public void One_item_below_two_years_is_two_columns()
    {
        var reading = ReadText.Read("青汀县农业农村局2026年部门预算公开\n\n“三公”经费预算表\n单位：万元\n\n| 单位 | 2026年 | | 2025年 | |\n| 单位 | 合计 | 公务接待费 | 合计 | 公务接待费 |\n"
            + "| 机关 | 27.40 | 27.40 | 28.40 | 28.40 |\n| 农技中心 | 12.60 | 12.60 | 13.00 | 13.00 |\n| 合计 | 40.00 | 40.00 | 41.40 | 41.40 |");
        Assert.DoesNotContain(reading.Losses, l => l.Reason.Contains("两栏都是", StringComparison.Ordinal));
        Assert.Equal(["2025 13.00", "2025 28.40", "2025 41.40", "2026 12.60", "2026 27.40", "2026 40.00"],
            reading.Facts.Where(f => f.Label.Contains("接待", StringComparison.Ordinal)).Select(f => $"{f.Year} {f.Entry.Raw}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Figures_with_a_percent_sign_are_rates_whatever_their_head_says() =>
        Assert.Equal([false, false, true], Assert.Single(ReadText.Read(Head + "支出决算表\n单位：万元\n\n| 科目编码 | 科目名称 | 年初预算 | 本年支出合计 | 完成年初预算 |\n"
            + "| 213 | 农林水支出 | 80.00 | 90.00 | 112.50% |\n| 221 | 住房保障支出 | 10.00 | 10.00 | 100.00% |\n| 合计 | | 90.00 | 100.00 | 111.11% |").Accounts).Sides[0].Columns.Select(c => c.IsRate));

    [Fact]
    public void Words_beside_a_title_alone_do_not_make_its_columns() =>
        Assert.Empty(ReadText.Read(Head + "支出决算表\n\n| 姓名 | 职务 |\n| 甲 | 科员 |\n| 乙 | 科长 |").Accounts);

    private static IEnumerable<string> Rows(AccountSide side) =>
        side.Rows.Select(r => $"{r.Label.Label}|{r.Code}|{r.Level}|{string.Join(' ', r.Cells.Select(c => c?.Raw))}");

    [Theory]
    [InlineData("| 类 | 款 | 项 | 栏次 | 1 | 2 | 3 |")]
    [InlineData("| 类 | 款 | 项 | 栏次 | 1=2+3 | 2 | 3 |")]
    public void Heads_of_codes_beside_the_numbers_of_the_columns_are_no_figures(string numbers) =>
        Assert.Equal(["合计||0|90.00 60.00 30.00", "农林水支出|213|1|90.00 60.00 30.00"], Rows(Assert.Single(ReadText.Read(Head + "支出决算表\n单位：万元\n\n| 项目 | | | | 本年支出合计 | 基本支出 | 项目支出 |\n| 功能分类科目编码 | | | 科目名称 | | | |\n"
            + numbers + "\n| | | | 合计 | 90.00 | 60.00 | 30.00 |\n| 213 | | | 农林水支出 | 90.00 | 60.00 | 30.00 |").Accounts).Sides[0]));

    [Theory]
    [InlineData("增减额 | 增减%", false)]
    [InlineData("增减额 | 增减幅度", false)]
    [InlineData("增减数 | 比上年增减（%）", false)]
    [InlineData("增减额 | 增减数", true)]
    public void A_column_of_percent_is_a_rate(string heads, bool areAmounts) =>
        Assert.Equal([false, false, false, false, !areAmounts], Assert.Single(ReadText.Read(Head + $"一般公共预算支出表\n单位：万元\n\n| 科目编码 | 科目名称 | 2025年预算数 | | | 预算数比执行数 | |\n| | | 合计 | 基本支出 | 项目支出 | {heads} |\n"
            + "| 合计 | | 100.00 | 70.00 | 30.00 | 20.00 | 25.00 |\n| 213 | 农林水支出 | 100.00 | 70.00 | 30.00 | 20.00 | 25.00 |").Accounts).Sides[0].Columns.Select(c => c.IsRate));
}
