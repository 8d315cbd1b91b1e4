using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH7002. Full points for an indicator whose own actual misses its own target. Only what figures or a denial (未完成) prove;
/// a lower degree of one scale is only doubtful, for 达成 earns 100 to 80 % and 基本完成 is within it; so is a form that prints
/// a scoring rule of its own, which may grant full points below the target.
/// Source: the row itself; 财预〔2020〕10号 (qualitative: 达成 100–80 % included).
/// </summary>
public sealed class JH7002_FullPointsForMissedTarget : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH7002", Severity.Error, "未达目标却得满分",
        "按表中自己的数字没有达到目标的指标，不能得满分。",
        "按评分标准重新计分，并填写未达到目标的原因和改进措施；如完成值填错，先更正。",
        "本文件",
        "目标“≥95%”，完成值“92.3%”，分值10，得分10。",
        "目标“≤20个工作日”，完成值“17个工作日”，得满分：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
            foreach (var indicator in form.Indicators)
            {
                if (!Marks.IsFull(indicator) || !Attainment.IsMissed(indicator)) continue;
                yield return Report(form, $"{Attainment.Subject(indicator)}|满分",
                    $"“{Attainment.Shown(indicator)}”目标{indicator.Target!.Raw}，实际{indicator.Actual!.Raw}，没有达到，却得满分{indicator.Score!.Raw}分。",
                    indicator.Score.As(PlaceRole.Reported), indicator.Weight!.As(PlaceRole.Operand),
                    indicator.Target.As(PlaceRole.Contradicts), indicator.Actual.As(PlaceRole.Contradicts)) with
                {
                    Severity = indicator.ScoringRule is { IsBlank: false } || !Attainment.IsProven(indicator) || Notes.Say(form, Notes.ScoringWords) ? Severity.Warning : Severity.Error,
                    Reported = indicator.Score.Raw,
                    Expected = $"＜{indicator.Weight.Raw}",
                };
            }
    }
}
