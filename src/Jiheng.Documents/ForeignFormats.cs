using Jiheng.Documents.Archives;

namespace Jiheng.Documents;

/// <summary>Formats that are known by their first bytes but not read: what to tell the user instead.</summary>
internal static class ForeignFormats
{
    private const int HeadLength = 1024;

    /// <summary>One Chinese sentence naming the format and what to do; null for a format that is not known.</summary>
    public static string? Explain(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadLength)];
        // Text may begin with these two letters; a zip goes on with control characters.
        if (head.StartsWith("PK"u8) && head.ContainsAnyInRange((byte)0, (byte)8)) return ExplainZip(bytes);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return ExplainCompound(bytes);
        if (head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return "这是压缩包，但不是 zip，不能直接读取；请先解压，再提交其中的文档，或重新打包为 zip。";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]))
            return "这是图片，其中的文字不能读取；请提供 Word 原稿（.docx），或能选中文字的 PDF。";
        return LooksLikeMarkup(head) ? ExplainMarkup(head) : null;
    }

    private static string ExplainZip(ReadOnlySpan<byte> bytes) =>
        ArchiveReader.Recognises(bytes) ? "这是压缩包（zip），其中的文档没有取出；请以 .zip 为扩展名直接提交，或先解压再提交其中的文档。"
        : bytes.IndexOf("ppt/presentation"u8) >= 0 ? "这是演示文稿（pptx），不能读取；请把内容整理为 .docx 文档。"
        : bytes.IndexOf("OFD.xml"u8) >= 0 ? "这是 OFD 版式文件，不能读取；请用阅读器导出为 PDF（要能选中文字），或提供 Word 原稿（.docx）。"
        : bytes.IndexOf("application/vnd.oasis.opendocument"u8) >= 0 ? "这是 OpenDocument 文件，但不是文档或表格，不能读取；请把内容整理为 .docx 或 .xlsx。"
        : bytes.IndexOf("[Content_Types].xml"u8) >= 0 ? "这是 Office 文件，但其中没有 Word 文档的正文，也没有 Excel 工作簿，可能已损坏；请用 Office 打开修复后另存。"
        : "文件已损坏或不完整（压缩内容有错误），无法读取；请重新下载或复制原文件，或用 Word 打开修复后另存为 .docx。";

    // The streams of a compound file carry their names in UTF-16.
    private static string ExplainCompound(ReadOnlySpan<byte> bytes) =>
        Names(bytes, "EncryptedPackage") ? "文件已加密，请取消密码后再试。"
        : "这是旧版 Office 文件，但其中没有 Word 文档，也没有 Excel 工作簿，或已损坏；请用 Office 或 WPS 打开检查后另存为 .docx 或 .xlsx。";

    private static bool Names(ReadOnlySpan<byte> bytes, string name) =>
        bytes.IndexOf(System.Runtime.InteropServices.MemoryMarshal.AsBytes(name.AsSpan())) >= 0;

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) head = head[3..];
        return head.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
    }

    private static string? ExplainMarkup(ReadOnlySpan<byte> head)
    {
        Span<byte> lower = stackalloc byte[head.Length];
        for (var i = 0; i < head.Length; i++) lower[i] = head[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(head[i] | 0x20) : head[i];
        if (lower.IndexOf("progid=\"word.document\""u8) >= 0 || lower.IndexOf("<w:worddocument"u8) >= 0)
            return "这是 Word 2003 的 XML 文档，转换时会丢失合并单元格，不能读取；请用 Word 打开后另存为 .docx。";
        return null;
    }
}
