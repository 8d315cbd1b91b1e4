using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Tables.Repair;

/// <summary>Rows of money whose figures were glued together: cut where the sums and the rate that they must satisfy leave one way only.</summary>
internal static class GluedRow
{
    /// <summary>年度资金总额 ∣ 202010100.00%10: executed by budget is the rate, the score is no more than its points.</summary>
    public static RowChange? OfFunds(Table table, int row, List<Leaf> leaves)
    {
        var figures = leaves.FindAll(l => l.Role is not (ColumnRole.None or ColumnRole.Deviation));
        if (figures.Count < 2 || Glued(table, row, out var own) is not { } glue || own.FindAll(c => !c.IsBlank).Count > 2) return null;
        var rates = figures.ConvertAll(l => (bool?)(l.Role == ColumnRole.Rate));
        var fitting = NumberSplits.Of(own[glue].Text, rates).FindAll(pieces => FundsHold(figures, pieces));
        // Points are mostly given in proportion to the rate: where one way says so, the others are chance.
        if (fitting.Count > 1) fitting = fitting.FindAll(pieces => IsInProportion(figures, pieces));
        if (fitting.Count != 1) return null;
        var only = fitting[0];
        var cells = own.GetRange(0, glue).FindAll(c => !c.IsBlank).ConvertAll(c => TableRepair.At(c, leaves.FindLast(l => l.Column < figures[0].Column) ?? leaves[0]));
        for (var i = 0; i < only.Length; i++) cells.Add(Piece(own[glue], only[i], figures[i]));
        return new(row, [.. cells], leaves);
    }

    /// <summary>中央 ∣ 省 ∣ 本级 ∣ 合计 ∣ 执行数 ∣ 执行率 above 50302001009898%, or one cell of the row with two of them.</summary>
    public static RowChange? OfSources(Table table, int row, List<Cell> names, Vocabulary vocabulary)
    {
        if (row >= table.RowCount || Glued(table, row, out var own) is not { } glue) return null;
        var leaves = names.ConvertAll(n => new Leaf(n.Column, n.ColumnSpan, vocabulary.Column(n.Text), n.Text));
        // What stands in the columns before the names is no figure.
        var before = own.FindAll(c => c.Column < leaves[0].Column).Count;
        var count = leaves.Count - (own.Count - before - 1);
        if (count < 2 || glue < before) return null;
        var rates = leaves.GetRange(glue - before, count).ConvertAll(l => (bool?)(l.Role == ColumnRole.Rate));
        string[]? only = null;
        foreach (var pieces in NumberSplits.Of(own[glue].Text, rates))
        {
            List<string> all = [.. own.GetRange(before, glue - before).ConvertAll(c => c.Text), .. pieces, .. own.GetRange(glue + 1, own.Count - glue - 1).ConvertAll(c => c.Text)];
            if (!SourcesHold(leaves, all, vocabulary)) continue;
            if (only is not null) return null;
            only = pieces;
        }
        if (only is null) return null;
        List<Cell> cells = own.GetRange(0, before);
        for (var i = 0; i < leaves.Count; i++)
        {
            var at = before + i;
            cells.Add(at < glue ? TableRepair.At(own[at], leaves[i]) : at < glue + count ? Piece(own[glue], only[at - glue], leaves[i]) : TableRepair.At(own[at - count + 1], leaves[i]));
        }
        return new(row, [.. cells], leaves);
    }

    /// <summary>A piece of a cell as a cell of its own.</summary>
    public static Cell Piece(Cell cell, string piece, Leaf leaf)
    {
        var origin = cell.Origin.Narrow(piece);
        return new(cell.Row, leaf.Column, 1, leaf.Span, [new TextLine(piece, origin)], origin);
    }

    /// <summary>The one cell that holds more digits than a figure; null when none or several do.</summary>
    private static int? Glued(Table table, int row, out List<Cell> own)
    {
        own = [];
        foreach (var cell in table.Row(row)) if (cell.Row == row) own.Add(cell);
        int? found = null;
        for (var i = 0; i < own.Count; i++)
        {
            var text = Words.Compact(own[i].Text);
            if (text.Length < 4 || !IsFigures(text)) continue;
            // 1500.00 is one figure; 88100 may be two.
            if (text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot && text.LastIndexOf('.') == dot && text.Length - dot <= 3) continue;
            if (found is not null) return null;
            found = i;
        }
        return found;
    }

    private static bool IsFigures(string text)
    {
        foreach (var c in text) if (!char.IsAsciiDigit(c) && c is not ('.' or '%')) return false;
        return true;
    }

    private static bool FundsHold(List<Leaf> leaves, string[] pieces)
    {
        Rational? weight = null, score = null, executed = null, rate = null;
        List<Rational> budgets = [];
        var decimals = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (!Rational.TryParse(pieces[i].TrimEnd('%'), out var number, out var printed)) return false;
            switch (leaves[i].Role)
            {
                case ColumnRole.Weight: weight = number; break;
                case ColumnRole.Score: score = number; break;
                case ColumnRole.Executed: executed = number; break;
                case ColumnRole.Rate: (rate, decimals) = (number, printed); break;
                default: budgets.Add(number); break;
            }
        }
        if (weight is { } w && (w > 100 || !w.IsInteger || w.IsZero || score > w)) return false;
        return executed is { } e && rate is { } r && budgets.Exists(b => IsRate(e, b, r, decimals));
    }

    private static bool IsInProportion(List<Leaf> leaves, string[] pieces)
    {
        Rational? Of(ColumnRole role) => leaves.FindIndex(l => l.Role == role) is var i and >= 0 && Rational.TryParse(pieces[i].TrimEnd('%'), out var number, out _) ? number : null;
        return Of(ColumnRole.Weight) is { } weight && Of(ColumnRole.Rate) is { } rate && Of(ColumnRole.Score) is { } score
            && (weight * (rate > 100 ? 100 : rate) / 100 - score).Abs() < Rational.One / 10;
    }

    private static bool SourcesHold(List<Leaf> leaves, List<string> texts, Vocabulary vocabulary)
    {
        if (texts.Count != leaves.Count) return false;
        Rational? executed = null, rate = null;
        var decimals = 0;
        List<Rational?> numbers = [];
        foreach (var text in texts) numbers.Add(Rational.TryParse(text.TrimEnd('%'), out var n, out _) ? n : null);
        var checks = 0;
        for (var i = 0; i < leaves.Count; i++)
        {
            if (numbers[i] is not { } number) continue;
            if (leaves[i].Role == ColumnRole.Executed) executed = number;
            if (leaves[i].Role == ColumnRole.Rate && Rational.TryParse(texts[i].TrimEnd('%'), out var printed, out var digits)) (rate, decimals) = (printed, digits);
        }
        Rational? total = null;
        for (var i = 0; i < leaves.Count; i++)
        {
            if (numbers[i] is not { } whole || !IsSum(leaves[i], vocabulary)) continue;
            total = whole;
            // The parts stand before their sum back to the one before it, or after it up to the next.
            var (left, right) = (Rational.Zero, Rational.Zero);
            var (leftAny, rightAny) = (0, 0);
            for (var k = i - 1; k >= 0 && !IsSum(leaves[k], vocabulary); k--) if (Counts(leaves[k])) (left, leftAny) = (left + (numbers[k] ?? Rational.Zero), leftAny + 1);
            for (var k = i + 1; k < leaves.Count && !IsSum(leaves[k], vocabulary); k++) if (Counts(leaves[k])) (right, rightAny) = (right + (numbers[k] ?? Rational.Zero), rightAny + 1);
            if (leftAny + rightAny == 0) continue;
            if ((leftAny > 0 && left == whole) || (rightAny > 0 && right == whole)) checks++;
            else return false;
        }
        if (rate is { } r && executed is { } e && total is { } t)
        {
            if (!IsRate(e, t, r, decimals)) return false;
            checks++;
        }
        return checks > 0;
    }

    private static bool Counts(Leaf leaf) => leaf.Role is not (ColumnRole.Executed or ColumnRole.Rate or ColumnRole.Weight or ColumnRole.Score);

    private static bool IsSum(Leaf leaf, Vocabulary vocabulary) =>
        Counts(leaf) && (vocabulary.IsTotal(leaf.Text) || vocabulary.IsSubtotal(leaf.Text) || Words.Key(leaf.Text).EndsWith("小计", StringComparison.Ordinal) || vocabulary.IsFundSum(Words.Key(leaf.Text)));

    /// <summary>Whether the printed rate stands for executed by budget, to its printed decimals.</summary>
    private static bool IsRate(Rational executed, Rational budget, Rational rate, int decimals)
    {
        if (budget.IsZero) return rate.IsZero && executed.IsZero;
        var half = Rational.One / 2;
        for (var i = 0; i < decimals; i++) half /= 10;
        return (executed * 100 / budget - rate).Abs() <= half;
    }
}
