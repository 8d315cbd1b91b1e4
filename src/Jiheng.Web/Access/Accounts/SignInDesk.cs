using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Jiheng.Storage.Entities;
using Jiheng.Storage.Log;
using Jiheng.Web.Features.Year;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Jiheng.Web.Access.Accounts;

/// <summary>Signing in and out, and setting passwords.</summary>
internal sealed class SignInDesk(YearRoom room, UserManager<Account> users, IPasswordHasher<Account> hasher, SignInTurns turns)
{
    /// <summary>How a try ended.</summary>
    public enum Outcome
    {
        /// <summary>He is in.</summary>
        In,

        /// <summary>Name or password are wrong: which of the two is not told.</summary>
        Wrong,

        /// <summary>Too many wrong tries with this name.</summary>
        Locked,

        /// <summary>Too many tries from this address or with this name.</summary>
        TooMany,
    }

    // Hashing for a name that nobody has takes as long as for one that somebody has.
    private static readonly Account Nobody = new() { PersonId = "", InvitedBy = "", Stamp = "", PasswordHash = "" };

    /// <summary>Tries a name and a password.</summary>
    public async Task<Outcome> Try(HttpContext http, string name, string password)
    {
        if (!turns.Take(http.Connection.RemoteIpAddress?.ToString() ?? "", name)) return Outcome.TooMany;
        if (name.Length > 64 || password.Length > PasswordRules.Most) return Outcome.Wrong;
        // One try at a time with one name: else many at once would each see that none had failed yet.
        using var turn = await turns.Alone(name, http.RequestAborted);
        if (await users.FindByNameAsync(name) is not { } account)
        {
            hasher.VerifyHashedPassword(Nobody, turns.AnyHash(hasher), password);
            await Note("", LogKinds.SignInFailed, "unknown");
            return Outcome.Wrong;
        }
        if (await users.IsLockedOutAsync(account)) return Outcome.Locked;
        if (!await users.CheckPasswordAsync(account, password))
        {
            await users.AccessFailedAsync(account);
            await Note(account.PersonId, LogKinds.SignInFailed, $"accounts/{account.PersonId}");
            return await users.IsLockedOutAsync(account) ? Outcome.Locked : Outcome.Wrong;
        }
        await users.ResetAccessFailedCountAsync(account);
        await Enter(http, account.PersonId);
        return Outcome.In;
    }

    /// <summary>Sets the password by a link and signs in; what is wrong with it, or nothing.</summary>
    public async Task<IReadOnlyList<string>> SetUp(HttpContext http, Invitation invitation, string password)
    {
        var account = await users.FindByIdAsync(invitation.PersonId);
        var isNew = account is null;
        account ??= new() { PersonId = invitation.PersonId, InvitedBy = invitation.MadeBy, PasswordHash = "", Stamp = "" };
        if (await Refused(account, password) is { Count: > 0 } refused) return refused;
        var (hash, now) = (hasher.HashPassword(account, password), room.Store.Clock.GetUtcNow());
        await room.Store.WholeAsync(context =>
        {
            context.By = invitation.PersonId;
            var row = context.Invitations.Single(i => i.Hash == invitation.Hash);
            if (row.UsedAt is not null) throw new Storage.DossierChangedException("链接刚刚用过了。");
            row.UsedAt = now;
            if (context.Accounts.Find(invitation.PersonId) is not { } known) context.Accounts.Add(known = account);
            (known.PasswordHash, known.Stamp, known.InvitedBy, known.Failures, known.LockedUntil) = (hash, Guid.NewGuid().ToString("N"), invitation.MadeBy, 0, null);
            context.Sessions.RemoveRange(context.Sessions.Where(s => s.PersonId == invitation.PersonId));
            return isNew;
        }, http.RequestAborted);
        await Enter(http, invitation.PersonId);
        return [];
    }

    /// <summary>What is wrong with a password for somebody.</summary>
    public async Task<IReadOnlyList<string>> Refused(Account account, string password)
    {
        List<string> errors = [];
        foreach (var validator in users.PasswordValidators) errors.AddRange((await validator.ValidateAsync(users, account, password)).Errors.Select(e => e.Description));
        return errors;
    }

    /// <summary>Changes one's own password; all other sessions end.</summary>
    public async Task<IReadOnlyList<string>> Change(HttpContext http, string personId, string old, string password)
    {
        if (!turns.Take(http.Connection.RemoteIpAddress?.ToString() ?? "", personId)) return ["尝试太频繁，请过一分钟再试。"];
        if (await users.FindByIdAsync(personId) is not { } account) return ["还没有设置密码。"];
        if (old.Length > PasswordRules.Most || !await users.CheckPasswordAsync(account, old)) return ["原密码不对。"];
        if (await Refused(account, password) is { Count: > 0 } refused) return refused;
        var (hash, session) = (hasher.HashPassword(account, password), http.User.FindFirst(Sessions.Claim)?.Value);
        await room.Store.WholeAsync(context =>
        {
            context.By = personId;
            var row = context.Accounts.Find(personId)!;
            (row.PasswordHash, row.Stamp) = (hash, Guid.NewGuid().ToString("N"));
            context.Sessions.RemoveRange(context.Sessions.Where(s => s.PersonId == personId && s.Hash != session));
            return true;
        }, http.RequestAborted);
        return [];
    }

    /// <summary>Lets somebody in.</summary>
    public async Task Enter(HttpContext http, string personId)
    {
        var name = room.Store.Look(c => c.People.Single(p => p.Id == personId).Name);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Sessions.Ticket(personId, name, "").Principal);
        await Note(personId, LogKinds.SignIn, $"people/{personId}");
    }

    /// <summary>Somebody goes.</summary>
    public async Task Leave(HttpContext http)
    {
        var personId = http.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value ?? "";
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        await Note(personId, LogKinds.SignOut, $"people/{personId}");
    }

    private Task<bool> Note(string personId, string kind, string content) => room.Store.WholeAsync(context =>
    {
        context.By = personId;
        context.Note(kind, content);
        return true;
    }, CancellationToken.None);
}

/// <summary>How often anybody may try, and one after the other.</summary>
internal sealed class SignInTurns : IDisposable
{
    // A person mistypes a few times a minute; an office of hundreds may stand behind one address.
    private const int TriesOfName = 10, TriesOfAddress = 120;
    private const int Stripes = 64;

    private readonly PartitionedRateLimiter<string> names = PerMinute(TriesOfName), addresses = PerMinute(TriesOfAddress);
    private readonly SemaphoreSlim[] alone = [.. Enumerable.Range(0, Stripes).Select(_ => new SemaphoreSlim(1))];
    private readonly ConcurrentDictionary<int, string> hashes = new();

    /// <summary>Whether another try is allowed now.</summary>
    public bool Take(string address, string name)
    {
        using var one = addresses.AttemptAcquire(address);
        using var other = names.AttemptAcquire(name.ToUpperInvariant());
        return one.IsAcquired && other.IsAcquired;
    }

    /// <summary>Waits for one's turn with a name.</summary>
    public async Task<IDisposable> Alone(string name, CancellationToken cancel)
    {
        var turn = alone[(StringComparer.OrdinalIgnoreCase.GetHashCode(name) & int.MaxValue) % Stripes];
        await turn.WaitAsync(cancel);
        return new Turn(turn);
    }

    /// <summary>The hash of a password that nobody has.</summary>
    public string AnyHash(IPasswordHasher<Account> hasher) => hashes.GetOrAdd(0, _ => hasher.HashPassword(new() { PersonId = "", InvitedBy = "", Stamp = "", PasswordHash = "" }, Guid.NewGuid().ToString("N")));

    public void Dispose()
    {
        names.Dispose();
        addresses.Dispose();
        foreach (var turn in alone) turn.Dispose();
    }

    private static PartitionedRateLimiter<string> PerMinute(int tries) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = tries, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    private sealed class Turn(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
