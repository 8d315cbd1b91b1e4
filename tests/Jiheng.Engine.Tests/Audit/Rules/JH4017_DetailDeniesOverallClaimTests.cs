using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4017_DetailDeniesOverallClaimTests
{
    private static string Report(string overall, string detail, string heading = "存在的问题") => $"""
        2024年度云岫县民政局整体支出绩效自评报告

        一、绩效情况

        {overall}

        二、{heading}

        {detail}
        """;

    [Theory]
    [InlineData("部门各项管理制度健全，资金使用合规。", "预算绩效管理机制不够健全。", "部门各项管理制度健全", "预算绩效管理机制不够健全")]
    [InlineData("局里定期走访，确保每位困难老人及时得到补助。", "部分异地居住人员无法及时领取补助。", "每位困难老人及时得到补助", "部分异地居住人员无法及时领取补助")]
    [InlineData("绩效目标全部完成。", "部分项目未完成年度目标。", "目标全部完成", "部分项目未完成年度目标")]
    public void A_detail_that_denies_the_whole_is_a_warning(string overall, string detail, string claimed, string denied)
    {
        var finding = Assert.Single(RuleText.Check<JH4017_DetailDeniesOverallClaim>(Report(overall, detail)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal([claimed, denied], finding.Places.Select(p => p.Value));
        Assert.Equal([5, 9], finding.Places.Select(p => p.Origin.Line));
    }

    [Theory]
    [InlineData("部门各项管理制度健全。", "需要进一步健全绩效管理机制。")] // a plan
    [InlineData("财务管理制度健全。", "车辆管理制度不健全。")] // another object
    [InlineData("部门各项管理制度健全。", "救助网络体系不够健全。")]
    [InlineData("部门各项管理制度健全。", "上年度预算绩效管理机制不够健全。")] // last year's problem
    [InlineData("局里定期走访，确保每位困难老人及时得到补助。", "部分企业人员无法及时参加培训。")] // another service
    [InlineData("绩效目标全部完成。", "部分项目未按序时进度下达目标。")]
    [InlineData("预算绩效管理制度健全。", "预算绩效管理机制不够健全。")] // of another noun, and not of all
    [InlineData("部门各项管理制度健全。", "2023年预算绩效管理机制不够健全。")]
    [InlineData("局里定期走访，确保每位困难老人及时得到补助。", "部分异地居住人员无法足额领取补助。")] // not of its timeliness
    public void Another_object_or_time_is_silent(string overall, string detail) =>
        Assert.Empty(RuleText.Check<JH4017_DetailDeniesOverallClaim>(Report(overall, detail)));

    [Theory]
    [InlineData("部门各项管理制度健全，但预算绩效管理机制不够健全。", 0)] // one sentence weighs both
    [InlineData("部门各项管理制度健全。预算绩效管理机制不够健全。", 1)]
    public void What_one_sentence_says_of_both_is_silent(string text, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4017_DetailDeniesOverallClaim>(Report(text, "无。")).Count);

    [Fact]
    public void A_measure_is_no_denial() =>
        Assert.Empty(RuleText.Check<JH4017_DetailDeniesOverallClaim>(Report("部门各项管理制度健全。", "绩效管理机制不够健全的，限期完善。", "下一步措施")));
}
