namespace Jiheng.Documents.Pdf.Objects;

/// <summary>The filters that content and object streams are written with (ISO 32000-1, 7.4).</summary>
internal static class StreamFilters
{
    /// <summary>Null for a filter that is not known here.</summary>
    public static byte[]? Decode(string filter, ReadOnlyMemory<byte> bytes, Inflation inflation) => filter switch
    {
        "FlateDecode" or "Fl" => inflation.Inflate(bytes),
        "ASCIIHexDecode" or "AHx" => Hexadecimal(bytes.Span),
        "ASCII85Decode" or "A85" => Base85(bytes.Span),
        "RunLengthDecode" or "RL" => Runs(bytes.Span),
        _ => null,
    };

    /// <summary>Undoes the differences between rows that object streams are often written with.</summary>
    public static byte[] Unpredict(byte[] bytes, PdfFile file, PdfDictionary settings)
    {
        if (file.Get(settings, "Predictor") is not double predictor || predictor < 10) return bytes;
        var bits = Bounded(file.Get(settings, "Colors"), 1, 32) * Bounded(file.Get(settings, "BitsPerComponent"), 8, 16);
        var pixel = Math.Max(1, bits / 8);
        var row = (bits * Bounded(file.Get(settings, "Columns"), 1, 1 << 20) + 7) / 8;
        var result = new byte[(bytes.Length / (row + 1) + 1) * row];
        var length = 0;
        for (var at = 0; at < bytes.Length; at += row + 1)
        {
            var n = Math.Min(row, bytes.Length - at - 1);
            for (var i = 0; i < n; i++)
            {
                int left = i >= pixel ? result[length + i - pixel] : 0;
                int above = length >= row ? result[length + i - row] : 0;
                int corner = i >= pixel && length >= row ? result[length + i - row - pixel] : 0;
                var added = bytes[at] switch
                {
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Paeth(left, above, corner),
                    _ => 0,
                };
                result[length + i] = (byte)((bytes[at + 1 + i] + added) & 0xFF);
            }
            length += row;
        }
        return result[..Math.Min(length, result.Length)];
    }

    private static int Bounded(object? value, int usual, int most) => value is double number ? (int)Math.Clamp(number, 1, most) : usual;

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        int toLeft = Math.Abs(guess - left), toAbove = Math.Abs(guess - above), toCorner = Math.Abs(guess - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static byte[] Runs(ReadOnlySpan<byte> bytes)
    {
        using var result = new MemoryStream();
        for (var at = 0; at < bytes.Length && bytes[at] != 128 && result.Length < PdfLimits.StreamBytes;)
        {
            int length = bytes[at++];
            if (length < 128)
            {
                var n = Math.Min(length + 1, bytes.Length - at);
                result.Write(bytes.Slice(at, n));
                at += n;
            }
            else if (at < bytes.Length)
            {
                for (var i = 0; i < 257 - length; i++) result.WriteByte(bytes[at]);
                at++;
            }
        }
        return result.ToArray();
    }

    private static byte[] Hexadecimal(ReadOnlySpan<byte> text)
    {
        var result = new List<byte>(text.Length / 2);
        var half = -1;
        foreach (var letter in text)
        {
            if (letter == (byte)'>') break;
            var digit = letter switch
            {
                >= (byte)'0' and <= (byte)'9' => letter - '0',
                >= (byte)'a' and <= (byte)'f' => letter - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => letter - 'A' + 10,
                _ => -1,
            };
            if (digit < 0) continue;
            if (half < 0) half = digit;
            else
            {
                result.Add((byte)(half * 16 + digit));
                half = -1;
            }
        }
        if (half >= 0) result.Add((byte)(half * 16));
        return [.. result];
    }

    private static byte[] Base85(ReadOnlySpan<byte> text)
    {
        var result = new List<byte>(text.Length);
        ulong group = 0;
        var count = 0;
        foreach (var letter in text)
        {
            if (letter == (byte)'~') break;
            if (letter == (byte)'z' && count == 0) result.AddRange([0, 0, 0, 0]);
            if (letter is < (byte)'!' or > (byte)'u') continue;
            group = group * 85 + (ulong)(letter - '!');
            if (++count < 5) continue;
            for (var shift = 24; shift >= 0; shift -= 8) result.Add((byte)((group >> shift) & 0xFF));
            (group, count) = (0, 0);
        }
        if (count > 1)
        {
            for (var i = count; i < 5; i++) group = group * 85 + 84;
            for (var i = 0; i < count - 1; i++) result.Add((byte)((group >> (24 - 8 * i)) & 0xFF));
        }
        return [.. result];
    }
}
