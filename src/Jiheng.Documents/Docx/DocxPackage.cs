using System.IO.Compression;
using System.Runtime.InteropServices;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Docx;

/// <summary>The parts of a docx and the relationships between them. Nothing is unpacked to disk and no external target is followed.</summary>
internal sealed class DocxPackage : IDisposable
{
    private const string MainContentType = "wordprocessingml.document.main+xml";
    private const string TemplateContentType = "wordprocessingml.template.main+xml";
    private const string MacroContentType = "ms-word.document.macroEnabled.main+xml";

    private readonly ZipArchive zip;
    private readonly Dictionary<string, string> related;

    private DocxPackage(ZipArchive zip, string mainPart)
    {
        this.zip = zip;
        MainPart = mainPart;
        var slash = mainPart.LastIndexOf('/');
        related = Relationships(zip, $"{mainPart[..(slash + 1)]}_rels/{mainPart[(slash + 1)..]}.rels", mainPart[..(slash + 1)]);
    }

    /// <summary>The name of the part that holds the text, by convention word/document.xml.</summary>
    public string MainPart { get; }

    public static DocxPackage Open(ReadOnlyMemory<byte> bytes)
    {
        ZipDirectory.Check(bytes.Span);
        var zip = new ZipArchive(AsStream(bytes), ZipArchiveMode.Read);
        try
        {
            return new DocxPackage(zip, FindMainPart(zip)
                ?? throw new UnreadableDocumentException("压缩包内没有 Word 文档的正文（word/document.xml），文件可能已损坏；请用 Word 打开修复后另存为 .docx。"));
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Whether a zip without word/document.xml is a docx all the same.</summary>
    public static bool NamesMainPart(ReadOnlyMemory<byte> bytes)
    {
        ZipDirectory.Check(bytes.Span);
        using var zip = new ZipArchive(AsStream(bytes), ZipArchiveMode.Read);
        return MainPartByContentType(zip) is not null;
    }

    /// <summary>The main part.</summary>
    public XmlCursor OpenMain() => OpenPart(Find(zip, MainPart)!, DocxLimits.MaxMainPartBytes);

    /// <summary>The part the main part relates to, such as "styles"; null when there is none in the package.</summary>
    public XmlCursor? OpenRelated(string kind) =>
        related.TryGetValue(kind, out var name) && Find(zip, name) is { } entry ? OpenPart(entry, DocxLimits.MaxSidePartBytes) : null;

    /// <summary>Whether the main part begins with a document type, which no XmlReader of ours gets past.</summary>
    public bool MainHasDocumentType()
    {
        using var stream = Find(zip, MainPart)!.Open();
        Span<byte> head = stackalloc byte[2048];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)].IndexOf("<!DOCTYPE"u8) >= 0;
    }

    public void Dispose() => zip.Dispose();

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static XmlCursor OpenPart(ZipArchiveEntry entry, long maxBytes) =>
        new(new BoundedStream(entry.Open(), entry.FullName, entry.CompressedLength, maxBytes), entry.FullName);

    private static string? FindMainPart(ZipArchive zip)
    {
        // The relationship decides, so that a decoy under the usual name is not read in place of what Word shows.
        if (Relationships(zip, "_rels/.rels", "").TryGetValue("officeDocument", out var name) && Find(zip, name) is not null) return name;
        return MainPartByContentType(zip) ?? (Find(zip, "word/document.xml") is null ? null : "word/document.xml");
    }

    private static string? MainPartByContentType(ZipArchive zip)
    {
        if (Find(zip, "[Content_Types].xml") is not { } entry) return null;
        using var cursor = OpenPart(entry, DocxLimits.MaxSidePartBytes);
        while (cursor.Advance())
        {
            if (!cursor.IsElement || cursor.Name != "Override") continue;
            var type = cursor.PlainAttribute("ContentType");
            if (type is null || !(type.EndsWith(MainContentType, StringComparison.Ordinal)
                || type.EndsWith(TemplateContentType, StringComparison.Ordinal) || type.EndsWith(MacroContentType, StringComparison.Ordinal))) continue;
            if (cursor.PlainAttribute("PartName") is { } part && Find(zip, part.TrimStart('/')) is not null) return part.TrimStart('/');
        }
        return null;
    }

    /// <summary>The last word of a relationship's type → the name of its target; external targets are not among them.</summary>
    private static Dictionary<string, string> Relationships(ZipArchive zip, string part, string folder)
    {
        var found = new Dictionary<string, string>();
        if (Find(zip, part) is not { } entry) return found;
        using var cursor = OpenPart(entry, DocxLimits.MaxSidePartBytes);
        while (cursor.Advance())
        {
            if (!cursor.IsElement || cursor.Name != "Relationship" || cursor.PlainAttribute("TargetMode") == "External") continue;
            if (cursor.PlainAttribute("Type") is not { } type || cursor.PlainAttribute("Target") is not { } target) continue;
            found.TryAdd(type[(type.LastIndexOf('/') + 1)..], PartName(folder, target));
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

    private static ZipArchiveEntry? Find(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is { } exact) return exact;
        // Part names ignore case, and some Windows packers write back slashes.
        foreach (var entry in zip.Entries)
            if (entry.FullName.Length == name.Length && entry.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase)) return entry;
        return null;
    }
}
