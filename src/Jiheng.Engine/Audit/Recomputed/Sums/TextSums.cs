using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Recomputed.Sums;

/// <summary>Totals by their words whose parts are told in earlier sentences: money granted several times (共计下达), a count of two kinds.</summary>
internal static class TextSums
{
    private static readonly string[] Totals = ["共计", "合计", "总计", "累计"];
    private static readonly string[] Acts = ["下达", "拨付", "到位", "追加", "投入"];

    /// <summary>Every such total.</summary>
    public static IEnumerable<Sum> Of(DocumentReading document)
    {
        var sentences = PlacedFigure.Sentences(document);
        foreach (var sum in Granted(sentences)) yield return sum;
        foreach (var sum in Joined(sentences)) yield return sum;
    }

    /// <summary>下达2万元。…又下达3万元。…下达共计5万元: all that the same form told before under the same verb.</summary>
    private static IEnumerable<Sum> Granted(List<List<Fact>> sentences)
    {
        Dictionary<(int Form, string Project, string Act), List<Entry>> told = [];
        foreach (var sentence in sentences)
            foreach (var fact in sentence)
            {
                if (!PlacedFigure.IsAmountOf(fact) || fact.Quantity.Unit.Dimension != Dimension.Money) continue;
                foreach (var act in Acts)
                {
                    if (!fact.Entry.Label.Contains(act, StringComparison.Ordinal)) continue;
                    var key = (fact.Form, fact.Project, act);
                    if (!told.TryGetValue(key, out var parts)) told[key] = parts = [];
                    if (!Words.HasAny(fact.Entry.Label, Totals)) parts.Add(fact.Entry);
                    else if (parts.Count > 1) yield return new(fact.Entry, fact.Label, [.. parts], false);
                    break;
                }
            }
    }

    /// <summary>3家甲机构和4家乙机构, and 7家 of their kind elsewhere in the form: the names of all three begin alike.</summary>
    private static IEnumerable<Sum> Joined(List<List<Fact>> sentences)
    {
        List<(PlacedFigure First, PlacedFigure Second, string Kind)> pairs = [];
        foreach (var sentence in sentences)
        {
            if (sentence.Count < 2) continue;
            var figures = PlacedFigure.Of(sentence);
            for (var i = 0; i + 1 < figures.Count; i++)
            {
                var (one, next) = (figures[i], figures[i + 1]);
                if (!one.IsLike(next) || one.Fact.Quantity.Unit.Dimension != Dimension.Count) continue;
                var between = one.Fact.Sentence[one.End..next.Start];
                if (between.Length < 3 || between[^1] is not ('和' or '、' or '及' or '与') || KindAfter(one) is not { } kind || KindAfter(next) != kind) continue;
                pairs.Add((one, next, kind));
            }
        }
        if (pairs.Count == 0) yield break;
        foreach (var sentence in sentences)
            foreach (var whole in PlacedFigure.Of(sentence))
                foreach (var (first, second, kind) in pairs)
                    if (whole.IsLike(first) && whole.Fact.Form == first.Fact.Form && whole.Fact.Year == first.Fact.Year && KindAfter(whole) == kind
                        && whole.Fact.Quantity.Base > first.Fact.Quantity.Base && whole.Fact.Quantity.Base > second.Fact.Quantity.Base)
                        yield return new(whole.Fact.Entry, $"{whole.Fact.Label}{kind}", [first.Fact.Entry, second.Fact.Entry], false);
    }

    /// <summary>The first two letters of what is counted: 定点 of 112家定点机构; null where no name follows.</summary>
    private static string? KindAfter(PlacedFigure figure)
    {
        var sentence = figure.Fact.Sentence;
        if (figure.End + 2 > sentence.Length) return null;
        var kind = sentence[figure.End..(figure.End + 2)];
        return char.IsLetter(kind[0]) && char.IsLetter(kind[1]) ? kind : null;
    }
}
