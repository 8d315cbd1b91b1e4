using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Content;
using Jiheng.Engine.Model;

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

    [Fact]
    public void A_heading_above_the_forms_is_none_of_them()
    {
        var set = Report("后附3张项目支出绩效自评表。", "医保宣传项目", "基金监管项目").Replace("\n2024年度项目支出绩效自评表\n\n| 项目名称 | 医保宣传", "\n附：2024年度项目支出绩效自评表（摘录）\n\n2024年度项目支出绩效自评表\n\n| 项目名称 | 医保宣传", StringComparison.Ordinal);
        Assert.Contains("摘录", set, StringComparison.Ordinal);
        Assert.Contains("有2个项目的自评表，少1张", Assert.Single(RuleText.Check<JH4004_AttachedProjectFormsAgree>(set)).Message, StringComparison.Ordinal);
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

    [Fact]
    public void More_forms_than_the_text_says_belong_to_the_report()
    {
        var finding = Assert.Single(RuleText.Check<JH4004_AttachedProjectFormsAgree>("2024年宣传专项预算项目绩效评价报告\n\n一、项目实施\n\n开展宣传。\n\n" + Form("医保宣传项目") + "\n\n" + Report("后附1张项目支出绩效自评表。", "基金监管项目")));
        Assert.Contains("文件中有2个项目的自评表，多1张", finding.Message, StringComparison.Ordinal);
        Assert.Equal("2024年度部门整体支出绩效自评报告", finding.Form);
    }

    [Theory]
    [InlineData("后附3张项目支出绩效自评表。", "医保宣传项目 医保宣传项目", "项目名称空白或重复")]
    [InlineData("后附3张项目支出绩效自评表。", "", "项目自评表不在这些文件中，没有核对")]
    [InlineData("形成5个专项预算项目绩效自评报告。", "", null)] // nothing is said to be attached, and nothing is
    [InlineData("后附1张项目支出绩效自评表。", "医保宣传项目", null)]
    public void What_cannot_be_counted_is_said(string sentence, string projects, string? reason) =>
        Assert.Equal(reason is not null, RuleText.Unassessable<JH4004_AttachedProjectFormsAgree>(Report(sentence, projects.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Any(u => reason is null || u.Reason.Contains(reason, StringComparison.Ordinal)));

    [Theory]
    [InlineData(3, true)] // one of them may be what was not understood
    [InlineData(2, false)]
    public void Parts_that_were_not_read_leave_another_number_open(int stated, bool isOpen)
    {
        const string Unread = "\n\n2024年度云岫县医疗保障局工作统计\n\n| 门诊窗口 | 12 | 15 |\n| 住院窗口 | 7 | 9 |\n";
        var document = Report($"后附{stated}张项目支出绩效自评表。", "医保宣传项目", "基金监管项目") + Unread;
        Assert.Empty(RuleText.Check<JH4004_AttachedProjectFormsAgree>(document));
        Assert.Equal(isOpen, RuleText.Unassessable<JH4004_AttachedProjectFormsAgree>(document).Any(u => u.Reason.Contains("没读懂的部分", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("后附3张项目支出绩效自评表。", "基金监管项目", "有的在别的文件里")]
    [InlineData("形成5个专项预算项目绩效自评报告。", "基金监管项目", "没有写明全部附上")]
    [InlineData("后附3张项目支出绩效自评表。", null, null)] // the other file holds no form
    public void Forms_in_other_files_leave_the_number_open(string sentence, string? project, string? reason)
    {
        var other = project is null ? "2024年度部门整体支出绩效自评情况说明\n\n云岫县医疗保障局\n\n2024年支出12.00万元。" : "云岫县医疗保障局\n\n" + Form(project);
        var filing = Assert.Single(Pipeline.File([Read("报告.txt", Report(sentence, "医保宣传项目")), Read("附件.txt", other)]));
        Assert.Equal(2, filing.Documents.Count);
        var context = new AuditContext(filing);
        Assert.Equal(reason is null ? 1 : 0, new JH4004_AttachedProjectFormsAgree().Check(context).Count());
        Assert.Equal(reason is not null, context.Unassessable.Any(u => reason is not null && u.Reason.Contains(reason, StringComparison.Ordinal)));
    }

    private static DocumentReading Read(string file, string text) => Pipeline.Read(PlainTextReader.Read(file, text), TestPacks.Catalogue);

    [Theory]
    [InlineData("全年实施4个项目，分别是夜校扩容、步道养护、书屋更新。", true)]
    [InlineData("全年实施四个项目，包括夜校扩容、步道养护和书屋更新。", true)]
    [InlineData("全年实施3个项目，分别是夜校扩容、步道养护、书屋更新。", false)]
    [InlineData("全年实施3个项目，分别是夜校扩容、步道养护和书屋更新。", false)]
    [InlineData("全年实施4个项目，包括夜校扩容、步道养护、书屋更新等。", false)]
    [InlineData("全年实施4个项目，主要包括夜校扩容、步道养护。", false)]
    public void A_list_behind_a_count_has_as_many_names(string sentence, bool isFound) => Assert.Equal(isFound ? [Severity.Error] : [], RuleText.Check<JH4004_AttachedProjectFormsAgree>($"""
        云岫县医疗保障局2024年度部门整体支出绩效自评报告

        一、完成情况

        {sentence}
        """).Select(f => f.Severity));

    private const string Heading = "附件3\n\n2024年度项目支出绩效自评表（摘录）\n\n";

    private const string OfUnit = "2024年度部门整体支出绩效自评表\n\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 检查家数 | ≥50家 | 52家 | 90 | 90 |\n\n";

    [Theory]
    [InlineData("摘录标题，基金监管项目", "少1张")] // the heading of the set is no form
    [InlineData("摘录标题，分册标题，基金监管项目", "没有与正文核对")] // two titles and one form: the table of one may be lost
    [InlineData("摘录标题，部门表，基金监管项目", "没有与正文核对")] // what follows is another form
    [InlineData("，基金监管项目", "没有与正文核对")] // a form with its table and no name
    public void Only_a_title_right_above_the_next_form_is_a_heading(string sheets, string words)
    {
        var document = Report("后附2张项目支出绩效自评表。") + "\n\n" + string.Join("\n\n", sheets.Split('，').Select(s => s switch { "摘录标题" => Heading, "分册标题" => "2024年度项目支出绩效自评表（第二册）", "部门表" => OfUnit, _ => Form(s) }));
        string[] said = [.. RuleText.Check<JH4004_AttachedProjectFormsAgree>(document).Select(f => f.Message), .. RuleText.Unassessable<JH4004_AttachedProjectFormsAgree>(document).Select(u => u.Reason)];
        Assert.Contains(words, Assert.Single(said), StringComparison.Ordinal);
    }
}
