using Jiheng.Engine.Formulas.Syntax;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Tree;

/// <summary>A number written in the formula: 12, 15%, 9.5万元.</summary>
internal sealed class LiteralNode(Quantity quantity) : FormulaNode([])
{
    public Quantity Quantity { get; } = quantity;

    public override string Key => Quantity.ToString();

    public override string Compose(IReadOnlyList<Shown> operands) => Key;
}

/// <summary>A field of the form.</summary>
internal sealed class FieldNode(string name) : FormulaNode([])
{
    public string Name { get; } = name;

    public override string Key => Name;

    public override string Compose(IReadOnlyList<Shown> operands) => Spelling.Of(Name);
}

/// <summary>A column of a table, one value for each row.</summary>
internal sealed class RowFieldNode(FormulaRowName name) : FormulaNode([])
{
    public FormulaRowName Name { get; } = name;

    public override string? Table => Name.Table;

    public override string Key => Name.Table + '\n' + Name.Column;

    public override string Compose(IReadOnlyList<Shown> operands) => $"{Spelling.Of(Name.Table)}.{Spelling.Of(Name.Column)}";
}
