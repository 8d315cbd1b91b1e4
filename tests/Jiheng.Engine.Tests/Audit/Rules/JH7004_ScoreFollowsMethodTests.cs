using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH7004_ScoreFollowsMethodTests
{
    private static string Form(string executed = "14.4", string rate = "72%", string execution = "7.2", string actual = "9次", string score = "67.5", string reason = "进度慢", string note = "填报人：财务室") => $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 基金监管经费 | | |
        | 主管部门 | 禾渡县医疗保障局 | 实施单位 | 禾渡县医保中心 |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | 20 | 20 | {executed} | 10 | {rate} | {execution} |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 检查次数 | ≥12次 | {actual} | 90 | {score} | {reason} |
        | 总分 | | | | | 100 | 74.7 | |

        {note}
        """;

    private static IReadOnlyList<Finding> Check(string document, string? pack = "national/2020") => [.. new JH7004_ScoreFollowsMethod().Check(Context(document, pack))];

    private static AuditContext Context(string document, string? pack) =>
        new(Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", document), TestPacks.Catalogue, pack)])[0]);

    [Fact]
    public void A_pack_that_was_only_recognised_does_not_judge_another_split_of_points()
    {
        // 10 + 90 in one group is no split of the national pack.
        var context = Context(Form(execution: "8"), null);
        Assert.Empty(new JH7004_ScoreFollowsMethod().Check(context));
        Assert.Contains(context.Unassessable, u => u.Code == "JH7004" && u.Reason.Contains("分值结构与规则包不同", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("湖南省财政厅", 1)]
    [InlineData("省财政厅", 0)]
    public void A_regions_pack_judges_only_documents_that_name_the_region(string office, int count)
    {
        var document = $"""
            2024年度项目支出绩效自评表

            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 自评得分 |
            | | 年度资金总额 | 20 | 20 | 14.4 | 10 | 72% | 8 |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 偏差原因分析及改进措施 |
            | 产出指标 | 数量指标 | 检查次数 | ≥12次 | 12次 | 50 | 50 | |
            | 效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 30 | 30 | |
            | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 92% | 10 | 10 | |
            | 总分 | | | | | 100 | 98 | |

            报送：{office}
            """;
        Assert.Equal(count, Check(document, null).Count);
    }

    [Fact]
    public void A_word_in_a_reason_is_no_scoring_rule() =>
        Assert.Single(Check(Form(score: "80", reason: "未得满分，进度慢")));

    [Fact]
    public void A_score_one_point_too_low_is_not_cut_off() =>
        Assert.Equal("9", Assert.Single(Check(Form(executed: "20.00", rate: "100%", execution: "9"))).Reported);

    [Fact]
    public void An_execution_score_that_no_method_gives_is_found()
    {
        var finding = Assert.Single(Check(Form(execution: "8")));
        Assert.Equal(("8", "7.2"), (finding.Reported, finding.Expected));
        Assert.Equal(6, finding.Places[0].Origin.Line);
        Assert.Contains("规则包 national/2020", finding.Message, StringComparison.Ordinal);
        Assert.Contains("应得7.2，依据", finding.Message, StringComparison.Ordinal);
        Assert.Contains("72", finding.Arithmetic!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_scored_out_of_proportion_is_found()
    {
        var finding = Assert.Single(Check(Form(score: "80")));
        Assert.Equal(("80", "67.5"), (finding.Reported, finding.Expected));
        Assert.EndsWith("产出指标|数量指标|检查次数|得分", finding.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7.2", "9次", "67.5", "进度慢")]
    [InlineData("7", "9次", "67.5", "进度慢")] // whole points
    [InlineData("7.2", "9次", "60", "按考核办法另扣7.5分")] // explained
    [InlineData("7.2", "12次", "85", "资料不全扣5分")] // deducted though met: JH7003's when unexplained
    [InlineData("7.2", "9次", "90", "进度慢")] // full though missed: JH7002's
    [InlineData("7.2", "9次", "95", "进度慢")] // above the weight: JH7001's
    [InlineData("7.2", "不涉及", "40", "进度慢")] // not assessable
    public void Right_rounded_or_said_by_another_rule_is_not(string execution, string actual, string score, string reason) =>
        Assert.Empty(Check(Form(execution: execution, actual: actual, score: score, reason: reason)));

    [Fact]
    public void What_another_allowed_method_gives_is_right()
    {
        var packs = TestPacks.With(
            ("样例/2024", "pack.json", """{ "title": "样例", "inherits": ["general"], "sources": { "甲文": { "title": "甲文" } } }"""),
            ("样例/2024", "forms.json", """{ "自评表": { "title": "项目支出绩效自评表", "kind": "project-self-evaluation", "scheme": "自评", "funds": { "title": "项目资金", "rate-base": "adjusted-budget", "rows": [], "columns": [] } } }"""),
            ("样例/2024", "scoring.json", """
            { "methods": {
                "线性": { "title": "执行率×分值", "kind": "rate-linear" },
                "按目标": { "title": "执行率÷90%×分值", "kind": "rate-to-target", "target": "90%", "cite": { "source": "甲文", "confidence": "seen", "since": "2024-01-01" } } },
              "schemes": { "自评": { "title": "自评", "execution": ["线性", "按目标"] } } }
            """));
        IReadOnlyList<Finding> Check(string score) => [.. new JH7004_ScoreFollowsMethod().Check(
            new AuditContext(Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", Form(execution: score)), packs, "样例/2024")])[0]))];
        Assert.Empty(Check("8"));
        Assert.Empty(Check("7.2"));
        Assert.Equal("9", Assert.Single(Check("9")).Reported);
    }

    [Fact]
    public void A_form_with_its_own_scoring_rule_is_not_assessed()
    {
        var context = new AuditContext(Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", Form(execution: "8", note: "评分标准：执行率70%以上得8分。")), TestPacks.Catalogue)])[0]);
        Assert.Empty(new JH7004_ScoreFollowsMethod().Check(context));
        Assert.Contains(context.Unassessable, u => u.Code == "JH7004" && u.Reason.Contains("自己的计分规则", StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_that_no_pack_knows_is_not_assessed()
    {
        var context = new AuditContext(Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", Form(execution: "8").Replace("全年预算数", "当年预算", StringComparison.Ordinal)), TestPacks.Catalogue)])[0]);
        Assert.Empty(new JH7004_ScoreFollowsMethod().Check(context));
        Assert.Contains(context.Unassessable, u => u.Code == "JH7004");
    }
}
