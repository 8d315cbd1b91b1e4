using System.Text;

namespace Jiheng.Engine.Reporting;

/// <summary>Text measured in the columns of a terminal, where a Chinese character takes two.</summary>
public static class TextColumns
{
    // 避头点: what must not begin a line. The second list must not end one.
    private const string NeverFirst = "，。、；：！？）》」』】〕”’％%‰,.;:)]}…·";
    private const string NeverLast = "（《「『【〔“‘([{";

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
    /// The text in at most the given width: what is cut is replaced by … in the middle. The figure in question is never cut;
    /// a figure wider than the width is given whole.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Columns.</param>
    /// <param name="figure">The piece of the text that must stay; empty for none.</param>
    public static string Shorten(string text, int width, string figure = "")
    {
        var line = OneLine(text);
        if (Width(line) <= width) return line;
        figure = OneLine(figure);
        var at = figure.Length == 0 ? -1 : line.IndexOf(figure, StringComparison.Ordinal);
        if (at < 0)
        {
            var tail = width / 3;
            return Head(line, width - tail - 1) + "…" + Tail(line, tail);
        }
        var before = line[..at];
        var after = line[(at + figure.Length)..];
        var room = Math.Max(0, width - Width(figure));
        // The words before a figure say what it is, so they get two thirds of the room, and all that the rest does not need.
        var right = Math.Min(Width(after), Math.Max(room / 3, room - Width(before)));
        var left = room - right;
        if (Width(before) > left) before = left < 8 ? "…" + Tail(before, left - 1) : Head(before, (left - 1) / 3) + "…" + Tail(before, left - 1 - (left - 1) / 3);
        if (Width(after) > right) after = Head(after, right - 1) + "…";
        return before + figure + after;
    }

    /// <summary>Breaks the text into lines of at most the given width, never inside a number or a Latin word.</summary>
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

    private static int Break(string text, int width)
    {
        var fits = Head(text, width).Length;
        for (var at = fits; at > fits / 2; at--)
            if (CanBreak(text[at - 1], text[at])) return at;
        // One unbroken run longer than half a line (a long path): it is broken anywhere rather than left to the terminal.
        return Math.Max(1, fits);
    }

    private static bool CanBreak(char left, char right) =>
        !NeverFirst.Contains(right) && !NeverLast.Contains(left) && !char.IsLowSurrogate(right)
        && (left == ' ' || right == ' ' || !(IsNarrowWord(left) && IsNarrowWord(right)))
        // A number keeps the sign before it and the unit after it.
        && !(char.IsAsciiDigit(left) && right is '万' or '亿' or '元' or '分')
        && !(left is '万' or '亿' && right is '元')
        && !(left is '≥' or '≤' or '＞' or '＜' or '¥' or '-' or '−' && char.IsAsciiDigit(right));

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

    private static string Tail(string text, int width)
    {
        var skip = Width(text) - Math.Max(0, width);
        var (used, start) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (used >= skip) break;
            used += Width(rune);
            start += rune.Utf16SequenceLength;
        }
        return text[start..];
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
