using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Jiheng.Web.Features.Check;
using Jiheng.Web.Hosting;

namespace Jiheng.Web.Access;

/// <summary>Whoever came in by a link, with the checks that only they may see.</summary>
/// <param name="limits">What one session keeps.</param>
internal sealed class Visitor(UploadLimits limits)
{
    /// <summary>The checks of this session.</summary>
    public CheckShelf Checks { get; } = new(limits);
}

/// <summary>The sessions of this server. They live in memory and end with it.</summary>
internal sealed class Visitors(UploadLimits limits)
{
    private const int KeyBytes = 32;

    private readonly ConcurrentDictionary<string, Visitor> visitors = new(StringComparer.Ordinal);

    /// <summary>The visitor of a request that passed the gate.</summary>
    public static Visitor Of(HttpContext context) => (Visitor)context.Items[typeof(Visitor)]!;

    /// <summary>Lets a browser in and tells it its key by a cookie that no script can read.</summary>
    public void Admit(HttpContext context)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        visitors[key] = new(limits);
        context.Response.Cookies.Append(CookieName(context), key, new()
        {
            HttpOnly = true,
            // Lax and not strict: the link may be opened from another page; other sites' posts are refused by RequestGuard.
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/",
            // The server's end ends the session; until then a browser may be closed and opened again.
            MaxAge = TimeSpan.FromDays(30),
        });
    }

    /// <summary>Finds the visitor by the request's cookie; false for a stranger.</summary>
    public bool Recognise(HttpContext context)
    {
        if (context.Request.Cookies[CookieName(context)] is not { } key || !visitors.TryGetValue(key, out var visitor)) return false;
        context.Items[typeof(Visitor)] = visitor;
        return true;
    }

    /// <summary>The same for who is signed in: his checks live as long as the server, apart from those of his other sessions.</summary>
    public void Recognise(HttpContext context, string session) => context.Items[typeof(Visitor)] = visitors.GetOrAdd(session, _ => new(limits));

    // Cookies do not know ports: two servers on one machine would take each other's.
    private static string CookieName(HttpContext context) => $"jiheng-{context.Request.Host.Port ?? 0}";
}
