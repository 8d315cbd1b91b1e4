using System.Buffers.Text;
using System.Security.Cryptography;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Web.Access.Accounts;

/// <summary>Links by which somebody sets a password, once. There is no password that anybody else ever knew.</summary>
internal static class Invitations
{
    /// <summary>Where they lead.</summary>
    public const string Path = "/setup";

    private const int TokenBytes = 32;

    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(3);

    /// <summary>A new link for somebody; older ones end.</summary>
    /// <param name="context">Where.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="personId">For whom.</param>
    /// <param name="by">Who makes it; empty for the program itself.</param>
    public static string Make(JihengContext context, TimeProvider clock, string personId, string by)
    {
        var now = clock.GetUtcNow();
        foreach (var older in context.Invitations.Where(i => i.PersonId == personId && i.UsedAt == null).ToList()) older.UsedAt = now;
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        context.Invitations.Add(new() { Hash = Tokens.HashOf(token), PersonId = personId, MadeBy = by, MadeAt = now, ExpiresAt = now + GoodFor });
        return $"{Path}/{token}";
    }

    /// <summary>The invitation of a link, and whose; null for one that is used, too old or none.</summary>
    public static (Invitation Invitation, Person Person)? Find(JihengContext context, TimeProvider clock, string token)
    {
        var (hash, now) = (Tokens.HashOf(token), clock.GetUtcNow());
        var found = (from i in context.Invitations join p in context.People on i.PersonId equals p.Id where i.Hash == hash && i.UsedAt == null && i.ExpiresAt > now && p.IsActive select new { Invitation = i, Person = p }).SingleOrDefault();
        return found is null ? null : (found.Invitation, found.Person);
    }
}
