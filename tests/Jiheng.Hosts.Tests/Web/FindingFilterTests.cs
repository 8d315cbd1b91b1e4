using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting.Html;
using Jiheng.Web.Features.Check;

namespace Jiheng.Hosts.Tests.Web;

public sealed class FindingFilterTests
{
    private static readonly FindingDescriptor Rule = new("JH3001", Severity.Error, "比率与分子分母不符", "规则", "按公式重算。", FindingDescriptor.Arithmetic, "例", "不报");

    private static readonly NumberedFinding Shown = new(3, new Finding
    {
        Descriptor = Rule, Severity = Severity.Error, Message = "执行率填９６.00％，但475.00 ÷ 500.00 = 95.00%。", Form = "项目支出绩效自评表", Subject = "执行率",
        Places = [new(PlaceRole.Reported, "96.00%", "", "年度资金总额 执行率", new("自评表.txt", "96.00%") { Line = 31 })],
    }, "项目支出绩效自评表", [1]);

    [Fact]
    public void Without_a_query_everything_is_shown()
    {
        var filter = FindingFilter.Of(null, null, null, null, null);
        Assert.True(filter.ShowsAll);
        Assert.True(filter.Shows(Shown, 2));
        Assert.Equal("", filter.Query);
    }

    [Theory]
    [InlineData(new[] { "error" }, null, null, null, null, true)]
    [InlineData(new[] { "error", "note" }, null, null, null, null, true)]
    [InlineData(new[] { "warning" }, null, null, null, null, false)]
    [InlineData(new[] { "none" }, null, null, null, null, false)]
    // A form with no box checked sends none.
    [InlineData(new string[0], null, null, null, null, true)]
    [InlineData(null, "项目支出绩效自评表", null, null, null, true)]
    [InlineData(null, "全文", null, null, null, false)]
    [InlineData(null, null, "JH3001", null, null, true)]
    [InlineData(null, null, "JH4001", null, null, false)]
    [InlineData(null, null, null, "  jh3001 ", null, true)]
    [InlineData(null, null, null, "96.00%", null, true)]
    [InlineData(null, null, null, "９６", null, true)]
    [InlineData(null, null, null, "第31行", null, true)]
    [InlineData(null, null, null, "按公式", null, true)]
    [InlineData(null, null, null, "满意度", null, false)]
    [InlineData(null, null, null, null, "document", true)]
    [InlineData(new[] { "error" }, "项目支出绩效自评表", "JH3001", "执行率", "document", true)]
    [InlineData(new[] { "error" }, "项目支出绩效自评表", "JH3001", "满意度", "document", false)]
    public void All_that_is_asked_must_hold(string[]? severities, string? form, string? code, string? words, string? only, bool shown) =>
        Assert.Equal(shown, FindingFilter.Of(severities, form, code, words, only).Shows(Shown, 1));

    [Fact]
    public void Only_this_document_leaves_out_what_has_no_place_in_it() =>
        Assert.False(FindingFilter.Of(null, null, null, null, "document").Shows(Shown, 2));

    [Fact]
    public void The_address_says_what_was_asked_and_nothing_else() =>
        Assert.Equal("&severity=error&severity=note&code=JH3001&q=a%26b&only=document", FindingFilter.Of(["note", "error"], "", "JH3001", "A&B", "document").Query);
}
