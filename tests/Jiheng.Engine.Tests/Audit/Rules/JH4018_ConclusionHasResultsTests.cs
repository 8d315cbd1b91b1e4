using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4018_ConclusionHasResultsTests
{
    private static string Report(string sentence, string actual = "", string rule = "未达标扣1分", string grade = "") => $"""
        2024年度部门整体绩效自评报告

        | 三级指标 | 指标值 | 实际完成值 | 评扣分标准 |
        | 窗口数量 | ≥12个 | {actual} | {rule} |
        | 培训场次 | ≥3场 | | {rule} |
        | 参保率 | ≥95% | | {rule} |
        {grade}

        {sentence}
        """;

    private const string Review = "| 财政部门审核 | | | |\n| 相关性 | 是否相关 | 符合□ 不符合□ | |\n| 可行性 | 是否可行 | 符合□ 不符合□ | |\n| 综合评定等级 | 优□ 良□ 中□ 差□ | | |";

    private static IReadOnlyList<Finding> Check(string document) => RuleText.Check<JH4018_ConclusionHasResults>(document);

    [Theory]
    [InlineData("各项目的绩效目标基本达成。", "各项目的绩效目标基本达成")]
    [InlineData("本着公正的原则开展自评，自评结果真实可靠。", "自评结果真实可靠")]
    [InlineData("2024年，全年绩效指标均已完成。", "全年绩效指标均已完成")]
    public void A_claim_without_any_actual_is_a_warning(string sentence, string words)
    {
        var finding = Assert.Single(Check(Report(sentence)));
        Assert.Equal((Severity.Warning, words), (finding.Severity, finding.Reported));
        Assert.Contains("3项指标都没有实际完成值", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_something_else_is_no_result() => Assert.Single(Check(Report("绩效目标基本达成。全年走访群众300人次。")));

    [Theory]
    // Plans, negations and names of things claim nothing.
    [InlineData("下一步将加强管理，确保绩效目标全面实现。")]
    [InlineData("部分绩效目标未完成。")]
    [InlineData("三、绩效目标完成情况分析。")]
    [InlineData("2023年绩效目标全部完成。")]
    // The result stands in the text.
    [InlineData("绩效目标基本达成，参保率96%。")]
    [InlineData("绩效目标基本达成，自评得分92分。")]
    [InlineData("绩效目标基本达成。窗口数量达到15个。")]
    public void What_claims_nothing_or_tells_results_is_silent(string sentence) => Assert.Empty(Check(Report(sentence)));

    [Fact]
    public void Results_that_were_not_read_may_stand_in_the_form() =>
        Assert.Empty(RuleText.CheckUnread<JH4018_ConclusionHasResults>(Report("绩效目标基本达成。")).Findings);

    [Fact]
    public void A_goal_told_as_reached_a_score_or_a_total_is_a_result()
    {
        const string Goals = "\n\n2024年度项目支出绩效自评表\n\n| 年度总体目标 | 预期目标 | 实际完成情况 |\n| | 建设窗口 | {0} |\n| 三级指标 | 年度指标值 | 分值 | 得分 |\n| 窗口数量 | ≥12个 | 100 | {2} |\n| 总分 | | 100 | {1} |\n";
        Assert.Single(Check(Report("绩效目标基本达成。") + string.Format(System.Globalization.CultureInfo.InvariantCulture, Goals, "", "", "")));
        Assert.Empty(Check(Report("绩效目标基本达成。") + string.Format(System.Globalization.CultureInfo.InvariantCulture, Goals, "已建设", "", "")));
        Assert.Empty(Check(Report("绩效目标基本达成。") + string.Format(System.Globalization.CultureInfo.InvariantCulture, Goals, "", "98", "")));
        Assert.Empty(Check(Report("绩效目标基本达成。") + string.Format(System.Globalization.CultureInfo.InvariantCulture, Goals, "", "", "98")));
    }

    [Fact]
    public void One_actual_value_is_a_result() => Assert.Empty(Check(Report("绩效目标基本达成。", actual: "12个")));

    [Fact]
    public void A_report_without_indicators_says_nothing_of_them() => Assert.Empty(Check("2024年度部门整体绩效自评报告\n\n绩效目标基本达成，自评结果真实可靠。"));

    [Theory]
    [InlineData("部门绩效目标设定质量为优，便于考核。", "部门绩效目标设定质量为优")]
    [InlineData("经审核，目标等级为“良”。", "目标等级为“良”")]
    public void A_grade_whose_boxes_are_blank_is_a_warning(string sentence, string words)
    {
        var finding = Assert.Single(Check(Report(sentence, actual: "12个", grade: Review)));
        Assert.Equal(words, finding.Reported);
        Assert.Equal([12, 10, 8], finding.Places.Select(p => p.Origin.Line));
        Assert.EndsWith("没有勾选，2项审核意见也都空白。", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("部门绩效目标设定质量为优。", "优☑ 良□ 中□ 差□")]
    [InlineData("全部符合的，方可定级为优。", "优□ 良□ 中□ 差□")]
    [InlineData("部门绩效目标设定质量为重点。", "优□ 良□ 中□ 差□")]
    public void A_ticked_grade_or_a_rule_of_grading_is_silent(string sentence, string boxes) =>
        Assert.Empty(Check(Report(sentence, actual: "12个", grade: Review.Replace("优□ 良□ 中□ 差□", boxes, StringComparison.Ordinal))));

    [Fact]
    public void Indicators_called_complete_without_scoring_rules()
    {
        var finding = Assert.Single(Check(Report("绩效指标全面完整、科学合理。", actual: "12个", rule: "")));
        Assert.Contains("3项指标中有3项没有评分标准", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Check(Report("绩效指标全面完整、科学合理。", actual: "12个")));
    }

    [Theory]
    [InlineData("98", 0)]
    [InlineData("", 1)]
    public void A_total_in_another_file_is_a_result(string total, int findings)
    {
        var other = $"2024年度项目支出绩效自评表\n\n| 项目名称 | 甲项目 | | | |\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 窗口数量 | ≥12个 | | 100 | |\n| 总分 | | | 100 | {total} |\n";
        var filing = new Jiheng.Engine.Model.Filing(null, 2024, [.. new[] { Report("绩效目标基本达成。"), other }.Select((t, i) => Pipeline.Read(Jiheng.Engine.Content.PlainTextReader.Read($"{i}.txt", t), TestPacks.Catalogue))]);
        Assert.Equal(findings, new JH4018_ConclusionHasResults().Check(new Jiheng.Engine.Audit.AuditContext(filing)).Count());
    }
}
