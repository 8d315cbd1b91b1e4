using Jiheng.Storage;
using Jiheng.Storage.Entities;
using Jiheng.Storage.Log;
using Jiheng.Web.Features.Year;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Access.Accounts;

/// <summary>Accounts for ASP.NET Core Identity, which hashes passwords, counts wrong tries and locks.</summary>
internal sealed class AccountStore(YearRoom room) : IUserPasswordStore<Account>, IUserLockoutStore<Account>, IUserSecurityStampStore<Account>
{
    /// <summary>The account of somebody by the name he signs in with; null where there is none or he may not.</summary>
    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
#pragma warning disable CA1862, CA1304, CA1311 // The database compares.
        var name = normalizedUserName.ToLowerInvariant();
        return Task.FromResult(room.Store.Look(c => (from p in c.People join a in c.Accounts on p.Id equals a.PersonId where p.SignIn.ToLower() == name && p.IsActive select a).SingleOrDefault()));
#pragma warning restore CA1862, CA1304, CA1311
    }

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(room.Store.Look(c => c.Accounts.SingleOrDefault(a => a.PersonId == userId)));

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => await Save(user, c => c.Accounts.Add(user), cancellationToken);

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => await Save(user, context =>
    {
        var row = context.Accounts.Find(user.PersonId) ?? throw new DossierChangedException("帐号刚刚被收回。");
        // Whoever was locked by this try is told in the log.
        if (user.LockedUntil is { } until && until != row.LockedUntil) context.Note(LogKinds.Locked, $"accounts/{user.PersonId}");
        (row.PasswordHash, row.Stamp, row.Failures, row.LockedUntil) = (user.PasswordHash, user.Stamp, user.Failures, user.LockedUntil);
    }, cancellationToken);

    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => await Save(user, c => c.Accounts.Where(a => a.PersonId == user.PersonId).ExecuteDelete(), cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PersonId);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(room.Store.Look(c => c.People.Where(p => p.Id == user.PersonId).Select(p => p.SignIn).SingleOrDefault()));

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    // People are named where the organisation is kept.
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0 ? user.PasswordHash : null);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.Stamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(++user.Failures);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.Failures = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Failures);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // The room outlives the request.
    }

    private async Task<IdentityResult> Save(Account user, Action<JihengContext> work, CancellationToken cancel)
    {
        await room.Store.WholeAsync(context =>
        {
            context.By = user.PersonId;
            work(context);
            return true;
        }, cancel);
        return IdentityResult.Success;
    }
}
