using Jiheng.Web.Hosting;

namespace Jiheng.Web.Access;

/// <summary>Only who came by a link gets past. Style sheets and scripts of the program are no secret.</summary>
internal sealed class AccessGate(RequestDelegate next, AccessLinks links, Visitors visitors)
{
    /// <summary>The path of the one-time link.</summary>
    public const string Door = "/enter";

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments(Door, out var token))
        {
            // Opening the link again in the same browser is no mistake.
            if (links.Redeem(token.Value?.TrimStart('/') ?? "")) visitors.Admit(context);
            else if (!visitors.Recognise(context))
            {
                await Trouble.Locked(context);
                return;
            }
            context.Response.Redirect("/");
            return;
        }
        if (visitors.Recognise(context) || IsPublic(path))
        {
            await next(context);
            return;
        }
        await Trouble.Locked(context);
    }

    private static bool IsPublic(PathString path) => path.StartsWithSegments("/css") || path.StartsWithSegments("/js") || path == "/favicon.svg";
}
