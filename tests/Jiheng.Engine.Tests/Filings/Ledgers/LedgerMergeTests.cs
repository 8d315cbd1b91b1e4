using Jiheng.Engine.Filings;
using Jiheng.Engine.Filings.Ledgers;

namespace Jiheng.Engine.Tests.Filings.Ledgers;

public sealed class LedgerMergeTests
{
    private const string Projects = """
        单位：元
        项目编码 | 项目名称 | 资金来源 | 年初预算 | 调整预算 | 执行数
        A1 | 基金监管专项 | 一般公共预算财政拨款 | 100,000.00 | 120,000.00 | 45,678.90
        A1 | 基金监管专项 | 上年结转 | | 30,000.00 | 30,000.00
        B2 | 服务大厅改造 | 一般公共预算财政拨款 | 500,000.00 | 500,000.00 | 498,000.05
        合计 | | | 600,000.00 | 650,000.00 | 573,678.95
        """;

    private static FilingData Data(params SubjectData[] projects) => new() { Pack = "national/2020", Year = 2024, Unit = "云岫县医疗保障局", Projects = projects };

    private static LedgerResult Merge(FilingData data, string ledger, bool wins = false) => LedgerMerge.Of(data, [LedgerTable.Read(ledger)], TestPacks.Catalogue.Load(data.Pack), wins);

    private static string[] Money(SubjectData subject) => [.. subject.Funds.Select(f => $"{f.Name}：{string.Join(' ', f.Amounts.Select(a => $"{a.Key}={a.Value}"))}")];

    private static FundData Fund(string name, string stage, string amount) => new(name, new Dictionary<string, string> { [stage] = amount });

    [Fact]
    public void Projects_get_their_money_by_stage_and_source_exactly()
    {
        // One project is known by its code whatever it is called, the other by its name; 45,678.90元 is not 4.57万元.
        var result = Merge(Data(new() { Name = "医保基金监管", Code = "A1" }, new() { Name = "服务大厅改造" }), Projects);
        Assert.Equal(["医保基金监管", "服务大厅改造"], result.Data.Projects.Select(p => p.Name));
        Assert.Equal(["年度资金总额：initial-budget=10.00 adjusted-budget=15.00 executed=7.56789", "当年财政拨款：initial-budget=10.00 adjusted-budget=12.00 executed=4.56789", "上年结转资金：adjusted-budget=3.00 executed=3.00"], Money(result.Data.Projects[0]));
        Assert.Equal(["年度资金总额：initial-budget=50.00 adjusted-budget=50.00 executed=49.800005", "当年财政拨款：initial-budget=50.00 adjusted-budget=50.00 executed=49.800005"], Money(result.Data.Projects[1]));
        Assert.Equal("B2", result.Data.Projects[1].Code);
        Assert.Equal(["台账.csv：读入 3 行，另有合计 1 行，与各行之和相符。", "台账里没有基本支出，部门整体的资金没有填。"], result.Told);
    }

    [Fact]
    public void An_amount_that_both_name_and_that_differs_is_refused_with_both_unless_the_ledger_is_said_to_count()
    {
        var data = Data(new SubjectData { Name = "服务大厅改造", Funds = [Fund("年度资金总额", "executed", "49.80")] });
        var refused = Assert.Throws<FilingRefusedException>(() => Merge(data, Projects)).Message.Split('\n');
        Assert.Equal(["项目“服务大厅改造”的“年度资金总额”执行数、支出数：填报数据 49.80万元，台账 49.800005万元（第5行）。"], refused[1..^1]);
        Assert.Contains("--ledger-wins", refused[^1], StringComparison.Ordinal);
        var won = Merge(data, Projects, wins: true);
        Assert.Equal("49.800005", won.Data.Projects[0].Funds[0].Amounts["executed"]);
        Assert.Contains("项目“服务大厅改造”的“年度资金总额”执行数、支出数由 49.80 改为 49.800005万元（第5行）。", won.Told);
    }

    [Fact]
    public void The_same_ledger_twice_over_changes_nothing()
    {
        var once = Merge(Data(), Projects).Data;
        Assert.Equal(FilingWriter.Write(once), FilingWriter.Write(Merge(once, Projects).Data));
    }

    [Fact]
    public void What_only_one_of_them_has_is_told()
    {
        var told = Merge(Data(new() { Name = "服务大厅改造" }, new SubjectData { Name = "参保宣传" }), Projects).Told;
        Assert.Contains("台账里有、填报数据里没有的项目已加上，只有资金：基金监管专项。", told);
        Assert.Contains("填报数据里有、台账里没有的项目：参保宣传。", told);
    }

    [Fact]
    public void With_basic_expenditure_the_whole_unit_and_the_accounts_are_filled()
    {
        var result = Merge(Data(new SubjectData { Name = "基金监管" }), """
            单位：万元
            支出类别 | 项目名称 | 功能分类科目编码 | 功能分类科目名称 | 经济分类科目编码 | 经济分类科目名称 | 资金来源 | 全年预算数 | 执行数
            基本支出 | | 2101501 | 行政运行 | 30101 | 基本工资 | 一般公共预算 | 80.00 | 79.50
            基本支出 | | 2210201 | 住房公积金 | 30113 | 住房公积金 | 一般公共预算 | 9.00 | 9.00
            项目支出 | 基金监管 | 2101505 | 医疗保障政策管理 | 30227 | 委托业务费 | 一般公共预算 | 20.00 | 12.25
            项目支出 | 基金监管 | 2101505 | 医疗保障政策管理 | 30227 | 委托业务费 | 一般公共预算 | | 3.00
            """);
        // The pack has no form of the whole unit whose row it could be: it keeps the ledger's words.
        Assert.Equal(["年度资金总额：adjusted-budget=109.00 executed=103.75", "一般公共预算：adjusted-budget=109.00 executed=103.75"], Money(result.Data.Whole));
        Assert.Equal(["年度资金总额：adjusted-budget=20.00 executed=15.25", "当年财政拨款：adjusted-budget=20.00 executed=15.25"], Money(result.Data.Projects[0]));
        var accounts = result.Data.Accounts!;
        Assert.Equal(
        [
            "expenditure 2101501 基本支出 一般公共预算 30101  79.50", "expenditure 2210201 基本支出 一般公共预算 30113  9.00", "expenditure 2101505 项目支出 一般公共预算 30227 基金监管 15.25",
            "budget 2101501 基本支出 一般公共预算   80.00", "budget 2210201 基本支出 一般公共预算   9.00", "budget 2101505 项目支出 一般公共预算   20.00",
        ], accounts.Lines.Select(l => $"{l.Side} {l.Item} {l.Kind} {l.Fund} {l.Economic} {l.Project} {l.Amount}"));
        Assert.Equal("委托业务费", accounts.Items["30227"]);
        // A line that is filed and differs is refused like any other amount.
        var other = result.Data with { Accounts = accounts with { Lines = [.. accounts.Lines.Select(l => l.Economic == "30101" ? l with { Amount = "79.60" } : l)] } };
        Assert.Equal(["决算数据的本年支出，科目2101501，经济分类30101，基本支出：填报数据 79.60万元，台账 79.50万元。"], Assert.Throws<FilingRefusedException>(() => Merge(other, """
            单位：万元
            支出类别 | 项目名称 | 功能分类科目编码 | 经济分类科目编码 | 资金来源 | 执行数
            基本支出 | | 2101501 | 30101 | 一般公共预算 | 79.50
            基本支出 | | 2210201 | 30113 | 一般公共预算 | 9.00
            项目支出 | 基金监管 | 2101505 | 30227 | 一般公共预算 | 15.25
            """)).Message.Split('\n')[1..^1]);
    }
}
