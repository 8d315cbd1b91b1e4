using Jiheng.Storage.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jiheng.Storage.Sqlite.Migrations;

/// <summary>Accounts and the log, and the triggers that keep it as it is.</summary>
[DbContext(typeof(SqliteContext))]
[Migration(Security.Id)]
internal sealed class SecurityMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Security.Up(migrationBuilder);
        Unchanging.Sqlite(migrationBuilder, Security.Immutable);
    }
}
