using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>Amounts of the rows of money of the unit or a project.</summary>
internal static class FundAmounts
{
    private const string Total = "年度资金总额";

    /// <summary>The total row of a subject, or null.</summary>
    public static FundData? TotalOf(SubjectData subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Funds.FirstOrDefault(f => f.Name == Total) ?? (subject.Funds is [var only] ? only : null);
    }

    internal static (Rational Value, int Decimals, string Text)? Budget(FundData row) => Amount(row, "adjusted-budget") ?? Amount(row, "budget") ?? Amount(row, "initial-budget");

    internal static (Rational Value, int Decimals, string Text)? Amount(FundData row, string stage) =>
        row.Amounts.TryGetValue(stage, out var text) && Rational.TryParse(text, out var value, out var decimals) ? (value, decimals, text) : null;
}
