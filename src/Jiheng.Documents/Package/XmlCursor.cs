using System.Text;
using System.Xml;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Package;

/// <summary>
/// A forward-only walk over one part. Every step, skipped content included, passes <see cref="Advance"/>, where the depth is bounded;
/// so the readers above may call themselves for nested content.
/// </summary>
internal sealed class XmlCursor : IDisposable
{
    // ISO 29500 transitional and strict; the readers do not care which.
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string StrictSheet = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly XmlReader reader;
    private readonly string part;
    private readonly string word;
    private readonly string strictWord;
    private readonly string sheet;
    private readonly string strictSheet;

    public XmlCursor(Stream stream, string part)
    {
        this.part = part;
        var names = new BoundedNameTable(part);
        word = names.Add(Word);
        strictWord = names.Add(StrictWord);
        sheet = names.Add(Sheet);
        strictSheet = names.Add(StrictSheet);
        reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = PackageLimits.MaxMainPartBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            NameTable = names,
        });
    }

    public int Depth => reader.Depth;

    /// <summary>How many elements have begun so far, this one included: its number in the part, whoever counts.</summary>
    public int ElementNumber { get; private set; }

    public bool IsElement => reader.NodeType == XmlNodeType.Element;

    public bool IsEmpty => reader.IsEmptyElement;

    public string Name => reader.LocalName;

    public bool IsWord => ReferenceEquals(reader.NamespaceURI, word) || ReferenceEquals(reader.NamespaceURI, strictWord);

    public bool IsSheet => ReferenceEquals(reader.NamespaceURI, sheet) || ReferenceEquals(reader.NamespaceURI, strictSheet);

    public bool IsMath => reader.NamespaceURI.EndsWith("/math", StringComparison.Ordinal);

    public bool Advance()
    {
        if (!reader.Read()) return false;
        if (reader.Depth > PackageLimits.MaxDepth)
            throw new UnreadableDocumentException($"文件部件 {part} 的标记嵌套超过 {PackageLimits.MaxDepth} 层，不是正常的文档，已停止读取；请用 Office 或 WPS 打开后另存再试。");
        if (reader.NodeType == XmlNodeType.Element) ElementNumber++;
        return true;
    }

    /// <summary>Steps to the next element inside the one that stands at <paramref name="depth"/>; false at its end.</summary>
    public bool NextInside(int depth)
    {
        while (Advance() && reader.Depth > depth)
            if (reader.NodeType == XmlNodeType.Element) return true;
        return false;
    }

    /// <summary>Moves to the end of the current element.</summary>
    public void Skip()
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (Advance() && reader.Depth > depth) { }
    }

    /// <summary>An attribute in the namespace of its element.</summary>
    public string? Attribute(string name) => reader.GetAttribute(name, reader.NamespaceURI);

    /// <summary>An attribute without a namespace.</summary>
    public string? PlainAttribute(string name) => reader.GetAttribute(name);

    /// <summary>r:id: the relationship the element names.</summary>
    public string? RelationshipId() => reader.GetAttribute("id", Relationships) ?? reader.GetAttribute("id", StrictRelationships);

    public int? Number(string name) => int.TryParse(Attribute(name), out var number) ? number : null;

    /// <summary>A switch such as w:vanish: on when it stands there without a value.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off" or "none");

    /// <summary>
    /// The text of the current element; null when it has none. Without xml:space="preserve" the outer white space belongs
    /// to the mark-up, as Word itself takes it.
    /// </summary>
    public string? ReadText()
    {
        if (reader.IsEmptyElement) return null;
        var keepsSpace = reader.XmlSpace == XmlSpace.Preserve;
        var depth = reader.Depth;
        string? text = null;
        StringBuilder? pieces = null;
        while (Advance() && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)) continue;
            if (text is null) text = reader.Value;
            else (pieces ??= new StringBuilder(text)).Append(reader.Value);
        }
        if (pieces is not null) text = pieces.ToString();
        return keepsSpace ? text : text?.Trim(' ', '\t', '\n', '\r');
    }

    public void Dispose() => reader.Dispose();
}
