using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6009. An amount, or an indicator's target or result, differs from that of the year before by more than the pack's limit, and no
/// sentence that names it says why. No text seen gives a limit, so none ships: the rule speaks where a pack sets one, for amounts
/// (jump-of-amount) and for indicators (jump-of-indicator) apart. One finding a form and kind.
/// Source: the parameters of the pack; the form's own columns of the year and of the year before.
/// </summary>
public sealed class JH6009_JumpIsExplained : AuditRule
{
    private static readonly string[] Leads = ["其中:", "其中：", "小计", "合计", "总计"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH6009", Severity.Warning, "与上年相差过大而没有说明",
        "金额或指标值与上年相差超过界限的，应说明原因；数字或单位也可能填错。",
        "核对本年和上年的口径、单位；确实增减的，写明原因。",
        "规则包的参数 jump-of-amount、jump-of-indicator",
        "规则包定50%为界，“运转类项目支出”上年120.00万元，本年980.00万元，增长716.67%，没有说明。",
        "规则包没有界限；上年为0；或正文写明“运转类项目支出增加，主要是新增场馆运行费”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            if ((form.Year ?? document.FiscalYear) is not { } year) continue;
            if (PackLimit.Of(document, "jump-of-amount") is { } amounts && Amounts(document, form, year, amounts) is { } money) yield return money;
            if (PackLimit.Of(document, "jump-of-indicator") is { } values && Indicators(document, form, year, values) is { } indicators) yield return indicators;
        }
    }

    private sealed record Jump(string Name, Entry Now, Entry Before)
    {
        public string Shown()
        {
            var (now, before) = (Now.Quantity!.Value, Before.Quantity!.Value);
            var rate = ((now.Base - before.Base).Abs() / before.Base.Abs() * 100).ToText(2);
            return $"“{Name}”上年{Printed.Figure(Before)}，本年{Printed.Figure(Now)}，{(now.Base > before.Base ? "增长" : "下降")}{rate}%";
        }
    }

    private Finding? Amounts(DocumentReading document, FilledForm form, int year, PackLimit limit)
    {
        Dictionary<string, List<Fact>> before = new(StringComparer.Ordinal);
        foreach (var fact in document.Facts)
        {
            if (!IsAmount(fact, form, year - 1)) continue;
            if (!before.TryGetValue(fact.Label, out var list)) before[fact.Label] = list = [];
            list.Add(fact);
        }
        List<Jump> jumps = [];
        if (before.Count == 0) return null;
        foreach (var fact in document.Facts)
            // Two amounts of one name and stage in one year: nobody can tell which row goes on which.
            if (IsAmount(fact, form, year) && before.TryGetValue(fact.Label, out var priors) && priors.FindAll(p => p.Stage == fact.Stage) is [var prior]
                && Between(fact.Label, fact.Entry, prior.Entry, limit) is { } jump && !IsExplained(document, fact.Label[(fact.Label.LastIndexOf('-') + 1)..])) jumps.Add(jump);
        return Make(form, "金额", jumps, limit);
    }

    private static bool IsAmount(Fact fact, FilledForm form, int year) =>
        fact.InTable && fact.Form == form.Index && fact.Year == year && fact.Measure == Measure.Level && fact.Quantity.Unit.Dimension == Dimension.Money;

    private Finding? Indicators(DocumentReading document, FilledForm form, int year, PackLimit limit)
    {
        List<Jump> jumps = [];
        foreach (var indicator in form.Indicators)
            foreach (var (column, prior) in indicator.History)
            {
                if (Words.Year(Words.Compact(column)) != year - 1 && !column.Contains("上年", StringComparison.Ordinal)) continue;
                var now = indicator.Target is { Value.Kind: ValueKind.Number } target ? target : indicator.Actual;
                if (now is { Value.IsWholeText: true } && prior.Value is { Kind: ValueKind.Number, IsWholeText: true }
                    && Between(Attainment.Shown(indicator), now, prior, limit) is { } jump && indicator.Deviation is null or { IsBlank: true } && !IsExplained(document, indicator.Name.Raw)) jumps.Add(jump);
            }
        return Make(form, "指标", jumps, limit);
    }

    private static Jump? Between(string name, Entry now, Entry before, PackLimit limit)
    {
        if (now.Quantity is not { } n || before.Quantity is not { } b || !n.Unit.IsComparableWith(b.Unit) || b.Base.Sign <= 0) return null;
        var change = n.Base > b.Base ? n.Interval - b.Interval : b.Interval - n.Interval;
        return (b.Interval * limit.Value).LiesBelow(change) ? new(name, now, before) : null;
    }

    /// <summary>Whether a sentence that names the row tells why.</summary>
    private static bool IsExplained(DocumentReading document, string label)
    {
        var name = Words.Key(label);
        foreach (var lead in Leads) name = name.Replace(lead, "", StringComparison.Ordinal);
        // A total is explained by whatever explains a change of the whole.
        string[] about = name.Length < 2 ? ["收入", "支出"] : [name];
        foreach (var form in document.Forms)
            foreach (var paragraph in form.Paragraphs)
                if (Explanation.Tells(Words.Compact(paragraph.Text), about)) return true;
        return false;
    }

    private Finding? Make(FilledForm form, string kind, List<Jump> jumps, PackLimit limit)
    {
        if (jumps.Count == 0) return null;
        List<Place> places = [];
        foreach (var jump in jumps)
        {
            places.Add(jump.Now.As(PlaceRole.Reported));
            places.Add(jump.Before.As(PlaceRole.Operand));
        }
        return Report(form, $"与上年相差|{kind}|{string.Join("、", jumps.Select(j => j.Name))}", $"{string.Join("；", jumps.Select(j => j.Shown()))}，超过{limit.Shown}（{limit.Source}），没有说明。", places) with
        {
            Reported = jumps[0].Now.Raw,
        };
    }
}
