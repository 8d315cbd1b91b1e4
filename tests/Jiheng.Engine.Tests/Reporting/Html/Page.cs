using System.Xml;
using System.Xml.Linq;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Engine.Tests.Reporting.Html;

/// <summary>Documents and findings made by hand and rendered; pages are parsed as XML, which forgives nothing.</summary>
internal static class Page
{
    /// <summary>A form whose rate is printed 100.00% and should be 95.00%.</summary>
    public const string WrongRate = """
        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县医保宣传项目 | | | | |
        | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 |
        | | 年度资金总额 | 500.00 | 475.00 | 10 | 100.00% |
        """;

    /// <summary>The audit of text files as one filing.</summary>
    public static AuditResult Audit(params (string File, string Text)[] files) =>
        Pipeline.Check(new(null, null, [.. files.Select(f => Pipeline.Read(PlainTextReader.Read(f.File, f.Text), TestPacks.Catalogue))]));

    /// <summary>An audit of one document with the findings it is told to have.</summary>
    public static AuditResult Told(Document document, params IReadOnlyList<Finding> findings) =>
        new(new(null, null, [Pipeline.Read(document, TestPacks.Catalogue)]), findings, []);

    /// <summary>A Word document.</summary>
    public static Document Word(params IReadOnlyList<Block> blocks) => new() { File = "样例.docx", Format = "docx", Blocks = blocks };

    /// <summary>A paragraph of a Word document.</summary>
    public static Paragraph Text(int number, params IReadOnlyList<string> lines) =>
        new([.. lines.Select(l => new TextLine(l, new("样例.docx", l) { Paragraph = number }))]);

    /// <summary>A cell of the first table, at a 0-based place.</summary>
    public static Cell Cell(int row, int column, string text, int rows = 1, int columns = 1, int table = 1)
    {
        var origin = new Origin("样例.docx", text.Replace("\n", "", StringComparison.Ordinal)) { Table = table, Row = row + 1, Column = column + 1 };
        return new(row, column, rows, columns, text.Length == 0 ? [] : [.. text.Split('\n').Select(l => new TextLine(l, origin with { Text = l }))], origin);
    }

    /// <summary>A finding of a rule that does not exist.</summary>
    public static Finding Finding(string title, params IReadOnlyList<Place> places) => Finding(Severity.Error, title, places);

    /// <inheritdoc cref="Finding(string, IReadOnlyList{Place})"/>
    public static Finding Finding(Severity severity, string title, params IReadOnlyList<Place> places) => new()
    {
        Descriptor = new("JH0000", severity, title, "规则句", "改正。", "算术", "例句", "近例"),
        Severity = severity,
        Message = "说明。",
        Form = "",
        Subject = title,
        Places = places,
    };

    /// <summary>A place that says a value.</summary>
    public static Place At(Origin origin, string value, PlaceRole role = PlaceRole.Reported) => new(role, value, "", "", origin);

    /// <summary>The document of an audit as its page shows it, without the frame.</summary>
    public static string Paper(AuditResult result, HtmlWords words = HtmlWords.Chinese)
    {
        var html = new FilingHtml(result, words).Document(1);
        Parse(html);
        const string Open = "<article class=\"paper\" id=\"d1\" lang=\"zh-CN\">\n";
        Assert.StartsWith(Open, html, StringComparison.Ordinal);
        return html[Open.Length..html.LastIndexOf("</article>", StringComparison.Ordinal)];
    }

    /// <summary>The piece as XML under one root.</summary>
    public static XElement Parse(string html) => XElement.Parse($"<root>{html}</root>", LoadOptions.PreserveWhitespace);

    /// <summary>A whole page as XML.</summary>
    public static XElement ParsePage(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new() { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>All elements of a class.</summary>
    public static IEnumerable<XElement> Class(this XElement root, string name) =>
        root.Descendants().Where(e => ((string?)e.Attribute("class") ?? "").Split(' ').Contains(name));

    /// <summary>The element of an id.</summary>
    public static XElement Id(this XElement root, string id) => Assert.Single(root.Descendants(), e => (string?)e.Attribute("id") == id);
}
