using System.IO.Compression;
using System.Text;
using Jiheng.Documents.Docx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Docx;

/// <summary>A minimal docx made of strings, so that a test shows the whole file it is about.</summary>
internal sealed class DocxSample
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private const string Namespaces = """
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        """;

    private readonly StringBuilder body = new();
    private readonly Dictionary<string, string> related = [];
    private readonly Dictionary<string, string> parts = [];
    private readonly List<string> extraRelationships = [];
    private string ns = Transitional;
    private string mainPart = "word/document.xml";
    private string? wholeMain;

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public DocxSample Body(string xml)
    {
        body.Append(xml);
        return this;
    }

    public DocxSample Paragraph(string text, string properties = "") => Body($"<w:p><w:pPr>{properties}</w:pPr>{Run(text)}</w:p>");

    public DocxSample Table(params string[] rows) => Body($"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>");

    public DocxSample Styles(string xml) => Related("styles", $"<w:styles {{0}}>{xml}</w:styles>");

    public DocxSample Numbering(string xml) => Related("numbering", $"<w:numbering {{0}}>{xml}</w:numbering>");

    public DocxSample Footnotes(string xml) => Related("footnotes", $"<w:footnotes {{0}}>{xml}</w:footnotes>");

    public DocxSample Endnotes(string xml) => Related("endnotes", $"<w:endnotes {{0}}>{xml}</w:endnotes>");

    public DocxSample Comments(string xml) => Related("comments", $"<w:comments {{0}}>{xml}</w:comments>");

    public DocxSample Part(string name, string content)
    {
        parts[name] = content;
        return this;
    }

    public DocxSample Relationship(string xml)
    {
        extraRelationships.Add(xml);
        return this;
    }

    public DocxSample InStrictNamespace()
    {
        ns = Strict;
        return this;
    }

    public DocxSample WithMainPart(string name)
    {
        mainPart = name;
        return this;
    }

    /// <summary>The main part letter by letter, for files that no program would write.</summary>
    public DocxSample WithMain(string xml)
    {
        wholeMain = xml;
        return this;
    }

    public byte[] Bytes()
    {
        var folder = mainPart[..(mainPart.LastIndexOf('/') + 1)];
        var all = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{mainPart}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""",
            ["_rels/.rels"] = Relationships($"""<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{mainPart}"/>"""),
            [mainPart] = wholeMain ?? $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{ns}" {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>""",
            [$"{folder}_rels/{mainPart[folder.Length..]}.rels"] = Relationships(string.Concat(related.Keys.Select((k, i) =>
                $"""<Relationship Id="rId{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{k}" Target="{k}.xml"/>""").Concat(extraRelationships))),
        };
        foreach (var (kind, xml) in related) all[$"{folder}{kind}.xml"] = xml.Replace("{0}", $"xmlns:w=\"{ns}\" {Namespaces}", StringComparison.Ordinal);
        foreach (var (name, content) in parts) all[name] = content;
        return Zip(all.Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value))));
    }

    public Document Read() => new DocxReader().Read("样本.docx", Bytes());

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> entries, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        return stream.ToArray();
    }

    private static string Relationships(string xml) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{xml}</Relationships>""";

    public DocxSample Related(string kind, string xml)
    {
        related[kind] = xml;
        return this;
    }
}
