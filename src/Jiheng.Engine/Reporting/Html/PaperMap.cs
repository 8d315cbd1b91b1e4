using System.Globalization;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>Where the places of a document stand on its page: every paragraph and cell has an element, and every element one id.</summary>
internal sealed class PaperMap
{
    private readonly Dictionary<Position, Spot> first = [];
    private readonly Dictionary<Position, List<Spot>> further = [];
    private readonly Dictionary<object, Spot> spots = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Table, string> tables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, Table> tablesByNumber = [];
    private readonly Dictionary<string, int> sheets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    /// <summary>Gives every element of a document its id.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">The id of the page: d1.</param>
    public PaperMap(Document document, string id)
    {
        Id = Unique(id);
        foreach (var block in document.Blocks)
        {
            if (block is Table table) Add(table);
            else if (block is Paragraph paragraph) Add(paragraph, paragraph.Origin, paragraph.Lines, isCell: false);
        }
    }

    /// <summary>The id of the document's own element.</summary>
    public string Id { get; }

    /// <summary>The element of a paragraph or a cell of this document.</summary>
    public Spot this[object block] => spots[block];

    /// <summary>The id of a table's element.</summary>
    public string IdOf(Table table) => tables[table];

    /// <summary>The id of a sheet's heading.</summary>
    public string IdOfSheet(string sheet) => $"{Id}-s{SheetNumber(sheet)}";

    /// <summary>The id of the element a place stands in: where it has none of its own, its table's or the document's.</summary>
    public string IdOf(Origin origin, string value = "") =>
        Find(origin, value)?.Id ?? (origin.Table is { } number && tablesByNumber.TryGetValue(number, out var table) ? tables[table] : Id);

    /// <summary>The element a place stands in, or null.</summary>
    /// <param name="origin">The place.</param>
    /// <param name="value">What it says, where the origin has no text.</param>
    public Spot? Find(Origin origin, string value = "")
    {
        if (Find(new Position(origin), origin.Text.Length > 0 ? origin.Text : value) is { } spot) return spot;
        // Inside a merged cell there is only the cell.
        return origin is { Sheet: null, Table: { } number, Row: { } row, Column: { } column } && tablesByNumber.TryGetValue(number, out var table)
            && table.At(row - 1, column - 1) is { } cell ? spots[cell] : null;
    }

    // A text box or footnote has the position of the paragraph it hangs on; the text tells them apart.
    private Spot? Find(Position position, string text)
    {
        if (!first.TryGetValue(position, out var spot)) return null;
        if (!further.TryGetValue(position, out var others) || Says(spot, text)) return spot;
        return others.Find(s => Says(s, text)) ?? spot;
    }

    private static bool Says(Spot spot, string text) => spot.Text.Contains(text, StringComparison.Ordinal);

    private void Add(Table table)
    {
        var sheet = table.Origin?.Sheet is { } name ? $"-s{SheetNumber(name)}" : "";
        tables[table] = Unique($"{Id}{sheet}-t{table.Number}");
        tablesByNumber.TryAdd(table.Number, table);
        foreach (var cell in table.Cells)
        {
            Add(cell, cell.Origin, cell.Lines, isCell: true);
            foreach (var nested in cell.Nested) Add(nested);
        }
    }

    private void Add(object block, Origin origin, IReadOnlyList<TextLine> lines, bool isCell)
    {
        var spot = spots[block] = new(Unique(IdAt(origin)), origin, lines, isCell);
        var position = new Position(origin);
        Add(position, spot);
        // What a reader of workbooks lost has the row and column of the sheet, not the number of the table.
        if (origin is { Sheet: not null, Row: not null }) Add(Position.InSheet(origin), spot);
        // Lines of one paragraph or cell may have positions of their own.
        var last = position;
        foreach (var line in lines)
        {
            if (new Position(line.Origin) is var next && next == last) continue;
            if (next != position) Add(next, spot);
            last = next;
        }
    }

    private void Add(Position position, Spot spot)
    {
        if (first.TryAdd(position, spot)) return;
        if (!further.TryGetValue(position, out var others)) further[position] = others = [];
        others.Add(spot);
    }

    private string IdAt(Origin origin)
    {
        var sheet = origin.Sheet is { } name ? $"-s{SheetNumber(name)}" : "";
        if (origin.Table is { } table) return string.Create(CultureInfo.InvariantCulture, $"{Id}{sheet}-t{table}-r{origin.Row}-c{origin.Column}");
        if (origin.Paragraph is { } paragraph) return string.Create(CultureInfo.InvariantCulture, $"{Id}{sheet}-p{paragraph}");
        return origin.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{Id}-l{line}") : Id;
    }

    private int SheetNumber(string sheet)
    {
        if (!sheets.TryGetValue(sheet, out var number)) sheets[sheet] = number = sheets.Count + 1;
        return number;
    }

    private string Unique(string id)
    {
        if (ids.TryAdd(id, 1)) return id;
        return $"{id}-n{++ids[id]}";
    }

    /// <summary>What of an origin tells one place from another inside a document.</summary>
    private readonly record struct Position(int? Line, int? Page, string? Sheet, int? Paragraph, int? Table, int? Row, int? Column)
    {
        public Position(Origin origin) : this(origin.Line, origin.Page, origin.Sheet, origin.Paragraph, origin.Table, origin.Row, origin.Column)
        {
        }

        public static Position InSheet(Origin origin) => new(null, null, origin.Sheet, null, null, origin.Row, origin.Column);
    }
}
