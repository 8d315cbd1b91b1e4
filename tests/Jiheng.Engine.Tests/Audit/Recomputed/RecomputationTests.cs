using Jiheng.Engine.Audit.Recomputed;

namespace Jiheng.Engine.Tests.Audit.Recomputed;

public sealed class RecomputationTests
{
    private static string Rate(string rate, string whole = "500.00") => FormText.Project("产出指标 | 质量指标 | 宣传合格率 | ≥90% | 92% | 10 | 10 | ", $"{whole} | {whole} | 475.00 | 10 | {rate} | 9.5");

    [Theory]
    [InlineData("95%", "500.00", "95% Agrees: 475.00 ÷ 500.00 = 95.00%")]
    [InlineData("96%", "500.00", "96% Differs: 475.00 ÷ 500.00 = 95.00%")]
    [InlineData("94.52%", "502.50", "94.52% RoundingOnly: 475.00 ÷ 502.50 = 94.53%")]
    [InlineData("95%", "", "95% NotAssessable: 没有印出可以作分母的预算数，或预算数为0。")]
    public void The_execution_rate_of_a_form(string rate, string whole, string line) =>
        Assert.Contains(line, LedgerText.Lines(Rate(rate, whole), RecomputedKind.Rate));

    [Fact]
    public void The_rate_that_an_indicator_reached_has_no_inputs() =>
        Assert.Contains("92% NotAssessable: 没有找到计算它的分子和分母。", LedgerText.Lines(Rate("95%"), RecomputedKind.Rate));

    [Theory]
    [InlineData("90%", "90% Agrees: 45.00万元 ÷ 50.00万元 = 90.00%")]
    [InlineData("91%", "91% Differs: 45.00万元 ÷ 50.00万元 = 90.00%")]
    public void The_execution_rate_of_a_sentence(string rate, string line) =>
        Assert.Equal([line], LedgerText.Lines($"2024年度部门整体支出绩效自评报告\n\n2024年预算数50.00万元，执行数45.00万元，预算执行率{rate}。", RecomputedKind.Rate));

    [Fact]
    public void A_rate_by_the_amounts_before_it_can_only_be_confirmed()
    {
        static string Text(string rate) => $"2024年度部门整体支出绩效自评报告\n\n2024年政府采购年初预算数为80.60万元，宣传印刷采购执行数为20.15万元，执行率为{rate}。";
        Assert.Equal(["25.00% Agrees: 20.15万元 ÷ 80.60万元 = 25.00%"], LedgerText.Lines(Text("25.00%"), RecomputedKind.Rate));
        Assert.Equal(["35.00% NotAssessable: 没有找到计算它的分子和分母。"], LedgerText.Lines(Text("35.00%"), RecomputedKind.Rate));
    }

    [Theory]
    [InlineData("90", "90 Agrees: ")]
    [InlineData("67.5", "67.5 Differs: ")]
    public void The_score_of_an_indicator_by_the_packs_method(string score, string start) =>
        Assert.Contains(LedgerText.Lines(FormText.Project($"产出指标 | 数量指标 | 检查次数 | ≥12次 | 12次 | 90 | {score} | ", "20 | 20 | 14.4 | 10 | 72% | 7.2"), RecomputedKind.Score, "national/2020"), l => l.StartsWith(start, StringComparison.Ordinal));

    [Fact]
    public void The_score_of_the_execution_rate_by_the_packs_method() =>
        Assert.Contains(LedgerText.Lines(FormText.Project("产出指标 | 数量指标 | 检查次数 | ≥12次 | 12次 | 90 | 90 | ", "20 | 20 | 14.4 | 10 | 72% | 7.2"), RecomputedKind.Score, "national/2020"), l => l.StartsWith("7.2 Agrees: 14.4 ÷ 20 = 72%", StringComparison.Ordinal));

    [Fact]
    public void A_score_above_its_weight_differs_whatever_method_counts() =>
        Assert.Equal(["12 Differs: 12 > 10"], LedgerText.Lines(FormText.Row("宣传合格率", "≥90%", "92%", "10", "12"), RecomputedKind.Score));

    [Fact]
    public void The_score_of_words_that_are_no_value_says_why() =>
        Assert.Contains(LedgerText.Lines(FormText.Row("宣传效果", "见附表", "详见报告", "10", "8"), RecomputedKind.Score), l => l.StartsWith("8 NotAssessable: ", StringComparison.Ordinal));

    private static string Total(string weight, string score) => FormText.Project("""
        产出指标 | 质量指标 | 宣传合格率 | ≥90% | 92% | 60 | 60 |
        效益指标 | 社会效益指标 | 群众知晓率 | ≥80% | 85% | 40 | 39 |
        """, total: $"{weight} | {score}");

    [Theory]
    [InlineData("99", "99 Agrees: 60 + 39 = 99")]
    [InlineData("98", "98 Differs: 60 + 39 = 99")]
    public void The_total_score(string score, string line) => Assert.Equal([line], LedgerText.Lines(Total("100", score), RecomputedKind.ScoreTotal));

    [Fact]
    public void A_total_over_a_row_without_score_says_so() =>
        Assert.Equal(["60 NotAssessable: 有指标没有印出得分，不能相加。"], LedgerText.Lines(FormText.Project("""
            产出指标 | 质量指标 | 宣传合格率 | ≥90% | 92% | 60 | 60 |
            效益指标 | 社会效益指标 | 群众知晓率 | ≥80% | 85% | 40 | |
            """, total: "100 | 60"), RecomputedKind.ScoreTotal));

    [Fact]
    public void The_weight_of_the_whole() => Assert.Equal(["100 Agrees: 60 + 40 = 100"], LedgerText.Lines(Total("100", "99"), RecomputedKind.Weight));

    [Theory]
    [InlineData("60", "60 Agrees: 40 + 20 = 60")]
    [InlineData("50", "50 Differs: 40 + 20 = 60")]
    public void The_weight_in_the_header_of_a_group(string header, string line) =>
        Assert.Contains(line, LedgerText.Lines(FormText.Project($"""
            产出指标（{header}分） | 质量指标 | 宣传合格率 | ≥90% | 92% | 40 | 40 |
            产出指标（{header}分） | 数量指标 | 宣传场次 | ≥10场 | 12场 | 20 | 20 |
            效益指标（40分） | 社会效益指标 | 群众知晓率 | ≥80% | 85% | 40 | 40 |
            """), RecomputedKind.Weight));

    private const string Summary = """
        2024年度部门整体支出绩效自评报告

        三、评价结论

        评价最终得分为93.5分（见下表）。按照90-100分为优、80-89分为良、60-79分为中、0-59分为差的标准，评价等级为“{grade}”。

        | 指标 | 分值 | 得分 | 得分率 |
        |---|---|---|---|
        | 投入指标 | 40 | 36 | 90% |
        | 产出指标 | 60 | 57.5 | 95.83% |
        | 合计 | 100 | 93.5 | 93.5% |
        """;

    [Fact]
    public void A_summary_of_scores_and_the_score_told_of_it()
    {
        var text = Summary.Replace("{grade}", "优", StringComparison.Ordinal);
        Assert.Equal(["90% Agrees: 36 ÷ 40 = 90.00%", "95.83% Agrees: 57.5 ÷ 60 = 95.83%", "93.5% Agrees: 93.5 ÷ 100 = 93.50%"], LedgerText.Lines(text, RecomputedKind.Rate));
        Assert.Equal(["93.5分 Agrees: 36 + 57.5 = 93.5", "93.5 Agrees: 36 + 57.5 = 93.5"], LedgerText.Lines(text, RecomputedKind.ScoreTotal));
        Assert.Contains("100 Agrees: 40 + 60 = 100", LedgerText.Lines(text, RecomputedKind.Weight));
    }

    [Theory]
    [InlineData("优", "优 Agrees: 得分93.5，按本文件标准90—100分为优")]
    [InlineData("良", "良 Differs: 得分93.5，按本文件标准90—100分为优")]
    public void The_grade_by_the_bands_that_the_document_prints(string grade, string line) =>
        Assert.Equal([line], LedgerText.Lines(Summary.Replace("{grade}", grade, StringComparison.Ordinal), RecomputedKind.Grade));

    [Fact]
    public void A_grade_without_bands_or_score_is_not_assessable() =>
        Assert.Equal(["优 NotAssessable: 没有找到这个等级的得分，或划分等级的分数段。"], LedgerText.Lines("2024年度部门整体支出绩效自评报告\n\n2024年部门整体支出绩效评价等级为“优”。", RecomputedKind.Grade));

    private static string Share(string share) => $"2024年度部门决算公开说明\n\n2024年支出合计400.00万元，其中：基本支出300.00万元，占{share}；项目支出100.00万元，占25%。";

    [Theory]
    [InlineData("75%", "75% Agrees: 300.00万元 ÷ 400.00万元 = 75.00%")]
    [InlineData("76%", "76% Differs: 300.00万元 ÷ 400.00万元 = 75.00%")]
    public void A_share(string share, string line) => Assert.Contains(line, LedgerText.Lines(Share(share), RecomputedKind.Share));

    [Fact]
    public void A_share_of_something_not_printed_is_not_assessable() =>
        Assert.Equal(["12% NotAssessable: 没有找到计算它的部分和总数。"], LedgerText.Lines("2024年度部门整体支出绩效自评报告\n\n2024年救助支出占全县财政支出的12%。", RecomputedKind.Share));

    private static string Growth(string growth) => $"2024年度部门决算公开说明\n\n2024年支出120.00万元，比上年增加20.00万元，增长{growth}。";

    [Theory]
    [InlineData("20%", "20% Agrees: 变动前为120.00万元 − 20.00万元 = 100.00万元，20.00万元 ÷ 100.00万元 = 20.00%")]
    [InlineData("17%", "17% Differs: 变动前为120.00万元 − 20.00万元 = 100.00万元，20.00万元 ÷ 100.00万元 = 20.00%")]
    public void A_growth(string growth, string line) => Assert.Contains(line, LedgerText.Lines(Growth(growth), RecomputedKind.Change));

    [Fact]
    public void The_change_itself_needs_both_years() => Assert.Contains("20.00万元 NotAssessable: 没有同时找到变动前和变动后的数。", LedgerText.Lines(Growth("20%"), RecomputedKind.Change));

    private static string Sources(string total) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县医保宣传项目 | | | | |
        | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 |
        | | 年度资金总额 | {total} | 138.00 | 10 | 92.00% |
        | | 当年财政拨款 | 140.00 | 132.00 | | |
        | | 其他资金 | 10.00 | 6.00 | | |
        """;

    [Theory]
    [InlineData("150.00", "150.00 Agrees: 140.00 + 10.00 = 150.00")]
    [InlineData("155.00", "155.00 Differs: 140.00 + 10.00 = 150.00")]
    public void A_total(string total, string line) => Assert.Contains(line, LedgerText.Lines(Sources(total), RecomputedKind.Total));

    [Fact]
    public void A_total_alone_is_not_assessable() =>
        Assert.Contains(LedgerText.Lines(Rate("95%"), RecomputedKind.Total), l => l.StartsWith("475.00 NotAssessable: 没有找到组成它的各项", StringComparison.Ordinal));

    [Theory]
    [InlineData("6.00", "6.00万元 Agrees")]
    [InlineData("6.50", "6.50万元 Differs")]
    public void The_result_of_a_written_equation(string result, string start) =>
        Assert.Contains(LedgerText.Lines($"2024年度部门整体支出绩效自评报告\n\n测算服务费40.00万元×15%={result}万元。", RecomputedKind.Fee), l => l.StartsWith(start, StringComparison.Ordinal));

    [Fact]
    public void Figures_come_in_the_order_of_the_document_each_once()
    {
        var figures = LedgerText.Of(Sources("150.00"));
        Assert.Equal(["150.00", "138.00", "92.00%"], figures.Select(f => f.Printed.Value));
        Assert.Equal(figures.Count, figures.Select(f => (f.Printed.Origin, f.Printed.Value)).Distinct().Count());
    }

    /// <summary>A target is set, not computed.</summary>
    [Fact]
    public void Targets_are_no_derived_figures() =>
        Assert.Empty(LedgerText.Of("2024年度项目支出绩效目标申报表\n\n| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 质量指标 | 宣传合格率 | ≥90% |\n"));
}
