using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Storage.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiheng.Storage.Log;

/// <summary>A row as the log names it: its table and key, the hash of its columns, and what changed of it.</summary>
internal static class LogRows
{
    // What is still being written, what is only kept for a while, and the log itself.
    private static readonly Type[] Left = [typeof(Draft), typeof(DraftAudit), typeof(KeptAnswer), typeof(Session), typeof(Invitation), typeof(LogEntry)];

    // Counted at every wrong try; what it means is a line of its own.
    private static readonly string[] Unsaid = [nameof(Account.Failures), nameof(Account.LockedUntil)];

    // Whoever reads the log learns that these changed, and not to what.
    private static readonly string[] Secret = [nameof(Account.PasswordHash), nameof(Account.Stamp), nameof(AccessToken.Hash), nameof(Survey.LinkHash)];

    // Long, and its hash says it.
    private const int LongestTold = 200;

    /// <summary>Whether the rows of a type are in the log.</summary>
    public static bool IsLogged(Type type) => !Left.Contains(type);

    /// <summary>Whether a row never changes, so that its hash alone is told.</summary>
    public static bool IsUnchanging(object entity) => entity is FilingVersion or Decision or DecisionLine or VersionAudit or Answer or VersionFigures or DossierFile or FieldNote or SurveyReply or LogEntry;

    /// <summary>The line of a change that is about to be saved, or null for one that is not told.</summary>
    public static string? Line(EntityEntry entry)
    {
        var name = Name(entry.Metadata, entry.Entity);
        return entry.State switch
        {
            EntityState.Deleted => $"- {name}",
            EntityState.Added => $"+ {name} {Digest(entry.Metadata, entry.Entity)}{(IsUnchanging(entry.Entity) ? "" : Told(entry, entry.Properties))}",
            EntityState.Modified when entry.Properties.Where(p => p.IsModified && !Unsaid.Contains(p.Metadata.Name)).ToList() is { Count: > 0 } changed => $"~ {name} {Digest(entry.Metadata, entry.Entity)}{Told(entry, changed)}",
            _ => null,
        };
    }

    /// <summary>Table and key: decisions/0190…/3.</summary>
    public static string Name(IEntityType type, object entity) => $"{type.GetTableName()}/{string.Join('/', type.FindPrimaryKey()!.Properties.Select(p => Text(p, p.GetGetter().GetClrValue(entity))))}";

    /// <summary>SHA-256 of the columns, each with its length, so that nothing can be moved from one to the next.</summary>
    public static string Digest(IEntityType type, object entity)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var property in type.GetProperties().Where(p => !Unsaid.Contains(p.Name)).OrderBy(p => p.GetColumnName(), StringComparer.Ordinal))
        {
            var text = Text(property, property.GetGetter().GetClrValue(entity));
            var bytes = Encoding.UTF8.GetBytes(text ?? "");
            hash.AppendData(Encoding.UTF8.GetBytes($"{property.GetColumnName()} {(text is null ? "-" : bytes.Length.ToString(CultureInfo.InvariantCulture))}\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Told(EntityEntry entry, IEnumerable<PropertyEntry> properties)
    {
        var text = new StringBuilder();
        foreach (var property in properties.Where(p => !p.Metadata.IsPrimaryKey() && !Unsaid.Contains(p.Metadata.Name)))
        {
            var value = Secret.Contains(property.Metadata.Name) ? "…" : Text(property.Metadata, property.CurrentValue) ?? "";
            text.Append(CultureInfo.InvariantCulture, $" {property.Metadata.GetColumnName()}={Shown(value)}");
        }
        return text.ToString();
    }

    // One row, one line.
    private static string Shown(string value) => (value.Length > LongestTold ? $"{value[..LongestTold]}…" : value).Replace('\n', ' ').Replace('\r', ' ').Replace(' ', '\u00A0');

    // As the database holds it: both hold text, whole numbers and yes or no.
    private static string? Text(IReadOnlyProperty property, object? value) => (property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value) switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"no text for {other.GetType()}"),
    };
}
