using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6004. An indicator that was missed weighs nothing, so that missing it costs nothing.
/// Source: the row itself.
/// </summary>
public sealed class JH6004_MissedTargetWithoutWeight : AuditRule
{
    private static readonly string[] Yes = ["是", "有", "产生", "存在", "发生"];

    private static readonly string[] No = ["否", "无", "没有", "未产生", "不产生", "不存在", "未发生", "不发生", "无发生"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH6004", Severity.Warning, "未完成的指标分值为0",
        "没有达到目标的指标分值填0，等于不扣分，得分不能反映完成情况。",
        "恢复该指标的分值并据实扣分；确实不应考核的，按程序调整绩效目标。",
        "本文件",
        "“项目收益”目标“产生”，实际“无”，分值0，得分0。",
        "分值0但目标已达到，或目标、实际都填“不涉及”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
            foreach (var indicator in form.Indicators)
            {
                if (Marks.Of(indicator.Weight) is not { IsZero: true } || !(Attainment.IsMissed(indicator) || IsDenied(indicator))) continue;
                List<Place> places = [indicator.Weight!.As(PlaceRole.Reported), indicator.Actual!.As(PlaceRole.Operand), indicator.Target!.As(PlaceRole.Operand)];
                if (indicator.Score is { } score) places.Add(score.As(PlaceRole.Context));
                yield return Report(form, $"{Attainment.Subject(indicator)}|零分值",
                    $"“{Attainment.Shown(indicator)}”目标“{indicator.Target!.Raw}”，实际“{indicator.Actual!.Raw}”，没有达到，分值却为{indicator.Weight.Raw}。", places) with
                {
                    Reported = indicator.Weight.Raw,
                };
            }
    }

    // 产生 and 无 answer one question here, for they stand in one row.
    private static bool IsDenied(Indicator indicator) =>
        indicator is { Target.Value: { Kind: ValueKind.YesNo } target, Actual.Value: { Kind: ValueKind.YesNo } actual }
        && ((Yes.Contains(target.Word) && No.Contains(actual.Word)) || (No.Contains(target.Word) && Yes.Contains(actual.Word)));
}
