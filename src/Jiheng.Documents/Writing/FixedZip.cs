using System.IO.Compression;

namespace Jiheng.Documents.Writing;

/// <summary>Packs a package again so that the same content gives the same bytes: in the order of names, and without the time of writing.</summary>
internal static class FixedZip
{
    // The first day a zip can name.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package with its list of contents first, as every program writes it.</summary>
    public static byte[] Repack(MemoryStream package)
    {
        package.Position = 0;
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var into = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = into.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        return packed.ToArray();
    }
}
