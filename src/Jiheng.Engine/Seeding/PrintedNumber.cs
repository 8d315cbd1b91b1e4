using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding;

/// <summary>One number as it is printed somewhere in a document, whatever it means.</summary>
/// <param name="Block">0-based index of its block.</param>
/// <param name="Cell">0-based index of its cell in the table; −1 in a paragraph.</param>
/// <param name="Line">0-based index of its line in the paragraph or cell.</param>
/// <param name="Start">0-based place in the line.</param>
/// <param name="Text">As printed, with its commas: 1,234.56.</param>
/// <param name="Source">The line it stands in.</param>
public sealed record PrintedNumber(int Block, int Cell, int Line, int Start, string Text, TextLine Source)
{
    /// <summary>Its value without sign and unit.</summary>
    public Rational Value => Rational.TryParse(Text.Replace(",", "", StringComparison.Ordinal), out var value, out _) ? value : Rational.Zero;

    /// <summary>The digits after the point.</summary>
    public int Decimals => Text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? Text.Length - dot - 1 : 0;

    /// <summary>Every number of a document in reading order. Tables inside cells are left out: their cells have no place of their own.</summary>
    public static IReadOnlyList<PrintedNumber> In(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<PrintedNumber> all = [];
        for (var b = 0; b < document.Blocks.Count; b++)
        {
            if (document.Blocks[b] is Paragraph paragraph) Add(all, b, -1, paragraph.Lines);
            else if (document.Blocks[b] is Table table)
                for (var c = 0; c < table.Cells.Count; c++) Add(all, b, c, table.Cells[c].Lines);
        }
        return all;
    }

    private static void Add(List<PrintedNumber> all, int block, int cell, IReadOnlyList<TextLine> lines)
    {
        for (var l = 0; l < lines.Count; l++)
        {
            var text = lines[l].Text;
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsAsciiDigit(text[i])) continue;
                var end = i + 1;
                // A comma or point between digits belongs to the number, one point at most.
                var point = false;
                while (end < text.Length && (char.IsAsciiDigit(text[end]) || (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && (text[end] == ',' || (text[end] == '.' && !point)))))
                {
                    point |= text[end] == '.';
                    end++;
                }
                all.Add(new(block, cell, l, i, text[i..end], lines[l]));
                i = end - 1;
            }
        }
    }
}
