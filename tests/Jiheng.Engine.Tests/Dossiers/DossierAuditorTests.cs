using System.Text;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Dossiers;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Tests.Dossiers;

public sealed class DossierAuditorTests
{
    private const string Project = "基金监管经费";

    private static readonly DossierAuditor Auditor = new(TestPacks.Catalogue);

    private static string Filing(string target = "≥120家", string weight = "20", string actual = "", string evidence = "", int year = 2024, string unit = "云岫县医疗保障局", string name = Project, string extra = "", string initial = "60.00") => $$"""
        { "schema": "jiheng/filing/1", "pack": "hunan/2024", "year": {{year}}, "unit": "{{unit}}",
          "projects": [ { "name": "{{name}}", "fields": { "主管部门": "云岫县医疗保障局", "实施单位": "云岫县医疗保障局" },
            "funds": [ { "name": "年度资金总额", "amounts": { "initial-budget": "{{initial}}" {{(actual.Length > 0 ? ", \"adjusted-budget\": \"60.00\", \"executed\": \"58.00\"" : "")}} } } ],
            "goals": [ { "expected": "检查定点机构，守住基金安全" {{(actual.Length > 0 ? ", \"reached\": \"检查完成\"" : "")}} } ],
            "indicators": [ { "level1": "产出指标", "level2": "数量指标", "name": "检查机构数量", "target": "{{target}}", "weight": "{{weight}}" {{(actual.Length > 0 ? $", \"actual\": \"{actual}\"" : "")}} {{evidence}} } {{extra}} ] } ] }
        """;

    private static DossierFrame Frame(WorkStep step, string? declared = null) => new(step, "hunan/2024", 2024, "云岫县医疗保障局")
    {
        Project = Project,
        Earlier = declared is null ? [] : [new(WorkStep.Declaration, 2024, FilingReader.Read("", Encoding.UTF8.GetBytes(declared)))],
    };

    private static string[] Own(DossierJudgement judgement) => [.. judgement.Findings.Where(f => f.Code.StartsWith("JH81", StringComparison.Ordinal)).Select(f => $"{f.Code} {f.Message}")];

    [Fact]
    public void What_is_not_the_dossiers_own_is_an_error()
    {
        Assert.Empty(Own(Auditor.Judge(Filing(name: "基金 监管经费"), Frame(WorkStep.Declaration))));
        Assert.Equal(["JH8101 填报数据的年度是“2023”，本案卷的是“2024”。"], Own(Auditor.Judge(Filing(year: 2023), Frame(WorkStep.Declaration))));
        Assert.Equal(["JH8101 填报数据的单位是“云岫县教育局”，本案卷的是“云岫县医疗保障局”。"], Own(Auditor.Judge(Filing(unit: "云岫县教育局"), Frame(WorkStep.Declaration))));
        Assert.Equal(["JH8101 填报数据的项目是“培训经费”，本案卷的是“基金监管经费”。"], Own(Auditor.Judge(Filing(name: "培训经费"), Frame(WorkStep.Declaration))));
    }

    [Theory]
    [InlineData("≥120家", "20", null)]
    [InlineData("不少于120家", "20", null)]
    [InlineData("≥120家", "20.0", null)]
    [InlineData("≥100家", "20", "JH8102 指标“检查机构数量”批准的指标值是“≥120家”，这里是“≥100家”。")]
    [InlineData("≥120家", "30", "JH8102 指标“检查机构数量”批准的分值是 20，这里是 30。")]
    public void What_was_approved_stays_as_it_is(string target, string weight, string? said)
    {
        var judgement = Auditor.Judge(Filing(target, weight, actual: "126家", evidence: ", \"evidence\": \"检查台账\""), Frame(WorkStep.SelfEvaluation, Filing()));
        Assert.Equal(said is null ? [] : [said], Own(judgement));
        Assert.DoesNotContain(judgement.Findings, f => f.Code is "JH8001" or "JH8002");
    }

    [Fact]
    public void Indicators_are_neither_dropped_nor_added()
    {
        const string Second = """, { "level1": "产出指标", "level2": "质量指标", "name": "问题整改率", "target": "100%", "weight": "10", "evidence": "台账" }""";
        var frame = Frame(WorkStep.SelfEvaluation, Filing(extra: Second));
        Assert.Contains("JH8102 批准的指标“问题整改率”没有了。", Own(Auditor.Judge(Filing(actual: "126家", evidence: ", \"evidence\": \"台账\""), frame)));
        Assert.Contains("JH8102 指标“问题整改率”不在批准的目标里。", Own(Auditor.Judge(Filing(actual: "126家", evidence: ", \"evidence\": \"台账\"", extra: Second), Frame(WorkStep.SelfEvaluation, Filing()))));
    }

    [Fact]
    public void An_actual_says_where_it_comes_from()
    {
        var bare = Auditor.Judge(Filing(actual: "126家"), Frame(WorkStep.SelfEvaluation, Filing()));
        Assert.Equal(["JH8103 1个指标的实际完成值没有写佐证：检查机构数量。"], Own(bare));
        Assert.Equal(0, DossierFindingsJson.Open(bare, bare.Findings.ToDictionary(f => f.Fingerprint, _ => new FindingAnswer("纸质台账", "乙"))));
        const string Place = ", \"sources\": [ { \"file\": \"台账.xlsx\", \"sha256\": \"aa\", \"sheet\": \"检查\", \"cell\": \"B7\" } ]";
        var frame = Frame(WorkStep.SelfEvaluation, Filing());
        Assert.Equal(["JH8104 指标“检查机构数量”的佐证“台账.xlsx”不在本案卷的附件里，或内容已经不同。"], Own(Auditor.Judge(Filing(actual: "126家", evidence: Place), frame with { Files = new HashSet<string> { "bb" } })));
        Assert.Empty(Own(Auditor.Judge(Filing(actual: "126家", evidence: Place), frame with { Files = new HashSet<string> { "aa" }, Measured = new Dictionary<string, string> { ["aa"] = "126家" } })));
        Assert.Equal(["JH8105 指标“检查机构数量”由台账算出 125家，填报的是“126家”。"], Own(Auditor.Judge(Filing(actual: "126家", evidence: Place), frame with { Files = new HashSet<string> { "aa" }, Measured = new Dictionary<string, string> { ["aa"] = "125家" } })));
    }

    [Fact]
    public void What_a_questionnaire_came_to_is_what_is_filed()
    {
        var frame = Frame(WorkStep.SelfEvaluation, Filing()) with { Surveyed = new Dictionary<string, string> { ["检查机构数量"] = "125家", ["别的指标"] = "1%" } };
        Assert.Equal(["JH8105 指标“检查机构数量”由问卷算出 125家，填报的是“126家”。"], Own(Auditor.Judge(Filing(actual: "126家", evidence: ", \"evidence\": \"问卷\""), frame)));
        Assert.Empty(Own(Auditor.Judge(Filing(actual: "125家", evidence: ", \"evidence\": \"问卷\""), frame)));
    }

    [Theory]
    [InlineData("60.00", "600000", false)]
    [InlineData("60.00", "600049.99", false)]
    [InlineData("60.00", "601000", true)]
    public void The_initial_budget_is_what_was_granted(string filed, string granted, bool isFound)
    {
        var judgement = Auditor.Judge(Filing(actual: "126家", evidence: ", \"evidence\": \"台账\"", initial: filed), Frame(WorkStep.SelfEvaluation, Filing()) with { Granted = Rational.Parse(granted) });
        Assert.Equal(isFound, Own(judgement).Any(m => m.StartsWith("JH8108", StringComparison.Ordinal)));
    }

    [Fact]
    public void Figures_are_what_is_filed_and_what_the_methods_give()
    {
        var figures = Auditor.Judge(Filing(actual: "126家", evidence: ", \"evidence\": \"台账\""), Frame(WorkStep.SelfEvaluation, Filing())).Figures;
        Assert.Equal((Rational.Parse("600000"), Rational.Parse("600000"), Rational.Parse("580000")), (figures.InitialBudget, figures.AdjustedBudget, figures.Executed));
        Assert.NotNull(figures.Score);
    }

    [Fact]
    public void Amounts_of_a_decision_add_up()
    {
        const string Text = """{ "schema": "jiheng/decision/1", "body": "县财政局", "date": "2024-01-20", "total": "300", "amounts": [ { "name": "甲", "amount": "100" }, { "name": "乙", "amount": "190.50" } ] }""";
        Assert.Equal(["JH8106 批复合计 300 元，2个项目相加为 290.50 元，相差 9.50 元。"], Own(Auditor.Judge(Text, Frame(WorkStep.BudgetReply))));
        Assert.Empty(Own(Auditor.Judge(Text.Replace("\"300\"", "\"290.5\"", StringComparison.Ordinal), Frame(WorkStep.BudgetReply))));
        Assert.Equal(["没有写决定的内容"], Auditor.Judge("""{ "schema": "jiheng/decision/1", "body": "人大", "date": "2024-01-20" }""", Frame(WorkStep.CongressReview)).Missing);
        Assert.Throws<FilingRefusedException>(() => Auditor.Judge(Text.Replace("190.50", "约190", StringComparison.Ordinal), Frame(WorkStep.BudgetReply)));
        Assert.Throws<FilingRefusedException>(() => Auditor.Judge(Text.Replace("2024-01-20", "2024年1月", StringComparison.Ordinal), Frame(WorkStep.BudgetReply)));
    }

    [Fact]
    public void Every_problem_of_a_notice_is_answered_and_none_is_changed()
    {
        const string Sent = """{ "schema": "jiheng/rectification/1", "body": "县财政局", "date": "2025-05-06", "due": "2025-06-06", "items": [ { "key": "1", "problem": "执行偏慢" }, { "key": "2", "problem": "样本偏少" } ] }""";
        var frame = Frame(WorkStep.Rectification) with { Notice = RectificationData.Read(Encoding.UTF8.GetBytes(Sent)) };
        Assert.Equal(["JH8107 第1项还没有写整改措施：执行偏慢", "JH8107 第2项还没有写整改措施：样本偏少"], Own(Auditor.Judge(Sent, frame)));
        string Answered(string second) => Sent.Replace("\"执行偏慢\"", "\"执行偏慢\", \"measures\": \"按月安排\", \"state\": \"done\"", StringComparison.Ordinal).Replace("\"样本偏少\"", second, StringComparison.Ordinal);
        Assert.Empty(Own(Auditor.Judge(Answered("\"样本偏少\", \"measures\": \"扩大\", \"state\": \"partly\", \"reply\": \"12月底前\""), frame)));
        Assert.Equal(["JH8107 第2项没有完成，要写明原因和期限：样本偏少"], Own(Auditor.Judge(Answered("\"样本偏少\", \"measures\": \"扩大\", \"state\": \"open\""), frame)));
        Assert.Equal(["JH8107 第2项的问题或要求与发出的通知不同。"], Own(Auditor.Judge(Answered("\"样本充足\", \"measures\": \"无\", \"state\": \"done\""), frame)));
    }
}
