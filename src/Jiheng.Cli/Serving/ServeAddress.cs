using System.Net;

namespace Jiheng.Cli.Serving;

/// <summary>The addresses of <c>--urls</c>, as the user may write them.</summary>
internal static class ServeAddress
{
    /// <summary>What is wrong with them, in Chinese; null when nothing is.</summary>
    public static string? Wrong(string addresses)
    {
        foreach (var address in addresses.Split(';'))
            if (!IsAddress(address))
                return $"--urls 的“{address}”应写成 http://IP地址:端口，如 http://127.0.0.1:5180；本机所有地址写 http://0.0.0.0:5180；几个地址用分号隔开。";
        return null;
    }

    // The port is asked for: without it the system would open port 80, which nobody meant. A host that is no address of
    // this machine would make the server listen on all of them.
    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { Scheme: "http", PathAndQuery: "/", UserInfo: "", Fragment: "" }
        && (uri.Host == "localhost" || IPAddress.TryParse(uri.Host.Trim('[', ']'), out _))
        && address.TrimEnd('/').EndsWith($":{uri.Port}", StringComparison.Ordinal);
}
