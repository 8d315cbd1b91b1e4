using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Monitoring;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Steps;
using Jiheng.Engine.Reporting;

namespace Jiheng.Engine.Tests.Cycle.Monitoring;

public sealed class MonitoringSheetTests
{
    private static MonitoringSheet Sheet(string text, string? asOf = null, params (string Id, string File, string Json)[] files)
    {
        var packs = files.Length == 0 ? TestPacks.Catalogue : TestPacks.With([("样例/2024", "pack.json", """{ "title": "样例", "inherits": ["general"], "sources": { "甲文": { "title": "甲文" } } }"""), .. files]);
        var reading = Pipeline.Read(PlainTextReader.Read("样例.txt", text), packs, files.Length == 0 ? null : "样例/2024");
        return Assert.Single(MonitoringSheet.Of(reading, asOf is null ? null : MonitoredUntil.Given(asOf)));
    }

    private static string Money(string budget, string done, string column = "1-6月执行数") => $"""
        2024年度项目支出绩效运行监控表

        | 项目资金（万元） | | 年初预算数 | {column} | 全年预计执行数 |
        | | 年度资金总额 | {budget} | {done} | 400.00 |
        """;

    private static string Rows(string rows) => $"""
        2024年度项目支出绩效运行监控表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 | 全年预计完成情况 | 偏差原因分析 | 完成目标可能性 | 改进措施 |
        {rows}
        """;

    [Theory]
    [InlineData("400.00", "120.00", Light.Yellow, "1-6月执行数 120.00 ÷ 年初预算数 400.00 = 30.00%，时间进度 6÷12 = 50.00%，比值 60.00%，不低于60%、低于80%：黄灯")]
    [InlineData("400.00", "119.00", Light.Red, "比值 59.50%，低于60%：红灯")]
    [InlineData("400.00", "160.00", Light.Green, "比值 80.00%，不低于80%：绿灯")]
    [InlineData("0.00", "0.00", null, null)]
    [InlineData("400.00", "", null, null)]
    [InlineData("", "20.00", null, null)]
    public void A_light_by_execution_and_time(string budget, string done, Light? light, string? text)
    {
        var money = Assert.Single(Sheet(Money(budget, done)).Money);
        Assert.Equal(light, money.Lights.Count == 0 ? null : money.Lights[0].Light);
        if (text is null) Assert.Empty(money.Lights);
        else Assert.Contains(text, money.Lights[0].Text, StringComparison.Ordinal);
        if (budget == "0.00") Assert.Contains("为0，没有执行率", money.Working, StringComparison.Ordinal);
        if (done.Length == 0) Assert.Contains("执行数空白", money.Working, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_of_part_of_a_year_is_no_figure_of_the_whole_year()
    {
        var sheet = Sheet(Money("400.00", "120.00", "执行数"), "2024-06-30");
        Assert.Equal(6, sheet.Until!.Month);
        Assert.Equal("120.00", Assert.Single(sheet.Money).Done!.Raw);
        Assert.DoesNotContain(sheet.Document.Facts, f => f.Stage == Stage.Executed);
        Assert.Contains(sheet.Document.Facts, f => f.Stage == Stage.ToDate);
    }

    [Fact]
    public void Without_a_month_there_is_no_light()
    {
        var sheet = Sheet(Money("400.00", "120.00", "执行数"));
        Assert.Null(sheet.Until);
        Assert.Empty(sheet.Lights);
        Assert.Contains(sheet.Remarks, r => r.Contains("看不出数字截至几月底", StringComparison.Ordinal));
    }

    [Fact]
    public void The_month_of_the_form_goes_before_the_given_one()
    {
        var sheet = Sheet(Money("400.00", "120.00"), "2024-07-31");
        Assert.Equal(6, sheet.Until!.Month);
        Assert.Contains(sheet.Remarks, r => r.Contains("与指定的 2024-07-31 不同", StringComparison.Ordinal));
    }

    [Fact]
    public void Completion_goes_by_the_direction_and_the_forecast_is_held_against_the_target()
    {
        var sheet = Sheet(Rows("""
            | 产出指标 | 数量指标 | 检查家数 | ≥100家 | 45家 | 90家 | | 确定能 | |
            | | 时效指标 | 办结天数 | ≤20天 | 25天 | 20天 | | 确定能 | |
            | | 成本指标 | 检查成本 | ≤40万元 | 12万元 | 39万元 | | 确定能 | |
            | 效益指标 | 社会效益指标 | 基金安全 | ≥90% | 不详 | 90% | | 确定能 | |
            """));
        Assert.Equal(["45.00%", "80.00%"], sheet.Indicators.Take(2).Select(i => i.Working[(i.Working.LastIndexOf(' ') + 1)..]));
        Assert.Contains("12万元 达到指标值 ≤40万元", sheet.Indicators[2].Working, StringComparison.Ordinal);
        Assert.Null(sheet.Indicators[3].Completion);
        Assert.Equal([false, true, true, true], sheet.Indicators.Select(i => i.ForecastMeets));
        Assert.Contains("全年预计 90家，达不到指标值 ≥100家", sheet.Indicators[0].ForecastText, StringComparison.Ordinal);
        Assert.Contains("与完成目标可能性“确定能”不一致", sheet.Indicators[0].ForecastText, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_doubtful_goal_lacks_and_wrong_ticks_are_said()
    {
        var sheet = Sheet(Rows("""
            | 产出指标 | 数量指标 | 检查家数 | ≥100家 | 45家 | 90家 | | □确定能 ☑有可能 □不可能 | |
            | | | 培训场次 | ≥10场 | 3场 | 10场 | 讲师未到位 | ☑确定能 ☑有可能 □不可能 | |
            | | | 宣传场次 | ≥10场 | 3场 | 10场 | | 大概 | |
            | | | 走访户数 | ≥10户 | 3户 | 10户 | | | |
            """));
        Assert.Equal(["原因", "措施"], sheet.Indicators[0].Missing);
        Assert.Equal("完成目标可能性同时选了“确定能”、“有可能”", sheet.Indicators[1].LikelihoodRemark);
        Assert.Contains("“大概”不是确定能、有可能、完全不可能之一", sheet.Indicators[2].LikelihoodRemark, StringComparison.Ordinal);
        Assert.Equal("完成目标可能性没有填", sheet.Indicators[3].LikelihoodRemark);
    }

    [Fact]
    public void The_central_form_spreads_causes_and_likelihood_over_columns()
    {
        var sheet = Sheet("""
            2024年度项目支出绩效运行监控表

            | 项目资金（万元） | | 年初预算数 | 1-7月执行数 | 1-7月执行率 | 全年预计执行数 |
            | | 年度资金总额 | 400.00 | 120.00 | 30.00% | 400.00 |

            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况 | 偏差原因分析 | | | | | | 完成目标可能性 | | | 备注 |
            | | | | | | | 经费保障 | 制度保障 | 人员保障 | 硬件条件保障 | 其他 | 原因说明 | 确定能 | 有可能 | 完全不可能 | |
            | 产出指标 | 数量指标 | 检查家数 | ≥100家 | 45家 | 90家 | √ | | | | √ | 县级财力紧张 | | √ | | |
            | | 时效指标 | 办结天数 | ≤20天 | 18天 | 19天 | | | | | | | √ | | | |
            """);
        Assert.Equal("national/2020", sheet.Document.Pack.Id);
        Assert.Equal("绩效运行监控表", sheet.Form.Pattern?.Id);
        Assert.Equal(["检查家数", "办结天数"], sheet.Indicators.Select(i => i.Name));
        Assert.Equal(["有可能", "确定能"], sheet.Indicators.Select(i => i.Likelihood?.Name));
        Assert.Equal(["经费保障", "其他"], sheet.Indicators[0].Causes);
        Assert.Equal("县级财力紧张", sheet.Indicators[0].Indicator.Deviation!.Raw);
        Assert.Empty(sheet.Indicators[0].Missing);
        Assert.Equal([new("经费保障", 1), new("其他", 1)], sheet.Causes);
    }

    [Fact]
    public void Checkpoints_warn_by_their_limit_and_tell_when_they_have_none()
    {
        const string Cite = """ "cite": { "source": "甲文", "confidence": "seen", "since": "2024-01-01" } """;
        const string Doubtful = """ "cite": { "source": "甲文", "confidence": "K-low", "since": "2024-01-01" } """;
        var pack = ("样例/2024", "monitoring.json", $$"""{ "checkpoints": { "六月": { "month": 6, "execution": "40%", {{Cite}} }, "九月": { "month": 9, "execution": "67.5%", "enabled": false, {{Doubtful}} } } }""");
        Assert.Contains("低于6月底的界限40%：预警", Assert.Single(Assert.Single(Sheet(Money("400.00", "120.00"), null, pack).Money).Warnings), StringComparison.Ordinal);
        Assert.Empty(Assert.Single(Sheet(Money("400.00", "160.00"), null, pack).Money).Warnings);
        var later = Sheet(Money("400.00", "120.00", "1-9月执行数"), null, pack);
        Assert.Empty(Assert.Single(later.Money).Warnings);
        Assert.Contains(later.Remarks, r => r.Contains("没有可用的执行率界限", StringComparison.Ordinal));
    }

    [Fact]
    public void Goals_behind_execution_where_a_rule_asks_for_it()
    {
        const string Cite = """ "cite": { "source": "甲文", "confidence": "seen", "since": "2024-01-01" } """;
        var pack = ("样例/2024", "monitoring.json", $$"""{ "lights": { "时间进度": null, "差距": { "title": "目标落后于执行", "measure": "goal-behind-execution", "bands": [ { "light": "red", "above": "10%" }, { "light": "green", "to": "10%" } ], {{Cite}} } } }""");
        var sheet = Sheet(Money("400.00", "360.00") + "\n\n" + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 |
            | 产出指标 | 数量指标 | 检查家数 | ≥100家 | 45家 |
            | | | 培训场次 | ≥10场 | 10场 |
            """, null, pack);
        var light = Assert.Single(sheet.Overall);
        Assert.Equal(Light.Red, light.Light);
        Assert.Contains("执行率 90.00%，2项指标平均完成 72.50%（超过100%的按100%计），相差 17.50%，高于10%：红灯", light.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_names_the_figures_and_leaves_the_date_open()
    {
        var sheet = Sheet(Money("400.00", "100.00"));
        Assert.True(RectificationNotice.IsDue(sheet));
        var notice = RectificationNotice.Of(sheet);
        var text = string.Join('\n', notice.Blocks.OfType<Paragraph>().Select(p => p.Text).Concat(notice.Blocks.OfType<Table>().SelectMany(t => t.Cells).Select(c => c.Text)));
        Assert.Contains("比值 50.00%，低于60%：红灯", text, StringComparison.Ordinal);
        Assert.Contains("____年__月__日前书面反馈", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1-7月执行数", "上年1-12月执行数", 7, "50.00", Light.Red)]
    [InlineData("1-7月执行数", "1-12月预计执行数", 7, "50.00", Light.Red)]
    [InlineData("1-7月执行数", "2023年1-12月执行数", 7, "50.00", Light.Red)]
    [InlineData("2024年1-7月执行数", "去年同期累计执行数", 7, "50.00", Light.Red)]
    [InlineData("1-7月执行数", "1-9月执行数", 9, "390.00", Light.Green)]
    public void Another_year_and_what_is_expected_are_not_done_yet(string column, string other, int month, string done, Light light)
    {
        var sheet = Sheet($"""
            2024年度项目支出绩效运行监控表

            | 项目资金（万元） | | 年初预算数 | {column} | {other} |
            | | 年度资金总额 | 400.00 | 50.00 | 390.00 |
            """);
        Assert.Equal(month, sheet.Until!.Month);
        var money = Assert.Single(sheet.Money);
        Assert.Equal((done, light), (money.Done!.Raw, money.Lights[0].Light));
    }

    [Fact]
    public void An_indicator_of_last_year_is_not_what_is_done()
    {
        var sheet = Sheet("""
            2024年度项目支出绩效运行监控表

            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 上年1-12月完成情况 |
            | 产出指标 | 数量指标 | 检查家数 | ≥100家 | 45家 | 98家 |
            """);
        Assert.Equal((7, "45家"), (sheet.Until!.Month, Assert.Single(sheet.Indicators).Done?.Raw));
    }

    [Theory]
    [InlineData("确定能(√) 有可能( )", "确定能", "")]
    [InlineData("确定能（　） 有可能（√） 不可能（　）", "有可能", "")]
    [InlineData("√确定能 有可能 不可能", "确定能", "")]
    [InlineData("确定能 √有可能 不可能", "有可能", "")]
    [InlineData("确定能 有可能√ 不可能", "有可能", "")]
    [InlineData("确定能√ 有可能× 不可能×", "确定能", "")]
    [InlineData("×确定能 √有可能", "有可能", "")]
    [InlineData("不太可能√ 确定能□", null, "“不太可能”不是")]
    [InlineData("确定能□ 有可能□", null, "没有填")]
    [InlineData("确定能(√) 有可能(√)", null, "同时选了")]
    public void One_tick_is_understood_however_it_stands(string text, string? name, string remark)
    {
        var indicator = Assert.Single(Sheet(Rows($"| 产出指标 | 数量指标 | 检查家数 | ≥100家 | 45家 | 100家 | 无 | {text} | 无 |")).Indicators);
        Assert.Equal(name, indicator.Likelihood?.Name);
        Assert.Contains(remark, indicator.LikelihoodRemark, StringComparison.Ordinal);
    }

    private static string Money(string budget, string done, string rate, string forecast) => $"""
        2024年度项目支出绩效运行监控表

        | 项目资金（万元） | | 年初预算数 | 1-7月执行数 | 1-7月执行率 | 全年预计执行数 |
        | | 年度资金总额 | {budget} | {done} | {rate} | {forecast} |
        """;

    private static string Report(string text)
    {
        var styled = new StyledText();
        MonitoringReport.Of(Pipeline.Read(PlainTextReader.Read("样例.txt", text), TestPacks.Catalogue), null).Write(styled);
        return styled.ToString();
    }

    [Fact]
    public void Money_above_the_budget_of_the_year_is_never_on_course()
    {
        var sheet = Sheet(Money("120.00", "130.00"));
        Assert.Empty(sheet.Lights);
        var problem = Assert.Single(sheet.Problems);
        Assert.Contains("1-6月执行数 130.00 超过年初预算数 120.00，超出10.00万元：预警", problem.Text, StringComparison.Ordinal);
        Assert.True(RectificationNotice.IsDue(sheet));
    }

    [Fact]
    public void A_budget_that_was_raised_covers_what_the_first_one_did_not()
    {
        var sheet = Sheet("""
            2024年度项目支出绩效运行监控表

            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 1-6月执行数 |
            | | 年度资金总额 | 120.00 | 150.00 | 130.00 |
            """);
        Assert.Empty(Assert.Single(sheet.Money).Warnings);
        Assert.NotEmpty(sheet.Lights);
    }

    [Theory]
    [InlineData("90%", "110.00", "执行率写90%，但1-7月执行数 60.00 ÷ 年初预算数 120.00 = 50.00%")]
    [InlineData("50%", "41.00", "全年预计执行数 41.00 小于1-7月执行数 60.00")]
    [InlineData("50.00%", "60.00", null)]
    public void Figures_of_a_row_that_do_not_fit_are_said(string rate, string forecast, string? doubt) =>
        Assert.Equal(doubt is null ? [] : [doubt], Assert.Single(Sheet(Money("120.00", "60.00", rate, forecast)).Money).Doubts);

    [Fact]
    public void A_forecast_that_is_only_about_the_target_is_left_open()
    {
        var sheet = Sheet(Rows("""
            | 产出指标 | 成本指标 | 检查成本 | ≤50万元 | 30万元 | 约50万元 | | 确定能 | |
            | | | 印制成本 | ≤50万元 | 30万元 | 约80万元 | | 有可能 | |
            """));
        Assert.Equal([null, false], sheet.Indicators.Select(i => i.ForecastMeets));
        Assert.Contains("不能断定", sheet.Indicators[0].ForecastText, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_cannot_be_have_no_completion()
    {
        var sheet = Sheet(Rows("""
            | 产出指标 | 成本指标 | 检查成本 | ≤50万元 | -5万元 | 40万元 | | 确定能 | |
            | 满意度指标 | 服务对象满意度 | 群众满意度 | ≥90% | 120% | 130% | | 确定能 | |
            | 产出指标 | 数量指标 | 培训完成率 | ≥90% | 120% | 130% | | 确定能 | |
            | | | 支出增减额 | ≤5万元 | -5万元 | -3万元 | | 确定能 | |
            """));
        Assert.Equal([1, 2, 0, 0], sheet.Indicators.Select(i => i.Doubts.Count));
        Assert.Null(sheet.Indicators[0].Completion);
        Assert.Null(sheet.Indicators[1].Completion);
        Assert.Null(sheet.Indicators[1].ForecastMeets);
        Assert.Contains("执行情况“120%”超过100%", sheet.Indicators[1].Doubts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_goal_that_will_be_missed_is_marked_in_the_list_and_counted()
    {
        var text = Report(Rows("""
            | 产出指标 | 数量指标 | 检查家数 | ≥100家 | 45家 | 90家 | 人少 | 有可能 | 增加人手 |
            | | | 培训场次 | ≥10场 | 5场 | 10场 | | 确定能 | |
            """));
        Assert.Matches("检查家数.*有可能 +预警", text);
        Assert.Contains("绿灯 0，预警 1", text, StringComparison.Ordinal);
        Assert.Contains("规则包没有启用给指标亮灯的办法，只标预警", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  灯", Report(Rows("| 产出指标 | 数量指标 | 检查家数 | ≥100家 | 45家 | 100家 | | 确定能 | |")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_form_tells_its_month_by_its_headers()
    {
        var sheet = Sheet(Money("", ""));
        Assert.Equal(6, sheet.Until!.Month);
        Assert.DoesNotContain(sheet.Remarks, r => r.Contains("看不出", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2023-06", true)]
    [InlineData("2024-06", false)]
    public void A_day_of_another_year_is_said(string asOf, bool isSaid) =>
        Assert.Equal(isSaid, Sheet(Money("400.00", "120.00"), asOf).Remarks.Any(r => r.Contains("不在表的年度", StringComparison.Ordinal)));
}
