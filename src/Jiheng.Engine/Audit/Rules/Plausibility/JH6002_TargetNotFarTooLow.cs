using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6002. The actual is so far above its target that the target was set too low. How far is the pack's affair; without a limit
/// in force nothing is said, for no national text gives one.
/// Source: parameters over-target-warning and over-target-note of the pack; 财预〔2020〕10号 asks for the analysis without a number.
/// </summary>
public sealed class JH6002_TargetNotFarTooLow : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH6002", Severity.Warning, "指标值定得过低",
        "实际完成值超过指标值太多，说明指标值定得过低。",
        "说明超额的原因；明年按实际水平定指标值。",
        "规则包的参数 over-target-warning、over-target-note",
        "规则包定150%为界，目标≥100人次，实际180人次：180%，报。",
        "规则包没有启用界限，或实际140人次：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            var year = document.FiscalYear ?? int.MaxValue / 10000;
            var warning = document.Pack.Parameter("over-target-warning")?.In(year);
            var note = document.Pack.Parameter("over-target-note")?.In(year);
            if (warning is null && note is null) continue;
            foreach (var indicator in form.Indicators)
            {
                if (indicator is not { Target: not null, Actual: not null } || Completion.Of(indicator, out _) is not { Met: true, MoreIsBetter: true } completion) continue;
                // A rate cannot be exceeded much; a count or amount can.
                if (Above(completion, warning) is { } w) yield return Report(form, indicator, completion, w, Severity.Warning);
                else if (Above(completion, note) is { } n) yield return Report(form, indicator, completion, n, Severity.Note);
            }
        }
    }

    private static DatedValue? Above(Completion completion, DatedValue? limit) =>
        limit is not null && Interval.Exactly(limit.Value).LiesBelow(completion.Share) ? limit : null;

    private Finding Report(FilledForm form, Indicator indicator, Completion completion, DatedValue limit, Severity severity) =>
        Report(form, $"{Attainment.Subject(indicator)}|指标值过低",
            $"“{Attainment.Shown(indicator)}”目标{indicator.Target!.Raw}，实际{indicator.Actual!.Raw}，完成{((completion.Value ?? completion.Share.Lower ?? Rational.One) * 100).ToText(2)}%，"
            + $"超过{(limit.Value * 100).ToText(0)}%的界限（{limit.Cite}）。",
            indicator.Target.As(PlaceRole.Reported), indicator.Actual.As(PlaceRole.Operand)) with
        {
            Severity = severity,
            Reported = indicator.Target.Raw,
        };
}
