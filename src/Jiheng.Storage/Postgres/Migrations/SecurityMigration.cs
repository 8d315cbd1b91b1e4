using Jiheng.Storage.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jiheng.Storage.Postgres.Migrations;

/// <summary>Accounts and the log, and the triggers that keep it as it is.</summary>
[DbContext(typeof(PostgresContext))]
[Migration(Security.Id)]
internal sealed class SecurityMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Security.Up(migrationBuilder);
        Unchanging.Postgres(migrationBuilder, Security.Immutable);
        Unchanging.NotEmptied(migrationBuilder, [.. Foundation.Immutable, .. Year.Immutable, .. Security.Immutable]);
    }
}
