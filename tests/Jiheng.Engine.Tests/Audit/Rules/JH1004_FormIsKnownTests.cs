using Jiheng.Engine.Audit.Rules.Reading;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH1004_FormIsKnownTests
{
    private static string Form(string title) => $"""
        {title}

        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 窗口数量 | ≥12个 | 15个 | 10 | 10 |
        | 培训期数 | ≥2期 | 3期 | 10 | 10 |
        """;

    [Fact]
    public void An_unknown_title_above_indicators_is_a_note()
    {
        var finding = Assert.Single(RuleText.Check<JH1004_FormIsKnown>(Form("2024年度任务完成一览")));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains("指标2项", finding.Message, StringComparison.Ordinal);
        Assert.Equal(1, finding.Places[0].Origin.Line);
    }

    [Theory]
    [InlineData("2024年度项目支出绩效自评表")]
    [InlineData("2024年度部门整体支出绩效自评表")]
    public void A_known_form_is_silent(string title) => Assert.Empty(RuleText.Check<JH1004_FormIsKnown>(Form(title)));

    [Fact]
    public void Text_that_is_no_form_is_silent() =>
        Assert.Empty(RuleText.Check<JH1004_FormIsKnown>("关于报送材料的说明\n\n2024年全年支出12.00万元。"));
}
