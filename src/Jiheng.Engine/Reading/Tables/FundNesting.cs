using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Which rows below a total are its own parts, where some may divide the row above them.</summary>
internal static class FundNesting
{
    /// <summary>More rows than this have more nestings than are worth trying.</summary>
    private const int MostRows = 14;

    /// <summary>The parts that make up the total, or null when it is not sure which they are.</summary>
    public static List<FundRow>? TopLevel(FundRow total, List<FundRow> rows, Vocabulary vocabulary)
    {
        if (rows.Count == 0) return null;
        if (!IsOpen(rows, vocabulary))
        {
            // Nothing can be nested: the list is what it is, whether it adds up or not.
            if (!CanNest(rows) || Fits(total, rows)) return rows;
        }
        return rows.Count <= MostRows && Search(total, rows, 0, []) is { } found ? found : null;
    }

    /// <summary>Whether the rows make up the total, as far as the printed decimals tell.</summary>
    public static bool AddUp(FundRow total, List<FundRow> rows) => Fits(total, rows);

    /// <summary>Whether words leave it open where a list ends: a 其中 below the first row, or a sum among the parts.</summary>
    public static bool IsOpen(List<FundRow> rows, Vocabulary vocabulary)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && OpensList(rows[i])) return true;
            if (vocabulary.IsFundSum(rows[i].Label.Label)) return true;
        }
        return false;
    }

    /// <summary>Tries to leave out runs of rows as parts of the row before them, the shortest first.</summary>
    private static List<FundRow>? Search(FundRow total, List<FundRow> rows, int at, List<FundRow> kept)
    {
        if (at == rows.Count) return Fits(total, kept) ? [.. kept] : null;
        kept.Add(rows[at]);
        var found = at + 1 < rows.Count && OpensList(rows[at + 1]) ? null : Search(total, rows, at + 1, kept);
        List<FundRow> run = [];
        for (var next = at + 1; found is null && next < rows.Count; next++)
        {
            run.Add(rows[next]);
            // 其中 need not name all parts; without the word only what adds up is one.
            if (OpensList(rows[at + 1]) || (!IsNothing(rows[at]) && Fits(rows[at], run))) found = Search(total, rows, next + 1, kept);
        }
        kept.RemoveAt(kept.Count - 1);
        return found;
    }

    private static bool CanNest(List<FundRow> rows)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            if (IsNothing(rows[i])) continue;
            List<FundRow> run = [];
            for (var next = i + 1; next < rows.Count; next++)
            {
                run.Add(rows[next]);
                if (Fits(rows[i], run)) return true;
            }
        }
        return false;
    }

    private static bool OpensList(FundRow row) => Words.Compact(row.Label.Raw).StartsWith("其中", StringComparison.Ordinal);

    private static bool IsNothing(FundRow row)
    {
        foreach (var amount in row.Amounts) if (amount.Entry.Number is { IsZero: false }) return false;
        return true;
    }

    /// <summary>Whether the rows add up to the whole in every column where the whole holds a figure, as far as the printed decimals tell.</summary>
    private static bool Fits(FundRow whole, List<FundRow> parts)
    {
        var judged = false;
        foreach (var amount in whole.Amounts)
        {
            if (amount.Entry.Quantity is not { } total) continue;
            var sum = Interval.Exactly(Rational.Zero);
            var any = false;
            foreach (var part in parts)
            {
                if (part.Amount(amount.Stage)?.Quantity is not { } q) continue;
                if (!q.Unit.IsComparableWith(total.Unit)) return false;
                sum += q.Interval;
                any = true;
            }
            // A column that no part fills says nothing.
            if (any && !sum.Meets(total.Interval)) return false;
            judged |= any;
        }
        return judged;
    }
}
