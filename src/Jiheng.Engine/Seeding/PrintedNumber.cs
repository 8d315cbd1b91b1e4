using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding;

/// <summary>One number as it is printed: every longest run of digits with its separators and its point.</summary>
public sealed class PrintedNumber
{
    internal PrintedNumber(int index, int document, Block block, Table? table, Cell? cell, TextLine line, NumberToken token)
    {
        (Index, Document, Block, Table, Cell, Line, Start) = (index, document, block, table, cell, line, token.Start);
        Text = line.Text.Substring(token.Start, token.Length);
        Origin = line.Origin with { Text = Text, At = token.Start + 1 };
    }

    /// <summary>0-based position among the numbers of the filing, in reading order.</summary>
    public int Index { get; }

    /// <summary>0-based document of the filing.</summary>
    public int Document { get; }

    /// <summary>As printed: 1,234.50.</summary>
    public string Text { get; }

    /// <summary>Where it stands.</summary>
    public Origin Origin { get; }

    /// <summary>What it is, as far as the reading or the words around it tell.</summary>
    public NumberKind Kind { get; internal set; }

    /// <summary>0-based place in <see cref="Line"/>.</summary>
    internal int Start { get; }

    /// <summary>The line it stands in.</summary>
    internal TextLine Line { get; }

    /// <summary>The block of the document.</summary>
    internal Block Block { get; }

    /// <summary>The innermost table, or null in running text.</summary>
    internal Table? Table { get; }

    /// <summary>The cell, or null in running text.</summary>
    internal Cell? Cell { get; }

    /// <summary>The whole line or cell line that it stands in.</summary>
    public string LineText => Line.Text;

    /// <summary>The words before it in its line.</summary>
    internal ReadOnlySpan<char> Before => Line.Text.AsSpan(0, Start);

    /// <summary>The words behind it in its line.</summary>
    internal ReadOnlySpan<char> After => Line.Text.AsSpan(Start + Text.Length);

    /// <summary>Its value as printed, without unit and sign; null for a text that is no number after all.</summary>
    internal Rational? Value => NumberToken.Read(Text, out _);

    /// <summary>Whether it is all that its cell prints, but for a unit's sign or word behind it.</summary>
    internal bool FillsCell => Cell is { Lines.Count: 1 } && Before.Trim().Length == 0 && After.Trim().Length == 0;
}
