using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Model;

/// <summary>
/// The figures of a document's running text by the line and by the sentence they stand in. Rules ask for the figures near another
/// one at every statement; looking through all figures of the document each time grows with the square of its length.
/// </summary>
internal sealed class FactIndex
{
    private readonly List<Fact> text = [];
    private readonly Dictionary<Place, List<int>> places = [];
    // The very same sentence: two sentences of equal words are two.
    private readonly Dictionary<string, List<int>> sentences = new(ReferenceEqualityComparer.Instance);

    public FactIndex(IReadOnlyList<Fact> facts)
    {
        Facts = facts;
        foreach (var fact in facts)
        {
            if (fact.InTable) continue;
            Add(places, Place.Of(fact.Form, fact.Entry.Origin), text.Count);
            Add(sentences, fact.Sentence, text.Count);
            text.Add(fact);
        }
    }

    /// <summary>The figures it was made of.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>Figures of running text in the same line or paragraph of the same form, in printed order.</summary>
    public List<Fact> AtPlaceOf(Fact fact)
    {
        List<Fact> found = [];
        foreach (var at in places.GetValueOrDefault(Place.Of(fact.Form, fact.Entry.Origin)) ?? []) found.Add(text[at]);
        return found;
    }

    /// <summary>Those, and what else stands in the same sentence where a sentence goes over several lines, in printed order.</summary>
    public List<Fact> Near(Fact fact)
    {
        var line = places.GetValueOrDefault(Place.Of(fact.Form, fact.Entry.Origin)) ?? [];
        var sentence = sentences.GetValueOrDefault(fact.Sentence) ?? [];
        List<Fact> near = [];
        for (var (i, j) = (0, 0); i < line.Count || j < sentence.Count;)
        {
            var at = j >= sentence.Count || (i < line.Count && line[i] <= sentence[j]) ? line[i] : sentence[j];
            if (i < line.Count && line[i] == at) i++;
            if (j < sentence.Count && sentence[j] == at) j++;
            if (text[at].Form == fact.Form) near.Add(text[at]);
        }
        return near;
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int at) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(at);
    }

    // What Origin.IsSamePlace compares, with the form.
    private sealed record Place(int Form, string File, int? Line, int? Page, string? Sheet, int? Paragraph, int? Table, int? Row, int? Column)
    {
        public static Place Of(int form, Origin origin) =>
            new(form, origin.File, origin.Line, origin.Page, origin.Sheet, origin.Paragraph, origin.Table, origin.Row, origin.Column);
    }
}
