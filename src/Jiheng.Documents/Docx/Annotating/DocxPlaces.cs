using System.Xml.Linq;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Docx.Annotating;

/// <summary>Finds the elements of a place: those that the reading itself took it from.</summary>
internal sealed class DocxPlaces
{
    private readonly DocxTrace trace;
    private readonly WordNames names;
    private readonly XElement[] elements;
    private readonly Dictionary<int, Table> tables = [];
    private readonly Dictionary<TracedPlace, DocxPlace> places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Numbers the elements of the tree before it is changed.</summary>
    /// <param name="trace">What the reading noted.</param>
    /// <param name="document">What it read.</param>
    /// <param name="main">The tree of the same part.</param>
    /// <param name="names">Its namespaces.</param>
    public DocxPlaces(DocxTrace trace, Document document, XDocument main, WordNames names)
    {
        this.trace = trace;
        this.names = names;
        elements = [.. main.Root!.DescendantsAndSelf()];
        foreach (var block in document.Blocks)
            if (block is Table table) Add(table);
    }

    /// <summary>The elements of a place; null when the document has no such place.</summary>
    public DocxPlace? Find(Origin origin)
    {
        if (Traced(origin) is not { } traced) return null;
        if (!places.TryGetValue(traced, out var place)) places[traced] = place = Of(traced);
        return place;
    }

    private void Add(Table table)
    {
        tables.TryAdd(table.Number, table);
        foreach (var cell in table.Cells)
            foreach (var nested in cell.Nested) Add(nested);
    }

    private TracedPlace? Traced(Origin origin)
    {
        if (origin.Table is not { } table) return origin.Paragraph is { } paragraph ? trace.At(paragraph) : null;
        var (row, column) = (origin.Row ?? 1, origin.Column ?? 1);
        // Inside a merged area there is only the cell at its beginning.
        if (tables.TryGetValue(table, out var grid) && grid.At(row - 1, column - 1) is { } cell) (row, column) = (cell.Row + 1, cell.Column + 1);
        return trace.At(table, row, column) is { Cell: > 0 } found ? found : null;
    }

    private DocxPlace Of(TracedPlace traced)
    {
        var cell = traced.Cell > 0 ? Element(traced.Cell) : null;
        List<XElement> paragraphs = traced.Host > 0 ? [Element(traced.Host)] : [.. traced.Paragraphs.Select(Element)];
        // What stands in a control that shows its hint is not read, but a comment can stand there.
        if (paragraphs.Count == 0 && cell is not null) paragraphs.Add(cell.Descendants(names.W + "p").FirstOrDefault(p => p.Ancestors(names.W + "tc").First() == cell) ?? Added(cell));
        return new(cell, paragraphs, [.. traced.Pieces.Select(p => new TextPiece(p.Element > 0 ? Element(p.Element) : null, p.Text))]);
    }

    private XElement Added(XElement cell)
    {
        var paragraph = new XElement(names.W + "p");
        cell.Add(paragraph);
        return paragraph;
    }

    private XElement Element(int number) => elements[number - 1];
}
