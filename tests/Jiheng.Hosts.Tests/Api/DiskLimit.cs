using System.Text.Json;
using Jiheng.Storage;

namespace Jiheng.Hosts.Tests.Api;

/// <summary>How large the file of a database may grow: SQLite itself then says that the disk is full.</summary>
internal static class DiskLimit
{
    public static void Set(ApiServer server, int pages) => server.Store.MostPages = pages;

    public static string Id(this JsonElement element) => element.GetProperty("id").GetString()!;
}
