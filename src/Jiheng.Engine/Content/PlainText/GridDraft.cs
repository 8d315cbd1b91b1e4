using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Content.PlainText;

/// <summary>Rows of cells as they were met, before the grid's width is known.</summary>
/// <param name="page">The text that the lines point into.</param>
/// <param name="lines">The lines that cells are ranges of.</param>
/// <param name="marks">What stands in the cells that prints nothing.</param>
internal sealed class GridDraft(SourceText page, IReadOnlyList<SourceLine> lines, CellMarks marks)
{
    // Wider than any printed form. Tables up to this width are never cut; a wider one is cut where short rows
    // would make its grid larger than the file by more than this factor.
    private const int WidestForm = 32;

    private readonly List<(int First, int End)> cells = [];
    private readonly List<int> rowStarts = [];

    /// <summary>Whether merged cells left no trace, see <see cref="Table.IsPacked"/>.</summary>
    public bool IsPacked { get; init; }

    public int RowCount => rowStarts.Count;

    /// <summary>Cells of the row being filled.</summary>
    public int Width => cells.Count - rowStarts[^1];

    public void StartRow() => rowStarts.Add(cells.Count);

    /// <summary>Adds a cell whose text is the lines from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public void Add(int first, int end) => cells.Add((first, end));

    /// <summary>One table, or several where one grid would be almost all holes.</summary>
    /// <param name="before">Tables of the document before this one.</param>
    public IEnumerable<Table> Tables(int before)
    {
        for (var first = 0; first < RowCount;)
        {
            var width = RowWidth(first);
            var end = first + 1;
            for (; end < RowCount; end++)
            {
                var wider = Math.Max(width, RowWidth(end));
                var count = RowStart(end + 1) - rowStarts[first];
                if ((long)wider * (end + 1 - first) > (long)WidestForm * count) break;
                width = wider;
            }
            yield return Build(++before, first, end, width);
            first = end;
        }
    }

    private int RowStart(int row) => row < RowCount ? rowStarts[row] : cells.Count;

    private int RowWidth(int row) => RowStart(row + 1) - rowStarts[row];

    private Table Build(int number, int firstRow, int endRow, int width)
    {
        var built = new List<Cell>(RowStart(endRow) - rowStarts[firstRow]);
        for (var row = firstRow; row < endRow; row++)
            for (var i = rowStarts[row]; i < RowStart(row + 1); i++)
            {
                var column = i - rowStarts[row];
                var span = i + 1 == RowStart(row + 1) ? width - column : 1;
                built.Add(BuildCell(cells[i], number, row - firstRow, column, span));
            }
        return new Table(number, endRow - firstRow, width, built) { IsPacked = IsPacked };
    }

    private Cell BuildCell((int First, int End) range, int number, int row, int column, int span)
    {
        var origin = new Origin(page.File, "") { Line = lines[range.First].Number, Table = number, Row = row + 1, Column = column + 1 };
        List<TextLine>? texts = null;
        for (var i = range.First; i < range.End; i++)
            foreach (var (text, printed) in TextPieces.Of(page.Text, lines[i], trims: marks == CellMarks.Markdown))
                foreach (var (line, source) in Lines(text, printed))
                    (texts ??= []).Add(new TextLine(line, origin with { Line = lines[i].Number, Text = source }));
        if (texts is null) return new Cell(row, column, 1, span, [], origin);
        var cell = new Cell(row, column, 1, span, texts, texts[0].Origin);
        return texts.Count == 1 ? cell : cell with { Origin = texts[0].Origin with { Text = cell.Text } };
    }

    /// <summary>The lines of a piece of a cell, each with what stands in the file.</summary>
    private IEnumerable<(string Text, string Source)> Lines(string text, string source)
    {
        if (marks != CellMarks.Markdown)
        {
            yield return (marks == CellMarks.Quoted ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text, source);
            yield break;
        }
        foreach (var line in MarkdownPage.Lines(text))
        {
            if (Blank.Is(line)) continue;
            var piece = Blank.Trim(line).ToString();
            var printed = MarkdownMarks.Strip(piece);
            yield return (Blank.Is(printed) ? piece : printed, piece);
        }
    }
}
