using System.Net;
using Jiheng.Web.Access.Accounts;
using Jiheng.Web.Hosting.Settings;
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

    /// <summary>How long somebody stays signed in.</summary>
    public SessionLimits Sessions { get; init; } = SessionLimits.Usual;

    /// <summary>Whether the log is lines of JSON.</summary>
    public bool LogsJson { get; init; }

    /// <summary>Down to which level is logged.</summary>
    public LogLevel LogsFrom { get; init; } = LogLevel.Warning;

    /// <summary>The proxies whose word on the caller's address is believed.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>Where browsers reach it, when that is not where it listens: a proxy stands before it.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>How long requests under way are waited for at the end.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where metrics and traces go, or null for nowhere.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>Below how much free space the server is not ready.</summary>
    public long DiskFreeBytes { get; init; } = 500L << 20;

    /// <summary>Reads the arguments; null when they are wrong, which <paramref name="wrong"/> then says.</summary>
    public static ServeOptions? Parse(IReadOnlyList<string> args, out string wrong)
    {
        if (NearVariable.Wrong(Environment.GetEnvironmentVariables().Keys.Cast<string>()) is not { } misnamed) return Parse(args, Environment.GetEnvironmentVariable, out wrong);
        wrong = misnamed;
        return null;
    }

    /// <summary>The same with the environment given.</summary>
    public static ServeOptions? Parse(IReadOnlyList<string> args, Func<string, string?> environment, out string wrong)
    {
        wrong = "";
        List<string> urls = [], packs = [];
        var stopsWithInput = false;
        string? found = null, config = environment(AllSettings.FileVariable);
        Dictionary<string, string> line = new(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--stop-with-input":
                    stopsWithInput = true;
                    break;
                case "--urls" or "--packs" or "--data" or "--found" or "--config" when i + 1 == args.Count:
                    wrong = $"{args[i]} 后面缺少内容。";
                    return null;
                case "--urls":
                    urls.AddRange(Divided(args[++i]));
                    break;
                case "--data":
                    line[AllSettings.Data] = args[++i];
                    break;
                case "--config":
                    config = args[++i];
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
        // Packs of the environment are looked for where packs are, behind those of the command line.
        if (SettingsReader.Read(line, name => name == AllSettings.Of(AllSettings.Packs).Variable ? null : environment(name), config, out wrong) is not { } settings) return null;
        if (urls.Count == 0 && settings[AllSettings.Urls] is { } listening) urls.AddRange(Divided(listening));
        if (settings[AllSettings.Packs] is { } more) packs.AddRange(more.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
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
        var data = settings[AllSettings.Data];
        if (found is not null && (data is null || !File.Exists(found)))
        {
            wrong = data is null ? "--found 要和 --data 一起用。" : $"没有文件“{found}”（--found）。";
            return null;
        }
        var connection = DatabaseConnection.Of(settings, out wrong);
        if (wrong.Length > 0) return null;
        return Of(settings) with { Urls = urls, Packs = packs, StopsWithInput = stopsWithInput, Data = data, Found = found, Database = data is null ? null : connection };
    }

    private static ServeOptions Of(SettingsReader settings) => new()
    {
        Limits = new()
        {
            FileBytes = settings.Number(AllSettings.UploadFileMb, 64) << 20,
            CheckBytes = settings.Number(AllSettings.UploadCheckMb, 256) << 20,
            Files = (int)settings.Number(AllSettings.UploadFiles, 2_000),
        },
        Sessions = new(TimeSpan.FromMinutes(settings.Number(AllSettings.SessionIdleMinutes, 30)), TimeSpan.FromHours(settings.Number(AllSettings.SessionMostHours, 12))),
        Reading = new()
        {
            Workers = (int)settings.Number(AllSettings.ReadingWorkers, Math.Max(2, Environment.ProcessorCount)),
            MemoryBytes = settings.Number(AllSettings.ReadingMemoryMb, 2048) << 20,
            Time = TimeSpan.FromSeconds(settings.Number(AllSettings.ReadingSeconds, 120)),
        },
        LogsJson = settings[AllSettings.LogFormat] == AllSettings.Json,
        LogsFrom = settings[AllSettings.LogLevel] switch { "error" => LogLevel.Error, "information" => LogLevel.Information, _ => LogLevel.Warning },
        Proxies = [.. Divided(settings[AllSettings.Proxies] ?? "").Select(IPAddress.Parse)],
        PublicAddress = settings[AllSettings.PublicAddress] is { } outside ? new(outside) : null,
        StopTime = TimeSpan.FromSeconds(settings.Number(AllSettings.StopSeconds, 30)),
        Telemetry = settings[AllSettings.Telemetry] is { } endpoint ? new(endpoint) : null,
        DiskFreeBytes = settings.Number(AllSettings.DiskFreeMb, 500) << 20,
    };

    private static string[] Divided(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

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
