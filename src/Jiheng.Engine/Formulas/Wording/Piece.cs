using Jiheng.Engine.Formulas.Tree;

namespace Jiheng.Engine.Formulas.Wording;

/// <summary>What a piece of a written formula is.</summary>
internal enum PieceKind
{
    Leaf,
    Sign,
    Open,
    Close,
}

/// <summary>A piece of a written formula: a phrase or number, a sign, a bracket of whatever shape.</summary>
internal sealed class Piece
{
    private Piece(PieceKind kind) => Kind = kind;

    public static Piece Open { get; } = new(PieceKind.Open);

    public static Piece Close { get; } = new(PieceKind.Close);

    public static Piece Leaf(FormulaNode node) => new(PieceKind.Leaf) { Node = node };

    public static Piece Sign(Operation operation) => new(PieceKind.Sign) { Operation = operation };

    public PieceKind Kind { get; }

    /// <summary>The phrase or number of a Leaf.</summary>
    public FormulaNode? Node { get; private init; }

    /// <summary>The operation of a Sign.</summary>
    public Operation Operation { get; private init; }
}
