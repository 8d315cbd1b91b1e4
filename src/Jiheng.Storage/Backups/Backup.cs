using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Storage.Backups;

/// <summary>A backup: one state of all tables, and the attached files they name, in one file; made while everybody works on.</summary>
public static class Backup
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one.</summary>
    /// <param name="store">The database.</param>
    /// <param name="files">The attached files.</param>
    /// <param name="target">The file to write; one that is there is not overwritten.</param>
    /// <param name="progress">Told what is being written.</param>
    /// <exception cref="BackupRefusedException">It cannot be written there.</exception>
    /// <exception cref="StoreUnavailableException">The database is gone.</exception>
    public static BackupManifest Write(Store store, FileVault files, string target, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(files);
        if (File.Exists(target)) throw new BackupRefusedException($"“{target}”已经有了，没有覆盖；请换一个文件名。");
        var passing = $"{target}.part";
        try
        {
            BackupManifest manifest;
            using (var stream = new FileStream(passing, FileMode.Create, FileAccess.Write))
            {
                using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) manifest = Write(store, files, zip, progress ?? (_ => { }));
                stream.Flush(flushToDisk: true);
            }
            File.Move(passing, target);
            return manifest;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupRefusedException($"“{target}”写不了：{e.Message}", e);
        }
        finally
        {
            File.Delete(passing);
        }
    }

    private static BackupManifest Write(Store store, FileVault files, ZipArchive zip, Action<string> progress)
    {
        Dictionary<string, string> entries = new(StringComparer.Ordinal);
        var (tables, head, migrations, names) = store.Snapshot(context =>
        {
            Dictionary<string, long> counts = new(StringComparer.Ordinal);
            foreach (var type in BackupTables.Of(context))
            {
                var table = type.GetTableName()!;
                progress(table);
                entries[$"tables/{table}.jsonl"] = Entry(zip, $"tables/{table}.jsonl", to => counts[table] = BackupTables.Write(context, type, to));
            }
            var last = context.Log.OrderByDescending(l => l.Number).Select(l => new { l.Number, l.Hash }).FirstOrDefault();
            return (counts, new LogHead(last?.Number ?? 0, last?.Hash ?? ""), context.Database.GetAppliedMigrations().ToList(), context.Files.Select(f => f.Sha256).Distinct().OrderBy(s => s).ToList());
        });
        // Files are kept before a row names them, and never change: those that the tables name are there.
        List<string> missing = [];
        foreach (var (i, sha256) in names.Index())
        {
            if (i % 100 == 0) progress($"附件 {i}/{names.Count}");
            try
            {
                var bytes = files.Read(sha256);
                entries[$"files/{sha256}"] = Entry(zip, $"files/{sha256}", to => to.Write(bytes));
            }
            catch (FileDamagedException)
            {
                missing.Add(sha256);
            }
        }
        var manifest = new BackupManifest(BackupManifest.Current, store.Clock.GetUtcNow(), migrations, head.ToString(), tables, names.Count, missing, entries);
        Entry(zip, BackupManifest.Entry, to => JsonSerializer.Serialize(to, manifest, Options));
        return manifest;
    }

    private static string Entry(ZipArchive zip, string name, Action<Stream> write)
    {
        using var hash = SHA256.Create();
        using (var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open())
        using (var hashed = new CryptoStream(entry, hash, CryptoStreamMode.Write)) write(hashed);
        return Convert.ToHexStringLower(hash.Hash!);
    }
}
