using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3007_WeightsReachHundredTests
{
    private static string Form(string first, string? funds = "10 | 100% | 10", string? total = "100 | 100", string last = "10") => FormText.Project($"""
        产出指标 | 数量指标 | 宣传场次 | ≥5场 | 6场 | {first} | 10 |
        效益指标 | 社会效益指标 | 群众知晓率 | ≥85% | 86% | 30 | 10 |
        满意度指标 | 服务对象满意度 | 群众满意度 | ≥90% | 91% | {last} | 10 |
        """, funds is null ? null : $"50.00 | 50.00 | 50.00 | {funds}", total);

    [Theory]
    [InlineData("55", "100 | 100", "105", "5分")]
    [InlineData("45", "100 | 100", "95", "-5分")]
    [InlineData("75", "100 | 100", "115", "15分", null)] // the rows alone are more
    [InlineData("75", null, "100", "25分")] // with the execution's points nothing more can come
    public void Weights_that_do_not_make_a_hundred_are_an_error(string first, string? total, string expected, string difference, string? funds = "10 | 100% | 10")
    {
        var finding = Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, funds, total)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(expected, finding.Expected);
        Assert.Equal(difference, finding.Difference);
    }

    private static IReadOnlyList<Finding> OfNoKnownForm(string first, string second, string last) => RuleText.Check<JH3007_WeightsReachHundred>(
        $"步道养护完成情况一览\n\n| 类别 | 指标名称 | 目标值 | 实际完成值 | 分值 | 得分 |\n| 产出 | 修缮里程 | ≥5公里 | 6公里 | {first} | 20 |\n| 效益 | 满意度 | ≥85% | 86% | {second} | 20 |{last}");

    [Theory]
    [InlineData("")]
    [InlineData("\n| 小计 | | | | 40 | 40 |")]
    public void A_table_of_no_known_form_may_list_the_points_of_a_part(string last) => Assert.Empty(OfNoKnownForm("20", "20", last));

    [Theory]
    [InlineData("70", "50", "", "各项分值相加为120分，不是100分。")] // a part cannot have more than the whole
    [InlineData("20", "20", "\n| 总分 | | | | 100 | 40 |", "各项分值相加为40分，不是100分，总分栏分值填100，其余分值没有印出。")]
    public void Such_a_table_is_doubtful_above_a_hundred_or_with_a_total_of_its_own(string first, string second, string last, string message) =>
        Assert.Equal((Severity.Warning, message), Assert.Single(OfNoKnownForm(first, second, last).Select(f => (f.Severity, f.Message))));

    [Fact]
    public void A_dash_weighs_nothing() => Assert.Equal("95", Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Form("55", last: "—"))).Expected);

    [Theory]
    [InlineData("70", "10 | 100% | 10", "120 | 120")] // the form's own total agrees
    [InlineData("45", null, null)] // the execution rate's points were not read
    [InlineData("45", "10 | 100% | 10", null)] // nothing says that 95 are all
    [InlineData("50", null, null)] // room for points that the form does not print
    [InlineData("50", null, "100 | 100")]
    public void A_form_with_a_total_of_its_own_is_only_doubtful(string first, string? funds, string? total) =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, funds, total))).Severity);

    [Theory]
    [InlineData("50", "10 | 100% | 10", "100 | 100", "10")]
    [InlineData("60", null, "100 | 100", "10")]
    [InlineData("60", "10 | 100% | 10", "100 | 100", "10")] // the rows alone
    [InlineData("45", "10 | 100% | 10", "100 | 100", "")] // not all read
    [InlineData("60", "10 | 100% | 10", "100 | 100", "—")] // a dash weighs nothing
    [InlineData("", null, null, "")]
    public void Weights_that_make_a_hundred_are_none(string first, string? funds, string? total, string last) =>
        Assert.Empty(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, funds, total, last)));

    private static IReadOnlyList<Finding> OfGoals(int last, int total) => RuleText.Check<JH3007_WeightsReachHundred>($"""
        云岫县医疗保障局2026年部门预算

        项目支出绩效目标表

        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重（%） |
        | 产出 | 数量指标 | 宣传场次 | ≥5场 | 50 |
        | 效益 | 社会效益指标 | 群众知晓率 | ≥85% | {last} |
        | 合计 | | | | {total} |
        """);

    [Theory]
    [InlineData(40, 90, 0)] // room for the execution rate
    [InlineData(30, 80, 0)]
    [InlineData(45, 95, 1)] // nobody gives it 5
    [InlineData(30, 90, 1)] // the total does not add up
    [InlineData(60, 110, 1)]
    public void Goals_leave_room_for_the_execution_rate_where_their_total_says_so(int last, int total, int count) =>
        Assert.Equal(count, OfGoals(last, total).Count);

    private static string Grouped(string note, string first = "10") => FormText.Project($"""
        成本指标（10分） | 经济成本指标 | 项目成本 | ≤100万元 | 98万元 | {first} | 10 |
        产出指标（30分） | 数量指标 | 宣传场次 | ≥5场 | 6场 | 30 | 30 |
        效益指标（30分） | 社会效益指标 | 群众知晓率 | ≥85% | 86% | 30 | 30 |
        """, "50.00 | 50.00 | 50.00 | 10 | 100% | 10", "100 | 100", note: note);

    [Theory]
    [InlineData("10", Severity.Warning)] // every group is whole: 20 points may stand in another part
    [InlineData("5", Severity.Error)]
    public void Groups_that_are_whole_leave_room_for_another_part(string first, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Grouped("注：资金管理由主管部门评定。", first))).Severity);

    [Theory]
    [InlineData("50.01", Severity.Note)]
    [InlineData("50.02", Severity.Error)]
    public void A_difference_of_rounding_size_is_a_note(string first, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, last: "10.00"))).Severity);

    [Fact]
    public void A_form_with_unread_figures_cannot_be_assessed()
    {
        var (findings, unassessable) = RuleText.CheckUnread<JH3007_WeightsReachHundred>(Form("55"));
        Assert.Empty(findings);
        Assert.Single(unassessable);
    }

    private static string Summary(string weights, string scores) => $"""
        云岫县医疗保障局2023年度绩效自评报告

        | 指标 | 分值 | 得分 |
        | 投入管理 | {weights.Split(' ')[0]} | {scores.Split(' ')[0]} |
        | 产出指标 | {weights.Split(' ')[1]} | {scores.Split(' ')[1]} |
        | 合计 | {weights.Split(' ')[2]} | {scores.Split(' ')[2]} |
        """;

    [Theory]
    [InlineData("30 60 100", "28 68 96", Severity.Error, "得分汇总表各部分分值相加为90分，合计栏填100。")]
    [InlineData("30 60 100", "28 58 96", Severity.Warning, "得分汇总表各部分分值相加为90分，合计栏填100。")] // a part may be missing
    [InlineData("33.33 66.66 100.00", "28 68 96", Severity.Note, "得分汇总表各部分分值相加为99.99分，合计栏填100.00，属尾数差。")]
    public void A_summary_is_added_up_too(string weights, string scores, Severity severity, string message)
    {
        var finding = Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Summary(weights, scores)));
        Assert.Equal((severity, message), (finding.Severity, finding.Message));
    }

    [Fact]
    public void A_summary_that_adds_up_is_none() => Assert.Empty(RuleText.Check<JH3007_WeightsReachHundred>(Summary("30 70 100", "28 68 96")));

    [Theory]
    [InlineData("55", "10 | 100% | 10", "100 | 100", "各项分值（含预算执行率）相加为105分，不是100分，总分栏分值填100。")]
    [InlineData("45", "10 | 100% | 10", "100 | 100", "各项分值（含预算执行率）相加为95分，不是100分，总分栏分值填100。")]
    [InlineData("45", "10 | 100% | 10", null, "各项分值（含预算执行率）相加为95分，不是100分，其余分值没有印出。")]
    [InlineData("45", null, null, "各项分值相加为85分，不是100分，其余分值没有印出。")]
    [InlineData("75", null, null, "各项分值相加为115分，不是100分。")]
    [InlineData("75", null, "115 | 115", "各项分值相加为115分，不是100分，总分栏分值填115。")]
    public void What_is_not_printed_is_told_as_a_reason(string first, string? funds, string? total, string message)
    {
        var finding = Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, funds, total)));
        Assert.Equal(message, finding.Message);
        Assert.Equal(total is null ? PlaceRole.Reported : PlaceRole.Operand, finding.Places[^1].Role);
    }

    // The points of the execution, and 5 for a row below.
    private const string TwoRows = "10 | 100% | 10 |\n| | 其中：当年财政拨款 | 50.00 | 50.00 | 50.00 | 5 | 100% | 5";

    [Theory]
    [InlineData("50", "10 | 100% | 10", "105 | 100", "总分栏分值填105，各项分值相加为100分。")]
    [InlineData("60", null, "95 | 100", "总分栏分值填95，各项分值相加为100分。")]
    [InlineData("50", TwoRows, "95 | 95", "总分栏分值填95，各项分值相加为100分。")] // 100 with the first execution's points alone
    [InlineData("45", TwoRows, "90 | 95", "总分栏分值填90，各项分值相加为100分。")] // 100 with both
    public void A_total_that_is_not_the_sum_of_its_points_is_found(string first, string? funds, string total, string message) =>
        Assert.Equal((Severity.Error, message), Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, funds, total)).Select(f => (f.Severity, f.Message))));

    [Theory]
    [InlineData("50", "95 | 95", null)] // the sum of all would print 105
    [InlineData("45", "90 | 90", "45 + 30 + 10 + 10 + 5 = 100")]
    public void A_working_is_shown_where_it_gives_the_expected_sum(string first, string total, string? working)
    {
        var finding = Assert.Single(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, TwoRows, total)));
        Assert.Equal(("100", working), (finding.Expected, finding.Arithmetic));
    }

    [Theory]
    [InlineData("50", "10 | 100% | 10", "100 | 100")]
    [InlineData("50", "10 | 100% | 10", "90 | 90")] // the indicators alone
    [InlineData("60", null, "100 | 100")]
    [InlineData("45", TwoRows, "95 | 95")] // with the first execution's points
    public void A_total_with_or_without_the_execution_is_right(string first, string? funds, string total) =>
        Assert.Empty(RuleText.Check<JH3007_WeightsReachHundred>(Form(first, funds, total)));

    [Theory]
    [InlineData("100.01 | 100", 0)] // what two weights of two decimals can leave
    [InlineData("100.02 | 100", 1)]
    public void A_total_may_miss_its_points_by_their_rounding(string total, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH3007_WeightsReachHundred>(Form("50.00", total: total, last: "10.00")).Count);

    private static string Declared(string columns, string cells) => $"""
        2024年度项目支出绩效自评表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 {columns}|
        | 产出指标 | 数量指标 | 宣传场次 | ≥5场 | 60 {cells}|
        | 效益指标 | 社会效益指标 | 群众知晓率 | ≥85% | 30 {cells}|
        """;

    [Theory]
    [InlineData("", "", 0)] // neither results nor scores: the execution comes later
    [InlineData("| 得分 ", "| 30 ", 1)]
    [InlineData("| 实际完成值 ", "| 6场 ", 1)]
    public void A_form_of_goals_prints_no_points_of_the_execution(string columns, string cells, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH3007_WeightsReachHundred>(Declared(columns, cells)).Count);
}
