using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Evaluation;

/// <summary>Computes the tree from the leaves up. Each node is computed once, or once for each row of its table: the work is nodes × rows at most.</summary>
internal sealed class Evaluator(IFormulaFields fields)
{
    /// <summary>The one value of a node outside of rows.</summary>
    public FormulaStep Single(FormulaNode node)
    {
        switch (node)
        {
            case LiteralNode literal:
                return new(literal, [], Outcome.Of(FormulaValue.Exactly(literal.Quantity.Base)), literal.Quantity.Unit);
            case FieldNode field:
                return Cell(field, fields.Field(field.Name), null);
            case CallNode { Aggregates: true }:
                var all = new List<FormulaStep>();
                foreach (var argument in node.Operands)
                {
                    if (argument.Table is null) all.Add(Single(argument));
                    else all.AddRange(Rows(argument));
                }
                return Apply(node, all);
            default:
                var operands = new List<FormulaStep>(node.Operands.Count);
                foreach (var operand in node.Operands) operands.Add(Single(operand));
                return Apply(node, operands);
        }
    }

    // The values of a node for each row of its table; what does not depend on the row is computed once and shared.
    private List<FormulaStep> Rows(FormulaNode node)
    {
        if (node is RowFieldNode column) return Column(column);
        var parts = new List<IReadOnlyList<FormulaStep>>(node.Operands.Count);
        var count = 0;
        foreach (var operand in node.Operands)
        {
            if (operand.Table is null)
            {
                parts.Add([Single(operand)]);
                continue;
            }
            var rows = Rows(operand);
            count = Math.Max(count, rows.Count);
            parts.Add(rows);
        }
        var steps = new List<FormulaStep>(count);
        for (var row = 0; row < count; row++)
        {
            var operands = new List<FormulaStep>(parts.Count);
            for (var i = 0; i < parts.Count; i++)
            {
                var part = node.Operands[i];
                operands.Add(part.Table is null ? parts[i][0] : row < parts[i].Count ? parts[i][row] : NoCell(part));
            }
            steps.Add(Apply(node, operands));
        }
        return steps;
    }

    // A column that is missing or shorter than its neighbours has no value there; no row is dropped in silence.
    private static FormulaStep NoCell(FormulaNode node) =>
        new(node, [], Outcome.Undefined($"“{node.Table}”没有“{node.Text}”的全部行，无法逐行计算", wavers: false), Unit.None);

    private List<FormulaStep> Column(RowFieldNode column)
    {
        var cells = fields.Rows(column.Name.Table, column.Name.Column);
        var steps = new List<FormulaStep>(cells.Count);
        foreach (var cell in cells) steps.Add(Cell(column, cell, steps.Count + 1));
        return steps;
    }

    private static FormulaStep Apply(FormulaNode node, IReadOnlyList<FormulaStep> operands) => node switch
    {
        OperationNode { IsCondition: true } condition => new(node, operands, Conditions.Apply(condition.Operation, operands), Unit.None),
        OperationNode sign => new(node, operands, Arithmetic.Apply(sign.Operation, operands), Arithmetic.UnitOf(sign.Operation, operands)),
        CallNode call => new(node, operands, call.Function.Apply(call, operands), call.Function.UnitOf(operands)),
        _ => throw new InvalidOperationException($"No way to compute {node.GetType().Name}."),
    };

    private static FormulaStep Cell(FormulaNode node, FormulaInput? input, int? row)
    {
        if (input is { Value: { } value }) return new(node, [], Outcome.Of(value), input.Unit) { Input = input, Row = row };
        // The phrase needs the place, so the step is made before its reason.
        var place = new FormulaStep(node, [], Outcome.Undefined("", wavers: false), Unit.None) { Input = input, Row = row };
        var field = (row is null ? "字段" : "") + Phrase.Of(place);
        var reason = input is null ? $"没有字段{Phrase.Of(place)}"
            : input.Printed.Length == 0 ? $"{field}为空"
            : $"{field}填的是“{input.Printed}”，不是一个数";
        return new(node, [], Outcome.Undefined(reason, wavers: false), input?.Unit ?? Unit.None) { Input = input, Row = row };
    }
}
