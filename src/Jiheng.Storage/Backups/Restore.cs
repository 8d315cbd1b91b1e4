using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Jiheng.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Storage.Backups;

/// <summary>Putting a backup into an empty place, whole or not at all, and holding it against its log.</summary>
public static class Restore
{
    private const long LargestFile = 1L << 32;

    /// <summary>Reads what a backup says of itself.</summary>
    /// <exception cref="BackupRefusedException">It is none.</exception>
    public static BackupManifest Manifest(string file)
    {
        using var zip = Open(file);
        return Manifest(zip);
    }

    /// <summary>Restores it.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="store">An empty database.</param>
    /// <param name="files">An empty place for attached files.</param>
    /// <param name="progress">Told what is being read.</param>
    /// <returns>What the check of the log says of what was restored.</returns>
    /// <exception cref="BackupRefusedException">It is no backup, damaged, of a newer program, or the place is not empty. Nothing was kept in the database.</exception>
    public static LogReport Run(string file, Store store, FileVault files, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(files);
        progress ??= _ => { };
        using var zip = Open(file);
        var manifest = Manifest(zip);
        if (store.Look(c => c.People.Any() || c.Offices.Any() || c.Log.Any())) throw new BackupRefusedException("要恢复到的数据库里已经有内容，没有恢复；请换一个空的文件夹或数据库。");
        var known = store.Look(c => c.Database.GetMigrations().ToHashSet(StringComparer.Ordinal));
        if (manifest.Migrations.Where(m => !known.Contains(m)).ToList() is { Count: > 0 } newer) throw new BackupRefusedException($"备份是更新的版本做的（{string.Join("、", newer)}），请升级程序后再恢复。");
        if (store.Look(c => c.Database.GetAppliedMigrations().ToList()).Except(manifest.Migrations).Any()) throw new BackupRefusedException("备份是旧版本做的：请先用当时的版本恢复，再用这个版本打开，数据会随之升级。");
        // Bytes first: a row must not name what is not there.
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("files/", StringComparison.Ordinal)))
        {
            using var bytes = entry.Open();
            if (files.Keep(bytes, LargestFile).Sha256 != entry.Name) throw Damaged(entry.FullName);
        }
        store.Raw(context =>
        {
            foreach (var type in BackupTables.Of(context))
            {
                var name = $"tables/{type.GetTableName()}.jsonl";
                progress(type.GetTableName()!);
                using var bytes = Checked(zip, manifest, name);
                var count = BackupTables.Read(context, type, bytes);
                if (count != manifest.Tables.GetValueOrDefault(type.GetTableName()!)) throw Damaged(name);
            }
        });
        progress("核对日志");
        return LogCheck.Run(store, files, LogHead.Parse(manifest.Head));
    }

    // Hashed first and read then: a table may be larger than memory.
    private static Stream Checked(ZipArchive zip, BackupManifest manifest, string name)
    {
        var entry = zip.GetEntry(name) ?? throw Damaged(name);
        try
        {
            using (var bytes = entry.Open())
                if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != manifest.Entries.GetValueOrDefault(name)) throw Damaged(name);
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            throw Damaged(name);
        }
    }

    private static ZipArchive Open(string file)
    {
        try
        {
            return ZipFile.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new BackupRefusedException($"“{file}”读不出来，或不是备份：{e.Message}", e);
        }
    }

    private static BackupManifest Manifest(ZipArchive zip)
    {
        try
        {
            using var entry = (zip.GetEntry(BackupManifest.Entry) ?? throw new BackupRefusedException("这个文件不是绩衡的备份：缺 manifest.json。")).Open();
            var manifest = JsonSerializer.Deserialize<BackupManifest>(entry, Backup.Options);
            return manifest is { Schema: BackupManifest.Current, Migrations: not null, Tables: not null, Entries: not null } ? manifest : throw new BackupRefusedException("这个文件不是绩衡的备份，或是别的版本的格式。");
        }
        catch (JsonException e)
        {
            throw new BackupRefusedException("备份的 manifest.json 已损坏。", e);
        }
    }

    private static BackupRefusedException Damaged(string entry) => new($"备份里的 {entry} 已损坏或不全，没有恢复；请用另一份备份。");
}
