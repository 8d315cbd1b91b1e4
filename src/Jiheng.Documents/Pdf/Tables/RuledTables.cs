using Jiheng.Documents.Pdf.Rules;

namespace Jiheng.Documents.Pdf.Tables;

/// <summary>Tables whose borders are drawn: lines that touch belong together, and a border that is missing between two places of the grid merges them.</summary>
internal static class RuledTables
{
    private const double Touch = 4;

    // A border that is left out sticks out at least so far at the ends of the lines across.
    private const double Overhang = 8;

    public static List<TablePart> Find(PageRules rules, int page)
    {
        List<Rule> across = RuleLines.Join(rules.Across), down = RuleLines.Join(rules.Down);
        var tables = new List<TablePart>();
        foreach (var (h, v) in Groups(across, down))
            if (Table(h, v, page) is { } table) tables.Add(table);
        return tables;
    }

    private static List<(List<Rule> Across, List<Rule> Down)> Groups(List<Rule> across, List<Rule> down)
    {
        var parents = new int[across.Count + down.Count];
        for (var i = 0; i < parents.Length; i++) parents[i] = i;
        for (var i = 0; i < across.Count; i++)
            for (var j = 0; j < down.Count; j++)
                if (down[j].At >= across[i].From - Touch && down[j].At <= across[i].To + Touch && across[i].At >= down[j].From - Touch && across[i].At <= down[j].To + Touch)
                    parents[Root(parents, i)] = Root(parents, across.Count + j);
        var groups = new Dictionary<int, (List<Rule> Across, List<Rule> Down)>();
        for (var i = 0; i < parents.Length; i++)
        {
            var root = Root(parents, i);
            if (!groups.TryGetValue(root, out var group)) groups[root] = group = ([], []);
            if (i < across.Count) group.Across.Add(across[i]);
            else group.Down.Add(down[i - across.Count]);
        }
        return [.. groups.Values];
    }

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i) i = parents[i] = parents[parents[i]];
        return i;
    }

    private static TablePart? Table(List<Rule> across, List<Rule> down, int page)
    {
        if (across.Count == 0 || down.Count == 0 || across.Count + down.Count < 3) return null;
        List<double> xs = RuleLines.Places(down), ys = RuleLines.Places(across);
        AddOpenEdges(xs, across);
        AddOpenEdges(ys, down);
        if (xs.Count < 2 || ys.Count < 2 || xs[^1] - xs[0] < 20 || ys[^1] - ys[0] < 8) return null;
        int columns = xs.Count - 1, rows = ys.Count - 1;
        if ((long)columns * rows > PdfLimits.GridPlaces) return null;
        var isAcrossDrawn = Covered(ys, xs, across);
        var cells = Cells(xs, ys, Covered(xs, ys, down), isAcrossDrawn);
        var isClosed = false;
        for (var c = 0; c < columns; c++) isClosed |= isAcrossDrawn[0, c];
        return new TablePart(page, [.. xs], [.. ys], cells) { IsClosedAbove = isClosed };
    }

    /// <summary>A table without outer border is as wide as the lines that cross its inner borders.</summary>
    private static void AddOpenEdges(List<double> places, List<Rule> crossing)
    {
        double first = double.MaxValue, last = double.MinValue;
        int before = 0, after = 0;
        foreach (var line in crossing)
        {
            if (line.From < places[0] - Overhang) before++;
            if (line.To > places[^1] + Overhang) after++;
            first = Math.Min(first, line.From);
            last = Math.Max(last, line.To);
        }
        if (after >= 2) places.Add(last);
        if (before >= 2) places.Insert(0, first);
    }

    /// <summary>For each border, and each step along it, whether a line is drawn there.</summary>
    private static bool[,] Covered(List<double> borders, List<double> steps, List<Rule> lines)
    {
        var lengths = new double[borders.Count, steps.Count];
        foreach (var line in lines)
        {
            var border = Nearest(borders, line.At);
            for (var s = 0; s + 1 < steps.Count; s++)
            {
                var length = Math.Min(line.To, steps[s + 1]) - Math.Max(line.From, steps[s]);
                if (length > 0) lengths[border, s] += length;
            }
        }
        var covered = new bool[borders.Count, steps.Count];
        for (var b = 0; b < borders.Count; b++)
            for (var s = 0; s + 1 < steps.Count; s++) covered[b, s] = lengths[b, s] >= 0.6 * (steps[s + 1] - steps[s]);
        return covered;
    }

    private static int Nearest(List<double> places, double at)
    {
        var best = 0;
        for (var i = 1; i < places.Count; i++)
            if (Math.Abs(places[i] - at) < Math.Abs(places[best] - at)) best = i;
        return best;
    }

    /// <summary>The largest rectangles without a line inside, from the upper left.</summary>
    private static List<PartCell> Cells(List<double> xs, List<double> ys, bool[,] isDownDrawn, bool[,] isAcrossDrawn)
    {
        int columns = xs.Count - 1, rows = ys.Count - 1;
        var taken = new bool[rows, columns];
        var cells = new List<PartCell>();
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
            {
                if (taken[r, c]) continue;
                int width = 1, height = 1;
                while (c + width < columns && !taken[r, c + width] && !isDownDrawn[c + width, r]) width++;
                while (r + height < rows && IsOpenBelow(r + height, c, width)) height++;
                for (var i = r; i < r + height; i++)
                    for (var j = c; j < c + width; j++) taken[i, j] = true;
                cells.Add(new PartCell(r, height, xs[c], ys[r], xs[c + width], ys[r + height]));
            }
        return cells;

        bool IsOpenBelow(int row, int column, int width)
        {
            for (var j = column; j < column + width; j++)
                if (isAcrossDrawn[row, j] || taken[row, j] || (j > column && isDownDrawn[j, row])) return false;
            return true;
        }
    }
}
