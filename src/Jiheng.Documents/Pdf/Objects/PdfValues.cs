namespace Jiheng.Documents.Pdf.Objects;

/// <summary>A name: /Type.</summary>
internal sealed record PdfName(string Text);

/// <summary>A pointer to an object. The generation is not kept: the last object of a number is the one that counts.</summary>
internal sealed record PdfReference(int Number);

/// <summary>A word that is no value: endobj, stream.</summary>
internal sealed record PdfKeyword(string Text);

/// <summary>Any string; no string is of use here.</summary>
internal sealed record PdfString
{
    public static readonly PdfString Any = new();
}

/// <summary>A dictionary whose values may be pointers; <see cref="PdfFile.Get"/> follows them.</summary>
internal sealed class PdfDictionary
{
    private readonly Dictionary<string, object?> values = [];

    public object? this[string key]
    {
        get => values.GetValueOrDefault(key);
        set => values[key] = value;
    }
}

/// <summary>Bytes with a dictionary, still compressed.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Raw);
