using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Surveys;

namespace Jiheng.Engine.Tests.Cycle.Surveys;

public sealed class SurveyResultTests
{
    private static SurveyResult Survey(string text, string pack = "national/2020") =>
        Assert.Single(SurveyResult.Of(Pipeline.Read(PlainTextReader.Read("统计.txt", text), TestPacks.Catalogue, pack)));

    private static string Table(string first, string sizes = "| 发放份数 | 400 | 回收份数 | 392 | 有效份数 | 385 |") => $"""
        2024年度服务对象满意度调查统计表

        {sizes}

        | 问题 | 非常满意 | 满意 | 基本满意 | 不满意 | 不了解 |
        |---|---|---|---|---|---|
        | 您对服务态度是否满意？ | {first} |
        | 您对办事效率是否满意？ | 180 | 120 | 60 | 25 | 0 |
        """;

    [Fact]
    public void Satisfaction_is_exact_by_question_and_in_all()
    {
        var survey = Survey(Table("200 | 100 | 50 | 20 | 15"));
        Assert.Equal(["35/37", "72/77"], survey.Questions.Select(q => $"{q.Rate!.Value.Numerator}/{q.Rate!.Value.Denominator}"));
        Assert.Equal("94.05%", survey.Actual);
        Assert.Contains("（非常满意200 + 满意100 + 基本满意50）÷ 有效回答370 = 350 ÷ 370 = 94.59%", survey.Questions[0].Working, StringComparison.Ordinal);
        Assert.StartsWith("发放400份，回收392份，有效385份，回收率98.00%", survey.Evidence, StringComparison.Ordinal);
        Assert.Empty(survey.Problems);
        Assert.Equal(7, survey.Questions[0].Origin.Line);
    }

    [Theory]
    [InlineData("200 | 100 | 50 | 20 | 5", "少10份")]
    [InlineData("200 | 100 | 50 | 20 | 25", "多10份")]
    public void Options_that_do_not_make_the_valid_answers_are_named(string first, string words) =>
        Assert.Contains(words, Assert.Single(Survey(Table(first)).Problems), StringComparison.Ordinal);

    [Theory]
    [InlineData("| 发放份数 | 300 | 回收份数 | 392 | 有效份数 | 385 |", "回收392份，多于发放的300份")]
    [InlineData("| 发放份数 | 400 | 回收份数 | 380 | 有效份数 | 385 |", "有效385份，多于回收的380份")]
    public void More_cannot_come_back_than_was_given_out(string sizes, string words) => Assert.Contains(words, Survey(Table("200 | 100 | 50 | 20 | 15", sizes)).Problems);

    [Theory]
    [InlineData("200 | 100 | 50 | 20 | ", "“不了解”没有填")]
    [InlineData("200 | 100 | 五十 | 20 | 15.5", "不是份数")]
    [InlineData("52% | 26% | 13% | 5% | 4%", "百分比")]
    public void What_cannot_be_counted_gives_no_satisfaction(string first, string words)
    {
        var survey = Survey(Table(first));
        Assert.Null(survey.Rate);
        Assert.Contains(words, survey.Questions[0].Working, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_questionnaire_nobody_says_what_counts_as_satisfied()
    {
        var survey = Survey(Table("200 | 100 | 50 | 20 | 15"), "general");
        Assert.Null(survey.Rate);
        Assert.Contains("--pack", survey.Working, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_the_pack_does_not_know_is_not_guessed() =>
        Assert.Contains("“一般”", Survey("""
            满意度调查统计表

            | 问题 | 非常满意 | 满意 | 一般 | 不满意 |
            |---|---|---|---|---|
            | 总体评价 | 10 | 20 | 5 | 1 |
            """).Working, StringComparison.Ordinal);

    [Fact]
    public void One_row_for_each_option_is_read_and_the_sample_from_the_text()
    {
        var survey = Survey("""
            2024年度满意度调查统计表

            本次发放问卷100份，回收98份，回收率98%，其中有效问卷96份。

            | 选项 | 份数 | 占比 |
            |---|---|---|
            | 非常满意 | 60 | 62.5% |
            | 满意 | 30 | 31.25% |
            | 不满意 | 6 | 6.25% |
            """);
        Assert.Equal("93.75%", survey.Actual);
        Assert.Equal(("100", "98", "96"), (survey.Issued?.Number?.ToString(), survey.Returned?.Number?.ToString(), survey.Valid?.Number?.ToString()));
        Assert.Empty(survey.Problems);
    }

    [Fact]
    public void A_printed_satisfaction_that_the_counts_refute_is_named()
    {
        var survey = Survey("""
            满意度调查统计表

            | 问题 | 满意 | 不满意 | 合计 | 满意度 |
            |---|---|---|---|---|
            | 服务态度 | 90 | 10 | 100 | 95% |
            | 办事效率 | 93 | 7 | 101 | 93.0% |
            """);
        Assert.Equal(2, survey.Problems.Count);
        Assert.Contains(survey.Problems, p => p.Contains("填的满意度是95%，按份数计算为90.00%", StringComparison.Ordinal));
        Assert.Contains(survey.Problems, p => p.Contains("与这一行的合计101不符", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_without_counts_has_no_survey() => Assert.Empty(SurveyResult.Of(Pipeline.Read(PlainTextReader.Read("自评.txt", """
        2024年度项目支出绩效自评表

        | 三级指标 | 年度指标值 | 实际完成值 |
        |---|---|---|
        | 服务对象满意度 | ≥90% | 满意 |
        """), TestPacks.Catalogue, "national/2020")));

    [Theory]
    [InlineData("| 二、服务环境 | 非常满意 | 满意 | 基本满意 | 不满意 |", 3, "90.00%")]
    [InlineData("| 二、服务环境 | 满意 | 基本满意 | 不满意 | |", 3, "89.26%")]
    [InlineData("| 二、服务环境 | 好 | 较好 | 一般 | 差 |", 1, null)]
    public void Every_group_of_a_table_is_read_or_named(string head, int questions, string? rate)
    {
        var survey = Survey($"""
            满意度调查统计表

            | 一、服务态度 | 非常满意 | 满意 | 基本满意 | 不满意 |
            | 态度是否和气 | 60 | 20 | 10 | 10 |
            {head}
            | 大厅是否整洁 | 60 | 20 | 10 | 10 |
            | 指示是否清楚 | 60 | 20 | 10 | 10 |
            """);
        Assert.Equal((questions, rate), (survey.Questions.Count, survey.Rate is null ? null : survey.Actual));
        if (questions == 1) Assert.Contains("“大厅是否整洁”“指示是否清楚”的选项看不懂", survey.Working, StringComparison.Ordinal);
    }
}
