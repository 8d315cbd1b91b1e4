using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html;

/// <summary>
/// Foresees what the tree builder will do with each tag, and stops before it costs too much: its work grows with the tags times
/// what is open, and it repeats formatting elements that were left open (HTML standard, 13.2.4.3).
/// </summary>
/// <remarks>A model and not the builder itself: it may take a little more to be open than there is, never much less.</remarks>
internal sealed class ParserWork
{
    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param", "frame", "keygen", "image"];
    private static readonly HashSet<string> Formatting = ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];
    private static readonly HashSet<string> Inline = [.. Formatting, "span", "label", "sup", "sub", "ins", "del", "o:p", "br", "img", "input"];
    private static readonly HashSet<string> Scopes = ["table", "td", "th", "caption", "button", "object", "applet", "marquee", "template", "html"];

    // A tag of one of these closes the last open one of the same group.
    private static readonly Dictionary<string, (HashSet<string> Closes, HashSet<string> Within)> Implied = new()
    {
        ["p"] = (["p"], Scopes),
        ["li"] = (["li"], [.. Scopes, "ul", "ol"]),
        ["dt"] = (["dt", "dd"], [.. Scopes, "dl"]),
        ["dd"] = (["dt", "dd"], [.. Scopes, "dl"]),
        ["option"] = (["option"], ["select", "datalist", .. Scopes]),
        ["td"] = (["td", "th"], ["table", "tr"]),
        ["th"] = (["td", "th"], ["table", "tr"]),
        ["tr"] = (["tr"], ["table"]),
        ["tbody"] = (["tbody", "thead", "tfoot"], ["table"]),
        ["thead"] = (["tbody", "thead", "tfoot"], ["table"]),
        ["tfoot"] = (["tbody", "thead", "tfoot"], ["table"]),
        ["a"] = (["a"], Scopes),
    };

    private readonly List<(string Name, int Kind)> open = [];

    // Formatting elements that were closed with what holds them, and will be opened again by the next text.
    private readonly List<int> left = [];
    private long tokens;
    private long steps;
    private long repeated;

    public void Take(HtmlToken token)
    {
        if (++tokens > HtmlLimits.MaxTokens)
            throw new UnreadableDocumentException($"网页的标签超过 {HtmlLimits.MaxTokens:N0} 个，已停止读取；请只保存需要的部分，或拆分成几个文件后再试。");
        steps += 1 + open.Count;
        switch (token.Type)
        {
            case HtmlTokenType.StartTag:
                Start((HtmlTagToken)token);
                break;
            case HtmlTokenType.EndTag:
                End(token.Name);
                break;
            case HtmlTokenType.Character when left.Count > 0:
                Reopen();
                break;
        }
        if (steps > HtmlLimits.MaxSteps || open.Count > HtmlLimits.MaxOpen)
            throw new UnreadableDocumentException($"网页的标签嵌套过深（超过 {HtmlLimits.MaxOpen} 层）或有大量标签没有结束，不是正常的网页，已停止读取；请用浏览器打开后复制到 Word 中，另存为 .docx。");
    }

    private void Start(HtmlTagToken tag)
    {
        if (tag.Attributes.Count > HtmlLimits.MaxAttributes)
            throw new UnreadableDocumentException($"网页中一个标签的属性超过 {HtmlLimits.MaxAttributes:N0} 个，不是正常的网页，已停止读取；请用浏览器重新保存网页。");
        var name = tag.Name;
        if (Implied.TryGetValue(name, out var implied)) CloseLast(implied.Closes, implied.Within);
        if (left.Count > 0 && Inline.Contains(name)) Reopen();
        if (Void.Contains(name) || tag.IsSelfClosing && name.Contains(':', StringComparison.Ordinal)) return;
        var isFormatting = Formatting.Contains(name);
        open.Add((name, isFormatting ? Kind(tag) : 0));
        if (name is "td" or "th" or "caption") left.Clear();
    }

    private void End(string name)
    {
        if (Formatting.Contains(name))
        {
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (open[i].Name != name) continue;
                open.RemoveAt(i);
                return;
            }
            return;
        }
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i].Name == name)
            {
                CloseFrom(i);
                if (name is "td" or "th" or "table" or "caption") left.Clear();
                return;
            }
            if (open[i].Name is "td" or "th" or "table" && name is not ("td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "table" or "body" or "html")) return;
        }
    }

    private void CloseLast(HashSet<string> names, HashSet<string> within)
    {
        for (var i = open.Count - 1; i >= 0 && !within.Contains(open[i].Name); i--)
        {
            if (!names.Contains(open[i].Name)) continue;
            CloseFrom(i);
            return;
        }
    }

    private void CloseFrom(int index)
    {
        for (var i = index; i < open.Count; i++)
            if (open[i].Kind != 0 && left.Count <= HtmlLimits.MaxOpen) left.Add(open[i].Kind);
        open.RemoveRange(index, open.Count - index);
    }

    private void Reopen()
    {
        repeated += left.Count;
        if (repeated > HtmlLimits.MaxRepeated)
            throw new UnreadableDocumentException("网页中有大量没有结束的字体标签，不是正常的网页，已停止读取；请用浏览器打开后复制到 Word 中，另存为 .docx。");
        foreach (var kind in left.GroupBy(k => k))
            // Of equal ones at most three come back (the "Noah's Ark" clause of the standard).
            for (var i = 0; i < Math.Min(kind.Count(), 3); i++) open.Add(("font", kind.Key));
        left.Clear();
    }

    private static int Kind(HtmlTagToken tag)
    {
        var kind = new HashCode();
        kind.Add(tag.Name);
        foreach (var attribute in tag.Attributes)
        {
            kind.Add(attribute.Name);
            kind.Add(attribute.Value);
        }
        return kind.ToHashCode() | 1;
    }
}
