namespace Jiheng.Documents.Archives;

/// <summary>A file inside an archive: its bytes, or why they cannot be had.</summary>
/// <param name="Name">The archive's name and the folders inside, joined by slashes. A label: it is never a path on disk.</param>
/// <param name="Bytes">The whole file; empty when it is unreadable.</param>
/// <param name="Unreadable">A Chinese sentence that says why and what to do; null when the bytes are there.</param>
public sealed record ArchiveMember(string Name, ReadOnlyMemory<byte> Bytes, string? Unreadable);
