using System.Xml.Linq;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Engine.Tests.Reporting.Html;

public sealed class FilingHtmlTests
{
    private static readonly Origin Line = new("样例.docx", "共5人") { Paragraph = 1 };

    private static string Same(int document) => "";

    [Fact]
    public void A_finding_stands_with_its_figures_places_remedy_and_rule()
    {
        var finding = Page.Finding("人数不符", Page.At(Line, "5人")) with { Reported = "5", Expected = "6", Difference = "-1人", Arithmetic = "4 + 2 = 6", Form = "基础数据表" };
        var page = new FilingHtml(Page.Told(Page.Word(Page.Text(1, "共5人")), finding), HtmlWords.Chinese);
        Assert.Equal("""
            <section class="form-group" data-form="基础数据表"><h3>基础数据表</h3>
            <ol start="1">
            <li class="finding error" id="f1" tabindex="-1" data-number="1" data-severity="error" data-code="JH0000" data-form="基础数据表" data-documents="1">
            <h4><span class="badge">错误</span> <span class="code">JH0000</span> <span class="title">人数不符</span></h4>
            <p class="message">说明。</p>
            <dl class="figures"><div class="reported"><dt>填报</dt><dd>5</dd></div><div class="expected"><dt>应为</dt><dd>6</dd></div><div class="difference"><dt>相差</dt><dd>-1人</dd></div><div class="arithmetic"><dt>核算</dt><dd>4 + 2 = 6</dd></div></dl>
            <ul class="places" aria-label="位置">
            <li><a class="place reported" href="#d1-p1" data-document="1">第1段</a> <q>共5人</q> <span class="role">问题所在</span></li>
            </ul>
            <p class="remedy"><span class="label">办法</span> <span>改正。</span></p>
            <details class="rule"><summary>规则</summary>
            <dl><div><dt>规则</dt><dd>规则句</dd></div><div><dt>依据</dt><dd>算术</dd></div><div><dt>例</dt><dd>例句</dd></div><div><dt>不报</dt><dd>近例</dd></div></dl>
            </details>
            </li>
            </ol>
            </section>

            """, page.FindingsList(Same));
    }

    [Fact]
    public void In_English_the_labels_are_English_and_what_rules_and_documents_say_is_marked_as_Chinese()
    {
        var finding = Page.Finding(Severity.Warning, "人数不符", Page.At(Line, "5人", PlaceRole.Contradicts)) with { Reported = "" };
        var html = new FilingHtml(Page.Told(Page.Word(Page.Text(1, "共5人")), finding), HtmlWords.English).FindingsList(Same);
        Assert.Contains("<h3>Whole text</h3>", html, StringComparison.Ordinal);
        Assert.Contains("""<span class="badge">Warning</span> <span class="code">JH0000</span> <span class="title" lang="zh-CN">人数不符</span>""", html, StringComparison.Ordinal);
        Assert.Contains("""<dt>Reported</dt><dd class="blank">blank</dd>""", html, StringComparison.Ordinal);
        Assert.Contains("""<a class="place contradicts" href="#d1-p1" data-document="1">paragraph 1</a> <q lang="zh-CN">共5人</q> <span class="role">says otherwise</span>""", html, StringComparison.Ordinal);
        foreach (var element in Page.Parse(html).Descendants().Where(e => !e.HasElements && e.Value.Any(c => c is >= '一' and <= '鿿')))
            Assert.Equal("zh-CN", (string?)element.Attribute("lang"));
    }

    [Fact]
    public void What_a_filter_leaves_out_stays_in_the_page_but_hidden_and_a_form_of_which_nothing_is_left_with_it()
    {
        var place = Page.At(Line, "5人");
        var page = new FilingHtml(Page.Told(Page.Word(Page.Text(1, "共5人")),
            Page.Finding("一", place) with { Form = "甲表" }, Page.Finding("二", place) with { Form = "甲表" }, Page.Finding("三", place) with { Form = "乙表" }), HtmlWords.Chinese);
        var html = Page.Parse(page.FindingsList(Same, f => f.Number == 2, selected: 2));
        Assert.Equal(["f1 hidden", "f2", "f3 hidden"], html.Class("finding").Select(e => $"{(string?)e.Attribute("id")}{(e.Attribute("hidden") is null ? "" : " hidden")}"));
        Assert.Equal(["甲表", "乙表 hidden"], html.Class("form-group").Select(e => $"{(string?)e.Attribute("data-form")}{(e.Attribute("hidden") is null ? "" : " hidden")}"));
        Assert.Equal("f2", (string?)Assert.Single(html.Class("selected")).Attribute("id"));
    }

    [Fact]
    public void Any_place_of_a_document_has_an_address_a_merged_cell_that_of_its_anchor()
    {
        var table = new Table(1, 2, 2, [Page.Cell(0, 0, "甲", rows: 2), Page.Cell(0, 1, "乙"), Page.Cell(1, 1, "丙")]);
        var page = new FilingHtml(Page.Told(Page.Word(Page.Text(1, "共5人"), table)), HtmlWords.Chinese);
        Assert.Equal("#d1-p1", page.AddressOf(1, Line, Same));
        Assert.Equal("/x#d1-t1-r2-c2", page.AddressOf(1, new("样例.docx", "") { Table = 1, Row = 2, Column = 2 }, _ => "/x"));
        Assert.Equal("#d1-t1-r1-c1", page.AddressOf(1, new("样例.docx", "") { Table = 1, Row = 2, Column = 1 }, Same));
        Assert.Equal("#d1", page.AddressOf(1, new("样例.docx", "") { Paragraph = 99 }, Same));
    }

    [Fact]
    public void The_order_is_that_of_the_text_output()
    {
        var result = Page.Audit(("甲.txt", Page.WrongRate), ("乙.txt", Page.WrongRate.Replace("宣传", "稽核", StringComparison.Ordinal).Replace("475.00", "600.00", StringComparison.Ordinal)));
        var page = new FilingHtml(result, HtmlWords.Chinese);
        var text = FindingsText.Of(result).ToString();
        var printed = text.Split('\n').Where(l => l.StartsWith("✗ ", StringComparison.Ordinal) || l.StartsWith("! ", StringComparison.Ordinal) || l.StartsWith("· ", StringComparison.Ordinal));
        Assert.True(page.Findings.Count >= 4, text);
        Assert.Equal(printed.Select(l => l[2..].Trim()), page.Findings.Select(f => $"{HtmlWords.Chinese.Severity(f.Finding.Severity)} {f.Finding.Code} {f.Finding.Descriptor.Title}"));
        Assert.Equal(Enumerable.Range(1, page.Findings.Count), page.Findings.Select(f => f.Number));
        Assert.Equal(page.Findings.Select(f => $"f{f.Number}"), Page.Parse(page.FindingsList(Same)).Class("finding").Select(f => (string?)f.Attribute("id")));
    }

    [Fact]
    public void Findings_stand_as_the_audit_ranks_them_and_a_form_has_its_heading_again()
    {
        var place = Page.At(Line, "5人");
        var page = new FilingHtml(Page.Told(Page.Word(Page.Text(1, "共5人")),
            Page.Finding("一", place) with { Form = "乙表" }, Page.Finding("二", place) with { Form = "甲表" }, Page.Finding("三", place) with { Form = "甲表" },
            Page.Finding(Severity.Warning, "四", place) with { Form = "乙表" }), HtmlWords.Chinese);
        Assert.Equal(["一", "二", "三", "四"], page.Findings.Select(f => f.Finding.Descriptor.Title));
        Assert.Equal(["乙表 1", "甲表 2", "乙表 4"], Page.Parse(page.FindingsList(Same)).Class("form-group").Select(e => $"{(string?)e.Attribute("data-form")} {(string?)e.Element("ol")!.Attribute("start")}"));
    }

    [Fact]
    public void What_belongs_to_a_document_as_a_whole_has_no_path_for_a_heading()
    {
        var result = Page.Audit(("甲/乙.txt", "2024年度部门整体支出绩效自评表\n\n填报单位：云岫县医疗保障局\n\n联系人身份证号：11010519491231002X\n"));
        Assert.Contains(result.Findings, f => f.Code == "JH9001");
        Assert.DoesNotContain("【甲/乙.txt】", FindingsText.Of(result).ToString(), StringComparison.Ordinal);
        Assert.Contains("【全文】", FindingsText.Of(result).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_link_into_the_page_of_their_document()
    {
        var result = Page.Audit(("甲.txt", Page.WrongRate), ("乙.txt", Page.WrongRate));
        var page = new FilingHtml(result, HtmlWords.Chinese);
        var list = Page.Parse(page.FindingsList(static n => $"/documents/{n}?a=1&b=2"));
        var ofSecond = page.Findings.First(f => f.Documents.SequenceEqual([2]) && f.Finding.Code == "JH3001");
        var link = list.Id($"f{ofSecond.Number}").Class("place").First();
        Assert.Equal("/documents/2?a=1&b=2#d2-t1-r3-c6", (string?)link.Attribute("href"));
        Assert.Equal("2", (string?)link.Attribute("data-document"));
        Assert.Equal("乙.txt", list.Id($"f{ofSecond.Number}").Parent!.Parent!.Class("file").Single().Value);
        Assert.Equal("100.00%", Page.Parse(page.Document(2)).Id("d2-t1-r3-c6").Value);
    }

    [Fact]
    public void Consequences_have_ids_places_and_marks_of_their_own()
    {
        var folded = Page.Finding(Severity.Warning, "由此", Page.At(Line with { Text = "另3人", Paragraph = 2 }, "3人"));
        var page = new FilingHtml(Page.Told(Page.Word(Page.Text(1, "共5人"), Page.Text(2, "另3人")), Page.Finding("人数不符", Page.At(Line, "5人")) with { Folded = [folded] }), HtmlWords.Chinese);
        var details = Page.Parse(page.FindingsList(Same)).Id("f1").Class("folded").Single();
        Assert.Equal("由此引起 1 项", details.Element("summary")!.Value);
        Assert.Equal("#d1-p2", (string?)details.Class("consequence").Single(c => (string?)c.Attribute("id") == "f1-1").Class("place").Single().Attribute("href"));
        var mark = Page.Parse(page.Document(1)).Id("d1-p2").Element("a")!;
        Assert.Equal(("#f1-1", "1-1", "mark warning"), ((string?)mark.Attribute("href"), (string?)mark.Attribute("data-findings"), (string?)mark.Attribute("class")));
    }

    [Fact]
    public void Several_filings_on_one_page_have_a_prefix_before_every_id()
    {
        var page = new FilingHtml(Page.Audit(("甲.txt", Page.WrongRate)), HtmlWords.Chinese, "g2-");
        var all = Page.Parse(page.Document(1) + page.FindingsList(Same));
        Assert.All(all.Descendants().Attributes("id"), a => Assert.StartsWith("g2-", a.Value, StringComparison.Ordinal));
        Assert.All(all.Descendants().Attributes("href"), a => Assert.StartsWith("#g2-", a.Value, StringComparison.Ordinal));
        Assert.Contains(all.Descendants().Attributes("href"), a => a.Value == "#g2-d1-t1-r3-c6");
    }

    [Fact]
    public void A_place_without_a_position_leads_to_the_beginning_of_its_document_and_one_in_no_document_nowhere()
    {
        var places = new[] { Page.At(new("样例.docx", ""), ""), Page.At(new("别处.docx", ""), "", PlaceRole.Context) };
        var list = Page.Parse(new FilingHtml(Page.Told(Page.Word(Page.Text(1, "共5人")), Page.Finding("有批注", places)), HtmlWords.Chinese).FindingsList(Same));
        Assert.Equal(["a 样例.docx #d1", "span 别处.docx "], list.Class("place").Select(p => $"{p.Name} {p.Value} {(string?)p.Attribute("href")}"));
    }

    [Fact]
    public void Nothing_found_is_said_unless_nothing_could_be_judged()
    {
        var sound = Page.Audit(("甲.txt", Page.WrongRate)) with { Findings = [], Unassessable = [] };
        Assert.Equal("<p class=\"none\">未发现问题。</p>\n", new FilingHtml(sound, HtmlWords.Chinese).FindingsList(Same));
        Assert.Equal("", new FilingHtml(sound, HtmlWords.Chinese).Gaps(Same));
        Assert.Equal("", new FilingHtml(Page.Told(Page.Word(Page.Text(1, "通知"))), HtmlWords.Chinese).FindingsList(Same));
    }

    [Fact]
    public void What_was_not_judged_and_not_read_is_listed_with_its_place()
    {
        var document = Page.Word(Page.Text(1, "见图")) with { Losses = [new(new("样例.docx", "") { Paragraph = 1 }, "图片中的文字未读出。")] };
        var result = Page.Told(document) with { Unassessable = [new("JH3001", "缺预算数。"), new("JH3002", "缺<表>。"), new("JH3001", "缺预算数。")] };
        Assert.Equal("""
            <section class="gaps">
            <h3>无法判断 3 项（没有判断，不等于通过）</h3>
            <ul class="unassessable">
            <li><span class="code">JH3001</span> <span class="reason">缺预算数。</span> <span class="same">（同样的有 2 项）</span></li>
            <li><span class="code">JH3002</span> <span class="reason">缺&lt;表&gt;。</span></li>
            </ul>
            <h3>未能读出的内容</h3>
            <ul class="unread">
            <li><a class="place" href="#d1-p1" data-document="1">第1段</a> <span class="reason">图片中的文字未读出。</span></li>
            </ul>
            </section>

            """, new FilingHtml(result, HtmlWords.Chinese).Gaps(Same));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void There_is_no_other_document(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FilingHtml(Page.Audit(("甲.txt", "通知")), HtmlWords.Chinese).Document(number));
}
