using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Scoring;

/// <summary>Points and shares as a line of working shows them: at most two decimals, half up. Display only; nothing is computed with it.</summary>
public static class PointsText
{
    private const int Decimals = 2;

    /// <summary>10, 7.2, 9.44.</summary>
    public static string Points(Rational points) => points.Round(Decimals, Rounding.HalfUp).ToString();

    /// <summary>100.03%, 80%.</summary>
    public static string Percent(Rational share) => (share * 100).Round(Decimals, Rounding.HalfUp) + "%";

    /// <summary>8～10, or 10 when both ends are the same.</summary>
    public static string Range(Interval points)
    {
        var (low, high) = (points.Lower ?? Rational.Zero, points.Upper ?? points.Lower ?? Rational.Zero);
        return low == high ? Points(low) : $"{Points(low)}～{Points(high)}";
    }

    /// <summary>60%～80%.</summary>
    public static string Shares(Interval shares) =>
        shares.Lower is { } low && shares.Upper is { } high && low == high ? Percent(low)
        : shares.Lower is null ? $"{Percent(shares.Upper ?? Rational.One)}以下"
        : shares.Upper is null ? $"{Percent(shares.Lower.Value)}以上"
        : $"{Percent(shares.Lower.Value)}～{Percent(shares.Upper.Value)}";

    /// <summary>四舍五入到2位小数: a rounding step by its name.</summary>
    public static string Step(Rounding rule, int decimals)
    {
        var name = rule switch
        {
            Rounding.HalfUp => "四舍五入",
            Rounding.HalfEven => "四舍六入五成双",
            _ => "截尾",
        };
        return decimals == 0 ? $"{name}到整数" : $"{name}到{decimals}位小数";
    }
}
