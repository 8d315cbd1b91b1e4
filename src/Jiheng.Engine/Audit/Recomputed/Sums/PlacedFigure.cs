using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Recomputed.Sums;

/// <summary>A figure with its place in its sentence.</summary>
/// <param name="Fact">The figure.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Depth">How many brackets are open around it.</param>
internal sealed record PlacedFigure(Fact Fact, int Start, int End, int Depth)
{
    /// <summary>Whether it tells how much money or how many.</summary>
    public bool IsAmount => IsAmountOf(Fact);

    /// <summary>Whether both are counted in one unit: 人 and 个 are not, 元 and 万元 are.</summary>
    public bool IsLike(PlacedFigure other) => IsAmount && other.IsAmount && AreAlike(Fact, other.Fact);

    /// <summary>Whether a figure tells exactly how much money or how many.</summary>
    public static bool IsAmountOf(Fact fact) =>
        fact is { Measure: Measure.Level, Quantity.Qualifier: Qualifier.None } && fact.Stage != Stage.Target && fact.Quantity.Unit.Dimension is Dimension.Money or Dimension.Count;

    /// <summary>Whether two figures are counted in one unit.</summary>
    public static bool AreAlike(Fact one, Fact other) =>
        one.Quantity.Unit.IsComparableWith(other.Quantity.Unit) && (one.Quantity.Unit.Dimension == Dimension.Money || one.Quantity.Unit.Noun == other.Quantity.Unit.Noun);

    /// <summary>The words between the figure before and this one, compact.</summary>
    public static string Between(List<PlacedFigure> figures, int at) =>
        Words.Compact(figures[at].Fact.Sentence[(at == 0 ? 0 : figures[at - 1].End)..figures[at].Start]);

    /// <summary>Those of its own clause: behind the last of the signs.</summary>
    public static string Clause(List<PlacedFigure> figures, int at, string signs = ",，;；。")
    {
        var words = Between(figures, at);
        return words[(Words.LastSign(words, signs) + 1)..];
    }

    /// <summary>The figures of one sentence with their places; none when one of them is not found as printed.</summary>
    public static List<PlacedFigure> Of(List<Fact> sentence)
    {
        List<PlacedFigure> placed = [];
        var (at, depth) = (0, 0);
        foreach (var fact in sentence)
        {
            var start = fact.Sentence.IndexOf(fact.Entry.Raw, at, StringComparison.Ordinal);
            if (start < 0) return [];
            for (; at < start; at++)
            {
                if (fact.Sentence[at] is '（' or '(') depth++;
                else if (fact.Sentence[at] is '）' or ')' && depth > 0) depth--;
            }
            at = start + fact.Entry.Raw.Length;
            placed.Add(new(fact, start, at, depth));
        }
        return placed;
    }

    /// <summary>The sentences of the running text that have figures, each with its figures in printed order.</summary>
    public static List<List<Fact>> Sentences(DocumentReading document)
    {
        List<List<Fact>> sentences = [];
        foreach (var fact in document.Facts)
        {
            if (fact.InTable) continue;
            if (sentences.Count == 0 || !ReferenceEquals(sentences[^1][0].Sentence, fact.Sentence)) sentences.Add([]);
            sentences[^1].Add(fact);
        }
        return sentences;
    }
}
