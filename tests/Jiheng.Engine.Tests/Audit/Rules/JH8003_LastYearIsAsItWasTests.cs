using Jiheng.Engine.Audit.Rules.Across;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH8003_LastYearIsAsItWasTests
{
    private static string Accounts(int year, string text) => $"""
        澄溪县医疗保障局{year}年度部门决算公开

        一、收入支出决算总体情况说明
        {text}
        """;

    private static readonly string Last = Accounts(2023, "2023年度收、支总计均为473.53万元。2023年度本年支出合计460.10万元，其中：基本支出300.10万元，项目支出160.00万元。");

    [Theory]
    [InlineData("2024年度收、支总计均为570.73万元。与2023年度相比，收、支总计各增加97.20万元，增长20.53%。", 0)]
    [InlineData("2024年度收、支总计均为570.73万元。与2023年度相比，收、支总计各增加79.20万元，增长16.11%。", 1)]
    [InlineData("2024年度收、支总计均为570.73万元。2023年度收、支总计均为437.53万元。", 1)]
    [InlineData("2024年度收、支总计均为570.73万元。2023年度收、支总计均为473.53万元。", 0)]
    [InlineData("2024年度收、支总计均为570.73万元。2023年度收、支总计均为4,735,306.12元。", 0)]
    [InlineData("2024年度收、支总计均为570.73万元。2022年度收、支总计均为437.53万元。", 0)] // of that year there is no document
    public void A_figure_of_last_year_is_held_against_last_years_document(string text, int findings) =>
        Assert.Equal(findings, AcrossText.Check<JH8003_LastYearIsAsItWas>(Accounts(2024, text), Last).Count);

    [Fact]
    public void What_a_change_leaves_for_last_year_is_shown_with_its_working()
    {
        var finding = Assert.Single(AcrossText.Check<JH8003_LastYearIsAsItWas>(Accounts(2024, "2024年度收、支总计均为570.73万元。与2023年度相比，收、支总计各增加79.20万元。"), Last));
        Assert.Equal("570.73万元 − 79.20万元 = 491.53万元", finding.Arithmetic);
        Assert.Contains("2023年的文件印的是473.53万元", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_stated_anew_are_a_question() => Assert.Equal(Severity.Warning, Assert.Single(AcrossText.Check<JH8003_LastYearIsAsItWas>(
        Accounts(2024, "2024年度收、支总计均为570.73万元。2023年度收、支总计均为437.53万元（上年数按统计口径变化追溯调整）。"), Last)).Severity);

    [Theory]
    [InlineData("97.00%", 0)]
    [InlineData("79.00%", 1)]
    [InlineData("", 0)]
    public void A_column_of_earlier_years_is_held_against_the_result_of_then(string quoted, int findings) =>
        Assert.Equal(findings, AcrossText.Check<JH8003_LastYearIsAsItWas>($"""
            澄溪县医疗保障局2024年度项目支出绩效目标申报表

            | 项目名称 | 医保基金监管经费 | | 主管部门 | 澄溪县医疗保障局 |
            | 项目资金（万元） | 年度资金总额 | | 120.00 | |

            | 一级指标 | 二级指标 | 三级指标 | 2023年实际值 | 指标值 |
            | 产出指标 | 质量指标 | 问题整改率 | {quoted} | ≥97% |
            """, AcrossText.Evaluated("产出指标 | 质量指标 | 问题整改率 | ≥95% | 97.00% | 90 | 90 | ", year: 2023)).Count);
}
