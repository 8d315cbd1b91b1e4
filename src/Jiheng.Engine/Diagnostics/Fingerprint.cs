using System.Globalization;

namespace Jiheng.Engine.Diagnostics;

/// <summary>A short stable name for a defect: what it is about, not where it stands.</summary>
public static class Fingerprint
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Sixteen hexadecimal digits of the rule's code and its subject; white space does not count.</summary>
    /// <remarks>
    /// FNV-1a over UTF-16: a name, not a seal. A cryptographic hash would load a library at start-up for nothing.
    /// </remarks>
    public static string Of(string code, string subject)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(subject);
        var hash = Mix(Mix(Mix(OffsetBasis, code), "|"), subject);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static ulong Mix(ulong hash, string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            unchecked
            {
                hash = (hash ^ (byte)c) * Prime;
                hash = (hash ^ (byte)(c >> 8)) * Prime;
            }
        }
        return hash;
    }
}
