using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The weights or scores of a summary's parts held against those of its total.</summary>
/// <param name="Printed">The total as printed.</param>
/// <param name="Parts">The parts, all of them with points.</param>
/// <param name="Sum">Their sum.</param>
internal sealed record SummaryCheck(Entry Printed, IReadOnlyList<Entry> Parts, Rational Sum)
{
    /// <summary>Whether the sum is the printed total.</summary>
    public bool Agrees => Sum == Marks.Of(Printed);

    /// <summary>Whether they differ by no more than the rounding of the parts.</summary>
    public bool IsRounding => !Agrees && (Sum - Marks.Of(Printed)!.Value).Abs() <= Marks.RoundingOf(Parts.Append(Printed));

    /// <summary>The check of one column, or null when a part or the total holds no points.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="column">Weight or score of a row.</param>
    public static SummaryCheck? Of(ScoreSummary summary, Func<ScoreRow, Entry?> column)
    {
        if (summary.Total is not { } total || column(total) is not { } printed || Marks.Of(printed) is null || summary.Rows.Count < 2) return null;
        List<Entry> parts = [];
        foreach (var row in summary.Rows)
        {
            // 其中 divides the part above it; 加分 and 扣分 stand outside the hundred points.
            if (row.Name.Raw.Contains("其中", StringComparison.Ordinal) || row.Name.Raw.Contains("加分", StringComparison.Ordinal) || row.Name.Raw.Contains("扣分", StringComparison.Ordinal)) return null;
            if (column(row) is not { } entry || Marks.Of(entry) is null) return null;
            parts.Add(entry);
        }
        return new(printed, parts, Marks.SumOf(parts)!.Value);
    }

    /// <summary>Whether the other column shows that the rows are all the parts: there they make the total.</summary>
    public static bool IsWhole(ScoreSummary summary, Func<ScoreRow, Entry?> other) => Of(summary, other) is { } check && (check.Agrees || check.IsRounding);
}
