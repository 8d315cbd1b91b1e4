using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Recomputed.Sums;

/// <summary>
/// Parts told in the sentence of their whole: behind 其中 or 主要用于, or in the bracket after it
/// (发放5万元（甲3万元，乙2万元）).
/// </summary>
internal static class SentenceSums
{
    private static readonly string[] Openers = ["其中", "包括", "用于", "分别", "具体为", "分为", "组成", "构成"];

    /// <summary>Every whole that its sentence divides.</summary>
    public static IEnumerable<Sum> Of(DocumentReading document)
    {
        foreach (var sentence in PlacedFigure.Sentences(document))
        {
            if (sentence.Count < 3) continue;
            var figures = PlacedFigure.Of(sentence);
            for (var i = 0; i < figures.Count; i++)
            {
                if (!figures[i].IsAmount) continue;
                if (Bracket(figures, i) is { Count: > 1 } inside)
                {
                    yield return Make(figures[i], inside, inside.Count, true);
                    continue;
                }
                var listed = Listed(figures, i);
                foreach (var sum in Prefixes(figures[i], listed)) yield return sum;
                if (Beside(document, figures, i, listed) is { } beside) yield return beside;
            }
        }
    }

    /// <summary>What the bracket behind a figure holds; one figure of another kind may stand between (3人，2万元（…）).</summary>
    private static List<PlacedFigure> Bracket(List<PlacedFigure> figures, int whole)
    {
        List<PlacedFigure> parts = [];
        var (w, j) = (figures[whole], whole + 1);
        if (j < figures.Count && figures[j].Depth == w.Depth && !figures[j].IsLike(w) && !Words.HasSign(Between(w, figures[j]), "。；;")) j++;
        if (j >= figures.Count || figures[j].Depth <= w.Depth || Words.HasSign(Words.WithoutBrackets(Words.Compact(Between(figures[j - 1], figures[j]))), "。；;,")) return parts;
        var depth = figures[j].Depth;
        for (var last = figures[j]; j < figures.Count && figures[j].Depth >= depth && !IsClosed(last, figures[j]); last = figures[j++])
            if (figures[j].Depth == depth && figures[j].IsLike(w)) parts.Add(figures[j]);
        return parts;
    }

    // A bracket that closes and another that opens between two figures: no longer the same list.
    private static bool IsClosed(PlacedFigure last, PlacedFigure next) => !ReferenceEquals(last, next) && last.Depth == next.Depth && Words.HasSign(Between(last, next), "）)");

    /// <summary>What a word such as 其中 lists behind a figure, at its own depth.</summary>
    private static List<PlacedFigure> Listed(List<PlacedFigure> figures, int whole)
    {
        List<PlacedFigure> parts = [];
        var w = figures[whole];
        for (var j = whole + 1; j < figures.Count && figures[j].Depth >= w.Depth; j++)
        {
            if (figures[j].Depth > w.Depth || !figures[j].IsLike(w)) continue;
            if (parts.Count == 0 && !Words.HasAny(w.Fact.Sentence[w.End..figures[j].Start], Openers)) return parts;
            parts.Add(figures[j]);
        }
        return parts;
    }

    /// <summary>All of them, and as many of the first as make the whole: what follows may be told of something else.</summary>
    private static IEnumerable<Sum> Prefixes(PlacedFigure whole, List<PlacedFigure> parts)
    {
        for (var count = parts.Count; count > 1; count--) yield return Make(whole, parts, count, count == parts.Count);
    }

    /// <summary>
    /// Money told beside each part of a count, and money told before the count: 支出5万元。购置2辆，其中甲1辆、金额3万元，乙1辆、金额2万元.
    /// </summary>
    private static Sum? Beside(DocumentReading document, List<PlacedFigure> figures, int whole, List<PlacedFigure> parts)
    {
        if (figures[whole].Fact.Quantity.Unit.Dimension != Dimension.Count || parts.Count < 2) return null;
        List<Entry> money = [];
        foreach (var part in parts)
        {
            var next = figures.IndexOf(part) + 1;
            if (next >= figures.Count || figures[next] is not { IsAmount: true, Fact.Quantity.Unit.Dimension: Dimension.Money }) return null;
            money.Add(figures[next].Fact.Entry);
        }
        Fact? before = null;
        foreach (var fact in document.FactsByPlace.AtPlaceOf(figures[whole].Fact))
        {
            if (ReferenceEquals(fact, figures[whole].Fact)) break;
            if (PlacedFigure.IsAmountOf(fact) && fact.Quantity.Unit.Dimension == Dimension.Money) before = fact;
        }
        return before is null ? null : new(before.Entry, before.Label, money, false);
    }

    private static Sum Make(PlacedFigure whole, List<PlacedFigure> parts, int count, bool isWhole)
    {
        List<Entry> entries = [];
        for (var i = 0; i < count; i++) entries.Add(parts[i].Fact.Entry);
        return new(whole.Fact.Entry, whole.Fact.Label, entries, isWhole);
    }

    private static string Between(PlacedFigure one, PlacedFigure next) => one.Fact.Sentence[one.End..next.Start];
}
