using Jiheng.Engine.Audit.Rules.Across;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH8005_NarrativeIsWrittenAnewTests
{
    private const string Problem = "一是部分乡镇经办人员更换频繁，新进人员对报销政策掌握不够，群众来回跑的情况仍有发生；二是异地就医备案宣传不到位，全年有214人次因未备案降低了报销比例，群众意见较大。";

    private static string Report(int year, string heading, string text) => $"""
        澄溪县医疗保障局{year}年度部门整体支出绩效自评报告

        一、部门职责
        负责全县医疗保障政策的组织实施，负责医疗保障基金的监督管理，负责药品和医用耗材集中采购的组织落实，负责医疗服务价格的管理，承办上级交办的其他事项。
        二、{heading}
        {text}
        """;

    [Theory]
    [InlineData("存在问题", Problem, 1)]
    [InlineData("存在的问题及改进措施", Problem, 1)]
    [InlineData("评价依据和方法", Problem, 0)] // the same every year by right
    public void A_chapter_of_the_year_in_last_years_words_is_found(string heading, string text, int findings) =>
        Assert.Equal(findings, AcrossText.Check<JH8005_NarrativeIsWrittenAnew>(Report(2024, heading, text), Report(2023, heading, text)).Count);

    [Fact]
    public void Only_the_year_was_changed() => Assert.Contains("“工作完成情况”有", Assert.Single(AcrossText.Check<JH8005_NarrativeIsWrittenAnew>(
        Report(2024, "工作完成情况", "2024年，" + Problem), Report(2023, "工作完成情况", "2023年，" + Problem))).Message, StringComparison.Ordinal);

    [Fact]
    public void Other_figures_are_other_words() => Assert.Empty(AcrossText.Check<JH8005_NarrativeIsWrittenAnew>(
        Report(2024, "存在问题", Problem.Replace("214", "187", StringComparison.Ordinal)), Report(2023, "存在问题", Problem)));

    [Fact]
    public void A_short_sentence_is_anybodys() => Assert.Empty(AcrossText.Check<JH8005_NarrativeIsWrittenAnew>(
        Report(2024, "存在问题", "一是宣传力度不够；二是人员力量不足。"), Report(2023, "存在问题", "一是宣传力度不够；二是人员力量不足。")));

    [Fact]
    public void What_the_same_year_says_twice_is_not_asked() => Assert.Empty(AcrossText.Check<JH8005_NarrativeIsWrittenAnew>(Report(2024, "存在问题", Problem), Report(2024, "存在问题", Problem)));
}
