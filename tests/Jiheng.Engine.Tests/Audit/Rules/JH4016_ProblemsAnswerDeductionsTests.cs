using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4016_ProblemsAnswerDeductionsTests
{
    private static string Document(string score, string problems, string measures, string reason = "部分乡镇中午无人值守。", string heading = "存在的问题") => $"""
        2024年度部门整体支出绩效自评表

        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 窗口数量 | ≥12个 | 15个 | 10 | 10 | |
        | 参保群众满意度 | ≥90% | 91.30% | 10 | {score} | {reason} |

        2024年度禾渡县医疗保障局整体支出绩效自评报告

        一、{heading}

        {problems}

        二、下一步改进措施

        {measures}
        """;

    [Theory]
    [InlineData("绩效指标细化和量化程度不高。", "加强绩效管理业务培训。")]
    [InlineData("无。", "加强绩效管理业务培训。")]
    public void Deductions_that_nobody_mentions_are_one_warning(string problems, string measures)
    {
        var finding = Assert.Single(RuleText.Check<JH4016_ProblemsAnswerDeductions>(Document("9.70", problems, measures)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("“参保群众满意度”", finding.Message, StringComparison.Ordinal);
        Assert.Equal([11, 15, 5, 5], finding.Places.Select(p => p.Origin.Line));
    }

    [Theory]
    [InlineData("9.70", "窗口等候时间较长，参保群众不够满意。", "推行预约办理。")]
    [InlineData("9.70", "绩效指标细化程度不高。", "增设中午值守窗口。")] // the reason is answered by a measure
    [InlineData("10", "绩效指标细化和量化程度不高。", "加强绩效管理业务培训。")] // nothing was deducted
    public void Deductions_that_are_answered_are_silent(string score, string problems, string measures) =>
        Assert.Empty(RuleText.Check<JH4016_ProblemsAnswerDeductions>(Document(score, problems, measures)));

    private static string Several(int rows) => "2024年度部门整体支出绩效自评表\n\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |\n"
        + string.Join('\n', Enumerable.Range(1, rows).Select(n => $"| {"甲乙丙丁"[n - 1]}窗口 | ≥{n + 9}个 | 3个 | 10 | | |"))
        + "\n\n2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n一、存在的问题\n\n无。\n";

    [Theory]
    [InlineData(2, "“甲窗口”、“乙窗口”共2项指标")]
    [InlineData(3, "“甲窗口”、“乙窗口”、“丙窗口”共3项指标")]
    [InlineData(4, "“甲窗口”、“乙窗口”、“丙窗口”等共4项指标")]
    public void Up_to_three_rows_are_named_and_shown_by_what_they_lost(int rows, string words)
    {
        var finding = Assert.Single(RuleText.Check<JH4016_ProblemsAnswerDeductions>(Several(rows)));
        Assert.StartsWith(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal(["3个", "3个"], finding.Places.Skip(1).Take(2).Select(p => p.Value));
        Assert.Equal("9.70", Assert.Single(RuleText.Check<JH4016_ProblemsAnswerDeductions>(Document("9.70", "无。", "加强绩效管理业务培训。"))).Places[2].Value);
    }

    [Theory]
    [InlineData("基金监管", 1)]
    [InlineData("网络租用", 0)] // another project's deductions
    public void A_report_on_a_project_answers_for_that_project(string project, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4016_ProblemsAnswerDeductions>($"""
            2024年度项目支出绩效自评表

            | 项目名称 | {project} | | | | |
            | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
            | 检查家数 | ≥12家 | 8家 | 10 | 7 | |

            {Project("100").Replace("基金监管专项预算项目", "基金监管项目", StringComparison.Ordinal)}
            """).Count);

    [Theory]
    [InlineData("82", "建立台账。", "自评得分82分，有扣分，“存在主要问题”却写“无。”。")]
    [InlineData("82", "项目预算执行进度较慢。", "自评得分82分，有扣分，文中又写有未达进度或未完成的事项，“存在主要问题”却写“无。”。")]
    [InlineData("100", "项目预算执行进度较慢。", "文中写有未达进度或未完成的事项，“存在主要问题”却写“无。”。")]
    public void Why_there_is_a_problem_is_told(string score, string text, string message) =>
        Assert.Equal(message, Assert.Single(RuleText.Check<JH4016_ProblemsAnswerDeductions>(Project(score).Replace("检查覆盖面。", text, StringComparison.Ordinal))).Message);

    [Fact]
    public void A_chapter_on_other_matters_is_no_chapter_on_problems() =>
        Assert.Empty(RuleText.Check<JH4016_ProblemsAnswerDeductions>(Document("9.70", "无。", "加强绩效管理业务培训。", heading: "其他需要说明的问题")));

    [Theory]
    [InlineData("9.5分，满分10")]
    [InlineData("45分，为产出指标得分，满分50")]
    public void The_score_of_a_part_is_not_the_total(string score) => Assert.Empty(RuleText.Check<JH4016_ProblemsAnswerDeductions>(Project(score)));

    private static string Project(string score) => $"""
        2024年基金监管专项预算项目绩效评价报告

        一、预设问题及评价重点

        检查覆盖面。

        二、评价结论

        项目自评得分{score}分。

        三、存在主要问题

        无。
        """;

    [Fact]
    public void No_problem_beside_a_total_below_full_marks_is_a_warning()
    {
        var finding = Assert.Single(RuleText.Check<JH4016_ProblemsAnswerDeductions>(Project("82")));
        Assert.Equal("无。", finding.Reported);
        Assert.Equal([13, 9], finding.Places.Select(p => p.Origin.Line));
    }

    [Fact]
    public void No_problem_beside_full_marks_is_silent() => Assert.Empty(RuleText.Check<JH4016_ProblemsAnswerDeductions>(Project("100")));

    [Fact]
    public void A_basis_in_the_sentence_is_no_part() =>
        Assert.Single(RuleText.Check<JH4016_ProblemsAnswerDeductions>(Project("82").Replace("项目自评", "根据绩效评价指标体系评价表，项目自评", StringComparison.Ordinal)));

    [Theory]
    [InlineData("材料到年底才交齐，项目预算执行进度较慢。", 1)]
    [InlineData("建立台账，防止执行进度较慢。", 0)]
    [InlineData("2022年执行进度较慢。", 0)]
    public void A_delay_that_the_report_tells_is_a_problem(string text, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4016_ProblemsAnswerDeductions>(Project("100").Replace("检查覆盖面。", text, StringComparison.Ordinal)).Count);

    private static string Form(string score) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 河道清淤 | | | | |
        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 清淤长度 | ≥12公里 | 15公里 | 10 | 10 | |
        | 沿岸居民满意度 | ≥90% | 86% | 10 | {score} | 施工噪声较大 |


        """;

    [Theory]
    [InlineData("三、存在的问题\n\n自评中未发现问题。\n\n四、改进措施\n\n减少施工噪声。")]
    [InlineData("三、存在的问题\n\n无。\n\n四、改进措施\n\n减少施工噪声。")]
    [InlineData("三、项目情况\n\n全年完成清淤15公里。存在的主要问题：无。")]
    [InlineData("三、项目情况\n\n全年完成清淤15公里。本项目不存在问题。")]
    public void No_problem_beside_lost_points_is_doubtful(string text) =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH4016_ProblemsAnswerDeductions>($"禾渡县水利局2024年度项目支出绩效自评工作报告\n\n{text}\n\n" + Form("9.50"))).Severity);

    [Theory]
    [InlineData("三、项目情况\n\n全年完成清淤15公里。资金使用方面未发现违规问题。")]
    [InlineData("三、项目情况\n\n经审计未发现问题。")]
    [InlineData("三、项目情况\n\n其他需要说明的问题：无。")]
    [InlineData("三、存在的问题\n\n未发现重大问题，但施工噪声影响沿岸居民。")]
    public void Narrower_denials_are_silent(string text) =>
        Assert.Empty(RuleText.Check<JH4016_ProblemsAnswerDeductions>($"禾渡县水利局2024年度项目支出绩效自评工作报告\n\n{text}\n\n" + Form("9.50")));

    private static string Named(string project) => Form("10").Replace("86%", "96%", StringComparison.Ordinal).Replace("河道清淤", project, StringComparison.Ordinal);

    [Theory]
    [InlineData("河道清淤按期完工。本项目不存在问题。", "泵站改造", 1)] // the project that lost points
    [InlineData("泵站改造按期完工。本项目不存在问题。", "泵站改造", 0)] // another one, which lost none
    [InlineData("各项工作按期完成。自评中未发现问题。", "泵站改造", 1)]
    [InlineData("各项工作按期完成。自评中未发现问题。", "", 1)] // a form without a name is no project that the text is on
    public void A_denial_for_one_project_says_nothing_of_the_others(string sentence, string other, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4016_ProblemsAnswerDeductions>($"禾渡县水利局2024年度项目支出绩效自评工作报告\n\n三、项目情况\n\n{sentence}\n\n" + Form("9.50") + Named(other)).Count);

    [Fact]
    public void A_report_on_one_project_denies_for_that_project() =>
        Assert.Single(RuleText.Check<JH4016_ProblemsAnswerDeductions>(Form("9.50") + Named("泵站改造") + "2024年河道清淤专项预算项目绩效评价报告\n\n三、项目情况\n\n与泵站改造同期完工。本项目不存在问题。\n"));
}
