using System.Text;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Formulas.Wording;

/// <summary>Finds the formulas that a description or a sentence writes in words. Never throws on any text.</summary>
/// <remarks>The grammar: docs/spec/written-formulas.md.</remarks>
internal static class WrittenFormulas
{
    private const int LongestName = 60;

    // What introduces a formula that has no name of its own, or the name itself.
    private static readonly string[] Introductions = ["计算公式", "公式", "计算方法"];

    /// <summary>The formulas of a text in order. Equations of figures, limits and prose are none.</summary>
    public static IReadOnlyList<WrittenFormula> In(string text)
    {
        // Most cells hold no formula: they cost two searches.
        if (!text.Contains('=') && !text.Contains('＝') && !text.Contains("公式", StringComparison.Ordinal) && !text.Contains("计算方法", StringComparison.Ordinal)) return [];
        var folded = new char[text.Length];
        Fold.Into(text, folded);
        List<WrittenFormula> found = [];
        int brackets = 0, last = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (c is '。' or '\n') brackets = 0;
            else if (Signs.IsOpen(c)) brackets++;
            else if (Signs.IsClose(c) && brackets > 0) brackets--;
            var begin = c == '=' ? NameBefore(folded, i, last) : i;
            var body = c == '=' ? i + 1 : AfterIntroduction(folded, i);
            if (begin < 0 || body < 0) continue;
            var pieces = new Pieces(folded, body, brackets > 0);
            if (Make(text, folded, begin, body, pieces, isNamed: c == '=') is not { } formula) continue;
            found.Add(formula);
            // The brackets of the formula are its own.
            i = pieces.End - 1;
            last = pieces.End;
        }
        return found;
    }

    private static WrittenFormula? Make(string text, char[] folded, int begin, int body, Pieces reader, bool isNamed)
    {
        var pieces = reader.Read();
        var signs = 0;
        var phrases = 0;
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Sign) signs++;
            else if (piece.Node is FieldNode) phrases++;
        }
        // 达标率=100% is a target, 56万元*15%=8.4万元 an equation of figures.
        if (signs == 0 || phrases == 0) return null;
        // A=B/C=D/E: whether C=D begins a formula of its own cannot be seen; only figures behind it are a worked example.
        if (reader.End < folded.Length && folded[reader.End] == '=' && pieces[^1].Node is FieldNode && !FigureAt(folded, reader.End + 1)) return null;
        var remark = "";
        var root = WordingParser.Parse(pieces);
        if (root is null && (root = BracketMending.Mend(pieces)) is not null) remark = $"括号不成对，按“{root.Text}”理解";
        if (root is null) return null;
        var name = isNamed ? Name(folded.AsSpan(begin, body - 1 - begin)) : "";
        return new(name, root, text[begin..reader.End].Trim(), remark);
    }

    private static bool FigureAt(char[] folded, int at)
    {
        at = Fold.SkipSpaces(folded, at);
        while (at < folded.Length && Signs.IsOpen(folded[at])) at++;
        return at < folded.Length && char.IsAsciiDigit(folded[at]);
    }

    /// <summary>Where the name before a sign = begins, or −1 where no name stands.</summary>
    private static int NameBefore(char[] folded, int equals, int from)
    {
        if (equals > 0 && (folded[equals - 1] is '=' or '!' || Signs.IsComparison(folded[equals - 1]))) return -1;
        var begin = equals;
        var inner = 0;
        while (begin > from && equals - begin <= LongestName)
        {
            var c = folded[begin - 1];
            if (Signs.IsClose(c)) inner++;
            else if (Signs.IsOpen(c))
            {
                if (inner == 0) break;
                inner--;
            }
            else if (c is '%' or '‰' or '、' || Signs.Ends(c)) break;
            else if (inner == 0 && Signs.TryRead(folded, begin - 1, out _, out var length) && length == 1) return -1;
            begin--;
        }
        if (inner != 0 || equals - begin > LongestName) return -1;
        begin = AfterLastIntroduction(folded, begin, equals);
        // 1. and ② number the formula.
        while (begin < equals && !char.IsLetter(folded[begin]) && !Signs.IsOpen(folded[begin]) && folded[begin] is not ('“' or '"' or '‘') && !YearAt(folded, begin)) begin++;
        for (var i = begin; i < equals; i++) if (char.IsLetter(folded[i])) return begin;
        return -1;
    }

    // 计算公式为执行率=…: the name is 执行率.
    private static int AfterLastIntroduction(char[] folded, int begin, int equals)
    {
        for (var i = begin; i < equals; i++)
        {
            var end = AfterIntroduction(folded, i);
            if (end > i && end <= equals) (begin, i) = (end, end - 1);
        }
        return begin;
    }

    /// <summary>Behind an introduction that begins here, with its 为 or colon, or −1.</summary>
    private static int AfterIntroduction(char[] folded, int at)
    {
        if (folded[at] is not ('计' or '公')) return -1;
        foreach (var word in Introductions)
        {
            if (!Fold.StartsAt(folded, at, word)) continue;
            var end = at + word.Length;
            var begin = end;
            while (end < folded.Length && folded[end] is '为' or '是' or ':' or ' ') end++;
            return end > begin ? end : -1;
        }
        return -1;
    }

    private static bool YearAt(char[] folded, int at)
    {
        var end = at;
        while (end < folded.Length && char.IsAsciiDigit(folded[end])) end++;
        return end - at == 4 && end < folded.Length && folded[end] == '年';
    }

    private static string Name(ReadOnlySpan<char> printed)
    {
        var name = new StringBuilder(printed.Length);
        foreach (var c in printed) if (c is not (' ' or '\t' or '“' or '”' or '"' or '‘' or '’')) name.Append(c);
        return name.ToString();
    }
}
