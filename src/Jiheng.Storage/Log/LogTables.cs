using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Jiheng.Storage.Log;

/// <summary>A table whose rows are in the log.</summary>
/// <param name="Type">What its rows are.</param>
/// <param name="Rows">All its rows, one after the other.</param>
internal sealed record LogTable(IEntityType Type, Func<JihengContext, IEnumerable<LogRow>> Rows);

/// <summary>One row of it.</summary>
/// <param name="Name">Table and key.</param>
/// <param name="Digest">The hash of its columns.</param>
/// <param name="Entity">The row.</param>
internal sealed record LogRow(string Name, string Digest, object Entity);

/// <summary>All tables whose rows are in the log: whatever the model has, but for what only lives for a while.</summary>
internal static class LogTables
{
    public static IEnumerable<LogTable> Of(JihengContext context) =>
        context.Model.GetEntityTypes().Where(t => LogRows.IsLogged(t.ClrType)).OrderBy(t => t.GetTableName(), StringComparer.Ordinal)
            .Select(t => (LogTable)typeof(LogTables).GetMethod(nameof(One), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(t.ClrType).Invoke(null, [t])!);

    private static LogTable One<T>(IEntityType type)
        where T : class => new(type, context => context.Set<T>().AsNoTracking().AsEnumerable().Select(row => new LogRow(LogRows.Name(type, row), LogRows.Digest(type, row), row)));
}
