using Jiheng.Engine.Audit.Rules.Consistency;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4004_AttachedProjectFormsAgreeTests
{
    private static string Report(string sentence, params string[] projects) => $"""
        2024年度部门整体支出绩效自评报告

        云岫县医疗保障局

        一、基本情况

        {sentence}

        {string.Join("\n\n", projects.Select(Form))}
        """;

    private static string Form(string project) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | {project} | | | | | | |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 检查家数 | ≥50家 | 52家 | 90 | 90 | |
        """;

    [Fact]
    public void Fewer_forms_than_the_text_says_are_attached()
    {
        var finding = Assert.Single(RuleText.Check<JH4004_AttachedProjectFormsAgree>(Report("后附3张项目支出绩效自评表。", "医保宣传项目", "基金监管项目")));
        Assert.Contains("文件中有2个项目的自评表，少1张", finding.Message, StringComparison.Ordinal);
        Assert.Equal(("3", "2"), (finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("后附2张项目支出绩效自评表。")]
    [InlineData("组织对5个项目开展了预算事前绩效评估，对5个项目编制了绩效目标。")]
    [InlineData("本部门共有项目10个，金额合计300万元。")]
    [InlineData("形成5个专项预算项目绩效自评报告。")] // conducted, not said to be attached
    public void What_agrees_or_counts_something_else_is_none(string sentence) =>
        Assert.Empty(RuleText.Check<JH4004_AttachedProjectFormsAgree>(Report(sentence, "医保宣传项目", "基金监管项目")));

    [Theory]
    [InlineData("形成5个专项预算项目绩效自评报告。", "没有写明全部附上")]
    public void Evaluations_that_were_only_conducted_are_not_assessable(string sentence, string reason) =>
        Assert.Contains(RuleText.Unassessable<JH4004_AttachedProjectFormsAgree>(Report(sentence, "医保宣传项目", "基金监管项目")), u => u.Reason.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public void A_text_without_its_forms_proves_nothing()
    {
        Assert.Empty(RuleText.Check<JH4004_AttachedProjectFormsAgree>(Report("后附3张项目支出绩效自评表。")));
        Assert.Empty(RuleText.Check<JH4004_AttachedProjectFormsAgree>(Report("后附3张项目支出绩效自评表。", "医保宣传项目", "医保宣传项目")));
    }
}
