using Jiheng.Engine.Formulas.Tree;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Formulas.Syntax;

/// <summary>What a piece of a formula's text is.</summary>
internal enum TokenKind
{
    End,
    Number,
    Name,
    Sign,
    Not,
    Open,
    Close,
    Comma,
    Point,
}

/// <summary>A piece of a formula's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written, for messages; of a name, the name itself.</param>
/// <param name="Position">0-based character where it begins.</param>
/// <param name="Length">Characters taken.</param>
internal sealed record Token(TokenKind Kind, string Text, int Position, int Length)
{
    /// <summary>The number of a Number.</summary>
    public Quantity Quantity { get; init; }

    /// <summary>The operation of a Sign; - is Subtract until the parser knows better.</summary>
    public Operation Operation { get; init; }

    /// <summary>Whether a name stands in 「」, so that it cannot be a function.</summary>
    public bool IsQuoted { get; init; }

    public int End => Position + Length;
}
