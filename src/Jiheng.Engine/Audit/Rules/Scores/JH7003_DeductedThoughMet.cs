using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH7003. Points are lost although the printed figures meet the target, and the reason column is blank.
/// Source: the row itself; 财预〔2020〕10号附件1 has the column 偏差原因分析及改进措施.
/// </summary>
public sealed class JH7003_DeductedThoughMet : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH7003", Severity.Warning, "已达目标却扣分且没有原因",
        "按表中数字已经达到目标的指标被扣分的，应说明原因。",
        "填写扣分原因；没有扣分理由的，恢复得分；完成值填错的，先更正。",
        "本文件",
        "目标“≥90%”，完成值“93%”，分值10，得分8，偏差原因空白。",
        "同样扣分，但偏差原因栏已说明“调查样本偏少”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
            foreach (var indicator in form.Indicators)
            {
                if (!Marks.IsDeducted(indicator) || indicator.Deviation is not { IsBlank: true } reason || !Attainment.IsMetByFigures(indicator)) continue;
                yield return Report(form, $"{Attainment.Subject(indicator)}|扣分",
                    $"“{Attainment.Shown(indicator)}”目标{indicator.Target!.Raw}，实际{indicator.Actual!.Raw}，已经达到，分值{indicator.Weight!.Raw}只得{indicator.Score!.Raw}，没有填写原因。",
                    indicator.Score.As(PlaceRole.Reported), indicator.Weight.As(PlaceRole.Operand),
                    indicator.Target.As(PlaceRole.Contradicts), indicator.Actual.As(PlaceRole.Contradicts), reason.As(PlaceRole.Context)) with
                {
                    Reported = indicator.Score.Raw,
                    Expected = indicator.Weight.Raw,
                };
            }
    }
}
