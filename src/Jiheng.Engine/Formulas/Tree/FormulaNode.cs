namespace Jiheng.Engine.Formulas.Tree;

/// <summary>A piece of text in the place of an operand, and how tightly it binds.</summary>
internal sealed record Shown(string Text, int Precedence);

/// <summary>A node of the immutable tree of a formula.</summary>
internal abstract class FormulaNode
{
    protected FormulaNode(IReadOnlyList<FormulaNode> operands)
    {
        Operands = operands;
        foreach (var operand in operands) Height = Math.Max(Height, operand.Height + 1);
    }

    public IReadOnlyList<FormulaNode> Operands { get; }

    /// <summary>Operations below this one; a leaf has none.</summary>
    public int Height { get; }

    /// <summary>The table whose rows it is computed for, one after another; null for a single value.</summary>
    public virtual string? Table
    {
        get
        {
            foreach (var operand in Operands) if (operand.Table is { } table) return table;
            return null;
        }
    }

    public virtual bool IsCondition => false;

    public virtual int Precedence => Operations.Atom;

    /// <summary>What the node says besides its operands: its sign, name or number.</summary>
    public abstract string Key { get; }

    /// <summary>The node's normal spelling with these texts as operands.</summary>
    public abstract string Compose(IReadOnlyList<Shown> operands);

    /// <summary>The normal spelling of the whole tree below.</summary>
    public string Text
    {
        get
        {
            var shown = new List<Shown>(Operands.Count);
            foreach (var operand in Operands) shown.Add(new(operand.Text, operand.Precedence));
            return Compose(shown);
        }
    }

    /// <summary>Whether both trees say the same, wherever they stand in a text.</summary>
    public bool IsSameAs(FormulaNode other)
    {
        if (GetType() != other.GetType() || Key != other.Key || Operands.Count != other.Operands.Count) return false;
        for (var i = 0; i < Operands.Count; i++) if (!Operands[i].IsSameAs(other.Operands[i])) return false;
        return true;
    }

    public override string ToString() => Text;
}
