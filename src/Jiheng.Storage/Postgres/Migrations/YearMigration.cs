using Jiheng.Storage.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jiheng.Storage.Postgres.Migrations;

/// <summary>The tables of the year, and the triggers that keep what was said as it is.</summary>
[DbContext(typeof(PostgresContext))]
[Migration(Year.Id)]
internal sealed class YearMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Year.Up(migrationBuilder);
        Unchanging.Postgres(migrationBuilder, Year.Immutable);
    }
}
