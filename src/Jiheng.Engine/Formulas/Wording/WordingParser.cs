using Jiheng.Engine.Formulas.Tree;

namespace Jiheng.Engine.Formulas.Wording;

/// <summary>Builds the tree of a written formula from its pieces; all must be used. Brackets of any shape match each other.</summary>
internal sealed class WordingParser
{
    private readonly IReadOnlyList<Piece> pieces;
    private int next;
    private int nesting;

    private WordingParser(IReadOnlyList<Piece> pieces) => this.pieces = pieces;

    /// <summary>The tree, or null when the pieces are no formula.</summary>
    public static FormulaNode? Parse(IReadOnlyList<Piece> pieces)
    {
        var parser = new WordingParser(pieces);
        var root = parser.Expression(1);
        return parser.next == pieces.Count ? root : null;
    }

    private FormulaNode? Expression(int tightness)
    {
        var left = Operand();
        while (left is not null && next < pieces.Count && pieces[next] is { Kind: PieceKind.Sign } sign && Operations.Precedence(sign.Operation) >= tightness)
        {
            next++;
            var right = Expression(Operations.Precedence(sign.Operation) + 1);
            left = right is null ? null : new OperationNode(sign.Operation, left, right);
        }
        return left;
    }

    private FormulaNode? Operand()
    {
        if (next >= pieces.Count) return null;
        var piece = pieces[next];
        if (piece.Kind == PieceKind.Leaf)
        {
            next++;
            return piece.Node;
        }
        if (piece.Kind != PieceKind.Open || ++nesting > FormulaLimits.Nesting) return null;
        next++;
        var inner = Expression(1);
        if (inner is null || next >= pieces.Count || pieces[next].Kind != PieceKind.Close) return null;
        next++;
        nesting--;
        return inner;
    }
}
