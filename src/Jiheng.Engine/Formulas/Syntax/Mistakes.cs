using Jiheng.Engine.Formulas.Tree;

namespace Jiheng.Engine.Formulas.Syntax;

/// <summary>What to say of a piece that cannot stand where it does.</summary>
internal static class Mistakes
{
    /// <summary>Where a number or name should begin.</summary>
    public static string NoOperand(Token token, Token? before)
    {
        if (token.Kind == TokenKind.Point) return "小数点前面应有数字，列名前面应有表名";
        var place = before is null ? "公式开头" : $"“{before.Text}”后面";
        return token.Kind == TokenKind.End
            ? $"{place}缺少一个数或名称，公式没有写完"
            : $"“{token.Text}”的位置不对：{place}应是一个数或名称";
    }

    /// <summary>Where a number or name has just ended.</summary>
    public static string NoSign(Token token, Token before) => token.Kind switch
    {
        TokenKind.Close => "多了一个“)”，前面没有对应的“(”",
        TokenKind.Comma => "逗号只能写在函数的参数之间；数字不写千位逗号",
        TokenKind.Point => "“.”只能写在小数里，或写在表名与列名之间",
        TokenKind.Sign => $"“{token.Text}”的位置不对，请用括号写清先后",
        _ => $"“{before.Text}”与“{token.Text}”之间缺少运算符号",
    };

    public static string WrongKind(Token sign, string side, bool wantsCondition) => wantsCondition
        ? $"“{sign.Text}”的{side}应是条件（如 a ≥ b），不是数"
        : $"“{sign.Text}”的{side}应是数，不是条件；要按条件取数请用 若(条件, 数, 数)";

    /// <summary>The first column that stands outside of every function that takes rows.</summary>
    public static RowFieldNode StrayRows(FormulaNode node)
    {
        while (node is not RowFieldNode)
        {
            foreach (var operand in node.Operands)
            {
                if (operand.Table is null) continue;
                node = operand;
                break;
            }
        }
        return (RowFieldNode)node;
    }
}
