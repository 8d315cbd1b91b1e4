using System.Security.Cryptography;
using System.Text;

namespace Jiheng.Engine.Diagnostics;

/// <summary>A short stable name for a defect: what it is about, not where it stands.</summary>
public static class Fingerprint
{
    /// <summary>Sixteen hexadecimal digits of the rule's code and its subject; white space does not count.</summary>
    public static string Of(string code, string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var text = new StringBuilder(code).Append('|');
        foreach (var c in subject) if (!char.IsWhiteSpace(c)) text.Append(c);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
