using System.Data.Common;
using System.Globalization;
using Jiheng.Engine.Dossiers.Measures;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jiheng.Storage.Ledgers;

/// <summary>Taking a ledger from a business database: read only, within a time, as texts that say exactly what is stored.</summary>
public static class LedgerReading
{
    private const int Seconds = 60;
    private const int MostRows = 500_000;
    private const long MostCharacters = 60L << 20;

    /// <summary>Runs the query.</summary>
    /// <param name="query">The ledger.</param>
    /// <param name="year">The fiscal year, for <c>@year</c>.</param>
    /// <param name="officeCode">单位编码, for <c>@office</c>.</param>
    /// <exception cref="MeasureRefusedException">It cannot be taken: the database is gone, the query is wrong, too slow or gives too much, or a column holds binary floating point.</exception>
    public static LedgerRows Take(LedgerQuery query, int year, string officeCode)
    {
        ArgumentNullException.ThrowIfNull(query);
        try
        {
            using var connection = Open(query.Database);
            // Nothing is ever written there, whatever the query says.
            using var transaction = connection.BeginTransaction();
            if (query.Database.IsPostgres) Run(connection, transaction, "SET TRANSACTION READ ONLY");
            using var late = connection is SqliteConnection sqlite ? new Timer(_ => SQLitePCL.raw.sqlite3_interrupt(sqlite.Handle), null, TimeSpan.FromSeconds(Seconds), Timeout.InfiniteTimeSpan) : null;
            return Rows(query, connection, transaction, year, officeCode);
        }
        catch (Exception e) when (e is DbException or TimeoutException or ArgumentException or InvalidOperationException { InnerException: DbException or TimeoutException })
        {
            // What a database says may name hosts and users; the administrator finds it in its own log.
            throw new MeasureRefusedException($"台账“{query.Name}”取不到：数据库“{query.Database.Name}”连不上，或查询有误、超过{Seconds}秒{(e is PostgresException { SqlState: var state } ? $"（{state}）" : "")}。请管理员检查台账查询文件。");
        }
    }

    private static DbConnection Open(LedgerDatabase database)
    {
        DbConnection connection = database.IsPostgres
            ? new NpgsqlConnection(database.Connection)
            : new SqliteConnection(new SqliteConnectionStringBuilder(database.Connection) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(DbConnection connection, DbTransaction transaction, string text)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Our own words.
        command.CommandText = text;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static LedgerRows Rows(LedgerQuery query, DbConnection connection, DbTransaction transaction, int year, string officeCode)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = Seconds;
#pragma warning disable CA2100 // The administrator wrote it; what users say comes as parameters only.
        command.CommandText = query.Sql;
#pragma warning restore CA2100
        foreach (var (name, value) in (ReadOnlySpan<(string, object)>)[("@year", year), ("@office", officeCode)])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            if (query.Sql.Contains(name, StringComparison.Ordinal)) command.Parameters.Add(parameter);
        }
        using var reader = command.ExecuteReader();
        List<string> columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        if (columns.Count == 0) throw new MeasureRefusedException($"台账“{query.Name}”的查询没有给出任何一栏。");
        List<IReadOnlyList<string?>> rows = [];
        long characters = 0;
        while (reader.Read())
        {
            string?[] row = [.. columns.Select((c, i) => reader.IsDBNull(i) ? null : Text(query, c, reader.GetValue(i)))];
            rows.Add(row);
            if (rows.Count > MostRows || (characters += row.Sum(t => t?.Length ?? 0)) > MostCharacters)
                throw new MeasureRefusedException($"台账“{query.Name}”太大：最多{MostRows}行。请管理员在查询里先汇总，或只取本单位本年度的。");
        }
        return new(columns, rows);
    }

    private static string Text(LedgerQuery query, string column, object value) => value switch
    {
        string text => text,
        bool yes => yes ? "是" : "否",
        DateTime time => time.TimeOfDay == TimeSpan.Zero ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // What it prints is not what was meant when it was entered: 0.1 + 0.2.
        double or float => throw new MeasureRefusedException($"台账“{query.Name}”的“{column}”栏是二进制浮点数，不能作金额或比率的依据；请管理员在查询里转成定点数（PostgreSQL 写 {column}::numeric，SQLite 写 printf('%.2f', {column})）。"),
        byte[] => throw new MeasureRefusedException($"台账“{query.Name}”的“{column}”栏是二进制内容，不能作台账。"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

/// <summary>A ledger as it was taken.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows; null for nothing.</param>
public sealed record LedgerRows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);
