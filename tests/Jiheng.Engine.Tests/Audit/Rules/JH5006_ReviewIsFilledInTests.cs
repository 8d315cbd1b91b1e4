using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5006_ReviewIsFilledInTests
{
    private const string Rule = "注：所有审核要点全部为“符合”，方可定级为“优”；有3项为“符合”，定级为“良”；有2项为“符合”，定级为“中”；其他定级为差。";

    private static string Form(string title, string[] opinions, string grade, string words = "　　　年　月　日") => $"""
        {title}

        | 三级指标 | 年度指标值 | |
        | 窗口数量 | ≥12个 | |
        | 财政部门审核 | | |
        | 审核内容 | 审核要点 | 审核意见 |
        | 完整性 | 填报是否完整 | {opinions[0]} |
        | 相关性 | 是否与职能相关 | {opinions[1]} |
        | 合理性 | 是否合理可行 | {opinions[2]} |
        | 可行性 | 是否有条件实现 | {opinions[3]} |
        | 综合评定等级 | {grade} | |
        | 财政部门审核意见 | {words} | |
        | {Rule} | | |

        """;

    private const string Yes = "符合☑ 不符合□", No = "符合□ 不符合☑", Open = "符合□ 不符合□", Title = "2024年度部门整体绩效自评报告";

    private static IReadOnlyList<Finding> Check(string title, string[] opinions, string grade) => RuleText.Check<JH5006_ReviewIsFilledIn>(Form(title, opinions, grade));

    [Theory]
    [InlineData(Title, Severity.Warning)]
    [InlineData("2024年度部门整体支出绩效目标申报表", Severity.Note)]
    public void A_blank_review_is_a_warning_only_after_the_fact(string title, Severity severity)
    {
        var finding = Assert.Single(Check(title, [Open, Open, Open, Open], "优□ 良□ 中□ 差□"));
        Assert.Equal(severity, finding.Severity);
        Assert.Equal("4项审核意见都没有勾选，“综合评定等级”没有勾选，审核意见和日期空白。", finding.Message);
        Assert.Equal([11, 7, 8, 9, 10, 12], finding.Places.Select(p => p.Origin.Line));
    }

    [Theory]
    [InlineData(Yes, Open, "优□ 良☑ 中□ 差□", "没有勾选")]
    [InlineData(Yes, "符合√ 不符合√", "优□ 良☑ 中□ 差□", "勾选了2项")]
    [InlineData(Yes, Yes, "优□ 良□ 中□ 差□", "“综合评定等级”没有勾选")]
    public void A_review_filled_in_partly_is_a_warning(string first, string second, string grade, string words)
    {
        var finding = Assert.Single(Check("2024年度部门整体支出绩效目标申报表", [first, second, Yes, Yes], grade));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal((PlaceRole.Context, "审核意见"), (finding.Places[^1].Role, finding.Places[^1].Label));
    }

    [Theory]
    [InlineData("15个", Severity.Warning)]
    [InlineData("", Severity.Note)]
    public void Results_in_a_declaration_show_that_it_is_after_the_fact(string actual, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleText.Check<JH5006_ReviewIsFilledIn>(Form("2024年度部门整体支出绩效目标申报表", [Open, Open, Open, Open], "优□ 良□ 中□ 差□")
            .Replace("| 年度指标值 | |\n| 窗口数量 | ≥12个 | |", $"| 年度指标值 | 实际完成值 |\n| 窗口数量 | ≥12个 | {actual} |", StringComparison.Ordinal))).Severity);

    [Theory]
    [InlineData(Yes, Yes, "优☑ 良□ 中□ 差□", null)]
    [InlineData(Yes, No, "优□ 良☑ 中□ 差□", null)]
    [InlineData(Yes, No, "优☑ 良□ 中□ 差□", "良")]
    [InlineData(No, No, "□优 ■良 □中 □差", "中")]
    [InlineData(No, No, "优□ 良□ 中√ 差□", null)]
    public void The_grade_follows_the_forms_own_rule(string first, string second, string grade, string? expected)
    {
        var findings = Check(Title, [first, second, Yes, Yes], grade);
        Assert.Equal(expected, findings.SingleOrDefault()?.Expected);
    }

    private static IReadOnlyList<Finding> Judged(string[] opinions, string grade) =>
        RuleText.Check<JH5006_ReviewIsFilledIn>(Form(Title, opinions, grade, "同意").Replace($"| {Rule} | | |\n", "", StringComparison.Ordinal));

    [Theory]
    [InlineData(Yes, No, "优☑ 良□ 中□ 差□", "“是否与职能相关”不符合，等级却填最好的“优”，前后矛盾。")]
    [InlineData(No, No, "优☑ 良□ 中□ 差□", "4项要点都不符合，等级却填“优”，前后矛盾。")]
    [InlineData(Yes, Yes, "优☑ 良□ 中□ 差□", null)]
    [InlineData(Yes, No, "优□ 良☑ 中□ 差□", null)]
    [InlineData(No, No, "优□ 良□ 中□ 差☑", null)]
    public void A_grade_by_judgement_does_not_contradict_the_opinions(string first, string others, string grade, string? message)
    {
        var rest = others == No && first == No ? No : Yes;
        var finding = Judged([first, others, rest, rest], grade).SingleOrDefault();
        Assert.Equal(message, finding?.Message);
        if (finding is null) return;
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.StartsWith("核对各项意见和等级", finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("综合评定等级", "特优", "“综合评定等级”填的是“特优”，不在可选的等级里")]
    [InlineData("综合评定等级", "", "“综合评定等级”没有填写")]
    [InlineData("审核结论", "通过", null)]
    public void A_grade_outside_the_scale_is_named(string label, string grade, string? words)
    {
        var text = Form(Title, [Yes, Yes, Yes, Yes], grade, "同意").Replace("综合评定等级", label, StringComparison.Ordinal);
        var finding = RuleText.Check<JH5006_ReviewIsFilledIn>(text).SingleOrDefault();
        if (words is null) Assert.Null(finding);
        else Assert.Contains(words, finding!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_is_asked_for_only_where_the_form_has_one()
    {
        var finding = Assert.Single(RuleText.Check<JH5006_ReviewIsFilledIn>(Form(Title, [Open, Open, Open, Open], "优□ 良□ 中□ 差□", "")));
        Assert.EndsWith("审核意见空白。", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_that_are_no_review_are_silent() => Assert.Empty(RuleText.Check<JH5006_ReviewIsFilledIn>("""
        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县医保宣传项目 | |
        | 项目类型 | 新增项目□ 延续项目□ | |
        | 是否涉密 | 是□ 否□ | |
        | 三级指标 | 年度指标值 | 实际完成值 |
        | 窗口数量 | ≥12个 | 15个 |
        """));

    [Theory]
    [InlineData("符合□ 不符合□", "符合 不符合 ")]
    [InlineData("符合☑    不符合□", "符合√ 不符合 ")]
    [InlineData("□优 ☑良 □中", "优 良√ 中 ")]
    [InlineData("是（√） 否（　）", "是√ 否 ")]
    [InlineData("符合□√ 不符合□", "符合√ 不符合 ")]
    [InlineData("在对应项下打“√”，汇总确定等级", "")]
    [InlineData("普通文字（说明）", "")]
    public void Lines_of_boxes(string text, string expected) => Assert.Equal(expected, string.Concat(TickBoxes.Read(text).Select(b => b.Label + (b.IsTicked ? "√ " : " "))));
}
