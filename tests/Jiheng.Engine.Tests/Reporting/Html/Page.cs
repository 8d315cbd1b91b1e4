using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Engine.Tests.Reporting.Html;

/// <summary>Documents stated as text, audited and rendered; pages are parsed as XML, which forgives nothing.</summary>
internal static partial class Page
{
    /// <summary>A form whose rate is 100.00% and should be 95.00%.</summary>
    public const string WrongRate = """
        2024年度项目支出绩效自评表

        | 项目名称 | 云岫县医保宣传项目 | | | | |
        | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 |
        | | 年度资金总额 | 500.00 | 475.00 | 10 | 100.00% |
        """;

    /// <summary>The audit of documents that make one filing, each a name and its text.</summary>
    public static AuditResult Audit(params (string File, string Text)[] documents) => Audit([.. documents.Select(d => PlainTextReader.Read(d.File, d.Text))]);

    /// <summary>The audit of documents that make one filing.</summary>
    public static AuditResult Audit(params Document[] documents) =>
        Pipeline.Check(new(null, null, [.. documents.Select(d => Pipeline.Read(d, TestPacks.Catalogue))]));

    /// <summary>The pieces of a filing.</summary>
    public static FilingHtml Of(AuditResult result, HtmlWords words = HtmlWords.Chinese) => new(result, words);

    /// <summary>A document without findings as its page shows it.</summary>
    public static string Paper(params Block[] blocks) => Of(new(
        new(null, null, [Pipeline.Read(new() { File = "样例.docx", Format = "docx", Blocks = blocks }, TestPacks.Catalogue)]), [], [])).Document(1);

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

    /// <summary>The text without white space.</summary>
    public static string Packed(string text) => WhiteSpace().Replace(text, "");

    [GeneratedRegex(@"\s")]
    private static partial Regex WhiteSpace();
}
