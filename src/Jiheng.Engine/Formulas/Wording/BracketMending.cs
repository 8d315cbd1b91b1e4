using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Wording;

/// <summary>
/// One bracket too many or one missing: every way to take one out or put one in is tried. The formula is mended only when all
/// the ways that make sense give the same tree.
/// </summary>
internal static class BracketMending
{
    // Each piece is a place to try; formulas of forms stay below.
    private const int MostPieces = 32;

    /// <summary>Brackets without their other half.</summary>
    public static int Unmatched(IReadOnlyList<Piece> pieces)
    {
        int open = 0, stray = 0;
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Open) open++;
            else if (piece.Kind == PieceKind.Close && open > 0) open--;
            else if (piece.Kind == PieceKind.Close) stray++;
        }
        return open + stray;
    }

    /// <summary>The one tree that makes sense, or null.</summary>
    public static FormulaNode? Mend(IReadOnlyList<Piece> pieces)
    {
        if (pieces.Count > MostPieces || Unmatched(pieces) != 1) return null;
        int opens = 0, closes = 0;
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Open) opens++;
            else if (piece.Kind == PieceKind.Close) closes++;
        }
        var (surplus, missing) = opens > closes ? (PieceKind.Open, Piece.Close) : (PieceKind.Close, Piece.Open);
        FormulaNode? only = null;
        for (var at = 0; at <= pieces.Count; at++)
        {
            List<Piece> inserted = [.. pieces];
            inserted.Insert(at, missing);
            if (!Agrees(inserted, ref only)) return null;
            if (at == pieces.Count || pieces[at].Kind != surplus) continue;
            List<Piece> removed = [.. pieces];
            removed.RemoveAt(at);
            if (!Agrees(removed, ref only)) return null;
        }
        return only;
    }

    private static bool Agrees(List<Piece> pieces, ref FormulaNode? only)
    {
        if (WordingParser.Parse(pieces) is not { } tree || !MakesSense(tree)) return true;
        if (only is not null) return only.IsSameAs(tree);
        only = tree;
        return true;
    }

    /// <summary>
    /// Whether somebody can have meant it: nothing divided by itself, no amount added to a rate, no ×100% inside a sum or below
    /// the line. Only for choosing between ways to mend; what is printed with whole brackets is taken as it stands.
    /// </summary>
    private static bool MakesSense(FormulaNode node)
    {
        if (node is OperationNode { Operation: var operation } && node.Operands.Count == 2)
        {
            var (left, right) = (node.Operands[0], node.Operands[1]);
            if (operation == Operation.Divide && (left.IsSameAs(right) || IsScaled(right))) return false;
            if (operation is Operation.Add or Operation.Subtract)
            {
                if (IsScaled(left) || IsScaled(right)) return false;
                if (HasPhrase(left) && HasPhrase(right) && IsQuotient(left) != IsQuotient(right)) return false;
            }
        }
        foreach (var operand in node.Operands) if (!MakesSense(operand)) return false;
        return true;
    }

    private static bool IsScaled(FormulaNode node) =>
        node is OperationNode { Operation: Operation.Multiply } && node.Operands[1] is LiteralNode { Quantity.Unit.Dimension: Dimension.Ratio };

    private static bool IsQuotient(FormulaNode node) =>
        node is OperationNode { Operation: Operation.Divide } && HasPhrase(node.Operands[0]) && HasPhrase(node.Operands[1]);

    private static bool HasPhrase(FormulaNode node)
    {
        if (node is FieldNode) return true;
        foreach (var operand in node.Operands) if (HasPhrase(operand)) return true;
        return false;
    }
}
