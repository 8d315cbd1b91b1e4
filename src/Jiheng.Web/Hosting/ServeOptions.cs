using System.Net;
using Jiheng.Web.Reading;

namespace Jiheng.Web.Hosting;

/// <summary>How the server was asked to run.</summary>
internal sealed record ServeOptions
{
    /// <summary>Where the first port is tried when no address is given.</summary>
    public const int FirstPort = 5180;

    /// <summary>The addresses to listen on; none for 127.0.0.1 and the first free port from <see cref="FirstPort"/>.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Folders with packs, the first first; those of the environment and of the program follow.</summary>
    public IReadOnlyList<string> Packs { get; init; } = [];

    /// <summary>The folder that keeps the year's filings: database and attached files; null to keep nothing, as for checking only.</summary>
    public string? Data { get; init; }

    /// <summary>The workbook from which an empty database is set up; null for none.</summary>
    public string? Found { get; init; }

    /// <summary>The connection string of a PostgreSQL database that takes the place of the file in <see cref="Data"/>; null for the file. It may hold a password, so it comes from the environment only.</summary>
    public string? Database { get; init; }

    /// <summary>The variable with that connection string.</summary>
    public const string DatabaseVariable = "JIHENG_DATABASE";

    /// <summary>Whether the end of the standard input stops the server: the process that started it is gone then.</summary>
    public bool StopsWithInput { get; init; }

    /// <summary>What one reading may cost.</summary>
    public ReadingLimits Reading { get; init; } = new();

    /// <summary>What may be taken in at once.</summary>
    public UploadLimits Limits { get; init; } = new();

    /// <summary>Reads the arguments; null when they are wrong, which <paramref name="wrong"/> then says.</summary>
    public static ServeOptions? Parse(IReadOnlyList<string> args, out string wrong)
    {
        wrong = "";
        List<string> urls = [], packs = [];
        var stopsWithInput = false;
        string? data = null, found = null;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--stop-with-input":
                    stopsWithInput = true;
                    break;
                case "--urls" or "--packs" or "--data" or "--found" when i + 1 == args.Count:
                    wrong = $"{args[i]} 后面缺少内容。";
                    return null;
                case "--urls":
                    urls.AddRange(args[++i].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                    break;
                case "--data":
                    data = args[++i];
                    break;
                case "--found":
                    found = args[++i];
                    break;
                case "--packs":
                    packs.Add(args[++i]);
                    break;
                default:
                    wrong = $"不认识的参数“{args[i]}”。";
                    return null;
            }
        }
        foreach (var url in urls)
        {
            if (IsAddress(url)) continue;
            wrong = $"“{url}”不是可以监听的地址，应写成 http://127.0.0.1:5180 的样子。";
            return null;
        }
        foreach (var folder in packs)
        {
            if (Directory.Exists(folder)) continue;
            wrong = $"没有文件夹“{folder}”（--packs）。";
            return null;
        }
        if (found is not null && (data is null || !File.Exists(found)))
        {
            wrong = data is null ? "--found 要和 --data 一起用。" : $"没有文件“{found}”（--found）。";
            return null;
        }
        return new() { Urls = urls, Packs = packs, StopsWithInput = stopsWithInput, Data = data, Found = found, Database = data is null ? null : Environment.GetEnvironmentVariable(DatabaseVariable) };
    }

    // A host that is no address would make the server listen on every one, which nobody asked for.
    private static bool IsAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri is { Scheme: "http", PathAndQuery: "/", UserInfo: "" }
        && (uri.Host == "localhost" || IPAddress.TryParse(uri.Host.Trim('[', ']'), out _));
}

/// <summary>What may be taken in at once. Each bound is far above any real filing.</summary>
internal sealed record UploadLimits
{
    /// <summary>Bytes of one file.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Bytes of all files of one check.</summary>
    public long CheckBytes { get; init; } = 256L << 20;

    /// <summary>Files of one check, those inside archives counted.</summary>
    public int Files { get; init; } = 2_000;

    /// <summary>Checks that one visitor's session keeps; the oldest go first.</summary>
    public int Checks { get; init; } = 20;

    /// <summary>Bytes of all files that one visitor's session keeps.</summary>
    public long SessionBytes { get; init; } = 1L << 30;
}
