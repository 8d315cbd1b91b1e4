using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Across;

/// <summary>
/// JH8003. A figure of an earlier year that is quoted here is the one that year's own document prints: amounts, what a change and this
/// year's amount leave for last year, results in a column of earlier years. Figures that were stated anew are a question.
/// </summary>
public sealed class JH8003_LastYearIsAsItWas : AuditRule
{
    private static readonly string[] Restated = ["追溯调整", "口径调整", "口径变化", "统计口径", "重新核定", "上年数调整", "调整上年", "重述"];

    private static readonly string[] LastYear = ["上年", "上一年", "去年", "前一年"];

    private static readonly string[] Planned = ["目标", "指标值", "计划"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH8003", Severity.Error, "引用的上年数与上年文件不同",
        "本年文件中引用的上年数，应当与上年自己的文件一致；由增减额推出的上年数也一样。",
        "查上年定稿，改正引用的数；上年数经追溯调整的，注明调整原因和调整前后的数。",
        FindingDescriptor.Arithmetic,
        "上年决算公开的收入总计473.53万元，本年写“上年收入总计437.53万元”。",
        "上年4,735,306.12元，本年引用473.53万元；本年文件写明“上年数按新口径追溯调整”：不作错误。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Filing.Against.Count == 0) yield break;
        foreach (var conflict in QuotedFigures.Of(context))
        {
            if (!conflict.IsOfEarlierYear) continue;
            var isRestated = IsRestated(context, conflict.Here.Entry);
            yield return Report(conflict.Form, $"{conflict.Here.Concept}|{conflict.Here.Project}|{conflict.Here.Stage}|{conflict.Here.Label}|上年数",
                $"{conflict.Here.Year}年“{conflict.Here.Label}”本文引用为{conflict.Here.Quantity}，{conflict.Here.Year}年《{conflict.OtherForm.Title}》印的是{conflict.Other.Quantity}。",
                conflict.Here.Entry.As(PlaceRole.Reported), conflict.Other.Entry.As(PlaceRole.Contradicts)) with
            {
                Severity = conflict.IsCertain && !isRestated ? Severity.Error : Severity.Warning,
                Reported = conflict.Here.Entry.Raw,
                Expected = conflict.Other.Quantity.ToString(),
                NamesSuspect = true,
            };
        }
        foreach (var finding in Implied(context)) yield return finding;
        foreach (var finding in History(context)) yield return finding;
        foreach (var finding in Money(context)) yield return finding;
        foreach (var told in ToldResult.Of(context))
            yield return Report(told.Form, $"{told.Indicator}|{told.Year}年完成值|正文",
                $"正文说{told.Year}年“{told.Label}”{told.Quoted.Entry.Raw}，{told.Year}年自评表“{told.Indicator}”的完成值是{told.Own.Raw}。", told.Quoted.Entry.As(PlaceRole.Reported), told.Own.As(PlaceRole.Contradicts)) with
            {
                // The words of a report are shorter than the name of an indicator.
                Severity = Severity.Warning,
                Reported = told.Quoted.Entry.Raw,
                Expected = told.Own.Raw,
            };
        foreach (var told in QuotedScore.Of(context))
            yield return Report(told.Form, $"{told.Year}年自评得分|正文", $"正文说{told.Year}年自评得分{told.Quoted.Raw}，{told.Year}年《{told.OwnForm.Title}》的总分是{told.Own.Raw}。", told.Quoted.As(PlaceRole.Reported), told.Own.As(PlaceRole.Contradicts)) with
            {
                Severity = Severity.Warning,
                Reported = told.Quoted.Raw,
                Expected = told.Own.Raw,
            };
        foreach (var cell in QuotedCells.Of(context))
            yield return Report(cell.Form, $"{cell.Here.Label}|{cell.Here.Stage}|上年数|表",
                $"{cell.Here.Year}年“{cell.Here.Label}”本表为{cell.Here.Quantity}，{cell.Here.Year}年《{cell.OtherForm.Title}》中是{cell.Other.Quantity}。", cell.Here.Entry.As(PlaceRole.Reported), cell.Other.Entry.As(PlaceRole.Contradicts)) with
            {
                Severity = Severity.Warning,
                Reported = cell.Here.Entry.Raw,
                Expected = cell.Other.Quantity.ToString(),
            };
    }

    private static bool IsRestated(AuditContext context, Entry entry)
    {
        foreach (var document in context.Filing.Documents)
            if (document.Source.File == entry.Origin.File)
                foreach (var line in document.Lines) if (Words.HasAny(line.Text, Restated)) return true;
        return false;
    }

    /// <summary>收、支总计570.73万元，比上年增加97.2万元 leaves 473.53万元 for last year.</summary>
    private IEnumerable<Finding> Implied(AuditContext context)
    {
        foreach (var document in context.Filing.Documents)
            foreach (var change in document.Changes)
            {
                if (change is not { Level: { Year: { } year } level, Change: { } difference, Prior: null, IsAgainstBudget: false, IsCertain: true, Trend: Trend.Up or Trend.Down }) continue;
                if (level.Concept.Length == 0 || (change.BaseYear ?? year - 1) is var before && before >= year || !level.IsConceptCertain || level.IsOfField) continue;
                if (!level.Quantity.Unit.IsComparableWith(difference.Quantity.Unit)) continue;
                var prior = change.Trend == Trend.Up ? level.Quantity.Interval - difference.Quantity.Interval : level.Quantity.Interval + difference.Quantity.Interval;
                List<Fact> last = [];
                foreach (var older in context.Filing.Against)
                    if (older.FiscalYear == before)
                        foreach (var fact in older.Facts)
                            if (fact.Concept == level.Concept && fact.Year == before && fact.Measure == Measure.Level && fact.FundSource == level.FundSource && fact.Project == level.Project && fact.IsConceptCertain
                                && fact.Quantity.Unit.IsComparableWith(level.Quantity.Unit) && (fact.Stage == level.Stage || (IsSpent(fact.Stage) && IsSpent(level.Stage)))) last.Add(fact);
                if (last.Count == 0 || last.Exists(f => f.Quantity.Interval.Meets(prior)) || last.Select(f => f.Quantity.Base).Distinct().Count() > 1) continue;
                var value = (change.Trend == Trend.Up ? level.Quantity.Base - difference.Quantity.Base : level.Quantity.Base + difference.Quantity.Base) / level.Quantity.Unit.Factor;
                var text = value.ToText(Math.Max(level.Quantity.Decimals, difference.Quantity.Decimals)) + level.Quantity.Unit.Symbol;
                yield return Report(document.Forms[change.Form], $"{level.Concept}|{level.Project}|{level.Label}|推出的上年数",
                    $"“{level.Label}”{level.Quantity}，{change.Words}{difference.Quantity}，{before}年就应是{text}，而{before}年的文件印的是{last[0].Quantity}。",
                    difference.Entry.As(PlaceRole.Reported), level.Entry.As(PlaceRole.Operand), last[0].Entry.As(PlaceRole.Contradicts)) with
                {
                    Severity = level.Stage == last[0].Stage && level.IsStageStated && !IsRestated(context, level.Entry) ? Severity.Error : Severity.Warning,
                    Reported = difference.Entry.Raw,
                    Arithmetic = $"{level.Entry.Raw} {(change.Trend == Trend.Up ? '−' : '+')} {difference.Entry.Raw} = {text}",
                };
            }
    }

    private static Severity Sure(AuditContext context, Entry quoted) => IsRestated(context, quoted) ? Severity.Warning : Severity.Error;

    private static bool IsSpent(Stage stage) => stage is Stage.Executed or Stage.Final or Stage.Unstated;

    /// <summary>A column of earlier years beside the form that was filed then.</summary>
    private IEnumerable<Finding> History(AuditContext context)
    {
        foreach (var subject in context.Chain.Subjects)
            foreach (var here in subject.Forms)
            {
                if (here.IsOlder) continue;
                foreach (var year in subject.Forms.Where(f => f.IsOlder && f.Year < here.Year).Select(f => f.Year).Distinct().ToList())
                {
                    // By the indicator of this form, what the forms of then had for it.
                    ILookup<object, (Step Step, Indicator Before)>? then = null;
                    foreach (var (indicator, column, quoted) in Quoted(here, year))
                    {
                        var isPlan = Words.HasAny(column, Planned);
                        then ??= subject.Forms.Where(f => f.IsOlder && f.Year == year && f.Step is Step.Declaration or Step.SelfEvaluation)
                            .SelectMany(f => IndicatorPairs.Of(f.Form, here.Form).Matched.Where(p => p.IsSameName).Select(p => (f.Step, p))).ToLookup<(Step Step, MatchedIndicator p), object, (Step, Indicator)>(x => x.p.Here, x => (x.Step, x.p.Before), ReferenceEqualityComparer.Instance!);
                        List<Entry> own = [];
                        foreach (var (step, before) in then[indicator])
                            if ((isPlan || step == Step.SelfEvaluation) && (isPlan ? before.Target : before.Actual) is { Quantity: not null } value && value.Quantity.Value.Unit.IsComparableWith(quoted.Quantity!.Value.Unit)) own.Add(value);
                        if (own.Count == 0 || own.Exists(o => Agree(o.Quantity!.Value, quoted.Quantity!.Value))) continue;
                        yield return Report(here.Form, $"{Attainment.Subject(indicator)}|{column}|上年数",
                            $"“{Attainment.Shown(indicator)}”{year}年的{(isPlan ? "指标值" : "完成值")}本表写{quoted.Raw}，{year}年{StepWords.Name(isPlan ? Step.Declaration : Step.SelfEvaluation)}表是{own[0].Raw}。",
                            quoted.As(PlaceRole.Reported), own[0].As(PlaceRole.Contradicts)) with { Severity = Sure(context, quoted), Reported = quoted.Raw, Expected = own[0].Raw, NamesSuspect = true };
                    }
                }
            }
    }

    /// <summary>上年同项目全年执行数 beside this year's budget, and the self-evaluation of then.</summary>
    private IEnumerable<Finding> Money(AuditContext context)
    {
        foreach (var subject in context.Chain.Subjects)
            foreach (var here in subject.Forms)
            {
                if (here.IsOlder || here.Form.Funds?.Total is not { } row) continue;
                List<Entry> own = [];
                foreach (var older in subject.Forms)
                    if (older.IsOlder && older.Year == here.Year - 1 && older.Step == Step.SelfEvaluation && older.Form.Funds?.Total is { } then && (then.Amount(Stage.Executed) ?? then.Amount(Stage.Final)) is { } spent) own.Add(spent);
                foreach (var quoted in row.OtherAmounts)
                {
                    if (own.Count == 0 || quoted.Quantity is not { } printed || !Words.HasAny(quoted.Label, LastYear) || !Words.HasAny(quoted.Label, "执行", "决算", "实际支出") || Words.HasAny(quoted.Label, "率", "预算")) continue;
                    if (own.Exists(o => !o.Quantity!.Value.Unit.IsComparableWith(printed.Unit) || Agree(o.Quantity.Value, printed))) continue;
                    yield return Report(here.Form, $"{Words.Compact(quoted.Label)}|上年执行数", $"“{quoted.Label}”本表写{printed}，{here.Year - 1}年自评表的全年执行数是{own[0].Quantity}。",
                        quoted.As(PlaceRole.Reported), own[0].As(PlaceRole.Contradicts)) with { Severity = Sure(context, quoted), Reported = quoted.Raw, Expected = own[0].Quantity.ToString(), NamesSuspect = true };
                }
            }
    }

    private static IEnumerable<(Indicator Indicator, string Column, Entry Value)> Quoted(ChainForm here, int year)
    {
        foreach (var indicator in here.Form.Indicators)
            foreach (var (column, value) in indicator.History)
                if (value.Quantity is not null && (Words.Year(column) ?? (Words.HasAny(column, LastYear) ? here.Year - 1 : (int?)null)) == year) yield return (indicator, column, value);
    }

    private static bool Agree(Quantity one, Quantity other) => one.Interval.Meets(other.Interval) || TargetAgreement.IsRoundedTo(one, other) || TargetAgreement.IsRoundedTo(other, one);
}
