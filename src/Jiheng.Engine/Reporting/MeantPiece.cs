using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>Which letters of a paragraph or cell a place of a finding means.</summary>
internal static class MeantPiece
{
    /// <summary>The value where it stands once; else where the reading has it in its line; else the piece of text the place was narrowed to, and the value in it; else the line.</summary>
    /// <param name="text">The lines joined without ends.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="place">The place.</param>
    public static (int Start, int End) Of(string text, IReadOnlyList<TextLine> lines, Place place)
    {
        if (Once(text, place.Value) is var at and >= 0) return (at, at + place.Value.Length);
        if (place.Origin.At > 0 && InLine(lines, place.Origin) is var told and >= 0) return (told, told + place.Origin.Text.Length);
        var printed = place.Origin.Text;
        if (Once(text, printed) is var from and >= 0)
            return Once(printed, place.Value) is var inside and >= 0 ? (from + inside, from + inside + place.Value.Length) : (from, from + printed.Length);
        var start = 0;
        foreach (var line in lines)
        {
            if (printed.Length > 0 && line.Text.Contains(printed, StringComparison.Ordinal)) return (start, start + line.Text.Length);
            start += line.Text.Length;
        }
        return (0, text.Length);
    }

    // The line is known by what stands at the place in it; -1 where that is no line, or not the only one.
    private static int InLine(IReadOnlyList<TextLine> lines, Origin origin)
    {
        var (found, start) = (-1, 0);
        foreach (var line in lines)
        {
            if (string.CompareOrdinal(line.Text, origin.At - 1, origin.Text, 0, origin.Text.Length) == 0 && origin.At - 1 + origin.Text.Length <= line.Text.Length)
            {
                if (found >= 0) return -1;
                found = start + origin.At - 1;
            }
            start += line.Text.Length;
        }
        return found;
    }

    // Where the only one stands, -1 when there is none or several. 5 does not stand in 2025, nor in 0.5.
    private static int Once(string text, string value)
    {
        if (value.Length == 0) return -1;
        var found = -1;
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            if (GoesOn(text, at - 1, -1, value[0]) || GoesOn(text, at + value.Length, 1, value[^1])) continue;
            if (found >= 0) return -1;
            found = at;
        }
        return found;
    }

    // Whether a number that ends with the given sign goes on beyond it.
    private static bool GoesOn(string text, int at, int step, char edge) =>
        char.IsAsciiDigit(edge) && IsIn(text, at) && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ',' && IsIn(text, at + step) && char.IsAsciiDigit(text[at + step]));

    private static bool IsIn(string text, int at) => at >= 0 && at < text.Length;
}
