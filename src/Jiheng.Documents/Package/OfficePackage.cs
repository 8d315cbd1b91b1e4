using System.IO.Compression;
using System.Runtime.InteropServices;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Package;

/// <summary>The parts of a docx or xlsx and the relationships between them. Nothing is unpacked to disk and no external target is followed.</summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly List<Relationship> related;

    private OfficePackage(ZipArchive zip, string mainPart)
    {
        this.zip = zip;
        MainPart = mainPart;
        related = RelationshipsOf(mainPart);
    }

    /// <summary>The name of the part that holds the text, by convention word/document.xml or xl/workbook.xml.</summary>
    public string MainPart { get; }

    public static OfficePackage Open(ReadOnlyMemory<byte> bytes, PackageFormat format)
    {
        ZipDirectory.Check(bytes.Span);
        var zip = new ZipArchive(AsStream(bytes), ZipArchiveMode.Read);
        try
        {
            return new OfficePackage(zip, FindMainPart(zip, format) ?? throw new UnreadableDocumentException(format.MissingMainPart));
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Whether a zip whose names do not tell it is of this format all the same.</summary>
    public static bool NamesMainPart(ReadOnlyMemory<byte> bytes, PackageFormat format)
    {
        ZipDirectory.Check(bytes.Span);
        using var zip = new ZipArchive(AsStream(bytes), ZipArchiveMode.Read);
        return MainPartByContentType(zip, format) is not null;
    }

    /// <summary>The main part.</summary>
    public XmlCursor OpenMain() => OpenPart(Find(zip, MainPart)!, PackageLimits.MaxMainPartBytes);

    /// <summary>The part the main part relates to, such as "styles"; null when there is none in the package.</summary>
    public XmlCursor? OpenRelated(string kind)
    {
        foreach (var relationship in related)
            if (relationship.Kind == kind) return Find(zip, relationship.Target) is { } entry ? OpenPart(entry, PackageLimits.MaxSidePartBytes) : null;
        return null;
    }

    /// <summary>A part that holds as much as a main part does, such as a sheet; null when it is not in the package.</summary>
    public XmlCursor? OpenLarge(string part) => Find(zip, part) is { } entry ? OpenPart(entry, PackageLimits.MaxMainPartBytes) : null;

    /// <summary>Any other part; null when it is not in the package.</summary>
    public XmlCursor? Open(string part) => Find(zip, part) is { } entry ? OpenPart(entry, PackageLimits.MaxSidePartBytes) : null;

    /// <summary>The name of the part that the main part relates to in this way, whether or not it is in the package; null for no such relation.</summary>
    public string? RelatedPart(string kind) => related.Find(r => r.Kind == kind)?.Target;

    /// <summary>What a part relates to.</summary>
    public List<Relationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return Relationships(zip, $"{part[..slash]}_rels/{part[slash..]}.rels", part[..slash]);
    }

    /// <summary>Whether the file brings programs of its own; nothing here would run them.</summary>
    public bool HasMacros() => related.Exists(r => r.Kind is "vbaProject" or "xlMacrosheet" or "xlIntlMacrosheet");

    /// <summary>Whether the main part begins with a document type, which no XmlReader of ours gets past.</summary>
    public bool MainHasDocumentType()
    {
        using var stream = Find(zip, MainPart)!.Open();
        Span<byte> head = stackalloc byte[2048];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)].IndexOf("<!DOCTYPE"u8) >= 0;
    }

    public void Dispose() => zip.Dispose();

    internal static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static XmlCursor OpenPart(ZipArchiveEntry entry, long maxBytes) =>
        new(new BoundedStream(entry.Open(), entry.FullName, entry.CompressedLength, maxBytes), entry.FullName);

    private static string? FindMainPart(ZipArchive zip, PackageFormat format)
    {
        // The relationship decides, so that a decoy under the usual name is not read in place of what Office shows.
        foreach (var relationship in Relationships(zip, "_rels/.rels", ""))
            if (relationship.Kind == "officeDocument" && Find(zip, relationship.Target) is not null) return relationship.Target;
        return MainPartByContentType(zip, format) ?? (Find(zip, format.UsualMainPart) is null ? null : format.UsualMainPart);
    }

    private static string? MainPartByContentType(ZipArchive zip, PackageFormat format)
    {
        if (Find(zip, "[Content_Types].xml") is not { } entry) return null;
        using var cursor = OpenPart(entry, PackageLimits.MaxSidePartBytes);
        while (cursor.Advance())
        {
            if (!cursor.IsElement || cursor.Name != "Override" || cursor.PlainAttribute("ContentType") is not { } type || !IsMain(type, format)) continue;
            if (cursor.PlainAttribute("PartName") is { } part && Find(zip, part.TrimStart('/')) is not null) return part.TrimStart('/');
        }
        return null;
    }

    private static bool IsMain(string contentType, PackageFormat format)
    {
        foreach (var end in format.MainContentTypes)
            if (contentType.EndsWith(end, StringComparison.Ordinal)) return true;
        return false;
    }

    private static List<Relationship> Relationships(ZipArchive zip, string part, string folder)
    {
        var found = new List<Relationship>();
        if (Find(zip, part) is not { } entry) return found;
        using var cursor = OpenPart(entry, PackageLimits.MaxSidePartBytes);
        while (cursor.Advance())
        {
            if (!cursor.IsElement || cursor.Name != "Relationship" || cursor.PlainAttribute("TargetMode") == "External") continue;
            if (cursor.PlainAttribute("Type") is not { } type || cursor.PlainAttribute("Target") is not { } target) continue;
            if (found.Count == PackageLimits.MaxEntries) break;
            found.Add(new Relationship(cursor.PlainAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], PartName(folder, target)));
        }
        return found;
    }

    private static string PartName(string folder, string target)
    {
        target = target.Replace('\\', '/');
        if (target.StartsWith('/')) return target[1..];
        while (target.StartsWith("../", StringComparison.Ordinal) || target.StartsWith("./", StringComparison.Ordinal))
        {
            if (target[1] == '.' && folder.Length > 0) folder = folder[..(folder.LastIndexOf('/', folder.Length - 2 < 0 ? 0 : folder.Length - 2) + 1)];
            target = target[(target.IndexOf('/', StringComparison.Ordinal) + 1)..];
        }
        return folder + target;
    }

    internal static ZipArchiveEntry? Find(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is { } exact) return exact;
        // Part names ignore case, and some Windows packers write back slashes.
        foreach (var entry in zip.Entries)
            if (entry.FullName.Length == name.Length && entry.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase)) return entry;
        return null;
    }
}
