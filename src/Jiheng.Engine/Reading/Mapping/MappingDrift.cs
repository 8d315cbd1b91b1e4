using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Mapping;

/// <summary>
/// A form that changed since a person said what its columns are: the old mapping is not applied to it, and its reader is told what changed.
/// </summary>
internal static class MappingDrift
{
    /// <summary>Reports every table that looks like an entry and is none.</summary>
    public static void Report(TableMapping mapping, IReadOnlyList<TableReading> tables, ReadingBuilder reading)
    {
        foreach (var table in tables)
        {
            if (table.Fingerprint is null || table.Source.Origin is not { } origin || mapping.Tables.Any(e => e.Fingerprint == table.Fingerprint)) continue;
            if (Nearest(mapping, table) is not { } entry) continue;
            reading.Lose(origin, $"《{table.Title}》的表头与对应关系文件“{mapping.File}”中的“{entry.Title}”不同（{Changes(entry, table)}），没有套用原来的对应关系；请核对后更新对应关系文件。");
        }
    }

    /// <summary>The entry of the same title, or with which a table that was not wholly read shares at least half of its words.</summary>
    private static MappedTable? Nearest(TableMapping mapping, TableReading table)
    {
        MappedTable? nearest = null;
        var most = 0;
        foreach (var entry in mapping.Tables)
        {
            var (shared, all) = Shared(entry, table);
            // The other tables of a form have its title too; they share no words with this one.
            var fits = Title(entry.Title) == Title(table.Title) ? shared > 0 : !table.IsComplete && shared * 2 >= all;
            if (!fits || shared <= most) continue;
            (nearest, most) = (entry, shared);
        }
        return nearest;
    }

    private static (int Shared, int All) Shared(MappedTable entry, TableReading table)
    {
        var own = Words(table);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in entry.Columns) foreach (var word in column.Header) words.Add(HeaderBlock.WithoutYear(word));
        var shared = 0;
        foreach (var word in own) if (words.Contains(word)) shared++;
        return (shared, own.Count);
    }

    private static HashSet<string> Words(TableReading table)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var header in table.Headers) foreach (var column in header.Columns) foreach (var word in column.Path) words.Add(HeaderBlock.WithoutYear(word));
        return words;
    }

    private static string Title(string title) => HeaderBlock.WithoutYear(Reading.Words.Compact(title));

    /// <summary>新增栏“…”，少了“…”，“A”改名“B”，顺序变化.</summary>
    private static string Changes(MappedTable entry, TableReading table)
    {
        List<string> before = [.. entry.Columns.Select(c => HeaderBlock.WithoutYear(c.Name)).Where(n => n.Length > 0)];
        var header = table.Headers.Count == 0 ? null : table.Headers.FirstOrDefault(h => h.Number == entry.Header && Overlaps(h, before)) ?? table.Headers.FirstOrDefault(h => Overlaps(h, before)) ?? table.Headers[0];
        List<string> after = header is null ? [] : [.. header.Columns.Select(c => HeaderBlock.WithoutYear(c.Name)).Where(n => n.Length > 0)];
        var gone = Without(before, after);
        var fresh = Without(after, before);
        List<string> said = [];
        if (before.Count == after.Count)
            for (var i = 0; i < before.Count; i++)
                if (gone.Contains(before[i]) && fresh.Contains(after[i]))
                {
                    said.Add($"“{before[i]}”改名“{after[i]}”");
                    gone.Remove(before[i]);
                    fresh.Remove(after[i]);
                }
        foreach (var name in fresh) said.Add($"新增栏“{name}”");
        foreach (var name in gone) said.Add($"少了“{name}”");
        if (said.Count == 0) said.Add(before.SequenceEqual(after, StringComparer.Ordinal) ? "表头的合并方式或其他表头行变化" : "栏的顺序变化");
        return string.Join("，", said.Select(s => s.Replace("####", "某", StringComparison.Ordinal)));
    }

    private static bool Overlaps(TableHeader header, List<string> names) => header.Columns.Any(c => names.Contains(HeaderBlock.WithoutYear(c.Name)));

    private static List<string> Without(List<string> names, List<string> others)
    {
        List<string> left = [.. others];
        return [.. names.Where(n => !left.Remove(n))];
    }
}
