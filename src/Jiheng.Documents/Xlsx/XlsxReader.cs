using System.Xml;
using Jiheng.Documents.Archives;
using Jiheng.Documents.Package;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx;

/// <summary>Reads Excel workbooks (xlsx, xlsm, xltx; transitional and strict): every sheet, hidden ones with a remark.</summary>
public sealed class XlsxReader : IDocumentReader
{
    // Not a static field: the type is made at every start, the package only when a workbook comes.
    internal static PackageFormat Excel => new("xl/workbook.xml",
        ["spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml", "ms-excel.sheet.macroEnabled.main+xml", "ms-excel.template.macroEnabled.main+xml"],
        "压缩包内没有 Excel 工作簿的目录（xl/workbook.xml），文件可能已损坏；请用 Excel 或 WPS 打开修复后另存为 .xlsx。");

    /// <inheritdoc/>
    public string Format => "xlsx";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes)
    {
        // A document stored in an archive shows its parts there, too.
        if (!bytes.StartsWith("PK\x03\x04"u8) || ArchiveReader.Recognises(bytes)) return false;
        // Names are stored plain in a zip. The usual one is enough, even when the end of the file is missing.
        if (bytes.IndexOf("xl/workbook.xml"u8) >= 0) return true;
        if (bytes.IndexOf("[Content_Types].xml"u8) < 0) return false;
        try
        {
            return OfficePackage.NamesMainPart(bytes.ToArray(), Excel);
        }
        catch (Exception trouble) when (trouble is InvalidDataException or XmlException or NotSupportedException or UnreadableDocumentException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            using var package = OfficePackage.Open(bytes, Excel);
            return new WorkbookWalk(file, package).Read();
        }
        catch (XmlException trouble) when (trouble.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new UnreadableDocumentException("工作簿的 XML 中有 DTD 声明（可能引用外部内容），Excel 文件不应含有，已拒绝读取；请用 Excel 打开后另存为新的 .xlsx。", trouble);
        }
        catch (XmlException trouble)
        {
            throw new UnreadableDocumentException($"工作簿的 XML 有错误（第 {trouble.LineNumber} 行第 {trouble.LinePosition} 个字符处），文件可能已损坏；请用 Excel 或 WPS 打开修复后另存为 .xlsx。", trouble);
        }
        catch (Exception trouble) when (trouble is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableDocumentException("文件已损坏或不完整（压缩内容有错误），无法读取；请重新下载或复制原文件，或用 Excel、WPS 打开修复后另存为 .xlsx。", trouble);
        }
    }
}
