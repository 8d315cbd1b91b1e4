namespace Jiheng.Engine.Content;

/// <summary>What converters from Word leave in the text though nobody printed it: <c>[bookmark: _Toc123]</c>.</summary>
internal static class Residue
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

    /// <summary>The text without residue; the same text where there is none.</summary>
    public static string Strip(string text)
    {
        for (var from = 0; (from = text.IndexOf(Opening, from, StringComparison.Ordinal)) >= 0;)
        {
            if (Length(text.AsSpan(from)) is > 0 and var length) text = text.Remove(from, length);
            else from += Opening.Length;
        }
        return text;
    }
}
