using System.Security.Claims;
using Jiheng.Storage;
using Jiheng.Web.Access;
using Jiheng.Web.Access.Accounts;
using Jiheng.Web.Features.Year;
using Jiheng.Web.Hosting;
using Jiheng.Web.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Jiheng.Web.Features.SignIn;

/// <summary>What the pages of signing in post. What is wrong is told by the page that is shown again.</summary>
internal static class SignInEndpoints
{
    /// <summary>Where one signs in.</summary>
    public const string Path = "/signin";

    // A form with a name and passwords.
    private const int LongestForm = 16 << 10;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, Enter).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        routes.MapPost("/signout", Leave).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        routes.MapPost($"{Invitations.Path}/{{token}}", SetUp).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        routes.MapPost("/account/password", Change).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
    }

    private static async Task<IResult> Enter(HttpContext http, SignInDesk desk, [FromForm] string? name, [FromForm] string? password, [FromForm] string? to)
    {
        var outcome = await desk.Try(http, (name ?? "").Trim(), password ?? "");
        if (outcome == SignInDesk.Outcome.In) return Results.LocalRedirect(LocalAddress.Of(to));
        var told = outcome switch
        {
            SignInDesk.Outcome.Locked => "locked",
            SignInDesk.Outcome.TooMany => "often",
            _ => "wrong",
        };
        return Results.LocalRedirect($"{Path}?said={told}&to={Uri.EscapeDataString(LocalAddress.Of(to))}");
    }

    private static async Task<IResult> Leave(HttpContext http, SignInDesk desk, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        await desk.Leave(http);
        return Results.LocalRedirect($"{Path}?said=left");
    }

    private static async Task<IResult> SetUp(HttpContext http, string token, SignInDesk desk, YearRoom year, FirstStart first, Language say, [FromForm] string? password, [FromForm] string? again,
        [FromForm] string? region, [FromForm] string? regionName, [FromForm] string? code, [FromForm] string? office, [FromForm] string? signIn, [FromForm] string? name)
    {
        if (password != again) return Again("different");
        if (first.Is(token))
        {
            var founding = new Founding((region ?? "").Trim(), (regionName ?? "").Trim(), (code ?? "").Trim(), (office ?? "").Trim(), (signIn ?? "").Trim(), (name ?? "").Trim());
            if (founding.Problem() is { Length: > 0 } || (await desk.Refused(new() { PersonId = "", InvitedBy = "", PasswordHash = "", Stamp = "" }, password ?? "")).Count > 0) return Again(founding.Problem() is null ? "password" : "fields");
            year.Store.Whole(c => founding.Make(c, year.Store.Clock));
            first.Close();
            var link = year.Store.Whole(c => Invitations.Make(c, year.Store.Clock, c.People.Single().Id, ""));
            token = link[(Invitations.Path.Length + 1)..];
        }
        if (year.Store.Look(c => Invitations.Find(c, year.Store.Clock, token)) is not { } found) return Results.LocalRedirect($"{Path}?said=link");
        return (await desk.SetUp(http, found.Invitation, password ?? "")).Count == 0 ? Results.LocalRedirect("/account") : Results.LocalRedirect($"{Invitations.Path}/{token}?said=password");

        IResult Again(string told) => Results.LocalRedirect($"{Invitations.Path}/{Uri.EscapeDataString(token)}?said={told}");
    }

    private static async Task<IResult> Change(HttpContext http, SignInDesk desk, [FromForm] string? old, [FromForm] string? password, [FromForm] string? again)
    {
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } person) return Results.LocalRedirect(Path);
        if (password != again) return Results.LocalRedirect("/account?said=different");
        var wrong = await desk.Change(http, person, old ?? "", password ?? "");
        return Results.LocalRedirect(wrong.Count == 0 ? "/account?said=changed" : wrong is ["原密码不对。"] ? "/account?said=old" : wrong is ["尝试太频繁，请过一分钟再试。"] ? "/account?said=often" : "/account?said=password");
    }
}
