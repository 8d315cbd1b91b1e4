using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Evaluation;

/// <summary>What a step gives: a number, an answer, or nothing with reasons.</summary>
/// <remarks>
/// Within the printed precision a step can be defined for some true figures and undefined for others (a divisor printed 0.00).
/// Such a step wavers; what stands in for it (known, if) must then allow for both, or its range would be too narrow.
/// </remarks>
internal sealed class Outcome
{
    private Outcome() { }

    public FormulaValue? Value { get; private init; }

    public bool? Holds { get; private init; }

    /// <summary>For an answer: the same for all true figures.</summary>
    public bool IsDecided { get; private init; }

    /// <summary>Whether some true figures give a result and others none. True is the careful answer.</summary>
    public bool Wavers { get; private init; }

    public IReadOnlyList<string> Reasons { get; private init; } = [];

    public bool IsDefined => Value is not null || Holds is not null;

    public static Outcome Of(FormulaValue value, bool wavers = false)
    {
        if (Ranges.IsTooLong(value.Exact)) return Undefined("计算结果的位数过多，请简化公式", wavers: true);
        var range = Ranges.IsTooLong(value.Range) ? Ranges.Everything : value.Range;
        return new() { Value = value with { Range = range }, Wavers = wavers };
    }

    public static Outcome Of(Rational exact, Interval range, bool wavers) => Of(new FormulaValue(exact, range), wavers);

    public static Outcome Answer(bool holds, bool isDecided, bool wavers) => new() { Holds = holds, IsDecided = isDecided, Wavers = wavers };

    public static Outcome Undefined(string reason, bool wavers) => new() { Reasons = [reason], Wavers = wavers };

    /// <summary>The lack of a result that undefined operands pass on; null when all are defined.</summary>
    public static Outcome? Lacking(IReadOnlyList<FormulaStep> operands)
    {
        List<string>? reasons = null;
        var left = 0;
        var wavers = true;
        foreach (var operand in operands)
        {
            var outcome = operand.Outcome;
            if (outcome.IsDefined) continue;
            reasons ??= [];
            // One operand that is surely undefined leaves no doubt.
            wavers &= outcome.Wavers;
            foreach (var reason in outcome.Reasons)
            {
                if (reasons.Contains(reason)) continue;
                if (reasons.Count < FormulaLimits.Reasons) reasons.Add(reason);
                else left++;
            }
        }
        if (reasons is null) return null;
        if (left > 0) reasons[^1] = "其余原因从略";
        return new() { Reasons = reasons, Wavers = wavers };
    }

    /// <summary>Whether any operand wavers, and so what is computed from it.</summary>
    public static bool AnyWavers(IReadOnlyList<FormulaStep> operands)
    {
        foreach (var operand in operands) if (operand.Outcome.Wavers) return true;
        return false;
    }

    /// <summary>This outcome where the figures as printed choose it, but true figures may choose the other one.</summary>
    public Outcome Or(Outcome other)
    {
        if (Value is not { } value) return new() { Reasons = Reasons, Wavers = Wavers || other.IsDefined || other.Wavers };
        if (other.Value is { } second) return Of(value.Exact, Ranges.Hull(value.Range, second.Range), Wavers || other.Wavers);
        // The other one surely has no value: nothing to add. Or it may have any.
        return Of(value.Exact, other.Wavers ? Ranges.Everything : value.Range, wavers: true);
    }

    public Outcome With(bool wavers) => new() { Value = Value, Holds = Holds, IsDecided = IsDecided, Reasons = Reasons, Wavers = wavers };
}
