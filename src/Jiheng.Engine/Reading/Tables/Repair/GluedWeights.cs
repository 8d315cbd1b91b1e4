using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Tables.Repair;

/// <summary>
/// Rows of indicators whose points were glued to the target beside them (8550万粒 is 8 ∣ 550万粒, 210010 is 2100 ∣ 10): cut where the weights of all
/// rows then make the total and no other cut does. Where several do, the cells are said not to be readable.
/// </summary>
internal static class GluedWeights
{
    private const int MostWays = 4096;

    /// <summary>The rows with their cells cut.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows of indicators.</param>
    /// <param name="leaves">The header's columns.</param>
    /// <param name="end">The row after them, where a total may stand.</param>
    /// <param name="vocabulary">The words.</param>
    /// <param name="reading">Where what cannot be decided is said.</param>
    public static List<RowChange> Of(Table table, List<int> rows, List<Leaf> leaves, int end, Vocabulary vocabulary, ReadingBuilder reading)
    {
        var weightAt = leaves.FindIndex(l => l.Role == ColumnRole.Weight);
        if (!table.IsPacked || weightAt < 1 || Pair(leaves, weightAt) is not { } first) return [];
        List<Glue> glued = [];
        var sum = Rational.Zero;
        foreach (var row in rows)
        {
            List<Cell> own = [];
            foreach (var cell in table.Row(row)) if (cell.Row == row) own.Add(cell);
            if (vocabulary.IsTotal(Rows.FirstFilled(table, row)!.Text)) continue;
            if (own.Count == leaves.Count)
            {
                if (Rational.TryParse(own[weightAt].Text.Trim(), out var weight, out _)) sum += weight;
            }
            else if (own.Count == leaves.Count - 1)
            {
                var ways = Ways(own, leaves, first, weightAt);
                if (ways.Count == 0) return [];
                glued.Add(new(row, own, ways));
            }
            else return [];
        }
        if (glued.Count == 0) return [];
        var found = Fitting(glued, Total(table, rows, end, vocabulary) - sum);
        if (found.Count == 1) return glued.ConvertAll(g => g.Cut(leaves, first, found[0][glued.IndexOf(g)]));
        foreach (var glue in glued)
            reading.Losses.Add(new(glue.Own[first].Origin, $"“{glue.Own[first].Text}”是{leaves[first].Text}和{leaves[first + 1].Text}粘在一起的数字，{(found.Count == 0 ? "没有一种拆法能使分值合计相符" : "能使分值合计相符的拆法不止一种")}，没有拆开；请对照原件核对。")
                { IsGlued = true });
        return glued.ConvertAll(g => g.Uncut(leaves, first, weightAt));
    }

    /// <summary>Where the pair of target and points begins that may be glued, or null.</summary>
    private static int? Pair(List<Leaf> leaves, int weightAt) =>
        IsTarget(leaves[weightAt - 1]) ? weightAt - 1 : weightAt + 1 < leaves.Count && IsTarget(leaves[weightAt + 1]) ? weightAt : null;

    private static bool IsTarget(Leaf leaf) => leaf.Role is ColumnRole.Target or ColumnRole.TargetValue;

    /// <summary>The total that the weights must make: printed, else 100.</summary>
    private static Rational Total(Table table, List<int> rows, int end, Vocabulary vocabulary)
    {
        List<int> candidates = [.. rows];
        if (end < table.RowCount) candidates.Add(end);
        foreach (var row in candidates)
        {
            if (Rows.FirstFilled(table, row) is not { } first || !vocabulary.IsTotal(first.Text)) continue;
            foreach (var cell in table.Row(row))
                if (cell.Row == row && Rational.TryParse(cell.Text.Trim(), out var printed, out _)) return printed;
        }
        return 100;
    }

    private static List<Way> Ways(List<Cell> own, List<Leaf> leaves, int first, int weightAt)
    {
        List<Way> ways = [];
        var text = own[first].Text.Trim();
        var scoreAt = leaves.FindIndex(l => l.Role == ColumnRole.Score);
        Rational? score = scoreAt > first && Rational.TryParse(own[scoreAt - 1].Text.Trim(), out var printed, out _) ? printed : null;
        var before = weightAt == first;
        for (var length = 1; length <= 3 && length < text.Length; length++)
        {
            var (left, right) = before ? (text[..length], text[length..]) : (text[..^length], text[^length..]);
            var (points, target) = before ? (left, right) : (right, left);
            if (!IsPoints(points, out var weight) || score > weight || !IsTarget(target)) continue;
            ways.Add(new(left, right, weight));
        }
        return ways;
    }

    private static bool IsPoints(string text, out Rational weight)
    {
        weight = Rational.Zero;
        foreach (var c in text) if (!char.IsAsciiDigit(c)) return false;
        return text[0] != '0' && Rational.TryParse(text, out weight, out _) && weight <= 100;
    }

    private static bool IsTarget(string text) =>
        text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '≥' or '≤' or '=' or '>' or '<') && !(text[0] == '0' && text.Length > 1 && char.IsAsciiDigit(text[1])) && text[^1] != '.';

    private static List<int[]> Fitting(List<Glue> glued, Rational rest)
    {
        List<int[]> found = [];
        long ways = 1;
        foreach (var glue in glued) ways *= glue.Ways.Count;
        if (ways > MostWays) return found;
        var choice = new int[glued.Count];
        Try(0, rest);
        return found;

        void Try(int index, Rational left)
        {
            if (index == glued.Count)
            {
                if (left.IsZero) found.Add((int[])choice.Clone());
                return;
            }
            for (choice[index] = 0; choice[index] < glued[index].Ways.Count; choice[index]++) Try(index + 1, left - glued[index].Ways[choice[index]].Weight);
        }
    }

    private sealed record Way(string Left, string Right, Rational Weight);

    private sealed record Glue(int Row, List<Cell> Own, List<Way> Ways)
    {
        public RowChange Cut(List<Leaf> leaves, int first, int way)
        {
            var cells = new Cell[leaves.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = i < first ? TableRepair.At(Own[i], leaves[i])
                    : i == first ? GluedRow.Piece(Own[first], Ways[way].Left, leaves[i])
                    : i == first + 1 ? GluedRow.Piece(Own[first], Ways[way].Right, leaves[i])
                    : TableRepair.At(Own[i - 1], leaves[i]);
            return new(Row, cells, leaves);
        }

        /// <summary>The cell as printed stands for the target; there are no points.</summary>
        public RowChange Uncut(List<Leaf> leaves, int first, int weightAt)
        {
            List<Cell> cells = [];
            for (var i = 0; i < Own.Count; i++) cells.Add(TableRepair.At(Own[i], leaves[i < first ? i : i == first ? (weightAt == first ? first + 1 : first) : i + 1]));
            return new(Row, [.. cells], leaves) { IsUncertain = true };
        }
    }
}
