using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>What stands beside a piece: its name, then its figure and share.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Names">How many of them are the name.</param>
/// <param name="IsLeft">Whether it stands at the left of the pie.</param>
/// <param name="Middle">Its middle, from the top.</param>
internal sealed record PieLabel(PiePiece Piece, IReadOnlyList<string> Lines, int Names, bool IsLeft, decimal Middle)
{
    /// <summary>Its height.</summary>
    public decimal Height => Lines.Count * Drawing.LineHeight;
}

/// <summary>Finds places for the names around a pie, none upon another.</summary>
internal static class PieLabels
{
    private const decimal Between = 7;
    private const int MostLines = 3;

    // How far a name may stand from its piece before the line between them misleads.
    private const decimal Farthest = 46;

    /// <summary>The names in their places, or null where one finds none.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="room">The width at each side.</param>
    /// <param name="y">The centre of the pie.</param>
    /// <param name="radius">How far from the centre they stand.</param>
    /// <param name="height">The height there is.</param>
    public static List<PieLabel>? Place(Chart chart, List<PiePiece> pieces, decimal room, decimal y, decimal radius, decimal height)
    {
        var labels = pieces.Select(p => Label(chart, p, room, p.At(0, y, radius).Y)).ToList();
        if (labels.Exists(l => l.Names > MostLines || l.Lines.Any(t => LabelWidth.Of(t, Drawing.Letters) > room))) return null;
        var right = Spread([.. labels.Where(l => !l.IsLeft)], height);
        // Clockwise, those at the left come from below.
        var left = Spread([.. labels.Where(l => l.IsLeft).Reverse()], height);
        return left is null || right is null ? null : [.. right, .. left];
    }

    private static PieLabel Label(Chart chart, PiePiece piece, decimal room, decimal middle)
    {
        var lines = LabelWidth.Wrap(piece.Name, room, Drawing.Letters);
        return new(piece, [.. lines, PieList.Figures(chart, piece)], lines.Count, piece.Middle > Rational.Of(1, 2), middle);
    }

    private static List<PieLabel>? Spread(List<PieLabel> labels, decimal height)
    {
        if (labels.Sum(l => l.Height) + (labels.Count - 1) * Between > height) return null;
        // Down as far as the one above asks for, then up as far as the room allows; half of either keeps them near their pieces.
        var down = labels.Select(l => Math.Clamp(l.Middle, l.Height / 2, height - l.Height / 2)).ToArray();
        var up = (decimal[])down.Clone();
        for (var i = 1; i < down.Length; i++) down[i] = Math.Max(down[i], down[i - 1] + Apart(i));
        for (var i = up.Length - 2; i >= 0; i--) up[i] = Math.Min(up[i], up[i + 1] - Apart(i + 1));
        var middles = down.Zip(up, (a, b) => (a + b) / 2).ToArray();
        for (var i = 0; i < middles.Length; i++) middles[i] = Math.Max(middles[i], i == 0 ? labels[0].Height / 2 : middles[i - 1] + Apart(i));
        for (var i = middles.Length - 1; i >= 0; i--)
            middles[i] = Math.Min(middles[i], i == middles.Length - 1 ? height - labels[i].Height / 2 : middles[i + 1] - Apart(i + 1));
        for (var i = 0; i < middles.Length; i++)
            if (Math.Abs(middles[i] - labels[i].Middle) > Farthest) return null;
        return [.. labels.Select((l, i) => l with { Middle = middles[i] })];

        decimal Apart(int i) => (labels[i - 1].Height + labels[i].Height) / 2 + Between;
    }
}
