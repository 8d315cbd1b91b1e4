using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH7007. An execution rate with points, and no budget to divide by: every budget cell of the row is blank or 0. Such a rate has
/// no value; 0 ÷ 0 is not 100 %. A form without any budget column says nothing of the kind and is left alone.
/// Source: 财预〔2020〕10号附件1 (执行率 = 全年执行数 ÷ 全年预算数).
/// </summary>
public sealed class JH7007_RateWithoutBudget : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH7007", Severity.Error, "没有预算数却填执行率并得分",
        "预算数空白或为0时执行率无法计算，不能填执行率，也不能据此得分。",
        "补填年初预算数和全年预算数后重新计算；确实没有预算的，不设执行率分值。",
        "财预〔2020〕10号附件1：执行率为全年执行数与全年预算数之比；算术",
        "年初预算数、全年预算数空白，全年执行数32.50，执行率填100%，得分10。",
        "只有全年预算数有数、年初预算数空白（年中下达）：可以计算，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
            foreach (var row in form.Funds?.Rows ?? [])
            {
                if (row.Rate is not { Quantity: not null } rate || row.Amount(Stage.Executed) is not { } executed) continue;
                if (!(Marks.Of(row.Score) > Rational.Zero)) continue;
                List<Entry> budgets = [];
                foreach (var stage in Rates.Bases)
                    if (row.Cell(stage) is { } budget) budgets.Add(budget);
                // A cell that holds words or an unreadable figure may be a budget after all.
                if (budgets.Count == 0 || !budgets.TrueForAll(b => b.IsBlank || b.Number is { IsZero: true } || b.Value.Kind is ValueKind.Placeholder)) continue;
                // 年中追加50 is a budget too, whatever its column is called.
                if (HoldsOther(row)) continue;
                // The budget stands in the rows below: the total was forgotten, which is JH3011's.
                if (row.IsTotal && Rates.Bases.Any(s => BlankTotal.PartsOf(form.Funds!, s).Count > 0)) continue;
                List<Place> places = [rate.As(PlaceRole.Reported), row.Score!.As(PlaceRole.Reported), executed.As(PlaceRole.Operand)];
                places.AddRange(budgets.Select(b => b.As(PlaceRole.Context)));
                var state = budgets.Exists(b => b.Number is not null) ? "为0或空白" : "空白";
                yield return Report(form, $"{row.Label.Label}|无预算执行率",
                    $"{row.Label.Label}的预算数{state}，执行数{executed.Raw}没有可除的数，却填执行率{rate.Raw}、得分{row.Score!.Raw}。", places) with
                {
                    Reported = rate.Raw,
                    Arithmetic = $"{executed.Raw} ÷ {(budgets.Exists(b => b.Number is not null) ? "0" : "空白")}，无法计算",
                };
            }
    }

    private static bool HoldsOther(FundRow row)
    {
        foreach (var other in row.OtherAmounts)
            if (other.Number > Rational.Zero) return true;
        return false;
    }
}
