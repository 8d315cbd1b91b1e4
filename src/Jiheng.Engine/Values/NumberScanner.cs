using System.Buffers;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>Finds the quantities of running text. Dates, document numbers, numbering, labels, codes and phone numbers are not quantities.</summary>
/// <remarks>What is skipped and why: docs/spec/value-grammar.md, "Running text". A missed number is better than a false one.</remarks>
public static class NumberScanner
{
    // 百 begins only 百分之; 几 and 数 are looked back at.
    private static readonly CharacterSet Starts = new("0123456789０１２３４５６７８９一二两三四五六七八九十百");

    /// <summary>Every number of the text in printed order, with its unit and qualifier. Never throws on any text.</summary>
    public static IReadOnlyList<PrintedNumber> Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Starts.IndexIn(text) < 0) return [];
        var rented = text.Length > 512 ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        Span<char> folded = rented is null ? stackalloc char[text.Length] : rented.AsSpan(0, text.Length);
        Fold.Into(text, folded);
        var found = new List<PrintedNumber>();
        Scan(text, folded, found);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return found;
    }

    private static void Scan(string text, ReadOnlySpan<char> s, List<PrintedNumber> found)
    {
        var i = 0;
        // The end of the last number or date: a dash right behind it joins, and is no minus sign.
        var lastEnd = -1;
        while (i < s.Length)
        {
            var next = Starts.IndexIn(s[i..]);
            if (next < 0) return;
            i += next;
            if (!char.IsAsciiDigit(s[i]))
            {
                if (ChineseQuantity.TryRead(s, i, out var quantity, out var wordEnd)) Add(text, s, found, i, wordEnd, quantity, ref lastEnd);
                i = wordEnd;
                continue;
            }
            if (NotQuantity.TrySkip(s, i, out var skipped))
            {
                lastEnd = skipped;
                i = skipped;
                continue;
            }
            if (!Digits.TryRead(s, i, out var digits))
            {
                i = NotQuantity.EndOfDigits(s, i);
                continue;
            }
            var tail = NumberTail.Read(s, digits.End);
            if (NotQuantity.IsLabelOrCode(s, i, digits, tail, lastEnd, out skipped))
            {
                lastEnd = skipped;
                i = skipped;
                continue;
            }
            var negative = IsMinus(s, i, lastEnd);
            var value = new Quantity(negative ? -digits.Value : digits.Value, digits.Decimals, tail.Unit, tail.Qualifier);
            Add(text, s, found, negative ? i - 1 : i, tail.End, value, ref lastEnd);
            i = Math.Max(tail.End, digits.End);
        }
    }

    private static void Add(string text, ReadOnlySpan<char> s, List<PrintedNumber> found, int start, int end, Quantity quantity, ref int lastEnd)
    {
        var comparison = Comparisons.Of(quantity.Qualifier);
        if (QualifierWords.EndingAt(s, start) is { } before && !IsRecentSpan(before, quantity.Unit))
        {
            // 约1600余人: the word behind says it more exactly; 不低于95%以上 says it twice.
            if (quantity.Qualifier == Qualifier.None || before.Comparison is not (Comparison.None or Comparison.Equal))
                quantity = quantity with { Qualifier = before.Qualifier };
            if (before.Comparison != Comparison.None) comparison = before.Comparison;
        }
        ShareUnitBackwards(text, s, found, start, quantity.Unit);
        found.Add(new(start, end - start, text.Substring(start, end - start), quantity, comparison));
        lastEnd = end;
    }

    // 近三年 is the last three years, not nearly three.
    private static bool IsRecentSpan(QualifierWords.Before before, Unit unit) => before.Word == "近" && NumberTail.IsSpan(unit);

    // 3～5次, 10.18、29.13个百分点: the unit behind the last number is that of the whole list.
    private static void ShareUnitBackwards(string text, ReadOnlySpan<char> s, List<PrintedNumber> found, int start, Unit unit)
    {
        if (unit.Symbol.Length == 0) return;
        var at = start;
        for (var k = found.Count - 1; k >= 0; k--)
        {
            var previous = found[k];
            if (previous.Quantity.Unit.Symbol.Length > 0 || previous.Quantity.Qualifier != Qualifier.None || !IsListJoint(s[previous.End..at])) return;
            found[k] = previous with { Quantity = previous.Quantity.In(unit) };
            at = previous.Start;
        }
    }

    private static bool IsListJoint(ReadOnlySpan<char> between) =>
        between.Trim(' ') is "、" or "和" or "及" or "与" or "-" or "—" or "——" or "~" or "--" or "至" or "到";

    internal static bool IsMinus(ReadOnlySpan<char> s, int at, int lastEnd)
    {
        if (at == 0 || s[at - 1] != '-') return false;
        if (at == 1) return true;
        var before = s[at - 2];
        return lastEnd != at - 1 && !char.IsAsciiLetterOrDigit(before) && before is not (')' or ']' or '-' or '%');
    }
}
