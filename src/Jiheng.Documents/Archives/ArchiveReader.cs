using System.Text;
using Jiheng.Documents.Package;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Archives;

/// <summary>Zips that hold documents, told from those that are one.</summary>
public static class ArchiveReader
{
    /// <summary>Whether the bytes are a zip that is not itself an Office, OFD or OpenDocument file.</summary>
    /// <remarks>Its own list decides: the bytes of a document inside would show the names of that document's parts.</remarks>
    public static bool Recognises(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("PK\x03\x04"u8) || !ZipEntries.TryOpen(bytes, out var entries)) return false;
        if (entries.IsZip64) return true;
        var any = false;
        while (entries.MoveNext())
        {
            if (IsPartOfDocument(entries.Name)) return false;
            any = true;
        }
        return any;
    }

    /// <summary>Everything inside, nested archives opened, in the order of the list. Folders and what systems leave behind are not files.</summary>
    /// <param name="file">The archive's name, put before those of its members.</param>
    /// <param name="bytes">The whole archive.</param>
    /// <exception cref="UnreadableDocumentException">The archive cannot be opened; the message says in Chinese what to do.
    /// A member that cannot be taken out is no error: it says so itself, and the others go on.</exception>
    public static IReadOnlyList<ArchiveMember> Read(string file, ReadOnlyMemory<byte> bytes)
    {
        using var archive = Archive.Open(file, bytes, ArchiveLimits.MaxHeldBytes);
        var members = new List<ArchiveMember>(archive.Names.Count);
        for (var i = 0; i < archive.Names.Count; i++) members.Add(archive.Read(i));
        return members;
    }

    // What stands at the root of docx, xlsx, xlsb, pptx (ISO 29500), OFD (GB/T 33190), OpenDocument and EPUB.
    private static bool IsPartOfDocument(ReadOnlySpan<byte> name)
    {
        Span<byte> plain = stackalloc byte[32];
        if (name.Length > plain.Length) return false;
        plain = plain[..name.Length];
        // Some Windows packers write back slashes.
        name.Replace(plain, (byte)'\\', (byte)'/');
        return Ascii.EqualsIgnoreCase(plain, "[Content_Types].xml"u8) || Ascii.EqualsIgnoreCase(plain, "_rels/.rels"u8)
            || Ascii.EqualsIgnoreCase(plain, "word/document.xml"u8) || Ascii.EqualsIgnoreCase(plain, "ppt/presentation.xml"u8)
            || Ascii.EqualsIgnoreCase(plain, "xl/workbook.xml"u8) || Ascii.EqualsIgnoreCase(plain, "xl/workbook.bin"u8)
            || Ascii.EqualsIgnoreCase(plain, "OFD.xml"u8)
            || Ascii.EqualsIgnoreCase(plain, "mimetype"u8) || Ascii.EqualsIgnoreCase(plain, "META-INF/manifest.xml"u8);
    }
}
