using System.Buffers;
using System.Text;
using System.Xml.Linq;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Engine.Tests.Reporting.Html;

public sealed class ReportHtmlTests
{
    private const string Hostile = "</style></title><script>alert('x')</script>\"'\u202Etxt.docx";

    private static string Html(IReadOnlyList<AuditResult> results, IReadOnlyList<UnreadableFile>? unreadable = null, IReadOnlyList<string>? notices = null, HtmlWords words = HtmlWords.Chinese)
    {
        var output = new ArrayBufferWriter<byte>();
        ReportHtml.Write(output, results, unreadable ?? [], notices ?? [], words);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.WrittenSpan);
    }

    private static XElement Parsed(IReadOnlyList<AuditResult> results, IReadOnlyList<UnreadableFile>? unreadable = null, IReadOnlyList<string>? notices = null, HtmlWords words = HtmlWords.Chinese) =>
        Page.ParsePage(Html(results, unreadable, notices, words));

    [Fact]
    public void One_filing_has_its_verdict_files_findings_and_document()
    {
        var page = Parsed([Page.Audit(("甲.txt", Page.WrongRate))], [], ["乙.txt 与 甲.txt 内容相同。"]);
        Assert.Equal("one", (string?)page.Element("body")!.Attribute("class"));
        Assert.Equal("不通过", page.Class("verdict").Single().Value);
        Assert.Contains("甲.txt", page.Class("files").Single().Value, StringComparison.Ordinal);
        Assert.Equal("乙.txt 与 甲.txt 内容相同。", page.Class("notices").Single().Value.Trim());
        Assert.Equal("100.00%", page.Id("d1-t1-r3-c6").Value);
        Assert.NotEmpty(page.Class("finding"));
        Assert.Empty(page.Class("contents"));
    }

    [Fact]
    public void Several_filings_have_a_list_of_contents_and_no_id_twice()
    {
        var one = Page.Audit(("甲.txt", Page.WrongRate));
        var page = Parsed([one, one, Page.Audit(("乙.txt", "通知"))]);
        Assert.Equal(["#g1", "#g2", "#g3"], page.Class("contents").Single().Descendants("a").Select(a => (string?)a.Attribute("href")));
        Assert.Equal(["不通过", "不通过", "不通过", "无法判断"], [page.Class("verdict").First().Value, .. page.Class("filing-head").SelectMany(h => h.Class("verdict")).Select(v => v.Value)]);
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.Descendants("a").Attributes("href"), h => Assert.Contains(h.Value[1..], ids));
    }

    [Fact]
    public void A_file_that_could_not_be_read_is_named_and_nothing_has_passed()
    {
        var sound = Page.Audit(("甲.txt", Page.WrongRate)) with { Findings = [], Unassessable = [] };
        Assert.Equal("通过", Parsed([sound]).Class("verdict").Single().Value);
        var page = Parsed([sound], [new("坏.doc", "旧格式，请另存为 .docx。")]);
        Assert.Equal("无法判断", page.Class("verdict").Single().Value);
        Assert.Equal("无法读取 坏.doc：旧格式，请另存为 .docx。", page.Class("unreadable").Single().Value.Trim());
        Assert.Equal("无法判断", Parsed([], [new("坏.doc", "旧格式。")]).Class("verdict").Single().Value);
    }

    [Theory]
    [InlineData(HtmlWords.Chinese)]
    [InlineData(HtmlWords.English)]
    public void Nothing_hostile_gets_out_of_the_text(HtmlWords words)
    {
        var origin = new Origin(Hostile, Hostile) { Paragraph = 1 };
        var finding = Page.Finding(Hostile, new Place(PlaceRole.Reported, Hostile, Hostile, Hostile, origin), new Place(PlaceRole.Context, "javascript:alert(1)", "", "", new(Hostile + "2", "")))
            with { Form = Hostile, Message = Hostile, Reported = Hostile, Remedy = Hostile, Folded = [Page.Finding(Hostile, Page.At(origin, Hostile))] };
        var document = Page.Word(new Engine.Content.Paragraph([new(Hostile, origin)])) with { File = Hostile, Losses = [new(origin with { Sheet = Hostile }, Hostile)] };
        var told = Page.Told(document, finding);
        var result = told with { Filing = told.Filing with { Unit = Hostile }, Unassessable = [new("JH0000", Hostile)] };
        var html = Html([result, result], [new(Hostile, Hostile)], [Hostile], words);
        var page = Page.ParsePage(html);
        Assert.DoesNotContain('\u202E', html);
        Assert.Empty(page.Descendants("script"));
        Assert.Single(page.Descendants("style"));
        Assert.Empty(page.Descendants().Attributes("src"));
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.Descendants().Attributes("href"), h => Assert.Matches("^#[-a-z0-9]+$", h.Value));
        Assert.All(page.Descendants().Attributes("id"), i => Assert.Matches("^[-a-z0-9]+$", i.Value));
    }

    [Fact]
    public void The_page_needs_nothing_from_outside()
    {
        var html = Html([Page.Audit(("甲.txt", Page.WrongRate))]);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\"/>\n", html, StringComparison.Ordinal);
        foreach (var outside in new[] { "http:", "https:", "url(", "@import", "<link", "<img", "<script" }) Assert.DoesNotContain(outside, html, StringComparison.OrdinalIgnoreCase);
        // Inside <style> nothing is encoded: the sheet itself must not need it.
        Assert.DoesNotContain(ReportStyle.Css, c => c is '<' or '&');
        Assert.Contains(ReportStyle.Css, html, StringComparison.Ordinal);
    }
}
