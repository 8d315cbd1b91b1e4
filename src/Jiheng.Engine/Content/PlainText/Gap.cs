namespace Jiheng.Engine.Content.PlainText;

/// <summary>The lines between a cell's TAB line and the next one, and what surrounds them.</summary>
internal readonly struct Gap
{
    public Gap(SourceText page, RowWidths widths, int firstCell, int cell, int next, int width)
    {
        (Page, Cell, Next, Width) = (page, cell, next, width);
        var text = page.Chars(cell);
        HasNext = next < page.Count && !page[next].OpensPage;
        RowGoesOn = HasNext && page[next].BlanksBefore == 0;
        IsFirstRow = widths.IsEmpty;
        MayBeFull = widths.MayBeFull(width);
        IsFull = widths.IsFull(width);
        CellIsBlank = text.IsEmpty;
        CellIsNumber = LineShape.IsNumber(text);
        CellIsProse = LineShape.IsSentence(text);
        CellIsList = LineShape.HasSectionNumber(text);
        Restarts = HasNext && cell != firstCell && Repeats(page, firstCell, next);
        HasProse = HasTwoSentences(page, cell + 1, next);
        IsEmbedded = RowGoesOn && !CellIsBlank && !CellIsNumber && !Restarts
            && widths.Fits(width + page.CellsToBlank(next)) && HasNoBlank(page, cell + 1, next);
    }

    public SourceText Page { get; }

    public int Cell { get; }

    public int Next { get; }

    /// <summary>Cells of the row up to and with this one.</summary>
    public int Width { get; }

    /// <summary>Whether a TAB line follows on the same page.</summary>
    public bool HasNext { get; }

    /// <summary>Whether that TAB line follows the text without a blank line, as cells of one row do.</summary>
    public bool RowGoesOn { get; }

    public bool IsFirstRow { get; }

    public bool MayBeFull { get; }

    public bool IsFull { get; }

    public bool CellIsBlank { get; }

    public bool CellIsNumber { get; }

    public bool CellIsProse { get; }

    /// <summary>Whether the cell itself begins with a section's number: then more of them are its items.</summary>
    public bool CellIsList { get; }

    /// <summary>Whether the next TAB line repeats the table's first cell: the same form again.</summary>
    public bool Restarts { get; }

    /// <summary>Whether the lines are running text of several sentences.</summary>
    public bool HasProse { get; }

    /// <summary>Whether the lines stand in one piece between two cells of a row that then has the width of another row.</summary>
    public bool IsEmbedded { get; }

    public bool IsOneLine => Next - Cell == 2;

    private static bool Repeats(SourceText page, int first, int next)
    {
        // A form's first label is short; a long one is not read again for every gap.
        if (page[first].End - page[first].Start > 200) return false;
        var label = page.Chars(first);
        return !label.IsEmpty && label.SequenceEqual(page.Chars(next));
    }

    private static bool HasNoBlank(SourceText page, int from, int to)
    {
        for (var i = from; i < to; i++) if (page[i].BlanksBefore > 0) return false;
        return true;
    }

    private static bool HasTwoSentences(SourceText page, int from, int to)
    {
        var sentences = 0;
        for (var i = from; i < to && sentences < 2; i++) if (LineShape.IsSentence(page.Chars(i))) sentences++;
        return sentences == 2;
    }
}
