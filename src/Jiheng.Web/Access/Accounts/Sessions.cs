using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Web.Features.Year;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Access.Accounts;

/// <summary>Who is signed in, kept in the database: a session ends when it is told to, and not only when the browser forgets it. The cookie holds nothing but its key.</summary>
internal sealed class Sessions(YearRoom room, SessionLimits limits) : ITicketStore
{
    /// <summary>The name of the claim with the hash of the session's key.</summary>
    public const string Claim = "jiheng-session";

    private const int KeyBytes = 32;

    // Not every request is worth a write.
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, CancellationToken.None);

    /// <inheritdoc/>
    public async Task<string> StoreAsync(AuthenticationTicket ticket, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var person = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
        var now = room.Store.Clock.GetUtcNow();
        var oldest = now - limits.Most;
        await room.Store.WholeAsync(context =>
        {
            context.Sessions.Where(s => s.MadeAt < oldest).ExecuteDelete();
            context.Sessions.Add(new() { Hash = Tokens.HashOf(key), PersonId = person, MadeAt = now, SeenAt = now });
            return true;
        }, cancel);
        return key;
    }

    /// <inheritdoc/>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (hash, now) = (Tokens.HashOf(key), room.Store.Clock.GetUtcNow());
        var found = room.Store.Look(c => (from s in c.Sessions
                                          join p in c.People on s.PersonId equals p.Id
                                          where s.Hash == hash && p.IsActive
                                          select new { Session = s, p.Name }).SingleOrDefault());
        if (found is null) return null;
        var session = found.Session;
        if (now >= session.MadeAt + limits.Most || now >= session.SeenAt + limits.Idle)
        {
            await RemoveAsync(key);
            return null;
        }
        if (now - session.SeenAt >= Noted) await Seen(hash, now);
        return Ticket(session.PersonId, found.Name, hash);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string key)
    {
        var hash = Tokens.HashOf(key);
        await room.Store.WholeAsync(context => context.Sessions.Where(s => s.Hash == hash).ExecuteDelete(), CancellationToken.None);
    }

    /// <summary>Somebody as the other parts know him.</summary>
    public static AuthenticationTicket Ticket(string personId, string name, string hash) => new(
        new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, personId), new(ClaimTypes.Name, name), new(Claim, hash)], CookieAuthenticationDefaults.AuthenticationScheme)),
        CookieAuthenticationDefaults.AuthenticationScheme);

    private async Task Seen(string hash, DateTimeOffset now)
    {
        try
        {
            await room.Store.WholeAsync(context => context.Sessions.Where(s => s.Hash == hash).ExecuteUpdate(u => u.SetProperty(s => s.SeenAt, now)), CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // Reading goes on while nothing can be written.
        }
    }
}
