using Jiheng.Engine.Formulas;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Reporting.Cases;

/// <summary>Points that a case expects: 7.2 is exactly this; 9.44, with the two decimals a score sheet shows, also what rounds to it and has no end; 85 ÷ 90 × 10 is exactly that.</summary>
/// <param name="Value">The value.</param>
/// <param name="ShowsTwoDecimals">Whether it is a decimal written with two places.</param>
internal readonly record struct CasePoints(Rational Value, bool ShowsTwoDecimals)
{
    private const int Shown = 2;
    private static readonly char[] RangeSigns = ['—', '～', '–', '~'];

    /// <summary>Whether these are the points.</summary>
    public bool Are(Rational points) =>
        points == Value || ShowsTwoDecimals && !points.IsFiniteDecimal && points.Round(Shown, Rounding.HalfUp) == Value;

    /// <summary>Reads a value.</summary>
    public static bool TryRead(string text, out CasePoints points)
    {
        text = text.Trim();
        if (Rational.TryParse(text, out var plain, out var decimals))
        {
            points = new(plain, decimals == Shown);
            return true;
        }
        var worked = Formula.TryParse(text, out var formula, out _) ? formula.Evaluate(NoFields.Instance).Value : null;
        points = new(worked?.Exact ?? Rational.Zero, false);
        return worked is not null;
    }

    /// <summary>Reads 8—10.</summary>
    public static bool TryReadRange(string text, out CasePoints low, out CasePoints high)
    {
        (low, high) = (default, default);
        var at = text.IndexOfAny(RangeSigns);
        return at > 0 && TryRead(text[..at], out low) && TryRead(text[(at + 1)..].TrimStart(RangeSigns), out high);
    }

    /// <summary>Points as a sentence about a case shows them: nothing rounded away unsaid.</summary>
    public static string Text(Rational points) =>
        points.IsFiniteDecimal ? points.ToString() : $"{PointsText.Points(points)}（即 {points.Numerator}/{points.Denominator}）";

    /// <summary>A value written out holds figures only.</summary>
    private sealed class NoFields : IFormulaFields
    {
        public static NoFields Instance { get; } = new();

        public FormulaInput? Field(string name) => null;

        public IReadOnlyList<FormulaInput> Rows(string table, string column) => [];
    }
}
