using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Package.Copying;

/// <summary>
/// A copy of an Office file in the making: parts are changed or added one by one, all others are taken over byte by byte in their order.
/// Nothing in it is run or fetched.
/// </summary>
internal sealed class PackageCopy : IDisposable
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly Dictionary<string, XDocument> changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, byte[]> raw = new(StringComparer.OrdinalIgnoreCase);

    // In the order in which they came.
    private readonly List<string> added = [];
    private long treeBytes;

    public PackageCopy(ReadOnlyMemory<byte> bytes)
    {
        ZipDirectory.Check(bytes.Span);
        zip = new ZipArchive(OfficePackage.AsStream(bytes), ZipArchiveMode.Read);
    }

    /// <summary>Whether a digital signature seals the parts; a changed copy no longer fits it.</summary>
    public bool IsSigned => zip.Entries.Any(e => e.FullName.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the package or its copy has the part.</summary>
    public bool Has(string part) => changed.ContainsKey(part) || raw.ContainsKey(part) || OfficePackage.Find(zip, part) is not null;

    /// <summary>A name that no part has: the pattern with the first free number in it.</summary>
    /// <param name="pattern">The name with a place for the number.</param>
    /// <param name="named">What relationships name, since a damaged file may name a part that it does not have.</param>
    public string FreeName(string pattern, IReadOnlyList<Relationship> named)
    {
        for (var number = 1; ; number++)
        {
            var name = string.Format(CultureInfo.InvariantCulture, pattern, number);
            if (!Has(name) && !named.Any(r => r.Target.Equals(name, StringComparison.OrdinalIgnoreCase))) return name;
        }
    }

    /// <summary>The part as a tree to be changed; null when there is none.</summary>
    public XDocument? Change(string part)
    {
        if (changed.TryGetValue(part, out var known)) return known;
        if (OfficePackage.Find(zip, part) is not { } entry) return null;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, NameTable = new BoundedNameTable(part) };
        if (treeBytes + entry.Length > CopyLimits.MaxTreeBytes)
            throw new UnreadableDocumentException($"文件要写批注的部分超过 {CopyLimits.MaxTreeBytes >> 20} MB，不能制作批注副本；请拆分成几个文件后再试，或直接看审核报告。");
        // What the zip says may be untrue; what really comes is bounded again.
        using var source = new BoundedStream(entry.Open(), part, entry.CompressedLength, CopyLimits.MaxTreeBytes - treeBytes);
        treeBytes += entry.Length;
        using var reader = XmlReader.Create(source, settings);
        return changed[Key(entry)] = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The bytes of a part that need not be XML; null when there is none.</summary>
    public byte[]? Bytes(string part)
    {
        if (raw.TryGetValue(part, out var known)) return known;
        if (OfficePackage.Find(zip, part) is not { } entry) return null;
        using var source = new BoundedStream(entry.Open(), part, entry.CompressedLength, CopyLimits.MaxTreeBytes, isXml: false);
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Puts a part in, in place of one of that name.</summary>
    public XDocument Put(string part, XElement root)
    {
        if (!Has(part)) added.Add(part);
        return changed[part] = new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root);
    }

    /// <inheritdoc cref="Put(string, XElement)"/>
    public void Put(string part, byte[] bytes)
    {
        if (!Has(part)) added.Add(part);
        raw[part] = bytes;
    }

    /// <summary>The package.</summary>
    public byte[] Save()
    {
        using var packed = new MemoryStream();
        var total = 0L;
        using (var into = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in zip.Entries)
            {
                var copy = into.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = entry.LastWriteTime;
                using var target = copy.Open();
                if (Write(Key(entry), target)) continue;
                using var source = new BoundedStream(entry.Open(), entry.FullName, entry.CompressedLength, CopyLimits.MaxCopiedBytes - total, isXml: false);
                source.CopyTo(target);
                total += source.Position;
            }
            foreach (var part in added)
            {
                var copy = into.CreateEntry(part, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var target = copy.Open();
                Write(part, target);
            }
        }
        return packed.ToArray();
    }

    public void Dispose() => zip.Dispose();

    private static string Key(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    private bool Write(string part, Stream target)
    {
        if (raw.TryGetValue(part, out var bytes))
        {
            target.Write(bytes);
            return true;
        }
        if (!changed.TryGetValue(part, out var document)) return false;
        // Line ends inside texts stay what they are.
        using var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
        document.Save(writer);
        return true;
    }
}

/// <summary>What a copy may cost beyond what reading the file may.</summary>
internal static class CopyLimits
{
    /// <summary>Decompressed bytes of all parts that are changed: they are held as trees of some twenty times the size, so a sheet of 18 MB takes 400 MB of memory.</summary>
    public const long MaxTreeBytes = 24L << 20;

    /// <summary>Decompressed bytes of all parts that are taken over.</summary>
    public const long MaxCopiedBytes = 1L << 30;
}
