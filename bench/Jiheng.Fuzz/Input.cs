namespace Jiheng.Fuzz;

/// <summary>What is tried.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Aside">What another program said about the file, for the reader that needs one.</param>
internal sealed record Input(byte[] Bytes, byte[]? Aside = null);
