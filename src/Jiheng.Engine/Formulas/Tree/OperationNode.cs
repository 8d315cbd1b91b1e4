namespace Jiheng.Engine.Formulas.Tree;

/// <summary>A sign with one or two operands.</summary>
internal sealed class OperationNode(Operation operation, params IReadOnlyList<FormulaNode> operands) : FormulaNode(operands)
{
    public Operation Operation { get; } = operation;

    public override bool IsCondition => Operations.IsCondition(Operation);

    public override int Precedence => Operations.Precedence(Operation);

    public override string Key => Operation.ToString();

    public override string Compose(IReadOnlyList<Shown> operands)
    {
        var sign = Operations.Sign(Operation);
        if (operands.Count == 1)
        {
            var inner = Bracketed(operands[0], operands[0].Precedence < Precedence || operands[0].Text.StartsWith('-'));
            return Operation == Operation.Not ? $"{sign} {inner}" : sign + inner;
        }
        var (left, right) = (operands[0], operands[1]);
        // Operations of one rank run from left to right: a - (b - c) keeps its brackets, (a - b) - c needs none.
        return Bracketed(left, left.Precedence < Precedence) + $" {sign} "
            + Bracketed(right, right.Precedence <= Precedence || right.Text.StartsWith('-'));
    }

    private static string Bracketed(Shown operand, bool needed) => needed ? $"({operand.Text})" : operand.Text;
}
