using Microsoft.EntityFrameworkCore;

namespace Jiheng.Storage.Sqlite;

/// <summary>The tables on SQLite.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : JihengContext(options);
