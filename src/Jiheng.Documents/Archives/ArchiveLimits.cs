namespace Jiheng.Documents.Archives;

/// <summary>What an archive may cost us. The number of entries and the compression ratio are bounded as in <see cref="Package.PackageLimits"/>.</summary>
internal static class ArchiveLimits
{
    /// <summary>An archive in an archive is opened, as when a bureau packs what its units packed; one deeper is not.</summary>
    public const int MaxDepth = 2;

    /// <summary>Decompressed bytes of one member.</summary>
    public const long MaxMemberBytes = 128L << 20;

    /// <summary>Decompressed bytes of all members, for a host that takes them one after the other and does not say less.</summary>
    public const long MaxTotalBytes = 1L << 30;
}
