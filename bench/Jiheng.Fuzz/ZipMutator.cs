using System.IO.Compression;

namespace Jiheng.Fuzz;

/// <summary>Changes what is in a zip and packs it again, so that the change gets past the checksums.</summary>
internal static class ZipMutator
{
    public static byte[] Change(byte[] bytes, Random chance, Mutator mutator, Func<string, byte[], byte[]> change)
    {
        // The zip itself is an input too, but a rarer one: most of its damage is found at once.
        if (chance.Next(8) == 0) return mutator.Binary(bytes);
        var parts = Unpack(bytes);
        if (parts.Count == 0) return mutator.Binary(bytes);
        for (var i = 1 + chance.Next(2); i > 0; i--)
        {
            // The larger the part the more there is to change in it.
            var total = parts.Sum(p => Math.Sqrt(p.Bytes.Length + 1));
            var at = chance.NextDouble() * total;
            var chosen = 0;
            while (chosen < parts.Count - 1 && (at -= Math.Sqrt(parts[chosen].Bytes.Length + 1)) > 0) chosen++;
            var (name, content) = parts[chosen];
            if (chance.Next(40) == 0) parts.RemoveAt(chosen);
            else if (chance.Next(40) == 0) parts.Insert(chance.Next(parts.Count), (name, content));
            else if (chance.Next(60) == 0) parts[chosen] = (System.Text.Encoding.Latin1.GetString(mutator.Text(System.Text.Encoding.Latin1.GetBytes(name))), content);
            else parts[chosen] = (name, change(name, content));
            if (parts.Count == 0) break;
        }
        return Pack(parts);
    }

    public static List<(string Name, byte[] Bytes)> Unpack(byte[] bytes)
    {
        var parts = new List<(string, byte[])>();
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var kept = new MemoryStream();
            stream.CopyTo(kept);
            parts.Add((entry.FullName, kept.ToArray()));
        }
        return parts;
    }

    public static byte[] Pack(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var kept = new MemoryStream();
        using (var zip = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                if (name.Length is 0 or > 60_000) continue;
                // What compresses well was meant to: a repetition of ours must not be refused for its ratio each time.
                using var entry = zip.CreateEntry(name, bytes.Length > 200_000 ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        return kept.ToArray();
    }
}
