using Jiheng.Engine.Audit.Rules.Reading;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH1001_EverythingIsReadTests
{
    private const string Unread = """
        2024年度禾渡县医疗保障局工作统计

        | 门诊窗口 | 12 | 15 |
        | 住院窗口 | 7 | 9 |
        """;

    [Fact]
    public void A_table_whose_figures_were_not_read_is_a_warning()
    {
        var finding = Assert.Single(RuleText.Check<JH1001_EverythingIsRead>(Unread));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("2 行", finding.Message, StringComparison.Ordinal);
        Assert.Equal(3, finding.Places[0].Origin.Line);
    }

    [Fact]
    public void It_belongs_to_the_form_whose_table_it_is()
    {
        var finding = Assert.Single(RuleText.Check<JH1001_EverythingIsRead>("""
            2024年度项目支出绩效自评表

            | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 窗口数量 | ≥12个 | 15个 | 10 | 10 |

            2024年度部门整体支出绩效自评表

            | 门诊窗口 | 12 | 15 |
            | 住院窗口 | 7 | 9 |
            """));
        Assert.Equal("2024年度部门整体支出绩效自评表", finding.Form);
    }

    [Fact]
    public void What_was_not_read_is_also_said_to_be_unchecked() =>
        Assert.Single(RuleText.Unassessable<JH1001_EverythingIsRead>(Unread));

    [Fact]
    public void Words_where_an_amount_belongs_are_named()
    {
        var finding = Assert.Single(RuleText.Check<JH1001_EverythingIsRead>("""
            2024年度项目支出绩效自评表

            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 |
            | | 年度资金总额 | 100 | 约九十 | 81 |
            | | 其中：当年财政拨款 | 100 | — | 81 |
            """));
        Assert.Equal("“年度资金总额 全年预算数”填的“约九十”不是数额，没有参与核对。", finding.Message);
    }

    [Theory]
    [InlineData("""
        2024年度云岫县服务对象满意度调查统计表

        | 单位名称 | 云岫县医疗保障局 | | | | |
        | 发放份数 | 200 | 回收份数 | 190 | 有效份数 | 180 |
        | 问题 | 非常满意 | 满意 | 基本满意 | 不满意 | 不了解 |
        | 您对工作人员的服务态度是否满意？ | 100 | 60 | 20 | 0 | 0 |
        """)]
    public void What_the_packs_own_form_asks_for_is_read(string document)
    {
        var result = Pipeline.Check(Pipeline.File([Pipeline.Read(Jiheng.Engine.Content.PlainTextReader.Read("统计.txt", document), TestPacks.Catalogue, "national/2020")])[0]);
        Assert.Equal(Verdict.Pass, result.Verdict);
        Assert.Empty(result.Unassessable);
    }

    [Theory]
    [InlineData("""
        2024年度禾渡县医疗保障局工作分工

        | 门诊窗口 | 待遇股 |
        | 住院窗口 | 经办股 |
        """)] // no figure is lost
    [InlineData("""
        2024年度项目支出绩效自评表

        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 窗口数量 | ≥12个 | 15个 | 10 | 10 |
        """)]
    public void A_document_without_loss_is_silent(string document) =>
        Assert.Empty(RuleText.Check<JH1001_EverythingIsRead>(document));
}
