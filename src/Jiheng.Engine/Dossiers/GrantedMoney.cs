using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Engine.Dossiers;

/// <summary>JH8108. The initial budget of a form is what the budget reply granted, as far as its decimals tell.</summary>
internal static class GrantedMoney
{
    public static IEnumerable<Finding> Check(FilingData data, DossierFrame frame, Pack pack)
    {
        if (frame.Step is not (WorkStep.Monitoring or WorkStep.SelfEvaluation) || frame.Granted is not { } granted) yield break;
        var subject = DossierAuditor.SubjectOf(data, frame);
        if (FundAmounts.TotalOf(subject, pack) is not { } row || FundAmounts.Amount(row, "initial-budget") is not { } filed) yield break;
        if ((granted / data.MoneyUnit.Factor).Round(filed.Decimals, Rounding.HalfUp) == filed.Value) yield break;
        yield return DossierFinding.Of(DossierRules.GrantedAmount, Severity.Warning, subject.Name, "年初预算数", $"年初预算数填 {filed.Text}{data.MoneyUnit}，预算批复是 {granted.ToText(2)} 元。") with { Reported = filed.Text, Expected = $"{granted.ToText(2)}元" };
    }
}
