using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4015. A reason must be able to explain what it is given for: a shortage of money does not explain a shortfall in a
/// year whose budget was raised or wholly spent.
/// Source: the document itself.
/// </summary>
public sealed class JH4015_ReasonExplainsFigure : AuditRule
{
    private static readonly string[] CauseWords = ["因", "由于", "导致", "造成", "致使"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4015", Severity.Warning, "原因与数字不符",
        "以预算或经费不足为原因的，应与本文件的预算追加和执行情况相符。",
        "写明不足的是哪一项经费、多少金额；原因不实的，改写原因。",
        "本文件",
        "原因写“因预算不足未能按时发放”，全年预算由811.38追加到951.43，执行率100.08%。",
        "原因写“因预算不足”，全年预算480.00低于年初预算500.00，执行470.00：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var reasons = document.Claims.Where(c => c.Kind == ClaimKind.ShortOfBudget && Words.HasAny(c.Origin.Text, CauseWords));
            foreach (var group in reasons.GroupBy(c => Printed.FormSpokenOf(document, c.Form)))
                if (group.Key?.Funds?.Total is { } total && CheckTotal(document, total, [.. group]) is { } finding) yield return finding;
        }
    }

    private Finding? CheckTotal(DocumentReading document, FundRow total, List<Claim> claims)
    {
        var initial = total.Amount(Stage.InitialBudget);
        var adjusted = total.Amount(Stage.AdjustedBudget) ?? total.Amount(Stage.Budget);
        var executed = total.Amount(Stage.Executed);
        List<string> facts = [];
        if (initial is not null && adjusted is not null && Printed.Exceeds(adjusted, initial)) facts.Add($"全年预算由{Printed.Figure(initial)}增加到{Printed.Figure(adjusted)}");
        if (adjusted is { Number: { } budget } && budget > Rational.Zero && executed is { Number: { } spent } && spent >= budget)
            facts.Add($"全年执行{Printed.Figure(executed)}已达到全年预算{Printed.Figure(adjusted)}");
        if (facts.Count == 0) return null;
        List<Place> places = [.. claims.Select((c, i) => new Place(i == 0 ? PlaceRole.Reported : PlaceRole.Context, c.Words, "", "所述原因", c.Origin))];
        foreach (var entry in new[] { initial, adjusted, executed, total.Rate })
            if (entry is { IsBlank: false }) places.Add(entry.As(PlaceRole.Operand));
        return Report(document.Forms[claims[0].Form], "原因|预算不足", $"原因写“{claims[0].Words}”，但{string.Join("，", facts)}。", places) with
        { Reported = claims[0].Words };
    }
}
