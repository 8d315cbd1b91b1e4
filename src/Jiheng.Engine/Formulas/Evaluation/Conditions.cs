using Jiheng.Engine.Formulas.Tree;

namespace Jiheng.Engine.Formulas.Evaluation;

/// <summary>Comparisons, and, or, not. An answer is decided when every true figure behind the printed ones gives it.</summary>
internal static class Conditions
{
    public static Outcome Apply(Operation operation, IReadOnlyList<FormulaStep> operands) => operation switch
    {
        Operation.And => Join(operands, absorbing: false),
        Operation.Or => Join(operands, absorbing: true),
        _ when Outcome.Lacking(operands) is { } lacking => lacking,
        Operation.Not => Outcome.Answer(!operands[0].Holds!.Value, operands[0].IsDecided, operands[0].Outcome.Wavers),
        _ => Compare(operation, operands[0].Value!, operands[1].Value!, Outcome.AnyWavers(operands)),
    };

    // One No settles 且 and one Yes settles 或, even beside an operand without a value: 预算 > 0 且 执行 / 预算 > 90%.
    private static Outcome Join(IReadOnlyList<FormulaStep> operands, bool absorbing)
    {
        var (a, b) = (operands[0].Outcome, operands[1].Outcome);
        if (a.Holds == absorbing || b.Holds == absorbing)
        {
            if (Settles(a, absorbing) || Settles(b, absorbing)) return Outcome.Answer(absorbing, isDecided: true, wavers: false);
            return Outcome.Answer(absorbing, isDecided: false, wavers: a.Wavers || b.Wavers || !a.IsDefined || !b.IsDefined);
        }
        if (Outcome.Lacking(operands) is not { } lacking) return Outcome.Answer(!absorbing, a.IsDecided && b.IsDecided, a.Wavers || b.Wavers);
        // The other operand might still settle it for some true figures.
        return lacking.With(wavers: lacking.Wavers || !SurelyNot(a, absorbing) || !SurelyNot(b, absorbing));
    }

    private static bool Settles(Outcome outcome, bool absorbing) => outcome.Holds == absorbing && outcome is { IsDecided: true, Wavers: false };

    private static bool SurelyNot(Outcome outcome, bool absorbing) =>
        !outcome.Wavers && (!outcome.IsDefined || outcome.Holds != absorbing && outcome.IsDecided);

    private static Outcome Compare(Operation operation, FormulaValue a, FormulaValue b, bool wavers)
    {
        var decided = Decide(operation, a, b);
        return Outcome.Answer(decided ?? Exactly(operation, a.Exact.CompareTo(b.Exact)), decided is not null, wavers);
    }

    private static bool Exactly(Operation operation, int order) => operation switch
    {
        Operation.AtLeast => order >= 0,
        Operation.MoreThan => order > 0,
        Operation.AtMost => order <= 0,
        Operation.LessThan => order < 0,
        Operation.Equal => order == 0,
        Operation.Unequal => order != 0,
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    // The answer that all pairs of numbers of the two ranges share, or null.
    private static bool? Decide(Operation operation, FormulaValue a, FormulaValue b) => operation switch
    {
        Operation.AtLeast => NeverBelow(a, b) ? true : a.Range.LiesBelow(b.Range) ? false : null,
        Operation.MoreThan => b.Range.LiesBelow(a.Range) ? true : NeverBelow(b, a) ? false : null,
        Operation.AtMost => Decide(Operation.AtLeast, b, a),
        Operation.LessThan => Decide(Operation.MoreThan, b, a),
        Operation.Equal => !a.Range.Meets(b.Range) ? false : Ranges.IsPoint(a.Range) && Ranges.IsPoint(b.Range) ? true : null,
        Operation.Unequal => !Decide(Operation.Equal, a, b),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private static bool NeverBelow(FormulaValue a, FormulaValue b) =>
        a.Range.Lower is { } low && b.Range.Upper is { } high && low >= high;
}
