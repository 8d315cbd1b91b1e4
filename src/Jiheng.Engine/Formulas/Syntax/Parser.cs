using Jiheng.Engine.Formulas.Functions;
using Jiheng.Engine.Formulas.Tree;

namespace Jiheng.Engine.Formulas.Syntax;

/// <summary>Builds the tree of a formula. A null node means that <see cref="error"/> is set; the first mistake ends the reading.</summary>
internal sealed class Parser(string text)
{
    private readonly List<FormulaName> fields = [];
    private readonly List<FormulaRowName> rowFields = [];
    private IReadOnlyList<Token> tokens = [];
    private FormulaError? error;
    private int next;
    private int nesting;

    public Formula? Parse(out FormulaError? mistake)
    {
        var root = text.Length > FormulaLimits.TextLength
            ? Fail(FormulaLimits.TextLength, text.Length - FormulaLimits.TextLength, $"公式超过{FormulaLimits.TextLength}个字符，请拆成几个公式")
            : Lexer.TryRead(text, out tokens, out error) ? Whole() : null;
        mistake = error;
        return root is null ? null : new Formula(text, root, fields, rowFields);
    }

    private Token Current => tokens[next];

    private FormulaNode? Whole()
    {
        if (Current.Kind == TokenKind.End) return Fail(0, 0, "公式是空的，请写入算式");
        var root = Expression(1);
        if (root is null) return null;
        if (Current.Kind != TokenKind.End) return Unexpected();
        if (root.Table is null) return root;
        var rows = Mistakes.StrayRows(root);
        return Fail(rows.Name.Position, rows.Name.Length, $"“{rows.Text}”是一列多行，只能写在汇总函数里，例如 合计({rows.Text})");
    }

    // Operators that bind at least as tightly as asked; each takes a right side that binds tighter than itself.
    private FormulaNode? Expression(int tightness)
    {
        var left = Operand();
        while (left is not null && Current.Kind == TokenKind.Sign && Operations.Precedence(Current.Operation) >= tightness)
        {
            var sign = Current;
            var operation = sign.Operation;
            if (Operations.IsComparison(operation) && left is OperationNode { Operation: var before } && Operations.IsComparison(before) && tokens[next - 1].Kind != TokenKind.Close)
                return Fail(sign, $"比较不能连写，请用“且”连接，例如 a ≤ b 且 b ≤ c");
            next++;
            var right = Expression(Operations.Precedence(operation) + 1);
            if (right is null || !Fits(left, operation, sign, "左边") || !Fits(right, operation, sign, "右边")) return null;
            left = Checked(new OperationNode(operation, left, right), sign);
        }
        return left;
    }

    private FormulaNode? Operand()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                next++;
                return new LiteralNode(token.Quantity);
            case TokenKind.Name:
                return Named();
            case TokenKind.Open:
                return Deeper(token, Bracketed);
            case TokenKind.Not:
                return Deeper(token, () => Prefixed(token, Operation.Not, Operations.Precedence(Operation.AtLeast)));
            case TokenKind.Sign when token.Operation == Operation.Subtract:
                return Deeper(token, () => Prefixed(token, Operation.Negate, Operations.Precedence(Operation.Negate)));
            default:
                return Fail(token, Mistakes.NoOperand(token, next == 0 ? null : tokens[next - 1]));
        }
    }

    private FormulaNode? Prefixed(Token sign, Operation operation, int tightness)
    {
        next++;
        var operand = Expression(tightness);
        return operand is not null && Fits(operand, operation, sign, "后面") ? Checked(new OperationNode(operation, operand), sign) : null;
    }

    private FormulaNode? Bracketed()
    {
        var open = Current;
        next++;
        var inner = Expression(1);
        return inner is not null && Closed(open) ? inner : null;
    }

    private FormulaNode? Named()
    {
        var name = Current;
        next++;
        if (Current.Kind == TokenKind.Open) return Deeper(Current, () => Call(name));
        if (Current.Kind != TokenKind.Point)
        {
            fields.Add(new(name.Text, name.Position, name.Length));
            return new FieldNode(name.Text);
        }
        next++;
        var column = Current;
        if (column.Kind != TokenKind.Name) return Fail(column, $"“{name.Text}.”后面缺少列名，应写“表名.列名”");
        next++;
        if (Current.Kind == TokenKind.Point) return Fail(Current, "行数据只能写“表名.列名”，不能再加“.”；名称本身含点的，请写在「」里");
        var row = new FormulaRowName(name.Text, column.Text, name.Position, column.End - name.Position);
        rowFields.Add(row);
        return new RowFieldNode(row);
    }

    private FormulaNode? Call(Token name)
    {
        var function = name.IsQuoted ? null : FunctionTable.Find(name.Text);
        if (function is null) return Fail(name, FunctionTable.Unknown(name.Text));
        var open = Current;
        next++;
        var arguments = new List<FormulaNode>();
        var starts = new List<int>();
        var ends = new List<int>();
        if (Current.Kind != TokenKind.Close)
        {
            do
            {
                starts.Add(Current.Position);
                if (Expression(1) is not { } argument) return null;
                arguments.Add(argument);
                ends.Add(tokens[next - 1].End);
            }
            while (Take(TokenKind.Comma));
        }
        if (!Closed(open)) return null;
        if (function.Refuse(name.Text, arguments, out var wrong) is { } sentence)
        {
            return wrong < 0 ? Fail(name, sentence) : Fail(starts[wrong], ends[wrong] - starts[wrong], sentence);
        }
        return Checked(new CallNode(function, name.Text, arguments), name);
    }

    private bool Take(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        next++;
        return true;
    }

    private bool Closed(Token open)
    {
        if (Take(TokenKind.Close)) return true;
        if (Current.Kind == TokenKind.End) Fail(open, "这个“(”没有对应的“)”，请补上");
        else Unexpected();
        return false;
    }

    private bool Fits(FormulaNode operand, Operation operation, Token sign, string side)
    {
        var wantsCondition = Operations.TakesConditions(operation);
        if (operand.IsCondition != wantsCondition) Fail(sign, Mistakes.WrongKind(sign, side, wantsCondition));
        return error is null;
    }

    private FormulaNode? Checked(FormulaNode node, Token place)
    {
        if (node.Height > FormulaLimits.Height) return Fail(place, $"算式超过{FormulaLimits.Height}步相连，请用 合计(a, b, …) 或拆成几个公式");
        // Arguments of a sum follow each other and need not share their rows.
        if (node is CallNode { Aggregates: true }) return node;
        string? table = null;
        foreach (var operand in node.Operands)
        {
            if (operand.Table is not { } other) continue;
            if (table is not null && other != table) return Fail(place, $"“{table}”与“{other}”是两张表，逐行计算只能用一张表；请先分别汇总");
            table = other;
        }
        return node;
    }

    private FormulaNode? Deeper(Token token, Func<FormulaNode?> read)
    {
        if (++nesting > FormulaLimits.Nesting) return Fail(token, $"括号、函数和符号嵌套超过{FormulaLimits.Nesting}层，请拆成几个公式");
        var node = read();
        nesting--;
        return node;
    }

    private FormulaNode? Unexpected() => Fail(Current, Mistakes.NoSign(Current, tokens[next - 1]));

    private FormulaNode? Fail(Token token, string sentence) => Fail(token.Position, token.Length, sentence);

    private FormulaNode? Fail(int position, int length, string sentence)
    {
        error ??= FormulaError.At(position, length, sentence);
        return null;
    }
}
