using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A fee that the text computes, held against the rule that it states: the smaller of rate × base and cap.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Base">The base as printed.</param>
/// <param name="Fee">The fee as printed.</param>
/// <param name="Exact">What the rule gives by the figures exactly as printed, in base units.</param>
/// <param name="IsCapped">Whether the cap is the smaller one.</param>
/// <param name="Outcome">How the fee compares.</param>
internal sealed record FeeCheck(FeeRule Rule, Fact Base, Fact Fee, Rational Exact, bool IsCapped, Agreement Outcome)
{
    /// <summary>Every fee of the document that is written as base × rate = fee below a rule with this rate in the same form.</summary>
    public static IEnumerable<FeeCheck> In(DocumentReading document)
    {
        foreach (var rule in document.FeeRules)
            foreach (var equation in document.Equations)
                if (equation.Form == rule.Rate.Form && Of(rule, equation) is { } check) yield return check;
    }

    /// <summary>Whether a capped fee makes a written product differ from its factors.</summary>
    public static bool IsCap(DocumentReading document, WrittenEquation equation)
    {
        foreach (var rule in document.FeeRules)
            if (equation.Form == rule.Rate.Form && Of(rule, equation) is { IsCapped: true, Outcome: not Agreement.Contradiction }) return true;
        return false;
    }

    private static FeeCheck? Of(FeeRule rule, WrittenEquation equation)
    {
        if (equation.Signs is not ['*', '=']) return null;
        var (first, second, fee) = (equation.Figures[0], equation.Figures[1], equation.Figures[2]);
        var (rate, @base) = first.Quantity.Unit.Dimension == Dimension.Ratio ? (first, second) : (second, first);
        if (rate.Quantity.Base != rule.Rate.Quantity.Base || @base.Quantity.Unit.Dimension != Dimension.Money || fee.Quantity.Unit.Dimension != Dimension.Money) return null;
        if (Interval.Product(@base.Quantity.Interval, Interval.Exactly(rate.Quantity.Base)) is not { Lower: { } low, Upper: { } high }) return null;
        var value = @base.Quantity.Base * rate.Quantity.Base;
        var isCapped = false;
        if (rule.Cap?.Quantity.Base is { } cap)
        {
            isCapped = value > cap;
            (value, low, high) = (Rational.Min(value, cap), Rational.Min(low, cap), Rational.Min(high, cap));
        }
        var possible = Interval.Closed(low, high);
        var outcome = fee.Quantity.Base == value ? Agreement.Equal : possible.Meets(fee.Quantity.Interval) ? Agreement.Rounding : Agreement.Contradiction;
        return new(rule, @base, fee, value, isCapped, outcome);
    }

    /// <summary>The arithmetic in one line: min(45.5万元 × 12%, 8.4万元) = 5.46万元.</summary>
    public string Arithmetic
    {
        get
        {
            var product = $"{Base.Entry.Raw} × {Rule.Rate.Entry.Raw}";
            return Rule.Cap is { } cap ? $"min({product}, {cap.Entry.Raw}) = {ExpectedText}" : $"{product} = {ExpectedText}";
        }
    }

    /// <summary>What the fee should be, in the unit it is printed in.</summary>
    public string ExpectedText => (Exact / Fee.Quantity.Unit.Factor).ToText(Math.Max(2, Fee.Quantity.Decimals)) + Fee.Quantity.Unit.Symbol;
}
