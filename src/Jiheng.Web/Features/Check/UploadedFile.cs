namespace Jiheng.Web.Features.Check;

/// <summary>A file as it was handed in. It lies in memory only.</summary>
/// <param name="Name">Its name, with folders when a folder was dropped; no two of a check are the same.</param>
/// <param name="Bytes">Its content; empty when it was refused.</param>
/// <param name="Refused">Why it was not taken in, one Chinese sentence; null when it was.</param>
internal sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Bytes, string? Refused = null);
