using Jiheng.Engine.Formulas.Evaluation;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Functions;

/// <summary>What makes one value of many: rows of a table, or arguments one after another.</summary>
internal static class Aggregates
{
    public static FormulaFunction[] All { get; } = [new Sum(), new Average(), new Count()];

    /// <summary>The lack of a value where a table has no rows: nothing filed is not 0.</summary>
    public static Outcome? NoRows(CallNode call, IReadOnlyList<FormulaStep> operands) =>
        operands.Count == 0 ? Outcome.Undefined($"“{call.Operands[0].Table}”没有任何行，“{call.Text}”没有数可算", wavers: false) : null;

    private static Outcome Total(CallNode call, IReadOnlyList<FormulaStep> operands)
    {
        if (NoRows(call, operands) is { } none) return none;
        if (Outcome.Lacking(operands) is { } lacking) return lacking;
        var total = Outcome.Of(FormulaValue.Exactly(Rational.Zero));
        foreach (var operand in operands)
        {
            // Many odd fractions grow together; the bound is looked at after each, not at the end.
            if (total.Value is not { } sum) return total;
            total = Outcome.Of(sum.Exact + operand.Value!.Exact, sum.Range + operand.Value!.Range, wavers: false);
        }
        return total.With(wavers: total.Wavers || Outcome.AnyWavers(operands));
    }

    private sealed class Sum() : FormulaFunction("sum", "合计", 1, int.MaxValue)
    {
        public override bool Aggregates(int arguments) => true;

        public override Outcome Apply(CallNode call, IReadOnlyList<FormulaStep> operands) => Total(call, operands);
    }

    private sealed class Average() : FormulaFunction("average", "平均", 1, int.MaxValue)
    {
        public override bool Aggregates(int arguments) => true;

        public override Outcome Apply(CallNode call, IReadOnlyList<FormulaStep> operands)
        {
            var total = Total(call, operands);
            if (total.Value is not { } sum) return total;
            var part = Rational.Of(1, operands.Count);
            return Outcome.Of(sum.Exact * part, sum.Range * part, total.Wavers);
        }
    }

    // All rows, blank or not; with a condition, the rows that meet it.
    private sealed class Count() : FormulaFunction("count", "行数", 1, 1)
    {
        public override bool Aggregates(int arguments) => true;

        public override Outcome Apply(CallNode call, IReadOnlyList<FormulaStep> operands)
        {
            if (!call.Operands[0].IsCondition) return Outcome.Of(FormulaValue.Exactly(operands.Count));
            if (Outcome.Lacking(operands) is { } lacking) return lacking;
            var (holding, surely, possibly) = (0, 0, 0);
            foreach (var row in operands)
            {
                if (row.Holds == true) holding++;
                if (row.Holds == true && row.IsDecided) surely++;
                if (row.Holds == true || !row.IsDecided) possibly++;
            }
            return Outcome.Of(holding, Interval.Closed(surely, possibly), Outcome.AnyWavers(operands));
        }

        public override Unit UnitOf(IReadOnlyList<FormulaStep> operands) => Unit.None;

        protected override string? RefuseArgument(string written, IReadOnlyList<FormulaNode> arguments, int index) =>
            arguments[index].Table is null ? $"“{written}”的参数应是表的一列（表名.列名）或对它的条件" : null;
    }
}
