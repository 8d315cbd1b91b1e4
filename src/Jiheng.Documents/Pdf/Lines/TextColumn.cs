namespace Jiheng.Documents.Pdf.Lines;

/// <summary>Where the running text of a document begins and ends on the line, and how its lines follow each other; measured on the text itself.</summary>
internal sealed class TextColumn
{
    private readonly double left;
    private readonly double right;
    private readonly double gap;

    public TextColumn(List<TextRow> rows, double pageWidth)
    {
        List<double> lefts = [], rights = [], gaps = [];
        for (var i = 0; i < rows.Count; i++)
        {
            lefts.Add(rows[i].Left);
            rights.Add(rows[i].Right);
            if (i > 0 && rows[i].Page == rows[i - 1].Page && rows[i].Top >= rows[i - 1].Top) gaps.Add(rows[i].Top - rows[i - 1].Bottom);
        }
        lefts.Sort();
        rights.Sort();
        gaps.Sort();
        left = lefts.Count == 0 ? 0 : lefts[lefts.Count / 20];
        // A single line that sticks out is not the margin.
        right = rights.Count == 0 ? 0 : rights[^Math.Min(rights.Count, 1 + rights.Count / 50)];
        // Lines that agree on their end show the margin; short ones do not, and then it is as wide as the left one.
        var agreeing = 0;
        foreach (var end in rights)
            if (right - end is >= -1 and < 15) agreeing++;
        if (agreeing < 3 || right - left < pageWidth * 0.5) right = Math.Max(right, pageWidth - left);
        gap = gaps.Count == 0 ? 0 : gaps[gaps.Count / 4];
    }

    /// <summary>Whether the lower line goes on with the upper one's paragraph.</summary>
    public bool GoesOn(TextRow upper, TextRow lower)
    {
        var em = Math.Max(upper.Em, lower.Em);
        if (em > 1.22 * Math.Min(upper.Em, lower.Em)) return false;
        if (upper.Page == lower.Page && lower.Top - upper.Bottom > Math.Max(gap, 0) + 0.45 * em) return false;
        if (!Wrapping.IsFull(upper, lower, right)) return false;
        var endsSentence = Letters.EndsSentence(upper.Text[^1]);
        if (endsSentence && Wrapping.BeginsItem(lower.Text)) return false;
        // An indented line begins a paragraph, unless it hangs below a number or the whole paragraph is set in.
        if (lower.Left > upper.Left + 1.2 * em) return Wrapping.BeginsItem(upper.Text) && !Wrapping.BeginsItem(lower.Text) && lower.Left < upper.Left + 6 * em;
        return !(endsSentence && lower.Left > left + 1.5 * em && lower.Left > upper.Left - 0.5 * em);
    }
}
