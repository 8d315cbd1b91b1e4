using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Quantities;

/// <summary>One quantity with several values is one finding; what fits least of the document's arithmetic is accused.</summary>
public sealed class QuantityGroupTests
{
    private static Finding One(string document) => Assert.Single(RuleText.Check<JH4001_OneQuantityOneValue>(document));

    private static string People(string told) => $"""
        云岫县医疗保障局

        第一部分 2024年度云岫县医疗保障局部门概况

        {told}

        2024年度云岫县医疗保障局部门整体支出绩效自评表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
        | 产出指标 | 数量指标 | 城乡居民参保人数 | ≥120000人 | 131000人 |
        | 效益指标 | 社会效益指标 | 群众参保意识 | 提高 | 提高 |
        """;

    [Fact]
    public void An_even_amount_a_head_speaks_for_one_of_two_head_counts()
    {
        // 4508.00万元 ÷ 128800人 = 350元, 131000人 gives 344.1…元.
        var finding = One(People("2024年度，全县城乡居民参保人数128800人，收缴医疗保险费4508.00万元，各级财政补助8243.20万元。"));
        Assert.Equal(("131000人", "128800人", "4508.00万元 ÷ 128800人 = 350元/人"), (finding.Reported, finding.Expected, finding.Arithmetic));
        Assert.Equal(PlaceRole.Reported, finding.Places[0].Role);
        Assert.Contains("疑为131000人有误", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_that_give_no_even_sum_accuse_nobody()
    {
        var finding = One(People("2024年度，全县城乡居民参保人数128800人，收缴医疗保险费4515.00万元。"));
        Assert.DoesNotContain("疑为", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_that_is_even_for_both_accuses_nobody()
    {
        var finding = One(People("2024年度，全县城乡居民参保人数128800人，收缴医疗保险费约4508万元。"));
        Assert.DoesNotContain("疑为", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_its_own_list_makes_is_not_accused()
    {
        var finding = One(People("2024年度，全县城乡居民参保人数128800人，收缴医疗保险费4508.00万元。").Replace("| 效益指标 |", "| 产出指标 | 数量指标 | 参保登记 | ≥1次 | 1次 |\n| 效益指标 |", StringComparison.Ordinal)
            + "\n\n2024年度云岫县医疗保障局绩效自评报告\n\n2024年度，全县城乡居民参保人数131000人，其中：一档100000人、二档31000人。\n");
        Assert.DoesNotContain("疑为", finding.Message, StringComparison.Ordinal);
    }

    private static string Money(string second) => $"""
        附件1

        2024年度部门整体支出绩效自评表

        | 预算部门、单位名称 | 云岫县医疗保障局 | | |
        | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 |
        | | 年度资金总额 | 640.00 | 668.00 | 660.00 |
        | | 财政拨款 | 600.00 | 628.00 | 620.00 |
        | | 其他资金 | 40.00 | 40.00 | 40.00 |


        附件2

        2024年度云岫县医疗保障局整体支出绩效自评报告

        一、一般公共预算支出情况

        2024年年初预算安排支出655.00万元，全年预算668.00万元。

        二、预算执行情况

        {second}
        """;

    [Fact]
    public void Every_place_of_both_values_is_named_once()
    {
        var finding = One(Money("2024年年初预算安排支出655.00万元，年末完成预算。"));
        Assert.Equal(Severity.Error, finding.Severity);
        // The table adds up to 640.00, so the text is accused, in both places.
        Assert.Equal([("reported", 18), ("reported", 22), ("contradicts", 7)], finding.Places.Select(p => (p.Role.ToString().ToLowerInvariant(), p.Origin.Line!.Value)));
        Assert.Equal(("655.00万元", "640.00万元"), (finding.Reported, finding.Expected));
    }

    [Fact]
    public void Three_values_are_one_finding()
    {
        var finding = One(Money("2024年年初预算安排支出671.00万元，年末完成预算。"));
        Assert.Equal(3, finding.Places.Count);
        Assert.Contains("671.00万元", finding.Message, StringComparison.Ordinal);
    }
}
