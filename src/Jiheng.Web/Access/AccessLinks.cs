using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Jiheng.Web.Access;

/// <summary>Links that open the door once. They are printed where only the person who started the server looks.</summary>
internal sealed class AccessLinks
{
    // 256 bits: not to be guessed, so no lock on tries is needed.
    private const int TokenBytes = 32;

    // Looking a hash up tells by its time nothing about the token.
    private readonly ConcurrentDictionary<string, byte> open = new(StringComparer.Ordinal);

    /// <summary>A new token, good for one visit.</summary>
    public string Issue()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        open[Hash(token)] = 0;
        return token;
    }

    /// <summary>Uses a token up; false when it was used before or never issued.</summary>
    public bool Redeem(string token) => open.TryRemove(Hash(token), out _);

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}
