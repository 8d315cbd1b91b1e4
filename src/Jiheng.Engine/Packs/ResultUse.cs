namespace Jiheng.Engine.Packs;

/// <summary>What becomes of the money after results are known.</summary>
public enum TreatmentKind
{
    /// <summary>优先保障、增加.</summary>
    Raise,

    /// <summary>保持.</summary>
    Keep,

    /// <summary>压减.</summary>
    Cut,

    /// <summary>取消.</summary>
    Cancel,

    /// <summary>收回.</summary>
    Recover,

    /// <summary>调整用途或目标.</summary>
    Adjust,
}

/// <summary>How results are used.</summary>
/// <param name="Treatments">What may become of the budget.</param>
/// <param name="ByGrade">What follows from a grade.</param>
/// <param name="Required">What every item must say: measure, owner, deadline, treatment, effect.</param>
public sealed record ResultUse(IReadOnlyList<BudgetTreatment> Treatments, IReadOnlyList<GradeTreatment> ByGrade, IReadOnlyList<string> Required);

/// <summary>One thing that may become of a budget.</summary>
/// <param name="Name">收回.</param>
/// <param name="Kind">Which of the program's kinds it is.</param>
/// <param name="Words">Other ways to write it.</param>
/// <param name="NeedsAmount">Whether an amount must be written.</param>
/// <param name="NextYear">What it means for next year's declaration.</param>
public sealed record BudgetTreatment(string Name, TreatmentKind Kind, IReadOnlyList<string> Words, bool NeedsAmount, string NextYear);

/// <summary>What follows from a grade.</summary>
/// <param name="Grade">优.</param>
/// <param name="Treatment">What becomes of the budget.</param>
/// <param name="Text">In one sentence; may be empty.</param>
/// <param name="Cite">Where it comes from, or null.</param>
public sealed record GradeTreatment(string Grade, BudgetTreatment Treatment, string Text, Citation? Cite);
