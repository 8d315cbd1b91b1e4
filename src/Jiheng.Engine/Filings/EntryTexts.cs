using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Filings;

/// <summary>What was read in a document as the texts of a filing.</summary>
internal static class EntryTexts
{
    /// <summary>As printed; empty for a blank.</summary>
    public static string Text(Entry? entry) => entry is null || entry.IsBlank ? "" : entry.Raw.Trim();

    /// <summary>≥ ∣ 95 ∣ % of three cells is one value: what was put together is printed without gaps.</summary>
    public static string Joined(Entry? entry) => entry is { Value: { IsWholeText: true, Kind: Values.ValueKind.Number or Values.ValueKind.Range or Values.ValueKind.Date } } ? string.Concat(entry.Raw.Where(c => !char.IsWhiteSpace(c))) : Text(entry);

    /// <summary>Points as a decimal: 10分 and 10 are one; empty where there is no number.</summary>
    public static string Number(Entry? entry) => entry?.Quantity is { } quantity ? quantity.Value.ToText(quantity.Decimals) : "";

    /// <summary>An amount as a decimal in a unit, exactly: 24,186,000元 is 2418.60万元. A bare number is in the unit already.</summary>
    public static string Amount(Quantity quantity, Unit unit)
    {
        if (quantity.Unit.Dimension != Dimension.Money || quantity.Unit.Factor == unit.Factor) return quantity.Value.ToText(quantity.Decimals);
        return Amount(quantity.Base / unit.Factor);
    }

    /// <summary>An amount as a decimal with as many places as it needs, two at least.</summary>
    public static string Amount(Rational amount) => (amount * 100).IsInteger ? amount.ToText(2) : amount.ToString();
}
