using System.IO.Compression;
using System.Text;
using System.Xml;
using Jiheng.Documents.Package;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Legacy;

/// <summary>A docx written as one XML file (pkg:package, Word's "flat OPC"): its parts are put into a zip as they are, and nobody else is needed.</summary>
internal static class FlatPackage
{
    private const string Namespace = "http://schemas.microsoft.com/office/2006/xmlPackage";
    private const string Damaged = "XML 格式的 Word 文档有错误，文件可能已损坏；请用 Word 打开修复后另存为 .docx。";

    /// <summary>Whether the file is one.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 2048)].IndexOf("<pkg:package"u8) >= 0;

    /// <summary>The same as a zip.</summary>
    /// <exception cref="UnreadableDocumentException">The XML is damaged or too large.</exception>
    public static byte[] ToZip(ReadOnlyMemory<byte> bytes)
    {
        using var kept = new MemoryStream();
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = PackageLimits.MaxMainPartBytes };
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), settings);
            using var zip = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true);
            for (var count = 0; reader.ReadToFollowing("part", Namespace);)
            {
                if (++count > PackageLimits.MaxEntries) throw new InvalidDataException();
                Add(zip, reader);
            }
        }
        catch (Exception trouble) when (trouble is XmlException or InvalidDataException or FormatException)
        {
            throw new UnreadableDocumentException(Damaged, trouble);
        }
        return kept.ToArray();
    }

    private static void Add(ZipArchive zip, XmlReader reader)
    {
        var name = reader.GetAttribute("name", Namespace)?.TrimStart('/');
        if (string.IsNullOrEmpty(name)) return;
        using var part = reader.ReadSubtree();
        while (part.Read())
        {
            if (part.NodeType != XmlNodeType.Element || part.NamespaceURI != Namespace) continue;
            if (part.LocalName == "xmlData") Write(zip, name, Encoding.UTF8.GetBytes(part.ReadInnerXml()));
            // Pictures count as pictures by their reference alone; their bytes are not needed.
            else if (part.LocalName == "binaryData") Write(zip, name, []);
        }
    }

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(bytes);
    }
}
