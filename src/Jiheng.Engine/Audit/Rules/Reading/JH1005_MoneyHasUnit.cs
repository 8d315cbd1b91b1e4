using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Reading;

/// <summary>
/// JH1005. An amount without a unit in its cell, table or document cannot be held against one that has a unit.
/// A bare 0 is 0 in any unit.
/// Source: the form itself (单位：万元 in its head or its money column).
/// </summary>
public sealed class JH1005_MoneyHasUnit : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH1005", Severity.Warning, "金额没有单位",
        "金额的单位应在单元格、表头或全文中注明；没有单位的金额不能与其他金额核对。",
        "在表头或表的右上角注明“单位：万元”或“单位：元”。",
        "表样",
        "“项目资金”栏填500.00，全表没有写明是元还是万元。",
        "金额格只填500.00，表头写“项目资金（万元）”：单位明确，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            var bare = Amounts(form).Where(e => e.Quantity is { } q && q.Unit == Unit.None && !q.Value.IsZero).ToList();
            if (bare.Count == 0) continue;
            yield return Report(form, "金额单位", $"表中{bare.Count}处金额没有注明单位，如{bare[0].Label}填{bare[0].Raw}，不知是元还是万元。",
                [.. bare.Select((e, i) => e.As(i == 0 ? PlaceRole.Reported : PlaceRole.Context))]);
        }
    }

    private static IEnumerable<Entry> Amounts(FilledForm form) =>
        (form.Funds?.Rows ?? []).SelectMany(r => r.Amounts.Select(a => a.Entry)).Concat(form.AmountRows.SelectMany(r => r.Cells).Select(c => c.Entry));
}
