using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Storage.Entities;

namespace Jiheng.Storage;

/// <summary>Tokens of programs: 256 bits by lot, kept as their hash only.</summary>
public static class Tokens
{
    private const int Bytes = 32;

    // By it a token is known for one where it was left by mistake.
    private const string Mark = "jh_";

    /// <summary>The hash under which a token is kept.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>A new token of a person and the row that is kept of it.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="days">For how many days it is good.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="by">Who makes it; empty for the program itself.</param>
    /// <param name="officeId">The office for which alone it is good; null for all that the person may.</param>
    public static (string Token, AccessToken Row) New(string personId, string name, int days, TimeProvider clock, string by = "", string? officeId = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var token = Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var now = clock.GetUtcNow();
        return (token, new() { Id = Keys.New(clock), PersonId = personId, MadeBy = by, OfficeId = officeId, Name = name, Hash = HashOf(token), MadeAt = now, ExpiresAt = now.AddDays(days) });
    }
}
