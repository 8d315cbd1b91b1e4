using System.Text;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reporting;

/// <summary>Text measured in the columns of a terminal, where a Chinese character takes two.</summary>
public static class TextColumns
{
    // 避头点: what must not begin a line. The second list must not end one.
    private const string NeverFirst = "，。、；：！？）》」』】〕”’％%‰,.;:)]}…·";
    private const string NeverLast = "（《「『【〔“‘([{";
    private const string PhraseEnds = "，。、；：！？ ";

    // Units of several characters, the longer first.
    private static readonly string[] LongUnits = ["个百分点", "百分点", "平方米", "万人次", "万元", "亿元", "万人", "万户", "人次", "户次", "家次", "小时", "公里"];
    private static readonly char[] PhraseEndMarks = PhraseEnds.ToCharArray();
    private static readonly CharacterSet Negations = new("未不无没非否勿莫");

    /// <summary>How many columns the text takes.</summary>
    public static int Width(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Width(rune);
        return width;
    }

    /// <summary>The text followed by spaces up to the given width.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    /// <summary>Spaces up to the given width followed by the text: figures stand right.</summary>
    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Width(text))) + text;

    /// <summary>The text on one line: line ends and tabs become spaces, runs of white space one space.</summary>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Most text is on one line already, and long sentences are asked for again with each of their figures.
        if (!HasOtherBlanks(text) && !text.Contains("  ", StringComparison.Ordinal) && !text.StartsWith(' ') && !text.EndsWith(' ')) return text;
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!blank) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.ToString().TrimEnd();
    }

    /// <summary>
    /// The text in at most the given width: cut at the end and marked with …. When that would lose the figure in question,
    /// the words before its phrase go first. The beginning of a phrase is never lost where it may hold a negation.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Columns.</param>
    /// <param name="figure">The piece of the text that should stay; empty for none.</param>
    public static string Shorten(string text, int width, string figure = "")
    {
        var line = OneLine(text);
        if (Fits(line, width)) return line;
        figure = OneLine(figure);
        var at = figure.Length == 0 ? -1 : line.IndexOf(figure, StringComparison.Ordinal);
        if (at >= 0 && !Fits(line.AsSpan(0, at + figure.Length), width - 1)) line = FromPhrase(line, at, figure.Length, width);
        return Fits(line, width) ? line : Head(line, width - 1) + "…";
    }

    /// <summary>
    /// Breaks the text into lines of at most the given width: never inside a number with its unit, a Latin word or a 「quotation」
    /// that fits on a line, nor before closing punctuation.
    /// </summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var rest = OneLine(text);
        while (Width(rest) > width)
        {
            var cut = Break(rest, width);
            yield return rest[..cut].TrimEnd();
            rest = rest[cut..].TrimStart();
        }
        if (rest.Length > 0) yield return rest;
    }

    // The phrase of the figure, from its first word; without its beginning only when no negation stands there.
    private static string FromPhrase(string line, int at, int length, int width)
    {
        // No phrase that begins before this place fits, however long the sentence is.
        var first = at + length - Tail(line.AsSpan(0, at + length), width - 2).Length;
        for (var start = Math.Max(1, first); start < at; start++)
            if (PhraseEnds.Contains(line[start - 1])) return "…" + line[start..];
        var from = line.LastIndexOfAny(PhraseEndMarks, at) + 1;
        var tail = Tail(line.AsSpan(from, at - from), width - Width(line[at..(at + length)]) - 2);
        var dropped = line.AsSpan(from, at - tail.Length - from);
        return Negations.IndexIn(dropped) >= 0 ? line : string.Concat("…", tail, line.AsSpan(at));
    }

    private static int Break(string text, int width)
    {
        var fits = Head(text, width).Length;
        for (var at = fits; at > 0; at--)
            if (CanBreak(text, at) && !Quoted(text, at, width)) return at;
        for (var at = fits; at > fits / 2; at--)
            if (CanBreak(text, at)) return at;
        // One unbroken run longer than half a line (a long path): it is broken anywhere rather than left to the terminal.
        return Math.Max(1, fits);
    }

    // Whether the place lies inside 「…」 that would fit on a line of its own.
    private static bool Quoted(string text, int at, int width)
    {
        var open = text.LastIndexOf('「', at - 1);
        if (open < 0) return false;
        var close = text.IndexOf('」', open);
        return close >= at && open > 0 && Width(text[open..(close + 1)]) < width;
    }

    private static bool CanBreak(string text, int at)
    {
        var (left, right) = (text[at - 1], text[at]);
        return !NeverFirst.Contains(right) && !NeverLast.Contains(left) && !char.IsLowSurrogate(right)
            && (left == ' ' || right == ' ' || !(IsNarrowWord(left) && IsNarrowWord(right)))
            // A number keeps the sign before it and the unit after it.
            && !(char.IsAsciiDigit(left) && IsWide(right))
            && !(left is '≥' or '≤' or '＞' or '＜' or '¥' or '-' or '−' or '第' && char.IsAsciiDigit(right))
            && !InsideUnit(text, at);
    }

    private static bool InsideUnit(string text, int at)
    {
        foreach (var unit in LongUnits)
            for (var before = 1; before < unit.Length && before < at; before++)
                if (char.IsAsciiDigit(text[at - before - 1]) && string.CompareOrdinal(text, at - before, unit, 0, unit.Length) == 0)
                    return true;
        return false;
    }

    private static bool IsWide(char c) => c is >= '\u3400' and <= '\u9FFF';

    private static bool IsNarrowWord(char c) => c > ' ' && c < '\u2E80';

    private static string Head(string text, int width)
    {
        var (used, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Width(rune);
            if (used > width) break;
            length += rune.Utf16SequenceLength;
        }
        return text[..length];
    }

    // The longest end of the text that fits; looked for from the end, for the text before it may be long.
    private static ReadOnlySpan<char> Tail(ReadOnlySpan<char> text, int width)
    {
        var (used, start) = (0, text.Length);
        while (start > 0)
        {
            _ = Rune.DecodeLastFromUtf16(text[..start], out var rune, out var length);
            used += Width(rune);
            if (used > width) break;
            start -= length;
        }
        return text[start..];
    }

    // Whether the text takes no more than the width; does not measure what lies beyond it.
    private static bool Fits(ReadOnlySpan<char> text, int width)
    {
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Width(rune);
            if (used > width) return false;
        }
        return true;
    }

    private static bool HasOtherBlanks(string text)
    {
        foreach (var c in text) if (c != ' ' && (char.IsWhiteSpace(c) || char.IsControl(c))) return true;
        return false;
    }

    // East Asian Width W and F; ambiguous characters (“ ” … ÷) take one column in today's terminals.
    private static int Width(Rune rune) => rune.Value switch
    {
        < 0x1100 => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark ? 0 : 1,
        <= 0x115F => 2,
        >= 0x2E80 and <= 0x303E => 2,
        >= 0x3041 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF00 and <= 0xFF60 => 2,
        >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1FAFF => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
