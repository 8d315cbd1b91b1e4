using System.Globalization;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What a formula of a sheet gives, from the values its cells store.</summary>
/// <param name="Value">Exact.</param>
/// <param name="Scale">The largest number that went in: what binary noise is measured by.</param>
/// <param name="IsPlainSum">Whether it adds cells and does nothing else.</param>
internal readonly record struct SheetResult(Rational Value, Rational Scale, bool IsPlainSum);

/// <summary>
/// Computes simple formulas of a workbook: SUM of ranges, + - * / of references and numbers, ROUND, brackets, percent.
/// Anything else, other sheets, texts where a number is needed and division by zero give no result, so that nothing is said of them.
/// </summary>
internal ref struct SheetFormula
{
    private const int MostCells = 20_000;
    private const int MostDepth = 32;
    private const int MostDecimals = 15;
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    private readonly ReadOnlySpan<char> text;
    private readonly Func<int, int, StoredCell?> cells;
    private int at;
    private int depth;
    private int seen;
    private Rational scale;
    private bool isPlainSum;

    private SheetFormula(ReadOnlySpan<char> text, Func<int, int, StoredCell?> cells)
    {
        this.text = text;
        this.cells = cells;
        isPlainSum = true;
        scale = Rational.Zero;
    }

    /// <summary>The result; null where the formula is beyond this.</summary>
    /// <param name="formula">Without the sign =.</param>
    /// <param name="cells">The filled cell at a row and column, from 1; null for a blank one.</param>
    public static SheetResult? Compute(string formula, Func<int, int, StoredCell?> cells)
    {
        var run = new SheetFormula(formula, cells);
        return run.Sum() is { } value && run.IsAtEnd() ? new(value, run.scale, run.isPlainSum) : null;
    }

    /// <summary>A number as a workbook stores it, exponent and all; null for none.</summary>
    public static Rational? Number(ReadOnlySpan<char> stored)
    {
        var e = stored.IndexOfAny('e', 'E');
        var exponent = 0;
        if (e >= 0 && (!int.TryParse(stored[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs((long)exponent) > 400)) return null;
        return Rational.TryParse(e < 0 ? stored : stored[..e], out var value, out _) ? value * Rational.PowerOfTen(exponent) : null;
    }

    private Rational? Sum()
    {
        if (++depth > MostDepth) return null;
        var sum = Product();
        while (sum is not null && Next('+', '-') is { } sign)
        {
            if (sign == '-') isPlainSum = false;
            sum = Product() is { } more ? sign == '+' ? sum + more : sum - more : null;
        }
        depth--;
        return sum;
    }

    private Rational? Product()
    {
        var product = Factor();
        while (product is not null && Next('*', '/') is { } sign)
        {
            isPlainSum = false;
            var more = Factor();
            product = more is null || (sign == '/' && more.Value.IsZero) ? null : sign == '*' ? product * more : product / more;
        }
        return product;
    }

    private Rational? Factor()
    {
        var isNegative = false;
        while (Next('+', '-') is { } sign)
        {
            isNegative ^= sign == '-';
            isPlainSum &= sign == '+';
        }
        var value = Primary();
        while (value is not null && Next('%', '%') is not null)
        {
            isPlainSum = false;
            value /= 100;
        }
        return isNegative && value is { } positive ? -positive : value;
    }

    private Rational? Primary()
    {
        if (Next('(', '(') is not null) return Sum() is { } inner && Next(')', ')') is not null ? inner : null;
        if (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            var start = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.')) at++;
            isPlainSum = false;
            return Number(text[start..at]) is { } number ? Count(number) : null;
        }
        var word = Word();
        if (Next('(', '(') is null) return Place(word) is { } place ? Cell(place.Row, place.Column) : null;
        var value = word.Equals("SUM", StringComparison.OrdinalIgnoreCase) ? Total()
            : word.Equals("ROUND", StringComparison.OrdinalIgnoreCase) ? Rounded() : null;
        return value is not null && Next(')', ')') is not null ? value : null;
    }

    private Rational? Total()
    {
        var total = Rational.Zero;
        do
        {
            var start = at;
            if (Place(Word()) is { } first && Next(':', ':') is not null)
            {
                if (Place(Word()) is not { } last || Area(first, last) is not { } sum) return null;
                total += sum;
                continue;
            }
            // What is no range is computed like anything else.
            at = start;
            if (Sum() is not { } value) return null;
            total += value;
        }
        while (Next(',', ',') is not null);
        return total;
    }

    private Rational? Area((int Row, int Column) a, (int Row, int Column) b)
    {
        var (top, bottom) = (Math.Min(a.Row, b.Row), Math.Max(a.Row, b.Row));
        var (left, right) = (Math.Min(a.Column, b.Column), Math.Max(a.Column, b.Column));
        if ((long)(bottom - top + 1) * (right - left + 1) > MostCells - seen) return null;
        seen += (bottom - top + 1) * (right - left + 1);
        var total = Rational.Zero;
        for (var r = top; r <= bottom; r++)
            for (var c = left; c <= right; c++)
            {
                // SUM passes over texts; an error or a truth value is not computed here.
                if (cells(r, c) is not { } cell || cell.Kind == StoredKind.Text) continue;
                if (cell.Kind != StoredKind.Number || Number(cell.Value) is not { } value) return null;
                total += Count(value);
            }
        return total;
    }

    private Rational? Rounded()
    {
        isPlainSum = false;
        if (Sum() is not { } value || Next(',', ',') is null) return null;
        var isNegative = Next('-', '-') is not null;
        if (Sum() is not { IsInteger: true } decimals || decimals > MostDecimals || isNegative) return null;
        if (decimals.Sign < 0) return null;
        var places = (int)decimals.Numerator;
        // At the very middle binary noise decides which way a program rounded.
        var rest = (value - value.Round(places, Rounding.Truncate)).Abs() * Rational.PowerOfTen(places);
        return (rest * 2 - Rational.One).Abs() < Rational.PowerOfTen(-6) ? null : value.Round(places, Rounding.HalfUp);
    }

    private Rational? Cell(int row, int column) => cells(row, column) switch
    {
        null => Rational.Zero,
        { Kind: StoredKind.Number } cell when Number(cell.Value) is { } value => Count(value),
        _ => null,
    };

    private Rational Count(Rational value)
    {
        scale = Rational.Max(scale, value.Abs());
        return value;
    }

    private ReadOnlySpan<char> Word()
    {
        Space();
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '$')) at++;
        return text[start..at];
    }

    private static (int Row, int Column)? Place(ReadOnlySpan<char> word)
    {
        var (row, column, i) = (0, 0, 0);
        if (i < word.Length && word[i] == '$') i++;
        for (; i < word.Length && char.IsAsciiLetter(word[i]) && column <= LastColumn; i++) column = column * 26 + ((word[i] | 0x20) - 'a' + 1);
        if (i < word.Length && word[i] == '$') i++;
        for (; i < word.Length && char.IsAsciiDigit(word[i]) && row <= LastRow; i++) row = row * 10 + (word[i] - '0');
        return i == word.Length && row is > 0 and <= LastRow && column is > 0 and <= LastColumn ? (row, column) : null;
    }

    private char? Next(char one, char other)
    {
        Space();
        if (at >= text.Length || (text[at] != one && text[at] != other)) return null;
        return text[at++];
    }

    private bool IsAtEnd()
    {
        Space();
        return at == text.Length;
    }

    private void Space()
    {
        while (at < text.Length && (text[at] is ' ' or '\n' or '\r' or '\t')) at++;
    }
}
