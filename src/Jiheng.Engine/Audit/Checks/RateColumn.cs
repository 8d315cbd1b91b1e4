using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// A rate column of a table of amounts (执行率, 完成率): how it is computed is seen from its rows. Where all but one are one column by
/// another, at least three of them and not all alike, the one that is not is wrong.
/// </summary>
internal static class RateColumn
{
    private const int FewestFitting = 3;

    /// <summary>A rate with the amounts of its row by their column.</summary>
    private sealed record Row(Entry Rate, Dictionary<int, Entry> Amounts, bool IsTotal);

    /// <summary>Every rate of such a column by the quotient that the column shows; a contradiction is wrong.</summary>
    public static IEnumerable<RateCheck> Of(DocumentReading document)
    {
        var vocabulary = Vocabulary.Of(document.Pack);
        Dictionary<string, List<Row>> columns = new(StringComparer.Ordinal);
        foreach (var fact in document.Facts)
        {
            if (fact is not { InTable: true, IsOfField: false, Stage: Stage.Computed, Quantity.Unit.Dimension: Dimension.Ratio } || ColumnShare.IsShare(fact) || !fact.Role.EndsWith('率')) continue;
            if (RowOf(document.Forms[fact.Form], fact.Entry, vocabulary) is not { } row) continue;
            var key = $"{fact.Form}|{fact.Entry.Origin.Table ?? -1}|{fact.Entry.Origin.Column ?? -1}";
            if (!columns.TryGetValue(key, out var rows)) columns[key] = rows = [];
            rows.Add(row);
        }
        foreach (var rows in columns.Values)
            foreach (var check in Checked(rows)) yield return check;
    }

    private static Row? RowOf(FilledForm form, Entry rate, Vocabulary vocabulary)
    {
        foreach (var row in form.AmountRows)
        {
            if (!IsRow(row.Label.Origin, rate.Origin)) continue;
            Dictionary<int, Entry> amounts = [];
            foreach (var cell in row.Cells)
                if (cell.Entry is { Quantity: not null, Origin.Column: { } column }) amounts[column] = cell.Entry;
            if (amounts.Count > 1) return new(rate, amounts, vocabulary.IsTotal(row.Label.Raw) || vocabulary.IsSubtotal(row.Label.Raw));
        }
        return null;
    }

    private static bool IsRow(Origin one, Origin other) => one.Table == other.Table && one.Row == other.Row && one.Sheet == other.Sheet && one.File == other.File;

    /// <summary>The rows by the one pair of columns that gives all of them or all but one; none when no pair does, or several do.</summary>
    private static List<RateCheck> Checked(List<Row> rows)
    {
        List<RateCheck> found = [];
        if (rows.Count < FewestFitting) return found;
        foreach (var top in rows[0].Amounts.Keys)
            foreach (var below in rows[0].Amounts.Keys)
            {
                if (top == below || By(rows, top, below) is not { } checks) continue;
                // Two ways of computing it: nobody can tell which is meant.
                if (found.Count > 0) return [];
                found = checks;
            }
        return found;
    }

    private static List<RateCheck>? By(List<Row> rows, int top, int below)
    {
        List<RateCheck> checks = [];
        HashSet<string> values = new(StringComparer.Ordinal);
        RateCheck? odd = null;
        foreach (var row in rows)
        {
            if (!row.Amounts.TryGetValue(top, out var amount) || !row.Amounts.TryGetValue(below, out var @base) || RateCheck.Of(row.Rate, amount, @base) is not { } check) continue;
            checks.Add(check);
            if (check.Outcome != Agreement.Contradiction) values.Add(check.Value.Exact);
            // A total's rate may be a mean; 100 % above its base may be capped.
            else if (odd is not null || row.IsTotal || (check.IsHundred && check.Value > Rational.One) || HasOther(row)) return null;
            else odd = check;
        }
        return checks.Count - (odd is null ? 0 : 1) >= FewestFitting && values.Count > 1 ? checks : null;
    }

    private static bool HasOther(Row row)
    {
        foreach (var amount in row.Amounts.Values)
            foreach (var @base in row.Amounts.Values)
                if (!ReferenceEquals(amount, @base) && RateCheck.Of(row.Rate, amount, @base) is { Outcome: not Agreement.Contradiction }) return true;
        return false;
    }
}
