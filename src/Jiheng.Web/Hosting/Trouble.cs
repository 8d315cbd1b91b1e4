using System.Net;
using Jiheng.Web.Shared;
using Microsoft.AspNetCore.Diagnostics;

namespace Jiheng.Web.Hosting;

/// <summary>Pages for when no page can be made: a stranger, a refused request, a mistake of ours.</summary>
internal static class Trouble
{
    /// <summary>Whoever has no key.</summary>
    public static Task Locked(HttpContext context)
    {
        var say = new Language(context);
        return Write(context, StatusCodes.Status401Unauthorized,
            say["请用链接打开", "Please open the link"],
            say["绩衡启动时在终端里显示了一个链接，每个链接只能用一次。请复制它到浏览器打开；如果已经用过，请在那个终端里按回车，会显示新的链接。",
                "A link was shown in the terminal when Jiheng started; each link works once. Open it in this browser. If it was used before, press Enter in that terminal for a new one."]);
    }

    /// <summary>Whoever posts and is not signed in (any more).</summary>
    public static Task SignedOut(HttpContext context)
    {
        var say = new Language(context);
        return Write(context, StatusCodes.Status401Unauthorized, say["请重新登录", "Please sign in again"],
            say["登录已经过期，这次提交没有办理。请重新登录后再办；用浏览器的后退键可以回到刚才填写的页面。", "You are signed out and nothing was done. Please sign in and try again; the back button of the browser leads to what you filled in."]);
    }

    /// <summary>What was posted to is not there (any more).</summary>
    public static Task Missing(HttpContext context)
    {
        var say = new Language(context);
        return Write(context, context.Response.StatusCode, say["没有这次检查", "No such check"],
            say["这次检查可能已经清除，请返回首页，重新拖入文件。", "The check may have been removed; please return to the start page and drop the files again."]);
    }

    /// <summary>A mistake of ours. What went wrong is in the log, not on the page.</summary>
    public static Task Answer(HttpContext context)
    {
        var say = new Language(context);
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (error is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
            return Write(context, StatusCodes.Status413PayloadTooLarge, say["文件太大", "Too large"],
                say["上传的文件合起来太大，请分几次上传。", "The files are too large together; please upload them in parts."]);
        return Write(context, StatusCodes.Status500InternalServerError,
            say["程序内部出错", "Something went wrong"],
            say["这是程序的错误，不是您的文件的错误。其他检查不受影响；请返回首页重试，仍然出错时请把文件反馈给开发者。",
                "This is a mistake of the program, not of your file. Other checks are not affected; please try again from the start page."]);
    }

    /// <summary>A page without anything that could fail in turn.</summary>
    public static async Task Write(HttpContext context, int status, string title, string text)
    {
        var say = new Language(context);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="{say.Tag}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{WebUtility.HtmlEncode(title)} · {say["绩衡", "Jiheng"]}</title><link rel="stylesheet" href="/css/tokens.css"/><link rel="stylesheet" href="/css/site.css"/></head>
            <body class="trouble"><header class="top"><a class="brand" href="/"><span class="mark-of-house" aria-hidden="true">绩衡</span><span class="brand-words">{say["绩效文档审核", "Jiheng · performance documents checked"]}</span></a></header>
            <main><h1>{WebUtility.HtmlEncode(title)}</h1><p>{WebUtility.HtmlEncode(text)}</p>
            <p><a class="button" href="/">{say["返回首页", "Start page"]}</a></p></main></body></html>
            """);
    }
}
