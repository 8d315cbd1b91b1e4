using System.Globalization;
using AngleSharp.Dom;
using Jiheng.Documents.Docx;

namespace Jiheng.Documents.Html;

internal sealed partial class HtmlBody
{
    // The symbol font the text stands in: its letters are signs.
    private string? symbolFont;

    private void Write(Story story, string text)
    {
        text = symbolFont is null ? SymbolGlyphs.Plain(text) : Signs(text, symbolFont);
        if (keepsSpace == 0) story.Text.Append(text);
        else story.Text.AppendPrinted(text.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    /// <summary>Elements that print something else than their text; false when the element is none of them.</summary>
    private bool ReadPrintedByName(IElement element, string name, HtmlStyle style, Story story)
    {
        if (HtmlTags.IsFrame(name))
        {
            notes.Frame(Place(""));
            return true;
        }
        switch (name)
        {
            case "br":
                story.Text.Break();
                return true;
            case "img" or "image" or "svg" or "canvas" or "v:imagedata":
                notes.Picture(Place(""));
                return true;
            case "input":
                if (InputText(element) is { Length: > 0 } entered) story.Text.AppendPrinted(entered);
                return true;
            case "select":
                if (SelectedText(element) is { } chosen) story.Text.Append(chosen);
                return true;
            case "textarea":
                story.Text.AppendPrinted(TextOf(element).Replace("\r\n", "\n", StringComparison.Ordinal));
                return true;
        }
        // The mark of a note stands in Word's own pages as [1]; it is a link and no part of the value before it.
        if (style.Value("mso-footnote-id") is not null || style.Value("mso-endnote-id") is not null) return !IsInNote;
        if (element.ClassName is { } css && css.Contains("MsoCommentReference", StringComparison.Ordinal))
        {
            notes.Comment(Place(""));
            return true;
        }
        if (style.Value("mso-tab-count") is not null)
        {
            story.Text.AppendPrinted("\t");
            return true;
        }
        if (style.Has("mso-list:ignore"))
        {
            story.Prefix += WordListNumber(element);
            return true;
        }
        return false;
    }

    private bool IsInNote => source == Jiheng.Engine.Content.ParagraphSource.Footnote;

    private void ReadInline(IElement element, string name, HtmlStyle style, Story story)
    {
        switch (name)
        {
            case "ins":
                notes.Insertion(Place(""));
                break;
            case "del" or "s" or "strike":
                notes.Deletion(Place(""));
                break;
            case "q":
                story.Text.Append("“");
                ReadInside(element, style, story);
                story.Text.Append("”");
                return;
            // A formula is read as a line: 决算数/预算数×100%.
            case "mfrac" or "msup" when element.Children.Length == 2:
                ReadElement(element.Children[0], story);
                story.Text.Append(name == "mfrac" ? "/" : "^");
                ReadElement(element.Children[1], story);
                return;
        }
        if (style.KeepsSpace) keepsSpace++;
        ReadInside(element, style, story);
        if (style.KeepsSpace) keepsSpace--;
    }

    private void ReadInside(IElement element, HtmlStyle style, Story story)
    {
        var outer = symbolFont;
        var font = style.Value("mso-symbol-font-family") ?? style.Value("font-family") ?? (element.LocalName == "font" ? element.GetAttribute("face") : null);
        if (font is not null) symbolFont = SymbolFont(font);
        ReadChildren(element, story);
        symbolFont = outer;
    }

    private static string? SymbolFont(string family)
    {
        var first = family.Split(',')[0].Trim(' ', '"', '\'').Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return first switch { "WINGDINGS" => "Wingdings", "WINGDINGS2" => "Wingdings 2", "SYMBOL" => "Symbol", _ => null };
    }

    private static string Signs(string text, string font) => string.Concat(text.Select(c =>
        c is > ' ' and <= '\xFF' and not '\xA0' || c is >= '\uF020' and <= '\uF0FF' ? SymbolGlyphs.Of(font, ((int)c).ToString("X4", CultureInfo.InvariantCulture)) : c));

    /// <summary>The number Word wrote before a list's item, as Word prints it; nothing for a bullet.</summary>
    private static string WordListNumber(IElement element)
    {
        var number = TextOf(element).Trim();
        if (!number.Any(char.IsLetterOrDigit) || number is "l" or "n" or "u" or "o" or "Ø" or "ü" or "v" or "q") return "";
        return number[^1] < 0x2E80 ? number + " " : number;
    }

    private static string? InputText(IElement input) => (input.GetAttribute("type") ?? "text").Trim().ToLowerInvariant() switch
    {
        "checkbox" or "radio" => input.HasAttribute("checked") ? "☑" : "□",
        "hidden" or "password" or "file" or "image" or "range" or "color" => null,
        _ => input.GetAttribute("value"),
    };

    private static string? SelectedText(IElement select)
    {
        var options = select.QuerySelectorAll("option");
        var chosen = options.Where(o => o.HasAttribute("selected")).ToList();
        // A closed list shows its first choice.
        if (chosen.Count == 0 && options.Length > 0 && !select.HasAttribute("multiple") && !select.HasAttribute("size")) chosen.Add(options[0]);
        return chosen.Count == 0 ? null : string.Join('、', chosen.Select(o => TextOf(o).Trim()));
    }

    private static string TextOf(INode node)
    {
        var text = new System.Text.StringBuilder();
        Gather(node);
        return text.ToString();

        void Gather(INode inner)
        {
            if (inner is IText piece) text.Append(piece.Data);
            var children = inner.ChildNodes;
            for (var i = 0; i < children.Length; i++) Gather(children[i]);
        }
    }
}
