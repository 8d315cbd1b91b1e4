using System.Diagnostics.CodeAnalysis;
using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Formulas.Syntax;

/// <summary>Cuts the text of a formula into pieces. Full-width signs are read as their half-width forms, one for one, so places stay true.</summary>
internal sealed class Lexer
{
    private readonly string text;
    private readonly char[] folded;
    private readonly List<Token> tokens = [];
    private int at;

    private Lexer(string text)
    {
        this.text = text;
        folded = new char[text.Length];
        Fold.Into(text, folded);
    }

    /// <summary>All pieces with an End behind them, or the first mistake.</summary>
    public static bool TryRead(string text, out IReadOnlyList<Token> tokens, [NotNullWhen(false)] out FormulaError? error)
    {
        var lexer = new Lexer(text);
        error = null;
        while (error is null && lexer.SkipSpaces()) error = lexer.ReadOne();
        lexer.Add(TokenKind.End, 0);
        tokens = lexer.tokens;
        return error is null;
    }

    private bool SkipSpaces()
    {
        while (at < folded.Length && folded[at] is ' ' or '\n' or '\t') at++;
        return at < folded.Length;
    }

    private FormulaError? ReadOne()
    {
        var c = folded[at];
        if (char.IsAsciiDigit(c))
        {
            if (!NumberReader.TryRead(folded, at, out var quantity, out var end, out var error)) return error;
            tokens.Add(new(TokenKind.Number, text[at..end], at, end - at) { Quantity = quantity });
            at = end;
            return null;
        }
        if (c == '「') return ReadQuotedName();
        if (Spelling.BeginsName(c)) return ReadName();
        return c switch
        {
            '(' => Add(TokenKind.Open, 1),
            ')' => Add(TokenKind.Close, 1),
            ',' => Add(TokenKind.Comma, 1),
            '.' => Add(TokenKind.Point, 1),
            '+' => Sign(Operation.Add, 1),
            '-' => Sign(Operation.Subtract, 1),
            '*' or '×' => Sign(Operation.Multiply, 1),
            '/' or '÷' => Sign(Operation.Divide, 1),
            '≥' => Sign(Operation.AtLeast, 1),
            '≤' => Sign(Operation.AtMost, 1),
            '≠' => Sign(Operation.Unequal, 1),
            '=' => Sign(Operation.Equal, 1),
            '>' => Next() == '=' ? Sign(Operation.AtLeast, 2) : Sign(Operation.MoreThan, 1),
            '<' => Next() switch { '=' => Sign(Operation.AtMost, 2), '>' => Sign(Operation.Unequal, 2), _ => Sign(Operation.LessThan, 1) },
            _ => Stray(c),
        };
    }

    private char Next() => at + 1 < folded.Length ? folded[at + 1] : '\0';

    private FormulaError? ReadName()
    {
        var end = at + 1;
        while (end < folded.Length && Spelling.ContinuesName(folded[end])) end++;
        if (end - at > FormulaLimits.NameLength) return TooLong(end - at);
        var name = new string(folded, at, end - at);
        if (name is "且" || Spelling.Is(name, "and")) return Sign(Operation.And, end - at);
        if (name is "或" || Spelling.Is(name, "or")) return Sign(Operation.Or, end - at);
        if (name is "非" || Spelling.Is(name, "not")) return Add(TokenKind.Not, end - at);
        tokens.Add(new(TokenKind.Name, name, at, end - at));
        at = end;
        return null;
    }

    private FormulaError? ReadQuotedName()
    {
        var close = text.IndexOf('」', at);
        if (close < 0) return FormulaError.At(at, 1, "“「”没有对应的“」”，请在名称后面补上");
        var name = text[(at + 1)..close];
        if (name.Length > FormulaLimits.NameLength) return TooLong(name.Length);
        if (name.AsSpan().IndexOfAny("「\r\n") is >= 0 and var wrong) return FormulaError.At(at + 1 + wrong, 1, "名称中不能有“「”或换行，请检查前一个名称是否缺少“」”");
        if (string.IsNullOrWhiteSpace(name)) return FormulaError.At(at, close + 1 - at, "“「」”中没有名称，请写入字段名称");
        tokens.Add(new(TokenKind.Name, name, at, close + 1 - at) { IsQuoted = true });
        at = close + 1;
        return null;
    }

    private FormulaError TooLong(int length) => FormulaError.At(at, length, $"名称超过{FormulaLimits.NameLength}个字，请核对");

    private FormulaError Stray(char c)
    {
        var advice = c switch
        {
            '“' or '”' or '"' or '\'' or '‘' or '’' => "名称含引号的，请整个写在「」里",
            '[' or ']' or '{' or '}' => "括号请用“(”和“)”",
            '、' or ';' or '；' => "参数之间请用逗号",
            '」' => "前面没有“「”",
            '。' => "小数点请用“.”，句末不写句号",
            '%' or '‰' => "百分号前面应是数字",
            '—' or '~' => "减号请用“-”",
            '!' => "“不等于”请写“<>”或“≠”",
            _ => "名称含特殊符号的，请写在「」里",
        };
        return FormulaError.At(at, 1, $"公式中不能用“{text[at]}”：{advice}");
    }

    private FormulaError? Sign(Operation operation, int length)
    {
        tokens.Add(new(TokenKind.Sign, text.Substring(at, length), at, length) { Operation = operation });
        at += length;
        return null;
    }

    private FormulaError? Add(TokenKind kind, int length)
    {
        tokens.Add(new(kind, text.Substring(at, length), at, length));
        at += length;
        return null;
    }
}
