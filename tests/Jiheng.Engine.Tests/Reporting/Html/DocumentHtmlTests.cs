using System.Xml.Linq;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Engine.Tests.Reporting.Html;

public sealed class DocumentHtmlTests
{
    private static string Paper(params Block[] blocks) => Page.Paper(Page.Told(Page.Word(blocks)));

    [Fact]
    public void Headings_keep_their_level_below_the_title_of_the_page() => Assert.Equal("""
        <h2 class="line level-1" id="d1-p1">一、概况</h2>
        <h6 class="line level-8" id="d1-p2">细目</h6>
        <p class="line" id="d1-p3">正文<br/>第二行</p>

        """, Paper(Page.Text(1, "一、概况") with { HeadingLevel = 1 }, Page.Text(2, "细目") with { HeadingLevel = 8 }, Page.Text(3, "正文", "第二行")));

    [Fact]
    public void Merged_cells_keep_their_spans_and_holes_are_empty() => Assert.Equal("""
        <div class="sheet"><table id="d1-t1">
        <tr><td id="d1-t1-r1-c1" rowspan="2">甲</td><td id="d1-t1-r1-c2" colspan="2">乙<br/>丙</td></tr>
        <tr><td></td><td id="d1-t1-r2-c3"></td></tr>
        </table></div>

        """, Paper(new Table(1, 2, 3, [Page.Cell(0, 0, "甲", rows: 2), Page.Cell(0, 1, "乙\n丙", columns: 2), Page.Cell(1, 2, "")])));

    [Fact]
    public void A_table_inside_a_cell_stays_there() => Assert.Equal("""
        <div class="sheet"><table id="d1-t1">
        <tr><td id="d1-t1-r1-c1">外<table id="d1-t2">
        <tr><td id="d1-t2-r1-c1">内</td></tr>
        </table></td></tr>
        </table></div>

        """, Paper(new Table(1, 1, 1, [Page.Cell(0, 0, "外") with { Nested = [new Table(2, 1, 1, [Page.Cell(0, 0, "内", table: 2)])] }])));

    [Fact]
    public void Cells_that_a_broken_file_lays_on_each_other_are_all_seen() => Assert.Equal("""
        <div class="sheet"><table id="d1-t1">
        <tr><td id="d1-t1-r1-c1"></td><td id="d1-t1-r1-c2" rowspan="2">上</td></tr>
        <tr><td id="d1-t1-r2-c1">左</td></tr>
        </table><div class="line displaced" id="d1-t1-r2-c2">下</div></div>

        """, Paper(new Table(1, 2, 2, [Page.Cell(0, 0, ""), Page.Cell(0, 1, "上", rows: 2), Page.Cell(1, 0, "左", columns: 2), Page.Cell(1, 1, "下")])));

    [Fact]
    public void Text_boxes_and_footnotes_say_what_they_are_and_have_ids_of_their_own() => Assert.Equal("""
        <p class="line" id="d1-p1">正文</p>
        <p class="line text-box" id="d1-p1-n2"><span class="source">文本框</span> 框中</p>
        <p class="line footnote" id="d1-p1-n3"><span class="source">脚注</span> 注</p>

        """, Paper(Page.Text(1, "正文"), Page.Text(1, "框中") with { Source = ParagraphSource.TextBox }, Page.Text(1, "注") with { Source = ParagraphSource.Footnote }));

    [Fact]
    public void A_finding_on_a_footnote_marks_the_footnote_and_not_the_paragraph_it_hangs_on()
    {
        var note = Page.Text(1, "注：共7人") with { Source = ParagraphSource.Footnote };
        var page = Page.Parse(Page.Paper(Page.Told(Page.Word(Page.Text(1, "共5人"), note), Page.Finding("人数不符", Page.At(note.Origin, "7人")))));
        Assert.Equal("7人", page.Id("d1-p1-n2").Class("mark").Single().Value);
        Assert.Empty(page.Id("d1-p1").Class("mark"));
    }

    [Fact]
    public void Sheets_of_a_workbook_have_their_names()
    {
        var title = new Origin("表.xlsx", "附件") { Sheet = "附件<2>", Paragraph = 1, Row = 1, Column = 1 };
        var cell = new Origin("表.xlsx", "44") { Sheet = "附件<2>", Table = 1, Row = 3, Column = 2 };
        var document = new Document
        {
            File = "表.xlsx",
            Format = "xlsx",
            Blocks = [new Paragraph([new("附件", title)]), new Table(1, 1, 1, [new(0, 0, 1, 1, [new("44", cell)], cell)])],
        };
        // A reader's loss knows the row and column of the sheet only.
        var finding = Page.Finding("有公式未计算", Page.At(new("表.xlsx", "") { Sheet = "附件<2>", Row = 3, Column = 2 }, ""));
        Assert.Equal("""
            <h2 class="sheet-name" id="d1-s1"><span class="source" lang="en">Sheet</span> 附件&lt;2&gt;</h2>
            <p class="line" id="d1-s1-p1">附件</p>
            <div class="sheet"><table id="d1-s1-t1">
            <tr><td id="d1-s1-t1-r3-c2" class="marked error"><a class="mark error" href="#f1" data-findings="1" title="1 finding: 有公式未计算" aria-label="44, 1 finding: 有公式未计算">44</a></td></tr>
            </table></div>

            """, Page.Paper(Page.Told(document, finding), HtmlWords.English));
    }

    [Fact]
    public void What_the_reader_lost_stands_at_the_end()
    {
        var document = Page.Word(Page.Text(1, "见图")) with { Losses = [new(new("样例.docx", "") { Paragraph = 1 }, "图片未读。"), new(new("样例.docx", ""), "附件未读。")] };
        Assert.Equal("""
            <p class="line" id="d1-p1">见图</p>
            <section class="losses">
            <h2>未能读出的内容</h2>
            <ul>
            <li><a class="place" href="#d1-p1">第1段</a> 图片未读。</li>
            <li>附件未读。</li>
            </ul>
            </section>

            """, Page.Paper(Page.Told(document)));
    }

    [Fact]
    public void Lines_of_a_text_file_and_its_cells_have_ids()
    {
        var paper = Page.Parse(new FilingHtml(Page.Audit(("甲.txt", "通知\n\n| 甲 | 乙 |\n| 丙 | 丁 |\n")), HtmlWords.Chinese).Document(1));
        Assert.Equal(["d1", "d1-l1", "d1-t1", "d1-t1-r1-c1", "d1-t1-r1-c2", "d1-t1-r2-c1", "d1-t1-r2-c2"], paper.Descendants().Attributes("id").Select(a => a.Value));
    }

    [Fact]
    public void A_place_in_the_second_line_of_a_cell_of_a_text_file_leads_to_the_cell()
    {
        var result = Page.Audit(("甲.txt", "通知\n\t甲\n\t乙\n丙\n"));
        var cell = Assert.IsType<Table>(result.Filing.Documents[0].Source.Blocks[1]).Cells.Single(c => c.Lines.Count == 2);
        var page = new FilingHtml(result with { Findings = [Page.Finding("不符", Page.At(cell.Lines[1].Origin, "丙"))] }, HtmlWords.Chinese);
        Assert.Contains("href=\"#d1-t1-r1-c2\"", page.FindingsList(_ => ""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_in_the_second_line_of_a_paragraph_leads_to_the_paragraph()
    {
        var (first, second) = (new Origin("样例.docx", "共") { Line = 3 }, new Origin("样例.docx", "5人") { Line = 4 });
        var paper = Page.Paper(Page.Told(Page.Word(new Paragraph([new("共", first), new("5人", second)])), Page.Finding("不符", Page.At(second, "5人"))));
        Assert.Equal("5人", Page.Parse(paper).Id("d1-l3").Class("mark").Single().Value);
    }

    [Fact]
    public void A_place_inside_a_merged_cell_leads_to_the_cell_and_one_outside_all_to_the_table()
    {
        var table = new Table(1, 2, 1, [Page.Cell(0, 0, "甲", rows: 2)]);
        var places = new[] { Page.At(new("样例.docx", "甲") { Table = 1, Row = 2, Column = 1 }, "甲"), Page.At(new("样例.docx", "") { Table = 1, Row = 9, Column = 1 }, "") };
        var list = new FilingHtml(Page.Told(Page.Word(table), Page.Finding("不符", places)), HtmlWords.Chinese).FindingsList(_ => "");
        Assert.Equal(["#d1-t1-r1-c1", "#d1-t1"], Page.Parse(list).Class("place").Select(p => (string?)p.Attribute("href")));
    }

    [Fact]
    public void A_span_ends_where_the_table_does() => Assert.Equal("""
        <div class="sheet"><table id="d1-t1">
        <tr><td id="d1-t1-r1-c1">甲</td></tr>
        </table></div>

        """, Paper(new Table(1, 1, 1, [Page.Cell(0, 0, "甲", rows: 5, columns: 7)])));
}
