using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Across;

/// <summary>
/// JH8008. The reviewer asked for a target, an amount or an indicator to be changed, and a document filed after that still has it as it
/// was. Source: 财预〔2015〕88号: goals graded 中 are revised and reviewed again.
/// </summary>
public sealed class JH8008_DemandsOfTheReviewAreMet : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH8008", Severity.Warning, "审核意见没有落实",
        "审核意见要求修改的指标值、金额和指标，其后报送的文件应当已经改过。",
        "按审核意见修改；不采纳的，写明理由并与审核部门商定。",
        "财预〔2015〕88号：审核等级为中的，修改后重新报审",
        "审核意见“将培训人次指标值由≥800人次调整为≥1200人次”，定稿的申报表仍是≥800人次。",
        "定稿已改为≥1200人次；或审核意见只说“进一步细化”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Chain.IsLinked) yield break;
        foreach (var review in context.Filing.Against.Concat(context.Filing.Documents))
            foreach (var demand in ReviewDemand.In(review))
            {
                // What was drafted before the review is no answer to it: the documents that are judged are.
                List<(ChainSubject Subject, ChainForm Form)> judged = [];
                foreach (var subject in context.Chain.Subjects)
                    foreach (var form in subject.Forms)
                        if (!form.IsOlder && form.Step != Step.Review && (review.FiscalYear is null || form.Year == review.FiscalYear) && !ReferenceEquals(form.Document, review)) judged.Add((subject, form));
                // A sentence that names a project speaks of that one.
                var named = judged.FindAll(j => j.Subject.Name.Length > 0 && j.Subject.Names.Any(n => demand.About.Contains(n, StringComparison.Ordinal)));
                foreach (var finding in Check(demand, named.Count > 0 ? named : judged, context)) yield return finding;
            }
    }

    private IEnumerable<Finding> Check(ReviewDemand demand, List<(ChainSubject Subject, ChainForm Form)> judged, AuditContext context)
    {
        var asked = new Place(PlaceRole.Contradicts, Words.Compact(demand.Origin.Text), "", "审核意见", demand.Origin);
        if (demand.Kind == DemandKind.Addition)
        {
            var forms = judged.FindAll(j => j.Form.Form.Indicators.Any());
            var key = Words.Letters(Words.Key(demand.About));
            if (forms.Count == 0 || key.Length < 2 || forms.Exists(j => j.Form.Form.Indicators.Any(i => Covers(IndicatorPairs.Key(i), key)))) yield break;
            // Which project's form lacks it is not said; a form that lost rows may have it.
            if (forms.Exists(j => j.Form.Form.HasUnreadFigures)) { context.CannotAssess(this, $"审核意见要求补充“{demand.About}”，但有的表没有读全，无法核对。"); yield break; }
            yield return Report(forms[0].Form.Form, $"审核意见|补充|{key}", $"审核意见要求补充“{demand.About}”指标，其后报送的表中没有。", TitleOf(forms[0].Form.Form), asked);
            yield break;
        }
        HashSet<Indicator> seen = [];
        foreach (var (_, form) in judged)
        {
            // The longest name that the words contain is the one they mean.
            var indicator = form.Form.Indicators.Where(i => demand.Kind == DemandKind.Removal ? Words.Letters(Words.Key(demand.About)) == IndicatorPairs.Key(i) : demand.Names(i)).MaxBy(i => IndicatorPairs.Key(i).Length);
            if (indicator is not null && seen.Add(indicator))
            {
                if (demand.Kind == DemandKind.Removal)
                {
                    yield return Report(form.Form, $"{Attainment.Subject(indicator)}|审核意见删除", $"审核意见要求删除“{Attainment.Shown(indicator)}”，本表仍有。", indicator.Name.As(PlaceRole.Reported), asked);
                    yield break;
                }
                if (indicator.Target is not { IsBlank: false } target || TargetAgreement.Of(demand.To!, target) is not (ValueAgreement.OtherFigures or ValueAgreement.OtherWords)) continue;
                if (!demand.To!.Value.IsWholeText && demand.From is null) continue;
                var isAsBefore = demand.From is { } from && TargetAgreement.Of(from, target) == ValueAgreement.Same;
                if (!isAsBefore && demand.To.Value.Quantity is null) continue;
                yield return Report(form.Form, $"{Attainment.Subject(indicator)}|审核意见",
                    $"审核意见要求“{Attainment.Shown(indicator)}”改为{demand.To.Raw}，本表{(isAsBefore ? "仍是" : "是")}{Attainment.Printed(target.Raw)}。", target.As(PlaceRole.Reported), asked) with { Reported = target.Raw, Expected = demand.To.Raw };
                yield break;
            }
            if (indicator is null && demand.Kind == DemandKind.Change && demand.From?.Quantity is { Unit.Dimension: Numbers.Dimension.Money } was && Words.HasAny(demand.About, "资金", "预算", "金额", "经费")
                && form.Form.Funds?.Total is { } total && form.Step == Step.Declaration)
                foreach (var amount in total.Amounts)
                    if (amount.Entry.Quantity is { } printed && printed.Unit.IsComparableWith(was.Unit) && printed.Base == was.Base)
                    {
                        yield return Report(form.Form, "年度资金总额|审核意见", $"审核意见要求金额由{demand.From.Raw}改为{demand.To!.Raw}，本表仍是{printed}。", amount.Entry.As(PlaceRole.Reported), asked) with { Reported = amount.Entry.Raw, Expected = demand.To.Raw };
                        yield break;
                    }
        }
    }

    private static bool Covers(string name, string asked) => name.Contains(asked, StringComparison.Ordinal) || (name.Length > 2 && asked.Contains(name, StringComparison.Ordinal));
}
