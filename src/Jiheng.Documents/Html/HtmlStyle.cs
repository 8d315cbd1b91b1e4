using AngleSharp.Dom;

namespace Jiheng.Documents.Html;

/// <summary>What an element's own style says, as far as it changes what is printed. Style sheets are not read.</summary>
/// <param name="declarations">The style attribute in lower case, without white space, with a semicolon before and after.</param>
internal readonly struct HtmlStyle(string declarations)
{
    // A longer one is no style: Word writes some hundred letters.
    private const int Longest = 8192;

    public static HtmlStyle Of(IElement element) => new(element.GetAttribute("style") is { Length: > 0 and <= Longest } style
        ? ";" + string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant() + ";"
        : "");

    /// <summary>Whether a browser or Word shows nothing of the element.</summary>
    public bool IsHidden => Has("display:none") || Has("visibility:hidden") || Has("visibility:collapse") || Has("mso-hide:all");

    /// <summary>Whether white space is printed as it stands in the source.</summary>
    public bool KeepsSpace => Has("white-space:pre") || Has("white-space:pre-wrap") || Has("white-space:break-spaces");

    public bool Has(string declaration)
    {
        if (declarations.Length == 0) return false;
        var at = declarations.IndexOf(";" + declaration, StringComparison.Ordinal);
        return at >= 0 && declarations[at + declaration.Length + 1] is ';' or '!';
    }

    /// <summary>The value of a property, or null.</summary>
    public string? Value(string property)
    {
        if (declarations.Length == 0) return null;
        var at = declarations.IndexOf($";{property}:", StringComparison.Ordinal);
        if (at < 0) return null;
        at += property.Length + 2;
        return declarations[at..declarations.IndexOf(';', at)];
    }
}
