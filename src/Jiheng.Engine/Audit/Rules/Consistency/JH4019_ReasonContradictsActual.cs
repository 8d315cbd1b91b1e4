using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4019. The actual says the target was reached, the reason for the lost points says it was not.
/// Source: the row itself.
/// </summary>
public sealed class JH4019_ReasonContradictsActual : AuditRule
{
    private static readonly string[] Failing = ["未", "无法", "不足", "没有", "延迟", "推迟", "滞后", "不到位", "不及时", "拖欠"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4019", Severity.Warning, "完成值与扣分原因矛盾",
        "完成值显示已达到目标，偏差原因却说没有完成，两处至少一处不实。",
        "据实填写完成值；确已完成的，改写扣分原因或恢复得分。",
        "本文件",
        "目标“42人”，完成值“42人”，分值10得8，原因“经费不足，部分人员工资未按时发放”。",
        "目标“≥50场”，完成值“37场”，原因“人员不足”：互相印证，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
            foreach (var indicator in form.Indicators)
            {
                if (!Marks.IsDeducted(indicator) || indicator.Deviation is not { IsBlank: false } reason || !IsMet(indicator)) continue;
                if (!Words.HasAny(Words.Compact(reason.Raw), Failing)) continue;
                yield return Report(form, $"{Attainment.Subject(indicator)}|完成值与原因",
                    $"“{Attainment.Shown(indicator)}”完成值“{indicator.Actual!.Raw}”已达到目标“{indicator.Target!.Raw}”，扣分原因却是“{Shorten(reason.Raw)}”。",
                    indicator.Actual.As(PlaceRole.Reported), indicator.Target.As(PlaceRole.Operand), reason.As(PlaceRole.Contradicts),
                    indicator.Weight!.As(PlaceRole.Context), indicator.Score!.As(PlaceRole.Context)) with
                {
                    Reported = indicator.Actual.Raw,
                };
            }
    }

    private static bool IsMet(Indicator indicator)
    {
        if (indicator is not { Target: { IsBlank: false } target, Actual: { IsBlank: false } actual }) return false;
        return target.Value.IsMetBy(actual.Value) == true || Words.Compact(target.Raw) == Words.Compact(actual.Raw);
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "……";
}
