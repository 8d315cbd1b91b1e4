using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A change in percentage points beside the two percentages that it lies between: 满意度97.00%，比上年的95.00%提高3.00个百分点.</summary>
/// <param name="Points">The printed points.</param>
/// <param name="Level">The percentage told first, or the one that it came to.</param>
/// <param name="Prior">The one that it is compared with.</param>
internal sealed record ToldPoints(Fact Points, Fact Level, Fact Prior)
{
    private static readonly string[] Verbs = ["提高", "提升", "上升", "增长", "增加", "下降", "降低", "减少", "回落", "高", "低", "高出", "低于", "提高了", "上升了", "下降了", "提升了", "降低了"];

    private static readonly string[] Ways = ["提高到", "提高至", "上升到", "上升至", "提升到", "提升至", "增加到", "增至", "下降到", "下降至", "降到", "降至", "降低到", "降低至", "升至", "升到"];

    /// <summary>97.00% − 95.00% = 2.00个百分点.</summary>
    public string Arithmetic => Level.Quantity.Base >= Prior.Quantity.Base ? $"{Level.Entry.Raw} − {Prior.Entry.Raw} = {ExpectedText}" : $"{Prior.Entry.Raw} − {Level.Entry.Raw} = {ExpectedText}";

    /// <summary>The points between the two percentages, with the decimals printed.</summary>
    public string ExpectedText => ((Level.Quantity.Base - Prior.Quantity.Base).Abs() * 100).ToText(Math.Max(Points.Quantity.Decimals, Math.Max(Level.Quantity.Decimals, Prior.Quantity.Decimals))) + "个百分点";

    /// <summary>Those that their percentages do not give, nor any others of the paragraph.</summary>
    /// <param name="document">The document.</param>
    public static IEnumerable<ToldPoints> Odd(DocumentReading document)
    {
        foreach (var sentence in PlacedFigure.Sentences(document))
        {
            if (sentence.Count < 3 || !sentence.Exists(f => f.Measure == Measure.Points)) continue;
            var figures = PlacedFigure.Of(sentence);
            for (var i = 2; i < figures.Count; i++)
                if (Of(figures, i) is { } told && !Fits(told.Points, told.Level, told.Prior) && !HasOther(document, told)) yield return told;
        }
    }

    private static ToldPoints? Of(List<PlacedFigure> figures, int at)
    {
        var (points, prior, level) = (figures[at], figures[at - 1], figures[at - 2]);
        if (points.Fact is not { Measure: Measure.Points, Quantity.Qualifier: Qualifier.None } || !IsRate(level) || !IsRate(prior) || level.Depth != points.Depth || prior.Depth != points.Depth) return null;
        var (to, by) = (PlacedFigure.Between(figures, at - 1), PlacedFigure.Between(figures, at));
        // 由84.3%提高到88.5%，提高4.2个百分点.
        var verb = by.Trim(',', '，');
        if (Array.IndexOf(Verbs, verb) < 0) return null;
        if (Array.Exists(Ways, w => to == w || to == "," + w || to == "，" + w)) return Words.HasAny(PlacedFigure.Clause(figures, at - 2), "由", "从") ? new(points.Fact, prior.Fact, level.Fact) : null;
        // 比上年的95.00%提高: the comparison opens the clause right behind the percentage, and the verb follows at once.
        var clause = to.TrimStart(',', '，');
        return by == verb && clause.Length is > 0 and <= 20 && clause[0] is '比' or '较' && !Words.HasSign(clause, ",，;；。、") ? new(points.Fact, level.Fact, prior.Fact) : null;
    }

    /// <summary>Whether two percentages can be as far apart as the points say: each may have been rounded from more decimals.</summary>
    private static bool Fits(Fact points, Fact a, Fact b)
    {
        var (difference, printed) = (Range(a) - Range(b), Range(points));
        return difference.Meets(printed) || (-difference).Meets(printed);
    }

    // In parts of one.
    private static Interval Range(Fact fact)
    {
        var q = fact.Quantity;
        var factor = q.Unit.Dimension == Dimension.PercentagePoint ? Rational.One / 100 : q.Unit.Factor;
        // 下降5个百分点 may print a minus sign; a rate below 0 is another rate.
        var value = q.Unit.Dimension == Dimension.PercentagePoint ? q.Value.Abs() : q.Value;
        return Interval.Closed((value - q.HalfStep) * factor, (value + q.HalfStep) * factor);
    }

    private static bool HasOther(DocumentReading document, ToldPoints told)
    {
        List<Fact> rates = [];
        foreach (var near in document.FactsByPlace.Near(told.Points)) if (near.Quantity.Unit.Dimension == Dimension.Ratio) rates.Add(near);
        // Among so many rates some two will do.
        if (rates.Count > MostRates) return true;
        foreach (var a in rates)
            foreach (var b in rates)
                if (!ReferenceEquals(a, b) && Fits(told.Points, a, b)) return true;
        return false;
    }

    private const int MostRates = 60;

    private static bool IsRate(PlacedFigure figure) => figure.Fact is { Measure: Measure.Rate, Quantity: { Unit.Dimension: Dimension.Ratio, Qualifier: Qualifier.None } };
}
