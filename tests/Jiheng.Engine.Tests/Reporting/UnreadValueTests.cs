using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Html;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Reporting;

public sealed class UnreadValueTests
{
    [Theory]
    [InlineData("明显改善群众感受", false, "不含数字")]
    [InlineData("培训2期，每期30人", true, "有2个数")]
    [InlineData("≤5以上", true, "不能确定含义")]
    [InlineData("≥95%", false, "")]
    [InlineData("", false, "")]
    [InlineData("不涉及", false, "")]
    public void The_reason_is_told_for_text_only(string raw, bool holdsNumber, string reason)
    {
        var value = IndicatorValue.Parse(raw);
        Assert.Equal(holdsNumber, UnreadValue.HoldsNumber(value));
        var why = UnreadValue.Why(value, HtmlWords.Chinese);
        if (reason.Length == 0) Assert.Equal("", why);
        else Assert.Contains(reason, why, StringComparison.Ordinal);
        Assert.Equal(why.Length == 0, UnreadValue.Why(value, HtmlWords.English).Length == 0);
    }
}
