namespace Jiheng.Engine.Content.PlainText;

/// <summary>
/// Decides where a cell's text ends among the lines that follow its TAB line up to the next TAB line, the page's or the file's end.
/// Lines after that end are running text, and the table has ended with the cell.
/// </summary>
/// <param name="page">The text.</param>
/// <param name="widths">The table's finished rows.</param>
/// <param name="firstCell">The line of the table's first cell.</param>
internal sealed class CellEnd(SourceText page, RowWidths widths, int firstCell)
{
    /// <summary>The first line that is not the cell's; <paramref name="next"/> when all are.</summary>
    /// <param name="cell">The cell's TAB line; the lines in question follow it.</param>
    /// <param name="next">The next TAB line, or the end of the page or file.</param>
    /// <param name="width">Cells of the row up to and with this one.</param>
    public int Find(int cell, int next, int width)
    {
        var gap = new Gap(page, widths, firstCell, cell, next, width);
        var limit = TitleStart(gap);
        for (var i = cell + 1; i < limit; i++)
            if (Ends(gap, i)) return i;
        return limit;
    }

    private static bool Ends(in Gap gap, int i)
    {
        var page = gap.Page;
        var line = page.Chars(i);
        var blanks = page[i].BlanksBefore;
        if (MarkdownHeading.Level(line) > 0 || PipeTable.Starts(page, i)) return true;
        if (LineShape.IsAnnexLabel(line)) return !(gap.IsEmbedded && gap.IsOneLine);
        if (LineShape.IsBracketed(line) && (blanks == 0 || gap.RowGoesOn)) return false;
        if (blanks >= 2) return true;
        if (LineShape.IsLeadIn(line) && gap.HasNext && i == gap.Next - 1 && (blanks > 0 || !gap.RowGoesOn || gap.IsFull)) return true;
        if (gap.Restarts) return true;
        if (LineShape.IsNote(line) && (blanks > 0 || gap.MayBeFull || !gap.HasNext)) return true;
        if (LineShape.IsSectionHeading(line) && !gap.CellIsList && (blanks > 0 || gap.MayBeFull || !gap.HasNext)) return true;
        if (i == gap.Cell + 1 && gap.CellIsNumber && !(blanks == 0 && IsFigureOrUnit(line))) return true;
        return blanks > 0 ? EndsAfterBlank(gap, i, line) : EndsUnmarked(gap, i, line);
    }

    /// <summary>One blank line, then unmarked text: a further paragraph of the cell, or the text below the table.</summary>
    private static bool EndsAfterBlank(in Gap gap, int i, ReadOnlySpan<char> line)
    {
        if (!gap.HasNext || gap.Width == 1) return true;
        if (i == gap.Cell + 1 && gap.CellIsBlank) return true;
        if (gap.RowGoesOn) return gap.IsFull;
        return (gap.MayBeFull || gap.IsFirstRow) && LineShape.IsSentence(line);
    }

    /// <summary>No blank line and no mark: the cell's next line, unless the row is plainly finished.</summary>
    private static bool EndsUnmarked(in Gap gap, int i, ReadOnlySpan<char> line)
    {
        if (gap.IsFirstRow && gap.Width == 1) return LineShape.IsSentence(line);
        if (i == gap.Cell + 1 && gap.CellIsBlank && gap.MayBeFull) return true;
        if (!gap.HasNext) return !gap.CellIsBlank && (gap.MayBeFull ? LineShape.IsSentence(line) : gap.HasProse && !gap.CellIsProse);
        return gap.RowGoesOn && gap.IsFull;
    }

    private static bool IsFigureOrUnit(ReadOnlySpan<char> line) => line.Length <= 4 || LineShape.IsNumber(line);

    /// <summary>Where the title of the next table begins, or the next table itself when it has none.</summary>
    private static int TitleStart(in Gap gap)
    {
        if (!gap.HasNext || gap.IsEmbedded) return gap.Next;
        var page = gap.Page;
        var title = gap.Next - 1;
        while (title > gap.Cell && LineShape.IsCaption(page.Chars(title))) title--;
        if (title <= gap.Cell) return gap.Next;
        var paragraph = title;
        while (paragraph > gap.Cell + 1 && page[paragraph].BlanksBefore == 0) paragraph--;
        var adjoins = page[paragraph].BlanksBefore == 0;
        var isTitle = adjoins ? LineShape.IsFormTitle(page.Chars(title), atLeast: 8)
            : gap.RowGoesOn ? LineShape.IsTitle(page.Chars(title))
            : LineShape.IsFormTitle(page.Chars(title), atLeast: 5);
        return !isTitle ? gap.Next : adjoins ? title : paragraph;
    }
}
