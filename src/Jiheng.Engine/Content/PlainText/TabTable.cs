namespace Jiheng.Engine.Content.PlainText;

/// <summary>A table whose cells are lines after a TAB and whose rows end at a blank line.</summary>
internal static class TabTable
{
    /// <summary>The table that begins at a line, or null when its lines are paragraphs set in by a TAB.</summary>
    /// <param name="page">The text.</param>
    /// <param name="start">A line that starts a cell.</param>
    /// <param name="end">The first line after the table or those paragraphs.</param>
    public static GridDraft? Read(SourceText page, int start, out int end)
    {
        var grid = new GridDraft(page, page.Lines, CellMarks.None) { IsPacked = true };
        var widths = new RowWidths();
        var cellEnd = new CellEnd(page, widths, start);
        var isGrid = false;
        grid.StartRow();
        for (var cell = start; ; cell = end)
        {
            var next = NextCell(page, cell + 1);
            var width = grid.Width + 1;
            end = next == cell + 1 ? next : cellEnd.Find(cell, next, width);
            grid.Add(cell, end);
            isGrid |= width > 1;
            if (end < next || end == page.Count || page[end].OpensPage) break;
            if (page[end].BlanksBefore == 0) continue;
            widths.Add(width);
            grid.StartRow();
        }
        return isGrid && HasLabel(page, start, end) ? grid : null;
    }

    private static int NextCell(SourceText page, int index)
    {
        while (index < page.Count && !page[index].StartsCell && !page[index].OpensPage) index++;
        return index;
    }

    /// <summary>A table has at least one cell, if only a blank one, that is no sentence; paragraphs set in by a TAB are all sentences.</summary>
    private static bool HasLabel(SourceText page, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (page[i].StartsCell && !LineShape.EndsSentence(page.Chars(i))) return true;
        return false;
    }
}
