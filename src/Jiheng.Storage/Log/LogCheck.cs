using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Storage.Log;

/// <summary>Holds what is stored against the log, and the log against itself: whoever changed a row behind the program's back is found.</summary>
public static class LogCheck
{
    private const int MostTold = 1_000;

    /// <summary>Checks everything.</summary>
    /// <param name="store">The database.</param>
    /// <param name="files">The attached files; null to leave them.</param>
    /// <param name="noted">A line that somebody noted down before (<c>number:hash</c>), or null: whoever cuts the end off the log and writes it anew is found by it.</param>
    /// <param name="progress">Told the number of rows now and then.</param>
    /// <exception cref="StoreUnavailableException">The database is gone.</exception>
    public static LogReport Run(Store store, FileVault? files, LogHead? noted = null, Action<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Snapshot(context => new One(context, files, noted, progress ?? (_ => { })).Check());
    }

    private sealed class One(JihengContext context, FileVault? files, LogHead? noted, Action<long> progress)
    {
        private readonly List<string> problems = [];
        private readonly Dictionary<string, string> digests = new(StringComparer.Ordinal);
        private long rows;

        public LogReport Check()
        {
            var (number, hash) = Chain();
            foreach (var table in LogTables.Of(context))
                foreach (var row in table.Rows(context)) Row(row);
            foreach (var name in digests.Keys.Order(StringComparer.Ordinal)) Problem($"{name}：日志里有，数据库里没有了（被删除）。");
            States();
            return new(problems, number, rows, new(number, hash));
        }

        private (long Number, string Hash) Chain()
        {
            var (number, previous) = (0L, "");
            foreach (var entry in context.Log.AsNoTracking().OrderBy(l => l.Number).AsEnumerable())
            {
                number++;
                if (entry.Number != number)
                {
                    Problem($"日志缺第{number}{(entry.Number - 1 > number ? $"至{entry.Number - 1}" : "")}条。");
                    number = entry.Number;
                }
                else if (entry.Previous != previous)
                {
                    Problem($"日志第{number}条和前一条接不上。");
                }
                if (AuditLog.HashOf(entry.Previous, entry.Number, entry.At, entry.PersonId, entry.Kind, entry.Content) != entry.Hash) Problem($"日志第{number}条被改动。");
                if (noted is not null && noted.Number == number && noted.Hash != entry.Hash) Problem($"日志第{number}条和先前记下的不同：之前的日志被改写。");
                previous = entry.Hash;
                if (entry.Kind is LogKinds.Change or LogKinds.Begin) Read(entry);
            }
            if (noted is not null && noted.Number > number) Problem($"先前记下的是第{noted.Number}条，现在只到第{number}条：日志末尾被截去。");
            return (number, previous);
        }

        private void Read(LogEntry entry)
        {
            foreach (var line in entry.Content.Split('\n'))
            {
                // Sign, name, hash; a key never holds a space.
                var parts = line.Split(' ', 4);
                if (parts is ["-", var gone, ..]) digests.Remove(gone);
                else if (parts is ["+" or "~", var name, var digest, ..]) digests[name] = digest;
            }
        }

        private void Row(LogRow row)
        {
            if (++rows % 1000 == 0) progress(rows);
            if (!digests.Remove(row.Name, out var digest)) Problem($"{row.Name}：数据库里有，日志里没有（绕过程序加入）。");
            else if (digest != row.Digest) Problem($"{row.Name}：内容和日志里的不同（被改动）。");
            if (row.Entity is FilingVersion version && Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(version.Content))) != version.Sha256) Problem($"{row.Name}：填报内容和它的散列值不符。");
            if (row.Entity is DossierFile file && files is not null && File(file) is { } damaged) Problem($"{row.Name}：“{file.Name}”{damaged}");
        }

        private string? File(DossierFile file)
        {
            try
            {
                return files!.Read(file.Sha256).LongLength == file.Size ? null : "的大小和保存时不同。";
            }
            catch (Exception e) when (e is FileDamagedException or StoreUnavailableException or ArgumentException)
            {
                return $"：{e.Message}";
            }
        }

        /// <summary>Where a dossier stands is what its last decision said, but for a returned one that is being filled in again.</summary>
        private void States()
        {
            var last = context.Decisions.AsNoTracking().OrderBy(d => d.Number).Select(d => new { d.DossierId, d.ToState, d.Number }).AsEnumerable().GroupBy(d => d.DossierId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
            var versions = context.Versions.AsNoTracking().GroupBy(v => v.DossierId).Select(g => new { g.Key, Last = g.Max(v => v.Number) }).ToDictionary(v => v.Key, v => v.Last, StringComparer.Ordinal);
            foreach (var dossier in context.Dossiers.AsNoTracking().OrderBy(d => d.Id).AsEnumerable())
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"dossiers/{dossier.Id}");
                var said = last.GetValueOrDefault(dossier.Id)?.ToState ?? DossierState.Draft;
                if (dossier.State != said && !(dossier.State == DossierState.Draft && said == DossierState.Returned)) Problem($"{name}：状态是“{WorkWords.Of(dossier.State)}”，最后一次办理后应是“{WorkWords.Of(said)}”。");
                if (dossier.CurrentVersion != versions.GetValueOrDefault(dossier.Id)) Problem($"{name}：当前版是第{dossier.CurrentVersion}版，存有的最后一版是第{versions.GetValueOrDefault(dossier.Id)}版。");
            }
        }

        private void Problem(string text)
        {
            if (problems.Count < MostTold) problems.Add(text);
            else if (problems.Count == MostTold) problems.Add($"……问题超过{MostTold}处，其余的没有列出。");
        }
    }
}

/// <summary>The last line of the log at some moment.</summary>
/// <param name="Number">Its number; 0 for an empty log.</param>
/// <param name="Hash">Its hash.</param>
public sealed record LogHead(long Number, string Hash)
{
    /// <summary>As it is noted down: 1520:3f…</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}:{Hash}");

    /// <summary>Reads one that was noted down; null where it is none.</summary>
    /// <param name="text">As <see cref="ToString"/> gives it.</param>
    public static LogHead? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(':') is [var number, { Length: 64 } hash] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && hash.All(char.IsAsciiHexDigitLower) ? new(n, hash) : null;
    }
}

/// <summary>What the check of the log found.</summary>
/// <param name="Problems">What is wrong, in words; none when all is as it was.</param>
/// <param name="Lines">How many lines the log has.</param>
/// <param name="Rows">How many rows were held against it.</param>
/// <param name="Head">The last line, to be noted down outside of this machine.</param>
public sealed record LogReport(IReadOnlyList<string> Problems, long Lines, long Rows, LogHead Head);
