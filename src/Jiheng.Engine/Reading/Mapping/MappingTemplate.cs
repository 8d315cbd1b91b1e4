using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Mapping;

/// <summary>A mapping file to be filled in: the tables that were not understood, with what was guessed.</summary>
public static class MappingTemplate
{
    /// <summary>One entry for each form of table that was not wholly read: for its headers with open columns, else for all of its headers.</summary>
    public static IReadOnlyList<MappedTable> Entries(IEnumerable<DocumentReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        List<MappedTable> entries = [];
        foreach (var reading in readings)
            foreach (var table in reading.Tables)
                if (!table.IsComplete) Add(entries, table);
        return entries;
    }

    /// <summary>The file. Samples are taken from the tables of the readings.</summary>
    /// <param name="readings">The documents.</param>
    /// <param name="entries">What to write, as <see cref="Entries"/> gave it or as a person changed it.</param>
    public static byte[] Write(IEnumerable<DocumentReading> readings, IReadOnlyList<MappedTable> entries)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(entries);
        List<TableReading> tables = [.. readings.SelectMany(r => r.Tables)];
        var text = new StringBuilder();
        text.Append("{\n");
        text.Append("  // 对应关系文件：核对每一栏的 role（含义），从 roles 中选一个填入；不需要读的填“不读”，不确定的留空。\n");
        text.Append("  // 填好后用 jiheng read 文件 --map 本文件 重新解读；fingerprint（表样指纹）不要改。\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"schema\": \"{MappingJson.Schema}\",\n  \"confirmedBy\": {Quoted(Common(entries, e => e.ConfirmedBy))},\n  \"confirmedOn\": {Quoted(Common(entries, e => e.ConfirmedOn))},\n  \"roles\": {{\n");
        for (var i = 0; i < MappingRole.All.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"    {Quoted(MappingRole.All[i].Name)}: {Quoted(MappingRole.All[i].Meaning)}{(i + 1 < MappingRole.All.Count ? "," : "")}\n");
        text.Append("  },\n  \"tables\": [\n");
        for (var i = 0; i < entries.Count; i++)
        {
            Entry(text, entries[i], HeaderOf(tables, entries[i]), tables.Find(t => t.Fingerprint == entries[i].Fingerprint));
            text.Append(i + 1 < entries.Count ? ",\n" : "\n");
        }
        text.Append("  ]\n}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Add(List<MappedTable> entries, TableReading table)
    {
        if (table.Fingerprint is not { } fingerprint || table.Headers.Count == 0) return;
        var anyOpen = table.Headers.Any(IsOpen);
        foreach (var header in table.Headers)
        {
            if ((anyOpen && !IsOpen(header)) || entries.Exists(e => e.Fingerprint == fingerprint && SameColumns(e, header))) continue;
            entries.Add(new()
            {
                Title = table.Title,
                Fingerprint = fingerprint,
                Header = header.Number,
                Columns = [.. header.Columns.Select(c => new MappedColumn(c.Number, c.Path, c.Role))],
            });
        }
    }

    private static bool IsOpen(TableHeader header) => header.Columns.Any(c => c.Role.Length == 0 && c.Path.Count > 0);

    private static bool SameColumns(MappedTable entry, TableHeader header) =>
        entry.Columns.Select(c => c.Name).SequenceEqual(header.Columns.Select(c => c.Name), StringComparer.Ordinal);

    private static TableHeader? HeaderOf(List<TableReading> tables, MappedTable entry) =>
        tables.Find(t => t.Fingerprint == entry.Fingerprint)?.Headers.FirstOrDefault(h => h.Number == entry.Header);

    private static void Entry(StringBuilder text, MappedTable entry, TableHeader? header, TableReading? table)
    {
        text.Append(CultureInfo.InvariantCulture, $"    {{\n      \"title\": {Quoted(entry.Title)},\n      \"fingerprint\": {Quoted(entry.Fingerprint)},\n      \"header\": {entry.Header},\n");
        if (header is not null && table is not null) text.Append(CultureInfo.InvariantCulture, $"      \"headerRows\": [{string.Join(", ", HeaderRows(header, table))}],\n");
        text.Append("      \"columns\": [\n");
        for (var i = 0; i < entry.Columns.Count; i++)
        {
            var column = entry.Columns[i];
            var samples = header?.Columns.FirstOrDefault(c => c.Number == column.Number)?.Samples ?? [];
            text.Append(CultureInfo.InvariantCulture, $"        {{ \"column\": {column.Number}, \"header\": {List(column.Header)}, \"samples\": {List(samples)}, \"role\": {Quoted(column.Role)} }}{(i + 1 < entry.Columns.Count ? "," : "")}\n");
        }
        text.Append("      ]\n    }");
    }

    private static IEnumerable<string> HeaderRows(TableHeader header, TableReading table)
    {
        for (var r = header.Row; r < header.Row + header.RowCount; r++)
            yield return List([.. table.Source.Row(r).Where(c => c.Row == r && !c.IsBlank).Select(c => Words.Compact(c.Text))]);
    }

    private static string Common(IReadOnlyList<MappedTable> entries, Func<MappedTable, string> of) =>
        entries.Count > 0 && entries.All(e => of(e) == of(entries[0])) ? of(entries[0]) : "";

    private static string List(IReadOnlyList<string> texts) => $"[{string.Join(", ", texts.Select(Quoted))}]";

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
