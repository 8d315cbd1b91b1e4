using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Rows that divide the indicator above them (①…, 其中：…): its points are theirs and must not be counted twice.</summary>
internal static class DetailRows
{
    /// <summary>Takes the detail rows out of the groups from an index on, where the arithmetic says that they are none of their own.</summary>
    public static void Drop(FormBuilder form, int firstGroup)
    {
        var all = Rational.Zero;
        foreach (var group in form.Groups) all += Sum(group.Indicators, 0, group.Indicators.Count) ?? Rational.Zero;
        for (var g = firstGroup; g < form.Groups.Count; g++)
        {
            var group = form.Groups[g];
            // Where all rows together make what is printed, none is another's part.
            if (group.PrintedWeight?.Number is { } printed ? Sum(group.Indicators, 0, group.Indicators.Count) == printed : all == 100 || all == 90 || all == 80) continue;
            for (var i = 0; i + 1 < group.Indicators.Count; i++)
            {
                var end = EndOfDetails(group.Indicators, i);
                if (end == i + 1 || group.Indicators[i].Weight?.Number is not { IsZero: false } weight) continue;
                if (Sum(group.Indicators, i + 1, end) == weight) group.Indicators.RemoveRange(i + 1, end - i - 1);
            }
        }
    }

    private static int EndOfDetails(List<Indicator> rows, int parent)
    {
        var name = rows[parent].Name.Raw;
        var level = ListNumber.TryRead(name, out var own) ? own.Level : 0;
        var next = parent + 1;
        for (; next < rows.Count && rows[next].Level2 == rows[parent].Level2; next++)
        {
            if (ListNumber.TryRead(rows[next].Name.Raw, out var number))
            {
                if (number.Level <= level) break;
            }
            else if (!Words.Compact(rows[next].Name.Raw).StartsWith("其中", StringComparison.Ordinal))
            {
                break;
            }
        }
        return next;
    }

    private static Rational? Sum(List<Indicator> rows, int from, int to)
    {
        var sum = Rational.Zero;
        var any = false;
        for (var i = from; i < to; i++)
        {
            if (rows[i].Weight?.Number is not { } weight) continue;
            sum += weight;
            any = true;
        }
        return any ? sum : null;
    }
}
