using System.Buffers;

namespace Jiheng.Engine.Content.PlainText;

/// <summary>A file's text cut into lines.</summary>
internal sealed class SourceText
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\f");

    private readonly List<SourceLine> lines = [];
    private readonly int[] cellsToBlank;

    public SourceText(string file, string text)
    {
        File = file;
        Text = text;
        Split();
        cellsToBlank = new int[lines.Count];
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var goesOn = i + 1 < lines.Count && lines[i + 1].BlanksBefore == 0 && !lines[i + 1].OpensPage;
            cellsToBlank[i] = (lines[i].StartsCell ? 1 : 0) + (goesOn ? cellsToBlank[i + 1] : 0);
        }
    }

    public string File { get; }

    public string Text { get; }

    public int Count => lines.Count;

    public SourceLine this[int index] => lines[index];

    public IReadOnlyList<SourceLine> Lines => lines;

    /// <summary>The line without outer white space.</summary>
    public ReadOnlySpan<char> Chars(SourceLine line) => Blank.Trim(Text.AsSpan(line.Start, line.End - line.Start));

    public ReadOnlySpan<char> Chars(int index) => Chars(lines[index]);

    /// <summary>How many cells begin from this line on before the next blank line.</summary>
    public int CellsToBlank(int index) => cellsToBlank[index];

    private void Split()
    {
        var (number, blanks, opensPage) = (1, 0, false);
        var position = Text.StartsWith('\uFEFF') ? 1 : 0;
        while (position < Text.Length)
        {
            var length = Text.AsSpan(position).IndexOfAny(LineEnds);
            var end = length < 0 ? Text.Length : position + length;
            var (start, startsCell) = Opening(position, end);
            if (startsCell || !Blank.Is(Text.AsSpan(start, end - start)))
            {
                lines.Add(new SourceLine(number, start, end, blanks, startsCell, opensPage));
                (blanks, opensPage) = (0, false);
            }
            else if (end < Text.Length && Text[end] != '\f') blanks++;
            if (end == Text.Length) return;
            opensPage |= Text[end] == '\f';
            if (Text[end] != '\f') number++;
            position = end + (Text[end] == '\r' && end + 1 < Text.Length && Text[end + 1] == '\n' ? 2 : 1);
        }
    }

    /// <summary>Where the line's own text begins, and whether a TAB makes it a cell.</summary>
    private (int Start, bool StartsCell) Opening(int start, int end)
    {
        var startsCell = false;
        var position = start;
        while (position < end)
        {
            if (Text[position] == '\t' && !startsCell)
            {
                startsCell = true;
                start = ++position;
            }
            else if (Text[position] != '\t' && Blank.Is(Text[position])) position++;
            else if (Residue.Length(Text.AsSpan(position, end - position)) is > 0 and var residue) start = position += residue;
            else break;
        }
        return (start, startsCell);
    }
}
