using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit;

/// <summary>One figure of a right form changed: one finding that names it. Two figures changed: two findings.</summary>
public sealed class CauseTests
{
    private static string Form(string first = "15", string points = "15", string second = "15", string total = "100", string scored = "98") => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县医保宣传项目 | | | | | |
        |---|---|---|---|---|---|---|
        | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | 150.00 | 120.00 | 10 | 80.00% | 8 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标（40分） | 数量指标 | 宣传场次 | ≥20场 | 21场 | {first} | {points} |
        | | 数量指标 | 发放手册 | ≥3000册 | 3200册 | {second} | 15 |
        | | 数量指标 | 回访户数 | ≥40户 | 42户 | 10 | 10 |
        | 效益指标（40分） | 社会效益指标 | 政策知晓率 | ≥80% | 85% | 40 | 40 |
        | 满意度指标（10分） | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | 10 |
        | 总分 | | | | | {total} | {scored} |
        """;

    private static List<Finding> Wrong(string form) => [.. RuleText.Audit(form).Findings.Where(f => f.Severity != Severity.Note && f.Code != "JH1006")];

    [Fact]
    public void The_form_itself_is_right() => Assert.Empty(Wrong(Form()));

    [Fact]
    public void A_weight_below_its_points_is_one_finding_that_names_it()
    {
        var finding = Assert.Single(Wrong(Form(first: "10")));
        Assert.Equal("JH3006", finding.Code);
        Assert.Equal(["JH3007", "JH7001"], finding.Folded.Select(f => f.Code).Order());
        Assert.Equal(("10", "15"), (finding.Reported, finding.Expected));
        Assert.Equal("10", finding.Places[0].Value);
        Assert.Contains("疑为", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_left_out_is_one_finding()
    {
        var finding = Assert.Single(Wrong(Form().Replace("| | 数量指标 | 发放手册 | ≥3000册 | 3200册 | 15 | 15 |\n", "", StringComparison.Ordinal)));
        Assert.Equal("JH3006", finding.Code);
        Assert.Contains(finding.Folded, f => f.Code == "JH3007");
        Assert.Contains("漏列", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_above_their_weight_are_named_and_not_the_total()
    {
        var finding = Assert.Single(Wrong(Form(points: "18")));
        Assert.Equal("JH3005", finding.Code);
        Assert.Equal(("18", "15"), (finding.Reported, finding.Expected));
        Assert.Equal("JH7001", Assert.Single(finding.Folded).Code);
    }

    [Fact]
    public void A_weight_and_the_total_score_are_two_mistakes()
    {
        var findings = Wrong(Form(first: "10", scored: "97"));
        Assert.Equal(["JH3005", "JH3006"], findings.Select(f => f.Code).Order());
        Assert.DoesNotContain(findings, f => f.Folded.Any(c => c.Code == "JH3005"));
    }

    [Fact]
    public void Two_wrong_weights_of_two_groups_are_not_one()
    {
        var findings = Wrong(Form(first: "10").Replace("95% | 10 | 10 |", "95% | 8 | 10 |", StringComparison.Ordinal));
        Assert.Equal(2, findings.Count(f => f.Code == "JH3006"));
        Assert.All(findings, f => Assert.DoesNotContain(f.Folded, c => c.Code == "JH3006"));
    }

    [Fact]
    public void Points_and_the_rate_are_two_mistakes()
    {
        var findings = Wrong(Form(points: "18").Replace("80.00%", "90.00%", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Code == "JH3005");
        Assert.Contains(findings, f => f.Code == "JH3001");
    }

    [Fact]
    public void Rows_that_make_a_hundred_tell_that_the_header_is_wrong()
    {
        var finding = Assert.Single(Wrong(Form().Replace("满意度指标（10分）", "满意度指标（15分）", StringComparison.Ordinal)));
        Assert.Equal("JH3006", finding.Code);
        Assert.Equal("15", finding.Reported);
        Assert.Contains("合计正好100分，疑为所印的15有误", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_header_and_a_wrong_weight_are_two_mistakes()
    {
        var findings = Wrong(Form(first: "10").Replace("满意度指标（10分）", "满意度指标（15分）", StringComparison.Ordinal));
        Assert.Equal(2, findings.Count(f => f.Code == "JH3006"));
    }

    [Fact]
    public void Two_lists_that_both_add_up_leave_it_open_which_is_wrong()
    {
        var findings = Wrong("""
            2024年度云岫县医疗保障局部门决算

            2024年度支出决算500.00万元，其中基本支出300.00万元，项目支出200.00万元。

            2024年度支出决算520.00万元，其中基本支出310.00万元，项目支出210.00万元。
            """).Where(f => f.Code == "JH4001").ToList();
        Assert.NotEmpty(findings);
        Assert.Contains(findings, f => f.Message.Contains("各数都有印证，单凭文件不能断定哪一处有误", StringComparison.Ordinal));
    }
}
