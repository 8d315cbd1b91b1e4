using Jiheng.Storage;
using Npgsql;

namespace Jiheng.Hosts.Tests.Storage;

/// <summary>A database for one test: a file of SQLite, or a database of its own on the PostgreSQL that JIHENG_TEST_POSTGRES names.</summary>
public sealed class TestDatabase : IDisposable
{
    public const string Sqlite = "SQLite", Postgres = "PostgreSQL";

    private readonly string folder = Directory.CreateTempSubdirectory("jiheng-store").FullName;
    private readonly string? server = Environment.GetEnvironmentVariable("JIHENG_TEST_POSTGRES");
    private readonly string name = "t" + Guid.NewGuid().ToString("N");

    public TestDatabase(string kind)
    {
        Kind = kind;
        if (kind != Postgres) return;
        if (string.IsNullOrWhiteSpace(server)) Assert.Skip("PostgreSQL: there is none (JIHENG_TEST_POSTGRES)");
        Server($"CREATE DATABASE {name}");
    }

    /// <summary>Both kinds, for tests that must hold on each.</summary>
    public static TheoryData<string> Both => [Sqlite, Postgres];

    public string Kind { get; }

    public string File => Path.Combine(folder, "jiheng.db");

    public string Connection => new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ToString();

    public Store Open(TimeProvider? clock = null) => Kind == Sqlite ? Store.OpenFile(File, clock ?? TimeProvider.System) : Store.OpenPostgres(Connection, clock ?? TimeProvider.System);

    /// <summary>The same for a server whose data lie in a folder.</summary>
    public Store OpenIn(string data) => Kind == Sqlite ? Store.OpenFile(Path.Combine(data, "jiheng.db"), TimeProvider.System) : Open();

    /// <summary>The connection string for a server, or null for the file in its folder.</summary>
    public string? ConnectionOrNull => Kind == Sqlite ? null : new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();

    /// <summary>Takes the database away from everybody, as a stopped service does, or gives it back.</summary>
    public void Refuse(bool connections)
    {
        Server($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {(connections ? "false" : "true")}");
        if (connections) Server($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Kind == Postgres && !string.IsNullOrWhiteSpace(server)) Server($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        Directory.Delete(folder, recursive: true);
    }

    private void Server(string command)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var sql = new NpgsqlCommand(command, connection);
        sql.ExecuteNonQuery();
    }
}
