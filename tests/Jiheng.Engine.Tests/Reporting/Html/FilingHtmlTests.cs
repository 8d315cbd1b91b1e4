using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Engine.Tests.Reporting.Html;

public sealed class FilingHtmlTests
{
    private static string None(int document) => "";

    [Fact]
    public void A_wrong_rate_is_marked_in_its_cell()
    {
        var page = Page.Of(Page.Audit(("样例.txt", Page.WrongRate)));
        var token = page.Findings.Single(f => f.Finding.Code == "JH3001").Number;
        var findings = Page.Parse(page.Document(1)).Id("d1-t1-r3-c6").Element("a")!;
        Assert.Equal("mark error", (string?)findings.Attribute("class"));
        Assert.Equal($"#f{token}", (string?)findings.Attribute("href"));
        Assert.Equal("100.00%", findings.Value);
    }
}
