using Jiheng.Web.Access.Accounts;
using Jiheng.Web.Features.SignIn;
using Jiheng.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;

namespace Jiheng.Web.Access;

/// <summary>The gate of a server that keeps the year: pages are for who is signed in. Programs come by their tokens; a browser that asks the API is held to be the user's own by the same token as its forms.</summary>
internal sealed class SignInGate(RequestDelegate next, Visitors visitors, IAntiforgery antiforgery)
{
    private const string OpenApi = $"{AccessGate.Api}/v1/public";

    /// <summary>Whether a page is for whoever comes.</summary>
    public static bool IsOpen(PathString path) => AccessGate.IsPublic(path) || path.StartsWithSegments(SignInEndpoints.Path) || path.StartsWithSegments(Invitations.Path) || path.StartsWithSegments("/language");

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        var isSignedIn = context.User.Identity?.IsAuthenticated == true;
        if (path.StartsWithSegments(AccessGate.Api))
        {
            var isWrite = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
            if (isSignedIn && isWrite && context.Request.Headers.Authorization.ToString().Length == 0 && !path.StartsWithSegments(OpenApi) && !await antiforgery.IsRequestValidAsync(context))
            {
                await Trouble.Write(context, StatusCodes.Status400BadRequest, "请求被拒绝", "这个请求没有本页面的标记（RequestVerificationToken），请刷新页面后再试。");
                return;
            }
            await next(context);
            return;
        }
        if (isSignedIn)
        {
            visitors.Recognise(context, context.User.FindFirst(Sessions.Claim)!.Value);
            await next(context);
            return;
        }
        if (IsOpen(path))
        {
            await next(context);
            return;
        }
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) context.Response.Redirect($"{SignInEndpoints.Path}?to={Uri.EscapeDataString($"{path}{context.Request.QueryString}")}");
        else await Trouble.SignedOut(context);
    }
}
