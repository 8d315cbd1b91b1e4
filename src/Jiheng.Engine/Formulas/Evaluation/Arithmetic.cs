using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Evaluation;

/// <summary>+ − × ÷ and the minus sign, on exact values and on ranges.</summary>
internal static class Arithmetic
{
    public static Outcome Apply(Operation operation, IReadOnlyList<FormulaStep> operands)
    {
        if (Outcome.Lacking(operands) is { } lacking) return lacking;
        var wavers = Outcome.AnyWavers(operands);
        var a = operands[0].Value!;
        if (operation == Operation.Negate) return Outcome.Of(-a.Exact, -a.Range, wavers);
        var b = operands[1].Value!;
        return operation switch
        {
            Operation.Add => Outcome.Of(a.Exact + b.Exact, a.Range + b.Range, wavers),
            Operation.Subtract => Outcome.Of(a.Exact - b.Exact, a.Range - b.Range, wavers),
            Operation.Multiply => Outcome.Of(a.Exact * b.Exact, Ranges.Product(a.Range, b.Range), wavers),
            Operation.Divide => Quotient(a, b, operands[1], wavers),
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };
    }

    public static Unit UnitOf(Operation operation, IReadOnlyList<FormulaStep> operands) => operation switch
    {
        Operation.Multiply => DisplayUnit.Product(operands[0].Unit, operands[1].Unit),
        Operation.Divide => DisplayUnit.Quotient(operands[0].Unit, operands[1].Unit),
        _ => DisplayUnit.Common(operands),
    };

    private static Outcome Quotient(FormulaValue a, FormulaValue b, FormulaStep divisor, bool wavers)
    {
        if (b.Exact.IsZero)
        {
            // A divisor printed 0.00 may stand for 0.004: only an exact 0 is surely none.
            var surelyZero = Ranges.IsPoint(b.Range) && b.Range.Contains(Rational.Zero);
            return Outcome.Undefined($"除数{Phrase.Of(divisor)}为0，比率无意义", wavers: !surelyZero);
        }
        return b.Range.Contains(Rational.Zero)
            ? Outcome.Undefined($"除数{Phrase.Of(divisor)}按印出的精度可能为0，比率无法确定", wavers: true)
            : Outcome.Of(a.Exact / b.Exact, Ranges.Quotient(a.Range, b.Range), wavers);
    }
}
