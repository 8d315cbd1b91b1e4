namespace Jiheng.Storage.Backups;

/// <summary>What a backup holds.</summary>
/// <param name="Schema">Name and version of the format.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Migrations">Up to which migration its tables go.</param>
/// <param name="Head">The last line of the log.</param>
/// <param name="Tables">How many rows each table has.</param>
/// <param name="Files">How many attached files there are.</param>
/// <param name="Missing">Attached files that were not there or damaged when it was made.</param>
/// <param name="Entries">SHA-256 of each entry, by its name.</param>
public sealed record BackupManifest(string Schema, DateTimeOffset MadeAt, IReadOnlyList<string> Migrations, string Head, IReadOnlyDictionary<string, long> Tables, int Files, IReadOnlyList<string> Missing, IReadOnlyDictionary<string, string> Entries)
{
    /// <summary>The only one there is.</summary>
    public const string Current = "jiheng/backup/1";

    /// <summary>The entry that holds it.</summary>
    public const string Entry = "manifest.json";
}

/// <summary>A backup that cannot be used: why, and what to do.</summary>
public sealed class BackupRefusedException : Exception
{
    /// <inheritdoc/>
    public BackupRefusedException() { }

    /// <inheritdoc/>
    public BackupRefusedException(string message) : base(message) { }

    /// <inheritdoc/>
    public BackupRefusedException(string message, Exception inner) : base(message, inner) { }
}
