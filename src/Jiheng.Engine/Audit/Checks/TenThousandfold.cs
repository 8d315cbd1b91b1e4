using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// An amount of running text in 万元 that is ten times anything else the document prints, and that read in 元 is just another amount
/// printed there: 2486300.00万元 beside 2486300.00 of a form in 元, 5162400万元 beside 516.24万元.
/// </summary>
/// <param name="Told">The amount with the wrong unit.</param>
/// <param name="Other">The same amount, rightly printed.</param>
internal sealed record TenThousandfold(Fact Told, Fact Other)
{
    // Round figures meet by chance: 100万元, and 100元 a head.
    private const int FewestDigits = 4;

    /// <summary>Each such amount with the first figure that it is.</summary>
    public static IEnumerable<TenThousandfold> In(DocumentReading document)
    {
        foreach (var told in document.Facts)
        {
            if (told.InTable || !IsAmount(told) || told.Quantity.Unit.Factor != Unit.TenThousandYuan.Factor || told.Quantity.Value.Sign <= 0 || Digits(told.Quantity) < FewestDigits) continue;
            Fact? found = null;
            var isFar = true;
            foreach (var other in document.Facts)
            {
                if (ReferenceEquals(other, told) || other.Quantity.Unit.Dimension != Dimension.Money || (!other.InTable && !IsAmount(other))) continue;
                if (other.Quantity.Base == told.Quantity.Value) found ??= other;
                // The slip may be repeated.
                else if (other.Quantity.Base != told.Quantity.Base && other.Quantity.Base * 10 > told.Quantity.Base) { isFar = false; break; }
            }
            if (isFar && found is not null) yield return new(told, found);
        }
    }

    private static bool IsAmount(Fact fact) => fact is { Measure: Measure.Level, Quantity: { Unit.Dimension: Dimension.Money, Qualifier: Qualifier.None } };

    private static int Digits(Quantity quantity) =>
        (quantity.Value * Rational.PowerOfTen(quantity.Decimals)).Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0').Length;
}
