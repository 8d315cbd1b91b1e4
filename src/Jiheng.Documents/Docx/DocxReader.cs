using System.Xml;
using Jiheng.Documents.Archives;
using Jiheng.Documents.Package;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Docx;

/// <summary>Reads Word documents (docx, docm, dotx; transitional and strict).</summary>
public sealed class DocxReader : IDocumentReader
{
    // Not a static field: the type is made at every start, the package only when a Word document comes.
    internal static PackageFormat Word => new("word/document.xml",
        ["wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml", "ms-word.document.macroEnabled.main+xml"],
        "压缩包内没有 Word 文档的正文（word/document.xml），文件可能已损坏；请用 Word 打开修复后另存为 .docx。");

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes)
    {
        // A document stored in an archive shows its parts there, too.
        if (!bytes.StartsWith("PK\x03\x04"u8) || ArchiveReader.Recognises(bytes)) return false;
        // Names are stored plain in a zip. The usual one is enough, even when the end of the file is missing;
        // a workbook and a document may each hold the other, and then the list of contents decides.
        if (bytes.IndexOf("word/document.xml"u8) >= 0 && bytes.IndexOf("xl/workbook.xml"u8) < 0) return true;
        if (bytes.IndexOf("[Content_Types].xml"u8) < 0) return false;
        try
        {
            return OfficePackage.NamesMainPart(bytes.ToArray(), Word);
        }
        catch (Exception trouble) when (trouble is InvalidDataException or XmlException or NotSupportedException or UnreadableDocumentException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> bytes) => Read(file, bytes, null);

    /// <summary>The same, and where in the main part every place stands.</summary>
    internal static Document Read(string file, ReadOnlyMemory<byte> bytes, DocxTrace? trace)
    {
        ArgumentNullException.ThrowIfNull(file);
        OfficePackage? package = null;
        try
        {
            package = OfficePackage.Open(bytes, Word);
            using var body = new DocxBody(file, package, trace);
            return body.Read();
        }
        catch (XmlException trouble) when (package?.MainHasDocumentType() == true)
        {
            throw new UnreadableDocumentException("文档的 XML 中有 DTD 声明（可能引用外部内容），Word 文档不应含有，已拒绝读取；请用 Word 打开后另存为新的 .docx。", trouble);
        }
        catch (XmlException trouble)
        {
            throw new UnreadableDocumentException($"文档的 XML 有错误（第 {trouble.LineNumber} 行第 {trouble.LinePosition} 个字符处），文件可能已损坏；请用 Word 打开修复后另存为 .docx。", trouble);
        }
        catch (Exception trouble) when (trouble is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableDocumentException("文件已损坏或不完整（压缩内容有错误），无法读取；请重新下载或复制原文件，或用 Word 打开修复后另存为 .docx。", trouble);
        }
        finally
        {
            package?.Dispose();
        }
    }
}
