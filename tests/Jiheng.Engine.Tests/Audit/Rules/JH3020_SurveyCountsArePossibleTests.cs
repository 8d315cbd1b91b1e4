using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3020_SurveyCountsArePossibleTests
{
    private static string Form(string issued, string returned, string valid, string counts = "100 | 60 | 20 | 0", string question = "您对窗口服务是否满意？") => $"""
        2024年度云岫县服务对象满意度调查统计表

        | 单位名称 | 云岫县医疗保障局 | | | | |
        | 发放份数 | {issued} | 回收份数 | {returned} | 有效份数 | {valid} |
        | 问题 | 非常满意 | 满意 | 基本满意 | 不满意 | |
        | {question} | {counts} | |
        """;

    [Theory]
    [InlineData("200", "210", "180", "“回收份数”为210份，多于“发放份数”的200份。")]
    [InlineData("200", "190", "195", "“有效份数”为195份，多于“回收份数”的190份。")]
    [InlineData("200", "", "220", "“有效份数”为220份，多于“发放份数”的200份。")]
    [InlineData("200", "190", "170", "“您对窗口服务是否满意？”各选项 100 + 60 + 20 + 0 = 180份，多于有效的170份。")]
    public void More_than_there_can_be_is_an_error(string issued, string returned, string valid, string message)
    {
        var finding = Assert.Single(RuleText.Check<JH3020_SurveyCountsArePossible>(Form(issued, returned, valid)));
        Assert.Equal((Severity.Error, message), (finding.Severity, finding.Message));
    }

    [Theory]
    [InlineData("200", "190", "180", "100 | 60 | 20 | 0")]
    [InlineData("200", "200", "200", "100 | 60 | 20 | 0")] // some did not answer
    [InlineData("", "", "", "100 | 60 | 20 | 0")]
    [InlineData("200", "190", "180", "55.6% | 33.3% | 11.1% | 0%")]
    [InlineData("200", "190", "150", "100 | 很多 | 20 | 60")] // read as far as it is a count
    public void What_can_be_is_silent(string issued, string returned, string valid, string counts) =>
        Assert.Empty(RuleText.Check<JH3020_SurveyCountsArePossible>(Form(issued, returned, valid, counts)));

    [Fact]
    public void A_table_without_options_is_not_searched_for_questions() =>
        Assert.Empty(RuleText.Check<JH3020_SurveyCountsArePossible>("""
            2024年度云岫县服务对象调查统计表

            | 单位名称 | 云岫县医疗保障局 | | | |
            | 发放份数 | 200 | 回收份数 | 210 | 有效份数 | 180 |
            """));

    [Fact]
    public void Several_answers_to_one_question_are_possible_where_it_says_so() =>
        Assert.Empty(RuleText.Check<JH3020_SurveyCountsArePossible>(Form("200", "190", "170", question: "您对哪些服务满意（可多选）？")));

    [Fact]
    public void What_may_be_shares_is_only_doubtful() =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH3020_SurveyCountsArePossible>(Form("80", "60", "50", "60 | 30 | 10 | 0"))).Severity);

    [Theory]
    [InlineData("非常满意 | 满意 | 不满意", true)]
    [InlineData("满意 | 一般 | 差", false)] // one word is no list of options
    [InlineData("窗口办事群众总体上感到满意 | 参保单位总体上感到满意 | 其他", false)] // sentences are no options
    [InlineData("发放 | 回收 | 有效", false)]
    public void Questionnaires_of_the_pack_are_read_only_where_a_table_names_options(string cells, bool areRead)
    {
        var refusal = Record.Exception(() => PackedText.Check<JH3020_SurveyCountsArePossible>($"2024年度云岫县服务对象调查统计表\n\n| 问题 | {cells} |\n| 窗口服务 | 10 | 20 | 3 |\n",
            ("surveys.json", """{ "窗口": { "title": "没有选项的问卷" } }""")));
        Assert.Equal(areRead, refusal is PackRefusedException);
    }

    [Fact]
    public void Options_beside_another_question_belong_to_that_question() => Assert.Empty(RuleText.Check<JH3020_SurveyCountsArePossible>("""
        2024年度云岫县医疗救助项目绩效评价报告

        发放问卷500份，有效480份。

        | 问题 | 选项 | 人数 |
        | --- | --- | --- |
        | 是否了解政策 | 了解 | 348 |
        |  | 不了解 | 132 |
        | 总体评价 | 非常满意 | 212 |
        |  | 比较满意 | 206 |
        |  | 一般 | 48 |
        |  | 不满意 | 14 |

        | 三级指标 | 分值 | 得分 |
        | --- | --- | --- |
        | 制度执行有效性 | 5 | 3 |
        """));
}
