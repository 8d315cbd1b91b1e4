using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The number of posts of a table held against the posts that a sentence grants to several bodies.</summary>
/// <param name="Whole">The number of the table.</param>
/// <param name="Parts">The posts of the sentence.</param>
/// <param name="Sum">Those added up.</param>
internal sealed record PostsGranted(Fact Whole, IReadOnlyList<Fact> Parts, Rational Sum)
{
    /// <summary>Every number of posts with every sentence that may divide it.</summary>
    public static IEnumerable<PostsGranted> In(DocumentReading document)
    {
        var parts = document.Facts.Where(f => f.Concept == Concepts.Establishment + ".part").ToList();
        if (parts.Count == 0) yield break;
        foreach (var sentence in parts.GroupBy(p => p.Sentence))
        {
            // A sentence that prints its own total is compared by that total.
            if (document.Facts.Any(f => f.Concept == Concepts.Establishment && f.Sentence == sentence.Key)) continue;
            var sum = Rational.Zero;
            foreach (var part in sentence) sum += part.Quantity.Base;
            foreach (var whole in document.Facts.Where(f => f.Concept == Concepts.Establishment && f.InTable && f.Year == sentence.First().Year))
                yield return new(whole, [.. sentence], sum);
        }
    }

    /// <summary>How the two compare: posts are exact.</summary>
    public Agreement Outcome => Whole.Quantity.Base == Sum ? Agreement.Equal : Agreement.Contradiction;

    /// <summary>4 + 40 = 44.</summary>
    public string Arithmetic => $"{string.Join(" + ", Parts.Select(p => p.Quantity.Value.ToString()))} = {Sum}";
}
