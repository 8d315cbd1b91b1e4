using FsCheck;
using FsCheck.Fluent;
using Jiheng.Engine.Numbers;
using Interval = Jiheng.Engine.Numbers.Interval;

namespace Jiheng.Engine.Tests.Numbers;

public sealed class IntervalTests
{
    private static Gen<Interval> AnyInterval { get; } = RationalTests.AnyRational.SelectMany(a => RationalTests.AnyRational.SelectMany(b => Gen.Choose(0, 6).Select(kind =>
    {
        var (low, high) = (Rational.Min(a, b), Rational.Max(a, b));
        return kind switch
        {
            0 => Interval.Exactly(a), 1 => Interval.AtLeast(a), 2 => Interval.Above(a), 3 => Interval.AtMost(a), 4 => Interval.Below(a),
            5 when low < high => Interval.HalfOpen(low, high),
            _ => Interval.Closed(low, high),
        };
    })));

    private static Arbitrary<Interval> Any { get; } = AnyInterval.ToArbitrary();

    private static Arbitrary<Interval> Bounded { get; } = RationalTests.AnyRational.SelectMany(a => RationalTests.AnyRational.Select(b => Interval.Closed(Rational.Min(a, b), Rational.Max(a, b)))).ToArbitrary();

    [Fact]
    public void Meeting_is_mutual_and_everything_meets_itself() => Prop.ForAll(Any, Any, (a, b) => a.Meets(b) == b.Meets(a) && a.Meets(a)).QuickCheckThrowOnFailure();

    [Fact]
    public void Exactly_one_of_below_above_and_meeting_holds() => Prop.ForAll(Any, Any, (a, b) =>
        (a.LiesBelow(b) ? 1 : 0) + (b.LiesBelow(a) ? 1 : 0) + (a.Meets(b) ? 1 : 0) == 1).QuickCheckThrowOnFailure();

    [Fact]
    public void A_shared_number_makes_them_meet() => Prop.ForAll(Any, Any, RationalTests.Any, (a, b, x) =>
        !(a.Contains(x) && b.Contains(x)) || a.Meets(b)).QuickCheckThrowOnFailure();

    [Fact]
    public void Within_carries_every_number_over() => Prop.ForAll(Any, Any, RationalTests.Any, (a, b, x) =>
        !a.IsWithin(b) || (a.Meets(b) && (!a.Contains(x) || b.Contains(x)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_single_number_is_within_exactly_what_contains_it() => Prop.ForAll(Any, RationalTests.Any, (a, x) =>
        Interval.Exactly(x).IsWithin(a) == a.Contains(x) && a.IsWithin(a)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sum_contains_the_sum_of_any_two_numbers() => Prop.ForAll(Any, Any, Steps, (a, b, steps) =>
    {
        var (x, y) = (Inside(a, steps.First), Inside(b, steps.Second));
        return a.Contains(x) && b.Contains(y) && (a + b).Contains(x + y) && (a - b).Contains(x - y);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sum_is_as_wide_as_its_parts_together() => Prop.ForAll(Bounded, Bounded, (a, b) =>
        Width(a + b) == Width(a) + Width(b) && Width(a - b) == Width(a) + Width(b)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_scaled_set_contains_the_scaled_number() => Prop.ForAll(Any, RationalTests.Any, RationalTests.Any, (a, x, k) =>
        !a.Contains(x) || (a * k).Contains(x * k)).QuickCheckThrowOnFailure();

    [Fact]
    public void Product_and_quotient_contain_those_of_any_two_numbers() => Prop.ForAll(Bounded, Bounded, Steps, (a, b, steps) =>
    {
        var (x, y) = (Inside(a, steps.First), Inside(b, steps.Second));
        return Interval.Product(a, b)!.Value.Contains(x * y) && (Interval.Quotient(a, b) is not { } q || q.Contains(x / y));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void There_is_no_quotient_by_what_may_be_zero()
    {
        Assert.Null(Interval.Quotient(Interval.Exactly(1), Interval.Closed(-1, 1)));
        Assert.Null(Interval.Quotient(Interval.Exactly(0), Interval.Exactly(0)));
        Assert.Null(Interval.Quotient(Interval.Exactly(1), Interval.HalfOpen(-1, 0)));
    }

    [Fact]
    public void An_excluded_bound_does_not_meet_it()
    {
        Assert.False(Interval.Above(5).Meets(Interval.Exactly(5)));
        Assert.False(Interval.Below(5).Meets(Interval.AtLeast(5)));
        Assert.True(Interval.AtMost(5).Meets(Interval.AtLeast(5)));
        Assert.False(Interval.HalfOpen(1600, 1700).Contains(1700));
    }

    [Fact]
    public void Bounds_in_wrong_order_are_our_mistake()
    {
        Assert.Throws<ArgumentException>(() => Interval.Closed(2, 1));
        Assert.Throws<ArgumentException>(() => Interval.HalfOpen(1, 1));
    }

    private static Rational Width(Interval i) => i.Upper!.Value - i.Lower!.Value;

    // A number of the set: between its bounds, or some steps inside its only bound.
    private static Rational Inside(Interval i, int ninths) => (i.Lower, i.Upper) switch
    {
        ({ } low, { } high) => low + (high - low) * Rational.Of(ninths, 9),
        ({ } low, null) => low + ninths,
        (null, { } high) => high - ninths,
        _ => ninths,
    };

    private static Arbitrary<(int First, int Second)> Steps { get; } = Gen.Choose(1, 8).SelectMany(a => Gen.Choose(1, 8).Select(b => (a, b))).ToArbitrary();
}
