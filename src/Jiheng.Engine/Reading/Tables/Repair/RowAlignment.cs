namespace Jiheng.Engine.Reading.Tables.Repair;

/// <summary>Which column each cell of a row belongs to when cells were dropped: in order, so that all texts together fit best.</summary>
internal static class RowAlignment
{
    /// <summary>The best columns of the texts.</summary>
    /// <param name="texts">The row's cells, left to right, no more than there are columns.</param>
    /// <param name="leaves">The header's columns.</param>
    /// <param name="score">How well they fit.</param>
    /// <returns>For each text the index of its column.</returns>
    public static int[] Best(List<string> texts, List<Leaf> leaves, out int score)
    {
        var (m, n) = (texts.Count, leaves.Count);
        // best[i, j]: the first i texts in the first j columns.
        var best = new int[m + 1, n + 1];
        var taken = new bool[m + 1, n + 1];
        for (var i = 0; i <= m; i++)
            for (var j = 0; j <= n; j++)
            {
                if (i == 0 && j == 0) continue;
                var skip = j > i ? best[i, j - 1] + CellFit.OfNothing(leaves[j - 1].Role) : int.MinValue / 2;
                var take = i > 0 && j >= i ? best[i - 1, j - 1] + CellFit.Of(texts[i - 1], leaves[j - 1].Role) : int.MinValue / 2;
                // Of equal ones the text stands further right, where nothing is dropped.
                (best[i, j], taken[i, j]) = take >= skip ? (take, true) : (skip, false);
                if (j < i) (best[i, j], taken[i, j]) = (int.MinValue / 2, false);
            }
        score = best[m, n];
        var columns = new int[m];
        for (int i = m, j = n; i > 0; j--)
            if (taken[i, j]) columns[--i] = j - 1;
        return columns;
    }

    /// <summary>How well the texts fit the columns they stand in.</summary>
    public static int Score(List<string> texts, List<int> columns, List<Leaf> leaves)
    {
        var score = 0;
        for (var j = 0; j < leaves.Count; j++)
        {
            var i = columns.IndexOf(j);
            score += i < 0 ? CellFit.OfNothing(leaves[j].Role) : CellFit.Of(texts[i], leaves[j].Role);
        }
        // Beside the header's columns a text belongs to none.
        for (var i = 0; i < texts.Count; i++) if (columns[i] < 0 && texts[i].Length > 0) score += CellFit.No;
        return score;
    }
}
