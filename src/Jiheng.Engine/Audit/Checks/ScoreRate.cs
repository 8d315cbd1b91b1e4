using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A printed 得分率 held against the score and the weight beside it.</summary>
/// <param name="Check">The quotient.</param>
/// <param name="Outcome">How the printed rate compares, the rounding of the printed score allowed for.</param>
internal sealed record ScoreRate(RateCheck Check, Agreement Outcome)
{
    /// <summary>Compares; null when one of the three holds no figure, or the weight is not above 0.</summary>
    public static ScoreRate? Of(Entry? weight, Entry? score, Entry? rate)
    {
        if (Marks.Of(weight) is not { Sign: > 0 } full || Marks.Of(score) is null || rate is null || RateCheck.Of(rate, score!, weight!) is not { } check) return null;
        var isRounding = check.Outcome == Agreement.Contradiction && MeetsBeforeRounding(score!.Quantity!.Value, full, rate.Quantity!.Value);
        return new(check, isRounding ? Agreement.Rounding : check.Outcome);
    }

    /// <summary>Whether a score that the printed one was rounded from gives the printed rate; a whole score is what it is.</summary>
    private static bool MeetsBeforeRounding(Quantity score, Rational weight, Quantity rate)
    {
        if (score.Decimals == 0) return false;
        var (low, high) = ((score.Base - score.HalfStep * score.Unit.Factor) / weight, (score.Base + score.HalfStep * score.Unit.Factor) / weight);
        foreach (var factor in rate.Unit.Dimension == Dimension.None ? (Rational[])[Rational.One, Rational.One / 100] : [rate.Unit.Factor])
        {
            var (value, half) = (rate.Value * factor, rate.HalfStep * factor);
            if (value + half >= low && value - half <= high) return true;
        }
        return false;
    }
}
