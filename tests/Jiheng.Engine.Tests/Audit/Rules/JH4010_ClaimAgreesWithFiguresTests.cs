using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4010_ClaimAgreesWithFiguresTests
{
    private static string Department(string initial, string adjusted, string executed, string actual = "完全按照预算内资金支出", string name = "是否按照预算支出", string target = "≥12个") => $"""
        2024年度部门整体支出绩效自评表

        | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
        | | 年度资金总额 | {initial} | {adjusted} | {executed} | 10 | 10 |
        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | | |
        | {name} | 按照预算支出 | {actual} | 10 | 10 | | |
        | 窗口数量 | {target} | 15个 | 10 | 10 | | |


        """;

    private const string Base = """
        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 公用经费 | 60.35 | 62.00 | 65.20 |
        | 基本支出 | 160.35 | 162.00 | 161.20 |


        """;

    [Fact]
    public void Spending_above_the_budget_contradicts_the_claim()
    {
        var finding = Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Base + Department("640.00", "668.00", "671.34")));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("完全按照预算内资金支出", finding.Reported);
        Assert.Equal("超出全年预算3.34万元", finding.Expected);
        Assert.Equal("671.34 − 668.00 = 3.34", finding.Arithmetic);
        Assert.Equal(["完全按照预算内资金支出", "是否按照预算支出", "10"], finding.Places.Take(3).Select(p => p.Value));
        // The row that was overspent stands with it, the row that was not does not.
        Assert.Contains(finding.Places, p => p.Value == "65.20");
        Assert.DoesNotContain(finding.Places, p => p.Value == "161.20");
    }

    [Theory]
    [InlineData("500.00", "520.00", "499.50")]
    [InlineData("480.00", "520.00", "499.50")] // above the initial budget only
    [InlineData("480.00", "520", "520.4")] // within the printed precision
    [InlineData("480.00", "", "499.50")]
    public void Spending_within_the_budget_is_silent(string initial, string adjusted, string executed) =>
        Assert.Empty(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Department(initial, adjusted, executed)));

    [Fact]
    public void A_claim_that_may_be_of_one_cost_is_a_warning() => Assert.Equal(Severity.Warning,
        Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Department("640.00", "668.00", "671.34", "控制在预算内"))).Severity);

    [Fact]
    public void A_claim_about_one_kind_of_spending_is_not_about_the_total() => Assert.Empty(RuleText.Check<JH4010_ClaimAgreesWithFigures>(
        Department("640.00", "668.00", "671.34", "控制在预算内", "“三公”经费控制")));

    [Theory]
    [InlineData("绩效目标全部实现。", Severity.Error)]
    [InlineData("2024年部门整体绩效目标全部实现。", Severity.Error)]
    [InlineData("年度工作目标全部实现。", Severity.Warning)] // which goals?
    public void A_missed_target_contradicts_all_goals_reached(string claim, Severity severity)
    {
        var finding = Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(
            Department("500.00", "520.00", "499.50", "已完成", target: "≥18个") + $"2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n一、绩效情况\n\n{claim}"));
        Assert.Equal(severity, finding.Severity);
        Assert.Contains("“窗口数量”目标≥18个、完成15个", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("绩效目标全部实现。", "≥12个")]
    [InlineData("2023年绩效目标全部实现。", "≥18个")] // another year
    [InlineData("确保绩效目标全部实现。", "≥18个")] // a plan
    [InlineData("网络租用项目绩效目标全部实现。", "≥18个")] // one project of several
    [InlineData("绩效目标全部完成。", "=12个")] // more than asked
    [InlineData("除窗口数量外，绩效目标全部完成。", "≥18个")]
    [InlineData("上半年绩效目标全部完成。", "≥18个")]
    [InlineData("截至6月底，绩效目标全部完成。", "≥18个")]
    [InlineData("1-9月绩效目标全部完成。", "≥18个")]
    public void Goals_that_can_be_reached_are_silent(string claim, string target) => Assert.Empty(RuleText.Check<JH4010_ClaimAgreesWithFigures>(
        Department("500.00", "520.00", "499.50", "已完成", target: target) + $"2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n一、绩效情况\n\n{claim}"));

    [Theory]
    [InlineData("2024年部门整体支出没有超支。", "Error")]
    [InlineData("全年预算执行情况良好，没有超支。", "Error")]
    [InlineData("没有超支。", "Error")]
    [InlineData("办案用房修缮没有超支。", "Warning")]
    [InlineData("办案用房修缮已完成，没有超支。", "Warning")] // the subject stands before
    [InlineData("设计费没有超支。", "")]
    [InlineData("会务费、宣传费均未超支。", "")]
    public void No_overspending_is_an_error_only_when_said_of_the_whole(string claim, string severity)
    {
        var findings = RuleText.Check<JH4010_ClaimAgreesWithFigures>(
            Department("640.00", "668.00", "671.34", "已完成") + $"2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n一、绩效情况\n\n{claim}");
        Assert.Equal(severity, findings.Count == 0 ? "" : findings[0].Severity.ToString());
    }

    [Fact]
    public void A_lower_degree_is_no_proof() => Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(
        Department("500.00", "520.00", "499.50", "已完成", target: "完成").Replace("15个", "基本完成", StringComparison.Ordinal)
        + "2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n一、绩效情况\n\n绩效目标全部实现。")).Severity);

    private static string Accounts(string income, string spent, string claim) => $"""
        2024年度云岫县民政局整体支出绩效自评报告

        一、资金收支情况

        2024年财政资金收入{income}万元。

        2024年财政资金支出决算合计{spent}万元。

        {claim}
        """;

    [Fact]
    public void Nothing_left_of_an_income_above_the_spending_is_an_error()
    {
        var finding = Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Accounts("832.84", "826.01", "2024年无结转结余资金。")));
        Assert.Equal((Severity.Error, "832.84 − 826.01 = 6.83"), (finding.Severity, finding.Arithmetic));
        Assert.Equal([9, 5, 7], finding.Places.Select(p => p.Origin.Line));
    }

    [Theory]
    [InlineData("826.01", "826.01", "2024年无结转结余资金。")]
    [InlineData("826.01", "826.0", "2024年无结转结余资金。")] // within the printed precision
    [InlineData("832.84", "826.01", "2024年无政府性基金结转结余。")]
    [InlineData("832.84", "826.01", "其中财政拨款无结转结余。")]
    [InlineData("832.84", "826.01", "2023年无结转结余资金。")]
    [InlineData("832.84", "826.01", "2024年无结余分配。")]
    [InlineData("832.84", "826.01", "年末无结转结余，结余6.83万元已缴回财政。")]
    [InlineData("826.01", "826.01", "年末无结转结余。年末结余6.83万元已上缴财政。")]
    public void Nothing_left_is_silent(string income, string spent, string claim) =>
        Assert.Empty(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Accounts(income, spent, claim)));

    [Fact]
    public void A_remainder_that_was_returned_is_a_question() => Assert.Equal(Severity.Warning,
        Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Accounts("832.84", "826.01", "2024年无结转结余资金。") + "\n\n年末财政收回指标6.83万元。")).Severity);

    private static string Paid(string actual, string claim = "本项目资金已全额兑付到位。") => $"""
        2024年度部门整体支出绩效自评表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析及改进措施 |
        | 成本指标 | 经济成本指标 | 助餐服务费控制额 | 5万元 | {actual} | 项目正在推进中 |

        2024年敬老助餐服务费专项预算项目绩效评价报告

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
        | 成本指标 | 经济成本指标 | 助餐服务费控制数 | 5万元 | 5万元 |

        一、项目实施

        {claim}
        """;

    [Fact]
    public void Paid_in_full_against_nothing_paid_is_an_error()
    {
        var finding = Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Paid("0万元")));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains("实际0万元", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5万元", "本项目资金已全额兑付到位。")]
    [InlineData("0万元", "确保资金全额兑付到位。")]
    [InlineData("0万元", "资金未全额兑付到位。")]
    [InlineData("0万元", "2023年本项目资金已全额兑付到位。")]
    public void Paid_in_full_is_silent(string actual, string claim) => Assert.Empty(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Paid(actual, claim)));

    [Theory]
    [InlineData("本项目资金已全额兑付到位。", 1)]
    [InlineData("2023年本项目资金已全额兑付到位。", 0)]
    public void Paid_in_full_is_held_against_the_projects_form(string claim, int findings) => Assert.Equal(findings, RuleText.Check<JH4010_ClaimAgreesWithFigures>($"""
        2024年度项目支出绩效自评表

        | 项目名称 | 敬老助餐服务费 | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
        | | 年度资金总额 | 5.00 | 5.00 | 0.00 | 0% |

        2024年敬老助餐服务费项目绩效评价报告

        一、项目实施

        {claim}
        """).Count);

    [Theory]
    [InlineData("本单位未发生政府采购支出。", "2024年政府采购支出20.00万元。", 1)]
    [InlineData("本单位无公务用车。", "2024年公务用车运行维护费支出3.00万元。", 1)]
    [InlineData("本单位无公务用车。", "年末公务用车2辆。", 1)]
    [InlineData("本单位没有因公出国（境）和公务用车购置支出。", "2024年公务用车购置费支出18.00万元。", 1)]
    [InlineData("本单位没有因公出国（境）和公务用车购置支出。", "2024年公务用车运行维护费支出3.00万元。", 0)]
    [InlineData("本单位未发生政府采购支出。", "2024年政府采购预算20.00万元。", 0)]
    [InlineData("本单位未发生政府采购支出。", "2023年政府采购支出20.00万元。", 0)]
    [InlineData("本单位无公务用车。", "2024年公务用车运行维护费支出0万元。", 0)]
    public void Nothing_of_a_kind_against_something(string claim, string fact, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4010_ClaimAgreesWithFigures>(Accounts("800.00", "800.00", claim) + "\n\n" + fact).Count);

    [Theory]
    [InlineData("本单位未发生国（境）外公务接待费用，国内公务接待费支出1.20万元。")]
    [InlineData("国内公务接待费支出1.20万元。2024年未发生港澳台公务接待费。")]
    [InlineData("2024年未发生国内公务接待费，公务接待费（外事）支出1.20万元。")]
    [InlineData("本级无公务接待费支出；下属单位公务接待费支出1.20万元。")]
    [InlineData("我局机关未发生公务接待费，局属养老中心公务接待费支出1.20万元。")]
    [InlineData("下属单位未发生公务接待费，公务接待费支出1.20万元。")]
    [InlineData("财政拨款未发生因公出国（境）费；因公出国（境）费支出2.00万元。")]
    [InlineData("未发生因公出国（境）费；因公出国（境）费支出2.00万元由上级部门承担。")]
    [InlineData("我局没有公务用车，租用公务用车3辆，公务用车运行维护费2.00万元。")]
    public void Nothing_of_a_narrower_kind_circle_or_account_is_silent(string text) =>
        Assert.Empty(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Accounts("800.00", "800.00", text)));

    [Theory]
    [InlineData("2024年未发生公务接待费用，公务接待费支出1.20万元。", Severity.Error)]
    [InlineData("本级未发生公务接待费用，公务接待费支出1.20万元。", Severity.Warning)]
    [InlineData("2024年未发生接待外省同行的公务接待费用，公务接待费支出1.20万元。", Severity.Warning)] // a word that may make it narrower
    public void Only_a_claim_of_the_whole_is_an_error(string text, Severity severity) =>
        Assert.Equal(severity, Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Accounts("800.00", "800.00", text))).Severity);

    [Fact]
    public void The_cell_of_an_actual_is_shown_whole_and_a_sentence_by_its_words()
    {
        Assert.Equal("我局完全按照预算内资金支出", Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Department("640.00", "668.00", "671.34", "我局完全按照预算内资金支出"))).Places[0].Value);
        var finding = Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Department("640.00", "668.00", "671.34", "已完成") + "2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n一、绩效情况\n\n全年预算执行情况良好，没有超支。"));
        Assert.Equal(("没有超支", "没有超支"), (finding.Places[0].Value, finding.Reported));
    }

    [Theory]
    [InlineData("2023年本单位无公务用车。", "2024年公务用车运行维护费支出3.00万元。")]
    [InlineData("2023年本单位未发生政府采购支出。", "2024年政府采购支出20.00万元。")]
    public void Nothing_of_a_kind_in_another_year_is_silent(string claim, string fact) =>
        Assert.Empty(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Accounts("800.00", "800.00", claim) + "\n\n" + fact));

    [Fact]
    public void One_claim_made_twice_is_one_finding_and_claims_of_two_kinds_are_two()
    {
        var kinds = RuleText.Check<JH4010_ClaimAgreesWithFigures>(Accounts("800.00", "800.00",
            "本单位无公务用车。\n\n本单位没有公务用车。\n\n本单位未发生政府采购支出。") + "\n\n2024年公务用车运行维护费支出3.00万元。\n\n2024年政府采购支出20.00万元。");
        Assert.Equal(2, kinds.Select(f => f.Subject).Distinct().Count());
        Assert.Equal(2, kinds.Count);
        var left = Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(Accounts("832.84", "826.01", "2024年无结转结余资金。\n\n年末无结转结余。")));
        Assert.Equal([9, 11], left.Places.Take(2).Select(p => p.Origin.Line));
        Assert.EndsWith("结论|NothingCarriedOver|", left.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("部门整体绩效目标全部实现。", 1)]
    [InlineData("绩效目标全部实现。", 0)] // whose goals the accounts do not say
    public void What_the_accounts_say_of_the_units_goals_speaks_of_its_form(string claim, int findings) => Assert.Equal(findings, RuleText.Check<JH4010_ClaimAgreesWithFigures>(
        $"第一部分 部门概况\n\n医疗保障。\n\n第二部分 2024年度部门决算情况说明\n\n{claim}\n\n附件1\n\n" + Department("500.00", "520.00", "499.50", "已完成", target: "≥18个")).Count);

    [Theory]
    [InlineData("项目没有超支。", 0)] // which project?
    [InlineData("没有超支。", 1)]
    public void No_overspending_of_a_project_is_not_of_the_unit(string claim, int findings) => Assert.Equal(findings, RuleText.Check<JH4010_ClaimAgreesWithFigures>(
        Department("640.00", "668.00", "671.34", "已完成") + $"2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n一、绩效情况\n\n{claim}").Count);

    [Fact]
    public void In_the_form_of_a_project_it_is_of_the_project() => Assert.Single(RuleText.Check<JH4010_ClaimAgreesWithFigures>(FormText.Project(
        "产出指标 | 成本指标 | 是否按照预算支出 | 按照预算支出 | 项目完全按照预算内资金支出 | 10 | 10 |", "640.00 | 668.00 | 671.34 | 10 | 100% | 10")));

    private static IReadOnlyList<Finding> Goals(string rows, string claim = "绩效目标全部实现。") => RuleText.Check<JH4010_ClaimAgreesWithFigures>($"""
        2024年度部门整体支出绩效自评表

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        {string.Join('\n', rows.Split(';').Select(r => $"| {r} |"))}

        2024年度禾渡县医疗保障局整体支出绩效自评报告

        一、绩效情况

        {claim}
        """);

    [Theory]
    [InlineData("产出指标 | 数量指标 | 窗口数量 | ≥18个 | 15个 | 10 | 10 | ", 3, "1项指标没有达到目标，如“窗口数量”目标≥18个、完成15个。")]
    [InlineData("产出指标 | 数量指标 | 窗口数量 | ≥18个 | 15个 | 10 | 8 | ", 3, "1项指标没有达到目标，如“窗口数量”目标≥18个、完成15个。")] // missed, and for that deducted
    [InlineData("产出指标 | 数量指标 | 窗口数量 | ≥18个 | 0个 | 10 | 8 | 正在推进", 3, "1项指标没有达到目标，如“窗口数量”目标≥18个、完成0个。")]
    [InlineData("产出指标 | 数量指标 | 窗口数量 | ≥12个 | 15个 | 10 | 8 | ", 3, "1项指标被扣分，如“窗口数量”10分得8分。")]
    [InlineData("成本指标 | 经济成本指标 | 服务费控制额 | 5万元 | 0万元 | 10 | 10 | 项目正在推进中", 3, "“服务费控制额”目标5万元、完成0万元，原因写“项目正在推进中”。")]
    [InlineData("成本指标 | 经济成本指标 | 服务费控制额 | 5万元 | 0万元 | 10 | 8 | 项目正在推进中", 3, "1项指标被扣分，如“服务费控制额”10分得8分。")]
    public void Each_row_that_denies_it_stands_with_it_once(string rows, int places, string end)
    {
        var finding = Assert.Single(Goals(rows));
        Assert.EndsWith("但" + end, finding.Message, StringComparison.Ordinal);
        Assert.Equal(places, finding.Places.Count);
    }

    [Theory]
    [InlineData("成本指标 | 经济成本指标 | 服务费控制额 | 5万元 | 3万元 | 10 | 10 | 项目正在推进中")]
    [InlineData("成本指标 | 经济成本指标 | 服务费控制额 | 5万元 | 0万元 | 10 | 10 | ")]
    [InlineData("成本指标 | 经济成本指标 | 服务费控制额 | 5万元 | 0万元 | 10 | 10 | 由志愿者承担")]
    [InlineData("成本指标 | 经济成本指标 | 服务费控制额 | 0万元 | 0万元 | 10 | 10 | 尚未发生")]
    public void A_cost_below_its_limit_is_a_goal_reached(string rows) => Assert.Empty(Goals(rows));

    [Theory]
    [InlineData("数量指标全部完成。", 0)]
    [InlineData("质量指标全部完成。", 1)]
    public void A_claim_of_one_kind_of_indicators_is_held_against_those(string claim, int findings) => Assert.Equal(findings,
        Goals("产出指标 | 数量指标 | 窗口数量 | ≥12个 | 15个 | 10 | 10 | ;产出指标 | 质量指标 | 办结率 | ≥95% | 90% | 10 | 10 | ", claim).Count);

    private static string Project(string executed, string actual) => $"""
        （2024年度）项目支出绩效自评表

        | 项目名称 | 河道清淤 | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 |
        | | 年度资金总额 | 90.00 | 90.00 | {executed} | 10 |
        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | |
        | 清淤长度 | ≥12公里 | {actual} | 50 | 50 | |
        | 沿岸居民满意度 | ≥90% | 93% | 40 | 40 | |


        """;

    private static IReadOnlyList<Finding> OverProjects(string sentence, string executed = "90.00", string actual = "15公里") =>
        RuleText.Check<JH4010_ClaimAgreesWithFigures>($"禾渡县水利局2024年度项目支出绩效自评报告\n\n一、完成情况\n\n{sentence}\n\n" + Project(executed, actual));

    [Theory]
    [InlineData("各项目绩效目标均已完成。")]
    [InlineData("所有指标均达到年度目标值。")]
    [InlineData("年初设定的2项绩效指标已全部达到目标值。")]
    public void All_goals_of_the_projects_with_one_missed_is_an_error(string sentence)
    {
        Assert.Equal(Severity.Error, Assert.Single(OverProjects(sentence, actual: "11公里")).Severity);
        Assert.Empty(OverProjects(sentence));
    }

    [Theory]
    [InlineData("其中1项绩效指标已全部达到目标值。")]
    [InlineData("各项指标完成率较上年提高。")]
    [InlineData("确保各项绩效目标全部完成。")]
    [InlineData("绩效指标基本都达到目标值。")]
    public void Less_than_all_goals_is_silent(string sentence) => Assert.Empty(OverProjects(sentence, actual: "11公里"));

    [Theory]
    [InlineData("资金全部支付完毕，无结余。", "86.00", 1)]
    [InlineData("年末没有结余。", "86.00", 1)]
    [InlineData("年末没有结余。", "90.00", 0)]
    [InlineData("年末没有结余，未用的4.00万元已由财政收回。", "86.00", 0)]
    public void Nothing_left_beside_an_unspent_budget_is_doubtful(string sentence, string executed, int count)
    {
        var found = OverProjects(sentence, executed);
        Assert.Equal(count, found.Count);
        Assert.All(found, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Theory]
    [InlineData("年末无结转和结余。", "年末财政拨款结转和结余3.00万元", 1)]
    [InlineData("年末无结转和结余。", "年末财政拨款结转和结余0.00万元", 0)]
    [InlineData("政府性基金年末无结转和结余。", "年末财政拨款结转和结余3.00万元", 0)]
    public void A_chapter_of_one_account_holds_its_own_remainder(string claim, string remainder, int count) =>
        Assert.Equal(count, RuleText.Check<JH4010_ClaimAgreesWithFigures>(
            $"第二部分 2024年度部门决算情况说明\n\n四、财政拨款收入支出决算总体情况说明\n\n2024年度财政拨款收入90.00万元，{remainder}。\n\n{claim}\n").Count);

    [Theory]
    [InlineData("各项目绩效目标均已完成。", "禾渡县水利局2024年度部门整体支出绩效自评报告", 2024, 1)] // it says which
    [InlineData("绩效目标均已完成。", "禾渡县水利局2024年度部门整体支出绩效自评报告", 2024, 0)] // of the unit
    [InlineData("绩效目标均已完成。", "禾渡县水利局2024年度项目支出绩效自评报告", 2024, 1)] // the whole text is on projects
    [InlineData("绩效目标均已完成。", "禾渡县水利局2024年度项目支出绩效自评报告", 2023, 0)] // the form is of another year
    [InlineData("绩效目标均已完成。", "2024年泵站改造专项预算项目绩效评价报告", 2024, 0)] // of one other project
    public void A_text_on_all_projects_speaks_of_the_forms_of_its_year(string sentence, string title, int year, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH4010_ClaimAgreesWithFigures>($"{title}\n\n一、完成情况\n\n{sentence}\n\n" + Project("90.00", "11公里").Replace("2024年度", $"{year}年度", StringComparison.Ordinal)).Count);
}
