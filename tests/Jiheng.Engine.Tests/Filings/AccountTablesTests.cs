using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reporting.Official.Figures;

namespace Jiheng.Engine.Tests.Filings;

public sealed class AccountTablesTests
{
    private static readonly FilingData Data = new()
    {
        Pack = "sichuan/2023",
        Year = 2023,
        Unit = "云岫县医疗保障局",
        Accounts = new()
        {
            Items = new Dictionary<string, string>
            {
                ["210"] = "卫生健康支出", ["21015"] = "医疗保障管理事务", ["2101501"] = "行政运行", ["2101505"] = "医疗保障政策管理",
                ["301"] = "工资福利支出", ["30101"] = "基本工资", ["302"] = "商品和服务支出", ["30217"] = "公务接待费", ["30227"] = "委托业务费",
            },
            Lines =
            [
                new("carried-in", "5.00") { Item = "2101505", Fund = "一般公共预算" },
                new("income", "95.00") { Item = "2101501", Fund = "一般公共预算" },
                new("income", "4.00") { Item = "2101501", Fund = "其他收入" },
                new("expenditure", "60.00") { Item = "2101501", Fund = "一般公共预算", Kind = "基本支出", Economic = "30101" },
                new("expenditure", "1.50") { Item = "2101501", Fund = "一般公共预算", Kind = "基本支出", Economic = "30217" },
                new("expenditure", "30.00") { Item = "2101505", Fund = "一般公共预算", Kind = "项目支出", Economic = "30227" },
                new("three-public-budget", "2.00") { Economic = "30217" },
            ],
        },
    };

    private static string Grid(string title)
    {
        var table = new AccountTables(new(Data, TestPacks.Catalogue.Load(Data.Pack))).Of(title).OfType<Table>().Single();
        return string.Join('\n', Enumerable.Range(0, table.RowCount).Select(r => string.Join(" ∣ ", table.Row(r).Where(c => c.Row == r).Select(c => c.Text))));
    }

    [Fact]
    public void Both_sides_of_the_balance_come_to_the_same_total() => Assert.Equal("""
        收入 ∣ 支出
        项目 ∣ 决算数 ∣ 项目 ∣ 决算数
        一、一般公共预算财政拨款收入 ∣ 95.00 ∣ 一、卫生健康支出 ∣ 91.50
        二、政府性基金预算财政拨款收入 ∣ 0.00 ∣  ∣ 
        三、国有资本经营预算财政拨款收入 ∣ 0.00 ∣  ∣ 
        四、上级补助收入 ∣ 0.00 ∣  ∣ 
        五、事业收入 ∣ 0.00 ∣  ∣ 
        六、经营收入 ∣ 0.00 ∣  ∣ 
        七、附属单位上缴收入 ∣ 0.00 ∣  ∣ 
        八、其他收入 ∣ 4.00 ∣  ∣ 
        本年收入合计 ∣ 99.00 ∣ 本年支出合计 ∣ 91.50
        使用非财政拨款结余（含专用结余） ∣ 0.00 ∣ 结余分配 ∣ 0.00
        年初结转和结余 ∣ 5.00 ∣ 年末结转和结余 ∣ 12.50
        总计 ∣ 104.00 ∣ 总计 ∣ 104.00
        """.ReplaceLineEndings("\n"), Grid("收入支出决算总表"));

    [Fact]
    public void Items_are_added_up_level_by_level() => Assert.Equal("""
        项目 ∣ 本年支出合计 ∣ 基本支出 ∣ 项目支出 ∣ 上缴上级支出 ∣ 经营支出 ∣ 对附属单位补助支出
        功能分类科目编码 ∣ 科目名称
        合计 ∣ 91.50 ∣ 61.50 ∣ 30.00 ∣ 0.00 ∣ 0.00 ∣ 0.00
        210 ∣ 卫生健康支出 ∣ 91.50 ∣ 61.50 ∣ 30.00 ∣  ∣  ∣ 
        21015 ∣ 医疗保障管理事务 ∣ 91.50 ∣ 61.50 ∣ 30.00 ∣  ∣  ∣ 
        2101501 ∣ 行政运行 ∣ 61.50 ∣ 61.50 ∣  ∣  ∣  ∣ 
        2101505 ∣ 医疗保障政策管理 ∣ 30.00 ∣  ∣ 30.00 ∣  ∣  ∣ 
        """.ReplaceLineEndings("\n"), Grid("支出决算表"));

    [Fact]
    public void A_detail_table_has_a_column_for_each_economic_item() => Assert.Equal("""
        项目 ∣ 合计 ∣ 工资福利支出 ∣ 商品和服务支出
        功能分类科目编码 ∣ 科目名称 ∣ 小计 ∣ 基本工资 ∣ 小计 ∣ 公务接待费 ∣ 委托业务费
        合计 ∣ 91.50 ∣ 60.00 ∣ 60.00 ∣ 31.50 ∣ 1.50 ∣ 30.00
        210 ∣ 卫生健康支出 ∣ 91.50 ∣ 60.00 ∣ 60.00 ∣ 31.50 ∣ 1.50 ∣ 30.00
        21015 ∣ 医疗保障管理事务 ∣ 91.50 ∣ 60.00 ∣ 60.00 ∣ 31.50 ∣ 1.50 ∣ 30.00
        2101501 ∣ 行政运行 ∣ 61.50 ∣ 60.00 ∣ 60.00 ∣ 1.50 ∣ 1.50 ∣ 
        2101505 ∣ 医疗保障政策管理 ∣ 30.00 ∣  ∣  ∣ 30.00 ∣  ∣ 30.00
        """.ReplaceLineEndings("\n"), Grid("财政拨款支出决算明细表"));

    [Fact]
    public void Basic_expenditure_stands_in_two_panels() => Assert.Equal("""
        人员经费 ∣ 公用经费
        科目编码 ∣ 科目名称 ∣ 金额 ∣ 科目编码 ∣ 科目名称 ∣ 金额
        301 ∣ 工资福利支出 ∣ 60.00 ∣ 302 ∣ 商品和服务支出 ∣ 1.50
        30101 ∣ 基本工资 ∣ 60.00 ∣ 30217 ∣ 公务接待费 ∣ 1.50
         ∣ 人员经费合计 ∣ 60.00 ∣  ∣ 公用经费合计 ∣ 1.50
        """.ReplaceLineEndings("\n"), Grid("一般公共预算财政拨款基本支出决算表"));

    [Fact]
    public void The_three_public_expenses_stand_in_one_row() => Assert.Equal("""
        预算数 ∣ 决算数
        合计 ∣ 因公出国（境）费 ∣ 公务用车购置及运行维护费 ∣ 公务接待费 ∣ 合计 ∣ 因公出国（境）费 ∣ 公务用车购置及运行维护费 ∣ 公务接待费
        小计 ∣ 公务用车购置费 ∣ 公务用车运行维护费 ∣ 小计 ∣ 公务用车购置费 ∣ 公务用车运行维护费
        2.00 ∣ 0.00 ∣ 0.00 ∣ 0.00 ∣ 0.00 ∣ 2.00 ∣ 1.50 ∣ 0.00 ∣ 0.00 ∣ 0.00 ∣ 0.00 ∣ 1.50
        """.ReplaceLineEndings("\n"), Grid("财政拨款“三公”经费支出决算表"));

    [Fact]
    public void A_table_without_lines_says_so()
    {
        var blocks = new AccountTables(new(Data, TestPacks.Catalogue.Load(Data.Pack))).Of("政府性基金预算财政拨款收入支出决算表");
        Assert.Equal("注：本年度没有政府性基金预算财政拨款的收入和支出，本表没有数据。", blocks.OfType<Paragraph>().Last().Text);
    }

    [Theory]
    [InlineData("收入支出决算总表")]
    [InlineData("收入决算表")]
    [InlineData("支出决算表")]
    [InlineData("财政拨款收入支出决算总表")]
    [InlineData("财政拨款支出决算明细表")]
    [InlineData("一般公共预算财政拨款支出决算表")]
    [InlineData("一般公共预算财政拨款支出决算明细表")]
    [InlineData("一般公共预算财政拨款基本支出决算表")]
    [InlineData("一般公共预算财政拨款项目支出决算表")]
    [InlineData("财政拨款“三公”经费支出决算表")]
    public void A_table_is_read_back_as_what_it_is(string title)
    {
        Paragraph heading = new([new TextLine(title, new("", ""))]) { HeadingLevel = 1 };
        var blocks = new AccountTables(new(Data, TestPacks.Catalogue.Load(Data.Pack))).Of(title);
        var reading = DocumentInterpreter.Read(new() { File = "决算", Format = "", Blocks = [heading, .. blocks] }, TestPacks.Catalogue, Data.Pack);
        Assert.Single(reading.Accounts);
        Assert.Empty(reading.Losses);
    }

    [Fact]
    public void What_was_not_filed_is_left_empty_and_asked_for()
    {
        var tables = new AccountTables(new(Data with { Accounts = Data.Accounts! with { Lines = [.. Data.Accounts.Lines.Where(l => l.Side != "carried-in")] } }, TestPacks.Catalogue.Load(Data.Pack)));
        var table = tables.Of("收入支出决算总表").OfType<Table>().Single();
        Assert.Equal(["年初结转和结余", "", "年末结转和结余", ""], table.Row(table.RowCount - 2).Select(c => c.Text));
        Assert.Equal(["总计", "", "总计", ""], table.Row(table.RowCount - 1).Select(c => c.Text));
        Assert.Equal(["accounts 里没有 carried-in（年初结转和结余），确实没有的写 []"], tables.Gaps);
    }

    [Fact]
    public void A_name_with_a_dot_makes_no_level()
    {
        var data = Data with { Accounts = Data.Accounts! with { Items = Data.Accounts.Items.Where(i => i.Key != "30227").Append(new("30227", "委托·业务费")).ToDictionary(i => i.Key, i => i.Value) } };
        var table = new AccountTables(new(data, TestPacks.Catalogue.Load(Data.Pack))).Of("财政拨款支出决算明细表").OfType<Table>().Single();
        Assert.Equal(["功能分类科目编码", "科目名称", "小计", "基本工资", "小计", "公务接待费", "委托·业务费"], table.Row(1).Where(c => c.Row == 1).Select(c => c.Text));
    }
}
