using Jiheng.Engine.Cycle.Monitoring;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5014. A form of monitoring says of a goal that it may or cannot be reached, and the columns of the same form for reason and
/// measure are blank. One finding per form. A column that the form does not have is not asked for.
/// Source: the form itself; which likelihood asks for what is the pack's.
/// </summary>
public sealed class JH5014_DoubtfulGoalIsExplained : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH5014", Severity.Warning, "可能完不成的目标没有写原因或措施",
        "绩效运行监控表中完成目标可能性为“有可能”“不可能”的，应当在表中的原因栏、措施栏写明。",
        "逐项补填偏差原因和改进措施；确定能完成的，更正勾选。",
        "绩效运行监控表：偏差原因分析、完成目标可能性、改进措施栏",
        "“培训场次”的完成目标可能性勾选“有可能”，偏差原因分析栏和改进措施栏空白。",
        "勾选“确定能”，原因栏空白；或表中没有措施栏：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            List<string> rows = [];
            List<Place> places = [];
            List<string> names = [];
            foreach (var indicator in form.Indicators)
            {
                // The pack's words are read only where a form has such a column at all.
                if (indicator.Likelihood is not { IsBlank: false } entry) continue;
                var choice = LikelihoodChoice.Of(indicator, document.Pack.Monitoring);
                if (choice.Missing.Count == 0) continue;
                names.Add(Checks.Attainment.Name(indicator));
                rows.Add($"“{Checks.Attainment.Shown(indicator)}”为“{choice.Likelihood!.Name}”，没有写{string.Join("和", choice.Missing)}");
                places.Add(entry.As(PlaceRole.Reported));
                foreach (var blank in (Entry?[])[indicator.Deviation, indicator.Measure]) if (blank is { IsBlank: true }) places.Add(blank.As(PlaceRole.Context));
            }
            if (rows.Count > 0) yield return Report(form, $"完成目标可能性|{string.Join("、", names)}", $"完成目标可能性{string.Join("；", rows)}。", places) with { Reported = "" };
        }
    }
}
