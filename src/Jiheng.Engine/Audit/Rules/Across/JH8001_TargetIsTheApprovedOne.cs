using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Audit.Rules.Across;

/// <summary>
/// JH8001. An indicator's target in monitoring or self-evaluation is the one of the declaration of its year, unless a document tells of its
/// change. An error only for whole figures under one name. Source: 财预〔2020〕10号附件1 has the year's
/// approved target beside the result.
/// </summary>
public sealed class JH8001_TargetIsTheApprovedOne : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH8001", Severity.Error, "指标值与申报时不同",
        "监控表、自评表中的指标值应当是当年申报（批复）的指标值；经批准调整的，应写明调整前后的数值。",
        "改回批复的指标值；确经批准调整的，写明由多少调整为多少、依据哪个文件。",
        "财预〔2020〕10号附件1：年度指标值栏",
        "申报表“培训人次”指标值≥1200人次，自评表印为≥1000人次，没有任何说明。",
        "申报表≥90个，报告写明“经批复，指标值由90个调整为84个”，自评表≥84个；或≥95%写成“不低于95%”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var form in ApprovedForm.In(context.Chain))
        {
            List<IndicatorPairs> all = [.. form.Approved.Select(a => IndicatorPairs.Of(a.Form, form.Here.Form))];
            foreach (var pair in all[^1].Matched)
            {
                if (pair.Before.Target is not { } approved || pair.Here.Target is not { } printed) continue;
                var agreement = TargetAgreement.Of(approved, printed);
                if (approved.IsBlank || printed.IsBlank || agreement == ValueAgreement.Same || IsOfAnother(all, pair, printed)) continue;
                var told = ToldChange.Of(form.Year(context.Chain), IndicatorPairs.Key(pair.Here), approved, printed);
                if (told == Telling.Told || (agreement == ValueAgreement.NotComparable && (approved.Value.Quantity is null || printed.Value.Quantity is null))) continue;
                var isSure = agreement == ValueAgreement.OtherFigures && pair.IsSameName && told == Telling.None;
                yield return Report(form.Here.Form, $"{Attainment.Subject(pair.Here)}|指标值与申报",
                    $"{form.Whose}“{Attainment.Shown(pair.Here)}”申报的指标值是{Attainment.Printed(approved.Raw)}，{StepWords.Name(form.Here.Step)}表印为{Attainment.Printed(printed.Raw)}{(told == Telling.Perhaps ? "，文中说到调整，但没有写明这项指标由多少调为多少" : "")}。",
                    printed.As(PlaceRole.Reported), approved.As(PlaceRole.Contradicts)) with
                {
                    Severity = isSure ? Severity.Error : Severity.Warning,
                    Reported = printed.Raw,
                    Expected = approved.Raw,
                    NamesSuspect = true,
                };
            }
        }
    }

    /// <summary>Whether another declaration of the year, made before or after the last one, has just this target.</summary>
    private static bool IsOfAnother(List<IndicatorPairs> all, MatchedIndicator pair, Model.Entry printed)
    {
        for (var i = 0; i + 1 < all.Count; i++)
            foreach (var other in all[i].Matched)
                if (ReferenceEquals(other.Here, pair.Here) && other.Before.Target is { } target && TargetAgreement.Of(target, printed) == ValueAgreement.Same) return true;
        return false;
    }
}
