namespace Jiheng.Engine.Content.PlainText;

/// <summary>What prints nothing: white space of any kind, and the marks of width zero that editors leave behind.</summary>
internal static class Blank
{
    public static bool Is(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF';

    public static bool Is(ReadOnlySpan<char> text)
    {
        foreach (var c in text) if (!Is(c)) return false;
        return true;
    }

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && Is(text[start])) start++;
        while (end > start && Is(text[end - 1])) end--;
        return text[start..end];
    }
}
