using FsCheck;
using FsCheck.Fluent;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Tests.Numbers;

public sealed class RationalTests
{
    internal static Gen<Rational> AnyRational { get; } = Gen.OneOf(
        Gen.Choose(-2000, 2000).SelectMany(n => Gen.Choose(1, 60).Select(d => Rational.Of(n, d))),
        Gen.Choose(-2000000, 2000000).SelectMany(n => Gen.Choose(0, 6).Select(d => n * Rational.PowerOfTen(-d))));

    internal static Arbitrary<Rational> Any { get; } = AnyRational.ToArbitrary();

    [Fact]
    public void Sum_and_product_commute_and_associate() => Prop.ForAll(Any, Any, Any, (a, b, c) =>
        a + b == b + a && a * b == b * a && a + b + c == a + (b + c) && a * b * c == a * (b * c)).QuickCheckThrowOnFailure();

    [Fact]
    public void Product_distributes_over_sum() => Prop.ForAll(Any, Any, Any, (a, b, c) => a * (b + c) == a * b + a * c).QuickCheckThrowOnFailure();

    [Fact]
    public void Zero_and_one_are_neutral_and_every_number_has_its_opposite() => Prop.ForAll(Any, a =>
        a + Rational.Zero == a && a * Rational.One == a && (a + -a).IsZero && a - a == default && -(-a) == a).QuickCheckThrowOnFailure();

    [Fact]
    public void Division_undoes_multiplication() => Prop.ForAll(Any, Any, (a, b) => b.IsZero || a / b * b == a).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_is_total_and_kept_by_addition() => Prop.ForAll(Any, Any, Any, (a, b, c) =>
        (a < b ? 1 : 0) + (a == b ? 1 : 0) + (a > b ? 1 : 0) == 1 && (a < b) == (a + c < b + c)).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_numbers_have_equal_hashes() => Prop.ForAll(Any, Gen.Choose(1, 50).ToArbitrary(), (a, k) =>
        Rational.Of(a.Numerator * k, a.Denominator * k) is var same && same == a && same.GetHashCode() == a.GetHashCode()).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rounded_number_is_no_further_than_half_a_step() => Prop.ForAll(Any, Gen.Choose(0, 4).ToArbitrary(), (a, decimals) =>
    {
        var half = Rational.PowerOfTen(-decimals) / 2;
        return (a.Round(decimals, Rounding.HalfUp) - a).Abs() <= half
            && (a.Round(decimals, Rounding.HalfEven) - a).Abs() <= half
            && a.Round(decimals, Rounding.Truncate).Abs() <= a.Abs()
            && (a - a.Round(decimals, Rounding.Truncate)).Abs() < half * 2;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rounding_twice_is_rounding_once() => Prop.ForAll(Any, Gen.Choose(0, 4).ToArbitrary(), (a, decimals) =>
        a.Round(decimals, Rounding.HalfUp) is var once && once.Round(decimals, Rounding.HalfUp) == once && -(-a).Round(decimals, Rounding.HalfUp) == once).QuickCheckThrowOnFailure();

    [Fact]
    public void A_decimal_is_printed_and_read_back() => Prop.ForAll(Gen.Choose(-99999999, 99999999).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), (n, decimals) =>
    {
        var a = n * Rational.PowerOfTen(-decimals);
        return Rational.TryParse(a.ToText(decimals), out var same, out var printed) && same == a && printed == decimals && Rational.Parse(a.ToString()) == a;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0.005", 2, Rounding.HalfUp, "0.01")]
    [InlineData("-0.005", 2, Rounding.HalfUp, "-0.01")]
    [InlineData("0.005", 2, Rounding.HalfEven, "0")]
    [InlineData("0.015", 2, Rounding.HalfEven, "0.02")]
    [InlineData("0.0051", 2, Rounding.HalfEven, "0.01")]
    [InlineData("38.2877", 2, Rounding.HalfUp, "38.29")]
    [InlineData("38.2877", 2, Rounding.Truncate, "38.28")]
    [InlineData("-38.2877", 2, Rounding.Truncate, "-38.28")]
    [InlineData("2.5", 0, Rounding.HalfUp, "3")]
    [InlineData("2.5", 0, Rounding.HalfEven, "2")]
    public void A_half_is_rounded_by_the_named_rule(string value, int decimals, Rounding rule, string expected) =>
        Assert.Equal(Rational.Parse(expected), Rational.Parse(value).Round(decimals, rule));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1,234")]
    [InlineData("1e3")]
    [InlineData("+-1")]
    [InlineData(" 1")]
    [InlineData("１")]
    [InlineData("9999999999999999999999999999999999999999999999999999999999999")]
    public void Other_text_is_no_plain_decimal(string text) => Assert.False(Rational.TryParse(text, out _, out _));

    [Theory]
    [InlineData("951.72", "951.43", "100.03")]
    [InlineData("1426.01", "1432.84", "99.52")]
    [InlineData("1", "3", "33.33")]
    public void A_rate_is_exact_until_it_is_printed(string part, string whole, string percent) =>
        Assert.Equal(percent, (Rational.Parse(part) / Rational.Parse(whole) * 100).ToText(2));

    [Fact]
    public void A_third_three_times_is_one() => Assert.Equal(Rational.One, Rational.One / 3 * 3);

    [Fact]
    public void A_small_negative_prints_no_negative_zero() => Assert.Equal("0.00", Rational.Parse("-0.004").ToText(2));

    [Fact]
    public void Dividing_by_zero_has_no_value() => Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
}
