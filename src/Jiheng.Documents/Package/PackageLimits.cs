namespace Jiheng.Documents.Package;

/// <summary>
/// What a file may cost us. Each bound is far above any real document and far below what hurts the machine;
/// docs/decisions/0007 says why they exist.
/// </summary>
internal static class PackageLimits
{
    /// <summary>Entries in the zip; Word writes about 20, one more per picture.</summary>
    public const int MaxEntries = 10_000;

    /// <summary>Decompressed bytes of the main part, counted as they come and not as the zip declares them.</summary>
    public const long MaxMainPartBytes = 128L << 20;

    /// <summary>Decompressed bytes of any other part that is read: styles, numbering, notes, relationships.</summary>
    public const long MaxSidePartBytes = 32L << 20;

    /// <summary>Below this size the compression ratio is not judged: an empty form repeats itself a lot.</summary>
    public const long RatioFreeBytes = 8L << 20;

    /// <summary>Decompressed to compressed; the corpus lies at 7 to 15, deflate ends at 1032.</summary>
    public const long MaxRatio = 400;

    /// <summary>Bytes without a new tag: bounds one text and one attribute, which XmlReader holds whole.</summary>
    public const int MaxBytesBetweenTags = 4 << 20;

    /// <summary>Nesting of elements; ten nested tables need about 40.</summary>
    public const int MaxDepth = 256;

    /// <summary>Different names of elements, attributes and namespaces in one part; Word knows some thousands.</summary>
    public const int MaxNames = 20_000;

    /// <summary>Lines of text outside and inside tables.</summary>
    public const int MaxLines = 500_000;

    /// <summary>Characters of text in the whole document.</summary>
    public const int MaxCharacters = 32 << 20;
}
