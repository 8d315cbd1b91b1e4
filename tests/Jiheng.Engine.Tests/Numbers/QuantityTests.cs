using FsCheck;
using FsCheck.Fluent;
using Jiheng.Engine.Numbers;
using Interval = Jiheng.Engine.Numbers.Interval;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Numbers;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("951.43万元", "[9514250, 9514350]")]
    [InlineData("11万元", "[105000, 115000]")]
    [InlineData("11万", "[105000, 115000]")]
    [InlineData("11.0万元", "[109500, 110500]")]
    [InlineData("95%", "[0.945, 0.955]")]
    [InlineData("95.00%", "[0.94995, 0.95005]")]
    [InlineData("2个百分点", "[0.015, 0.025]")]
    [InlineData("1500㎡", "[1499.5, 1500.5]")]
    [InlineData("4万份", "[35000, 45000]")]
    [InlineData("52次", "[52, 52]")]
    [InlineData("184423人", "[184423, 184423]")]
    [InlineData("30分", "[30, 30]")]
    [InlineData("3个月", "[3, 3]")]
    [InlineData("约100人", "[95, 105]")]
    [InlineData("100人左右", "[95, 105]")]
    [InlineData("约660万元", "[6270000, 6930000]")]
    [InlineData("近200家", "[180, 200]")]
    [InlineData("接近200家", "[180, 200]")]
    [InlineData("1600余人次", "[1600, 1700)")]
    [InlineData("30多家", "[30, 40)")]
    [InlineData("18.5余万元", "[185000, 186000)")]
    [InlineData("4万余份", "[40000, 50000)")]
    [InlineData("1050余人", "[1050, 1060)")]
    public void A_printed_figure_stands_for_its_interval(string raw, string expected) =>
        Assert.Equal(expected, Assert.Single(NumberScanner.Scan(raw)).Quantity.Interval.ToString());

    [Theory]
    [InlineData("超过5家", "(5, ∞)")]
    [InlineData("大于5家", "(5, ∞)")]
    [InlineData("逾5家", "(5, ∞)")]
    [InlineData("5家以上", "[5, ∞)")]
    [InlineData("至少5家", "[5, ∞)")]
    [InlineData("不低于5家", "[5, ∞)")]
    [InlineData("不少于5家", "[5, ∞)")]
    [InlineData("5家以下", "(-∞, 5]")]
    [InlineData("5家以内", "(-∞, 5]")]
    [InlineData("不超过5家", "(-∞, 5]")]
    [InlineData("不足5家", "(-∞, 5)")]
    [InlineData("低于5家", "(-∞, 5)")]
    public void A_comparing_word_opens_one_side(string raw, string expected) =>
        Assert.Equal(expected, Assert.Single(NumberScanner.Scan(raw)).Quantity.Interval.ToString());

    [Fact]
    public void A_plain_or_blurred_figure_can_be_what_it_prints() => Prop.ForAll(
        Gen.Choose(1, 9999999).ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), Gen.Elements(Units).ToArbitrary(), (n, decimals, unit) =>
    {
        var q = new Quantity(n * Rational.PowerOfTen(-decimals), decimals, unit);
        return q.Interval.Contains(q.Base)
            && (q with { Qualifier = Qualifier.About }).Interval.Contains(q.Base)
            && (q with { Qualifier = Qualifier.Near }).Interval.Contains(q.Base)
            && (q with { Qualifier = Qualifier.Odd }).Interval.Contains(q.Base)
            && (q with { Qualifier = Qualifier.AtLeast }).Interval.Contains(q.Base)
            && (q with { Qualifier = Qualifier.AtMost }).Interval.Contains(q.Base)
            && !(q with { Qualifier = Qualifier.MoreThan }).Interval.Contains(q.Base)
            && !(q with { Qualifier = Qualifier.LessThan }).Interval.Contains(q.Base);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_figure_rounded_to_fewer_decimals_still_meets_the_original() => Prop.ForAll(
        Gen.Choose(-9999999, 9999999).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (n, decimals) =>
    {
        var exact = new Quantity(n * Rational.PowerOfTen(-4), 4, Unit.TenThousandYuan);
        var rounded = new Quantity(exact.Value.Round(decimals, Rounding.HalfUp), decimals, Unit.TenThousandYuan);
        return rounded.Interval.Contains(exact.Base) && rounded.Interval.Meets(exact.Interval);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sum_of_printed_parts_widens_by_a_half_unit_each() => Prop.ForAll(
        Gen.Choose(1, 999999).NonEmptyListOf().ToArbitrary(), parts =>
    {
        var sum = Interval.Exactly(0);
        foreach (var part in parts) sum += new Quantity(Rational.Of(part, 100), 2, Unit.TenThousandYuan).Interval;
        return sum.Upper!.Value - sum.Lower!.Value == parts.Count * Rational.Of(100, 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_figure_prints_as_it_was_printed() => Assert.Equal("951.40万元", new Quantity(Rational.Parse("951.4"), 2, Unit.TenThousandYuan).ToString());

    [Fact]
    public void The_interval_of_a_negative_blurred_figure_is_in_order()
    {
        Assert.Equal("[-105, -95]", new Quantity(-100, 0, Unit.Persons, Qualifier.About).Interval.ToString());
        Assert.Equal("(-1700, -1600]", new Quantity(-1600, 0, Unit.Persons, Qualifier.Odd).Interval.ToString());
        Assert.Equal("[-100, -90]", new Quantity(-100, 0, Unit.Persons, Qualifier.Near).Interval.ToString());
    }

    private static readonly Unit[] Units = [Unit.Yuan, Unit.TenThousandYuan, Unit.Percent, Unit.Persons, Unit.Points, Unit.None, Unit.Persons.Scaled("万", 10000)];
}
