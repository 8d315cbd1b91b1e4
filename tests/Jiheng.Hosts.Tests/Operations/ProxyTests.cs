using System.Net;
using Jiheng.Hosts.Tests.Cli;

namespace Jiheng.Hosts.Tests.Operations;

/// <summary>Behind a proxy as in deploy/nginx.conf: listening on this machine only, known outside by another name.</summary>
public sealed class ProxyTests
{
    private const string Name = "jixiao.example.gov.cn";

    [Fact]
    public async Task The_public_name_is_ours_and_stands_in_what_is_printed()
    {
        using var folder = new Workplace();
        using var served = new Served(folder.Folder, ("JIHENG_PUBLIC_ADDRESS", $"https://{Name}"), ("JIHENG_PROXIES", "127.0.0.1"));
        Assert.Contains($"https://{Name}/signin", served.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await served.Ask("/signin", ("Host", Name), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "192.0.2.7")));
        Assert.Equal(HttpStatusCode.Forbidden, await served.Ask("/signin", ("Host", "other.example")));
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("192.0.2.1", HttpStatusCode.OK)]
    public async Task Only_a_proxy_that_was_named_is_believed(string proxy, HttpStatusCode status)
    {
        using var folder = new Workplace();
        using var served = new Served(folder.Folder, ("JIHENG_PROXIES", proxy), ("JIHENG_PUBLIC_ADDRESS", $"https://{Name}"));
        // Believed, it makes the request one for another site.
        Assert.Equal(status, await served.Ask("/signin", ("X-Forwarded-Host", "other.example"), ("X-Forwarded-For", "192.0.2.7")));
    }
}
