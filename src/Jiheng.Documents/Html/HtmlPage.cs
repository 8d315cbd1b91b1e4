using AngleSharp.Html.Parser;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Html;

/// <summary>The parser, held to its limits: source in, neutral document out.</summary>
internal static class HtmlPage
{
    /// <summary>Reads the pages of one file one after the other; almost always one.</summary>
    public static Document Read(string file, IEnumerable<HtmlText> pages)
    {
        var body = new HtmlBody(file);
        var isDamaged = false;
        foreach (var page in pages)
        {
            isDamaged |= page.IsDamaged;
            body.Read(Parse(page.Source));
        }
        var document = body.Finish();
        return isDamaged
            ? document with { Losses = [.. document.Losses, new Loss(new Origin(file, ""), "网页中有不能识别的字符（编码有误或文件不完整），这些字符未读取；请用浏览器重新保存网页。")] }
            : document;
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string source)
    {
        var work = new ParserWork();
        // A parser without a browsing context of its own has no loader and no script engine: nothing is fetched, nothing is run.
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            DisableElementPositionTracking = true,
            MaximumDepth = HtmlLimits.MaxOpen + 100,
            OnToken = (token, _) => work.Take(token),
        });
        // Rows copied without their table would lose their cells.
        return parser.ParseDocument(HtmlSignature.FirstTag(source) is "tr" or "td" or "th" or "tbody" or "thead" or "caption" ? "<table>" + source : source);
    }
}
