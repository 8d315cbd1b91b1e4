using System.Globalization;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>How wide a text is drawn. Nobody knows the reader's font: the widths are those of the widest usual ones.</summary>
internal static class LabelWidth
{
    // From the first East Asian block on (CJK radicals).
    private const char FirstWide = '\u2E80';
    private const string NoLineBegin = "，。、；：？！）》】”’％…,.;:!?)%";
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

    /// <summary>The text in lines no wider than the room, words and figures unbroken where they fit.</summary>
    public static List<string> Wrap(string text, decimal room, decimal size)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text.Trim(), room, size))
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
                && (IsNarrow(last[^1]) && IsNarrow(letter[0]) || NoLineBegin.Contains(letter[0], StringComparison.Ordinal) || NoLineEnd.Contains(last[^1], StringComparison.Ordinal));
            if (isJoined && Of(last + letter, size) <= room) pieces[^1] = last + letter;
            else pieces.Add(letter);
        }
        return pieces;
    }

    private static bool IsNarrow(char letter) => letter < FirstWide && letter > ' ';
}
