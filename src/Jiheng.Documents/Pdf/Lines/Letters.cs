namespace Jiheng.Documents.Pdf.Lines;

/// <summary>How wide letters are as a rule, in ems, and how they stand together. pdftotext tells places of words, not of letters.</summary>
internal static class Letters
{
    /// <summary>Whether a letter fills the square of a Chinese character.</summary>
    public static bool IsWide(char letter) => letter is >= '\u2E80' and < '\uD800' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF01' and <= '\uFF60'
        or >= '\uFFE0' and <= '\uFFE6' or >= '\u2460' and <= '\u27BF' or '≥' or '≤' or '…' or '—' or '℃' or '‰' or '×' or '÷' or '±' or '、' or '。' || char.IsSurrogate(letter);

    public static double Width(char letter) => char.IsSurrogate(letter) || !IsWide(letter) ? 0.5 : 1;

    public static double Width(ReadOnlySpan<char> text)
    {
        double width = 0;
        foreach (var letter in text) width += Width(letter);
        return width;
    }

    /// <summary>Signs that never begin a line: the letter before them comes down with them.</summary>
    public static bool ClosesWord(char letter) => "，。、；：！？）》】〉」』〕”’％％%,.;:!?)]}".Contains(letter);

    /// <summary>Signs that never end a line.</summary>
    public static bool OpensWord(char letter) => "（《【〈「『〔“‘([{".Contains(letter);

    public static bool EndsSentence(char letter) => "。；;！？!?：:".Contains(letter);

    /// <summary>What moves to the next line as one piece: how much room its line would have needed for it, in ems.</summary>
    public static double FirstPiece(string text)
    {
        var at = 0;
        while (at < text.Length - 1 && OpensWord(text[at])) at++;
        if (IsWide(text[at]) || char.IsWhiteSpace(text[at])) at++;
        else at = PastLatin(text, at);
        var closed = at;
        while (at < text.Length && ClosesWord(text[at])) at++;
        // Some programs do not break between a closing sign and the figure after it.
        if (at > closed) at = PastLatin(text, at);
        return Width(text.AsSpan(0, at));
    }

    private static int PastLatin(string text, int at)
    {
        for (var end = Math.Min(text.Length, at + 24); at < end && !IsWide(text[at]) && !char.IsWhiteSpace(text[at]);) at++;
        return at;
    }
}
