using Jiheng.Engine.Formulas.Evaluation;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Functions;

/// <summary>The named rounding steps. Nothing else in a formula rounds.</summary>
internal static class RoundingSteps
{
    public static FormulaFunction[] All { get; } =
        [new Step("round", "四舍五入", Rounding.HalfUp), new Step("truncate", "截尾", Rounding.Truncate)];

    // 四舍五入(x, 2, 1万元): two decimals of 万元. Without the third argument, decimals of the base unit (元).
    private sealed class Step(string name, string chineseName, Rounding rule) : FormulaFunction(name, chineseName, 2, 3)
    {
        public override Outcome Apply(CallNode call, IReadOnlyList<FormulaStep> operands)
        {
            if (Outcome.Lacking(operands) is { } lacking) return lacking;
            var value = operands[0].Value!;
            var decimals = (int)operands[1].Value!.Exact.Numerator;
            var unit = operands.Count == 3 ? operands[2].Value!.Exact : Rational.One;
            return Outcome.Of(
                (value.Exact / unit).Round(decimals, rule) * unit,
                Ranges.Round(value.Range * (Rational.One / unit), decimals, rule) * unit,
                operands[0].Outcome.Wavers);
        }

        public override Unit UnitOf(IReadOnlyList<FormulaStep> operands) => operands[0].Unit;

        protected override string? RefuseArgument(string written, IReadOnlyList<FormulaNode> arguments, int index) => index switch
        {
            1 when arguments[1] is not LiteralNode { Quantity: { Base.IsInteger: true, Unit.Dimension: Dimension.None } places } || places.Base > FormulaLimits.Decimals =>
                $"“{written}”的第2个参数是小数位数，应直接写0到{FormulaLimits.Decimals}的整数",
            2 when arguments[2] is not LiteralNode { Quantity.Value.Sign: > 0 } =>
                $"“{written}”的第3个参数是按什么单位取位，应直接写一个数，例如 1万元 或 1%",
            _ => base.RefuseArgument(written, arguments, index),
        };
    }
}
