using System.Text;
using Jiheng.Engine.Formulas.Syntax;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Formulas.Wording;

/// <summary>Cuts what stands behind the sign = into pieces, up to where the formula ends and prose goes on.</summary>
internal sealed class Pieces(char[] text, int start, bool isInsideBracket)
{
    // Longer than any formula of a form; also what bounds the work on hostile text.
    private const int LongestText = 400;
    private const int MostPieces = 64;

    private readonly int limit = Math.Min(text.Length, start + LongestText);
    private readonly List<Piece> pieces = [];
    private bool wantsOperand = true;
    private int depth;

    /// <summary>Behind the last character of the formula.</summary>
    public int End { get; private set; } = start;

    /// <summary>The pieces in order; empty where no formula can stand.</summary>
    public IReadOnlyList<Piece> Read()
    {
        while (End < limit && pieces.Count < MostPieces && ReadOne()) { }
        var isCut = End < text.Length && (pieces.Count == MostPieces || End == limit);
        return isCut ? [] : pieces;
    }

    private bool ReadOne()
    {
        var c = text[End];
        if (c is ' ' or '\t')
        {
            End++;
            return true;
        }
        if (Signs.Ends(c)) return false;
        if (Signs.IsOpen(c)) return wantsOperand && (LeadsPhrase(End) ? ReadPhrase() : Add(Piece.Open, 1, depthChange: 1));
        if (Signs.IsClose(c))
        {
            // The bracket around the whole sentence.
            if (isInsideBracket && depth <= 0) return false;
            return Add(Piece.Close, 1, depthChange: -1);
        }
        if (Signs.TryRead(text, End, out var operation, out var length))
        {
            wantsOperand = true;
            return Add(Piece.Sign(operation), length, depthChange: 0);
        }
        // Words behind 100% or a bracket: the explanation goes on.
        return wantsOperand && (char.IsAsciiDigit(c) && TryNumber() || ReadPhrase());
    }

    private bool Add(Piece piece, int length, int depthChange)
    {
        pieces.Add(piece);
        depth += depthChange;
        End += length;
        return true;
    }

    /// <summary>A number with nothing but a sign behind it; 2024年预算数 and 60岁以上人数 are phrases.</summary>
    private bool TryNumber()
    {
        if (!NumberReader.TryRead(text, End, out var quantity, out var end, out _)) return false;
        var next = Fold.SkipSpaces(text, end);
        var standsAlone = next >= text.Length || Signs.Ends(text[next]) || Signs.IsOpen(text[next]) || Signs.IsClose(text[next]) || Signs.TryRead(text, next, out _, out _);
        if (!standsAlone && quantity.Unit.Dimension != Dimension.Ratio) return false;
        wantsOperand = false;
        return Add(Piece.Leaf(new LiteralNode(quantity)), end - End, depthChange: 0);
    }

    private bool ReadPhrase()
    {
        var name = new StringBuilder();
        var hasWord = false;
        var at = End;
        while (at < limit)
        {
            var c = text[at];
            if (Signs.IsOpen(c))
            {
                // A remark belongs to its phrase: 实际支出数（含上年结转）. One that begins with a sign does not: （×100%）.
                var close = Closing(at);
                if (close < 0 || Signs.TryRead(text, Fold.SkipSpaces(text, at + 1), out _, out _)) break;
                while (at < close) Append(text[at++]);
            }
            else if (Signs.IsClose(c) || Signs.Ends(c) || Signs.TryRead(text, at, out _, out _)) break;
            hasWord |= char.IsLetter(c);
            Append(text[at++]);
        }
        if (!hasWord || name.Length > FormulaLimits.NameLength)
        {
            // Neither words nor a number: no formula at all.
            pieces.Clear();
            return false;
        }
        wantsOperand = false;
        return Add(Piece.Leaf(new FieldNode(name.ToString())), at - End, depthChange: 0);

        // Quotation marks and spaces are set by taste: “三公”经费 and 三公经费 are one phrase.
        void Append(char c)
        {
            if (c is not (' ' or '\t' or '“' or '”' or '"' or '‘' or '’' or '\'')) name.Append(c);
        }
    }

    /// <summary>Whether a bracket at the place of an operand holds words only and belongs to the phrase behind it: （实际）支出数.</summary>
    private bool LeadsPhrase(int open)
    {
        var close = Closing(open);
        if (close < 0 || close + 1 >= limit) return false;
        for (var i = open + 1; i < close; i++) if (Signs.IsOpen(text[i]) || Signs.TryRead(text, i, out _, out _)) return false;
        return Fold.IsHan(text[close + 1]) && !Signs.TryRead(text, close + 1, out _, out _);
    }

    /// <summary>Where the bracket closes, in this sentence, or −1.</summary>
    private int Closing(int open)
    {
        var inner = 0;
        for (var i = open; i < limit && text[i] is not ('\n' or '。' or '='); i++)
        {
            if (Signs.IsOpen(text[i])) inner++;
            else if (Signs.IsClose(text[i]) && --inner == 0) return i;
        }
        return -1;
    }
}
