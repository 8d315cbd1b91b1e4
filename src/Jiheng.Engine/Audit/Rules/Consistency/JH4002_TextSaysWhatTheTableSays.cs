using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4002. A figure of a report that names an indicator of the report's own table says what stands in that row. An error when the
/// name is the same letter for letter; a question where the text prints the target instead of the result, or speaks with 约, 以上. Likewise an amount of the explanation of final accounts or a
/// budget that names a row of the published tables: an error where its chapter says which table it explains, or where all tables agree.
/// Source: the document itself.
/// </summary>
public sealed class JH4002_TextSaysWhatTheTableSays : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH4002", Severity.Error, "正文与表格不符",
        "报告正文写到本报告表中的指标时，数字应与表中实际完成值相同；决算、预算说明写到公开表中的科目时，数字应与表中相同。",
        "以有依据的一处为准，统一改正。",
        "本文件",
        "表中“居民参保率”实际完成值98.60%，正文写“居民参保率97.20%”。",
        "正文写“居民参保率达95%以上”，表中98.60%：相符，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            List<Told> told = [];
            foreach (var one in All(document)) Keep(told, one);
            foreach (var one in told) yield return one.Finding;
        }
    }

    /// <summary>A finding and the figure of the text that it accuses.</summary>
    private sealed record Told(Fact Fact, Finding Finding);

    /// <summary>Two clauses of one sentence that hold the same value against the same cells say one thing: one finding with the places of both.</summary>
    private static void Keep(List<Told> told, Told one)
    {
        for (var i = 0; i < told.Count; i++)
        {
            var other = told[i];
            if (!SaysTheSame(other, one)) continue;
            var surer = one.Finding.Severity > other.Finding.Severity ? one : other;
            var further = ReferenceEquals(surer, one) ? other : one;
            told[i] = surer with { Finding = surer.Finding with { Places = [surer.Finding.Places[0], .. further.Finding.Places.Where(p => p.Role == PlaceRole.Reported), .. surer.Finding.Places.Skip(1)] } };
            return;
        }
        told.Add(one);
    }

    private static bool SaysTheSame(Told a, Told b) =>
        a.Fact.Form == b.Fact.Form && a.Fact.Sentence == b.Fact.Sentence && a.Fact.Quantity.Base == b.Fact.Quantity.Base && a.Fact.Entry.Origin.IsSamePlace(b.Fact.Entry.Origin)
        && Held(a).SequenceEqual(Held(b));

    private static IEnumerable<Origin> Held(Told told)
    {
        foreach (var place in told.Finding.Places) if (place.Role == PlaceRole.Contradicts) yield return place.Origin;
    }

    private IEnumerable<Told> All(DocumentReading document)
    {
        foreach (var cell in AccountCells.In(document)) yield return new(cell.Fact, Report(document, cell));
        foreach (var one in Loosely(document)) yield return one;
        foreach (var one in Plainly(document)) yield return one;
    }

    /// <summary>Figures that name an indicator of the report's own table letter for letter.</summary>
    private IEnumerable<Told> Plainly(DocumentReading document)
    {
        foreach (var told in TextOfIndicator.In(document))
            if (Check(told.Form, told.Indicator, told.Fact, told.IsOwn) is { } finding) yield return new(told.Fact, finding);
    }

    /// <summary>A figure that names an indicator of any form of the document in nearly its words: always a question.</summary>
    private IEnumerable<Told> Loosely(DocumentReading document)
    {
        List<PlacedRow> all = [];
        foreach (var holder in document.Forms)
            foreach (var indicator in holder.Indicators) all.Add(new(ToldIndicator.Core(indicator), indicator, holder));
        if (all.Count == 0) yield break;
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || fact.Stage is Stage.Target or Stage.Computed or Stage.Budget or Stage.InitialBudget or Stage.AdjustedBudget || fact.Measure is not (Measure.Level or Measure.Rate) || fact.AsOf is not null || fact.Quantity.Qualifier != Qualifier.None) continue;
            if (Words.HasAny(fact.Entry.Label, TextOfIndicator.Narrower) || (fact.Year is { } year && year != document.FiscalYear)) continue;
            var form = document.Forms[fact.Form];
            // A text inside a project's form speaks of that project.
            var label = ToldIndicator.Label(fact);
            var named = all.FindAll(r => ToldIndicator.IsNamed(r.Core, r.Indicator, fact, label) && (form.Project is null || form.Indicators.Contains(r.Indicator)));
            if (named.Count == 0 || named.Exists(r => IsPlain(r.Indicator, fact) && (ReferenceEquals(r.Form, form) || (TextOfIndicator.Rows([form]).Count == 0 && r.Form.Project?.Raw == form.Project?.Raw))) || all.Exists(r => Fits(r.Indicator, fact))) continue;
            var first = named[0].Indicator.Actual!;
            if (named.Exists(r => r.Indicator.Actual!.Value.Quantity!.Value.Base != first.Value.Quantity!.Value.Base) || TellsToo(document, fact, first)) continue;
            if (Check(form, named[0].Indicator, fact, false) is { } finding) yield return new(fact, finding);
        }
    }

    /// <summary>Whether the letter for letter reading has the row already.</summary>
    private static bool IsPlain(Indicator indicator, Fact fact) => TextOfIndicator.IsNamed(Words.WithoutBrackets(Attainment.Name(indicator)), fact);

    private static bool Fits(Indicator indicator, Fact fact) =>
        indicator.Actual is { Quantity: { } q } && q.Unit.IsComparableWith(fact.Quantity.Unit) && q.Interval.Meets(fact.Quantity.Interval);

    private static bool TellsToo(DocumentReading document, Fact fact, Entry actual)
    {
        var q = actual.Value.Quantity!.Value;
        foreach (var near in document.FactsByPlace.Near(fact))
            if (ReferenceEquals(near.Sentence, fact.Sentence) && near.Quantity.Unit.IsComparableWith(q.Unit) && near.Quantity.Interval.Meets(q.Interval)) return true;
        return false;
    }

    private Finding Report(DocumentReading document, AccountCells told)
    {
        var (fact, cells) = (told.Fact, told.Cells);
        var tables = string.Join("、", cells.Select(c => $"《{c.Table.Title}》{c.Entry.Raw}").Distinct());
        return Report(document.Forms[fact.Form], $"{told.Label}|决算表|正文",
            $"正文“{told.Label}”为{fact.Entry.Raw}，{tables}。",
            [fact.Entry.As(PlaceRole.Reported), .. cells.Select(c => c.Entry.As(PlaceRole.Contradicts))]) with
        {
            Severity = told.IsCertain ? Severity.Error : Severity.Warning,
            Reported = fact.Entry.Raw,
            Expected = told.IsCertain ? cells[0].Entry.Quantity!.Value.ToString() : null,
        };
    }

    private sealed record PlacedRow(string Core, Indicator Indicator, FilledForm Form);

    private Finding? Check(FilledForm form, Indicator row, Fact fact, bool isOwn)
    {
        var scope = TextOfIndicator.ScopeOf(fact);
        if (scope == TextScope.Narrower) return null;
        var actual = row.Actual!.Value.Quantity!.Value;
        if (!actual.Unit.IsComparableWith(fact.Quantity.Unit) || actual.Interval.Meets(fact.Quantity.Interval)) return null;
        var isTarget = row.Target?.Value is { Kind: ValueKind.Number, Quantity: { } target } && target.Unit.IsComparableWith(fact.Quantity.Unit) && target.Base == fact.Quantity.Base;
        return Report(form, $"{Attainment.Subject(row)}|正文",
            $"“{Attainment.Shown(row)}”表中完成{row.Actual!.Raw}，正文为{fact.Entry.Raw}{(isTarget ? "，那是目标值" : "")}。",
            fact.Entry.As(PlaceRole.Reported), row.Actual!.As(PlaceRole.Contradicts)) with
        {
            Severity = isTarget || !isOwn || scope != TextScope.Whole || fact.Quantity.Qualifier != Qualifier.None ? Severity.Warning : Severity.Error,
            Reported = fact.Entry.Raw,
            Expected = row.Actual!.Raw,
        };
    }
}
