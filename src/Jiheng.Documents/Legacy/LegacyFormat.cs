using System.IO.Compression;
using System.Text;
using Jiheng.Documents.Archives;

namespace Jiheng.Documents.Legacy;

/// <summary>A format that another program turns into one of ours.</summary>
/// <param name="Name">As it appears in results, and the extension the converted file is given.</param>
/// <param name="Title">What people call it.</param>
/// <param name="IsWorkbook">Whether it becomes a workbook; else a Word document.</param>
internal sealed record LegacyFormat(string Name, string Title, bool IsWorkbook)
{
    private const int HeadLength = 2048;

    /// <summary>What the user can save it as instead.</summary>
    public string Successor => IsWorkbook ? ".xlsx" : ".docx";

    /// <summary>Null for what is none of them, such as a file encrypted as a whole.</summary>
    public static LegacyFormat? Of(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadLength)];
        if (CompoundFile.Begins(bytes)) return OfCompound(bytes);
        if (head.StartsWith("{\\rtf"u8)) return new("rtf", "RTF 文件", false);
        if (head.StartsWith("PK\x03\x04"u8)) return ArchiveReader.Recognises(bytes) ? null : OfZip(bytes, head);
        return OfMarkup(head);
    }

    // The streams of a compound file carry their names in UTF-16. WPS writes the same streams as Office.
    private static LegacyFormat? OfCompound(ReadOnlySpan<byte> bytes) =>
        Names(bytes, "EncryptedPackage") ? null
        : CompoundFile.Open(bytes.ToArray()) is not { } file ? null
        : file.Find("Workbook") is not null || file.Find("Book") is not null ? new("xls", "旧版 Excel 文件（xls 或 et）", true)
        : file.Find("WordDocument") is not null ? new("doc", "旧版 Word 文件（doc 或 wps）", false)
        : null;

    // An OpenDocument begins with an entry, not compressed, that says what it is.
    private static LegacyFormat? OfZip(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> head) =>
        head.IndexOf("mimetypeapplication/vnd.oasis.opendocument.text"u8) >= 0 ? new("odt", "OpenDocument 文档（odt）", false)
        : head.IndexOf("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"u8) >= 0 ? new("ods", "OpenDocument 表格（ods）", true)
        : bytes.IndexOf("xl/workbook.bin"u8) >= 0 ? new("xlsb", "Excel 二进制工作簿（xlsb）", true)
        : null;

    private static LegacyFormat? OfMarkup(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        if (!text.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n").StartsWith("<?xml", StringComparison.Ordinal)) return null;
        // Word 2003's own XML (w:wordDocument) is left out: LibreOffice loses its vertical merges, and a form would be misread without a word.
        return Says("<pkg:package") ? new("xml", "XML 格式的 Word 文档", false)
            : Says("progid=\"Excel.Sheet\"") || Says("\"urn:schemas-microsoft-com:office:spreadsheet\"") ? new("xml", "XML 格式的 Excel 表格", true)
            : null;

        bool Says(string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether an OpenDocument carries the marks of encryption.</summary>
    public static bool IsEncryptedOpenDocument(ZipArchive zip)
    {
        if (zip.GetEntry("encrypted-package") is not null) return true;
        if (zip.GetEntry("META-INF/manifest.xml") is not { } manifest) return false;
        using var stream = manifest.Open();
        var start = new byte[1 << 20];
        return start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)).IndexOf("encryption-data"u8) >= 0;
    }

    private static bool Names(ReadOnlySpan<byte> bytes, string name) =>
        bytes.IndexOf(System.Runtime.InteropServices.MemoryMarshal.AsBytes(name.AsSpan())) >= 0;
}
