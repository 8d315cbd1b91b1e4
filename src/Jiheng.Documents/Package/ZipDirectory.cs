using Jiheng.Engine.Content;

namespace Jiheng.Documents.Package;

/// <summary>
/// A look at the list of an Office file before ZipArchive makes an object of every entry: how many there are, and whether any is encrypted.
/// </summary>
internal static class ZipDirectory
{
    private const string Broken = "文件已损坏或不完整（压缩包目录缺失），无法读取；请重新下载或复制原文件，或用 Office、WPS 打开修复后另存。";

    public static void Check(ReadOnlySpan<byte> bytes)
    {
        if (!ZipEntries.TryOpen(bytes, out var entries)) throw new UnreadableDocumentException(Broken);
        // Word never writes a zip64 list.
        if (entries.IsZip64 || entries.Declared > PackageLimits.MaxEntries) throw TooMany();
        for (var count = 1; entries.MoveNext(); count++)
        {
            if (count > PackageLimits.MaxEntries) throw TooMany();
            if (entries.IsEncrypted) throw new UnreadableDocumentException("文件已加密，请取消密码后再试。");
        }
    }

    private static UnreadableDocumentException TooMany() =>
        new($"压缩包内的文件超过 {PackageLimits.MaxEntries} 个，不是正常的文档，已停止读取；请用 Office 或 WPS 打开后另存再试。");
}
