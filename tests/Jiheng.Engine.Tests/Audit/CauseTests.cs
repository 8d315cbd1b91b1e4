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

    // Two wrong figures that meet: the truly wrong one is named, and the second is not taken for its consequence.
    [Theory]
    [InlineData("12", "15", "12", "“宣传场次 分值”的12有误（应为15）")]
    [InlineData("10", "13", "15", "“宣传场次 分值”的10有误（应为15）")]
    public void What_a_wrong_weight_hid_does_not_speak_for_it(string first, string points, string secondPoints, string named)
    {
        var form = Form(first, points).Replace("3200册 | 15 | 15 |", $"3200册 | 15 | {secondPoints} |", StringComparison.Ordinal);
        var finding = Assert.Single(Wrong(form));
        Assert.Equal("JH3006", finding.Code);
        Assert.Contains(named, finding.Message, StringComparison.Ordinal);
        // With the weight as it should be the second mistake can be judged.
        Assert.Contains(Wrong(form.Replace($"21场 | {first} |", "21场 | 15 |", StringComparison.Ordinal)), f => f.Code == "JH3005");
    }

    [Fact]
    public void Nobody_is_accused_where_another_error_speaks_of_the_same_figures()
    {
        var findings = Wrong(Form(first: "10", total: "95"));
        Assert.Equal(["JH3006", "JH3007", "JH7001", "JH7001"], findings.Select(f => f.Code).Order());
        Assert.DoesNotContain(findings, f => f.Message.Contains("疑为", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_points_above_their_weights_neither_follows_from_the_other()
    {
        var findings = Wrong(Form(points: "18").Replace("3200册 | 15 | 15 |", "3200册 | 15 | 18 |", StringComparison.Ordinal));
        Assert.Equal(["JH3005", "JH7001", "JH7001"], findings.Select(f => f.Code).Order());
        Assert.All(findings, f => Assert.Empty(f.Folded));
    }

    [Fact]
    public void Of_two_wrong_weights_of_a_group_only_what_both_explain_is_folded()
    {
        var findings = Wrong(Form(first: "12", second: "12"));
        Assert.Equal(["JH3006", "JH7001", "JH7001"], findings.Select(f => f.Code).Order());
        Assert.Equal("JH3007", Assert.Single(findings.Single(f => f.Code == "JH3006").Folded).Code);
    }

    // One figure's digits are in another's: 5.94 in 15.94. Each of the three could be the wrong one.
    [Theory]
    [InlineData("预算15.94万元，决算5.94万元，比预算节约9.00万元，结余9.00万元")]
    [InlineData("预算16.50万元，决算6.49万元，比预算节约9.00万元，结余9.00万元")]
    [InlineData("预算17.94万元，决算7.94万元，结余9.00万元")]
    public void Figures_of_a_sentence_are_told_apart_by_where_they_stand(string told)
    {
        var finding = Assert.Single(Wrong($"2024年度云岫县水利局部门决算\n\n2024年“三公”经费{told}。"));
        Assert.DoesNotContain("疑为", finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.Places, p => p.Role == PlaceRole.Reported);
    }

    [Fact]
    public void A_long_form_is_not_tried_figure_by_figure()
    {
        var rows = string.Concat(Enumerable.Range(0, 400).Select(i => $"| | | 宣传{i}站场次 | ≥20场 | 21场 | 1 | 1 |\n"));
        var findings = Wrong($"""
            2024年度项目支出绩效自评表

            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标（403分） | 数量指标 | 发放手册 | ≥20册 | 21册 | 1 | 1 |
            {rows}
            """);
        Assert.Contains(findings, f => f is { Code: "JH3006", NamesSuspect: false });
    }
}
