using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What “未发生政府采购” or “无公务用车” is held against: an amount or a number of the same kind and year above 0.</summary>
internal static class SomethingOfKind
{
    public static Contradiction? Of(DocumentReading document, Claim claim)
    {
        // What one project has not is no claim about the unit.
        if (claim.Project.Length > 0 || Words.HasAny(claim.Origin.Text, "上年", "去年", "财政拨款以外")) return null;
        var what = claim.Subject;
        // 无公务用车购置及运行维护费 is about both; 公务用车购置支出 about one.
        var (purchase, running) = (what.Contains("购置", StringComparison.Ordinal), what.Contains("运行", StringComparison.Ordinal));
        return what switch
        {
            _ when what.StartsWith("政府采购", StringComparison.Ordinal) => Amount(document, claim, Concepts.GovernmentProcurement, Severity.Error),
            _ when what.StartsWith("因公出国", StringComparison.Ordinal) => Amount(document, claim, Concepts.OverseasTravel, Severity.Error),
            _ when what.StartsWith("公务接待", StringComparison.Ordinal) => Amount(document, claim, Concepts.OfficialReception, Severity.Error),
            _ when purchase || running => Amount(document, claim, purchase && running ? Concepts.OfficialVehicles : purchase ? Concepts.VehiclePurchase : Concepts.VehicleRunning, Severity.Error),
            // A hired or shared car costs money too.
            _ => Vehicles(document, claim) ?? Amount(document, claim, Concepts.VehicleRunning, Severity.Warning),
        };
    }

    private static Contradiction? Amount(DocumentReading document, Claim claim, string concept, Severity severity)
    {
        foreach (var fact in document.Facts)
        {
            if ((fact.Concept != concept && !IsProcurement(fact, concept)) || !IsOfClaim(fact, claim) || fact.Quantity.Unit.Dimension != Dimension.Money || fact.Stage is not (Stage.Executed or Stage.Final) || !fact.IsConceptCertain) continue;
            // Money of another form may be of another circle of units or of another account.
            return new(fact.Form == claim.Form && fact.FundSource.Length == 0 ? severity : Severity.Warning,
                $"称“{Shown(claim)}”，但{Attainment.Printed(fact.Label)}为{Printed.Figure(fact.Entry)}。", [fact.Entry.As(PlaceRole.Contradicts)]);
        }
        return null;
    }

    private static readonly string[] Procured = ["政府采购支出", "政府采购支出总额", "政府采购支出合计", "政府采购金额", "政府采购总额", "政府采购执行数"];

    private static bool IsProcurement(Fact fact, string concept) => concept == Concepts.GovernmentProcurement && fact.Concept.Length == 0 && Array.IndexOf(Procured, fact.Label) >= 0;

    private static Contradiction? Vehicles(DocumentReading document, Claim claim)
    {
        foreach (var fact in document.Facts)
        {
            if (!IsOfClaim(fact, claim) || fact.Quantity.Unit.Noun != "辆" || fact.Stage is Stage.Target or Stage.Budget or Stage.InitialBudget) continue;
            if (!Words.HasAny(fact.Label, "公务用车", "公务车") || Words.HasAny(fact.Label, "购置", "更新", "编制", "核定", "租")) continue;
            return new(Severity.Warning, $"称“{Shown(claim)}”，但{Attainment.Printed(fact.Label)}为{Printed.Figure(fact.Entry)}。", [fact.Entry.As(PlaceRole.Contradicts)]);
        }
        return null;
    }

    private static string Shown(Claim claim) => claim.Words.Trim();

    private static bool IsOfClaim(Fact fact, Claim claim) =>
        fact.Measure == Measure.Level && fact.Project.Length == 0 && fact.Year == claim.Year && fact.Quantity.Value > Rational.Zero;
}
