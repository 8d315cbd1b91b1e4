using System.Globalization;
using System.Xml.Linq;
using Jiheng.Documents.Package;
using Jiheng.Documents.Package.Copying;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Xlsx.Annotating;

/// <summary>The last sheet of an annotated copy: all annotations with their places, each a way to its cell.</summary>
internal sealed class ReviewSheet(PackageCopy copy, OfficePackage package, SheetNames names, CellFills fills)
{
    /// <summary>What the names of lists begin with by which the reader knows that a sheet is one, and no content of the workbook.</summary>
    public const string Mark = "_Jiheng.Review";

    private const string Title = "审核意见";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private const int TextLetters = 88;
    private const int PlaceLetters = 24;
    private const int LongestCell = 32_000;
    private static readonly string[] Margins = ["left", "right", "top", "bottom", "header", "footer"];

    /// <summary>Adds the sheet.</summary>
    /// <param name="annotations">What it lists; pointers are left out.</param>
    /// <param name="date">The date it bears.</param>
    /// <param name="author">The name it bears.</param>
    /// <param name="taken">The names of the other sheets.</param>
    public void Add(IReadOnlyList<Annotation> annotations, DateTimeOffset date, string author, IReadOnlyList<string> taken)
    {
        var workbook = copy.Change(package.MainPart)!.Root!;
        var name = FreeName(taken);
        var part = copy.FreeName("xl/worksheets/sheet{0}.xml", package.RelationshipsOf(package.MainPart));
        copy.Put(part, Build([.. annotations.Where(a => !a.IsPointer)], date, XmlText.Safe(author)));
        copy.Declare(part, ContentType);
        var sheets = workbook.Element(names.S + "sheets")!;
        var last = sheets.Elements(names.S + "sheet").Select(s => int.TryParse((string?)s.Attribute("sheetId"), out var id) ? id : 0).DefaultIfEmpty(0).Max();
        sheets.Add(new XElement(names.S + "sheet", new XAttribute("name", name), new XAttribute("sheetId", last + 1),
            new XAttribute(XNamespace.Xmlns + "r", names.R.NamespaceName), new XAttribute(names.R + "id", copy.Relate(package.MainPart, names.Relationship("worksheet"), part))));
        NameIt(workbook, name);
    }

    private static string FreeName(IReadOnlyList<string> taken)
    {
        var name = Title;
        for (var number = 2; taken.Contains(name, StringComparer.OrdinalIgnoreCase); number++) name = string.Create(CultureInfo.InvariantCulture, $"{Title}{number}");
        return name;
    }

    private void NameIt(XElement workbook, string sheet)
    {
        var list = workbook.Element(names.S + "definedNames");
        if (list is null) names.InsertDefinedNames(workbook, list = new XElement(names.S + "definedNames"));
        var taken = list.Elements().Select(n => (string?)n.Attribute("name")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var mark = Mark;
        for (var number = 2; taken.Contains(mark); number++) mark = string.Create(CultureInfo.InvariantCulture, $"{Mark}{number}");
        list.Add(new XElement(names.S + "definedName", new XAttribute("name", mark), new XAttribute("hidden", 1), $"'{sheet}'!$A$1"));
    }

    private XElement Build(List<Annotation> annotations, DateTimeOffset date, string author)
    {
        var (title, note, head) = (fills.Own(isBold: true, size: 16, isBoxed: false), fills.Own(isBoxed: false, size: 10), fills.Own(isBold: true, colour: "EDEDED"));
        var (plain, link) = (fills.Own(), fills.Own(isLink: true));
        int[] severities = [fills.Own(colour: SeverityColour.Of(Severity.Note)), fills.Own(colour: SeverityColour.Of(Severity.Warning)), fills.Own(colour: SeverityColour.Of(Severity.Error))];
        var data = new XElement(names.S + "sheetData",
            Row(1, 26, Cell("A1", title, Title)),
            Row(2, 16, Cell("A2", note, string.Create(CultureInfo.InvariantCulture, $"由{author}于 {date:yyyy-MM-dd} 加注，共 {annotations.Count} 条。浅红为错误，浅黄为疑点，浅蓝为提示或对照处；点位置可到该单元格。"))),
            Row(3, 16, Cell("A3", note, "本表和批注只供修改时参考，不是填报内容；报送请用原文件改正后的版本。")),
            Row(4, 18, Cell("A4", head, "序号"), Cell("B4", head, "位置"), Cell("C4", head, "程度"), Cell("D4", head, "意见")));
        var links = new XElement(names.S + "hyperlinks");
        for (var i = 0; i < annotations.Count; i++)
        {
            var annotation = annotations[i];
            var row = i + 5;
            var lines = XmlText.Lines(annotation.Text);
            var place = annotation.Place is { Sheet: { } sheet, Row: { } r, Column: { } c } ? new PlacedCell(sheet, new CellReference(r, c)) : null;
            var shown = place?.ToString() ?? annotation.Place.Sheet ?? "全文";
            data.Add(Row(row, Math.Max(TextWidth.Lines(lines, TextLetters), TextWidth.Lines([shown], PlaceLetters)) * 16 + 6,
                Cell($"A{row}", plain, annotation.Number.Length > 0 ? annotation.Number : (i + 1).ToString(CultureInfo.InvariantCulture)),
                Cell($"B{row}", place is null ? plain : link, shown),
                Cell($"C{row}", severities[(int)annotation.Severity], annotation.Severity switch { Severity.Error => "错误", Severity.Warning => "疑点", _ => "提示" }),
                Cell($"D{row}", plain, string.Join('\n', lines))));
            if (place is not null)
                links.Add(new XElement(names.S + "hyperlink", new XAttribute("ref", $"B{row}"), new XAttribute("location", place.Address), new XAttribute("display", shown)));
        }
        return new XElement(names.S + "worksheet",
            new XElement(names.S + "sheetPr", new XElement(names.S + "pageSetUpPr", new XAttribute("fitToPage", 1))),
            new XElement(names.S + "sheetViews", new XElement(names.S + "sheetView", new XAttribute("workbookViewId", 0),
                new XElement(names.S + "pane", new XAttribute("ySplit", 4), new XAttribute("topLeftCell", "A5"), new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen")))),
            new XElement(names.S + "cols", Column(1, 9), Column(2, PlaceLetters + 2), Column(3, 8), Column(4, TextLetters + 4)),
            data,
            links.HasElements ? links : null,
            new XElement(names.S + "pageMargins", Margins.Select(m => new XAttribute(m, "0.5"))),
            new XElement(names.S + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", "landscape"), new XAttribute("fitToHeight", 0)));
    }

    private XElement Column(int number, int width) => new(names.S + "col", new XAttribute("min", number), new XAttribute("max", number), new XAttribute("width", width), new XAttribute("customWidth", 1));

    // Excel's own bound on the height of a row is 409 points.
    private XElement Row(int number, int points, params XElement[] cells) =>
        new(names.S + "row", new XAttribute("r", number), new XAttribute("ht", Math.Min(points, 409)), new XAttribute("customHeight", 1), cells);

    private XElement Cell(string place, int style, string text) => new(names.S + "c", new XAttribute("r", place), new XAttribute("s", style), new XAttribute("t", "inlineStr"),
        new XElement(names.S + "is", new XElement(names.S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text.Length > LongestCell ? text[..LongestCell] : text)));

    private sealed record PlacedCell(string Sheet, CellReference Cell)
    {
        public string Address => $"'{Sheet.Replace("'", "''", StringComparison.Ordinal)}'!{Cell}";

        public override string ToString() => $"{Sheet}!{Cell}";
    }
}
