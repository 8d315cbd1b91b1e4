using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>Amounts of the rows of money of the unit or a project.</summary>
internal static class FundAmounts
{
    /// <summary>The total row of a subject as the pack calls it, or its only row unless that is called a part; null where there is no total.</summary>
    public static FundData? TotalOf(SubjectData subject, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var words = Vocabulary.Of(pack);
        return subject.Funds.FirstOrDefault(f => words.IsFundTotal(Words.Key(f.Name))) ?? (subject.Funds is [var only] && !words.IsFundPart(Words.Key(only.Name)) ? only : null);
    }

    internal static (Rational Value, int Decimals, string Text)? Budget(FundData row) => Amount(row, "adjusted-budget") ?? Amount(row, "budget") ?? Amount(row, "initial-budget");

    internal static (Rational Value, int Decimals, string Text)? Amount(FundData row, string stage) =>
        row.Amounts.TryGetValue(stage, out var text) && Rational.TryParse(text, out var value, out var decimals) ? (value, decimals, text) : null;
}
