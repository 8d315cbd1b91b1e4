using System.Text;
using Jiheng.Documents.Package;

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
