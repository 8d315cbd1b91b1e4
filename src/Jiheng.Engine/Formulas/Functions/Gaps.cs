using Jiheng.Engine.Formulas.Evaluation;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Functions;

/// <summary>What to do where a figure is missing. Only these may turn a blank into a number, and the formula says so.</summary>
internal static class Gaps
{
    public static FormulaFunction[] All { get; } = [new Known(), new Blank()];

    private sealed class Known() : FormulaFunction("known", "缺省", 2, 2)
    {
        public override Outcome Apply(CallNode call, IReadOnlyList<FormulaStep> operands)
        {
            var (value, instead) = (operands[0].Outcome, operands[1].Outcome);
            if (!value.Wavers) return value.IsDefined ? value : instead;
            // For some true figures the value itself counts, for others what stands in for it.
            return value.IsDefined ? value.With(wavers: false).Or(instead) : instead.Or(value);
        }

        public override Unit UnitOf(IReadOnlyList<FormulaStep> operands) => operands[operands[0].Outcome.IsDefined ? 0 : 1].Unit;
    }

    private sealed class Blank() : FormulaFunction("blank", "为空", 1, 1)
    {
        public override bool IsCondition => true;

        public override Outcome Apply(CallNode call, IReadOnlyList<FormulaStep> operands) =>
            Outcome.Answer(operands[0].Value is null, isDecided: true, wavers: false);

        protected override string? RefuseArgument(string written, IReadOnlyList<FormulaNode> arguments, int index) =>
            arguments[index] is FieldNode or RowFieldNode ? null : $"“{written}”只能问一个字段是否为空，例如 {written}(全年执行数)";
    }
}
