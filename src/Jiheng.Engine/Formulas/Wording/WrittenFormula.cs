using Jiheng.Engine.Formulas.Tree;

namespace Jiheng.Engine.Formulas.Wording;

/// <summary>A formula as a document writes it in words: 覆盖率=覆盖户数/总户数*100%. Its fields are phrases, not fields of a form.</summary>
/// <remarks>The grammar: docs/spec/written-formulas.md.</remarks>
internal sealed class WrittenFormula(string name, FormulaNode root, string text, string remark)
{
    private readonly Formula formula = new(text, root, [], []);

    /// <summary>What stands before the sign =, white space removed; empty where the words 计算公式 introduce it without a name.</summary>
    public string Name { get; } = name;

    /// <summary>What it is computed from.</summary>
    public FormulaNode Root { get; } = root;

    /// <summary>The formula as printed, with its name.</summary>
    public string Text { get; } = text;

    /// <summary>How brackets that do not balance were understood, in one sentence; empty when they do.</summary>
    public string Remark { get; } = remark;

    /// <summary>The different phrases, in the order of the text.</summary>
    public IReadOnlyList<string> Phrases { get; } = PhrasesOf(root);

    /// <summary>What it gives when the phrases have these values.</summary>
    public FormulaResult Evaluate(IFormulaFields phrases) => formula.Evaluate(phrases);

    private static List<string> PhrasesOf(FormulaNode root)
    {
        List<string> phrases = [];
        Collect(root, phrases);
        return phrases;
    }

    private static void Collect(FormulaNode node, List<string> phrases)
    {
        if (node is FieldNode field && !phrases.Contains(field.Name)) phrases.Add(field.Name);
        foreach (var operand in node.Operands) Collect(operand, phrases);
    }
}
