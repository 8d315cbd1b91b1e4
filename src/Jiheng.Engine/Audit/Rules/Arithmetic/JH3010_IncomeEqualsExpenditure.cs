using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3010. A form that divides one sum by the nature of its income and by the nature of its spending prints the same total
/// twice. A warning: the two sides may be of different stages, which the form then has to say.
/// Source: the form itself (按收入性质分, 按支出性质分 of 年度资金总额); arithmetic.
/// </summary>
public sealed class JH3010_IncomeEqualsExpenditure : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3010", Severity.Warning, "按收入性质与按支出性质的合计不等",
        "同一张表中按收入性质分和按支出性质分的是同一笔资金，两个合计应当相等。",
        "两边按同一口径（同为预算数或同为执行数）填写。",
        "表样；算术",
        "按收入性质分811.38，按支出性质分951.72：相差140.34。",
        "按收入性质分499.50，按支出性质分499.5：相等，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            if (Side(document, form, "按收入性质") is not { } income || Side(document, form, "按支出性质") is not { } spending || !Printed.Differ(income, spending)) continue;
            var unit = income.Quantity!.Value.Unit;
            var decimals = Math.Max(income.Quantity!.Value.Decimals, spending.Quantity!.Value.Decimals);
            var gap = ((income.Number!.Value - spending.Number!.Value) / unit.Factor).Abs().ToText(decimals) + unit.Symbol;
            yield return Report(form, "收入性质|支出性质", $"按收入性质分的合计{Printed.Figure(income)}与按支出性质分的合计{Printed.Figure(spending)}不等，相差{gap}。",
                income.As(PlaceRole.Reported), spending.As(PlaceRole.Contradicts)) with
            {
                Reported = income.Raw,
                Expected = spending.Raw,
                Difference = gap,
            };
        }
    }

    private static Entry? Side(DocumentReading document, FilledForm form, string words) =>
        document.Facts.FirstOrDefault(f => f.Form == form.Index && f.InTable && f.Label.StartsWith(words, StringComparison.Ordinal)
            && f.Quantity.Unit.Dimension is Dimension.Money or Dimension.None)?.Entry;
}
