using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Text.Figures;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Audit.Recomputed.Sums;

/// <summary>Parts that by definition make their whole, told in other sentences of the same form: 人员经费 and 公用经费 make 基本支出.</summary>
internal static class ConceptSums
{
    // More values of one part than these are not told of one year's whole.
    private const int MostValues = 6;

    /// <summary>Every whole that has all its parts.</summary>
    public static IEnumerable<Sum> Of(DocumentReading document)
    {
        var concepts = Vocabulary.Of(document.Pack).Concepts;
        Dictionary<(int Form, string Concept), List<Fact>> byConcept = [];
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || fact.Concept.Length == 0 || !PlacedFigure.IsAmountOf(fact) || fact.Quantity.Unit.Dimension != Dimension.Money) continue;
            if (!byConcept.TryGetValue((fact.Form, fact.Concept), out var facts)) byConcept[(fact.Form, fact.Concept)] = facts = [];
            facts.Add(fact);
        }
        foreach (var ((form, concept), wholes) in byConcept)
            foreach (var whole in wholes)
            {
                List<List<Entry>> found = [];
                foreach (var part in concepts.PartsOf(concept)) found.Add(Told(byConcept.GetValueOrDefault((form, part)), whole));
                if (found.Count < 2 || found.Exists(f => f.Count is 0 or > MostValues)) continue;
                foreach (var parts in Choices(found, 0, [])) yield return new(whole.Entry, whole.Label, parts, found.TrueForAll(f => f.Count == 1));
            }
    }

    /// <summary>What is told of a part at the whole's stage, each value once.</summary>
    private static List<Entry> Told(List<Fact>? facts, Fact whole)
    {
        List<Entry> told = [];
        foreach (var fact in facts ?? [])
            if (fact.Year == whole.Year && fact.Project == whole.Project && SameAmount.IsSameStage(fact.Stage, whole.Stage) && Accounts.IsPartOf(fact.FundSource, whole.FundSource)
                && !told.Exists(e => e.Number == fact.Entry.Number)) told.Add(fact.Entry);
        return told;
    }

    private static IEnumerable<List<Entry>> Choices(List<List<Entry>> found, int at, List<Entry> chosen)
    {
        if (at == found.Count)
        {
            yield return [.. chosen];
            yield break;
        }
        foreach (var entry in found[at])
            foreach (var choice in Choices(found, at + 1, [.. chosen, entry])) yield return choice;
    }
}
