using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reporting.Official.Figures;

namespace Jiheng.Engine.Tests.Filings;

public sealed class FigureTemplateTests
{
    private static FilingData Data(string? before = null, params (string Key, string Text)[] reasons) => new()
    {
        Pack = "sichuan/2023",
        Year = 2023,
        Unit = "云岫县医疗保障局",
        Accounts = new()
        {
            Items = new Dictionary<string, string> { ["210"] = "卫生健康支出", ["21015"] = "医疗保障管理事务", ["2101501"] = "行政运行", ["221"] = "住房保障支出" },
            Nothing = new HashSet<string> { "carried-in" },
            Lines =
            [
                new("income", "110.00") { Item = "2101501", Fund = "一般公共预算" },
                new("expenditure", "60.00") { Item = "2101501", Fund = "一般公共预算", Kind = "基本支出", Economic = "30101" },
                new("expenditure", "30.00") { Item = "2101501", Fund = "一般公共预算", Kind = "项目支出", Economic = "30227", Project = "宣传项目" },
                new("expenditure", "10.00") { Item = "2210201", Fund = "一般公共预算", Kind = "基本支出", Economic = "30113" },
                new("budget", "95.00") { Item = "2101501", Fund = "一般公共预算", Stage = "adjusted-budget" },
                new("budget", "10.00") { Item = "2210201", Fund = "一般公共预算", Stage = "adjusted-budget" },
            ],
        },
        Prior = before is null ? new Dictionary<int, IReadOnlyDictionary<string, string>>() : new Dictionary<int, IReadOnlyDictionary<string, string>> { [2022] = new Dictionary<string, string> { ["本年支出"] = before } },
        Reasons = reasons.ToDictionary(r => r.Key, r => r.Text),
    };

    private static string? Told(FilingData data, string text, out List<string> gaps)
    {
        var template = new FigureTemplate(new(data, TestPacks.Catalogue.Load(data.Pack)));
        var told = template.Text(text);
        gaps = template.Gaps;
        return told;
    }

    [Theory]
    [InlineData("本年支出{本年支出}，基本支出占{基本支出/本年支出}。", "本年支出100.00万元，基本支出占70.00%。")]
    [InlineData("年末结转{年末结转和结余}，没有的为{政府性基金支出}。", "年末结转10.00万元，没有的为0.00万元。")]
    [InlineData("{年}年{单位}比{上年}年", "2023年云岫县医疗保障局比2022年")]
    [InlineData("支出{列:支出类别}。", "支出基本支出70.00万元，占70.00%；项目支出30.00万元，占30.00%。")]
    [InlineData("支出{本年支出}[，接待{数:国内公务接待批次}]。", "支出100.00万元。")]
    [InlineData("支出{本年支出}[!，分配{结余分配}][!，结转{年末结转和结余}]。", "支出100.00万元，结转10.00万元。")]
    public void Figures_take_the_place_of_their_names(string text, string told)
    {
        Assert.Equal(told, Told(Data(), text, out var gaps));
        Assert.Empty(gaps);
    }

    [Theory]
    [InlineData("80.00", "支出增加20.00万元，增长25.00%，主要原因是新增项目。")]
    [InlineData("125.00", "支出减少25.00万元，下降20.00%，主要原因是新增项目。")]
    [InlineData("0.00", "支出增加100.00万元（上年为0.00），主要原因是新增项目。")]
    [InlineData("100.00", "支出持平。")]
    [InlineData("-5.00", "支出增加105.00万元（上年为-5.00），主要原因是新增项目。")]
    public void A_change_has_its_direction_its_rate_and_the_units_reason(string before, string told) =>
        Assert.Equal(told, Told(Data(before, ("本年支出", "新增项目。")), "支出{本年支出|比上年}。", out _));

    [Fact]
    public void A_reason_is_never_made_up()
    {
        Assert.Equal("支出增加20.00万元，增长25.00%，主要原因是【待填：本年支出比上年增加的原因】。", Told(Data("80.00"), "支出{本年支出|比上年}。", out var gaps));
        Assert.Equal(["没有写本年支出比上年增加的原因（reasons 里的“本年支出”）"], gaps);
    }

    [Fact]
    public void Last_years_amount_is_asked_for()
    {
        Assert.Equal("支出【待填：2022年的本年支出（prior）】。", Told(Data(), "支出{本年支出|比上年}。", out var gaps));
        Assert.Equal(["缺2022年的本年支出（prior）"], gaps);
    }

    [Fact]
    public void A_list_compares_each_item_with_its_budget_and_asks_for_reasons_and_names()
    {
        Assert.Equal("1.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）：全年预算为95.00万元，支出决算为90.00万元，完成全年预算的94.74%。决算数比预算数少5.00万元，主要原因是人员调出。\n"
            + "2.住房保障支出（类）【待填：科目22102的名称】（款）【待填：科目2210201的名称】（项）：全年预算为10.00万元，支出决算为10.00万元，完成全年预算的100.00%。决算数与预算数相同。",
            Told(Data(null, ("2101501", "人员调出")), "{列:功能项·全年预算}", out var gaps));
        Assert.Contains("没有写科目 22102 的名称（accounts.items）", gaps);
    }

    [Fact]
    public void Of_what_was_not_filed_nothing_is_said() => Assert.Null(Told(Data(), "资金{整体执行}，执行率{整体执行/整体预算}。", out _));

    [Fact]
    public void Rates_are_of_the_figures_as_they_are_printed()
    {
        // 10 004 元 of 30 000 元 is 33.35 %, but 1.00万元 of 3.00万元 is printed, and 33.33 % of that.
        var data = Data() with
        {
            MoneyUnit = Unit.Yuan,
            Accounts = new() { Lines = [new("expenditure", "10004") { Kind = "基本支出" }, new("expenditure", "19996") { Kind = "项目支出" }] },
        };
        Assert.Equal("1.00万元，占33.33%", Told(data, "{基本支出}，占{基本支出/本年支出}", out _));
    }

    [Theory]
    [InlineData("“三公”预算{三公经费预算}。", "accounts 里没有 three-public-budget（“三公”经费预算，按经济分类科目），确实没有的写 []")]
    [InlineData("年初预算{一般公共预算年初预算}。", "accounts 的 budget 里没有 stage 为 initial-budget 的行")]
    public void What_was_not_filed_is_asked_for_and_never_0(string text, string gap)
    {
        Assert.Contains("【待填：", Told(Data(), text, out var gaps), StringComparison.Ordinal);
        Assert.Equal([gap], gaps);
    }

    [Fact]
    public void A_side_that_is_filed_as_empty_is_0()
    {
        var data = Data();
        data = data with { Accounts = data.Accounts! with { Nothing = new HashSet<string> { "carried-in", "three-public-budget" } } };
        Assert.Equal("“三公”预算0.00万元。", Told(data, "“三公”预算{三公经费预算}。", out var gaps));
        Assert.Empty(gaps);
    }

    [Fact]
    public void What_is_printed_as_0_is_not_nothing()
    {
        var data = Data() with { MoneyUnit = Unit.Yuan };
        data = data with { Accounts = data.Accounts! with { Lines = [new("expenditure", "40") { Item = "2101501", Fund = "一般公共预算", Kind = "基本支出", Economic = "30217" }] } };
        var template = new FigureTemplate(new(data, TestPacks.Catalogue.Load(data.Pack)));
        Assert.Equal(["接待费0.00万元。"], template.Paragraphs([new("接待费{公务接待费}。", "公务接待费", "全年没有接待。")]));
    }

    [Fact]
    public void A_name_with_braces_is_a_name()
    {
        var data = Data() with { Accounts = null, Projects = [new() { Name = "{金额}项目", Funds = [new("年度资金总额", new Dictionary<string, string> { ["initial-budget"] = "10.00", ["executed"] = "9.00" })] }] };
        Assert.Equal("{金额}项目全年预算10.00万元，执行9.00万元，执行率90.00%", Told(data, "{列:各项目}", out _));
    }

    [Fact]
    public void Accounts_that_cannot_be_true_are_told()
    {
        var data = Data("100.00");
        data = data with
        {
            Prior = new Dictionary<int, IReadOnlyDictionary<string, string>> { [2022] = new Dictionary<string, string> { ["收入总计"] = "90.00", ["支出总计"] = "91.00" } },
            Accounts = data.Accounts! with { Lines = [.. data.Accounts.Lines, new("expenditure", "20.00") { Item = "2101501", Fund = "一般公共预算", Kind = "基本支出", Economic = "30101" }] },
        };
        Assert.Equal(["prior 里2022年的收入总计90.00、支出总计91.00不相等", "一般公共预算年末结转算出来是-10.00：支出比年初结转和本年收入还多，请核对 accounts"],
            new ChapterFigures(data, data.Whole, TestPacks.Catalogue.Load(data.Pack)).Contradictions());
    }

    [Fact]
    public void Counts_of_what_did_not_happen_are_a_contradiction()
    {
        var template = new FigureTemplate(new(Data() with { Figures = new Dictionary<string, string> { ["国内公务接待批次"] = "15批次", ["国内公务接待人次"] = "0人次" } }, TestPacks.Catalogue.Load("sichuan/2023")));
        Assert.Equal(["全年没有接待。"], template.Paragraphs([new("接待费{公务接待费}，{数:国内公务接待批次}，{数:国内公务接待人次}。", "公务接待费", "全年没有接待。")]));
        Assert.Equal(["figures 里的“国内公务接待批次”是“15批次”，而公务接待费是0，请核对"], template.Gaps);
    }

    [Fact]
    public void A_source_that_is_called_income_is_not_called_so_twice()
    {
        var data = Data();
        data = data with { Accounts = data.Accounts! with { Lines = [new("income", "30.00") { Item = "2101501", Fund = "一般公共预算" }, new("income", "10.00") { Item = "2101501", Fund = "其他收入" }] } };
        Assert.Equal("一般公共预算收入30.00万元，占75.00%；其他收入10.00万元，占25.00%", Told(data, "{列:收入来源}", out _));
    }

    [Fact]
    public void Spending_without_a_budget_is_asked_for_and_a_budget_of_0_has_no_rate()
    {
        var data = Data(null, ("2101501", "年中追加"), ("2210201", "人员调整"));
        var lines = data.Accounts!.Lines.Where(l => l.Side != "budget").ToList();
        var names = data.Accounts.Items.Append(new("22102", "住房改革支出")).Append(new("2210201", "住房公积金")).ToDictionary(i => i.Key, i => i.Value);
        FilingData With(params AccountLine[] budgets) => data with { Accounts = data.Accounts with { Items = names, Lines = [.. lines, .. budgets] } };
        AccountLine Budget(string item, string amount) => new("budget", amount) { Item = item, Fund = "一般公共预算", Stage = "adjusted-budget" };
        Assert.Contains("【待填：住房公积金的预算】", Told(With(Budget("2101501", "95.00")), "{列:功能项·全年预算}", out var gaps), StringComparison.Ordinal);
        Assert.Contains("缺“住房公积金”的预算（没有预算的写一行 0）", gaps);
        var told = Told(With(Budget("2101501", "0.00"), Budget("2210201", "10.00")), "{列:功能项·全年预算}", out gaps);
        Assert.Equal("1.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）：全年预算为0.00万元，支出决算为90.00万元。决算数比预算数多90.00万元，主要原因是年中追加。\n2.住房保障支出（类）住房改革支出（款）住房公积金（项）：全年预算为10.00万元，支出决算为10.00万元，完成全年预算的100.00%。决算数与预算数相同。", told);
        Assert.Empty(gaps);
    }

    [Fact]
    public void A_project_whose_spending_is_missing_is_asked_for()
    {
        var amounts = new Dictionary<string, string> { ["initial-budget"] = "10.00", ["executed"] = "9.00" };
        var data = Data() with { Accounts = null, Projects = [new() { Name = "甲项目", Funds = [new("年度资金总额", amounts)] }, new() { Name = "乙项目", Funds = [new("年度资金总额", new Dictionary<string, string> { ["initial-budget"] = "5.00" })] }] };
        Assert.Equal("", Told(data, "[各项目：{列:各项目}]", out var gaps) ?? "");
        Assert.Equal(["缺项目“乙项目”的执行数（资金合计行的 executed），不能逐个写各项目的执行情况"], gaps);
    }

    [Fact]
    public void A_reason_may_begin_with_its_own_word() =>
        Assert.Equal("支出增加20.00万元，增长25.00%，主要原因是新增项目。", Told(Data("80.00", ("本年支出", "主要原因是新增项目。")), "支出{本年支出|比上年}。", out _));
}
