using Jiheng.Web.Hosting;

namespace Jiheng.Web.Access;

/// <summary>Only who came by a link gets past. Style sheets and scripts of the program are no secret.</summary>
internal sealed class AccessGate(RequestDelegate next, AccessLinks links, Visitors visitors)
{
    /// <summary>The path of the one-time link.</summary>
    public const string Door = "/enter";

    /// <summary>Where programs come in.</summary>
    public const string Api = "/api";

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments(Door, out var token))
        {
            // Only opening a link uses it up, not looking whether it is there.
            var opened = HttpMethods.IsGet(context.Request.Method) && links.Redeem(token.Value?.TrimStart('/') ?? "");
            // Whoever is in already stays who they are, with their checks.
            if (!visitors.Recognise(context))
            {
                if (!opened)
                {
                    await Trouble.Locked(context);
                    return;
                }
                visitors.Admit(context);
            }
            context.Response.Redirect("/");
            return;
        }
        // The API knows its callers by their tokens.
        if (path.StartsWithSegments(Api) || visitors.Recognise(context) || IsPublic(path))
        {
            await next(context);
            return;
        }
        await Trouble.Locked(context);
    }

    public static bool IsPublic(PathString path) => path.StartsWithSegments("/css") || path.StartsWithSegments("/js") || path == "/favicon.svg" || path == LivenessEndpoint.Path || path.StartsWithSegments(Health.Path);
}
