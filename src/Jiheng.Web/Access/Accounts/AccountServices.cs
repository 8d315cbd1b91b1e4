using Jiheng.Storage.Entities;
using Jiheng.Web.Features.Year;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Jiheng.Web.Access.Accounts;

/// <summary>What signing in is made of.</summary>
internal static class AccountServices
{
    private const string Keys = "keys";
    private const int MostFailures = 5;

    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Adds it.</summary>
    public static void Add(IServiceCollection services, YearRoom year)
    {
        services.AddSingleton(year).AddSingleton<FirstStart>().AddSingleton<SignInTurns>().AddSingleton<Sessions>().AddScoped<SignInDesk>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Lockout.MaxFailedAccessAttempts = MostFailures;
            identity.Lockout.DefaultLockoutTimeSpan = LockedFor;
            // Said in our words by PasswordRules.
            identity.Password.RequiredLength = 1;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        }).AddUserStore<AccountStore>().AddPasswordValidator<PasswordRules>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme).Configure<Sessions>((cookie, sessions) =>
        {
            cookie.SessionStore = sessions;
            cookie.Cookie.Name = "jiheng-session";
            cookie.Cookie.HttpOnly = true;
            // Lax and not strict: a notice in the office's own system may link to a page.
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            // How long it is good the sessions know.
            cookie.SlidingExpiration = false;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(1);
        });
        // Who is signed in stays so when the server is started again.
        services.AddDataProtection().SetApplicationName("jiheng").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(year.Folder, Keys)));
    }
}
