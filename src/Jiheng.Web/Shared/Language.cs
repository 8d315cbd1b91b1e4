using Jiheng.Engine.Reporting.Html;
using Jiheng.Web.Access;

namespace Jiheng.Web.Shared;

/// <summary>Which language the program speaks to this visitor. Both stand side by side where they are said, so none can be forgotten.</summary>
internal sealed class Language
{
    /// <summary>The cookie that remembers the choice.</summary>
    public const string Cookie = "jiheng-language";

    private const string EnglishTag = "en";

    public Language(IHttpContextAccessor accessor) : this(accessor.HttpContext!) { }

    public Language(HttpContext context) => IsEnglish = context.Request.Cookies[Cookie] == EnglishTag;

    /// <summary>Whether English was chosen; Chinese otherwise.</summary>
    public bool IsEnglish { get; }

    /// <summary>The tag for the lang attribute.</summary>
    public string Tag => IsEnglish ? EnglishTag : "zh-CN";

    /// <summary>The same choice for what the engine writes.</summary>
    public HtmlWords Words => IsEnglish ? HtmlWords.English : HtmlWords.Chinese;

    /// <summary>What to say.</summary>
    public string this[string chinese, string english] => IsEnglish ? english : chinese;
}

/// <summary>The switch. A preference is no secret and changes nothing else, so a plain link sets it.</summary>
internal static class LanguageEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/language/{tag}", (HttpContext context, string tag, string? from) =>
    {
        context.Response.Cookies.Append(Language.Cookie, tag == "en" ? "en" : "zh", new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Path = "/" });
        // Only back to a page of ours.
        return Results.LocalRedirect(LocalAddress.Of(from));
    });
}
