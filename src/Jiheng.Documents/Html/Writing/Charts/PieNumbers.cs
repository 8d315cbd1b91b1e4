namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>The numbers around a pie that lead to its list.</summary>
internal static class PieNumbers
{
    /// <summary>What they need around the pie.</summary>
    public const decimal Room = 24;

    private const decimal Away = 12;

    /// <summary>Draws as many as find room; pieces are numbered clockwise from the top, so that those between are known too.</summary>
    public static void Draw(Drawing drawing, List<PiePiece> pieces, decimal x, decimal y, decimal radius)
    {
        var boxes = new LabelBoxes(decimal.MinValue, decimal.MaxValue);
        // The large ones first.
        foreach (var piece in pieces.Where(p => p.Share.Sign > 0).OrderByDescending(p => p.Share))
        {
            var text = piece.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var (atX, atY) = piece.At(x, y, radius + Away);
            if (boxes.Take(atX, atY, LabelWidth.Of(text, Drawing.Small) + 3, Drawing.Small + 1))
                drawing.Text(atX, atY, text, TextSide.Middle, ChartColours.Faint, Drawing.Small);
        }
    }
}
