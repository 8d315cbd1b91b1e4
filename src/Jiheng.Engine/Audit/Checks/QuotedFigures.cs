using Jiheng.Engine.Audit.Quantities;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A figure that another document, held beside the filing, prints otherwise for the same year.</summary>
/// <param name="Here">The figure in the filing.</param>
/// <param name="Form">Its form.</param>
/// <param name="Other">The figure in the other document.</param>
/// <param name="OtherForm">The form of the other.</param>
/// <param name="IsCertain">Whether concept, scope, stage and year are stated and equal in both.</param>
/// <param name="IsOfEarlierYear">Whether it is a figure of a year before the filing's: quoted from the other document's year.</param>
internal sealed record QuotedFigures(Fact Here, FilledForm Form, Fact Other, FilledForm OtherForm, bool IsCertain, bool IsOfEarlierYear)
{
    private sealed record Placed(Fact Fact, DocumentReading Document);

    /// <summary>Figures of the filing that no figure of the documents beside it of the same year, concept and stage bears out, though some speak of it.</summary>
    public static IEnumerable<QuotedFigures> Of(AuditContext context)
    {
        if (context.Filing.Against.Count == 0) yield break;
        var known = new Dictionary<string, List<Placed>>(StringComparer.Ordinal);
        foreach (var document in context.Filing.Against)
            foreach (var fact in document.Facts)
                // A document is a witness for its own year only: what it says of an earlier one it quotes itself.
                if (fact.Year is { } year && year == document.FiscalYear && IsUsable(document, fact) && (fact.InTable || !SpeaksOfAnotherYear(fact, year)))
                {
                    if (!known.TryGetValue(Key(context, fact), out var list)) known.Add(Key(context, fact), list = []);
                    list.Add(new(fact, document));
                }
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (var document in context.Filing.Documents)
            foreach (var fact in document.Facts)
            {
                if (fact.Year is not { } year || !IsUsable(document, fact) || !known.TryGetValue(Key(context, fact), out var others)) continue;
                // Within the year amounts of no named stage may be what was asked for, granted or spent.
                if (year < document.FiscalYear && !fact.InTable && !NamesYear(fact, year)) continue;
                if (year == document.FiscalYear && !fact.InTable && SpeaksOfAnotherYear(fact, year)) continue;
                if (year == document.FiscalYear && fact.Stage is Stage.Unstated or Stage.Budget) continue;
                var same = others.FindAll(o => IsSameStage(o.Fact, fact) && o.Fact.FundSource == fact.FundSource && o.Fact.Quantity.Unit.IsComparableWith(fact.Quantity.Unit)
                    && o.Document.Source.Sha256 + o.Document.Source.File != document.Source.Sha256 + document.Source.File);
                if (same.Count == 0 || same.Exists(o => Agrees(o.Fact.Quantity, fact.Quantity))) continue;
                // One value in many places is one mistake.
                if (!told.Add($"{document.Source.File}|{Key(context, fact)}|{(int)fact.Stage}|{fact.Quantity.Base.Exact}")) continue;
                var other = same.Find(o => o.Fact.InTable) ?? same[0];
                var values = same.Select(o => o.Fact.Quantity.Base).Distinct().Count();
                var isEarlier = year < (document.FiscalYear ?? year);
                yield return new(fact, document.Forms[fact.Form], other.Fact, other.Document.Forms[other.Fact.Form],
                    values == 1 && IsSure(fact, document) && same.Exists(o => IsSure(o.Fact, o.Document)) && (fact.Stage == other.Fact.Stage || fact.Project.Length > 0 || isEarlier), isEarlier);
            }
    }

    /// <summary>Whether a document that is made before the year ends prints the figure as spent: then it counts up to some month, or is meant as a plan.</summary>
    private static bool IsEarly(DocumentReading document, Fact fact) => fact.Year == document.FiscalYear && SameQuantity.IsSpent(fact.Stage)
        && document.Forms.Any(f => f.Kind is FormKind.Monitoring or FormKind.GoalDeclaration) && !document.Forms.Any(f => f.Kind is FormKind.FinalAccounts or FormKind.ProjectSelfEvaluation or FormKind.DepartmentSelfEvaluation or FormKind.SelfEvaluationReport);

    // Figures of the unit's own money and staff, and those of the field's work by their names.
    private static bool IsUsable(DocumentReading document, Fact fact) => !IsEarly(document, fact) &&
        SameQuantity.IsComparable(fact) && !SameQuantity.IsOfOnePart(document, fact) && fact.Measure == Measure.Level && fact.AsOf is null or { Month: 12 };

    private static bool IsSure(Fact fact, DocumentReading document) =>
        fact.IsConceptCertain && (fact.InTable || fact.IsStageStated) && fact.Stage is not (Stage.Unstated or Stage.Budget) && !fact.IsOfField && !Circle.MayBePart(fact.Entry.Label)
        && !(document.Forms[fact.Form].Kind == FormKind.Unknown && fact.InTable);

    private static string Key(AuditContext context, Fact fact)
    {
        var project = fact.Project;
        if (project.Length > 0)
            foreach (var subject in context.Chain.Subjects)
                if (subject.Name.Length > 0 && subject.Names.Contains(Reading.Words.Compact(project), StringComparer.Ordinal)) { project = subject.Name; break; }
        return $"{fact.Concept}|{project}|{fact.Year}";
    }

    /// <summary>Whether another year was named before the figure in its part of the sentence: 上年（2022年）……，项目支出全年执行309.93万元.</summary>
    private static bool SpeaksOfAnotherYear(Fact fact, int year)
    {
        var at = fact.Sentence.IndexOf(fact.Entry.Raw, StringComparison.Ordinal);
        if (at < 0) return false;
        var before = fact.Sentence[(fact.Sentence.LastIndexOfAny(['；', '。', ';'], Math.Max(0, at - 1)) + 1)..at];
        return Reading.Words.HasAny(before, "上年", "去年", "上一年", $"{year - 1}年");
    }

    /// <summary>Whether the clause of the figure itself says the year: a year that an earlier clause said may be over by now (2022年度支出4.80万元，本年减少…；公务接待费1.85万元).</summary>
    private static bool NamesYear(Fact fact, int year)
    {
        var at = fact.Sentence.IndexOf(fact.Entry.Raw, StringComparison.Ordinal);
        if (at < 0) return false;
        var start = fact.Sentence.LastIndexOfAny(['，', '；', '。', '（', '(', ',', ';'], Math.Max(0, at - 1)) + 1;
        return Reading.Words.HasAny(fact.Sentence[start..at], $"{year}年", "上年", "去年", "上一年");
    }

    /// <summary>Equal stages, or both what was spent in the whole year.</summary>
    private static bool IsSameStage(Fact one, Fact other) => one.Stage == other.Stage || (SameQuantity.IsSpent(one.Stage) && SameQuantity.IsSpent(other.Stage));

    private static bool Agrees(Quantity one, Quantity other) =>
        one.Interval.Meets(other.Interval) || SameQuantity.IsRoundedTo(one, other) || SameQuantity.IsRoundedTo(other, one);
}
