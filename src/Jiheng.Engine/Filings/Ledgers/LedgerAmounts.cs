using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Filings.Ledgers;

/// <summary>An amount as bookkeepers write it: 1,234.50, (1,234.50) and −1,234.50 for what was taken back, ¥1,234.50, 12万元 in a column of 元.</summary>
internal static class LedgerAmounts
{
    // A dash stands for nothing at all, as a blank does.
    private static readonly string[] Nothing = ["", "-", "--", "—", "——", "/", "无", "不涉及"];

    /// <summary>Reads one cell.</summary>
    /// <param name="text">As printed.</param>
    /// <param name="unit">What the column counts in.</param>
    /// <param name="amount">The amount in 元; null for a cell that says that there is none.</param>
    /// <returns>False where something else is written.</returns>
    public static bool TryRead(string text, Unit unit, out Rational? amount)
    {
        amount = null;
        var compact = Words.Compact(text).Replace("¥", "", StringComparison.Ordinal).Replace("￥", "", StringComparison.Ordinal);
        if (Nothing.Contains(compact, StringComparer.Ordinal)) return true;
        var isNegative = false;
        if (compact is ['(', .., ')']) (isNegative, compact) = (true, compact[1..^1]);
        else if (compact[0] is '-' or '−' or '–') (isNegative, compact) = (true, compact[1..]);
        if (compact.Length == 0 || !char.IsAsciiDigit(compact[0]) || !AreThousands(compact)) return false;
        if (IndicatorValue.Parse(compact, unit) is not { Kind: ValueKind.Number, IsWholeText: true, Quantity: { Qualifier: Qualifier.None } quantity }) return false;
        if (quantity.Unit.Dimension is not (Dimension.Money or Dimension.None)) return false;
        var value = quantity.Unit.Dimension == Dimension.Money ? quantity.Base : quantity.Value * unit.Factor;
        amount = isNegative ? -value : value;
        return true;
    }

    // 1,23 and 12,34.5 are no numbers of anybody.
    private static bool AreThousands(string text)
    {
        if (!text.Contains(',', StringComparison.Ordinal)) return true;
        var end = text.TakeWhile(c => char.IsAsciiDigit(c) || c is ',' or '.').Count();
        var parts = text[..end].Split('.')[0].Split(',');
        return parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(p => p.Length == 3);
    }
}
