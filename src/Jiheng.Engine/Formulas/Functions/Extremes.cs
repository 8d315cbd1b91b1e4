using Jiheng.Engine.Formulas.Evaluation;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Functions;

/// <summary>The smallest and the largest of several numbers, and a number without its sign.</summary>
internal static class Extremes
{
    public static FormulaFunction[] All { get; } = [new Extreme("min", "最小", smallest: true), new Extreme("max", "最大", smallest: false), new Absolute()];

    private sealed class Extreme(string name, string chineseName, bool smallest) : FormulaFunction(name, chineseName, 1, int.MaxValue)
    {
        // 最大(项目.金额) looks through the rows; 最小(项目.金额, 9.5万元) caps each row.
        public override bool Aggregates(int arguments) => arguments == 1;

        public override Outcome Apply(CallNode call, IReadOnlyList<FormulaStep> operands)
        {
            if (Functions.Aggregates.NoRows(call, operands) is { } none) return none;
            if (Outcome.Lacking(operands) is { } lacking) return lacking;
            var (exact, range) = (operands[0].Value!.Exact, operands[0].Value!.Range);
            for (var i = 1; i < operands.Count; i++)
            {
                var other = operands[i].Value!;
                exact = smallest ? Rational.Min(exact, other.Exact) : Rational.Max(exact, other.Exact);
                range = smallest ? Ranges.Min(range, other.Range) : Ranges.Max(range, other.Range);
            }
            return Outcome.Of(exact, range, Outcome.AnyWavers(operands));
        }

        // The chosen one is shown as it was printed: max(0, 12%) is 12%, not 0.12.
        public override Unit UnitOf(IReadOnlyList<FormulaStep> operands)
        {
            FormulaStep? chosen = null;
            foreach (var operand in operands)
            {
                if (operand.Value is not { } value) continue;
                if (chosen is null || (smallest ? value.Exact < chosen.Value!.Exact : value.Exact > chosen.Value!.Exact)) chosen = operand;
            }
            return chosen?.Unit ?? Unit.None;
        }

        protected override string? RefuseArgument(string written, IReadOnlyList<FormulaNode> arguments, int index) =>
            arguments.Count == 1 && arguments[0].Table is null
                ? $"“{written}”只有一个参数时应是表的一列（表名.列名），否则至少要两个数"
                : base.RefuseArgument(written, arguments, index);
    }

    private sealed class Absolute() : FormulaFunction("abs", "绝对值", 1, 1)
    {
        public override Outcome Apply(CallNode call, IReadOnlyList<FormulaStep> operands) => Outcome.Lacking(operands)
            ?? Outcome.Of(operands[0].Value!.Exact.Abs(), Ranges.Abs(operands[0].Value!.Range), operands[0].Outcome.Wavers);
    }
}
