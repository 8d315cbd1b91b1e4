namespace Jiheng.Engine.Model;

/// <summary>One cell of a block that a form of the pack lays out itself (规则包 forms.blocks), as filled in; blank ones too.</summary>
/// <param name="Block">The key of the block in the pack.</param>
/// <param name="Row">The name of the row; of a free row what its first cell says; the label of a single cell.</param>
/// <param name="RowNumber">0-based row of the block; answers of one row stand together.</param>
/// <param name="Role">What the column holds, as packs name it; <c>text</c> for a single cell.</param>
/// <param name="Column">The header of the column as the pack prints it; empty for a single cell.</param>
/// <param name="Entry">What is entered.</param>
public sealed record Answer(string Block, string Row, int RowNumber, string Role, string Column, Entry Entry)
{
    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(Answer? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
