using System.IO.Compression;

namespace Jiheng.Documents.Pdf.Objects;

/// <summary>Decompresses within a bound for one stream and one for all of them.</summary>
internal sealed class Inflation
{
    private long left = PdfLimits.AllStreamBytes;

    /// <summary>What could be decompressed, up to the first error; null when there is too much of it.</summary>
    public byte[]? Inflate(ReadOnlyMemory<byte> packed)
    {
        using var kept = new MemoryStream();
        try
        {
            using var source = new MemoryStream(packed.ToArray());
            using var stream = new ZLibStream(source, CompressionMode.Decompress);
            var buffer = new byte[1 << 15];
            int n;
            while ((n = stream.Read(buffer)) > 0)
            {
                left -= n;
                if (left < 0 || kept.Length + n > PdfLimits.StreamBytes) return null;
                kept.Write(buffer, 0, n);
            }
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException)
        {
            // A stream that is cut short draws what it has.
        }
        return kept.ToArray();
    }
}
