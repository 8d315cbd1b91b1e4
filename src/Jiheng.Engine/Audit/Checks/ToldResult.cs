using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A result of an earlier year that running text quotes, and the one that year's self-evaluation prints for the indicator it names.</summary>
/// <param name="Quoted">The figure of the text.</param>
/// <param name="Form">Its form.</param>
/// <param name="Year">The year it is of.</param>
/// <param name="Label">What the text calls it.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Own">The result of then.</param>
internal sealed record ToldResult(Fact Quoted, FilledForm Form, int Year, string Label, string Indicator, Entry Own)
{
    // 满意度 and 覆盖率 are parts of many names.
    private const int ShortestName = 5;

    // What a name says of counting; the text leaves it out.
    private static readonly string[] Counters = ["台数", "家数", "人数", "人次", "户数", "份数", "次数", "场次", "个数", "件数", "数量", "数"];

    private sealed record Known(string Name, string Stem, int Year, Entry Actual);

    /// <summary>Those that differ.</summary>
    public static IEnumerable<ToldResult> Of(AuditContext context)
    {
        List<Known> known = [];
        foreach (var form in context.Chain.Forms)
            if (form is { IsOlder: true, Step: Step.SelfEvaluation })
                foreach (var indicator in form.Form.Indicators)
                    if (indicator.Actual is { Quantity: not null } actual && IndicatorPairs.Key(indicator) is { Length: >= ShortestName } key) known.Add(new(key, Stem(key), form.Year, actual));
        if (known.Count == 0) yield break;
        foreach (var document in context.Filing.Documents)
        {
            if (document.FiscalYear is not { } current) continue;
            foreach (var (fact, year) in Earlier(document, current))
            {
                var label = Words.Letters(Words.Compact(fact.Label));
                var named = known.FindAll(k => k.Year == year && k.Stem.Length >= ShortestName - 1 && (label.EndsWith(k.Stem, StringComparison.Ordinal) || label.EndsWith(k.Name, StringComparison.Ordinal) || label.TrimEnd('从', '由', '的', '为') is var bare && bare.EndsWith(k.Stem, StringComparison.Ordinal))
                    && k.Actual.Quantity!.Value.Unit.IsComparableWith(fact.Quantity.Unit) && k.Actual.Quantity.Value.Unit.Noun == fact.Quantity.Unit.Noun);
                // The unit and a project may each have one of the name.
                if (named.Count == 0 || named.Exists(k => k.Actual.Quantity!.Value.Interval.Meets(fact.Quantity.Interval)) || named.Select(k => k.Actual.Number).Distinct().Count() > 1) continue;
                yield return new(fact, document.Forms[fact.Form], year, Words.Compact(fact.Label), named[0].Name, named[0].Actual);
            }
        }
    }

    private static IEnumerable<(Fact Fact, int Year)> Earlier(DocumentReading document, int current)
    {
        HashSet<Fact> seen = [];
        foreach (var change in document.Changes)
            if (change is { IsAgainstBudget: false, Prior: { InTable: false } prior } && (change.BaseYear ?? current - 1) is var year && year < current && seen.Add(prior)) yield return (prior, year);
        foreach (var fact in document.Facts)
            if (!fact.InTable && fact.Year is { } year && year < current && fact.Measure is Measure.Level or Measure.Rate && fact.Label.Length > 0 && seen.Add(fact)) yield return (fact, year);
    }

    private static string Stem(string name)
    {
        foreach (var counter in Counters) if (name.EndsWith(counter, StringComparison.Ordinal) && name.Length - counter.Length >= 4) return name[..^counter.Length];
        return name;
    }
}
