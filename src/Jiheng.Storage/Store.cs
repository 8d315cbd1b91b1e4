using System.Data.Common;
using Jiheng.Storage.Log;
using Jiheng.Storage.Postgres;
using Jiheng.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Jiheng.Storage;

/// <summary>Where things are kept: opened once, asked for contexts as often as there is work.</summary>
public sealed class Store : IDisposable
{
    private const int BusySeconds = 15;

    // Any number, the same for all programs of ours.
    private const long WritingKey = 0x6A68_7772_6974;

    private readonly DbContextOptions<SqliteContext>? sqlite;
    private readonly DbContextOptions<PostgresContext>? postgres;

    // More at once than a database serves well; whoever is beyond it waits.
    private const int MostConnections = 40;

    // One writer at a time: SQLite has no other way, and on PostgreSQL a step and a save at the same moment would each not see the other. Whoever waits here waits without a thread and in turn.
    private readonly SemaphoreSlim writing = new(1);

    private Store(DbContextOptions<SqliteContext>? sqlite, DbContextOptions<PostgresContext>? postgres, TimeProvider clock) =>
        (this.sqlite, this.postgres, Clock) = (sqlite, postgres, clock);

    /// <summary>The clock by which times are told. Order is told by numbers, so a clock that is set back spoils nothing.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Opens a file of SQLite; a new one is made.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="StoreRefusedException">The file is of a newer program, or no database of ours.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be opened.</exception>
    public static Store OpenFile(string file, TimeProvider clock)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = BusySeconds }.ToString();
        var opening = new Opening();
        var options = new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connection).AddInterceptors(opening)
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)).Options;
        return Opened(new Store(options, null, clock) { opening = opening }, $"数据库文件“{file}”", () => Prepare(connection));
    }

    /// <summary>Opens a PostgreSQL database that is there.</summary>
    /// <param name="connection">The connection string.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="StoreRefusedException">The database is of a newer program.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be reached.</exception>
    public static Store OpenPostgres(string connection, TimeProvider clock)
    {
        NpgsqlConnectionStringBuilder said;
        try
        {
            said = new(connection);
        }
        catch (ArgumentException e)
        {
            throw new StoreRefusedException($"PostgreSQL 的连接字符串写错了：{e.Message}");
        }
        if (!said.ContainsKey("Maximum Pool Size")) said.MaxPoolSize = MostConnections;
        var options = new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(said.ToString()).ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)).Options;
        return Opened(new Store(null, options, clock), "PostgreSQL 数据库", () => { });
    }

    /// <summary>Grows whenever this program changed anything that sums are made of: offices, projects, dossiers.</summary>
    public long FiguresChanged => Interlocked.Read(ref figures);

    private long figures;

    /// <summary>A context for one piece of work.</summary>
    public JihengContext Context() => sqlite is not null ? new SqliteContext(sqlite) : new PostgresContext(postgres!);

    /// <summary>Does something that must happen whole or not at all.</summary>
    /// <param name="work">The work; what it throws undoes it.</param>
    /// <exception cref="StoreUnavailableException">The database is gone, full or locked for too long. Nothing was saved.</exception>
    public T Whole<T>(Func<JihengContext, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            using var context = Context();
            using var transaction = context.Database.BeginTransaction();
            // Other programs on the same database take their turn too; the lock ends with the transaction.
            if (postgres is not null) context.Database.ExecuteSql($"SELECT pg_advisory_xact_lock({WritingKey})");
            var made = work(context);
            context.SaveChanges();
            AuditLog.Write(context, Clock);
            transaction.Commit();
            if (context.TouchesFigures) Interlocked.Increment(ref figures);
            return made;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DossierChangedException("别人刚刚改动了这个案卷，没有保存；请刷新后再办。");
        }
        catch (Exception e) when ((IsGone(e) || e is DbUpdateException { InnerException: DbException }) && !IsRefusal(e))
        {
            throw new StoreUnavailableException("数据库现在不能写入，什么也没有保存：请检查磁盘空间和数据库服务，稍后再试。", e);
        }
    }

    /// <summary>The same for callers of whom many come at once.</summary>
    /// <param name="work">The work; what it throws undoes it.</param>
    /// <param name="cancel">Whoever waits may go away again; what has begun is brought to its end.</param>
    /// <exception cref="StoreUnavailableException">The database is gone, full or locked for too long. Nothing was saved.</exception>
    public async Task<T> WholeAsync<T>(Func<JihengContext, T> work, CancellationToken cancel)
    {
        await writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return Whole(work);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Looks something up.</summary>
    /// <param name="look">The look-up.</param>
    /// <exception cref="StoreUnavailableException">The database is gone.</exception>
    public T Look<T>(Func<JihengContext, T> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        try
        {
            using var context = Context();
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return look(context);
        }
        catch (Exception e) when (IsGone(e))
        {
            throw new StoreUnavailableException("数据库现在读不出来：请检查数据库服务和磁盘，稍后再试。", e);
        }
    }

    /// <summary>Looks at one state of everything, however long it takes and whoever writes meanwhile; writers do not wait for it.</summary>
    /// <param name="look">The look-up.</param>
    /// <exception cref="StoreUnavailableException">The database is gone.</exception>
    public T Snapshot<T>(Func<JihengContext, T> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        return Look(context =>
        {
            context.Database.OpenConnection();
            // What EF Core begins on SQLite would lock writers out.
            using DbTransaction transaction = context.Database.GetDbConnection() is SqliteConnection file ? file.BeginTransaction(deferred: true) : context.Database.GetDbConnection().BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
            context.Database.UseTransaction(transaction);
            return look(context);
        });
    }

    /// <summary>Does something whole or not at all that is in the log already: restoring brings its own.</summary>
    internal void Raw(Action<JihengContext> work)
    {
        try
        {
            using var context = Context();
            using var transaction = context.Database.BeginTransaction();
            work(context);
            transaction.Commit();
            Interlocked.Increment(ref figures);
        }
        catch (Exception e) when (IsGone(e))
        {
            throw new StoreUnavailableException("数据库现在不能写入，什么也没有恢复：请检查磁盘空间和数据库服务。", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => writing.Dispose();

    private static bool IsGone(Exception e) => e is DbException or InvalidOperationException { InnerException: DbException } or TimeoutException;

    private static Store Opened(Store store, string what, Action prepare)
    {
        try
        {
            prepare();
            using var context = store.Context();
            var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            if (context.Database.CanConnect())
            {
                var newer = context.Database.GetAppliedMigrations().Where(m => !known.Contains(m)).ToList();
                if (newer.Count > 0) throw new StoreRefusedException($"{what}是更新的版本建的（{string.Join("、", newer)}），这个程序太旧，没有打开。请升级程序后再用。");
            }
            using var turn = store.postgres is null ? null : store.Turn();
            context.Database.Migrate();
            AuditLog.Begin(store);
            return store;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 26)
        {
            throw new StoreRefusedException($"{what}不是本程序的数据库，没有打开，也没有改动它。");
        }
        catch (DbException e)
        {
            throw new StoreUnavailableException($"{what}打不开：请检查路径、权限和服务是否启动。", e);
        }
    }

    /// <summary>One program at a time makes tables: the lock ends with the connection, however the program ends.</summary>
    private PostgresTurn Turn() => new(Context());

    private sealed class PostgresTurn : IDisposable
    {
        // Any number, the same for all programs of ours.
        private const long Key = 0x6A69_6865_6E67;

        private readonly JihengContext held;

        public PostgresTurn(JihengContext context)
        {
            held = context;
            held.Database.OpenConnection();
            held.Database.ExecuteSql($"SELECT pg_advisory_lock({Key})");
        }

        public void Dispose()
        {
            held.Database.ExecuteSql($"SELECT pg_advisory_unlock({Key})");
            held.Dispose();
        }
    }

    /// <summary>Readers do not wait for writers. It stays so in the file, and is said before anybody only looks whether the file is there.</summary>
    private static void Prepare(string connection)
    {
        using var file = new SqliteConnection(connection);
        file.Open();
        using var command = file.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL;";
        command.ExecuteNonQuery();
    }

    // A row that may not change or comes twice is a mistake of the caller and not of the database.
    private static bool IsRefusal(Exception e) => (e as DbException ?? e.InnerException) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == 19,
        Npgsql.PostgresException postgres => postgres.SqlState.StartsWith("23", StringComparison.Ordinal) || postgres.SqlState == "P0001",
        _ => false,
    };

    private Opening? opening;

    /// <summary>How many pages the file may have; null for as many as the disk holds. Tests fill a disk with it.</summary>
    internal int? MostPages { set => opening!.MostPages = value; }

    /// <summary>What was acknowledged outlives a loss of power.</summary>
    private sealed class Opening : DbConnectionInterceptor
    {
        public int? MostPages { get; set; }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number.
            command.CommandText = MostPages is { } most ? $"PRAGMA synchronous=FULL; PRAGMA max_page_count={most};" : "PRAGMA synchronous=FULL;";
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
