using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Jiheng.Hosts.Tests.Web.Browser;

/// <summary>On paper there are the findings and the document, and nothing to click.</summary>
public sealed partial class PrintTests(WebServer server, Chromium chromium)
{
    [Fact]
    public Task The_page_of_a_filing_prints_on_several_sheets() => chromium.Visit(server, async visit =>
    {
        await PagesByName.Open(visit, "filing");
        var pdf = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = "A4" }));
        Assert.InRange(Sheet().Count(pdf), 2, 40);
    });

    [Theory]
    [InlineData("filing")]
    [InlineData("published")]
    public Task What_is_printed_says_the_findings_and_the_document_and_no_button(string page) => chromium.Visit(server, async visit =>
    {
        await PagesByName.Open(visit, page);
        var found = await FoundOnPage.All(visit);
        var shown = Squeezed(await visit.Page.Locator("#document table td").Last.InnerTextAsync());
        var text = Squeezed(await Text(await visit.Page.PdfAsync(new() { Format = "A4" })));
        Assert.All(found, f => Assert.Contains(Squeezed(f.Message), text, StringComparison.Ordinal));
        Assert.Contains(shown, text, StringComparison.Ordinal);
        foreach (var button in (string[])["复制全部", "下载报告", "下载JSON", "快捷键", "清除筛选", "全部规则", "跳到正文", "English"]) Assert.DoesNotContain(button, text, StringComparison.Ordinal);
    });

    private static async Task<string> Text(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])["-enc", "UTF-8", "-", "-"]) start.ArgumentList.Add(argument);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdftotext was not found. Debian: apt-get install poppler-utils");
            return "";
        }
        using (process)
        {
            var text = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.StandardInput.BaseStream.WriteAsync(pdf, TestContext.Current.CancellationToken);
            process.StandardInput.Close();
            return await text;
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
