using System.Diagnostics;

namespace Jiheng.Web.Hosting;

/// <summary>One line for each request, where that is asked for: method, the pattern of the address, status, milliseconds. Nothing of what was asked: links and names are in addresses.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var from = Stopwatch.GetTimestamp();
        await next(context);
        if (!log.IsEnabled(LogLevel.Information)) return;
        var (pattern, milliseconds) = (Pattern(context), (long)Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        Done(context.Request.Method, pattern, context.Response.StatusCode, milliseconds);
    }

    /// <summary>The pattern of the address that answered.</summary>
    public static string Pattern(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { Length: > 0 } pattern ? pattern : "-";

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Pattern} {Status} {Milliseconds} ms")]
    private partial void Done(string method, string pattern, int status, long milliseconds);
}
