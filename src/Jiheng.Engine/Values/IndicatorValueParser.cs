using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>The grammar of a value cell, tried from the narrowest kind to the widest.</summary>
internal static class IndicatorValueParser
{
    // A longer cell is a paragraph of explanation; its numbers belong to the scanner.
    private const int LongestPhrase = 200;

    public static IndicatorValue Parse(string raw, Unit? defaultUnit)
    {
        if (raw.Length > 4000) return new() { Raw = raw, Kind = ValueKind.Text };
        Span<char> buffer = raw.Length <= 512 ? stackalloc char[raw.Length] : new char[raw.Length];
        Fold.Into(raw, buffer);
        for (var i = 0; i < buffer.Length; i++)
            if (buffer[i] is '\n' or '\t') buffer[i] = ' ';
        ReadOnlySpan<char> s = buffer.Trim(' ');
        if (s.IsEmpty) return new() { Raw = raw, Kind = ValueKind.Blank, IsWholeText = true };
        if (IsFiller(s)) return Worded(raw, ValueKind.Placeholder, s);
        s = s.TrimEnd(['。', ';', ',', '、', ' ']).TrimStart(['★', '☆', ' ']);
        if (s.IsEmpty) return Worded(raw, ValueKind.Placeholder, buffer.Trim(' '));
        return ReadWord(raw, s) ?? ReadDate(raw, s) ?? ReadNumber(raw, s, defaultUnit) ?? ReadPhrase(raw, s, defaultUnit)
            ?? new() { Raw = raw, Kind = HoldsPrompt(s) ? ValueKind.Placeholder : ValueKind.Text, Word = HoldsPrompt(s) ? s.ToString() : "" };
    }

    private static IndicatorValue Worded(string raw, ValueKind kind, ReadOnlySpan<char> word, Comparison comparison = Comparison.None) =>
        new() { Raw = raw, Kind = kind, Word = word.ToString(), Operator = comparison, IsWholeText = true };

    private static bool IsFiller(ReadOnlySpan<char> s)
    {
        foreach (var c in s)
            if (c is not ('—' or '-' or '/' or '\\' or '×' or '✕' or '✗' or '…' or '.' or '*' or '_' or ' ' or '·' or 'X' or 'x' or '□' or '?' or '~')) return false;
        return true;
    }

    // A prompt of the empty form left in: ≥**人, ××部门, XX次.
    private static bool HoldsPrompt(ReadOnlySpan<char> s)
    {
        for (var i = 0; i + 1 < s.Length; i++)
        {
            if (s[i] != s[i + 1]) continue;
            if (s[i] is '×' or '*') return true;
            if (s[i] == 'X' && (i == 0 || !char.IsAsciiLetterOrDigit(s[i - 1])) && (i + 2 == s.Length || s[i + 2] == 'X' || !char.IsAsciiLetterOrDigit(s[i + 2]))) return true;
        }
        return false;
    }

    private static IndicatorValue? ReadWord(string raw, ReadOnlySpan<char> s)
    {
        if (s is "√" or "✓" or "✔" or "☑") return Worded(raw, ValueKind.YesNo, "是");
        if (ValueWords.Contains(ValueWords.NotApplicable, s)) return Worded(raw, ValueKind.NotApplicable, s);
        if (ValueWords.Contains(ValueWords.YesNo, s)) return Worded(raw, ValueKind.YesNo, s);
        if (HoldsPrompt(s)) return Worded(raw, ValueKind.Placeholder, s);
        if (s.Length > 2 && s[0] is '“' or '"' && s[^1] is '”' or '"') s = s[1..^1];
        if (ValueWords.IsLevel(s)) return Worded(raw, ValueKind.Level, s);
        // ≥良, 良及以上.
        var comparison = Comparison.None;
        var word = s;
        if (QualifierWords.AtStart(word) is { Comparison: not Comparison.None } lead)
        {
            comparison = lead.Comparison;
            word = word[lead.Word.Length..].TrimStart(' ');
            if (comparison == Comparison.Equal && ValueWords.Contains(ValueWords.YesNo, word)) return Worded(raw, ValueKind.YesNo, word, comparison);
            if (comparison == Comparison.Equal && ValueWords.IsLevel(word)) return Worded(raw, ValueKind.Level, word, comparison);
        }
        else
        {
            foreach (var tail in (ReadOnlySpan<string>)["(含)以上", "及以上", "或以上", "以上"])
            {
                if (!word.EndsWith(tail)) continue;
                comparison = Comparison.AtLeast;
                word = word[..^tail.Length];
                break;
            }
        }
        return comparison != Comparison.None && ValueWords.IsOnScale(word) ? Worded(raw, ValueKind.Level, word, comparison) : null;
    }

    private static IndicatorValue? ReadDate(string raw, ReadOnlySpan<char> s)
    {
        var comparison = Comparison.None;
        if (QualifierWords.AtStart(s) is { Comparison: not Comparison.None } lead)
        {
            comparison = lead.Comparison;
            s = s[lead.Word.Length..].TrimStart(' ');
        }
        if (!DateReader.TryWhole(s, out var date, out var from)) return null;
        return new() { Raw = raw, Kind = ValueKind.Date, Operator = comparison, Date = date, From = from, IsWholeText = true };
    }

    private static IndicatorValue? ReadNumber(string raw, ReadOnlySpan<char> s, Unit? defaultUnit)
    {
        if (s.Length > 2 && s[0] == '(' && s[^1] == ')' && s[1..^1].IndexOfAny('(', ')') < 0)
        {
            // （40 分） is a weight, but (2) alone is numbering.
            var inner = ReadNumber(raw, s[1..^1].Trim(' '), null);
            return inner is { Quantity.Unit.Symbol.Length: > 0 } ? inner : null;
        }
        if (s.IsEmpty) return null;
        var bracketed = s[0] == '[' && s[^1] == ']';
        if (bracketed) s = s[1..^1].Trim(' ');
        Qualifier? leading = null;
        var mayBoundRange = true;
        var comparison = Comparison.None;
        if (QualifierWords.AtStart(s) is { } lead)
        {
            s = s[lead.Word.Length..].TrimStart([' ', ':']);
            leading = lead.Qualifier;
            comparison = lead.Comparison;
            // 控制在3-5人 is a range; ≤3-5人 is not understood.
            mayBoundRange = lead.Word is "控制在" or "=";
            // 约不低于 … two words before one number: only a sign doubled by its own word is understood.
            if (QualifierWords.AtStart(s) is { } second)
            {
                if (second.Comparison != comparison) return null;
                s = s[second.Word.Length..].TrimStart(' ');
            }
        }
        else
        {
            foreach (var neutral in (ReadOnlySpan<string>)["达到", "达", "为"])
            {
                if (!s.StartsWith(neutral)) continue;
                s = s[neutral.Length..].TrimStart(' ');
                break;
            }
        }
        if (!TryAtom(s, out var first, out var end)) return null;
        if (end < s.Length && first.Qualifier == Qualifier.None)
        {
            var gap = Fold.SkipSpaces(s, end);
            var joint = bracketed && s[gap..].StartsWith(",") ? 1 : DateReader.SeparatorLength(s[gap..]);
            if (joint > 0)
            {
                var rest = s[(gap + joint)..].TrimStart(' ');
                return mayBoundRange && TryAtom(rest, out var last, out var lastEnd) && lastEnd == rest.Length ? Range(raw, first, last, defaultUnit) : null;
            }
        }
        if (end != s.Length || bracketed) return null;
        if (leading is null && defaultUnit is { Symbol: "年" } && first.Unit.Symbol.Length == 0 && first is { Decimals: 0, Value.IsInteger: true }
            && first.Value >= 1900 && first.Value <= 2100)
        {
            return new() { Raw = raw, Kind = ValueKind.Date, Date = new((int)first.Value.Numerator, null, null), IsWholeText = true };
        }
        return Number(raw, first, leading, comparison, defaultUnit);
    }

    private static IndicatorValue? Number(string raw, Quantity quantity, Qualifier? leading, Comparison comparison, Unit? defaultUnit)
    {
        var trailing = Comparisons.Of(quantity.Qualifier);
        // ≥95%以上 says one thing twice; ≤95%以上 says nothing.
        if (trailing != Comparison.None && comparison != Comparison.None && !SameDirection(trailing, comparison)) return null;
        if (comparison == Comparison.None) comparison = trailing;
        var blur = quantity.Qualifier is Qualifier.About or Qualifier.Near or Qualifier.Odd ? quantity.Qualifier
            : leading is Qualifier.About or Qualifier.Near ? leading.Value : Qualifier.None;
        return new()
        {
            Raw = raw, Kind = ValueKind.Number, Operator = comparison, IsWholeText = true,
            Quantity = WithDefault(quantity with { Qualifier = blur }, defaultUnit),
        };
    }

    private static bool SameDirection(Comparison a, Comparison b) =>
        (a is Comparison.AtLeast or Comparison.MoreThan) == (b is Comparison.AtLeast or Comparison.MoreThan) && a != Comparison.Equal && b != Comparison.Equal;

    private static IndicatorValue? Range(string raw, Quantity first, Quantity last, Unit? defaultUnit)
    {
        if (last.Qualifier is not (Qualifier.None or Qualifier.AtMost)) return null;
        // 90-95% and 3～5次 print the unit once; 万 of 3-5万 belongs to both ends as well.
        if (first.Unit.Symbol.Length == 0) first = first.In(last.Unit);
        last = WithDefault(last with { Qualifier = Qualifier.None }, defaultUnit);
        first = WithDefault(first, defaultUnit);
        if (!first.Unit.IsComparableWith(last.Unit) || first.Base > last.Base) return null;
        return new() { Raw = raw, Kind = ValueKind.Range, Quantity = first, Upper = last, IsWholeText = true };
    }

    private static Quantity WithDefault(Quantity quantity, Unit? defaultUnit)
    {
        if (defaultUnit is null) return quantity;
        if (quantity.Unit.Symbol.Length == 0) return quantity.In(defaultUnit);
        if (!UnitTable.IsBareMyriad(quantity.Unit)) return quantity;
        // 11万 in a column of 元 or 万元 is 11万元; in a column of 人, 11万人.
        if (defaultUnit.Dimension == Dimension.Money) return quantity.In(Unit.Yuan.Scaled(quantity.Unit.Symbol, quantity.Unit.Factor));
        return defaultUnit.Dimension == Dimension.Count && defaultUnit.Factor == Rational.One
            ? quantity.In(defaultUnit.Scaled(quantity.Unit.Symbol, quantity.Unit.Factor))
            : quantity;
    }

    private static bool TryAtom(ReadOnlySpan<char> s, out Quantity quantity, out int end)
    {
        quantity = default;
        end = 0;
        if (s.IsEmpty) return false;
        var negative = s[0] == '-';
        // +5.8 says that it is a change upwards; in running text the sign may join two numbers.
        var signed = negative || s[0] == '+';
        var at = signed ? Fold.SkipSpaces(s, 1) : 0;
        if (at >= s.Length) return false;
        if (char.IsAsciiDigit(s[at]))
        {
            // 027 and 08 are codes.
            if (!Digits.TryRead(s, at, out var digits) || digits.LeadingZero) return false;
            var tail = NumberTail.Read(s, digits.End);
            quantity = new(negative ? -digits.Value : digits.Value, digits.Decimals, tail.Unit, tail.Qualifier);
            end = tail.End;
            return true;
        }
        if (signed) return false;
        // In a cell of its own 一次 is a count, which it rarely is in a sentence.
        if (s.StartsWith("百分之")) return ChineseQuantity.TryRead(s, 0, out quantity, out end);
        if (!ChineseNumeral.TryParse(s, withMyriads: false, out var value, out var length)) return false;
        var words = NumberTail.Read(s, length);
        // 二十万 names its power and can be nothing but a number; 二十 alone may be numbering.
        if (words.Unit.Dimension == Dimension.Points || (words.Unit.Dimension == Dimension.None && !UnitTable.IsBareMyriad(words.Unit))) return false;
        quantity = new(value, 0, words.Unit, words.Qualifier);
        end = words.End;
        return true;
    }

    private static IndicatorValue? ReadPhrase(string raw, ReadOnlySpan<char> s, Unit? defaultUnit)
    {
        if (s.Length > LongestPhrase) return null;
        var text = s.ToString();
        var numbers = NumberScanner.Scan(text);
        if (numbers.Count == 0) return null;
        // 854万（其中 …）: the total stands first and the brackets only explain it.
        if (numbers.Count > 1 && !(numbers[0].Start == 0 && numbers[0].End < s.Length && s[numbers[0].End] == '(' && s[^1] == ')')) return null;
        var number = numbers[0];
        var counted = Around(s, number);
        // Signs alone around a number (90%%, ≤5以上) are a broken expression, no phrase.
        if (!HasWord(counted)) return null;
        var quantity = number.Quantity;
        if (number.Operator != Comparison.None && quantity.Qualifier is not (Qualifier.About or Qualifier.Near or Qualifier.Odd)) quantity = quantity with { Qualifier = Qualifier.None };
        return new()
        {
            Raw = raw, Kind = ValueKind.Number, Operator = number.Operator, Quantity = WithDefaultInPhrase(quantity, defaultUnit), Counted = counted,
        };
    }

    private static bool HasWord(string text)
    {
        foreach (var c in text)
            if (Fold.IsHan(c)) return true;
        return false;
    }

    // Inside a phrase a bare number may count anything: only a bare 万 takes the column's unit.
    private static Quantity WithDefaultInPhrase(Quantity quantity, Unit? defaultUnit) =>
        UnitTable.IsBareMyriad(quantity.Unit) ? WithDefault(quantity, defaultUnit) : quantity;

    private static string Around(ReadOnlySpan<char> s, PrintedNumber number)
    {
        var before = s[..number.Start].TrimEnd(' ');
        while (QualifierWords.EndingAt(before, before.Length) is { } word) before = before[..^word.Word.Length].TrimEnd(' ');
        var after = s[number.End..].TrimStart([' ', '的']);
        return before.IsEmpty ? after.ToString() : after.IsEmpty ? before.ToString() : $"{before}…{after}";
    }
}
