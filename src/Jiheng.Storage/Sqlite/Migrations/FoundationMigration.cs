using Jiheng.Storage.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jiheng.Storage.Sqlite.Migrations;

/// <summary>The first tables, and the triggers that keep versions and decisions as they are.</summary>
[DbContext(typeof(SqliteContext))]
[Migration(Foundation.Id)]
internal sealed class FoundationMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Foundation.Up(migrationBuilder);
        Unchanging.Sqlite(migrationBuilder, Foundation.Immutable);
    }
}
