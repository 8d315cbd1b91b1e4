using Jiheng.Engine.Model;
using Jiheng.Engine.Reporting;

namespace Jiheng.Engine.Tests.Reading.Text;

/// <summary>What each figure of a sentence says: value, measure, year, stage, account.</summary>
public sealed class FigureReaderTests
{
    [Theory]
    // Levels, changes and growth; the year compared with is not the figure's own.
    [InlineData("2024年度收、支总计均为510.40万元。与2023年度相比，收、支总计各增加20.40万元，增长4.16%。", "510.40万元 level 2024 final; 20.40万元 change 2024←2023 computed; 4.16% growth 2024←2023 computed")]
    [InlineData("“三公”经费支出决算为6万元，比上年的8万元减少2万元，下降25%。", "6万元 level 2024 final; 8万元 level 2023 final; 2万元 change 2024←2023 computed; 25% growth 2024←2023 computed")]
    [InlineData("上年（2023年）支出8万元；本年支出比上年增加2万元。", "8万元 level 2023 final; 2万元 change 2024←2023 computed")]
    [InlineData("培训费由上年的3万元增加到5万元。", "3万元 level 2023 final; 5万元 level 2024 final")]
    [InlineData("年中追加经费12万元。", "12万元 level 2024 final")]
    [InlineData("住院报销比例提高2.5个百分点。", "2.5个百分点 points 2024 computed")]
    // Shares and rates.
    [InlineData("基本支出300万元，占本年支出合计的60%。", "300万元 level 2024 final; 60% share 2024 computed")]
    [InlineData("全年预算为40万元，支出决算为38万元，完成全年预算的95%。", "40万元 level 2024 adjusted-budget; 38万元 level 2024 final; 95% rate 2024 computed")]
    [InlineData("2024年初预算40万元。", "40万元 level 2024 initial-budget")] // 年 of the year and of 年初
    [InlineData("上年结转31万元。", "31万元 level 2024 final")]
    // Prices, counts, scores, plans, days.
    [InlineData("人均补助640元。", "640元 price 2024 final")]
    [InlineData("截至2024年6月30日，检查定点医药机构97家。", "97家 level 2024 actual 2024-06-30")]
    [InlineData("参保率不低于95%。", "95% rate 2024 target")]
    [InlineData("自评得分96分。", "96分 score 2024 actual")]
    [InlineData("根据《关于下达2023年补助资金的通知》（某财社〔2023〕12号），安排20万元。", "20万元 level 2024 final")]
    public void A_figure_says_what_it_tells_of_which_year_and_stage(string sentence, string figures) => Assert.Equal(figures, Figures(sentence));

    [Theory]
    [InlineData("三年累计支出合计500万元。", "")]
    [InlineData("近三年来工作稳步推进，本年支出合计500万元。", "expenditure")]
    [InlineData("二〇二四年共完成五批，支出合计500万元。", "expenditure")]
    [InlineData("三年累计支出合计400万元，其中2024年本年支出合计500万元。", "expenditure")]
    public void What_several_years_make_together_is_no_figure_of_one(string sentence, string concept) =>
        Assert.Equal(concept, Read(sentence).Single(f => f.Entry.Raw == "500万元").Concept);

    [Theory]
    [InlineData("一般公共预算财政拨款支出500万元。", "一般公共预算 expenditure")]
    [InlineData("政府性基金预算财政拨款支出0万元。", "政府性基金 expenditure")]
    [InlineData("全年预算（一般公共预算）500万元。", "一般公共预算 ")]
    [InlineData("本年支出合计500万元。", " expenditure")]
    [InlineData("收、支总计均为500万元。", " total")]
    [InlineData("其中一般公共预算安排500万元。", "一般公共预算 ")] // a part of what the sentence before said

    public void Words_limit_a_figure_to_an_account(string sentence, string figure)
    {
        var fact = Assert.Single(Read(sentence), f => f.Measure == Measure.Level);
        Assert.Equal(figure, $"{fact.FundSource} {fact.Concept}");
    }

    [Fact]
    public void A_project_named_in_the_clause_is_the_figures_own_and_a_list_of_names_is_none()
    {
        var facts = ReadText.Read("""
            2024年度部门整体支出绩效自评报告

            对夜校补贴、入户探视等2个项目开展自评，其中，部门整体得分90分，夜校补贴项目得分88分，入户探视项目得分95分。

            附件1

            2024年度项目支出绩效自评表

            | 项目名称 | 夜校补贴 | | | | | |
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
            | | 年度资金总额 | 10 | 10 | 10 | 10 | 10 |

            附件2

            2024年度项目支出绩效自评表

            | 项目名称 | 入户探视 | | | | | |
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
            | | 年度资金总额 | 20 | 20 | 20 | 10 | 10 |
            """).Facts.Where(f => !f.InTable).Select(f => $"{f.Entry.Raw} {f.Project}");
        Assert.Equal(["2个 ", "90分 ", "88分 夜校补贴", "95分 入户探视"], facts);
    }

    [Fact]
    public void An_amount_without_a_unit_takes_that_of_the_amounts_before_it()
    {
        var facts = Read("年初预算数120万元。全年预算数98.02。").ToList();
        Assert.Equal("98.02万元", facts[1].Quantity.ToString());
    }

    [Fact]
    public void A_part_divided_in_its_turn_has_parts_of_its_own()
    {
        var reading = ReadText.Read(Document("年末剩余232.90万元，其中基建89.12万元，专户88.18万元；其余55.60万元中，财政收回22.33万元，留存33.27万元。"));
        Assert.Equal(["232.90万元=89.12万元+88.18万元+55.60万元", "55.60万元=22.33万元+33.27万元"],
            reading.Compositions.Select(c => $"{c.Whole.Raw}={string.Join('+', c.Parts.Select(p => p.Raw))}"));
    }

    private static string Document(string sentence) => $"第二部分 2024年度部门决算情况说明\n\n一、收入支出决算总体情况说明\n\n{sentence}\n";

    private static IEnumerable<Fact> Read(string sentence) => ReadText.Read(Document(sentence)).Facts;

    private static string Figures(string sentence) => string.Join("; ", Read(sentence).Select(f =>
        $"{f.Entry.Raw} {Slugs.Of(f.Measure)} {f.Year}{(f.BaseYear is { } b ? $"←{b}" : "")} {Slugs.Of(f.Stage)}{(f.AsOf is { } d ? $" {d.Year}-{d.Month:00}-{d.Day:00}" : "")}"));
}
