using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring.Methods;

/// <summary>
/// Met: all points. Not met: the degree of completion × weight; below the pass mark nothing. Far above a target that more is better
/// for: a deduction where the pack switches one on.
/// </summary>
internal static class ByProportion
{
    public static Outcome Score(Proportional method, ScoredRow row)
    {
        if (Completion.Of(row.Indicator!, out var refusal) is not { } done) return refusal!;
        var points = PointsText.Points(row.Weight);
        if (done.Met)
        {
            if (Deduction(method, done) is { } over)
            {
                var left = (Rational.One - Rational.Min(over.Deduct, Rational.One)) * row.Weight;
                return new Work(Interval.Exactly(left), left,
                    $"{done.Text}，完成 {PointsText.Percent(done.Value!.Value)}，高于 {PointsText.Percent(over.Above)}，扣分值的 {PointsText.Percent(over.Deduct)}，得 {PointsText.Points(left)}",
                    done.Inputs, [Shares.Parameter($"完成高于{PointsText.Percent(over.Above)}扣{PointsText.Percent(over.Deduct)}", over.Cite)]);
            }
            return new Work(Interval.Exactly(row.Weight), row.Weight, $"{done.Text}，得满分 {points}", done.Inputs, []);
        }
        var (share, value) = (Figures.Clamp(done.Share, Rational.Zero, Rational.One), done.Value);
        List<string> parameters = [];
        if (method.Pass is { } pass)
        {
            parameters.Add(Shares.Parameter($"完成不足{PointsText.Percent(pass)}不得分", method.Cite));
            // The printed actual is taken at its word, as for met and not met.
            if (value < pass || value is null && share.Upper < pass)
                return new Work(Interval.Exactly(Rational.Zero), Rational.Zero,
                    $"{done.Text} = {PointsText.Percent(value ?? share.Upper!.Value)}，不足 {PointsText.Percent(pass)}，不得分", done.Inputs, parameters);
            if (value is null && share.Lower < pass) share = Interval.Closed(Rational.Zero, share.Upper!.Value);
        }
        if (done.MayBeMet)
        {
            var low = share.Lower!.Value * row.Weight;
            return new Work(Interval.Closed(Rational.Min(low, row.Weight), row.Weight), null,
                $"{done.Text} × {points} = {PointsText.Points((value ?? share.Lower.Value) * row.Weight)}，看不出多少为好，可在此数至满分之间", done.Inputs, parameters);
        }
        var single = value is { } v ? Figures.Clamp(v, Rational.Zero, Rational.One) * row.Weight : (Rational?)null;
        var range = share * row.Weight;
        var cap = value > Rational.One ? "，封顶 100%，" : " ";
        return new Work(range, single, $"{done.Text}{cap}× {points} = {Shares.Result(range, single)}", done.Inputs, parameters);
    }

    private static OverTarget? Deduction(Proportional method, Completion done)
    {
        if (!done.MoreIsBetter || done.Value is not { } value) return null;
        foreach (var over in method.OverTarget) if (value > over.Above) return over;
        return null;
    }
}
