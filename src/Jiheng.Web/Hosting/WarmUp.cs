using System.Net;
using Jiheng.Web.Access;
using Jiheng.Web.Features.Check;

namespace Jiheng.Web.Hosting;

/// <summary>Walks through the first pages as a visitor would, while the user is still copying the link: what is compiled then need not be compiled at the first click.</summary>
internal static class WarmUp
{
    /// <summary>Opens the start page, checks a sample, looks at its findings, and removes it. Nothing depends on its success.</summary>
    public static async Task Walk(string address, AccessLinks links, CancellationToken stop)
    {
        try
        {
            using var handler = new HttpClientHandler { CookieContainer = new CookieContainer(), UseProxy = false };
            using var browser = new HttpClient(handler) { BaseAddress = Nearest(address) };
            using var start = await browser.GetAsync($"{AccessGate.Door}/{links.Issue()}", stop);
            using var sample = await browser.PostAsync($"/checks/sample/{Samples.All[0].Name}", null, stop);
            if (sample.RequestMessage?.RequestUri is not { } page) return;
            using var understood = await browser.GetAsync($"{page.AbsolutePath}/understood", stop);
            using var removed = await browser.PostAsync($"{string.Join('/', page.AbsolutePath.Split('/')[..3])}/remove", null, stop);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // An address that only the outside can reach, or a stop in the middle: the first click is slower, that is all.
        }
    }

    // The token must not travel: of an address that stands for all of them, this machine's own is meant.
    private static Uri Nearest(string address)
    {
        var uri = new UriBuilder(address);
        if (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))) uri.Host = IPAddress.Loopback.ToString();
        return uri.Uri;
    }
}
