using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed partial class JH3001_RateEqualsQuotientTests
{
    private static string Form(string initial, string adjusted, string executed, string rate) => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县医保宣传项目 | | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | {initial} | {adjusted} | {executed} | 10 | {rate} | 10 |
        """;

    [Theory]
    [InlineData("480.00", "500.00", "475.00", "96.00%", "95.00%", "475.00 ÷ 500.00 = 95.00%")]
    [InlineData("40", "48", "45.6", "96.00%", "95.00%", "45.6 ÷ 48 = 95.00%")] // one row is printed with one precision
    [InlineData("900", "951.43", "951.72", "100.08%", "100.03%", "951.72 ÷ 951.43 = 100.03%")]
    public void A_rate_that_no_base_gives_is_an_error(string initial, string adjusted, string executed, string rate, string expected, string arithmetic)
    {
        var finding = Assert.Single(RuleText.Check<JH3001_RateEqualsQuotient>(Form(initial, adjusted, executed, rate)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(rate, finding.Reported);
        Assert.Equal(expected, finding.Expected);
        Assert.Equal(arithmetic, finding.Arithmetic);
        Assert.Equal(5, finding.Places[0].Origin.Line);
    }

    [Theory]
    [InlineData("480.00", "500.00", "475.00", "95.00%")]
    [InlineData("480.00", "500.00", "475.00", "98.96%")] // by the initial budget
    [InlineData("480.00", "500.00", "475.00", "95%")]
    [InlineData("480.00", "500.00", "475.00", "0.95")]
    [InlineData("", "", "475.00", "100%")] // nothing to divide by: another rule's
    [InlineData("0", "0", "0", "100%")]
    [InlineData("480.00", "", "475.00", "95%")] // what is missing may be 500.00
    [InlineData("", "3", "1", "33.33%")]
    [InlineData("40", "48", "46", "96.20%")] // two whole numbers may both be rounded
    [InlineData("", "3", "2", "66.66%")] // truncated: a note of another rule
    public void A_rate_that_some_base_gives_is_none(string initial, string adjusted, string executed, string rate) =>
        Assert.Empty(RuleText.Check<JH3001_RateEqualsQuotient>(Form(initial, adjusted, executed, rate)));

    [Theory]
    [InlineData("100.00")]
    [InlineData("")]
    public void A_base_in_words_is_no_reason_to_take_another(string initial)
    {
        var form = Form(initial, "约九十", "81.00", "90.00%");
        Assert.Empty(RuleText.Check<JH3001_RateEqualsQuotient>(form));
        Assert.Contains("填的“约九十”不是数额，执行率90.00%没有核对", Assert.Single(RuleText.Unassessable<JH3001_RateEqualsQuotient>(form)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("114.00", "95.00%", "20.00", false)] // 年初 + 调整数
    [InlineData("76.00", "95.00%", "20.00", false)] // 年初 − 调减数
    [InlineData("90.00", "100.00%", "90.00", false)] // 到位数
    [InlineData("90.00", "100.00%", "", true)]
    [InlineData("114.00", "96.00%", "20.00", true)]
    public void A_column_without_a_stage_can_be_the_base(string executed, string rate, string other, bool isError) =>
        Assert.Equal(isError ? [Severity.Error] : [], RuleText.CheckWithOther<JH3001_RateEqualsQuotient>(Form("100.00", "100.00", executed, rate), other).Select(f => f.Severity));

    [Theory]
    [InlineData("注：执行率超过100%的按100%计。", Severity.Warning)]
    [InlineData("注：金额单位为万元。", Severity.Error)]
    public void A_cap_that_the_form_prints_makes_it_doubtful(string note, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleText.Check<JH3001_RateEqualsQuotient>(Form("100.00", "100.00", "108.00", "100.00%") + "\n\n" + note)).Severity);

    [Theory]
    [InlineData("18.00%", false)] // the share in the whole
    [InlineData("90.00%", false)]
    [InlineData("80.00%", true)]
    public void A_part_is_only_doubtful(string rate, bool isFound) => Assert.Equal(isFound ? [Severity.Warning] : [],
        RuleText.Check<JH3001_RateEqualsQuotient>(Form("100.00", "100.00", "90.00", "90.00%") + $"\n| | 其他资金 | 20.00 | 20.00 | 18.00 | | {rate} | |").Select(f => f.Severity));

    [Theory]
    [InlineData("90%", true)]
    [InlineData("50%", false)]
    public void A_rate_up_to_a_month_is_doubtful_at_most(string rate, bool isWrong)
    {
        var findings = RuleText.Check<JH3001_RateEqualsQuotient>($"""
            2024年度项目支出绩效运行监控表

            | 项目资金（万元） | | 年初预算数 | 1-7月执行数 | 1-7月执行率 | 全年预计执行数 |
            | | 年度资金总额 | 120.00 | 60.00 | {rate} | 110.00 |
            """);
        Assert.Equal(isWrong ? [Severity.Warning] : [], findings.Select(f => f.Severity));
    }

    private static string Staff(string allowed, string present, string rate) => $"""
        2024年度部门整体支出绩效评价基础数据表

        | 财政供养人员情况（人） | 编制数 | 2024年实际在职人数 | 控制率 |
        | | {allowed} | {present} | {rate} |
        """;

    [Theory]
    [InlineData("32", "30", "95.75%", true)]
    [InlineData("32", "30", "93.75%", false)]
    [InlineData("32", "30", "93.75", false)]
    [InlineData("32", "30", "106.67%", false)] // the other way round
    [InlineData("", "30", "93.75%", false)]
    public void A_control_rate_is_only_doubtful(string allowed, string present, string rate, bool isFound) =>
        Assert.Equal(isFound ? [Severity.Warning] : [], RuleText.Check<JH3001_RateEqualsQuotient>(Staff(allowed, present, rate)).Select(f => f.Severity));

    private static string Towns(string third, string fourth, string total) => $"""
        云岫县教育局2024年度绩效自评报告

        各乡镇补助发放情况表

        | 乡镇 | 核定金额（万元） | 发放金额（万元） | 发放率 |
        | 甲镇 | 10.00 | 9.00 | 90% |
        | 乙镇 | 20.00 | 16.00 | 80% |
        | 丙镇 | 40.00 | 30.00 | {third} |
        | 丁镇 | 50.00 | 35.00 | {fourth} |
        | 合计 | 120.00 | 90.00 | {total} |
        """;

    [Fact]
    public void A_rate_that_its_column_denies_is_an_error()
    {
        var finding = Assert.Single(RuleText.Check<JH3001_RateEqualsQuotient>(Towns("75%", "72%", "75%")));
        Assert.Equal((Severity.Error, "72%", "70.00%", "35.00 ÷ 50.00 = 70.00%"), (finding.Severity, finding.Reported, finding.Expected, finding.Arithmetic));
    }

    [Theory]
    [InlineData("75%", "70%", "75%")]
    [InlineData("77%", "72%", "75%")] // two of them: the column is computed otherwise
    [InlineData("75%", "70%", "78.75%")] // the mean of the rates
    [InlineData("75%", "143%", "75%")] // the other way round
    public void A_rate_that_its_column_does_not_deny_is_none(string third, string fourth, string total) => Assert.Empty(RuleText.Check<JH3001_RateEqualsQuotient>(Towns(third, fourth, total)));

    private static string List(string rows) =>
        "云岫县医疗保障局2023年度绩效自评报告\n\n单位：万元\n\n| 项目 | 全年预算数 | 全年执行数 | 执行率 |\n" + string.Join('\n', rows.Split(';').Select(r => $"| {r} |"));

    [Theory]
    [InlineData("宣传 | 20.00 | 18.00 | 95%;监管 | 30.00 | 30.00 | 100%;经办 | 10.00 | 9.00 | 90%;合计 | 60.00 | 57.00 | 95%", Severity.Error)]
    [InlineData("宣传 | 20.00 | 18.00 | 95%;监管 | 30.00 | 30.00 | 100%;经办 | 10.00 | 9.00 | ;合计 | 60.00 | 57.00 | 95%", Severity.Error)] // a blank shows nothing either way
    [InlineData("宣传 | 20.00 | 18.00 | 95%;监管 | 30.00 | 30.00 | 100%;经办 | 10.00 | 9.00 | ;核查 | 10.00 | | 90%", Severity.Warning)] // only one other row shows it
    [InlineData("宣传 | 20.00 | 18.00 | 95%;监管 | 30.00 | 30.00 | 120%;经办 | 10.00 | 9.00 | 90%;合计 | 60.00 | 57.00 | 95%", Severity.Warning)]
    public void A_rate_of_a_list_is_sure_where_the_other_rows_show_how_it_is_computed(string rows, Severity severity)
    {
        var finding = RuleText.Check<JH3001_RateEqualsQuotient>(List(rows))[0];
        Assert.Equal((severity, "95%", "90.00%"), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("2024年全年预算500.00万元，全年执行475.00万元，预算执行率96.00%。", "96.00%", "95.00%")]
    [InlineData("2024年全年预算500.00万元，全年执行475.00万元，预算执行率95.00%。", null, null)]
    [InlineData("2024年年初预算480.00万元，全年预算500.00万元，全年执行475.00万元，预算执行率98.96%。", null, null)] // by the initial budget
    [InlineData("2024年全年预算500.00万元，全年执行475.00万元，预算执行率90.00%。其中财政拨款预算300.00万元，执行270.00万元。", null, null)] // two other amounts near it
    public void A_rate_of_a_sentence_is_wrong_only_where_no_figures_near_it_give_it(string text, string? reported, string? expected)
    {
        var findings = RuleText.Check<JH3001_RateEqualsQuotient>($"2024年度云岫县医疗保障局绩效自评报告\n\n一、预算执行情况\n\n{text}\n");
        Assert.Equal(reported is null ? [] : [(Severity.Error, reported, expected!)], findings.Select(f => (f.Severity, f.Reported, f.Expected!)));
    }

    [Fact]
    public void A_rate_of_a_table_belongs_to_its_form()
    {
        var finding = Assert.Single(RuleText.Check<JH3001_RateEqualsQuotient>($"""
            2024年度部门整体支出绩效评价基础数据表

            | 经费控制情况（万元） | 2023年决算数 | 2024年决算数 |
            | 公用经费 | 10.00 | 9.00 |

            {Towns("75%", "72%", "75%")}
            """));
        Assert.Equal("云岫县教育局2024年度绩效自评报告", finding.Form);
    }

    [Theory]
    [InlineData("2024年“三公”经费支出8.00万元，为年初预算10.00万元的64.00%，比2023年的12.50万元减少4.50万元。", "80.00%")] // last year's figure gives 64 %
    [InlineData("项目年初预算125.00万元，全年预算100.00万元，全年执行80.00万元，占全年预算的64.00%。", "80.00%")]
    [InlineData("项目年初预算125.00万元，全年预算100.00万元，全年执行80.00万元，完成全年预算的64.00%。", "80.00%")]
    [InlineData("年初预算125.00万元，资金到位100.00万元。项目实际支出80.00万元，预算执行率（实际支出÷到位资金）为64.00%。", "80.00%")]
    public void A_base_that_the_words_name_is_the_only_one(string text, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH3001_RateEqualsQuotient>($"2024年度云岫县医疗保障局绩效自评报告\n\n{text}\n"));
        Assert.Equal((Severity.Error, expected), (finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("2024年“三公”经费支出8.00万元，为年初预算10.00万元的80.00%，比2023年的12.50万元减少4.50万元。")]
    [InlineData("项目年初预算125.00万元，全年预算100.00万元，全年执行80.00万元，执行率64.00%。")] // no base is named
    [InlineData("全年支出80.00万元，其中接待费8.00万元，为年初预算100.00万元的80.00%。")] // of the whole
    [InlineData("年初预算125.00万元，资金到位100.00万元。项目实际支出80.00万元，预算执行率（实际支出÷预算数）为64.00%。")]
    public void A_named_base_that_fits_or_none_is_no_finding(string text) =>
        Assert.Empty(RuleText.Check<JH3001_RateEqualsQuotient>($"2024年度云岫县医疗保障局绩效自评报告\n\n{text}\n"));

    [Theory]
    [InlineData("发放问卷600份，收回580份，回收率98.67%。", "98.67%", "96.67%")]
    [InlineData("向群众发放问卷380份，收回有效问卷366份，满意342份，满意度93.94%。", "93.94%", "93.44%")]
    [InlineData("34人中32人持证，持证率91.4%。", "91.4%", "94.1%")]
    [InlineData("500名服务对象中455人满意，满意度95.00%。", "95.00%", "91.00%")] // 名 and 人 are people both
    [InlineData("全年应参保412,600人，实际参保397,664人，参保率93.68%。", "93.68%", "96.38%")] // what was due is told
    [InlineData("项目预算2062.00万元，实际到位2022.00万元，资金到位率98.60%。", "98.60%", "98.06%")]
    [InlineData("新建服务站84个，为计划90个的95.33%。", "95.33%", "93.33%")]
    [InlineData("现场检查104家，占全县162家的64.02%。", "64.02%", "64.20%")]
    [InlineData("现场检查168家，其中二季度97家，完成全年计划300家的65.00%。", "65.00%", "56.00%")] // the detail is not what the clause tells
    [InlineData("访问500户、1,860人，户均3.7人；知晓政策1,681人，知晓率93.08%。", "93.08%", "90.38%")]
    public void A_rate_beside_the_two_figures_that_it_divides_is_a_question(string text, string reported, string expected)
    {
        var finding = Assert.Single(Told(text));
        Assert.Equal((Severity.Warning, reported, expected), (finding.Severity, finding.Reported, finding.Expected));
    }

    [Theory]
    [InlineData("发放问卷600份，收回580份，回收率96.67%。")]
    [InlineData("发放问卷600份，收回580份，回收率96.66%。")] // cut off
    [InlineData("收回问卷580份，满意400份，基本满意100份，满意度86.21%。")] // both answers together
    [InlineData("收回问卷580份，非常满意400份，满意度86.21%。")] // one answer of several
    [InlineData("收回问卷580份，满意500份，加权满意度90.21%。")]
    [InlineData("全县常住人口500,000人，参保450,000人，参保率96.10%。")] // not all of them should be insured
    [InlineData("发放问卷600份，收回580份，超期12份，满意率98.67%。")] // of those in time, as the words do not say
    [InlineData("新建服务站84个，为计划90个的93.33%。")]
    [InlineData("新建服务站84个，为计划90个以上的95.33%。")]
    [InlineData("县级新建44个，市级新建40个，合计为计划90个的93.33%。")] // both together
    [InlineData("目标为发放问卷600份，收回580份，回收率达到98.67%以上。")]
    public void Rates_of_something_else_are_none(string text) => Assert.Empty(Told(text));

    private static IReadOnlyList<Finding> Told(string text) => RuleText.Check<JH3001_RateEqualsQuotient>($"2024年度云岫县医疗保障局绩效自评报告\n\n一、完成情况\n\n{text}\n");

    [Theory]
    [InlineData("2024年部门年初预算2,486.30万元，年中追加126.55万元，调整后全年预算2,612.85万元；全年支出2,541.27万元，预算执行率97.16%。", 1)] // 全年支出 names no other subject
    [InlineData("2024年部门年初预算2,486.30万元，年中追加126.55万元，调整后全年预算2,612.85万元；全年支出2,541.27万元，预算执行率97.26%。", 0)]
    [InlineData("全年预算629.91万元，调增11.07万元。全年支出617.84万元，执行率98.80%。", 1)] // the budget of the sentence before
    [InlineData("全年预算629.91万元，调增11.07万元。全年支出617.84万元，执行率98.08%。", 0)]
    [InlineData("全年预算629.91万元，宣传项目全年预算20.00万元。全年支出19.84万元，执行率98.80%。", 0)] // of which budget
    [InlineData("全年预算629.91万元。宣传项目全年支出19.84万元，执行率98.80%。", 0)]
    public void What_the_year_spent_is_held_against_the_budget_of_the_sentence(string text, int findings) => Assert.Equal(findings, Told(text).Count);

    [Theory]
    [InlineData("发放问卷600份，收回580份，回收率98.67%。", "“回收率”写98.67%，但")]
    [InlineData("34人中32人持证，持证率91.4%。", "“持证率”写91.4%，但")]
    public void A_rate_of_counts_is_called_as_the_sentence_calls_it(string text, string message) =>
        Assert.StartsWith(message, Assert.Single(RuleText.Check<JH3001_RateEqualsQuotient>($"2024年度云岫县医疗保障局绩效自评报告\n\n{text}\n")).Message, StringComparison.Ordinal);

    private static string ToldTwice(string elsewhere, string sentence) => $"""
        云岫县图书馆2024年度绩效自评报告

        一、基本情况。2024年书屋更新全年预算{elsewhere}，由县财政安排。

        二、执行情况。{sentence}
        """;

    [Theory]
    // Digits changed about, one digit typed wrong, 元 for 万元.
    [InlineData("38.40万元", "2024年书屋更新全年预算38.04万元，执行36.10万元，执行率94.01%。", "38.04万元", "38.40万元")]
    [InlineData("38.40万元", "2024年书屋更新全年预算88.40万元，执行36.10万元，执行率94.01%。", "88.40万元", "38.40万元")]
    [InlineData("38.40万元", "2024年书屋更新全年预算38.40元，执行36.10万元，执行率94.01%。", "38.40元", "38.40万元")]
    // The other figure is no slip of this one: the words may be bound wrongly.
    [InlineData("38.40万元", "2024年书屋更新全年预算51.25万元，执行36.10万元，执行率94.01%。", null, null)]
    // It does not give the rate either.
    [InlineData("39.40万元", "2024年书屋更新全年预算38.40万元，执行36.10万元，执行率94.01%。", null, null)]
    public void A_figure_that_another_place_prints_without_the_slip_is_a_question(string elsewhere, string sentence, string? reported, string? expected)
    {
        var findings = RuleText.Check<JH3001_RateEqualsQuotient>(ToldTwice(elsewhere, sentence));
        if (reported is null)
        {
            Assert.Empty(findings);
            return;
        }
        var finding = Assert.Single(findings);
        Assert.Equal((Severity.Warning, reported, expected), (finding.Severity, finding.Reported, finding.Expected));
        Assert.Contains("疑为笔误", finding.Message, StringComparison.Ordinal);
    }
}
