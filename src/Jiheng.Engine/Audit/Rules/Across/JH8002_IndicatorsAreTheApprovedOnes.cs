using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Across;

/// <summary>
/// JH8002. Indicators of the declaration that monitoring or self-evaluation leaves out, adds, or calls otherwise. One finding per form.
/// Groups that only the scored form has (过程, 预算执行) are no addition. Source: 财预〔2020〕10号附件1.
/// </summary>
public sealed class JH8002_IndicatorsAreTheApprovedOnes : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH8002", Severity.Warning, "指标与申报时不一致",
        "监控、自评应当使用申报（批复）时的全部指标，不漏、不添、不改名；经批准调整的，应写明。",
        "补上缺的指标，说明新增或改名的理由和依据；只是写法不同的，统一名称。",
        "财预〔2020〕10号附件1：绩效指标栏",
        "申报表有“参保率”“满意度”两项，自评表只有“参保率”。",
        "自评表多了“过程”“预算执行”等申报表没有的一级指标；报告写明“经批复取消满意度指标”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var form in ApprovedForm.In(context.Chain))
        {
            // A declaration and its part for single indicators may stand in two documents: the one that has most in common counts.
            var (approved, pairs) = form.Approved.Select(a => (Form: a, Pairs: IndicatorPairs.Of(a.Form, form.Here.Form))).MaxBy(p => p.Pairs.Matched.Count);
            if (pairs.Matched.Count == 0)
            {
                context.CannotAssess(this, $"{form.Whose}{StepWords.Name(form.Here.Step)}表与申报表没有一项指标同名，无法对照指标值和指标增减。");
                continue;
            }
            bool IsTold(Indicator indicator) => ToldChange.Of(form.Year(context.Chain), IndicatorPairs.Key(indicator));
            List<Indicator> dropped = [.. pairs.Dropped.Where(i => !IsTold(i))], added = [.. pairs.Added.Where(i => !IsTold(i))];
            List<MatchedIndicator> renamed = [.. pairs.Renamed.Where(p => !IsTold(p.Here) && !IsTold(p.Before))];
            if (dropped.Count + added.Count + renamed.Count == 0) continue;
            List<string> said = [];
            List<Place> places = [];
            if (dropped.Count > 0) said.Add($"缺少申报时的{Names(dropped)}");
            if (added.Count > 0) said.Add($"多出{Names(added)}");
            if (renamed.Count > 0) said.Add(string.Join("、", renamed.Select(p => $"“{Attainment.Shown(p.Before)}”改成了“{Attainment.Shown(p.Here)}”")));
            foreach (var one in renamed) places.Add(one.Here.Name.As(PlaceRole.Reported));
            foreach (var one in added) places.Add(one.Name.As(PlaceRole.Reported));
            if (places.Count == 0) places.Add(TitleOf(form.Here.Form));
            foreach (var one in renamed) places.Add(one.Before.Name.As(PlaceRole.Contradicts));
            foreach (var one in dropped) places.Add(one.Name.As(PlaceRole.Contradicts));
            var key = string.Join("、", dropped.Select(IndicatorPairs.Key).Concat(added.Select(IndicatorPairs.Key)).Concat(renamed.Select(p => IndicatorPairs.Key(p.Here))).Order(StringComparer.Ordinal));
            yield return Report(form.Here.Form, $"指标与申报|{key}", $"{form.Whose}{StepWords.Name(form.Here.Step)}表与{approved.Year}年申报表的指标不一致：{string.Join("；", said)}。", places);
        }
    }

    private static string Names(List<Indicator> indicators) => string.Join("、", indicators.Select(i => $"“{Attainment.Shown(i)}”"));
}
