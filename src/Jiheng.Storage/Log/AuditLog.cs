using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Storage.Log;

/// <summary>The log: every change is one line, written in the same transaction, and each line holds the hash of the one before.</summary>
public static class AuditLog
{
    private const int RowsOfOneLine = 5_000;

    /// <summary>Writes what a context has changed; called last before the commit by the one writer there is at a time (<see cref="Store.Whole"/>).</summary>
    /// <param name="context">The context, everything else saved.</param>
    /// <param name="clock">The clock.</param>
    internal static void Write(JihengContext context, TimeProvider clock)
    {
        var (lines, notes) = context.TakeLogged();
        if (lines.Count == 0 && notes.Count == 0) return;
        var last = context.Log.OrderByDescending(l => l.Number).Select(l => new { l.Number, l.Hash }).FirstOrDefault();
        var (number, previous, at) = (last?.Number ?? 0, last?.Hash ?? "", DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()));
        foreach (var (kind, content) in notes) Add(kind, content);
        if (lines.Count > 0) Add(LogKinds.Change, string.Join('\n', lines));
        context.SaveChanges();

        void Add(string kind, string content)
        {
            var entry = new LogEntry { Number = ++number, At = at, PersonId = context.By, Kind = kind, Content = content, Previous = previous, Hash = HashOf(previous, number, at, context.By, kind, content) };
            context.Log.Add(entry);
            previous = entry.Hash;
        }
    }

    /// <summary>Begins the log of a database that is older than it: what stands there now is taken as it is.</summary>
    internal static void Begin(Store store)
    {
        if (store.Look(c => c.Log.Any())) return;
        store.Whole(context =>
        {
            List<string> lines = [];
            foreach (var type in LogTables.Of(context))
                foreach (var row in type.Rows(context))
                {
                    lines.Add($"+ {row.Name} {row.Digest}");
                    if (lines.Count == RowsOfOneLine) Flush();
                }
            Flush();
            return true;

            void Flush()
            {
                if (lines.Count > 0) context.Note(LogKinds.Begin, string.Join('\n', lines));
                lines.Clear();
            }
        });
    }

    /// <summary>The hash of a line.</summary>
    public static string HashOf(string previous, long number, DateTimeOffset at, string personId, string kind, string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{previous}\n{number}\n{at.ToUnixTimeMilliseconds()}\n{personId}\n{kind}\n{content}"))));
}
