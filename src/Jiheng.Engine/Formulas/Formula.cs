using System.Diagnostics.CodeAnalysis;
using Jiheng.Engine.Formulas.Evaluation;
using Jiheng.Engine.Formulas.Syntax;
using Jiheng.Engine.Formulas.Tree;

namespace Jiheng.Engine.Formulas;

/// <summary>An exact expression over named fields, as a pack writes it. Immutable.</summary>
/// <remarks>The language: docs/spec/formulas.md.</remarks>
public sealed class Formula
{
    internal Formula(string text, FormulaNode root, IReadOnlyList<FormulaName> fields, IReadOnlyList<FormulaRowName> rowFields)
    {
        Text = text;
        Root = root;
        Fields = fields;
        RowFields = rowFields;
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>Every use of a plain field, in the order of the text.</summary>
    public IReadOnlyList<FormulaName> Fields { get; }

    /// <summary>Every use of a column over rows, in the order of the text.</summary>
    public IReadOnlyList<FormulaRowName> RowFields { get; }

    /// <summary>Whether the formula asks a question (≥, 且 …) instead of giving a number.</summary>
    public bool IsCondition => Root.IsCondition;

    internal FormulaNode Root { get; }

    /// <summary>Reads a formula. Never throws on any text.</summary>
    /// <param name="text">At most 2000 characters.</param>
    /// <param name="formula">The formula, or null.</param>
    /// <param name="error">The first mistake, with its place, or null.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Formula? formula, [NotNullWhen(false)] out FormulaError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        formula = new Parser(text).Parse(out error);
        return formula is not null;
    }

    /// <summary>Computes the formula with the figures of a document. Undefined is a result with reasons, not an exception.</summary>
    public FormulaResult Evaluate(IFormulaFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new(new Evaluator(fields).Single(Root));
    }

    /// <summary>The formula in its normal spelling: one sign for each operation, only the brackets it needs.</summary>
    public override string ToString() => Root.Text;
}
