using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Evaluations;

namespace Jiheng.Engine.Tests.Cycle.Evaluations;

public sealed class ExAnteAssessmentTests
{
    private static ExAnteAssessment Assess(string text, string pack = "national/2020") =>
        Assert.Single(ExAnteAssessment.Of(Pipeline.Read(PlainTextReader.Read("评估.txt", text), TestPacks.Catalogue, pack)));

    private static string Form(string first, string conclusion, string total = "86") => $"""
        2024年度事前绩效评估评分表

        | 评估维度 | 评估内容 | 分值 | 得分 | 说明 |
        |---|---|---|---|---|
        | 立项必要性（20分） | 相关性 | 10 | {first} | |
        | | 必要可行性 | 10 | 9 | |
        | 投入经济性（20分） | 预算科学性 | 20 | 17 | |
        | 绩效目标合理性（20分） | 目标明确性 | 20 | 16 | |
        | 实施方案可行性（20分） | 方案完整性 | 20 | 18 | |
        | 筹资合规性（20分） | 来源合规性 | 20 | 17 | |
        | 总分 | | 100 | {total} | |
        | 评估结论 | {conclusion} | | | |
        """;

    [Fact]
    public void Scores_add_up_by_dimension_and_the_conclusion_is_the_evaluators()
    {
        var assessment = Assess(Form("9", "予以支持"));
        Assert.Equal(["18", "17", "16", "18", "17"], assessment.Dimensions.Select(d => d.Score.ToString()));
        Assert.Equal("86", assessment.Total.ToString());
        Assert.Equal("予以支持", Assert.Single(assessment.Stated).Conclusion?.Name);
        Assert.Null(assessment.Computed);
        Assert.Contains("结论由评估人认定", assessment.Working, StringComparison.Ordinal);
        Assert.Empty(assessment.Missing);
        Assert.Empty(assessment.Problems);
    }

    [Theory]
    [InlineData("11", "予以支持", "88", "“相关性”得11分，高于分值10分")]
    [InlineData("9", "予以支持", "90", "与填写的总分90分不符")]
    [InlineData("9", "同意立项", "86", "不是规定的结论")]
    public void What_does_not_agree_is_named(string first, string conclusion, string total, string words) =>
        Assert.Contains(Assess(Form(first, conclusion, total)).Problems, p => p.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void A_form_filled_in_partly_has_no_total()
    {
        var assessment = Assess(Form("", "", ""));
        Assert.Null(assessment.Total);
        Assert.Contains(assessment.Missing, m => m.Contains("“立项必要性”有1项没有得分：相关性", StringComparison.Ordinal));
        Assert.Contains(assessment.Missing, m => m.StartsWith("评估结论空白", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("综上，评估结论为：予以支持。", "予以支持", 0)]
    [InlineData("综上，建议对该项目调整完善后予以支持。", "调整完善后支持", 0)]
    [InlineData("评估结论：不予支持。", "不予支持", 0)]
    [InlineData("评估组认为方案是可行的，建议予以支持。", "予以支持", 0)]
    [InlineData("评估意见为不予支持的，不得申请预算。", null, 0)]
    [InlineData("评估结论分为予以支持、调整完善后支持、不予支持三种。", null, 0)]
    [InlineData("评估结论为予以支持。经复议，评估意见为不予支持。", null, 1)]
    public void The_conclusion_of_a_report_is_found_in_its_sentence(string sentence, string? expected, int problems)
    {
        var assessment = Assess($"""
            云岫县医保宣传项目事前绩效评估报告

            一、评估对象基本情况

            项目为新增项目，预算50万元。

            二、总体结论

            {sentence}
            """);
        Assert.Equal(expected, assessment.Stated is [var only] ? only.Conclusion?.Name : null);
        Assert.Equal(problems, assessment.Problems.Count);
    }

    [Fact]
    public void Free_words_of_the_assessors_are_no_second_conclusion()
    {
        var assessment = Assess(Form("9", "予以支持") + "\n| 评估意见和建议 | 加强过程管理 | | | |");
        Assert.Equal("予以支持", Assert.Single(assessment.Stated).Conclusion?.Name);
        Assert.Empty(assessment.Problems);
    }

    [Fact]
    public void Boxes_of_conclusions_are_read()
    {
        var assessment = Assess(Form("9", "□予以支持 ☑调整完善后支持 □不予支持"));
        Assert.Equal("调整完善后支持", Assert.Single(assessment.Stated).Conclusion?.Name);
    }

    [Fact]
    public void A_self_evaluation_is_no_assessment() => Assert.Empty(ExAnteAssessment.Of(Pipeline.Read(PlainTextReader.Read("自评.txt", """
        2024年度项目支出绩效自评表

        | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        |---|---|---|---|---|---|
        | 产出指标 | 检查家数 | ≥50家 | 52家 | 50 | 50 |
        """), TestPacks.Catalogue, "national/2020")));
}
