using System.Text.Json;
using Jiheng.Storage.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Jiheng.Storage.Backups;

/// <summary>Rows of a table as lines of JSON: text, whole numbers, yes or no and nothing are all that the tables hold, so one backup fits either database.</summary>
internal static class BackupTables
{
    // Who is signed in at this moment, links on their way, and answers kept for a second try are of that machine and that day.
    private static readonly Type[] Left = [typeof(Session), typeof(Invitation), typeof(KeptAnswer)];

    /// <summary>All tables, those that others point to first.</summary>
    public static IReadOnlyList<IEntityType> Of(JihengContext context)
    {
        List<IEntityType> ordered = [];
        var waiting = context.Model.GetEntityTypes().Where(t => !Left.Contains(t.ClrType)).OrderBy(t => t.GetTableName(), StringComparer.Ordinal).ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(t => t.GetForeignKeys().All(k => k.PrincipalEntityType == t || ordered.Contains(k.PrincipalEntityType))).ToList();
            if (ready.Count == 0) throw new InvalidOperationException("tables that point to each other in a circle");
            ordered.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }
        return ordered;
    }

    /// <summary>Writes all rows of a table and says how many.</summary>
    public static long Write(JihengContext context, IEntityType type, Stream to)
    {
        var columns = Columns(type);
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Names of our own model.
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => c.Name))} FROM {type.GetTableName()} ORDER BY {string.Join(", ", type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName()))}";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        using var json = new Utf8JsonWriter(to, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        long count = 0;
        while (reader.Read())
        {
            json.WriteStartObject();
            for (var i = 0; i < columns.Count; i++)
            {
                json.WritePropertyName(columns[i].Name);
                if (reader.IsDBNull(i)) json.WriteNullValue();
                else if (columns[i].Type == typeof(bool)) json.WriteBooleanValue(reader.GetBoolean(i));
                else if (columns[i].Type == typeof(long)) json.WriteNumberValue(reader.GetInt64(i));
                else json.WriteStringValue(reader.GetString(i));
            }
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            to.WriteByte((byte)'\n');
            count++;
        }
        return count;
    }

    /// <summary>Puts the rows into an empty table and says how many.</summary>
    /// <exception cref="BackupRefusedException">A line is none of this table.</exception>
    public static long Read(JihengContext context, IEntityType type, Stream from)
    {
        var columns = Columns(type);
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100
        command.CommandText = $"INSERT INTO {type.GetTableName()} ({string.Join(", ", columns.Select(c => c.Name))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        foreach (var (i, column) in columns.Index())
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.DbType = column.Type == typeof(bool) ? System.Data.DbType.Boolean : column.Type == typeof(long) ? System.Data.DbType.Int64 : System.Data.DbType.String;
            command.Parameters.Add(parameter);
        }
        long count = 0;
        foreach (var row in Ordered(type, Lines(from, type)))
        {
            foreach (var (i, column) in columns.Index())
                command.Parameters[i].Value = row.TryGetProperty(column.Name, out var value) ? Value(value, column.Type, type) : throw new BackupRefusedException($"备份里 {type.GetTableName()} 缺“{column.Name}”栏。");
            command.ExecuteNonQuery();
            count++;
        }
        return count;
    }

    private static IEnumerable<JsonElement> Lines(Stream from, IEntityType type)
    {
        using var reader = new StreamReader(from);
        while (reader.ReadLine() is { } line)
        {
            JsonElement row;
            try
            {
                row = JsonSerializer.Deserialize<JsonElement>(line);
            }
            catch (JsonException)
            {
                throw new BackupRefusedException($"备份里 {type.GetTableName()} 有一行读不出来。");
            }
            yield return row;
        }
    }

    // A row that points to another of its own table comes behind it: the unit behind its department.
    private static IEnumerable<JsonElement> Ordered(IEntityType type, IEnumerable<JsonElement> rows)
    {
        if (type.GetForeignKeys().FirstOrDefault(k => k.PrincipalEntityType == type) is not { } own) return rows;
        var (parent, key) = (own.Properties[0].GetColumnName(), own.PrincipalKey.Properties[0].GetColumnName());
        List<JsonElement> ordered = [], waiting = [.. rows];
        HashSet<string> known = new(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(r => r.GetProperty(parent).ValueKind == JsonValueKind.Null || known.Contains(r.GetProperty(parent).GetString()!)).ToList();
            if (ready.Count == 0) throw new BackupRefusedException($"备份里 {type.GetTableName()} 的上级不全。");
            ordered.AddRange(ready);
            foreach (var row in ready) known.Add(row.GetProperty(key).GetString()!);
            waiting.RemoveAll(r => known.Contains(r.GetProperty(key).GetString()!));
        }
        return ordered;
    }

    private static object Value(JsonElement value, Type type, IEntityType table) => value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        JsonValueKind.String when type == typeof(string) => value.GetString()!,
        JsonValueKind.Number when type == typeof(long) => value.GetInt64(),
        JsonValueKind.True or JsonValueKind.False when type == typeof(bool) => value.GetBoolean(),
        _ => throw new BackupRefusedException($"备份里 {table.GetTableName()} 有一个值的类型不对。"),
    };

    private static List<(string Name, Type Type)> Columns(IEntityType type) =>
        [.. type.GetProperties().OrderBy(p => p.GetColumnName(), StringComparer.Ordinal).Select(p => (p.GetColumnName(), Stored(p)))];

    private static Type Stored(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || type == typeof(bool) ? type : typeof(long);
    }
}
