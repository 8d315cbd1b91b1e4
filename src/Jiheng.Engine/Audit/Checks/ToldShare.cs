using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A share of running text whose whole is named (占项目支出的) and printed elsewhere in the document with one value only.</summary>
/// <param name="Share">The share.</param>
/// <param name="Part">The amount right before it.</param>
/// <param name="Whole">The figure that bears the name.</param>
/// <param name="Ratio">What it should be.</param>
internal sealed record ToldShare(Fact Share, Fact Part, Fact Whole, Ratio Ratio)
{
    private static readonly string[] Tails = ["的比重为", "的比例为", "的比重", "的比例", "比重为", "比例为", "比重", "比例", "的"];

    /// <summary>Those that their whole does not give.</summary>
    public static IEnumerable<ToldShare> Odd(DocumentReading document)
    {
        HashSet<Fact> bound = [];
        foreach (var share in document.Shares) bound.Add(share.Share);
        foreach (var sentence in PlacedFigure.Sentences(document))
        {
            if (sentence.Count < 2 || !sentence[0].Sentence.Contains('占', StringComparison.Ordinal)) continue;
            var figures = PlacedFigure.Of(sentence);
            for (var i = 1; i < figures.Count; i++)
            {
                var (share, part) = (figures[i].Fact, figures[i - 1].Fact);
                if (bound.Contains(share) || share is not { Measure: Measure.Share, Quantity.Qualifier: Qualifier.None } || share.Stage == Stage.Target || !figures[i - 1].IsAmount || part.Quantity.Unit.Dimension != Dimension.Money) continue;
                if (NameIn(share.Sentence[figures[i - 1].End..figures[i].Start]) is not { } name || WholeOf(document, part, name) is not { } whole) continue;
                if (Ratio.Quotient(share.Quantity, part.Quantity, whole.Quantity) is { Outcome: Agreement.Contradiction } ratio) yield return new(share, part, whole, ratio);
            }
        }
    }

    /// <summary>项目支出 of ，占项目支出的; null when other words stand between.</summary>
    private static string? NameIn(string words)
    {
        var text = Words.Compact(words).TrimStart(',');
        if (text.Length < 4 || text[0] != '占' || Words.HasSign(text, ",;。；()")) return null;
        text = text[1..];
        foreach (var tail in Tails)
            if (text.EndsWith(tail, StringComparison.Ordinal)) { text = text[..^tail.Length]; break; }
        return text.Length is >= 3 and <= 16 ? text : null;
    }

    /// <summary>The one value that the document prints for the name, of the same year and spent like the part; null when there are none or several.</summary>
    private static Fact? WholeOf(DocumentReading document, Fact part, string name)
    {
        Fact? found = null;
        foreach (var fact in document.Facts)
        {
            if (fact is not { Measure: Measure.Level, Quantity: { Unit.Dimension: Dimension.Money, Qualifier: Qualifier.None } } || fact.Year != part.Year || fact.Stage is Stage.InitialBudget or Stage.AdjustedBudget or Stage.Budget or Stage.Target) continue;
            if (fact.Label != name && !fact.Label.EndsWith("-" + name, StringComparison.Ordinal)) continue;
            if (fact.Project != part.Project && fact.Project.Length > 0) continue;
            if (found is not null && found.Quantity.Base != fact.Quantity.Base) return null;
            found ??= fact;
        }
        return found is not null && found.Quantity.Base > part.Quantity.Base ? found : null;
    }
}
