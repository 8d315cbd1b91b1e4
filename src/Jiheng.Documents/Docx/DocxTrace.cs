namespace Jiheng.Documents.Docx;

/// <summary>Which elements of the main part every place of the body was read from. Elements are told by their number in the part, from 1.</summary>
internal sealed class DocxTrace
{
    private readonly Dictionary<int, TracedPlace> paragraphs = [];
    private readonly Dictionary<long, TracedPlace> cells = [];

    // A paragraph whose end mark is deleted goes on in the next one.
    private TracedPlace? open;
    private int host;

    /// <summary>The body paragraph of a number; null when there is none.</summary>
    public TracedPlace? At(int paragraph) => paragraphs.GetValueOrDefault(paragraph);

    /// <summary>The cell of a grid place; null when no cell begins there.</summary>
    public TracedPlace? At(int table, int row, int column) => cells.GetValueOrDefault(Key(table, row, column));

    /// <summary>A w:p begins, in a cell when the table has a number.</summary>
    public void Paragraph(int table, int row, int column, int paragraph, int element)
    {
        host = element;
        var place = table > 0 ? CellOf(table, row, column) : paragraphs[paragraph] = open ??= new();
        if (table > 0 && place.Pieces.Count > 0) place.Pieces.Add(new(0, "\n"));
        place.Paragraphs.Add(element);
    }

    /// <summary>The body paragraph is complete.</summary>
    public void EndParagraph() => open = null;

    /// <summary>A w:tc that is a cell of the grid and no continuation of one.</summary>
    /// <param name="table">Number of the table.</param>
    /// <param name="row">1-based.</param>
    /// <param name="column">1-based.</param>
    /// <param name="element">The element.</param>
    /// <param name="isInBox">Whether the table stands in a text box.</param>
    public void Cell(int table, int row, int column, int element, bool isInBox)
    {
        var place = CellOf(table, row, column);
        place.Cell = element;
        if (isInBox) place.Host = host;
    }

    /// <summary>Text that is printed at a place.</summary>
    public void Piece(int table, int row, int column, int paragraph, int element, string text)
    {
        var place = table > 0 ? CellOf(table, row, column) : paragraphs.GetValueOrDefault(paragraph);
        place?.Pieces.Add(new(element, text));
    }

    private TracedPlace CellOf(int table, int row, int column)
    {
        var key = Key(table, row, column);
        if (!cells.TryGetValue(key, out var place)) cells[key] = place = new();
        return place;
    }

    private static long Key(int table, int row, int column) => ((long)table << 40) | ((long)row << 16) | (uint)column;
}

/// <summary>The elements of one place.</summary>
internal sealed class TracedPlace
{
    /// <summary>The w:tc; 0 outside tables.</summary>
    public int Cell { get; set; }

    /// <summary>The paragraph outside that a text box with this cell hangs on; 0 for none.</summary>
    public int Host { get; set; }

    /// <summary>The w:p elements.</summary>
    public List<int> Paragraphs { get; } = [];

    /// <summary>The printed text in its order.</summary>
    public List<TracedPiece> Pieces { get; } = [];
}

/// <summary>A piece of printed text.</summary>
/// <param name="Element">The element that holds it; 0 for what is printed without one: list numbers, ends of paragraphs.</param>
/// <param name="Text">What is printed.</param>
internal sealed record TracedPiece(int Element, string Text);
