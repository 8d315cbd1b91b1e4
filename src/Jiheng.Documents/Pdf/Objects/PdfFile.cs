namespace Jiheng.Documents.Pdf.Objects;

/// <summary>
/// The objects of a PDF, found by looking through the whole file and not by its table of contents, which is wrong in many files.
/// Of objects with the same number the last counts, as in a file that was changed and saved again.
/// </summary>
internal sealed class PdfFile
{
    private const int MostHops = 16;

    private readonly Dictionary<int, object?> objects = [];
    private readonly Inflation inflation = new();
    private object? root;

    public PdfFile(ReadOnlyMemory<byte> bytes) => Scan(bytes);

    /// <summary>Whether the streams are encrypted.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>The catalogue of the file, or null.</summary>
    public PdfDictionary? Catalogue => Resolve(root) as PdfDictionary;

    /// <summary>All objects that have a number, for a file without a catalogue.</summary>
    public IEnumerable<KeyValuePair<int, object?>> Objects => objects;

    /// <summary>Follows pointers to a value.</summary>
    public object? Resolve(object? value)
    {
        for (var hop = 0; value is PdfReference reference; hop++)
            if (hop > MostHops || !objects.TryGetValue(reference.Number, out value)) return null;
        return value;
    }

    public object? Get(PdfDictionary? dictionary, string key) => Resolve(dictionary?[key]);

    public PdfDictionary? Dictionary(PdfDictionary? dictionary, string key) => Get(dictionary, key) switch
    {
        PdfDictionary found => found,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    /// <summary>The numbers of an array; null when it is none of the length asked for.</summary>
    public double[]? Numbers(PdfDictionary? dictionary, string key, int length)
    {
        if (Get(dictionary, key) is not List<object?> list || list.Count < length) return null;
        var numbers = new double[length];
        for (var i = 0; i < length; i++)
        {
            if (Resolve(list[i]) is not double number) return null;
            numbers[i] = number;
        }
        return numbers;
    }

    /// <summary>What a stream says; null when one of its filters is not known or the bounds are reached.</summary>
    public byte[]? Decode(PdfStream stream)
    {
        var bytes = stream.Raw;
        var filters = Listed(Get(stream.Dictionary, "Filter") ?? Get(stream.Dictionary, "F"));
        var parameters = Listed(Get(stream.Dictionary, "DecodeParms") ?? Get(stream.Dictionary, "DP"));
        if (filters.Count > 4) return null;
        for (var i = 0; i < filters.Count; i++)
        {
            var decoded = Resolve(filters[i]) is PdfName name ? StreamFilters.Decode(name.Text, bytes, inflation) : null;
            if (decoded is null) return null;
            if (i < parameters.Count && Resolve(parameters[i]) is PdfDictionary settings) decoded = StreamFilters.Unpredict(decoded, this, settings);
            bytes = decoded;
        }
        return bytes.ToArray();
    }

    private static List<object?> Listed(object? value) => value switch
    {
        List<object?> list => list,
        null => [],
        _ => [value],
    };

    private void Scan(ReadOnlyMemory<byte> memory)
    {
        var bytes = memory.Span;
        for (var at = 0; at < bytes.Length && objects.Count < PdfLimits.Objects;)
        {
            // Also the dictionary of a trailer is of use, and stands between the objects.
            var step = bytes[at..].IndexOf("obj"u8);
            FindTrailers(bytes[at..(step < 0 ? bytes.Length : at + step)]);
            if (step < 0) break;
            at += step + 3;
            if (NumberBefore(bytes, at - 3) is not { } number) continue;
            var parser = new PdfParser(bytes, at);
            var value = parser.Read();
            at = Math.Max(at, Math.Min(parser.At, bytes.Length));
            if (value is PdfDictionary dictionary) value = Stream(memory, dictionary, ref at) ?? (object)dictionary;
            objects[number] = value is PdfKeyword ? null : value;
            if (value is PdfStream stream) Note(stream);
            else if (value is PdfDictionary { } entry && entry["Type"] is PdfName { Text: "Catalog" }) root ??= new PdfReference(number);
        }
    }

    /// <summary>The bytes after a dictionary, if it is that of a stream. Its stated length is taken only where the stream ends there.</summary>
    private static PdfStream? Stream(ReadOnlyMemory<byte> memory, PdfDictionary dictionary, ref int at)
    {
        var bytes = memory.Span;
        var parser = new PdfParser(bytes, at);
        parser.SkipWhite();
        var start = parser.At;
        if (start >= bytes.Length || !bytes[start..].StartsWith("stream"u8)) return null;
        start += 6;
        if (start < bytes.Length && bytes[start] == (byte)'\r') start++;
        if (start < bytes.Length && bytes[start] == (byte)'\n') start++;
        if (dictionary["Length"] is double stated && stated >= 0 && stated <= bytes.Length - start)
        {
            var end = start + (int)stated;
            if (bytes[end..Math.Min(bytes.Length, end + 16)].IndexOf("endstream"u8) >= 0)
            {
                at = end;
                return new PdfStream(dictionary, memory[start..end]);
            }
        }
        var found = bytes[start..].IndexOf("endstream"u8);
        at = found < 0 ? bytes.Length : start + found;
        return new PdfStream(dictionary, memory[start..at]);
    }

    private void Note(PdfStream stream)
    {
        if (stream.Dictionary["Type"] is not PdfName type) return;
        if (type.Text == "XRef") NoteTrailer(stream.Dictionary);
        if (type.Text != "ObjStm" || Get(stream.Dictionary, "N") is not double count || Get(stream.Dictionary, "First") is not double first) return;
        if (Decode(stream) is not { } content) return;
        var head = new PdfParser(content, 0);
        for (var i = 0; i < count && objects.Count < PdfLimits.Objects; i++)
        {
            if (head.Read() is not double number || head.Read() is not double offset) return;
            if (number is < 0 or > int.MaxValue || first + offset < 0 || first + offset >= content.Length) continue;
            var value = new PdfParser(content, (int)(first + offset)).Read();
            objects[(int)number] = value is PdfKeyword ? null : value;
            if (value is PdfDictionary entry && entry["Type"] is PdfName { Text: "Catalog" }) root ??= new PdfReference((int)number);
        }
    }

    private void FindTrailers(ReadOnlySpan<byte> between)
    {
        for (var at = between.IndexOf("trailer"u8); at >= 0;)
        {
            if (new PdfParser(between, at + 7).Read() is PdfDictionary trailer) NoteTrailer(trailer);
            var next = between[(at + 7)..].IndexOf("trailer"u8);
            at = next < 0 ? -1 : at + 7 + next;
        }
    }

    private void NoteTrailer(PdfDictionary trailer)
    {
        if (trailer["Root"] is PdfReference stated) root = stated;
        if (trailer["Encrypt"] is not null) IsEncrypted = true;
    }

    /// <summary>The object's number in "12 0 obj", read backwards from the last word.</summary>
    private static int? NumberBefore(ReadOnlySpan<byte> bytes, int at)
    {
        var generation = Digits(bytes, ref at);
        return generation < 0 ? null : Digits(bytes, ref at) is >= 0 and var number ? number : null;
    }

    private static int Digits(ReadOnlySpan<byte> bytes, ref int at)
    {
        var end = at;
        while (end > 0 && PdfParser.IsWhite(bytes[end - 1])) end--;
        var start = end;
        while (start > 0 && end - start < 9 && bytes[start - 1] is >= (byte)'0' and <= (byte)'9') start--;
        at = start;
        return start == end ? -1 : (int)PdfParser.NumberOf(bytes[start..end]);
    }
}
