using Microsoft.EntityFrameworkCore;

namespace Jiheng.Storage.Postgres;

/// <summary>The tables on PostgreSQL.</summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options) : JihengContext(options);
