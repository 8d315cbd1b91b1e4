using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6007_DeviationFromBudgetIsExplainedTests
{
    private const string Row = "产出指标 | 数量指标 | 宣传场次 | ≥20场 | 21场 | 90 | 90 |";

    private static (string, string) Limits(string name = "execution-below", string value = "90%") => ("audit.json",
        $$"""{ "parameters": { "{{name}}": { "meaning": "界限", "values": [ { "since": "2024-01-01", "value": "{{value}}", {{PackedText.Cite}} } ] } } }""");

    private static IReadOnlyList<Finding> Check(string document, params (string, string)[] files) => PackedText.Check<JH6007_DeviationFromBudgetIsExplained>(document, files).Findings;

    private static string Project(string funds, string note = "", string row = Row, string? goals = null) => FormText.Project(row, funds: funds, goals: goals, note: note);

    private static string Department(string funds, string note = "") => $"""
        2024年度部门整体支出绩效自评表

        | 部门名称 | 云岫县医保服务中心 | | | | | | |
        | 年度预算（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | {funds} |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | {Row} |

        {note}
        """;

    private static string Report(string text, string targets = "") => $"""
        云岫县医保服务中心2024年度部门整体绩效自评报告

        一、基本情况

        {text}

        {targets}
        """;

    [Fact]
    public void Low_execution_without_a_reason_is_found()
    {
        var finding = Assert.Single(Check(Project("200.00 | 200.00 | 150.00 | 10 | 75% | 7.5"), Limits()));
        Assert.Contains("执行率75.00%，低于90%", finding.Message, StringComparison.Ordinal);
        Assert.Equal("150.00 ÷ 200.00 = 75.00%", finding.Arithmetic);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Theory]
    [InlineData("200.00 | 200.00 | 180.00 | 10 | 90% | 9")]
    [InlineData("200.00 | 200.00 |  | 10 | | ")]
    [InlineData("200.00 |  | 150.00 | 10 | | ")]
    [InlineData("200.00 | 0 | 0 | 10 | | ")]
    public void At_the_limit_or_without_figures_it_is_not(string funds) => Assert.Empty(Check(Project(funds), Limits()));

    [Fact]
    public void Without_a_limit_nothing_is_said() => Assert.Empty(RuleText.Check<JH6007_DeviationFromBudgetIsExplained>(Project("200.00 | 200.00 | 50.00 | 10 | 25% | 2.5")));

    [Theory]
    [InlineData("执行率偏低的原因：设备招标推迟，尾款在下年支付。")]
    [InlineData("部分资金结转下年。因供应商发票未到，合同款未支付。")]
    [InlineData("因疫情影响，预算执行较慢。")]
    public void A_reason_in_the_text_silences_it(string note) => Assert.Empty(Check(Project("200.00 | 200.00 | 150.00 | 10 | 75% | 7.5", note), Limits()));

    [Theory]
    [InlineData("加强因公出国管理，严格预算执行。")]
    [InlineData("预算执行率75%。")]
    [InlineData("宣传效果好，主要是方式多样。")]
    public void Words_that_give_none_do_not(string note) => Assert.Single(Check(Project("200.00 | 200.00 | 150.00 | 10 | 75% | 7.5", note), Limits()));

    [Fact]
    public void A_reason_in_the_column_or_in_the_goals_counts()
    {
        const string Funds = "200.00 | 200.00 | 150.00 | 10 | 75% | 7.5";
        Assert.Empty(Check(Project(Funds, row: "产出指标 | 数量指标 | 宣传场次 | ≥20场 | 21场 | 90 | 90 | 尾款未支付"), Limits()));
        Assert.Single(Check(Project(Funds, row: "产出指标 | 数量指标 | 宣传场次 | ≥20场 | 21场 | 90 | 90 | 群众参加踊跃"), Limits()));
        Assert.Empty(Check(Project(Funds, goals: "开展宣传 | 开展宣传21场，因招标节约资金50万元"), Limits()));
    }

    [Theory]
    [InlineData("500.00 | 700.00 | 690.00 | 10 | 98.57% | 9.86", "调增40.00%，超过30%", "(700.00 − 500.00) ÷ 500.00 = 40.00%")]
    [InlineData("500.00 | 300.00 | 299.00 | 10 | 99.67% | 9.97", "调减40.00%，超过30%", "(300.00 − 500.00) ÷ 500.00 = −40.00%")]
    public void A_budget_changed_much_in_the_year_is_found(string funds, string words, string arithmetic)
    {
        var finding = Assert.Single(RuleText.Check<JH6007_DeviationFromBudgetIsExplained>(Department(funds)));
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal(arithmetic, finding.Arithmetic);
    }

    [Theory]
    [InlineData("500.00 | 646.75 | 640.00 | 10 | 98.96% | 9.90", "")]
    [InlineData("500.00 | 650.00 | 649.00 | 10 | 99.85% | 9.98", "")]
    [InlineData("0.00 | 650.00 | 649.00 | 10 | 99.85% | 9.98", "")]
    [InlineData(" | 650.00 | 649.00 | 10 | 99.85% | 9.98", "")]
    [InlineData("500.00 | 700.00 | 690.00 | 10 | 98.57% | 9.86", "年中追加200万元，主要是上级下达救助资金。")]
    public void Within_the_limit_without_a_base_or_explained_is_not(string funds, string note) =>
        Assert.Empty(RuleText.Check<JH6007_DeviationFromBudgetIsExplained>(Department(funds, note)));

    [Fact]
    public void Money_for_a_project_may_come_in_the_year() =>
        Assert.Empty(RuleText.Check<JH6007_DeviationFromBudgetIsExplained>(Project("100.00 | 200.00 | 200.00 | 10 | 100% | 10")));

    private static string OfProject(string text) => $"""
        2024年窗口改造专项预算项目绩效评价报告

        {text}
        """;

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Money_in_the_report_on_a_project_may_come_in_the_year_too(bool isOfProject, int findings)
    {
        const string Text = """
            | 年度预算（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | | 年度资金总额 | 100.00 | 200.00 | 200.00 | 10 | 100% | 10 |
            """;
        Assert.Equal(findings, RuleText.Check<JH6007_DeviationFromBudgetIsExplained>(isOfProject ? OfProject(Text) : Report(Text)).Count);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void A_rate_in_the_report_on_a_project_is_not_of_the_unit(bool isOfProject, int findings) =>
        Assert.Equal(findings, Check(isOfProject ? OfProject("一、资金情况\n\n预算执行率72%。") : Report("预算执行率72%。"), Limits()).Count);

    private const string Targets = """
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
        | 投入管理 | 预算和财务管理 | 预算执行率 | ≥90% |
        | 投入管理 | 预算和财务管理 | 预算调整率 | ≤30% |
        | 投入管理 | 预算和财务管理 | 结转结余率 | ≤20% |
        | 投入管理 | 预算和财务管理 | 政府采购执行率 | ≥80% |
        """;

    [Theory]
    [InlineData("2024年部门预算执行率72%。", "预算执行率72%，低于90%（本文件的指标值预算执行率≥90%）")]
    [InlineData("2024年部门预算调整率35%。", "预算调整率35%，超过30%（本文件的指标值预算调整率≤30%）")]
    [InlineData("2024年部门结转结余率28%。", "结转结余率28%，超过20%（本文件的指标值结转结余率≤20%）")]
    public void The_documents_own_target_is_a_limit_for_what_its_text_says(string text, string words) =>
        Assert.Contains(words, Assert.Single(RuleText.Check<JH6007_DeviationFromBudgetIsExplained>(Report(text, Targets))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2024年部门预算执行率92%，预算调整率29%，结转结余率8%。")]
    [InlineData("2024年部门预算执行率72%，主要是部分项目跨年支付。")]
    [InlineData("2024年政府采购预算执行率72%。")]
    [InlineData("2023年部门预算执行率72%。")]
    [InlineData("截至2024年6月30日，部门预算执行率42%。")]
    public void Other_rates_and_years_are_not(string text) => Assert.Empty(RuleText.Check<JH6007_DeviationFromBudgetIsExplained>(Report(text, Targets)));

    [Fact]
    public void Carry_over_is_judged_by_the_limit_of_the_pack_too() =>
        Assert.Single(Check(Report("2024年部门结转结余率28%。"), Limits("carry-over-above", "20%")));

    [Fact]
    public void A_form_of_monitoring_is_of_a_part_of_the_year() =>
        Assert.Empty(Check(Project("200.00 | 200.00 | 50.00 | 10 | 25% | 2.5").Replace("绩效自评表", "绩效运行监控表", StringComparison.Ordinal), Limits()));
}
