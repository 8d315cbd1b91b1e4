using System.Globalization;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>How wide a text is drawn. Nobody knows the reader's font: the widths are those of the widest usual ones.</summary>
internal static class LabelWidth
{
    // From the first East Asian block on (CJK radicals).
    private const char FirstWide = '\u2E80';
    private const string NoLineBegin = "，。、；：？！）》】”’％…,.;:!?)%";

    // 2024年 and 12月 are one word.
    private const string BehindDigits = "年月日号万亿元";
    private const string NoLineEnd = "（《【“‘(";

    /// <summary>The width in pixels.</summary>
    /// <param name="text">One line.</param>
    /// <param name="size">The size of the letters in pixels.</param>
    public static decimal Of(string text, decimal size)
    {
        var width = 0m;
        foreach (var letter in text) width += Of(letter);
        return width * size;
    }

    /// <summary>The text in lines no wider than the room and about as long as each other, words and figures unbroken where they fit.</summary>
    public static List<string> Wrap(string text, decimal room, decimal size)
    {
        var pieces = Pieces(text.Trim(), room, size);
        var lines = Fill(pieces, room, size);
        // A single letter in the last line looks lost.
        for (var even = Of(text, size) / lines.Count; lines.Count > 1 && even < room; even += size / 2)
            if (Fill(pieces, even, size) is var balanced && balanced.Count == lines.Count) return balanced;
        return lines;
    }

    private static List<string> Fill(List<string> pieces, decimal room, decimal size)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in pieces)
        {
            if (line.Length > 0 && Of(line + piece.TrimEnd(), size) > room)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }
            if (line.Length > 0 || piece != " ") line += piece;
        }
        if (line.Length > 0 || lines.Count == 0) lines.Add(line.TrimEnd());
        return lines;
    }

    /// <summary>Whether two neighbouring letters belong to one word or figure.</summary>
    public static bool IsOneWord(char before, char next) =>
        IsNarrow(before) && IsNarrow(next) || char.IsAsciiDigit(before) && BehindDigits.Contains(next, StringComparison.Ordinal);

    private static decimal Of(char letter) => letter switch
    {
        >= FirstWide or >= '\u2010' and <= '\u22FF' => char.IsLowSurrogate(letter) ? 0 : 1,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '‰' => 0.95m,
        >= 'A' and <= 'Z' => 0.7m,
        ' ' or '.' or ',' or ':' or ';' or '\'' or 'i' or 'l' or 'j' => 0.32m,
        _ => 0.6m,
    };

    // What stays together: a word or figure, a Chinese letter with the signs that hang on it.
    private static List<string> Pieces(string text, decimal room, decimal size)
    {
        var pieces = new List<string>();
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            var letter = letters.GetTextElement();
            var last = pieces.Count > 0 ? pieces[^1] : "";
            var isJoined = last.Length > 0 && last != " " && letter != " "
                && (IsOneWord(last[^1], letter[0]) || NoLineBegin.Contains(letter[0], StringComparison.Ordinal) || NoLineEnd.Contains(last[^1], StringComparison.Ordinal));
            if (isJoined && Of(last + letter, size) <= room) pieces[^1] = last + letter;
            else pieces.Add(letter);
        }
        return pieces;
    }

    private static bool IsNarrow(char letter) => letter < FirstWide && letter > ' ';
}
