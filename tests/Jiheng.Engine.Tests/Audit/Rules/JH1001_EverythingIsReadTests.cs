using Jiheng.Engine.Audit.Rules.Reading;
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
    public void What_was_not_read_is_also_said_to_be_unchecked() =>
        Assert.Single(RuleText.Unassessable<JH1001_EverythingIsRead>(Unread));

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
