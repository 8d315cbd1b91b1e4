using System.Diagnostics;
using System.Text;
using Jiheng.Documents.Html;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Html;

/// <summary>Pages made to hurt: each is refused in Chinese with a way out, or read, within bounded time.</summary>
public sealed class HostileHtmlTests
{
    private static string Many(string piece, int times) => new StringBuilder().Insert(0, piece, times).ToString();

    private static string Numbered(string before, string after, int times) => string.Concat(Enumerable.Range(0, times).Select(i => before + i + after));

    public static TheoryData<string, string> Refused => new()
    {
        { "a million divs", Many("<div>", 1_000_000) },
        { "formatting never closed", "<p>" + Numbered("<font size=", ">", 1_000_000) },
        { "formatting repeated in each paragraph", "<p>" + Numbered("<font color=c", ">", 300) + Many("<p>甲", 100_000) },
        { "tables in tables", Many("<table><tr><td>", 100_000) },
        { "a tag of many attributes", "<p " + Numbered("a", "=1 ", 100_000) + ">" },
        { "a grid of holes", "<table>" + Many("<tr><td rowspan=60000>", 1_000) + Many("<tr><td>1<td>2", 60_000) + "</table>" },
        { "more cells than any form", "<table>" + Many("<tr>" + Many("<td>1", 100), 5_100) + "</table>" },
        { "a wide row above many short ones", "<table><tr>" + Many("<td>1", 1_000) + Many("<tr><td>1", 1_100) + "</table>" },
        { "one row of endless columns", "<table><tr>" + Many("<td>1", 2_000) + "</table>" },
        { "one row of wide cells", "<table><tr>" + Many("<td colspan=90>1", 2_000) + "</table>" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_is_no_page_is_refused(string what, string page)
    {
        var watch = Stopwatch.StartNew();
        var trouble = Assert.Throws<UnreadableDocumentException>(() => HtmlReaderTests.Read("<!doctype html>" + page));
        Assert.Contains("请", trouble.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), what);
    }

    public static TheoryData<string, string, int> Readable => new()
    {
        { "spans of any size", "<table border=1><tr><td rowspan=999999999 colspan=999999999>甲<td>乙" + Many("<tr><td>1<td>2", 100) + "</table>", 1 },
        { "paragraphs never closed", Many("<p>甲", 20_000), 20_000 },
        { "cells never closed, with fonts never closed", "<table border=1>" + Many("<tr><td><font color=red>甲<td><b>乙", 10_000) + "</table>", 1 },
        { "a giant attribute", "<p style='" + new string('x', 5_000_000) + "'>甲</p>", 1 },
        { "entities", "<p>" + Many("&amp;", 100_000) + "&#x110000;&#0;&bogus;</p>", 1 },
        { "three hundred divs", Many("<div>", 300) + "甲", 1 },
        { "an empty page", "", 0 },
        { "nothing closed, nothing named", "<p>甲<", 1 },
        { "data uri, base and link", "<base href='http://example.invalid/'><link rel=stylesheet href=x.css><script src=x.js></script><p>甲</p><img src='data:image/png;base64,AAAA'>", 1 },
    };

    [Theory]
    [MemberData(nameof(Readable), DisableDiscoveryEnumeration = true)]
    public void What_is_only_careless_is_read(string what, string page, int blocks) =>
        Assert.True(HtmlReaderTests.Read("<!doctype html>" + page).Blocks.Count == blocks, what);

    [Fact]
    public void A_page_of_any_bytes_is_a_page_or_refused()
    {
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[400];
            random.NextBytes(bytes);
            byte[] page = [.. "<html>"u8, .. bytes, .. "<table><tr><td>"u8, .. bytes.AsSpan(0, random.Next(400))];
            Assert.Equal("html", DocumentReaders.Read("坏", page).Format);
        }
    }

    [Theory]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--")]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=")]
    [InlineData("MIME-Version: 1.0\nContent-Type: text/plain\n\n甲")]
    public void A_file_of_parts_without_a_page_is_named(string file)
    {
        var trouble = Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read("坏.mht", Encoding.UTF8.GetBytes(file)));
        Assert.Contains("mht", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_without_end_are_bounded()
    {
        var parts = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + Many("--b\nContent-Type: text/html\n\n<p>甲\n", 3_000);
        Assert.Contains("2,000", Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read("坏.mht", Encoding.UTF8.GetBytes(parts))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_document_is_no_page() => Assert.False(new HtmlReader().Recognises(new Docx.DocxSample().Paragraph("甲").Bytes()));
}
