namespace Jiheng.Documents.Html;

/// <summary>Which elements begin a line of their own, and which print nothing of their text.</summary>
internal static class HtmlTags
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup",
        "p", "pre", "search", "section", "summary", "ul", "listing", "xmp", "plaintext", "v:textbox", "v:shape", "td", "th", "tr",
    ];

    private static readonly HashSet<string> Silent =
    [
        "script", "style", "head", "title", "meta", "link", "base", "template", "noscript", "noframes", "noembed", "datalist", "rt", "rp", "rtc", "colgroup", "col",
        "param", "source", "track", "area", "annotation", "annotation-xml", "xml", "frameset", "progress", "meter",
    ];

    private static readonly HashSet<string> Frames = ["iframe", "frame", "object", "embed", "applet", "audio", "video"];

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsSilent(string name) => Silent.Contains(name);

    /// <summary>Another file shown inside the page.</summary>
    public static bool IsFrame(string name) => Frames.Contains(name);

    /// <summary>1 to 6, or 0.</summary>
    public static int HeadingLevel(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;
}
