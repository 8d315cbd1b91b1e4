using Microsoft.EntityFrameworkCore.Migrations;

namespace Jiheng.Storage.Migrations;

/// <summary>Triggers that keep rows as they are, whoever comes and by whatever way.</summary>
internal static class Unchanging
{
    /// <summary>On SQLite.</summary>
    public static void Sqlite(MigrationBuilder to, IEnumerable<string> tables)
    {
        foreach (var table in tables)
            foreach (var what in (string[])["UPDATE", "DELETE"])
                to.Sql($"CREATE TRIGGER {table}_no_{what.ToLowerInvariant()} BEFORE {what} ON {table} BEGIN SELECT RAISE(ABORT, '{table} never changes'); END;");
    }

    /// <summary>On PostgreSQL emptying a table is none of the changes that a row is asked for.</summary>
    public static void NotEmptied(MigrationBuilder to, IEnumerable<string> tables)
    {
        foreach (var table in tables) to.Sql($"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION never_changes();");
    }

    /// <summary>On PostgreSQL; the first migration makes the function.</summary>
    public static void Postgres(MigrationBuilder to, IEnumerable<string> tables)
    {
        foreach (var table in tables)
            to.Sql($"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION never_changes();");
    }
}
