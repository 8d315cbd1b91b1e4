using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Cycle.RollUps;

/// <summary>Execution through the year: what was spent up to each month, beside the budget and beside time.</summary>
public static class ExecutionByMonth
{
    private const int MonthsOfYear = 12;

    /// <summary>The months up to the last one that was reported. A month nobody reported has no figure, since what is spent is told as a running total.</summary>
    /// <param name="reports">Month and running total in 元, of one place each; a later report of a month replaces an earlier one.</param>
    /// <param name="budget">The adjusted budget in 元, or null.</param>
    public static IReadOnlyList<MonthOfExecution> Of(IEnumerable<KeyValuePair<int, Rational>> reports, Rational? budget)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var spent = new Rational?[MonthsOfYear + 1];
        foreach (var (month, total) in reports)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(month, 1, nameof(reports));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(month, MonthsOfYear, nameof(reports));
            spent[month] = total;
        }
        List<MonthOfExecution> months = [];
        for (var month = 1; month <= Array.FindLastIndex(spent, s => s is not null); month++)
            months.Add(new(month, spent[month], spent[month] is { } total && budget is { Sign: > 0 } whole ? total / whole : null, (Rational)month / MonthsOfYear));
        return months;
    }
}

/// <summary>Execution up to the end of a month.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Spent">Running total in 元, or null where nobody reported.</param>
/// <param name="Rate">Its share of the budget, or null.</param>
/// <param name="Time">The share of the year that has passed.</param>
public sealed record MonthOfExecution(int Month, Rational? Spent, Rational? Rate, Rational Time);
