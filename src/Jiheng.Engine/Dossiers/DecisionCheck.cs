using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Dossiers;

/// <summary>JH8106. The amounts of a decision add up to its total.</summary>
internal static class DecisionCheck
{
    public static DossierJudgement Of(DecisionData data, DossierFrame frame)
    {
        List<Finding> findings = [];
        var sum = data.Amounts.Aggregate(Rational.Zero, (all, a) => all + Rational.Parse(a.Amount));
        if (data.Total.Length > 0 && data.Amounts.Count > 0 && Rational.Parse(data.Total) is var total && total != sum)
            findings.Add(DossierFinding.Of(DossierRules.AmountsOfDecision, Severity.Error, "", "total",
                $"批复合计 {data.Total} 元，{data.Amounts.Count}个项目相加为 {Text(sum)} 元，相差 {Text(total - sum)} 元。") with { Reported = data.Total, Expected = Text(sum), Arithmetic = $"{string.Join(" + ", data.Amounts.Select(a => a.Amount))} = {Text(sum)}" });
        List<string> missing = data.Text.Count + data.Amounts.Count == 0 ? ["没有写决定的内容"] : [];
        Rational? granted = data.Total.Length > 0 ? Rational.Parse(data.Total) : data.Amounts.Count > 0 ? sum : null;
        return new(findings, missing, DossierFigures.None with { InitialBudget = granted });
    }

    private static string Text(Rational amount) => amount.ToText(2);
}
