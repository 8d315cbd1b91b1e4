using System.Text;
using System.Text.RegularExpressions;
using Jiheng.Documents.Tests.Forms;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using PackForm = Jiheng.Engine.Reporting.Forms.BlankForm;

namespace Jiheng.Documents.Tests.Html.Writing;

/// <summary>Documents on the left, the page's body on the right; and pages read back.</summary>
public sealed class HtmlWriterTests
{
    internal static string Page(params Block[] blocks) => Encoding.UTF8.GetString(DocumentWriters.Write("html", BlankForm.Document(blocks)));

    /// <summary>What stands in the page between the section's tags.</summary>
    internal static string Body(params Block[] blocks) => Regex.Match(Page(blocks), "<main>\n<section[^>]*>\n(?<body>.*)</section>\n</main>", RegexOptions.Singleline).Groups["body"].Value.TrimEnd('\n');

    private static Document Again(Document document) => DocumentReaders.Read("读回", DocumentWriters.Write("html", document));

    [Fact]
    public void The_whole_page_of_one_paragraph()
    {
        var page = Regex.Replace(Page(BlankForm.Text("只有一段")), "<style>.*?</style>", "<style></style>", RegexOptions.Singleline);
        Assert.Equal("""
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>只有一段</title>
            <style></style>
            </head>
            <body>
            <main>
            <section class="sheet">
            <p>只有一段</p>
            </section>
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n"), page);
    }

    [Fact]
    public void The_title_is_the_first_heading_the_first_words_or_the_file()
    {
        Assert.Equal("绩效自评报告", Title(BlankForm.Text("附件1"), BlankForm.Heading("绩效自评报告"), BlankForm.Heading("二")));
        Assert.Equal("附件1", Title(BlankForm.Text("　"), BlankForm.Text("附件1")));
        Assert.Equal("样表", Title());
        Assert.Equal("文档", Regex.Match(Encoding.UTF8.GetString(DocumentWriters.Write("html", BlankForm.Document([]) with { File = "" })), "<title>(.*)</title>").Groups[1].Value);

        static string Title(params Block[] blocks) => Regex.Match(Page(blocks), "<title>(.*)</title>").Groups[1].Value;
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_is_run()
    {
        var page = Page(BlankForm.Heading("题"), BlankForm.Text("文"));
        foreach (var word in (string[])["<script", "http:", "https:", "url(", "@import", "src=", "javascript:"]) Assert.DoesNotContain(word, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_and_places_of_paragraphs() => Assert.Equal(
        """
        <h1 id="h-自评报告">自评报告</h1>
        <p class="middle">（2024年度）</p>
        <h2 id="h-一基本情况" class="middle">一、基本情况</h2>
        <p>正文</p>
        <p class="left">附件1</p>
        <p class="middle">图1</p>
        <p class="right">某局<br>2025年4月</p>
        <p class="footnote">注</p>
        <p class="text-box right">框</p>
        <h6 id="h-深">深</h6>
        <p class="unit">单位：万元</p>
        """.ReplaceLineEndings("\n"),
        Body(
            BlankForm.Heading("自评报告"), BlankForm.Text("（2024年度）"), BlankForm.Heading("一、基本情况", 2) with { Place = ParagraphPlace.Middle }, BlankForm.Text("　　正文"),
            BlankForm.Text("附件1") with { Place = ParagraphPlace.Left }, BlankForm.Text("图1") with { Place = ParagraphPlace.Middle },
            new Paragraph([Line("某局"), Line("2025年4月")]) { Place = ParagraphPlace.Right },
            BlankForm.Text("注") with { Source = ParagraphSource.Footnote }, BlankForm.Text("框") with { Source = ParagraphSource.TextBox, Place = ParagraphPlace.Right },
            BlankForm.Heading("深", 8), BlankForm.Text("单位：万元"), BlankForm.Table(1, ["甲|乙"])).Split("\n<div")[0]);

    [Fact]
    public void Contents_link_to_the_headings_behind_them() => Assert.Equal(
        """
        <h1 id="h-报告">报告</h1>
        <nav class="contents" aria-label="目录">
        <p class="contents-title">目录</p>
        <ul>
        <li><a href="#h-一总体">一、总体</a>
        <ul>
        <li><a href="#h-一投入">（一）投入</a></li>
        <li><a href="#h-一投入-2">（一）投入</a></li>
        </ul>
        </li>
        <li><a href="#h-">？？</a></li>
        </ul>
        </nav>
        <h2 id="h-一总体">一、总体</h2>
        <h3 id="h-一投入">（一）投入</h3>
        <h4 id="h-太深">太深</h4>
        <h3 id="h-一投入-2">（一）投入</h3>
        <h2 id="h-">？？</h2>
        """.ReplaceLineEndings("\n"),
        Body(
            BlankForm.Heading("报告"), new Contents(3), BlankForm.Heading("一、总体", 2), BlankForm.Heading("（一）投入", 3), BlankForm.Heading("太深", 4),
            BlankForm.Heading("（一）投入", 3), BlankForm.Heading("？？", 2)));

    [Fact]
    public void One_heading_twice_has_two_ids()
    {
        var heading = BlankForm.Heading("表");
        Assert.Contains("<li><a href=\"#h-表\">表</a></li>\n<li><a href=\"#h-表-2\">表</a></li>", Body(new Contents(), heading, heading), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_stands_above_the_contents_is_not_written_twice()
    {
        Assert.DoesNotContain("contents-title", Body(BlankForm.Text("目　录"), new Contents(), BlankForm.Heading("甲")), StringComparison.Ordinal);
        Assert.Equal("<p>前</p>", Body(BlankForm.Text("前"), new Contents()));
    }

    [Fact]
    public void Pages_turn_and_begin_where_the_document_says()
    {
        var wide = BlankForm.Table(1, ["1|2|3|4|5|6|7|8", "1|2|3|4|5|6|7|8"]);
        Assert.Equal(["sheet"], Sections(BlankForm.Text("文")));
        Assert.Equal(["sheet wide"], Sections(wide));
        // What stands behind a turn lies as the turn says, and nothing before it is turned by it.
        Assert.Equal(["sheet", "sheet", "sheet wide"], Sections(BlankForm.Text("文"), new NewPage(), wide, new NewPage(true), BlankForm.Text("文")));
        Assert.Equal(["sheet wide"], Sections(new NewPage(), new NewPage(true), BlankForm.Text("文"), new NewPage()));
        Assert.Equal(["sheet front", "sheet wide front", "sheet", "sheet"],
            Sections(BlankForm.Text("封面"), new NewPage(true), BlankForm.Text("目录"), new NewPage { RestartsNumbers = true }, new NewPage(), BlankForm.Text("一"), new NewPage(), BlankForm.Text("二")));
        Assert.Equal(["sheet to-fill"], Sections([.. BlankForm.Evaluation().Blocks]));

        static IEnumerable<string> Sections(params Block[] blocks) => Regex.Matches(Page(blocks), "<section class=\"([^\"]*)\">").Select(m => m.Groups[1].Value);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onload='x' &amp;", "&quot; onload=&#39;x&#39; &amp;amp;")]
    [InlineData("</p></style><img src=x onerror=alert(1)>", "&lt;/p&gt;&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    public void Text_stays_text(string text, string written)
    {
        var table = BlankForm.Table(1, ["x|y", "x|y"]);
        table = new(1, 2, 2, [.. table.Cells.Select(c => c with { Lines = [Line(text)] })]);
        var page = Page(BlankForm.Heading(text), new Contents(), BlankForm.Heading(text, 2), BlankForm.Text(text), table);
        Assert.Contains($"<title>{written}</title>", page, StringComparison.Ordinal);
        Assert.Contains($"<p>{written}</p>", page, StringComparison.Ordinal);
        Assert.Contains($">{written}</a>", page, StringComparison.Ordinal);
        Assert.Contains($">{written}</td>", page, StringComparison.Ordinal);
        WriterSample.AssertValid("html", Encoding.UTF8.GetBytes(page));
    }

    [Fact]
    public void What_no_page_can_show_is_left_out() => Assert.Equal(
        "<p>甲乙丙丁戊\U0001F600</p>", Body(BlankForm.Text("甲\u0000\u0007\u009F乙" + (char)0xD800 + "丙\uFFFF\uFDD0\u202E丁\u2066戊\U0001F600" + (char)0xDC00)));

    [Fact]
    public void Room_to_write_in_is_kept()
    {
        Assert.Equal("<p style=\"white-space:pre-wrap\">填表人：    电话：</p>", Body(BlankForm.Text("填表人：    电话：")));
        var read = Again(BlankForm.Document([BlankForm.Text("填表人：    电话：\t。"), BlankForm.Table(1, ["年  月|日", "1|2"])]));
        Assert.Equal("¶ 填表人：    电话：\t。\n▦1\n年  月|日\n1|2", Dump.Of(read));
    }

    public static TheoryData<string, string> Forms()
    {
        var data = new TheoryData<string, string>();
        foreach (var id in Shared.Packs.Ids)
            foreach (var form in Shared.Packs.Load(id).Forms)
                if (PackForm.HasLayout(form)) data.Add(id, form.Id);
        return data;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Blank_forms_of_all_packs_are_read_back_as_they_were_drawn(string packId, string formId)
    {
        var pack = Shared.Packs.Load(packId);
        var form = PackForm.Of(pack.Form(formId)!, FilledFormTests.YearOf(pack.Header), pack);
        var read = Again(form);
        Assert.Equal(Dump.Of(form), Dump.Of(read));
        Assert.Empty(read.Losses);
        Assert.Empty(read.Remarks);
    }

    [Fact]
    public void A_report_is_read_back_with_its_spans()
    {
        var report = BlankForm.Document([
            BlankForm.Heading("部门整体支出绩效自评报告"), BlankForm.Text("（2024年度）"), BlankForm.Heading("一、收支", 2), BlankForm.Text("预算1,286.50万元，执行率93.54%，其中a < b & c。"),
            BlankForm.Text("单位：万元"),
            BlankForm.Table(1, ["项目名称|预算安排|←|备注", "↑|年初|全年|↑", "甲⏎（续）|650.00|680.00|", "乙|←|3|<b>按实</b>"]),
            new NewPage(true),
            BlankForm.Heading("二、附表", 2),
            BlankForm.Table(2, ["一|二|三|四|五|六|七|八", "合|↑|↑|↑|5|6|7|8"]),
            new Paragraph([Line("某局"), Line("2025年4月")]) { Place = ParagraphPlace.Right },
        ]);
        Assert.Equal(Dump.Of(report.Blocks.Where(b => b is not NewPage)), Dump.Of(Again(report)));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        var document = BlankForm.Document([.. BlankForm.Evaluation().Blocks, Charts.ChartSample.Of(ChartKind.Pie, "1 2 3")]);
        Assert.Equal(DocumentWriters.Write("html", document), DocumentWriters.Write("html", document));
        Assert.NotEqual(0xEF, DocumentWriters.Write("html", document)[0]);
    }

    private static TextLine Line(string text) => new(text, new Origin("样表", text));
}
