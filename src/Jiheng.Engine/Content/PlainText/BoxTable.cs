namespace Jiheng.Engine.Content.PlainText;

/// <summary>A table drawn with letters: <c>│甲│乙│</c> between <c>├──┼──┤</c>, or <c>| 甲 | 乙 |</c> between <c>+----+----+</c>.</summary>
internal static class BoxTable
{
    // A frame with a rule above, below and under the head only: each line between is a row. With more rules, what stands between two of them is one.
    private const int FrameRules = 3;

    /// <summary>The table that begins at a line, or null when the line is a paragraph.</summary>
    /// <param name="page">The text.</param>
    /// <param name="start">A line that starts no cell.</param>
    /// <param name="end">The first line after the table or paragraph.</param>
    public static GridDraft? Read(SourceText page, int start, out int end)
    {
        end = start + 1;
        if (!Starts(page, start)) return null;
        var rules = 1;
        var tableEnd = start + 1;
        for (; tableEnd < page.Count && Follows(page[tableEnd]); tableEnd++)
        {
            if (IsRule(page.Chars(tableEnd))) rules++;
            else if (!IsRow(page.Chars(tableEnd))) break;
        }
        end = tableEnd;
        var spans = new List<SourceLine>();
        var grid = new GridDraft(page, spans, CellMarks.None);
        for (var i = start; i < end; i++)
        {
            if (IsRule(page.Chars(i))) continue;
            var last = i + 1;
            if (rules > FrameRules)
                while (last < end && !IsRule(page.Chars(last))) last++;
            AddRow(page, i, last, spans, grid);
            i = last - 1;
        }
        return grid;
    }

    /// <summary>Whether a table begins here: a rule with corners, and a row with as many cells.</summary>
    public static bool Starts(SourceText page, int index) =>
        !page[index].StartsCell && index + 1 < page.Count && Follows(page[index + 1])
        && IsRule(page.Chars(index)) && IsRow(page.Chars(index + 1));

    private static bool Follows(SourceLine line) => line is { BlanksBefore: 0, StartsCell: false, OpensPage: false };

    // Two cells at least have three upright strokes or corners.
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        if (line.Length < 5) return false;
        var corners = 0;
        foreach (var c in line)
        {
            if (c == '+' || c is >= '\u250C' and <= '\u254B' || c is >= '\u2552' and <= '\u256C') corners++;
            else if (c is not ('-' or '=' or '─' or '━' or '═' or ' ')) return false;
        }
        return corners >= 3 && line[0] is not ('-' or '=');
    }

    private static bool IsRow(ReadOnlySpan<char> line)
    {
        var strokes = 0;
        foreach (var c in line) if (IsStroke(c)) strokes++;
        return strokes >= 3 && IsStroke(line[0]) && IsStroke(line[^1]);
    }

    private static bool IsStroke(char c) => c is '|' or '│' or '┃' or '║';

    /// <summary>Lines of one row: the cells of each column below each other are one cell.</summary>
    private static void AddRow(SourceText page, int first, int last, List<SourceLine> spans, GridDraft grid)
    {
        var columns = new List<List<SourceLine>>();
        for (var i = first; i < last; i++)
        {
            var line = page[i];
            var column = -1;
            var from = line.Start;
            for (var at = line.Start; at < line.End; at++)
            {
                if (!IsStroke(page.Text[at])) continue;
                if (column >= 0)
                {
                    if (columns.Count == column) columns.Add([]);
                    columns[column].Add(line with { Start = from, End = at });
                }
                column++;
                from = at + 1;
            }
        }
        grid.StartRow();
        foreach (var column in columns)
        {
            var begin = spans.Count;
            spans.AddRange(column);
            grid.Add(begin, spans.Count);
        }
    }
}
