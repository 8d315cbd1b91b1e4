using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Formulas;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring.StandardRatios;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3019. An identity that the pack states between figures of the whole unit does not hold, within their printed precision.
/// Source: the reconciliation of the pack (audit.json), cited there.
/// </summary>
public sealed class JH3019_ReconciliationHolds : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3019", Severity.Error, "勾稽关系不成立",
        "规则包写明的勾稽关系，按文件印出的数不成立。",
        "核对关系两边的数，改正错的一边。",
        "规则包的勾稽关系",
        "规则包写明“公用经费决算不大于基本支出”，文件印出公用经费120.00万元、基本支出100.00万元：报。",
        "两边只差在印出的小数位以内，或有一个数文件没有印出：不报，后者列为无法判断。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var reconciliation in document.Pack.Reconciliations)
            {
                var (left, right) = (Side(document, reconciliation.Left), Side(document, reconciliation.Right));
                if (left.Value is not { } a || right.Value is not { } b)
                    context.CannotAssess(this, $"勾稽关系“{reconciliation.Title}”缺少数据：{string.Join("；", (IEnumerable<string>)[.. left.Reasons, .. right.Reasons])}。");
                else if (IsBroken(reconciliation.Relation, a, b)) yield return Report(document, reconciliation, left, right);
            }
    }

    private static FormulaResult Side(DocumentReading document, string text) =>
        Formula.TryParse(text, out var formula, out _) ? formula.Evaluate(new FactFields(document, document.Pack, "")) : throw new InvalidOperationException("The pack was not checked.");

    /// <summary>Whether no figures behind the printed ones fulfil the relation.</summary>
    private static bool IsBroken(string relation, FormulaValue left, FormulaValue right) => relation switch
    {
        "<=" => right.Range.LiesBelow(left.Range),
        ">=" => left.Range.LiesBelow(right.Range),
        _ => !left.Range.Meets(right.Range),
    };

    private Finding Report(DocumentReading document, Reconciliation reconciliation, FormulaResult left, FormulaResult right)
    {
        List<Place> places = [];
        Collect(left.Trace, PlaceRole.Reported, places);
        Collect(right.Trace, PlaceRole.Contradicts, places);
        var cite = reconciliation.Cite is { } c ? $"（{c}）" : "";
        return Report(document, $"勾稽|{reconciliation.Name}", $"{reconciliation.Title}{cite}：左边 {left.Working}，右边 {right.Working}，关系“{reconciliation.Relation}”不成立。", places) with
        {
            Severity = reconciliation.Severity switch
            {
                "warning" => Severity.Warning,
                "note" => Severity.Note,
                _ => Severity.Error,
            },
            Arithmetic = $"{left.Working}；{right.Working}",
        };
    }

    private static void Collect(FormulaStep step, PlaceRole role, List<Place> places)
    {
        if (step.Input is { Origin: { } origin } input) places.Add(new(role, input.Printed, input.Unit.Symbol, input.Label, origin));
        foreach (var operand in step.Operands) Collect(operand, role, places);
    }
}
