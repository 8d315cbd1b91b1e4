namespace Jiheng.Documents.Writing;

/// <summary>How wide a text is printed, in letters of half width: a Chinese sign takes two.</summary>
internal static class TextWidth
{
    // From the first East Asian block on (CJK radicals).
    private const char FirstWide = '\u2E80';

    /// <summary>The width of one line.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var letter in text) width += letter >= FirstWide || letter is >= '\u2010' and <= '\u22FF' ? 2 : 1;
        return width;
    }

    /// <summary>How many lines the texts need in a column of so many letters.</summary>
    public static int Lines(IReadOnlyList<string> lines, int column)
    {
        var count = 0;
        foreach (var line in lines) count += Math.Max(1, (Of(line) + column - 1) / Math.Max(column, 1));
        return Math.Max(count, 1);
    }
}
