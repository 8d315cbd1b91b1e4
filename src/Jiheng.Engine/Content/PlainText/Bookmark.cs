namespace Jiheng.Engine.Content.PlainText;

/// <summary>The residue <c>[bookmark: _Toc123]</c> that a converter from Word leaves in the text.</summary>
internal static class Bookmark
{
    public const string Opening = "[bookmark:";

    // Word allows 40 characters in a bookmark's name; the rest is white space around it.
    private const int Longest = 60;

    /// <summary>How many characters of residue the text begins with, or 0.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Opening, StringComparison.Ordinal)) return 0;
        for (var i = Opening.Length; i < Math.Min(text.Length, Longest); i++)
        {
            if (text[i] == ']') return i + 1;
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('_' or ' ')) return 0;
        }
        return 0;
    }
}
