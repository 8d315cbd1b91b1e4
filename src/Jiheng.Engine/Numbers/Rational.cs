using System.Globalization;
using System.Numerics;

namespace Jiheng.Engine.Numbers;

/// <summary>
/// An exact number: a reduced fraction of two integers. All sums, rates and scores are computed with it,
/// so that <c>1 ÷ 3 × 3</c> is 1 and no threshold is missed by a rounding the form does not ask for.
/// </summary>
/// <remarks>No unit. Never rounds; see <see cref="Round"/> for the named step. Source: docs/decisions/0001.</remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /// <summary>The number 0; also the default value.</summary>
    public static Rational Zero => default;

    /// <summary>The number 1.</summary>
    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    /// <summary>The signed numerator of the reduced fraction.</summary>
    public BigInteger Numerator => numerator;

    /// <summary>The positive denominator of the reduced fraction.</summary>
    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    /// <summary>The fraction as a key: equal numbers have equal texts, others never.</summary>
    internal string Exact => IsInteger ? numerator.ToString(CultureInfo.InvariantCulture) : $"{numerator.ToString(CultureInfo.InvariantCulture)}/{denominator.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => numerator.Sign;

    /// <summary>Whether the number is 0.</summary>
    public bool IsZero => numerator.IsZero;

    /// <summary>Whether the number has no fractional part.</summary>
    public bool IsInteger => Denominator.IsOne;

    /// <summary>The quotient of two integers, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        if (denominator.IsOne) return new(numerator, denominator);
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) common = -common;
        return common.IsOne ? new(numerator, denominator) : new(numerator / common, denominator / common);
    }

    /// <summary>10 to the given power, which may be negative.</summary>
    public static Rational PowerOfTen(int exponent) => exponent >= 0
        ? new(BigInteger.Pow(10, exponent), BigInteger.One)
        : new(BigInteger.One, BigInteger.Pow(10, -exponent));

    /// <summary>Reads a plain decimal such as <c>-1234.50</c>: ASCII digits, at most one point, no marks, no exponent.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="value">The exact value.</param>
    /// <param name="decimals">How many digits were printed after the point.</param>
    /// <returns>False when the text is not such a decimal, or longer than 60 characters (no form prints such a figure).</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value, out int decimals)
    {
        value = default;
        decimals = 0;
        if (text.IsEmpty || text.Length > 60) return false;
        var negative = text[0] == '-';
        if (negative || text[0] == '+') text = text[1..];
        var point = text.IndexOf('.');
        var digits = point < 0 ? text.Length : text.Length - 1;
        if (digits == 0) return false;
        foreach (var c in text) if (!char.IsAsciiDigit(c) && c != '.') return false;
        if (point >= 0 && text[(point + 1)..].Contains('.')) return false;
        decimals = point < 0 ? 0 : text.Length - point - 1;
        BigInteger whole;
        if (digits <= 18)
        {
            long small = 0;
            foreach (var c in text) if (c != '.') small = small * 10 + (c - '0');
            whole = small;
        }
        else
        {
            Span<char> buffer = stackalloc char[60];
            var n = 0;
            foreach (var c in text) if (c != '.') buffer[n++] = c;
            whole = BigInteger.Parse(buffer[..n], NumberStyles.None, CultureInfo.InvariantCulture);
        }
        value = Of(negative ? -whole : whole, BigInteger.Pow(10, decimals));
        return true;
    }

    /// <summary>The exact value of a plain decimal written in code or in a pack.</summary>
    /// <exception cref="FormatException">The text is not a plain decimal.</exception>
    public static Rational Parse(string text) =>
        TryParse(text, out var value, out _) ? value : throw new FormatException($"'{text}' is not a plain decimal.");

    /// <summary>The nearest number with the given count of decimals, by the named rule.</summary>
    public Rational Round(int decimals, Rounding rule)
    {
        var scale = BigInteger.Pow(10, decimals);
        var scaled = BigInteger.Abs(numerator) * scale;
        var quotient = BigInteger.DivRem(scaled, Denominator, out var remainder);
        var up = rule switch
        {
            Rounding.HalfUp => remainder * 2 >= Denominator,
            Rounding.HalfEven => (remainder * 2).CompareTo(Denominator) switch { > 0 => true, < 0 => false, _ => !quotient.IsEven },
            Rounding.Truncate => false,
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
        if (up) quotient += BigInteger.One;
        return Of(numerator.Sign < 0 ? -quotient : quotient, scale);
    }

    /// <summary>Whether the number has a finite decimal expansion.</summary>
    public bool IsFiniteDecimal
    {
        get
        {
            var rest = Denominator;
            foreach (var prime in (ReadOnlySpan<int>)[2, 5])
                while ((rest % prime).IsZero) rest /= prime;
            return rest.IsOne;
        }
    }

    /// <summary>The number with exactly this many decimals, rounded half up (四舍五入), as forms print it.</summary>
    public string ToText(int decimals)
    {
        var scaled = Round(decimals, Rounding.HalfUp) * PowerOfTen(decimals);
        var digits = BigInteger.Abs(scaled.Numerator).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = scaled.Sign < 0 ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    /// <summary>The number as the shortest exact decimal, or rounded half up to six decimals when it has none.</summary>
    public override string ToString()
    {
        if (IsInteger) return numerator.ToString(CultureInfo.InvariantCulture);
        if (!IsFiniteDecimal) return ToText(6);
        var decimals = 1;
        while (!(this * PowerOfTen(decimals)).IsInteger) decimals++;
        return ToText(decimals);
    }

    /// <summary>The number without its sign.</summary>
    public Rational Abs() => new(BigInteger.Abs(numerator), denominator);

    public static Rational operator +(Rational a, Rational b) => Of(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => Of(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a) => new(-a.numerator, a.denominator);

    public static Rational operator *(Rational a, Rational b) => Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The exact quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0; a rate without a base has no value.</exception>
    public static Rational operator /(Rational a, Rational b) => Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    public static Rational Min(Rational a, Rational b) => a <= b ? a : b;

    public static Rational Max(Rational a, Rational b) => a >= b ? a : b;

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);
}
