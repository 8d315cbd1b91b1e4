using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7005_GradeFollowsScoreTests
{
    private static string Document(string total, string result, string standard = "自评按财政部门要求进行。") => $"""
        2024年度部门整体支出绩效自评表

        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 窗口数量 | ≥12个 | 15个 | 100 | {total} |
        | 总分 | | | 100 | {total} |

        2024年度禾渡县医疗保障局整体支出绩效自评报告

        一、自评情况

        {standard}

        {result}
        """;

    private const string Bands = "90-100分为优、80-89分为良、60-79分为中、0-59分为差。";

    [Theory]
    [InlineData("97", "2024年度部门整体支出绩效总体评价为“良好”。")]
    [InlineData("90.00", "2024年度部门整体自评等级为良。")]
    [InlineData("88", "2024年度部门整体自评得分97分，自评等级为良。")] // the sentence's own score goes first
    public void Less_than_the_common_band_is_a_warning(string total, string result)
    {
        var finding = Assert.Single(RuleText.Check<JH7005_GradeFollowsScore>(Document(total, result)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("优", finding.Expected);
        Assert.Equal(13, finding.Places[0].Origin.Line);
    }

    /// <summary>A report without a form sums its scoring up in a table of parts; one of other points than 100 is on no scale of grades.</summary>
    [Theory]
    [InlineData("优", "60", "100", 0)]
    [InlineData("良", "60", "100", 1)]
    [InlineData("良", "80", "120", 0)]
    public void The_total_of_the_only_summary_of_scores_counts(string grade, string weight, string full, int count) =>
        Assert.Equal(count, RuleText.Check<JH7005_GradeFollowsScore>($"""
            2024年度部门整体支出绩效自评报告

            三、评价结论

            {Bands}评价等级为“{grade}”。

            | 指标 | 分值 | 得分 | 得分率 |
            |---|---|---|---|
            | 投入指标 | 40 | 36 | 90% |
            | 产出指标 | {weight} | 57.5 | |
            | 合计 | {full} | 93.5 | |
            """).Count);

    [Theory]
    [InlineData("97", "良", "优")]
    [InlineData("85", "优秀", "良")]
    public void Another_band_than_the_documents_own_is_an_error(string total, string word, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH7005_GradeFollowsScore>(Document(total, $"2024年度部门整体自评等级为{word}。", Bands)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(expected, finding.Expected);
        Assert.Equal([13, 5, 11], finding.Places.Select(p => p.Origin.Line));
    }

    [Theory]
    [InlineData("97", "2024年度部门整体自评等级为优秀。", Bands)]
    [InlineData("89.50", "2024年度部门整体自评等级为优。", Bands)] // between two bands: nothing says which
    [InlineData("90", "2024年度部门整体自评等级为良。", "90-100分为优、80-90分为良。")] // a bound of both
    [InlineData("93", "2024年度部门整体自评等级为良。", "95分以上为优，85分以上为良。")] // bands of its own in words
    [InlineData("88", "2024年度部门整体自评等级为良。", "自评按财政部门要求进行。")]
    [InlineData("97", "网络租用项目自评等级为良。", "自评按财政部门要求进行。")] // another result than the total
    [InlineData("97", "2023年度部门整体自评等级为良。", "自评按财政部门要求进行。")]
    [InlineData("97", "自评工作总体进展良好。", "自评按财政部门要求进行。")]
    [InlineData("85", "2024年度部门整体自评得分见表，90-100分为优、80-89分为良，自评等级为良。", "自评按财政部门要求进行。")] // 90 is a bound, no score
    [InlineData("85", "2024年度部门整体自评等级为良。", "定性指标完成情况80-100分为优，60-80分为良，0-60分为差。")] // of single indicators
    [InlineData("85", "2024年度部门整体自评等级为良。", "80-90分为优、60-79分为良。")] // does not reach 100
    [InlineData("75", "2024年度部门整体自评等级为良。部门整体绩效等级为合格。", "90-100分为优、80-89分为良、60-79分为中。")] // has no place for 合格
    public void A_grade_that_fits_is_silent(string total, string result, string standard) =>
        Assert.Empty(RuleText.Check<JH7005_GradeFollowsScore>(Document(total, result, standard)));

    [Theory]
    [InlineData("97", "良", 1)]
    [InlineData("89.99", "良", 0)]
    [InlineData("97", "优", 0)]
    [InlineData("97", "", 0)]
    public void A_grade_in_the_total_row_is_held_against_its_score(string total, string grade, int count)
    {
        var findings = RuleText.Check<JH7005_GradeFollowsScore>($"""
            2024年度项目支出绩效自评表

            | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
            | 窗口数量 | ≥12个 | 15个 | 100 | {total} | |
            | 总分 | | | 100 | {total} | {grade} |
            """);
        Assert.Equal(count, findings.Count);
        Assert.All(findings, f => Assert.Equal((5, "优"), (f.Places[0].Origin.Line, f.Expected)));
    }

    [Fact]
    public void Where_the_score_is_told_again_stands_with_it_once() => Assert.Equal([15, 5, 11], Assert.Single(RuleText.Check<JH7005_GradeFollowsScore>(
        Document("97", "2024年度部门整体自评等级为良。", "2024年度部门整体自评得分97分。\n\n2024年度部门整体评价得分95分。") + "\n\n2024年网络租用专项预算项目绩效评价报告\n\n一、评价结论\n\n项目自评得分97分。")).Places.Select(p => p.Origin.Line));

    private const string HalfOpen = "评价结果划为四档：90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差。";

    private static string Projects(string result, string standard = HalfOpen) =>
        $"2024年度禾渡县水利局项目支出绩效自评报告\n\n一、评价办法\n\n{standard}\n\n二、自评结论\n\n{result}\n";

    [Theory]
    [InlineData("河道清淤项目自评得分92.60分，自评等级为“优”；泵站改造项目自评得分91.30分，自评等级为“良”。", "优")]
    [InlineData("河道清淤项目得分92.60分，等级为优，泵站改造项目得分85.30分，等级为优。", "良")]
    [InlineData("经评价，综合得分88.7分，评定为“优”。", "良")]
    [InlineData("经评价，综合得分88.7分，结果为“优秀”。", "良")]
    [InlineData("经评价，综合得分58.70分，综合评价等级：中。", "差")]
    [InlineData("经评价，综合得分80.00分，等级为“中”。", "良")]
    public void A_grade_told_behind_its_score_is_held_against_the_bands_of_the_document(string result, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH7005_GradeFollowsScore>(Projects(result)));
        Assert.Equal((Severity.Error, expected), (finding.Severity, finding.Expected));
    }

    [Fact]
    public void Bands_in_brackets_behind_their_grade_count() =>
        Assert.Single(RuleText.Check<JH7005_GradeFollowsScore>(Projects("综合得分88.7分，评价等级为优。", "等级分为优（90—100分）、良（80—89.99分）、中（60—79.99分）。")));

    [Theory]
    [InlineData("河道清淤项目自评得分92.60分，自评等级为“优”；泵站改造项目自评得分81.30分，自评等级为“良”。")]
    [InlineData("综合得分90.00分，等级为优。")]
    [InlineData("产出指标得分31.2分，等级为良。")] // a part of the whole
    [InlineData("在全县考核中得分96.00分，被评为良好。")] // another scale
    [InlineData("2023年度河道清淤项目得分96.00分，等级为良。")]
    [InlineData("河道清淤、泵站改造得分分别为92.60分、81.30分，等级为优、良。")]
    [InlineData("河道清淤项目满分50分，得分45分，等级为优。")]
    [InlineData("河道清淤项目自评得分95.00分，财政复核等级为良。")]
    public void What_is_told_of_something_else_is_silent(string result) =>
        Assert.Empty(RuleText.Check<JH7005_GradeFollowsScore>(Projects(result)));

    [Fact]
    public void Bounds_that_the_words_leave_open_are_no_bands() =>
        Assert.Empty(RuleText.Check<JH7005_GradeFollowsScore>(Projects("河道清淤项目得分92.60分，等级为良。", "90分（含）以上为优，80分（含）以上、90分以下为良，60分以下为差。")));
}
