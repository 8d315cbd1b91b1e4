using Jiheng.Engine.Formulas.Evaluation;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Functions;

/// <summary>One of two numbers, by a condition.</summary>
internal static class Choice
{
    public static FormulaFunction[] All { get; } = [new If()];

    private sealed class If() : FormulaFunction("if", "若", 3, 3)
    {
        // The branch not taken may be undefined: 若(全年预算数 = 0, 0, 全年执行数 / 全年预算数).
        public override Outcome Apply(CallNode call, IReadOnlyList<FormulaStep> operands)
        {
            var condition = operands[0].Outcome;
            if (condition.Holds is not { } holds) return Outcome.Lacking([operands[0]])!;
            var taken = operands[holds ? 1 : 2].Outcome;
            var result = condition.IsDecided ? taken : taken.Or(operands[holds ? 2 : 1].Outcome);
            return condition.Wavers ? result.With(wavers: true) : result;
        }

        public override Unit UnitOf(IReadOnlyList<FormulaStep> operands) => operands[operands[0].Holds == true ? 1 : 2].Unit;

        protected override string? RefuseArgument(string written, IReadOnlyList<FormulaNode> arguments, int index)
        {
            if (index > 0) return base.RefuseArgument(written, arguments, index);
            return arguments[0].IsCondition ? null : $"“{written}”的第1个参数应是条件，例如 全年预算数 > 0";
        }
    }
}
