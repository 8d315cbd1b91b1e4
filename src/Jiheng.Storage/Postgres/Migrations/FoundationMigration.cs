using Jiheng.Storage.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Jiheng.Storage.Postgres.Migrations;

/// <summary>The first tables, and the triggers that keep versions and decisions as they are.</summary>
[DbContext(typeof(PostgresContext))]
[Migration(Foundation.Id)]
internal sealed class FoundationMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Foundation.Up(migrationBuilder);
        migrationBuilder.Sql("CREATE FUNCTION never_changes() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% never changes', TG_TABLE_NAME; END $$;");
        Unchanging.Postgres(migrationBuilder, Foundation.Immutable);
    }
}
