using Jiheng.Engine.Formulas.Evaluation;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas;

/// <summary>What a formula gives for one document, with the way it was computed.</summary>
public sealed class FormulaResult
{
    internal FormulaResult(FormulaStep trace) => Trace = trace;

    /// <summary>The number in base units; null when undefined, or when the formula is a condition.</summary>
    public FormulaValue? Value => Trace.Value;

    /// <summary>Whether the condition holds; null when undefined, or when the formula is a number.</summary>
    public bool? Holds => Trace.Holds;

    /// <summary>For a condition: whether all true figures behind the printed ones give the same answer.</summary>
    public bool IsDecided => Trace.IsDecided;

    /// <summary>Why there is no result: Chinese sentences that name the field or row. Empty when there is one.</summary>
    public IReadOnlyList<string> Reasons => Trace.Reasons;

    /// <summary>The unit the working shows the result in; None for a bare number.</summary>
    public Unit Unit => Trace.Unit;

    /// <summary>The whole computation, each step with its operands, inputs and places.</summary>
    public FormulaStep Trace { get; }

    /// <summary>The computation in one line: figures put in, operands computed, result. ≈ marks a rounded figure.</summary>
    public string Working => WorkingText.Of(Trace);
}
