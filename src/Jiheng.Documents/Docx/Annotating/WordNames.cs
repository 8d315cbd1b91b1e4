using System.Xml.Linq;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Docx.Annotating;

/// <summary>The namespaces of one document, transitional or strict, and the order in which its elements must stand (ISO 29500-1, 17.3.2.28 and 17.4.69).</summary>
internal sealed class WordNames(XElement root)
{
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    // What may follow the shading of a run, and of a cell.
    private static readonly string[] AfterRunShade = ["fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"];
    private static readonly string[] AfterCellShade = ["noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark", "headers", "cellIns", "cellDel", "cellMerge", "tcPrChange"];

    /// <summary>The namespace of Word's own elements.</summary>
    public XNamespace W { get; } = root.Name.Namespace;

    /// <summary>The type of a relationship.</summary>
    public string Relationship(string kind) => W.NamespaceName == StrictWord
        ? $"http://purl.oclc.org/ooxml/officeDocument/relationships/{kind}"
        : $"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}";

    /// <summary>An element with its value.</summary>
    public XElement Valued(string name, string value) => new(W + name, new XAttribute(W + "val", value));

    /// <summary>Text that keeps its outer spaces.</summary>
    public XElement Text(string text) => new(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    /// <summary>Colours what a run prints.</summary>
    public void ShadeRun(XElement run, string fill)
    {
        var properties = run.Element(W + "rPr");
        if (properties is null) run.AddFirst(properties = new XElement(W + "rPr"));
        Shade(properties, fill, AfterRunShade);
    }

    /// <summary>Colours a cell.</summary>
    public void ShadeCell(XElement cell, string fill)
    {
        var properties = cell.Element(W + "tcPr");
        if (properties is null) cell.AddFirst(properties = new XElement(W + "tcPr"));
        Shade(properties, fill, AfterCellShade);
    }

    private void Shade(XElement properties, string fill, string[] later)
    {
        var shade = new XElement(W + "shd", new XAttribute(W + "val", "clear"), new XAttribute(W + "color", "auto"), new XAttribute(W + "fill", fill));
        if (properties.Element(W + "shd") is { } old)
        {
            if (!SeverityColour.IsWorse((string?)old.Attribute(W + "fill"), fill)) old.ReplaceWith(shade);
        }
        else if (properties.Elements().FirstOrDefault(e => e.Name.Namespace != W || later.Contains(e.Name.LocalName)) is { } next) next.AddBeforeSelf(shade);
        else properties.Add(shade);
    }
}
