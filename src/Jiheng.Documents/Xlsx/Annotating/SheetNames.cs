using System.Xml.Linq;

namespace Jiheng.Documents.Xlsx.Annotating;

/// <summary>The namespaces of one workbook, transitional or strict, and the order in which elements must stand (ISO 29500-1, 18.2.27 and 18.3.1.99).</summary>
internal sealed class SheetNames(XElement root)
{
    private const string StrictSheet = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static readonly string[] AfterLegacyDrawing = ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];
    private static readonly string[] AfterDefinedNames =
        ["calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"];

    /// <summary>The namespace of Excel's own elements.</summary>
    public XNamespace S { get; } = root.Name.Namespace;

    /// <summary>The namespace of r:id.</summary>
    public XNamespace R => Types;

    /// <summary>The type of a relationship.</summary>
    public string Relationship(string kind) => $"{Types}/{kind}";

    /// <summary>Puts the drawing of the notes where the schema wants it.</summary>
    public void InsertLegacyDrawing(XElement sheet, XElement drawing) => Insert(sheet, drawing, AfterLegacyDrawing);

    /// <summary>Puts the list of names where the schema wants it.</summary>
    public void InsertDefinedNames(XElement workbook, XElement names) => Insert(workbook, names, AfterDefinedNames);

    private string Types => S.NamespaceName == StrictSheet ? StrictOffice : Office;

    private void Insert(XElement parent, XElement child, string[] later)
    {
        if (parent.Elements().FirstOrDefault(e => e.Name.LocalName == "AlternateContent" ? e.Descendants().Any(d => later.Contains(d.Name.LocalName)) : e.Name.Namespace == S && later.Contains(e.Name.LocalName)) is { } next)
            next.AddBeforeSelf(child);
        else parent.Add(child);
    }
}
