using System.Net;
using System.Net.Sockets;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Web.Access;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Jiheng.Web.Hosting;

/// <summary>From start to stop: bind, tell the way in, wait, forget everything.</summary>
internal static class Serving
{
    private const int PortsTried = 50;

    /// <summary>Serves until stopped and returns the exit code.</summary>
    public static async Task<int> Run(ServeOptions options, TextReader input, TextWriter output, TextWriter error)
    {
        try
        {
            PackFolders.Open(options).Load(PackCatalogue.General);
        }
        catch (PackRefusedException e)
        {
            await error.WriteLineAsync($"{e.Message}\n规则包应在 packs 文件夹里；请重新取得完整的程序，或用 --packs 指明它在哪里。");
            return 70;
        }
        if (await Started(options, error) is not { } app) return 2;
        await using var served = app;
        var links = app.Services.GetRequiredService<AccessLinks>();
        var address = options.PublicAddress?.AbsoluteUri ?? Reachable(app);
        // Whoever keeps the year signs in; a link that opens the door is for checking files only.
        if (options.Data is null) await Tell(output, address, links);
        else if (!await YearNotice.Tell(app, options, address, output, error)) return 2;
        await Warn(output, Addresses(app));
        var warmUp = options.Data is null ? WarmUp.Walk(Addresses(app).First(), links, app.Lifetime.ApplicationStopping) : Task.CompletedTask;
        var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>();
        if (options.StopsWithInput || !Console.IsInputRedirected) _ = Listen(options, input, output, address, links, stopping);
        app.Lifetime.ApplicationStopping.Register(() => output.WriteLine($"正在停止：等正在办的办完，最多 {options.StopTime.TotalSeconds:0} 秒。"));
        await app.WaitForShutdownAsync();
        await warmUp;
        await output.WriteLineAsync(options.Data is null ? "绩衡已停止，内存中的文件已经清除。" : "绩衡已停止，数据都已保存。");
        return 0;
    }

    /// <summary>The server, listening; null when it could not, which was then said.</summary>
    private static async Task<WebApplication?> Started(ServeOptions options, TextWriter error)
    {
        var stated = options.Urls.Count > 0;
        for (var port = ServeOptions.FirstPort; ; port++)
        {
            IReadOnlyList<string> urls = stated ? options.Urls : [$"http://127.0.0.1:{port}"];
            WebApplication app;
            try
            {
                app = WebApp.Build(options with { Urls = urls });
            }
            catch (Exception e) when (e is Storage.StoreRefusedException or Storage.StoreUnavailableException)
            {
                await error.WriteLineAsync(e.Message);
                return null;
            }
            try
            {
                await app.StartAsync();
                return app;
            }
            catch (IOException) when (!stated && port < ServeOptions.FirstPort + PortsTried)
            {
                await app.DisposeAsync();
                await error.WriteLineAsync($"端口 {port} 已被占用（可能已有一个绩衡在运行），改用下一个。");
            }
            catch (Exception e) when (e is IOException or SocketException or InvalidOperationException or UriFormatException)
            {
                await app.DisposeAsync();
                await error.WriteLineAsync(e is IOException
                    ? $"无法监听 {string.Join("、", urls)}：地址或端口已被占用，或没有权限。请关闭占用它的程序，或用 --urls 换一个端口，如 --urls http://127.0.0.1:5190。"
                    : $"无法监听 {string.Join("、", urls)}：{e.Message}");
                return null;
            }
        }
    }

    private static async Task Tell(TextWriter output, string address, AccessLinks links)
    {
        await output.WriteLineAsync($"""

            绩衡已启动。请在浏览器中打开下面的链接（只能用一次）：

              {Link(address, links)}

            上传的文件只在内存中，停止后清除。按 Ctrl+C 停止；换一个浏览器时，在这里按回车取得新的链接。
            """);
    }

    private static async Task Warn(TextWriter output, ICollection<string> addresses)
    {
        if (!addresses.All(a => new Uri(a).IsLoopback))
            await output.WriteLineAsync("注意：网络上的其他电脑可以连到这里，链接和文件以明文经过网络；请只在可信的内网使用，或放在提供 HTTPS 的反向代理后面。");
        await output.FlushAsync();
    }

    private static async Task Listen(
        ServeOptions options, TextReader input, TextWriter output, string address, AccessLinks links, IHostApplicationLifetime lifetime)
    {
        // A console read cannot be cancelled; on its own thread it keeps nobody waiting.
        await Task.Factory.StartNew(() =>
        {
            while (input.ReadLine() is not null)
            {
                if (options.Data is not null) continue;
                output.WriteLine($"新的链接（只能用一次）：\n\n  {Link(address, links)}\n");
                output.Flush();
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (options.StopsWithInput) lifetime.StopApplication();
    }

    private static string Link(string address, AccessLinks links) => $"{address.TrimEnd('/')}{AccessGate.Door}/{links.Issue()}";

    private static ICollection<string> Addresses(WebApplication app) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;

    // An address that stands for all of them is not one that a browser can open.
    private static string Reachable(WebApplication app)
    {
        var address = Addresses(app).First();
        var uri = new Uri(address);
        if (!IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) || !(ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))) return address;
        return $"{uri.Scheme}://{Dns.GetHostName()}:{uri.Port}";
    }
}
