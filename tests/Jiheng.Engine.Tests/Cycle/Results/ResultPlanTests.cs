using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Results;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Steps;

namespace Jiheng.Engine.Tests.Cycle.Results;

public sealed class ResultPlanTests
{
    private static DocumentReading Read(string text, string? pack = "national/2020") => Pipeline.Read(PlainTextReader.Read("样例.txt", text), TestPacks.Catalogue, pack);

    private static string Report(string body) => $"2024年度部门整体支出绩效自评报告\n\n云岫县医疗保障局\n\n{body}\n";

    [Fact]
    public void Problems_find_the_measure_that_answers_them()
    {
        var items = ResultPlan.Of(Read(Report("""
            一、存在的问题

            （一）预算编制不够细化，部分项目测算依据不足。

            （二）绩效管理人员业务水平有待提高。

            （三）档案柜不够用。

            二、下一步改进措施

            （一）加强培训，提高绩效管理人员业务水平。

            （二）细化预算编制，补充项目测算依据。
            """)));
        Assert.Equal(["预算编制不够细化，部分项目测算依据不足", "绩效管理人员业务水平有待提高", "档案柜不够用"], items.Select(i => i.Problem));
        Assert.Contains("测算依据", items[0].Measure, StringComparison.Ordinal);
        Assert.Contains("加强培训", items[1].Measure, StringComparison.Ordinal);
        Assert.Equal("", items[2].Measure);
    }

    [Theory]
    [InlineData("无。")]
    [InlineData("暂无问题。")]
    public void No_problem_is_none(string words) => Assert.Empty(ResultPlan.Of(Read(Report($"一、存在的问题\n\n{words}"))));

    [Fact]
    public void What_becomes_of_money_left_is_taken_from_the_words()
    {
        var item = Assert.Single(ResultPlan.Of(Read(Report("一、项目结果\n\n服务费预算6.5万元，已支出5.2万元，剩余1.3万元财政给予收回指标。"))));
        Assert.Equal(("收回", "1.3万元"), (item.Treatment!.Name, item.Amount.ToString()));
        Assert.Contains("收回1.3万元", item.Effect, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("服务费预算6.5万元，已支出5.2万元，剩余1.3万元未收回。")]
    [InlineData("银行账户余额1.3万元，财政收回。")]
    public void Words_that_deny_it_or_speak_of_other_money_do_not(string sentence) =>
        Assert.DoesNotContain(ResultPlan.Of(Read(Report($"一、项目结果\n\n{sentence}"))), i => i.Treatment is not null);

    [Fact]
    public void Missed_indicators_and_money_left_of_a_form()
    {
        var items = ResultPlan.Of(Read("""
            2024年度项目支出绩效自评表

            | 项目名称 | 云岫县医保宣传项目 | | | | | | |
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | | 年度资金总额 | 40.00 | 40.00 | 30.00 | 10 | 75.00% | 7.5 |

            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
            | 产出指标 | 数量指标 | 宣传场次 | ≥50场 | 37场 | 50 | 37 | 讲师借调，下年度提前安排 |
            | | 质量指标 | 合格率 | ≥90% | 95% | 40 | 40 | |
            """));
        Assert.Equal([ResultSource.Indicator, ResultSource.Money], items.Select(i => i.Source));
        Assert.Equal("“宣传场次”指标值≥50场，实际完成37场，完成74.00%，分值50得37，扣13分", items[0].Problem);
        Assert.Equal("讲师借调，下年度提前安排", items[0].Measure);
        Assert.Contains("40.00 − 30.00 = 剩余10.00万元，执行率75.00%", items[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grade_is_treated_as_the_pack_says()
    {
        const string Cite = """ "cite": { "source": "甲文", "confidence": "seen", "since": "2024-01-01" } """;
        var packs = TestPacks.With(("样例/2024", "pack.json", """{ "title": "样例", "inherits": ["general"], "sources": { "甲文": { "title": "甲文" } } }"""),
            ("样例/2024", "results.json", $$"""{ "by-grade": { "中": { "treatment": "压减", "text": "压缩预算", {{Cite}} } } }"""));
        var reading = Pipeline.Read(PlainTextReader.Read("样例.txt", Report("一、评价结论\n\n评价得分72分，评价等级为“中”。")), packs, "样例/2024");
        var item = Assert.Single(ResultPlan.Of(reading), i => i.Source == ResultSource.Grade);
        Assert.Equal("压减", item.Treatment!.Name);
        Assert.DoesNotContain(ResultPlan.Of(Read(Report("一、评价结论\n\n评价得分72分，评价等级为“中”。"))), i => i.Source == ResultSource.Grade);
    }

    [Fact]
    public void A_filled_list_lacks_what_the_pack_asks_for()
    {
        var list = """
            2024年度预算绩效评价结果应用清单

            | 存在的问题 | 整改措施 | 责任单位（人） | 完成期限 | 对预算的处理 | 涉及金额（万元） | 对下年度申报的影响 | 完成情况 |
            | 绩效管理人员业务水平有待提高 | 加强培训 | 办公室 | 2025年6月底 | 保持 | | 按原规模申报 | 整改中 |
            | 宣传场次没有完成 | | 业务股 | | 压缩 | | 相应调减 | 整改中 |
            | 培训不足 | 补办 | 办公室 | 2025年3月 | 看情况 | 不详 | 无 | 整改中 |
            """;
        var evaluation = Read(Report("一、存在的问题\n\n（一）绩效管理人员业务水平有待提高。\n\n（二）预算编制不够细化，测算依据不足。"));
        var form = Assert.Single(ResultsReport.Of([Read(list), evaluation])[0].Lists);
        Assert.Empty(form.Lines[0].Missing);
        Assert.Equal(["没有写整改措施", "没有写完成期限", "处理为压减，没有写涉及金额"], form.Lines[1].Missing);
        Assert.Equal(2, form.Lines[2].Missing.Count);
        Assert.Equal(["预算编制不够细化，测算依据不足"], form.Unanswered.Select(u => u.Problem));
    }

    [Theory]
    [InlineData("服务费预算6.5万元，已支出5.2万元，剩余1.3万元，资金已由县财政全部收回。", "收回")]
    [InlineData("服务费预算6.5万元，已支出5.2万元，剩余1.3万元财政收回。", "收回")]
    [InlineData("服务费预算6.5万元，已支出5.2万元，剩余1.3万元，已上缴国库。", "收回")]
    [InlineData("服务费预算6.5万元，已支出5.2万元，剩余1.3万元，下年度压减该项经费。", "压减")]
    [InlineData("服务费预算6.5万元，已支出5.2万元，剩余1.3万元，主要是村级联络员待遇取消。", null)]
    [InlineData("服务费预算6.5万元，已支出5.2万元，剩余1.3万元，因资金紧张取消集中培训。", null)]
    [InlineData("服务费预算6.5万元，已支出5.2万元，剩余1.3万元，原因是符合救助条件的人数压减。", null)]
    [InlineData("服务费预算6.5万元，已支出5.2万元，剩余1.3万元，合同提前终止。", null)]
    public void A_treatment_acts_on_money(string sentence, string? treatment) =>
        Assert.Equal(treatment, ResultPlan.Of(Read(Report($"一、项目结果\n\n{sentence}"))).FirstOrDefault(i => i.Treatment is not null)?.Treatment!.Name);

    [Fact]
    public void A_list_tells_amounts_deadlines_and_states_that_cannot_stand()
    {
        var list = Assert.Single(ResultList.Of(Read("""
            2024年度预算绩效评价结果应用清单

            | 存在的问题 | 整改措施 | 责任单位（人） | 完成期限 | 对预算的处理 | 涉及金额（万元） | 对下年度申报的影响 | 完成情况 |
            | 资金结余较多 | 收回 | 财务股 | 2025-06-30 | 收回 | -5 | 调减 | 已完成 |
            | 群众不够满意 | 改进窗口服务 | 办公室 | 尽快 | 保持 | | 无变化 | 整改中 |
            | 目标不够细化 | 重新编制 | 办公室 | 2023-06-30 | 保持 | | 无变化 | |
            | 培训次数偏少 | 增加场次 | 办公室 | 2025年6月底前 | 保持 | | 无变化 | 已完成 |
            """), []));
        string[] expected = ["是负数", "完成期限“尽快”不是日期", "早于清单的年度（2024年度）"];
        for (var i = 0; i < expected.Length; i++) Assert.Contains(list.Lines[i].Missing, m => m.Contains(expected[i], StringComparison.Ordinal));
        Assert.Contains("没有写完成情况", list.Lines[2].Missing);
        Assert.Empty(list.Lines[3].Missing);
    }

    [Fact]
    public void Measures_in_a_chapter_on_problems_and_broken_sentences_are_no_problems_of_their_own()
    {
        var items = ResultPlan.Of(Read(Report("""
            一、存在的问题

            单位的预算绩效管理机制还不够健全，各股室之间配合不够，需要进一步完善预算绩效管

            理制度，把责任落实到人。

            档案柜不够用。

            改进措施：增加档案柜。

            建议：由财政部门统一购置。
            """)));
        Assert.Equal(["单位的预算绩效管理机制还不够健全，各股室之间配合不够，需要进一步完善预算绩效管理制度，把责任落实到人", "档案柜不够用"], items.Select(i => i.Problem));
    }
}
