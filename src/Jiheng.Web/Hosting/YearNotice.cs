using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage;
using Jiheng.Web.Access.Accounts;
using Jiheng.Web.Features.Api;
using Jiheng.Web.Features.SignIn;
using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Hosting;

/// <summary>What a server that keeps the year says when it has started: where to sign in, and, while nobody can, the link to set a password.</summary>
internal static class YearNotice
{
    /// <summary>Sets up what was asked for and tells; false when it could not be set up, which was then said.</summary>
    public static async Task<bool> Tell(WebApplication app, ServeOptions options, string address, TextWriter output, TextWriter error)
    {
        var year = app.Services.GetRequiredService<ApiRoom>().Year!;
        var root = address.TrimEnd('/');
        await output.WriteLineAsync($"""

            绩衡已启动。在浏览器里登录：{root}{SignInEndpoints.Path}
            数据在 {(options.Database is null ? year.Folder : $"PostgreSQL 和 {year.Folder}")}；接口：{root}/api/v1，说明：{root}{ApiDocument.Path}。按 Ctrl+C 停止。
            """);
        try
        {
            if (options.Found is { } file) FirstSetUp.Do(year, file);
        }
        catch (Exception e) when (e is StoreRefusedException or StoreUnavailableException)
        {
            await error.WriteLineAsync(e.Message);
            return false;
        }
        if (year.Store.Look(c => !c.People.Any()))
            await output.WriteLineAsync($"\n数据库还是空的。请打开下面的链接，建立本级财政部门和第一位管理员（只能用一次）：\n\n  {root}{app.Services.GetRequiredService<FirstStart>().Open()}\n");
        else if (year.Store.Look(c => !c.Accounts.Any()))
            foreach (var (name, link) in Links(year)) await output.WriteLineAsync($"\n管理员 {name} 设置密码的链接（只能用一次，3天内有效）：\n\n  {root}{link}\n");
        await output.FlushAsync();
        return true;
    }

    // Nobody could sign in and give links to others.
    private static List<(string Name, string Link)> Links(YearRoom year) => year.Store.Whole(context =>
        (from p in context.People where p.IsActive && context.Roles.Any(r => r.PersonId == p.Id && r.Role == WorkRole.Administrator) orderby p.Id select p).ToList()
        .ConvertAll(p => (p.Name, Invitations.Make(context, year.Store.Clock, p.Id, ""))));
}
