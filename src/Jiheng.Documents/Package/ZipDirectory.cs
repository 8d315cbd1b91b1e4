using System.Buffers.Binary;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Package;

/// <summary>
/// A look at the zip's own list before ZipArchive makes an object of every entry: how many there are, and whether any is encrypted.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const string Broken = "文件已损坏或不完整（压缩包目录缺失），无法读取；请重新下载或复制原文件，或用 Office、WPS 打开修复后另存。";

    public static void Check(ReadOnlySpan<byte> bytes)
    {
        var end = FindEnd(bytes);
        if (end < 0) throw new UnreadableDocumentException(Broken);
        var position = (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        // A zip64 list, for more than 65534 entries or 4 GB, is never what Word writes.
        if (position == uint.MaxValue || BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]) > PackageLimits.MaxEntries) throw TooMany();
        for (var count = 1; position + EntryLength <= end; count++)
        {
            var entry = bytes[(int)position..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) != EntrySignature) break;
            if (count > PackageLimits.MaxEntries) throw TooMany();
            if ((entry[8] & 1) != 0) throw new UnreadableDocumentException("文件已加密，请取消密码后再试。");
            position += EntryLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
    }

    private static int FindEnd(ReadOnlySpan<byte> bytes)
    {
        // A comment of at most 65535 bytes may follow the end record.
        for (var at = bytes.Length - EndLength; at >= 0 && at >= bytes.Length - EndLength - ushort.MaxValue; at--)
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) == EndSignature) return at;
        return -1;
    }

    private static UnreadableDocumentException TooMany() =>
        new($"压缩包内的文件超过 {PackageLimits.MaxEntries} 个，不是正常的文档，已停止读取；请用 Office 或 WPS 打开后另存再试。");
}
