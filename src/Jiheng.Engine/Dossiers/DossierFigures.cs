using Jiheng.Engine.Filings;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Official;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Dossiers;

/// <summary>The figures of one filing by which places are added up and compared.</summary>
/// <param name="InitialBudget">年初预算数 in 元, or null.</param>
/// <param name="AdjustedBudget">全年预算数 in 元, or null.</param>
/// <param name="Executed">执行数 in 元, or null.</param>
/// <param name="Score">Total points, or null.</param>
/// <param name="Grade">The grade; empty without one.</param>
/// <param name="Month">The month up to which the money runs; null for a whole year.</param>
public sealed record DossierFigures(Rational? InitialBudget, Rational? AdjustedBudget, Rational? Executed, Rational? Score, string Grade, int? Month)
{
    /// <summary>Nothing of all.</summary>
    public static DossierFigures None { get; } = new(null, null, null, null, "", null);

    /// <summary>The figures of the subject of a dossier: money as it is filed, exact; points and grade as the pack's methods give them.</summary>
    /// <param name="data">The filing.</param>
    /// <param name="subject">The whole unit or the project.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="readings">Its documents as they were read back.</param>
    internal static DossierFigures Of(FilingData data, SubjectData subject, Pack pack, IReadOnlyList<DocumentReading> readings)
    {
        var money = FundAmounts.TotalOf(subject, pack) ?? Added(subject);
        var sheet = readings.SelectMany(r => r.Forms.Where(f => f.Pattern?.Scheme is not null && IsOf(f, subject)).Select(f => Scorer.Score(r, f))).FirstOrDefault(s => s.NotScored is null);
        var total = sheet?.PrintedTotal ?? sheet?.RecomputedTotal;
        return new(Amount("initial-budget"), Amount("adjusted-budget") ?? Amount("budget"), Amount("executed") ?? Amount("final"), total, (sheet?.PrintedGrade ?? sheet?.RecomputedGrade)?.Name ?? "", null);

        Rational? Amount(string stage) => money is not null && FundAmounts.Amount(money, stage) is { } amount ? amount.Value * data.MoneyUnit.Factor : null;
    }

    private static bool IsOf(FilledForm form, SubjectData subject) => subject.Name.Length == 0 ? form.Kind == FormKind.DepartmentSelfEvaluation : form.Kind == FormKind.ProjectSelfEvaluation;

    /// <summary>The rows added up where no total is filed and no row is a part of another one; a stage that one row lacks has no sum.</summary>
    private static FundData? Added(SubjectData subject)
    {
        if (subject.Funds.Count == 0 || subject.Funds.Any(f => f.Name.Contains("其中", StringComparison.Ordinal))) return null;
        Dictionary<string, string> sums = new(StringComparer.Ordinal);
        foreach (var stage in subject.Funds.SelectMany(f => f.Amounts.Keys).Distinct(StringComparer.Ordinal))
            if (subject.Funds.All(f => f.Amounts.ContainsKey(stage)))
            {
                var sum = subject.Funds.Aggregate(Rational.Zero, (all, f) => all + Rational.Parse(f.Amounts[stage]));
                sums[stage] = sum.ToText(subject.Funds.Max(f => Decimals(f.Amounts[stage])));
            }
        return new("", sums);
    }

    private static int Decimals(string amount) => Rational.TryParse(amount, out _, out var decimals) ? decimals : 0;
}
