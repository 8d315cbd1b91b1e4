using System.Globalization;
using System.Xml.Linq;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Xlsx.Annotating;

/// <summary>One sheet as a tree: its cells by their places, counted as the reader counts them. A cell that is not there is put in its place.</summary>
internal sealed class SheetTree
{
    private readonly SheetNames names;
    private readonly XElement data;
    private readonly List<CellArea> merges = [];
    private readonly Dictionary<int, XElement> rows = [];

    public SheetTree(XElement root, SheetNames names)
    {
        this.names = names;
        Root = root;
        data = root.Element(names.S + "sheetData") ?? new XElement(names.S + "sheetData");
        foreach (var merge in root.Elements(names.S + "mergeCells").Elements(names.S + "mergeCell"))
            if (CellArea.TryParse((string?)merge.Attribute("ref"), out var area)) merges.Add(area);
        var number = 0;
        foreach (var row in data.Elements(names.S + "row"))
        {
            number = int.TryParse((string?)row.Attribute("r"), out var written) ? written : number + 1;
            rows.TryAdd(number, row);
        }
    }

    /// <summary>The root of the sheet.</summary>
    public XElement Root { get; }

    /// <summary>The cell that shows what stands at a place: the first of a merged area.</summary>
    public CellReference Anchor(CellReference place)
    {
        foreach (var merge in merges)
            if (place.Row >= merge.First.Row && place.Row <= merge.Last.Row && place.Column >= merge.First.Column && place.Column <= merge.Last.Column) return merge.First;
        return place;
    }

    /// <summary>Colours a cell.</summary>
    public void Colour(CellReference place, Severity severity, CellFills fills)
    {
        var row = RowOf(place.Row);
        var cell = CellOf(row, place, out var following);
        var style = cell is not null ? Number(cell, "s") ?? 0 : StyleOfBlank(row, place.Column);
        var coloured = fills.Coloured(style, severity).ToString(CultureInfo.InvariantCulture);
        if (cell is null)
        {
            cell = new XElement(names.S + "c", new XAttribute("r", place.ToString()));
            if (following is not null) following.AddBeforeSelf(cell);
            else row.Add(cell);
            Widen(row, place.Column);
        }
        cell.SetAttributeValue("s", coloured);
    }

    /// <summary>Width of columns in pixels, as far as the file says.</summary>
    public int ColumnPixels(int column)
    {
        foreach (var range in root())
            if (Number(range, "min") <= column && Number(range, "max") >= column) return IsOn(range, "hidden") ? 0 : Pixels((string?)range.Attribute("width"));
        return DefaultPixels;

        IEnumerable<XElement> root() => Root.Elements(names.S + "cols").Elements(names.S + "col");
    }

    /// <summary>Height of rows in pixels, as far as the file says.</summary>
    public int RowPixels(int row)
    {
        if (!rows.TryGetValue(row, out var element)) return DefaultHeight;
        if (IsOn(element, "hidden")) return 0;
        return decimal.TryParse((string?)element.Attribute("ht"), NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && points is >= 0 and < 1000 ? (int)(points * 4 / 3) : DefaultHeight;
    }

    private const int DefaultPixels = 72;
    private const int DefaultHeight = 19;

    private static int Pixels(string? characters) =>
        decimal.TryParse(characters, NumberStyles.Float, CultureInfo.InvariantCulture, out var width) && width is >= 0 and < 1000 ? (int)(width * 7) + 5 : DefaultPixels;

    private XElement RowOf(int number)
    {
        if (rows.TryGetValue(number, out var known)) return known;
        var row = rows[number] = new XElement(names.S + "row", new XAttribute("r", number));
        var next = rows.Where(r => r.Key > number).OrderBy(r => r.Key).Select(r => r.Value).FirstOrDefault();
        // Rows without numbers are counted; one put between them must not move them.
        if (next is not null)
        {
            Say(next);
            next.AddBeforeSelf(row);
        }
        else data.Add(row);
        return row;

        void Say(XElement element)
        {
            if (element.Attribute("r") is null) element.SetAttributeValue("r", rows.First(r => r.Value == element).Key);
        }
    }

    private XElement? CellOf(XElement row, CellReference place, out XElement? following)
    {
        following = null;
        var column = 0;
        foreach (var cell in row.Elements(names.S + "c"))
        {
            column = CellReference.TryParse((string?)cell.Attribute("r"), out var written) ? written.Column : column + 1;
            if (column == place.Column) return cell;
            if (column > place.Column && following is null)
            {
                following = cell;
                if (cell.Attribute("r") is null) cell.SetAttributeValue("r", new CellReference(place.Row, column).ToString());
            }
        }
        return null;
    }

    // A blank cell looks as its row says, or its column.
    private int StyleOfBlank(XElement row, int column)
    {
        if (IsOn(row, "customFormat") && Number(row, "s") is { } style) return style;
        foreach (var range in Root.Elements(names.S + "cols").Elements(names.S + "col"))
            if (Number(range, "min") <= column && Number(range, "max") >= column) return Number(range, "style") ?? 0;
        return 0;
    }

    // Only a help for reading, and wrong once a cell lies outside.
    private static void Widen(XElement row, int column)
    {
        if (row.Attribute("spans") is { } spans && spans.Value.Split(':') is [var first, var last] && int.TryParse(first, out var from) && int.TryParse(last, out var to) && (column < from || column > to))
            spans.Value = string.Create(CultureInfo.InvariantCulture, $"{Math.Min(from, column)}:{Math.Max(to, column)}");
    }

    private static int? Number(XElement element, string name) => int.TryParse((string?)element.Attribute(name), out var number) ? number : null;

    private static bool IsOn(XElement element, string name) => (string?)element.Attribute(name) is "1" or "true";
}
