namespace Jiheng.Documents.Pdf;

/// <summary>What a PDF may take; anybody may drop a file here.</summary>
internal static class PdfLimits
{
    /// <summary>Wall clock of one external program.</summary>
    public static readonly TimeSpan ProgramTime = TimeSpan.FromSeconds(60);

    /// <summary>Bytes that an external program may write.</summary>
    public const int ProgramOutput = 400_000_000;

    /// <summary>Pages of one file.</summary>
    public const int Pages = 5_000;

    /// <summary>Objects of one file.</summary>
    public const int Objects = 2_000_000;

    /// <summary>How deep arrays and dictionaries, and drawings inside drawings, may nest.</summary>
    public const int Depth = 24;

    /// <summary>Bytes of one decompressed stream.</summary>
    public const int StreamBytes = 64 << 20;

    /// <summary>Bytes of all decompressed streams together.</summary>
    public const long AllStreamBytes = 512L << 20;

    /// <summary>Drawing operators of all pages together.</summary>
    public const long Operators = 60_000_000;

    /// <summary>Lines of one direction on one page; a map has more, a table does not.</summary>
    public const int RulesOnPage = 3_000;

    /// <summary>Grid places of one table on one page.</summary>
    public const int GridPlaces = 250_000;
}
