using Jiheng.Engine.Formulas.Functions;

namespace Jiheng.Engine.Formulas.Tree;

/// <summary>A function with its arguments.</summary>
internal sealed class CallNode(FormulaFunction function, string spelling, IReadOnlyList<FormulaNode> arguments) : FormulaNode(arguments)
{
    public FormulaFunction Function { get; } = function;

    /// <summary>Whether it makes one value of the rows of its arguments.</summary>
    public bool Aggregates => Function.Aggregates(Operands.Count);

    public override string? Table => Aggregates ? null : base.Table;

    public override bool IsCondition => Function.IsCondition;

    public override string Key => Function.Name;

    // The author's own language: 最小 stays 最小, min stays min.
    public override string Compose(IReadOnlyList<Shown> operands)
    {
        var texts = new List<string>(operands.Count);
        foreach (var operand in operands) texts.Add(operand.Text);
        return $"{spelling}({string.Join(", ", texts)})";
    }
}
