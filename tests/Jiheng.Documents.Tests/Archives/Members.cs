using Jiheng.Documents.Archives;

namespace Jiheng.Documents.Tests.Archives;

/// <summary>Everything inside an archive, as a host that keeps all of it takes it out.</summary>
internal static class Members
{
    private const long MostBytes = 256L << 20;

    public static IReadOnlyList<ArchiveMember> Of(string file, ReadOnlyMemory<byte> zip)
    {
        using var archive = Archive.Open(file, zip, MostBytes, static _ => true);
        return [.. Enumerable.Range(0, archive.Names.Count).Select(archive.Read)];
    }
}
