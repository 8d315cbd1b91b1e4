using System.Text;

namespace Jiheng.Documents.Html.Writing;

/// <summary>Anybody's text as text of a page, in an element or a quoted attribute.</summary>
internal static class PageText
{
    /// <summary>Appends the text with the signs of markup encoded. What no page can show, or would show in another order, is left out.</summary>
    public static void Append(StringBuilder target, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                target.Append(text.Slice(i++, 2));
                continue;
            }
            if (IsUnshowable(text[i])) continue;
            _ = text[i] switch
            {
                '&' => target.Append("&amp;"),
                '<' => target.Append("&lt;"),
                '>' => target.Append("&gt;"),
                '"' => target.Append("&quot;"),
                '\'' => target.Append("&#39;"),
                var plain => target.Append(plain),
            };
        }
    }

    // Control characters but tab and line ends, surrogates without their other half, what is no character, and the signs that
    // turn the direction of what follows: with them a figure can be shown as another one.
    private static bool IsUnshowable(char c) =>
        char.IsControl(c) && c is not ('\t' or '\n' or '\r') || char.IsSurrogate(c) || c >= '\uFFFE' || c is >= '\uFDD0' and <= '\uFDEF'
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
