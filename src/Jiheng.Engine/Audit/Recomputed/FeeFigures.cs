using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>Fees that the text computes by a rule of its own, where they are computed and where they are told again.</summary>
internal static class FeeFigures
{
    /// <summary>Adds them.</summary>
    public static void Add(Ledger ledger)
    {
        foreach (var fee in FeeCheck.In(ledger.Document))
        {
            ledger.Add(RecomputedKind.Fee, NameOf(fee), fee.Fee.Entry, fee.Outcome, fee.ExpectedText, fee.Arithmetic);
            if (fee.Outcome != Agreement.Contradiction) Again(ledger, fee);
        }
    }

    /// <summary>The same fee in other places of its project: only the equal figure under the same name of a fee can be it.</summary>
    private static void Again(Ledger ledger, FeeCheck fee)
    {
        if (KindOfFee(fee.Base.Entry.Label) is not { } kind) return;
        foreach (var fact in ledger.Document.Facts)
            if (fact.Project == fee.Fee.Project && (fact.Project.Length > 0 || fact.Form == fee.Fee.Form) && fact.Stage is Stage.Executed or Stage.Final or Stage.Actual && Is(fact.Label, fact.Entry))
                ledger.Add(RecomputedKind.Fee, fact.Label, fact.Entry, fee.Outcome, fee.ExpectedText, fee.Arithmetic);
        foreach (var form in ledger.Document.Forms)
            if ((form.Project?.Raw ?? "") == fee.Fee.Project && (fee.Fee.Project.Length > 0 || form.Index == fee.Fee.Form))
                foreach (var indicator in form.Indicators)
                    if (indicator.Actual is { } actual && Is(Attainment.Shown(indicator), actual)) ledger.Add(RecomputedKind.Fee, Attainment.Shown(indicator), actual, fee.Outcome, fee.ExpectedText, fee.Arithmetic);

        bool Is(string label, Entry entry) =>
            label.Contains(kind, StringComparison.Ordinal) && entry.Quantity is { } q && q.Unit.IsComparableWith(fee.Fee.Quantity.Unit) && q.Base == fee.Fee.Quantity.Base;
    }

    private static string NameOf(FeeCheck fee) => $"按{fee.Rule.Base}计算的费用";

    /// <summary>服务费 of 按…测算服务费, or null when its words name no fee.</summary>
    private static string? KindOfFee(string label) => label.LastIndexOf('费') is var at and >= 2 ? label[(at - 2)..(at + 1)] : null;
}
