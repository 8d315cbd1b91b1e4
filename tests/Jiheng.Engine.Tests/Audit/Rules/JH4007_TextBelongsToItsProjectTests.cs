using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4007_TextBelongsToItsProjectTests
{
    private const string Goal = "对全县定点医药机构开展现场检查，追回违规使用的医保基金。";

    private static string Project(string name, string goal, string result) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | {name} | |
        | 年度总体目标 | 预期目标 | 实际完成情况 |
        | | {goal} | {result} |


        """;

    [Fact]
    public void Goal_and_result_of_another_project_are_one_warning()
    {
        var finding = Assert.Single(RuleText.Check<JH4007_TextBelongsToItsProject>(
            Project("基金监管", Goal, "检查定点医药机构86家，追回基金86.40万元。") + Project("网络租用", Goal, "检查定点医药机构86家， 追回基金86.40万元。")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("“网络租用”的预期目标和实际完成情况与“基金监管”逐字相同", finding.Message, StringComparison.Ordinal);
        Assert.Equal(4, finding.Places.Count);
        Assert.Equal(PlaceRole.Contradicts, finding.Places[^1].Role);
    }

    [Theory]
    [InlineData("网络租用", "租用120条医保专线，保证联网结算不中断。")]
    [InlineData("基金监管", Goal)] // the same project again
    public void A_text_of_its_own_is_silent(string name, string goal) =>
        Assert.Empty(RuleText.Check<JH4007_TextBelongsToItsProject>(Project("基金监管", Goal, "检查86家。") + Project(name, goal, "租用120条。")));

    [Fact]
    public void A_short_common_phrase_is_silent() => Assert.Empty(RuleText.Check<JH4007_TextBelongsToItsProject>(
        Project("基金监管", "完成年度工作任务。", "已完成。") + Project("网络租用", "完成年度工作任务。", "已完成。")));

    [Theory]
    [InlineData("全年检查药店并且追回违规资金。", 1)] // fifteen characters
    [InlineData("全年检查药店并追回违规资金。", 0)]
    public void The_length_of_a_common_phrase_has_an_end(string goal, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4007_TextBelongsToItsProject>(Project("基金监管", goal, "已完成。") + Project("网络租用", goal, "已完成。")).Count);

    [Fact]
    public void Goal_and_result_alike_within_one_project_are_another_rules() => Assert.Empty(RuleText.Check<JH4007_TextBelongsToItsProject>(
        Project("基金监管", Goal, Goal)));

    private static string Reports(string first, string second) => $"""
        2024年防溺水宣传经费专项预算项目绩效评价报告

        一、项目概况

        {first}

        二、评价结论

        通过项目的实施，全县中小学生防溺水知识知晓率明显提高，水域巡查员到岗更加规范，家长签收告知书的比例稳步上升，暑期溺水警情比往年同期明显减少，群众安全感增强。

        2024年敬老助餐服务费专项预算项目绩效评价报告

        一、项目概况

        敬老助餐服务费全年安排12万元。

        二、评价结论

        {second}
        """;

    private const string Own = "助餐点覆盖全部社区，老人就餐方便。";

    [Fact]
    public void Money_of_another_project_as_the_subject_is_a_warning()
    {
        var finding = Assert.Single(RuleText.Check<JH4007_TextBelongsToItsProject>(Reports("2024年敬老助餐项目资金12万元，主要用于印制宣传资料。", Own)));
        Assert.Contains("另一项目“敬老助餐服务费”", finding.Message, StringComparison.Ordinal);
        Assert.Equal(5, finding.Places[0].Origin.Line);
    }

    [Theory]
    [InlineData("2024年防溺水宣传经费8万元，比敬老助餐项目资金少4万元。")]
    [InlineData("防溺水宣传、敬老助餐等项目资金共20万元。")]
    [InlineData("从敬老助餐项目资金中调剂2万元。")]
    public void Another_project_in_passing_is_silent(string text) => Assert.Empty(RuleText.Check<JH4007_TextBelongsToItsProject>(Reports(text, Own)));

    [Fact]
    public void Results_of_another_project_word_for_word_are_a_warning()
    {
        var finding = Assert.Single(RuleText.Check<JH4007_TextBelongsToItsProject>(Reports("印制宣传资料。",
            "通过项目的实施，全县中小学生防溺水知识知晓率明显提高，水域巡查员到岗更加规范，家长签收告知书的比例稳步上升，暑期溺水警情比往年同期明显减少，群众安全感增强。")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("逐字相同", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_of_evaluating_may_be_told_alike()
    {
        const string Method = "按照绩效管理办法，采用项目绩效自评表逐项评价，由业务科室会同财务室收集资料、核对数据，经局务会讨论后形成评价结论，评价过程客观公正，评价依据充分可靠。";
        Assert.Empty(RuleText.Check<JH4007_TextBelongsToItsProject>(Reports("印制宣传资料。", Method).Replace("通过项目的实施，全县中小学生", Method + "全县中小学生", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_paragraph_printed_twice_is_a_note()
    {
        const string Text = "全县中小学生防溺水知识知晓率明显提高，水域巡查员到岗更加规范，家长签收告知书的比例稳步上升，暑期溺水警情比往年同期明显减少，群众获得感增强。";
        var finding = Assert.Single(RuleText.Check<JH4007_TextBelongsToItsProject>(Reports(Text + "\n\n" + Text, Own)));
        Assert.Equal(Severity.Note, finding.Severity);
    }

    [Theory]
    [InlineData("形成2024年青峦市医疗保障局整体（含部门预算项目）绩效自评报告。", 1)]
    [InlineData("根据《青峦市医疗保障局部门整体支出绩效管理办法》开展自评。", 0)]
    [InlineData("形成2024年青峦市云岫区医疗保障局整体绩效自评报告。", 0)]
    [InlineData("形成2024年青峦市医保局整体绩效自评报告。", 1)] // the short name that the document has for its unit
    [InlineData("形成2024年青峦市医药局整体绩效自评报告。", 0)] // another body
    [InlineData("形成2024年青峦市卫健局整体绩效自评报告。", 0)]
    [InlineData("青峦市医疗保障局的工作人员到场。", 0)] // no report of its own
    [InlineData("按照要求，形成2024年青峦市医疗保障局整体绩效自评报告。", 1)] // the rule stands in another clause
    [InlineData("形成2024年青峦市医疗保障局整体绩效自评报告，并按照要求报送。", 1)]
    [InlineData("上级的青峦市医疗保障局整体绩效自评报告另行公开。", 0)]
    [InlineData("青峦市医疗保障局整体绩效自评要求另行公开。", 0)]
    public void Another_places_body_as_the_subject_is_a_warning(string sentence, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4007_TextBelongsToItsProject>($"""
            2024年度青峦市云岫区医疗保障局整体支出绩效自评报告

            一、基本情况

            青峦市云岫区医疗保障局是一级预算单位，青峦市云岫区医疗保障局内设5个股室。

            2024年云岫区医保局支出12.00万元，云岫区卫健局配合。

            云岫区卫健局参加了检查。

            云岫区医共体和财政局参加了检查。

            云岫区局班子高度重视。

            {sentence}
            """).Count);

    [Theory]
    [InlineData("一、主要职责。禾源县水利局负责拟订全县水利规划。", 1)]
    [InlineData("禾源县水利局是县政府工作部门，负责全县水利工作。", 1)]
    [InlineData("禾渡县水利局是县政府工作部门，负责全县水利工作。", 0)]
    [InlineData("禾源县水利局负责下游河段的巡查。", 0)] // a neighbour's part in the work
    [InlineData("云河市水利局主要职责是指导全市水利工作。", 0)] // the body above
    [InlineData("禾源县、禾渡县水利局负责拟订联合调度办法。", 0)]
    public void Another_places_body_that_speaks_as_the_own_is_doubtful(string sentence, int count) =>
        Assert.Equal(count, RuleText.Check<JH4007_TextBelongsToItsProject>($"禾渡县水利局2024年度部门整体支出绩效自评报告\n\n一、部门概况\n\n{sentence}\n").Count);

    [Fact]
    public void The_title_with_the_own_unit_stands_beside_another_places_body()
    {
        var finding = Assert.Single(RuleText.Check<JH4007_TextBelongsToItsProject>("附件1\n\n2024年度部门整体支出绩效自评表\n\n| 三级指标 | 年度指标值 | 实际完成值 |\n| 堤防巡查 | ≥12次 | 15次 |\n\n附件2\n\n"
            + "禾渡县水利局2024年度部门整体支出绩效自评报告\n\n一、部门概况\n\n禾源县水利局是县政府工作部门，负责全县水利工作。\n"));
        Assert.Equal(["禾源县水利局", "禾渡县水利局2024年度部门整体支出绩效自评报告"], finding.Places.Select(p => p.Value));
    }
}
