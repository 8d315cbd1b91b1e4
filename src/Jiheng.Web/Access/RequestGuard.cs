using System.Net;
using Jiheng.Web.Hosting;

namespace Jiheng.Web.Access;

/// <summary>What holds for every request: its host is ours, other sites post nothing, and the browser is told to trust little.</summary>
internal sealed class RequestGuard(RequestDelegate next, ServeOptions options)
{
    // No script and no style but our own files, nothing framed, nothing fetched from elsewhere.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The name that browsers know, where it was said.
    private readonly string? outside = options.PublicAddress?.Host;

    // Behind a proxy whose name was not said any name is taken: only the proxy gets here.
    private readonly bool local = options.PublicAddress is not null || options.Proxies.Count == 0 && options.Urls.All(u => Uri.TryCreate(u, UriKind.Absolute, out var uri) && uri.IsLoopback);

    public async Task InvokeAsync(HttpContext context)
    {
        // At the last moment: a page of trouble begins by forgetting all headers.
        context.Response.OnStarting(static state => Harden(((HttpResponse)state).Headers), context.Response);
        if (!IsOurHost(context.Request.Host) || !IsOurOrigin(context.Request))
        {
            await Trouble.Write(context, StatusCodes.Status403Forbidden, "请求被拒绝", "这个请求来自别的网站或别的地址。请直接打开终端里显示的链接。");
            return;
        }
        await next(context);
    }

    private static Task Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // Not no-referrer: with it browsers send their own forms with the origin "null", and IsOurOrigin would refuse them.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        // Pages show somebody's documents; static files set their own.
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    // A name that somebody else's DNS points to this machine is not ours.
    private bool IsOurHost(HostString host) =>
        !local || host.Host is "localhost" || string.Equals(host.Host, outside, StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static bool IsOurOrigin(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return true;
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none")) return false;
        // Behind a proxy the scheme may differ; host and port are what tells sites apart.
        return request.Headers.Origin is not [{ } origin]
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
