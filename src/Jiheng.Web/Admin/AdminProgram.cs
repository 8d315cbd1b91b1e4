using Jiheng.Engine.Packs.Text;
using Jiheng.Storage;
using Jiheng.Storage.Backups;
using Jiheng.Storage.Log;
using Jiheng.Web.Access.Accounts;
using Jiheng.Web.Features.Year;
using Jiheng.Web.Hosting;
using Jiheng.Web.Reading;

namespace Jiheng.Web.Admin;

/// <summary>What an administrator does at the console of the machine: whoever may read the data folder may do it. The server may run meanwhile.</summary>
internal static class AdminProgram
{
    private const int Done = 0, Found = 1, WrongUse = 2, Refused = 3;

    private const int TokenDays = 30;

    /// <summary>Does it and returns the exit code: 1 when the check of the log found something.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        if (AdminOptions.Parse(args, out var wrong) is not { } options)
        {
            error.WriteLine(wrong);
            return WrongUse;
        }
        if (options.Head is { } noted && LogHead.Parse(noted) is null)
        {
            error.WriteLine("--head 应是先前记下的“序号:散列值”，如 1520:3f…（64位十六进制）。");
            return WrongUse;
        }
        try
        {
            if (options.Verb == "restore" && Directory.Exists(options.Data) && Directory.EnumerateFileSystemEntries(options.Data).Any())
            {
                error.WriteLine($"文件夹“{options.Data}”不是空的，没有恢复；请换一个新的文件夹。");
                return Refused;
            }
            if (options.Verb != "restore" && !Directory.Exists(options.Data))
            {
                error.WriteLine($"没有文件夹“{options.Data}”（--data）。");
                return Refused;
            }
            // The server's connection may stand where only the server sees it; an empty database made here would be mistaken for its own.
            if (options.Verb != "restore" && options.Database is null && !File.Exists(Path.Combine(options.Data, YearRoom.DatabaseFile)))
            {
                error.WriteLine($"文件夹“{options.Data}”里没有数据库。用 PostgreSQL 的，请像启动服务时一样设好 JIHENG_DATABASE 或 JIHENG_DATABASE_FILE，或用 --config 指明设置文件。");
                return Refused;
            }
            // Before the folder is made: a file that is no backup leaves nothing behind.
            if (options.Verb == "restore") Restore.Manifest(options.Subject);
            using var reading = new ReadingRoom(new());
            var room = YearRoom.Open(new() { Data = options.Data, Database = options.Database, Packs = options.Packs }, PackFolders.Open(new() { Packs = options.Packs }), TimeProvider.System, reading)!;
            return options.Verb switch
            {
                "verify" => Verify(room, options, output),
                "backup" => Back(room, options, output),
                "restore" => Bring(room, options, output),
                "export-unit" => Export(room, options, output, error),
                "clock" => Clock(room, output),
                _ => Person(room, options, output, error),
            };
        }
        catch (Exception e) when (e is StoreRefusedException or StoreUnavailableException or BackupRefusedException or PackRefusedException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return Refused;
        }
    }

    private static int Verify(YearRoom room, AdminOptions options, TextWriter output) =>
        Tell(LogCheck.Run(room.Store, room.Files, options.Head is { } head ? LogHead.Parse(head) : null), output);

    private static int Tell(LogReport report, TextWriter output)
    {
        foreach (var problem in report.Problems) output.WriteLine(problem);
        output.WriteLine(report.Problems.Count == 0 ? $"日志{report.Lines}条、数据{report.Rows}行，全部相符。" : $"日志{report.Lines}条、数据{report.Rows}行，不符{report.Problems.Count}处。");
        if (report.Head.Number > 0) output.WriteLine($"日志末条（请抄存到别处，下次核对时写在 --head 后面）：{report.Head}");
        return report.Problems.Count == 0 ? Done : Found;
    }

    private static int Back(YearRoom room, AdminOptions options, TextWriter output)
    {
        var manifest = Backup.Write(room.Store, room.Files, options.Out!, output.WriteLine);
        output.WriteLine($"已备份到 {options.Out}：{manifest.Tables.Values.Sum()}行，附件{manifest.Files - manifest.Missing.Count}个，日志末条 {manifest.Head}。");
        foreach (var missing in manifest.Missing) output.WriteLine($"注意：附件 {missing} 已损坏或不在磁盘上，没有备份进去。");
        output.WriteLine("备份里有密码散列和填报内容，请加密保管；ledgers.json 不在备份里，请另行保存。");
        return manifest.Missing.Count == 0 ? Done : Found;
    }

    private static int Bring(YearRoom room, AdminOptions options, TextWriter output)
    {
        var report = Restore.Run(options.Subject, room.Store, room.Files, output.WriteLine);
        output.WriteLine($"已恢复到 {options.Data}。");
        return Tell(report, output);
    }

    private static int Export(YearRoom room, AdminOptions options, TextWriter output, TextWriter error)
    {
        if (room.Store.Look(c => c.Offices.SingleOrDefault(o => o.Code == options.Subject)) is not { } office)
        {
            error.WriteLine($"没有编码为 {options.Subject} 的单位。");
            return Refused;
        }
        var count = UnitExport.Write(room, office, options.Out!);
        output.WriteLine($"{office.Name}的{count}个案卷已导出到 {options.Out}。");
        return Done;
    }

    private static int Clock(YearRoom room, TextWriter output)
    {
        var last = room.Store.Look(c => c.Decisions.Max(d => (DateTimeOffset?)d.At));
        if (last is null || last <= room.Store.Clock.GetUtcNow())
        {
            output.WriteLine("服务器的时间没有早于最近一次办理的时间，不用处理。");
            return Done;
        }
        WatchedClock.Accept(room.Folder, last.Value);
        output.WriteLine($"已确认现在的时间（{room.Store.Clock.GetLocalNow():yyyy-MM-dd HH:mm}）是对的；{last.Value.ToLocalTime():yyyy-MM-dd HH:mm} 及以前的办理时间是时钟快了时记下的，照原样保留。");
        return Done;
    }

    private static int Person(YearRoom room, AdminOptions options, TextWriter output, TextWriter error)
    {
#pragma warning disable CA1862, CA1304, CA1311 // The database compares.
        var name = options.Subject.ToLowerInvariant();
        if (room.Store.Look(c => c.People.SingleOrDefault(p => p.SignIn.ToLower() == name && p.IsActive)) is not { } person)
#pragma warning restore CA1862, CA1304, CA1311
        {
            error.WriteLine($"没有登录名为“{options.Subject}”的人，或已停用。");
            return Refused;
        }
        if (options.Verb == "link")
        {
            output.WriteLine($"{person.Name} 设置密码的链接（接在服务的网址后面，只能用一次，3天内有效）：\n\n  {room.Store.Whole(c => Invitations.Make(c, room.Store.Clock, person.Id, ""))}\n");
            return Done;
        }
        output.WriteLine($"{person.Name} 的令牌（只显示这一次，{TokenDays}天内有效）：\n\n  {room.Store.Whole(c => Given(c, person.Id))}\n");
        return Done;

        string Given(JihengContext context, string id)
        {
            var (token, row) = Tokens.New(id, "控制台", TokenDays, room.Store.Clock);
            context.Tokens.Add(row);
            return token;
        }
    }
}
