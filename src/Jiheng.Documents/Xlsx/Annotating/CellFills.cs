using System.Globalization;
using System.Xml.Linq;
using Jiheng.Documents.Package;
using Jiheng.Documents.Package.Copying;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Xlsx.Annotating;

/// <summary>The styles of a workbook, to which coloured copies are added; no style that is there is changed, since other cells share it.</summary>
internal sealed class CellFills
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

    private static readonly string[] Sides = ["left", "right", "top", "bottom"];

    private readonly SheetNames names;
    private readonly XElement fonts;
    private readonly XElement fills;
    private readonly XElement borders;
    private readonly XElement formats;
    private readonly List<XElement> listed;
    private readonly Dictionary<string, int> colours = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> made = new(StringComparer.Ordinal);

    public CellFills(PackageCopy copy, OfficePackage package, SheetNames names)
    {
        this.names = names;
        var root = Open(copy, package);
        fonts = List(root, "fonts", ["numFmts"], new XElement(names.S + "font"));
        fills = List(root, "fills", ["numFmts", "fonts"], Pattern("none"), Pattern("gray125"));
        borders = List(root, "borders", ["numFmts", "fonts", "fills"], new XElement(names.S + "border"));
        formats = List(root, "cellXfs", ["numFmts", "fonts", "fills", "borders", "cellStyleXfs"], new XElement(names.S + "xf"));
        listed = [.. formats.Elements(names.S + "xf")];
    }

    /// <summary>The style that looks like another but for the colour; the standing one where it says something worse already.</summary>
    public int Coloured(int style, Severity severity)
    {
        var colour = SeverityColour.Of(severity);
        var key = string.Create(CultureInfo.InvariantCulture, $"{style} {colour}");
        if (made.TryGetValue(key, out var known)) return known;
        var format = style >= 0 && style < listed.Count ? new XElement(listed[style]) : new XElement(names.S + "xf");
        if (SeverityColour.IsWorse(ColourOf(format), colour)) return made[key] = style;
        format.SetAttributeValue("fillId", Fill(colour).ToString(CultureInfo.InvariantCulture));
        format.SetAttributeValue("applyFill", "1");
        return made[key] = Add(format);
    }

    /// <summary>A style of our own sheet.</summary>
    /// <param name="isBold">Whether its letters are bold.</param>
    /// <param name="isLink">Whether it leads somewhere.</param>
    /// <param name="size">Of the letters, in points.</param>
    /// <param name="isBoxed">Whether it is a cell of the list.</param>
    /// <param name="colour">Six hexadecimal digits, or null.</param>
    public int Own(bool isBold = false, bool isLink = false, int size = 11, bool isBoxed = true, string? colour = null)
    {
        var font = new XElement(names.S + "font", isBold ? new XElement(names.S + "b") : null, isLink ? new XElement(names.S + "u") : null, Valued("sz", size),
            new XElement(names.S + "color", new XAttribute("rgb", isLink ? "FF0563C1" : "FF000000")), Valued("name", "宋体"), Valued("charset", 134));
        var border = new XElement(names.S + "border", Sides.Select(side =>
            new XElement(names.S + side, isBoxed ? new XAttribute("style", "thin") : null, isBoxed ? new XElement(names.S + "color", new XAttribute("rgb", "FFA6A6A6")) : null)), new XElement(names.S + "diagonal"));
        var format = new XElement(names.S + "xf", new XAttribute("numFmtId", 0), new XAttribute("fontId", Append(fonts, font)), new XAttribute("fillId", colour is null ? 0 : Fill(colour)),
            new XAttribute("borderId", Append(borders, border)), new XAttribute("applyFont", 1), new XAttribute("applyFill", 1), new XAttribute("applyBorder", 1), new XAttribute("applyAlignment", 1),
            new XElement(names.S + "alignment", new XAttribute("vertical", "top"), new XAttribute("wrapText", isBoxed ? 1 : 0)));
        return Add(format);
    }

    private XElement Valued(string name, object value) => new(names.S + name, new XAttribute("val", value));

    private int Add(XElement format)
    {
        listed.Add(format);
        return Append(formats, format);
    }

    private int Fill(string colour)
    {
        if (!colours.TryGetValue(colour, out var id))
            colours[colour] = id = Append(fills, new XElement(names.S + "fill", new XElement(names.S + "patternFill", new XAttribute("patternType", "solid"),
                new XElement(names.S + "fgColor", new XAttribute("rgb", "FF" + colour)), new XElement(names.S + "bgColor", new XAttribute("indexed", 64)))));
        return id;
    }

    private string? ColourOf(XElement format) =>
        int.TryParse((string?)format.Attribute("fillId"), out var id) && (string?)fills.Elements(names.S + "fill").ElementAtOrDefault(id)?.Descendants(names.S + "fgColor").FirstOrDefault()?.Attribute("rgb") is { Length: 8 } colour
            ? colour[2..] : null;

    private static int Append(XElement list, XElement item)
    {
        var id = list.Elements(item.Name).Count();
        list.Add(item);
        if (list.Attribute("count") is { } count) count.Value = (id + 1).ToString(CultureInfo.InvariantCulture);
        return id;
    }

    private XElement Pattern(string type) => new(names.S + "fill", new XElement(names.S + "patternFill", new XAttribute("patternType", type)));

    // A list that is missing is put where the schema wants it, with the entries that every workbook has.
    private XElement List(XElement root, string name, string[] earlier, params XElement[] first)
    {
        if (root.Element(names.S + name) is { } there)
        {
            if (!there.HasElements) there.Add(first);
            return there;
        }
        var list = new XElement(names.S + name, first);
        if (root.Elements().LastOrDefault(e => earlier.Contains(e.Name.LocalName)) is { } before) before.AddAfterSelf(list);
        else root.AddFirst(list);
        return list;
    }

    private XElement Open(PackageCopy copy, OfficePackage package)
    {
        var known = package.RelatedPart("styles");
        if (known is not null && copy.Change(known)?.Root is { } there) return there;
        var part = known ?? copy.FreeName("xl/styles{0}.xml", []);
        var made = copy.Put(part, new XElement(names.S + "styleSheet")).Root!;
        copy.Declare(part, ContentType);
        if (known is null) copy.Relate(package.MainPart, names.Relationship("styles"), part);
        return made;
    }
}
