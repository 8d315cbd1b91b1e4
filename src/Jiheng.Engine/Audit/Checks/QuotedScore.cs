using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The whole unit's score of an earlier year as running text quotes it, and the total of that year's own form.</summary>
/// <param name="Quoted">The score of the text.</param>
/// <param name="Form">Its form.</param>
/// <param name="Year">The year it is of.</param>
/// <param name="Own">The total of then.</param>
/// <param name="OwnForm">The form that prints it.</param>
internal sealed record QuotedScore(Entry Quoted, FilledForm Form, int Year, Entry Own, FilledForm OwnForm)
{
    private static readonly string[] LastYear = ["上年", "去年", "上一年"];

    // The score of a project, a part or a mean.
    private static readonly string[] Others = ["项目", "平均", "指标", "类", "满意", "扣"];

    /// <summary>Those that differ.</summary>
    public static IEnumerable<QuotedScore> Of(AuditContext context)
    {
        var totals = context.Chain.Subjects.Where(s => s.Name.Length == 0).SelectMany(s => s.Forms).Where(f => f.IsOlder && f.Step == Step.SelfEvaluation && f.Form.Total?.Score?.Quantity is not null).ToList();
        if (totals.Count == 0) yield break;
        foreach (var document in context.Filing.Documents)
        {
            if (document.FiscalYear is not { } current) continue;
            foreach (var fact in document.Facts)
            {
                if (fact.InTable || fact is not { Measure: Measure.Score, Quantity: { Unit.Dimension: Dimension.Points, Qualifier: Qualifier.None } } || fact.Project.Length > 0) continue;
                var at = fact.Sentence.IndexOf(fact.Entry.Raw, StringComparison.Ordinal);
                if (at < 0) continue;
                var start = fact.Sentence.LastIndexOfAny(['，', '；', '。', ',', ';'], Math.Max(0, at - 1)) + 1;
                var clause = fact.Sentence[start..at];
                if (!clause.Contains("得分", StringComparison.Ordinal) || Words.HasAny(clause, Others)) continue;
                int? year = Words.HasAny(clause, LastYear) ? current - 1 : Words.Year(clause) is { } named && named < current ? named : null;
                if (year is null || totals.FindAll(t => t.Year == year) is not [var only]) continue;
                var own = only.Form.Total!.Score!;
                if (own.Quantity!.Value.Value == fact.Quantity.Value || own.Quantity.Value.Value.Round(fact.Quantity.Decimals, Rounding.HalfUp) == fact.Quantity.Value) continue;
                yield return new(fact.Entry, document.Forms[fact.Form], year.Value, own, only.Form);
            }
        }
    }
}
