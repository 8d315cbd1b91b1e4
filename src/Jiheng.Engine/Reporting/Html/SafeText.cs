using System.Buffers;
using System.Text;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>Anybody's text as text of a page, in an element or a quoted attribute.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    // What most text is made of: nothing to look at twice.
    private static readonly SearchValues<char> Special = SearchValues.Create(Specials());

    /// <summary>Appends the text with the signs of markup encoded and what no page can show, or would show in another order, replaced by �.</summary>
    public static void Append(StringBuilder target, ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(Special);
            if (plain < 0) plain = text.Length;
            target.Append(text[..plain]);
            if (plain == text.Length) return;
            text = text[(plain + Encode(target, text[plain..]))..];
        }
    }

    // How many characters were taken.
    private static int Encode(StringBuilder target, ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&': target.Append("&amp;"); return 1;
            case '<': target.Append("&lt;"); return 1;
            case '>': target.Append("&gt;"); return 1;
            case '"': target.Append("&quot;"); return 1;
            case '\'': target.Append("&#39;"); return 1;
        }
        if (char.IsHighSurrogate(text[0]) && text.Length > 1 && char.IsLowSurrogate(text[1]))
        {
            target.Append(text[..2]);
            return 2;
        }
        target.Append(Replacement);
        return 1;
    }

    private static string Specials()
    {
        var specials = new StringBuilder("&<>\"'");
        for (var c = 0; c <= char.MaxValue; c++)
            if (IsUnshowable((char)c)) specials.Append((char)c);
        return specials.ToString();
    }

    // Control characters but tab and line ends, surrogates (pairs are put back), what is no character, and the signs that
    // turn the direction of what follows: with them a figure can be shown as another one.
    private static bool IsUnshowable(char c) =>
        char.IsControl(c) && c is not ('\t' or '\n' or '\r') || char.IsSurrogate(c) || c >= '\uFFFE'
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
