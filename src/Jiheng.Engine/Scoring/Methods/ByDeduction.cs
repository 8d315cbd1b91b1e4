using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring.Methods;

/// <summary>So many points off for each unit beyond a limit, never below 0.</summary>
internal static class ByDeduction
{
    public static Outcome Score(DeductPerUnit method, ScoredRow row)
    {
        if (Measure.Of(method.Measure, row, out var refusal) is not { } measured) return refusal!;
        var beyond = method.Above ? measured.Range - Interval.Exactly(method.Limit) : Interval.Exactly(method.Limit) - measured.Range;
        var value = measured.Value is { } v ? Left(method, row, method.Above ? v - method.Limit : method.Limit - v) : (Rational?)null;
        var points = Interval.Closed(
            beyond.Upper is { } most ? Left(method, row, most) : Rational.Zero,
            beyond.Lower is { } least ? Left(method, row, least) : row.Weight);
        var limit = Text(method.Limit, method);
        var side = method.Above ? "高于" : "低于";
        return new Work(points, value,
            $"{measured.Text}，{side} {limit} 的部分每 {Text(method.Per, method)} 扣 {PointsText.Points(method.Points)} 分{(method.WholeUnits ? "（不足一个单位的不扣）" : "")}，{PointsText.Points(row.Weight)} − {Lost(row, points, value)} = {Shares.Result(points, value)}",
            measured.Inputs, [Shares.Parameter($"{side}{limit}每{Text(method.Per, method)}扣{PointsText.Points(method.Points)}分", method.Cite)]);
    }

    private static Rational Left(DeductPerUnit method, ScoredRow row, Rational beyond)
    {
        if (beyond.Sign <= 0) return row.Weight;
        var units = beyond / method.Per;
        if (method.WholeUnits) units = units.Round(0, Rounding.Truncate);
        return Figures.Clamp(row.Weight - units * method.Points, Rational.Zero, row.Weight);
    }

    private static string Lost(ScoredRow row, Interval points, Rational? value) => value is { } v
        ? PointsText.Points(row.Weight - v)
        : PointsText.Range(Interval.Exactly(row.Weight) - points);

    private static string Text(Rational number, DeductPerUnit method) =>
        method.Measure == ScoringMeasure.Actual && method.Limit.Abs() > Rational.One ? PointsText.Points(number) : PointsText.Percent(number);
}
