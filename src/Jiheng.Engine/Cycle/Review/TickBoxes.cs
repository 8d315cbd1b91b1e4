using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>One choice of a line of boxes: 符合□.</summary>
/// <param name="Label">The words beside the box.</param>
/// <param name="IsTicked">Whether the box, or the place of one, is ticked.</param>
internal sealed record TickBox(string Label, bool IsTicked);

/// <summary>Reads lines of boxes to tick: 符合□ 不符合□, □优 ☑良 □中 □差, 是（√） 否（　）.</summary>
internal static class TickBoxes
{
    private const int LongestLine = 120;
    private const int LongestLabel = 10;
    private const string Blank = "□☐◻▢⬜";
    private const string Crossed = "×✗✘✕╳";
    private const string Ticked = "☑☒■◼✓✔√⊠";

    // Wingdings 2 prints its ticked box by the letter R; a converter that drops the font leaves the letter.
    private const char Letter = 'R';

    /// <summary>The choices in printed order; none when the text is no such line.</summary>
    public static IReadOnlyList<TickBox> Read(string text)
    {
        text = WithoutCrosses(WithoutLetters(text));
        if (text.Length is 0 or > LongestLine || (!Words.HasSign(text, Blank + Ticked) && !Words.HasAny(Words.Compact(text), "()"))) return [];
        var tokens = Tokens(text);
        if (tokens.Count < 3) return [];
        var boxFirst = IsMark(tokens[0]);
        List<TickBox> boxes = [];
        var marks = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsMark(tokens[i]))
            {
                marks++;
                continue;
            }
            if (tokens[i].Length > LongestLabel) return [];
            var beside = boxFirst ? i - 1 : i + 1;
            boxes.Add(new(tokens[i], beside >= 0 && beside < tokens.Count && IsMark(tokens[beside]) && Ticked.Contains(tokens[beside][0], StringComparison.Ordinal)));
        }
        // A sentence with one √ in it is no line of boxes.
        return boxes.Count >= 2 && marks > 0 && marks >= boxes.Count - 1 ? boxes : [];
    }

    /// <summary>Whether a cell holds a tick and nothing else: the tick of a column whose header is the choice.</summary>
    public static bool IsTick(string text)
    {
        var compact = Words.Compact(text).Trim('(', ')', '[', ']');
        return compact.Length == 1 && (Ticked.Contains(compact[0], StringComparison.Ordinal) || compact[0] == Letter);
    }

    /// <summary>Whether a cell holds an empty box and nothing else.</summary>
    public static bool IsBox(string text) => Words.Compact(text) is [var only] && Blank.Contains(only, StringComparison.Ordinal);

    /// <summary>The letter as a tick where the line also has boxes and no other letter stands beside it.</summary>
    private static string WithoutLetters(string text)
    {
        if (text.IndexOf(Letter) < 0 || !Words.HasSign(text, Blank)) return text;
        var signs = text.ToCharArray();
        for (var i = 0; i < signs.Length; i++)
            if (signs[i] == Letter && (i == 0 || (!char.IsAsciiLetterOrDigit(signs[i - 1]) && !Blank.Contains(signs[i - 1], StringComparison.Ordinal))) && (i + 1 == signs.Length || !char.IsAsciiLetterOrDigit(signs[i + 1]))) signs[i] = '☑';
        return new(signs);
    }

    /// <summary>A cross beside a tick is a choice not taken (符合√ 不符合×); a line of crosses alone does not say what they mean.</summary>
    private static string WithoutCrosses(string text)
    {
        if (!Words.HasSign(text, Crossed) || !Words.HasSign(text, Ticked)) return text;
        var signs = text.ToCharArray();
        for (var i = 0; i < signs.Length; i++) if (Crossed.Contains(signs[i], StringComparison.Ordinal)) signs[i] = Blank[0];
        return new(signs);
    }

    private static bool IsMark(string token) => token.Length == 1 && (Blank.Contains(token[0], StringComparison.Ordinal) || Ticked.Contains(token[0], StringComparison.Ordinal));

    /// <summary>Labels and marks; a tick in or beside a box is one tick, a pair of brackets around nothing is a box.</summary>
    private static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var isBracket = c is '(' or '（' or '[' or '［';
            var isMark = Blank.Contains(c, StringComparison.Ordinal) || Ticked.Contains(c, StringComparison.Ordinal);
            var isGap = char.IsWhiteSpace(c) || isBracket || c is ')' or '）' or ']' or '］' or '、' or '，' or ',' or '；' or ';' or '/' or '：' or ':' or '。';
            if (!isMark && !isGap)
            {
                if (start < 0) start = i;
                continue;
            }
            if (start >= 0) tokens.Add(text[start..i]);
            start = -1;
            if (isMark) Mark(tokens, c);
            else if (isBracket)
            {
                var close = i + 1;
                while (close < text.Length && char.IsWhiteSpace(text[close])) close++;
                if (close < text.Length && text[close] is ')' or '）' or ']' or '］') Mark(tokens, Blank[0]);
            }
        }
        return tokens;
    }

    private static void Mark(List<string> tokens, char mark)
    {
        if (tokens.Count == 0 || !IsMark(tokens[^1])) tokens.Add(mark.ToString());
        else if (Ticked.Contains(mark, StringComparison.Ordinal)) tokens[^1] = mark.ToString();
    }
}
