using System.IO.Compression;
using System.Text;

namespace Jiheng.Documents.Writing;

/// <summary>Packs a package again so that the same content gives the same bytes: in the order of names, and without the time of writing.</summary>
internal static class FixedZip
{
    // The first day a zip can name.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package with its list of contents first, as every program writes it.</summary>
    /// <param name="package">As the format library wrote it.</param>
    /// <param name="prefix">
    /// The prefix of the format's own namespace, when it is to be taken off: many programs that take in workbooks know elements by their bare names only.
    /// </param>
    public static byte[] Repack(MemoryStream package, string prefix = "")
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
                if (prefix.Length == 0) source.CopyTo(target);
                else target.Write(Encoding.UTF8.GetBytes(Bare(new StreamReader(source).ReadToEnd(), prefix)));
            }
        return packed.ToArray();
    }

    // Neither text nor attributes hold a plain <, so these are tags; the declaration stands in the first of them.
    private static string Bare(string xml, string prefix)
    {
        var declaration = $" xmlns:{prefix}=";
        var at = xml.IndexOf(declaration, StringComparison.Ordinal);
        if (at < 0 || !xml.Contains($"<{prefix}:", StringComparison.Ordinal)) return xml;
        return string.Concat(xml.AsSpan(0, at), " xmlns=", xml.AsSpan(at + declaration.Length))
            .Replace($"<{prefix}:", "<", StringComparison.Ordinal).Replace($"</{prefix}:", "</", StringComparison.Ordinal);
    }
}
