using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3001. A printed rate is its numerator divided by its base. An error only when no base the form has gives the
/// printed rate: forms differ in whether 执行率 is measured by the initial or the adjusted budget.
/// Source: 财预〔2020〕10号附件1 (执行率 = 全年执行数 ÷ 全年预算数); otherwise arithmetic.
/// </summary>
public sealed class JH3001_RateEqualsQuotient : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3001", Severity.Error, "比率与分子分母不符",
        "比率等于分子除以分母；表中任何一个可用的预算数都算不出所填的比率时，才是错误。",
        "按执行数÷预算数重新计算；如执行数或预算数填错，先更正金额。",
        "财预〔2020〕10号附件1：执行率为全年执行数与全年预算数之比；算术",
        "全年预算数500.00，全年执行数475.00，执行率填96.00%：475.00 ÷ 500.00 = 95.00%。",
        "执行率填98.96%，按年初预算数480.00计算正好相符：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            if (form.Funds is not { } funds) continue;
            foreach (var row in funds.Rows)
                if (CheckRow(form, row) is { } finding) yield return finding;
        }
    }

    private Finding? CheckRow(FilledForm form, FundRow row)
    {
        if (row.Rate is not { Quantity: not null } rate || row.Amount(Stage.Executed) is not { } executed) return null;
        RateCheck? first = null;
        foreach (var stage in Rates.Bases)
        {
            if (row.Amount(stage) is not { } budget || RateCheck.Of(rate, executed, budget) is not { } check) continue;
            if (check.Outcome != Agreement.Contradiction) return null;
            first ??= check;
        }
        if (first is null) return null;
        return Report(form, $"{row.Label.Label}|执行率",
            $"{row.Label.Label}的执行率填{rate.Raw}，但{first.Arithmetic}。",
            rate.As(PlaceRole.Reported), first.Numerator.As(PlaceRole.Operand), first.Base.As(PlaceRole.Operand)) with
        {
            Reported = rate.Raw,
            Expected = first.ExpectedText,
            Arithmetic = first.Arithmetic,
            Difference = first.DifferenceText,
        };
    }
}
