using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>饼图: parts of a whole, their names, figures and shares around it; many or small ones in a list beside it.</summary>
internal sealed class SvgPie
{
    private const decimal Radius = 105;
    private const int MostAround = 7;

    // As a share of the whole: below this a piece is hardly seen, and the names of such crowd.
    private static readonly Rational Small = Rational.Of(1, 50);

    private readonly Chart chart;
    private readonly Drawing drawing;
    private readonly List<PiePiece> pieces;

    private SvgPie(Chart chart, Rational whole, decimal width)
    {
        (this.chart, drawing) = (chart, new Drawing(width));
        pieces = PiePiece.Of(chart, whole);
    }

    /// <summary>Draws the chart.</summary>
    /// <param name="chart">One series.</param>
    /// <param name="whole">Its sum, above 0.</param>
    /// <param name="width">The whole width.</param>
    public static Drawing Draw(Chart chart, Rational whole, decimal width)
    {
        var pie = new SvgPie(chart, whole, width);
        if (pie.drawing.IsNarrow || pie.pieces.Count > MostAround || pie.pieces.Exists(p => p.Share < Small) || !pie.Around()) pie.Beside();
        return pie.drawing;
    }

    /// <summary>Each piece with its name beside it; false, with nothing drawn, where the names find no room.</summary>
    private bool Around()
    {
        const decimal gap = 34, above = 50;
        var room = drawing.Width / 2 - Radius - gap;
        var labels = PieLabels.Place(chart, pieces, room, Radius + above, Radius + 16, 2 * (Radius + above));
        if (labels is null) return false;
        // What no name needs is cut off.
        var top = Math.Min(above, labels.Min(l => l.Middle - l.Height / 2)) - 2;
        labels = [.. labels.Select(l => l with { Middle = l.Middle - top })];
        var (x, y) = (drawing.Width / 2, Radius + above - top);
        Pieces(x, y, Radius);
        foreach (var label in labels) Name(label, x, y, x + (label.IsLeft ? -1 : 1) * (Radius + gap - 6));
        drawing.Height = Math.Max(y + Radius, labels.Max(l => l.Middle + l.Height / 2)) + 2;
        return true;
    }

    private void Name(PieLabel label, decimal x, decimal y, decimal textX)
    {
        var side = label.IsLeft ? -1 : 1;
        var (fromX, fromY) = label.Piece.At(x, y, Radius + 2);
        // The line bends outside the pie: at the height of the name, or where the pie is no longer in its way.
        var away = label.Middle - y;
        var clear = (decimal)Math.Sqrt((double)Math.Max(0, (Radius + 9) * (Radius + 9) - away * away));
        var bendX = x + side * Math.Max(Math.Abs(label.Piece.At(0, 0, Radius + 12).X), decimal.Round(clear, 2));
        drawing.Path(LineMark.Path($"M{fromX:0.##} {fromY:0.##}L{bendX:0.##} {label.Middle:0.##}H{textX - side * 4:0.##}"), new PageMarkup().Write($" fill=\"none\" stroke=\"{ChartColours.Axis}\""));
        var first = label.Middle - label.Height / 2 + Drawing.LineHeight / 2;
        for (var i = 0; i < label.Lines.Count; i++)
            drawing.Text(textX, first + i * Drawing.LineHeight, label.Lines[i], label.IsLeft ? TextSide.Left : TextSide.Right, i < label.Names ? ChartColours.Ink : ChartColours.Faint);
    }

    /// <summary>The pie with numbers, and a list that says what they are: beside it, on a phone below it.</summary>
    private void Beside()
    {
        const decimal gap = 40;
        var isBelow = drawing.IsNarrow;
        var size = 2 * (Radius + PieNumbers.Room);
        var list = new PieList(chart, pieces, isBelow ? drawing.Width : drawing.Width - size - gap);
        var height = isBelow ? size + 12 + list.Height : Math.Max(size, list.Height);
        var left = isBelow ? 0 : (drawing.Width - size - gap - list.Width) / 2;
        // Beside a long list the pie stays near its top.
        var (x, y) = isBelow ? (drawing.Width / 2, size / 2) : (left + size / 2, Math.Min(height, Math.Max(size, 420)) / 2);
        Pieces(x, y, Radius);
        PieNumbers.Draw(drawing, pieces, x, y, Radius);
        list.Draw(drawing, isBelow ? (drawing.Width - list.Width) / 2 : left + size + gap, isBelow ? size + 12 : (height - list.Height) / 2);
        drawing.Height = height;
    }

    private void Pieces(decimal x, decimal y, decimal radius)
    {
        foreach (var piece in pieces)
        {
            if (piece.Share.Sign == 0) continue;
            var look = new PageMarkup().Write($" fill=\"{piece.Colour.Fill}\" stroke=\"#fff\" stroke-width=\"1.5\" stroke-linejoin=\"round\"");
            if (piece.Share == 1)
            {
                // An arc to where it began is none.
                drawing.Path(LineMark.Path($"M{x:0.##} {y - radius:0.##}a{radius:0.##} {radius:0.##} 0 1 1 0 {2 * radius:0.##}a{radius:0.##} {radius:0.##} 0 1 1 0 {-2 * radius:0.##}Z"), look);
                continue;
            }
            var (fromX, fromY) = PiePiece.Point(x, y, radius, piece.From);
            var (toX, toY) = PiePiece.Point(x, y, radius, piece.To);
            var isLarge = piece.Share > Rational.Of(1, 2) ? 1 : 0;
            drawing.Path(LineMark.Path($"M{x:0.##} {y:0.##}L{fromX:0.##} {fromY:0.##}A{radius:0.##} {radius:0.##} 0 {isLarge} 1 {toX:0.##} {toY:0.##}Z"), look);
        }
    }
}
