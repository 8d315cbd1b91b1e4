using Jiheng.Engine.Model;

namespace Jiheng.Web.Features.Understood;

/// <summary>What the fields of the form about a table are called, and what they begin with.</summary>
internal static class MappingFields
{
    /// <summary>The name of a column's field.</summary>
    public static string Name(TableHeader header, TableColumn column) => $"role-{header.Number}-{column.Number}";

    /// <summary>The role a column has: as the user said, else as the program guesses.</summary>
    public static string Role(TableMapping? mapping, TableReading table, TableHeader header, TableColumn column) =>
        mapping?.Tables.FirstOrDefault(t => t.Fingerprint == table.Fingerprint && t.Header == header.Number) is { } entry
            ? entry.Columns.FirstOrDefault(c => c.Number == column.Number)?.Role ?? "" : column.Role;

    /// <summary>The tables that a person may want to say something of: not wholly read, or read as a person said. Of one form one is enough.</summary>
    public static IReadOnlyList<TableReading> Tables(DocumentReading reading) =>
        [.. reading.Tables.Where(t => t.Fingerprint is not null && t.Headers.Count > 0 && (!t.IsComplete || t.IsConfirmed)).DistinctBy(t => t.Fingerprint)];
}
