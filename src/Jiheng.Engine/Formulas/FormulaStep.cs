using Jiheng.Engine.Formulas.Evaluation;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas;

/// <summary>One step of a computation: an operation, a function, a literal or a figure of the document.</summary>
public sealed class FormulaStep
{
    internal FormulaStep(FormulaNode node, IReadOnlyList<FormulaStep> operands, Outcome outcome, Unit unit)
    {
        Node = node;
        Operands = operands;
        Outcome = outcome;
        Unit = unit;
    }

    /// <summary>The piece of the formula this step computes, in its normal spelling.</summary>
    public string Text => Node.Text;

    /// <summary>The steps it computes with; for a sum over rows, one for each row.</summary>
    public IReadOnlyList<FormulaStep> Operands { get; }

    /// <summary>The number in base units, or null when undefined or a condition.</summary>
    public FormulaValue? Value => Outcome.Value;

    /// <summary>Whether the condition holds, or null when undefined or a number.</summary>
    public bool? Holds => Outcome.Holds;

    /// <summary>For a condition: whether all true figures behind the printed ones give the same answer.</summary>
    public bool IsDecided => Outcome.IsDecided;

    /// <summary>Why it has no result; empty when it has one.</summary>
    public IReadOnlyList<string> Reasons => Outcome.Reasons;

    /// <summary>The unit to show the result in.</summary>
    public Unit Unit { get; }

    /// <summary>The figure or blank of the document, with its place; null for all other steps.</summary>
    public FormulaInput? Input { get; init; }

    /// <summary>1-based row of the table for a cell of a column, else null.</summary>
    public int? Row { get; init; }

    /// <summary>The result as a reader sees it: 9.36万元, ≈33.33%, 成立, 无值.</summary>
    public string Result => WorkingText.ResultOf(this);

    internal FormulaNode Node { get; }

    internal Outcome Outcome { get; }
}
