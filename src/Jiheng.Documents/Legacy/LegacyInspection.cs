using System.Buffers.Binary;
using System.IO.Compression;
using Jiheng.Documents.Package;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Legacy;

/// <summary>What is asked of a file before another program is started with it: whether it is encrypted, and whether it brings macros.</summary>
internal static class LegacyInspection
{
    private const string Encrypted = "文件已加密，请取消密码后再试。";
    private const string Damaged = "文件已损坏或不完整（压缩内容有错误），无法读取；请重新下载或复制原文件，或用原来的程序打开修复后另存。";

    // MS-DOC 2.5.2: bit 8 of the flags at offset 10.
    private const int FlagsAt = 10;
    private const int EncryptedFlag = 0x0100;

    // MS-XLS 2.4.117: the record FilePass stands near the beginning, after BOF and perhaps WriteProtect.
    private const int FilePass = 0x002F;
    private const int RecordsLookedAt = 16;

    // A compressed document of ours has some megabytes unpacked; more is no form.
    private const long MostUnpacked = 512L << 20;

    /// <summary>Refuses an encrypted file; otherwise whether there are macros.</summary>
    /// <exception cref="UnreadableDocumentException">It is encrypted, or damaged beyond use.</exception>
    public static bool HasMacros(LegacyFormat format, ReadOnlyMemory<byte> bytes) => format.Name switch
    {
        "doc" or "xls" => OfCompound(CompoundFile.Open(bytes)!),
        "odt" or "ods" or "xlsb" => OfZip(bytes),
        _ => false,
    };

    private static bool OfCompound(CompoundFile file)
    {
        if (file.Find("WordDocument") is { } word && file.Head(word, 32) is { Length: 32 } head
            && (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(FlagsAt)) & EncryptedFlag) != 0) throw new UnreadableDocumentException(Encrypted);
        if ((file.Find("Workbook") ?? file.Find("Book")) is { } book && HasFilePass(file.Head(book, 4096))) throw new UnreadableDocumentException(Encrypted);
        return file.Names("_VBA_PROJECT") || file.Names("_VBA_PROJECT_CUR");
    }

    private static bool HasFilePass(ReadOnlySpan<byte> stream)
    {
        for (int i = 0, at = 0; i < RecordsLookedAt && at + 4 <= stream.Length; i++)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(stream[at..]) == FilePass) return true;
            at += 4 + BinaryPrimitives.ReadUInt16LittleEndian(stream[(at + 2)..]);
        }
        return false;
    }

    private static bool OfZip(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            ZipDirectory.Check(bytes.Span);
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (LegacyFormat.IsEncryptedOpenDocument(zip)) throw new UnreadableDocumentException(Encrypted);
            var unpacked = 0L;
            foreach (var entry in zip.Entries)
                if (entry.Length > MostUnpacked - unpacked) throw new UnreadableDocumentException("文件解压后过大，不是正常的文档，已停止读取；请检查文件来源。");
                else unpacked += entry.Length;
            return zip.Entries.Any(e => e.FullName.StartsWith("Basic/", StringComparison.Ordinal) || e.FullName.StartsWith("Scripts/", StringComparison.Ordinal)
                || e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception trouble) when (trouble is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableDocumentException(Damaged, trouble);
        }
    }
}
