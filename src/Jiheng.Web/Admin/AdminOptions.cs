using Jiheng.Web.Hosting.Settings;

namespace Jiheng.Web.Admin;

/// <summary>How an administrator's verb was asked for.</summary>
internal sealed record AdminOptions
{
    /// <summary>The verb.</summary>
    public required string Verb { get; init; }

    /// <summary>The folder of the data.</summary>
    public required string Data { get; init; }

    /// <summary>What the verb is about: a file, a code, a name.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The file to write.</summary>
    public string? Out { get; init; }

    /// <summary>A line of the log that was noted down.</summary>
    public string? Head { get; init; }

    /// <summary>Folders with packs.</summary>
    public IReadOnlyList<string> Packs { get; init; } = [];

    /// <summary>The connection string of a PostgreSQL database, or null.</summary>
    public string? Database { get; init; }

    /// <summary>For whom a subject is needed, and what it is.</summary>
    public static IReadOnlyDictionary<string, string> Subjects { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["backup"] = "", ["verify"] = "", ["clock"] = "", ["restore"] = "备份文件", ["export-unit"] = "单位编码", ["token"] = "登录名", ["link"] = "登录名",
    };

    /// <summary>Reads the arguments behind <c>admin</c>; null when they are wrong, which <paramref name="wrong"/> then says.</summary>
    public static AdminOptions? Parse(IReadOnlyList<string> args, out string wrong) => Parse(args, Environment.GetEnvironmentVariable, out wrong);

    /// <summary>The same with the environment given.</summary>
    public static AdminOptions? Parse(IReadOnlyList<string> args, Func<string, string?> environment, out string wrong)
    {
        wrong = "";
        if (args.Count == 0 || !Subjects.TryGetValue(args[0], out var needed))
        {
            wrong = $"{(args.Count == 0 ? "没有写做什么" : $"不认识“{args[0]}”")}，可用的有 {string.Join("、", Subjects.Keys)}；用法见 jiheng admin --help。";
            return null;
        }
        string? data = null, config = environment(AllSettings.FileVariable), output = null, head = null, subject = null;
        List<string> packs = [];
        for (var i = 1; i < args.Count; i++)
        {
            if (args[i] is "--data" or "--out" or "--head" or "--packs" or "--config" && i + 1 == args.Count)
            {
                wrong = $"{args[i]} 后面缺少内容。";
                return null;
            }
            if (args[i] == "--data") data = args[++i];
            else if (args[i] == "--out") output = args[++i];
            else if (args[i] == "--head") head = args[++i];
            else if (args[i] == "--config") config = args[++i];
            else if (args[i] == "--packs") packs.Add(args[++i]);
            else if (args[i].StartsWith('-') || subject is not null || needed.Length == 0)
            {
                wrong = $"不认识的参数“{args[i]}”。";
                return null;
            }
            else subject = args[i];
        }
        if (data is null) wrong = "要写 --data 文件夹。";
        else if (needed.Length > 0 && subject is null) wrong = $"jiheng admin {args[0]} 要写{needed}。";
        else if (args[0] is "backup" or "export-unit" && output is null) wrong = "要写 --out 文件.zip。";
        if (wrong.Length > 0) return null;
        // The same file of settings as the server's, which may say where the connection is kept.
        if (SettingsReader.Read(new Dictionary<string, string> { [AllSettings.Data] = data! }, environment, config, out wrong) is not { } settings) return null;
        var connection = DatabaseConnection.Of(settings, out wrong);
        return wrong.Length > 0 ? null : new() { Verb = args[0], Data = data!, Subject = subject ?? "", Out = output, Head = head, Packs = packs, Database = connection };
    }
}
