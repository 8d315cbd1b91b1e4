namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>The names below a chart's figures, each in the middle of its part of the width.</summary>
/// <param name="Lines">The lines of each name; none for a name that is left out between two that are printed.</param>
internal sealed record NameRow(IReadOnlyList<IReadOnlyList<string>> Lines)
{
    private const int MostLines = 4;
    private const decimal Apart = 8;

    /// <summary>The height of the row.</summary>
    public decimal Height => Lines.Max(l => l.Count) * Drawing.LineHeight;

    /// <summary>All the names, or null where one of them finds no room.</summary>
    /// <param name="names">The names.</param>
    /// <param name="part">The width that each has.</param>
    public static NameRow? Whole(IReadOnlyList<string> names, decimal part) => Every(1, names, part, 0);

    /// <summary>As many of the names as find room: all, every second, every third; null where none does.</summary>
    /// <param name="names">The names.</param>
    /// <param name="part">The width that each has.</param>
    /// <param name="margin">How far the first and the last may reach out of the row.</param>
    public static NameRow? Thinned(IReadOnlyList<string> names, decimal part, decimal margin)
    {
        for (var every = 1; every == 1 || every < names.Count; every++)
            if (Every(every, names, part, margin) is { } row) return row;
        return null;
    }

    /// <summary>Draws the row.</summary>
    /// <param name="drawing">Where.</param>
    /// <param name="y">The top of the row.</param>
    /// <param name="middle">The middle of each part.</param>
    public void Draw(Drawing drawing, decimal y, Func<int, decimal> middle)
    {
        for (var i = 0; i < Lines.Count; i++)
            drawing.Lines(middle(i), y + Drawing.LineHeight / 2, Lines[i], TextSide.Middle);
    }

    private static NameRow? Every(int every, IReadOnlyList<string> names, decimal part, decimal margin)
    {
        var rows = new List<IReadOnlyList<string>>();
        for (var i = 0; i < names.Count; i++)
        {
            if (i % every > 0)
            {
                rows.Add([]);
                continue;
            }
            var edge = part * (Math.Min(i, names.Count - 1 - i) + 0.5m) + margin;
            var room = Math.Min(part * every - Apart, 2 * edge);
            var lines = LabelWidth.Wrap(names[i], room, Drawing.Letters);
            // Letters below letters are no name, nor is a figure that was cut.
            if (room < Drawing.Letters * 2 && lines.Count > 1 || lines.Count > MostLines || IsBroken(names[i], lines)
                || lines.Exists(l => LabelWidth.Of(l, Drawing.Letters) > room)) return null;
            rows.Add(lines);
        }
        return new(rows);
    }

    // A figure or word, 2023年 or 2023-01, that had to be cut.
    private static bool IsBroken(string name, List<string> lines)
    {
        for (var (i, at) = (0, 0); i < lines.Count - 1; i++)
        {
            at = name.IndexOf(lines[i], at, StringComparison.Ordinal) + lines[i].Length;
            if (at > 0 && at < name.Length && LabelWidth.IsOneWord(name[at - 1], name[at])) return true;
        }
        return false;
    }
}
