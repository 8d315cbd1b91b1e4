using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jiheng.Documents.Package;
using Jiheng.Documents.Package.Copying;

namespace Jiheng.Documents.Xlsx.Annotating;

/// <summary>
/// The boxes of a sheet's notes, which Excel keeps as VML. What is drawn there already is often not well-formed and stays letter by letter:
/// ours is put before its end.
/// </summary>
internal sealed partial class NoteDrawing(PackageCopy copy, OfficePackage package, SheetEntry entry, SheetTree sheet, SheetNames names)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private const string Type = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\">"
        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private const string Empty = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

    // Shapes are numbered in blocks of 1024, the first of which is not used.
    private const int FirstShape = 1025;

    /// <summary>Adds the boxes.</summary>
    public void Add(IReadOnlyList<NoteBox> boxes)
    {
        if (boxes.Count == 0) return;
        var part = Part();
        // One byte, one letter: what is not ours comes out as it went in.
        var drawing = Encoding.Latin1.GetString(copy.Bytes(part) ?? Encoding.Latin1.GetBytes(Empty));
        var end = drawing.LastIndexOf("</xml", StringComparison.Ordinal);
        if (end < 0) throw new InvalidDataException($"{part} has no end");
        var ours = new StringBuilder();
        if (!drawing.Contains("\"_x0000_t202\"", StringComparison.Ordinal) && !drawing.Contains("'_x0000_t202'", StringComparison.Ordinal)) ours.Append(Type);
        var number = ShapeNumbers().Matches(drawing).Select(m => int.TryParse(m.Groups[1].ValueSpan, out var used) ? used : 0).DefaultIfEmpty(0).Max();
        number = Math.Max(number + 1, FirstShape);
        foreach (var box in boxes) ours.Append(Shape(box, number++));
        copy.Put(part, Encoding.Latin1.GetBytes(drawing.Insert(end, ours.ToString())));
    }

    private string Shape(NoteBox box, int number) => string.Create(CultureInfo.InvariantCulture,
        $"<v:shape id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:80pt;margin-top:5pt;width:{NoteBox.Breadth * 3 / 4}pt;height:{box.Height * 3 / 4}pt;z-index:{number % 1024};visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">")
        + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
        + string.Create(CultureInfo.InvariantCulture, $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{box.Anchor(sheet)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{box.Place.Row - 1}</x:Row><x:Column>{box.Place.Column - 1}</x:Column></x:ClientData></v:shape>");

    private string Part()
    {
        var known = sheet.Root.Element(names.S + "legacyDrawing");
        if ((string?)known?.Attribute(names.R + "id") is { } id && package.RelationshipsOf(entry.Part).Find(r => r.Id == id) is { } drawn) return drawn.Target;
        known?.Remove();
        var part = copy.FreeName("xl/drawings/vmlDrawing{0}.vml", package.RelationshipsOf(entry.Part));
        copy.DeclareEnding("vml", ContentType);
        names.InsertLegacyDrawing(sheet.Root, new XElement(names.S + "legacyDrawing", new XAttribute(XNamespace.Xmlns + "r", names.R.NamespaceName), new XAttribute(names.R + "id", copy.Relate(entry.Part, names.Relationship("vmlDrawing"), part))));
        return part;
    }

    [GeneratedRegex(@"_x0000_s(\d{1,9})")]
    private static partial Regex ShapeNumbers();
}
