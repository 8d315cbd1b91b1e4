namespace Jiheng.Engine.Content.PlainText;

/// <summary>A table of comma or TAB separated lines. Prose with commas is none: three lines in a row must have the same three or more short cells under a head of words.</summary>
internal static class DelimitedTable
{
    private const int LeastRows = 3;
    private const int LeastColumns = 3;
    private const int LongestCell = 60;

    /// <summary>The table that begins at a line, or null when the line is a paragraph.</summary>
    /// <param name="page">The text.</param>
    /// <param name="start">A line that starts no cell.</param>
    /// <param name="end">The first line after the table or paragraph.</param>
    public static GridDraft? Read(SourceText page, int start, out int end)
    {
        end = start + 1;
        if (EndOfTabs(page, start) is > 0 and var last) return Tabs(page, start, end = last);
        var separator = Separator(page, start);
        if (separator == '\0') return null;
        var spans = new List<SourceLine>();
        var grid = new GridDraft(page, spans, CellMarks.Quoted);
        var cells = new List<SourceLine>();
        Cells(page, page[start], separator, cells);
        var width = cells.Count;
        for (end = start; end < page.Count && (end == start || Follows(page[end], separator)); end++)
        {
            Cells(page, Whole(page, end, separator), separator, cells);
            if (cells.Count != width) break;
            grid.StartRow();
            foreach (var cell in cells)
            {
                spans.Add(cell);
                grid.Add(spans.Count - 1, spans.Count);
            }
        }
        return grid;
    }

    /// <summary>Whether a table begins here.</summary>
    public static bool Starts(SourceText page, int index) => EndOfTabs(page, index) > 0 || Separator(page, index) != '\0';

    /// <summary>
    /// The end of a run of lines with a TAB between words, as a table copied from a document or a sheet gives them: its rows may differ in
    /// length and begin with blank cells. 0 when there are too few of them, or none has three cells.
    /// </summary>
    private static int EndOfTabs(SourceText page, int start)
    {
        if (page[start].StartsCell) return 0;
        var widest = 0;
        var end = start;
        for (; end < page.Count && (end == start || page[end] is { BlanksBefore: 0, OpensPage: false }) && IsRow(page, end); end++)
            widest = Math.Max(widest, page.Chars(end).Count('\t') + 1);
        return end - start >= LeastRows && widest >= LeastColumns ? end : 0;
    }

    private static GridDraft Tabs(SourceText page, int start, int end)
    {
        var spans = new List<SourceLine>();
        var grid = new GridDraft(page, spans, CellMarks.Quoted);
        var cells = new List<SourceLine>();
        for (var i = start; i < end; i++)
        {
            Cells(page, Whole(page, i, '\t'), '\t', cells);
            grid.StartRow();
            foreach (var cell in cells)
            {
                spans.Add(cell);
                grid.Add(spans.Count - 1, spans.Count);
            }
        }
        return grid;
    }

    /// <summary>Whether a line that begins with a TAB holds words on both sides of another: a row whose first cell is blank, and no single cell.</summary>
    public static bool IsRow(SourceText page, int index)
    {
        var text = page.Chars(index).TrimStart('\t').TrimEnd();
        return text.Contains('\t');
    }

    /// <summary>The separator of the table that begins here, or NUL.</summary>
    private static char Separator(SourceText page, int start)
    {
        if (page[start].StartsCell || start + LeastRows > page.Count) return '\0';
        foreach (var separator in "\t,")
        {
            if (page.Chars(start).Count(separator) < LeastColumns - 1) continue;
            var cells = new List<SourceLine>();
            var width = 0;
            var isTable = true;
            for (var i = start; isTable && i < start + LeastRows; i++)
            {
                Cells(page, Whole(page, i, separator), separator, cells);
                if (i == start) width = cells.Count;
                isTable = width >= LeastColumns && cells.Count == width && (i == start ? IsHead(page, cells) : Follows(page[i], separator)) && cells.TrueForAll(c => IsShort(page, c));
            }
            if (isTable) return separator;
        }
        return '\0';
    }

    // A row whose first cell is blank begins with the TAB that ends it.
    private static bool Follows(SourceLine line, char separator) => line is { BlanksBefore: 0, OpensPage: false } && (!line.StartsCell || separator == '\t');

    /// <summary>The line with the TAB that was taken for the mark of a cell.</summary>
    private static SourceLine Whole(SourceText page, int index, char separator) =>
        page[index] is { StartsCell: true } line && separator == '\t' && page.Text[line.Start - 1] == '\t' ? line with { Start = line.Start - 1 } : page[index];

    // 1,234,567 is one number; a head of blanks is none.
    private static bool IsHead(SourceText page, List<SourceLine> cells) => cells.TrueForAll(c => page.Chars(c) is { IsEmpty: false } text && !LineShape.IsNumber(text));

    private static bool IsShort(SourceText page, SourceLine cell) => page.Chars(cell) is var text && text.Length <= LongestCell && !text.ContainsAny("。；！？");

    /// <summary>The line's cells; one in quotes may hold the separator, and its quotes are no text.</summary>
    private static void Cells(SourceText page, SourceLine line, char separator, List<SourceLine> cells)
    {
        cells.Clear();
        var text = page.Text;
        for (var at = line.Start; at <= line.End;)
        {
            var (from, to, next) = (at, line.End, line.End + 1);
            if (at < line.End && text[at] == '"' && Closing(text, at, line.End) is > 0 and var close && (close + 1 == line.End || text[close + 1] == separator))
                (from, to, next) = (at + 1, close, close + 2);
            else if (text.AsSpan(at, line.End - at).IndexOf(separator) is >= 0 and var length) (to, next) = (at + length, at + length + 1);
            cells.Add(line with { Start = from, End = to });
            at = next;
        }
    }

    private static int Closing(string text, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (text[i] != '"') continue;
            if (i + 1 < end && text[i + 1] == '"') i++;
            else return i;
        }
        return 0;
    }
}
