using System.Security.Cryptography;

namespace Jiheng.Documents;

/// <summary>The name of a file's content.</summary>
public static class ContentHash
{
    /// <summary>SHA-256 of the bytes in lower-case hexadecimal (FIPS 180-4).</summary>
    /// <remarks>Asked for only where it is printed: the first call loads a cryptographic library, which costs as much as reading a form.</remarks>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
