using System.Buffers;

namespace Jiheng.Engine.Content.PlainText;

/// <summary>The printed pieces of a line: cut at soft line breaks, and around residue in its middle.</summary>
internal static class TextPieces
{
    // Vertical tab (Word's own), next line, line and paragraph separator: line breaks to a reader, not to an editor that counts lines.
    private static readonly SearchValues<char> SoftBreaks = SearchValues.Create("\v\u0085\u2028\u2029");

    /// <summary>The pieces that are not blank, each with what stands in the file, trimmed.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="line">The line to cut.</param>
    /// <param name="trims">Whether the pieces lose their outer white space.</param>
    public static IEnumerable<(string Text, string Printed)> Of(string text, SourceLine line, bool trims)
    {
        for (var start = line.Start; start <= line.End;)
        {
            var length = text.AsSpan(start, line.End - start).IndexOfAny(SoftBreaks);
            var end = length < 0 ? line.End : start + length;
            var (from, to) = trims ? Trimmed(text, start, end) : (start, end);
            while (from < to)
            {
                var (cut, next) = Cut(text, from, to);
                if (Printed(text, from, cut) is { } piece) yield return piece;
                from = next;
            }
            start = end + 1;
        }
    }

    private static (int Cut, int Next) Cut(string text, int from, int to)
    {
        for (var search = from; search < to;)
        {
            var found = text.AsSpan(search, to - search).IndexOf(Residue.Opening, StringComparison.Ordinal);
            if (found < 0) break;
            var residue = Residue.Length(text.AsSpan(search + found, to - search - found));
            if (residue > 0) return (search + found, search + found + residue);
            search += found + Residue.Opening.Length;
        }
        return (to, to);
    }

    private static (string Text, string Printed)? Printed(string text, int from, int to)
    {
        var (start, end) = Trimmed(text, from, to);
        if (start == end) return null;
        var printed = text[start..end];
        return (from == start && to == end ? printed : text[from..to], printed);
    }

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && Blank.Is(text[start])) start++;
        while (end > start && Blank.Is(text[end - 1])) end--;
        return (start, end);
    }
}
