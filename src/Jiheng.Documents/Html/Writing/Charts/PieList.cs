using System.Globalization;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>The pieces of a pie as a list: number and colour, name, figure, share.</summary>
internal sealed class PieList
{
    private const decimal Swatch = 22;
    private const decimal Gap = 14;
    private const decimal Between = 9;

    private readonly Chart chart;
    private readonly List<PiePiece> pieces;
    private readonly List<List<string>> names;
    private readonly decimal figures;
    private readonly decimal shares;

    /// <summary>Lays the list out.</summary>
    public PieList(Chart chart, List<PiePiece> pieces, decimal width)
    {
        (this.chart, this.pieces) = (chart, pieces);
        figures = pieces.Max(p => LabelWidth.Of(chart.Text(p.Figure), Drawing.Letters));
        shares = pieces.Max(p => LabelWidth.Of(Share(p), Drawing.Letters));
        var behind = Gap + figures + (shares > 0 ? Gap + shares : 0);
        var room = width - Swatch - 8 - behind;
        names = [.. pieces.Select(p => LabelWidth.Wrap(p.Name, room, Drawing.Letters))];
        // Figures stand near their names, not at the far end of the room.
        Width = Math.Min(width, Swatch + 8 + names.Max(n => n.Max(l => LabelWidth.Of(l, Drawing.Letters))) + behind + 16);
    }

    /// <summary>The width that it takes of what there is.</summary>
    public decimal Width { get; }

    /// <summary>The height of the list.</summary>
    public decimal Height => names.Sum(RowHeight);

    /// <summary>The figure of a piece and its share; the share alone would repeat a figure that is one.</summary>
    public static string Figures(Chart chart, PiePiece piece)
    {
        var (figure, share) = (chart.Text(piece.Figure), Share(piece));
        return share.Length == 0 || share == figure ? figure : $"{figure}　{share}";
    }

    /// <summary>Draws the list.</summary>
    public void Draw(Drawing drawing, decimal x, decimal y)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var middle = y + Between / 2 + Drawing.LineHeight / 2;
            drawing.Box(x, middle - 9, Swatch, 18, pieces[i].Colour);
            drawing.Text(x + Swatch / 2, middle, pieces[i].Number.ToString(CultureInfo.InvariantCulture), TextSide.Middle, pieces[i].Colour.OnFill, Drawing.Small);
            drawing.Lines(x + Swatch + 8, middle, names[i], TextSide.Right);
            drawing.Text(x + Width - (shares > 0 ? shares + Gap : 0), middle, chart.Text(pieces[i].Figure), TextSide.Left);
            if (shares > 0) drawing.Text(x + Width, middle, Share(pieces[i]), TextSide.Left, ChartColours.Faint);
            y += RowHeight(names[i]);
            if (i + 1 < pieces.Count) drawing.Line(x, y, x + Width, y, ChartColours.Grid);
        }
    }

    private static string Share(PiePiece piece) => piece.Figure is null ? "" : ChartFigures.Share(piece.Share, 1);

    private static decimal RowHeight(List<string> name) => name.Count * Drawing.LineHeight + Between;
}
