using System.Text.Json;

namespace Jiheng.Engine.Dossiers;

/// <summary>What differs between two versions of a dossier, cell by cell. Rows are known by their names and not by their places: a row that moved has not changed.</summary>
public static class CellChanges
{
    // What rows are called, the first that a row has; groups before the name tell namesakes apart.
    private static readonly string[] Names = ["name", "key", "expected", "item", "code", "file"];
    private static readonly string[] Groups = ["level1", "level2"];

    /// <summary>The cells that differ, in the order of the newer version; cells that are gone come last.</summary>
    /// <param name="before">The older version as JSON.</param>
    /// <param name="after">The newer one.</param>
    /// <exception cref="JsonException">One of them is no JSON.</exception>
    public static IReadOnlyList<CellChange> Of(string before, string after)
    {
        var (older, newer) = (Cells(before), Cells(after));
        List<CellChange> changes = [];
        foreach (var (key, now) in newer)
        {
            var was = older.GetValueOrDefault(key);
            if (was != now) changes.Add(new(key, was, now));
        }
        foreach (var (key, was) in older) if (!newer.ContainsKey(key)) changes.Add(new(key, was, null));
        return changes;
    }

    private static Dictionary<string, string> Cells(string json)
    {
        using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        Dictionary<string, string> cells = new(StringComparer.Ordinal);
        Add(cells, document.RootElement, "");
        return cells;
    }

    private static void Add(Dictionary<string, string> cells, JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject()) Add(cells, member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}");
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var number = 0;
            Dictionary<string, int> seen = new(StringComparer.Ordinal);
            foreach (var item in element.EnumerateArray())
            {
                number++;
                var name = Name(item) ?? $"{number}";
                var times = seen[name] = seen.GetValueOrDefault(name) + 1;
                Add(cells, item, times == 1 ? $"{path}[{name}]" : $"{path}[{name}#{times}]");
            }
        }
        else
        {
            var text = element.ToString();
            // A blank that is left out and one that is written are one blank.
            if (text.Length > 0) cells[path] = text;
        }
    }

    private static string? Name(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return null;
        foreach (var key in Names)
            if (item.TryGetProperty(key, out var name) && name.ValueKind == JsonValueKind.String && name.GetString() is { Length: > 0 } text)
                return string.Join('·', Groups.Select(g => item.TryGetProperty(g, out var group) && group.ValueKind == JsonValueKind.String ? group.GetString() : null).Append(text).Where(t => !string.IsNullOrEmpty(t)));
        return null;
    }
}

/// <summary>One cell that differs.</summary>
/// <param name="Key">Which: projects[基金监管经费].indicators[产出指标·数量指标·检查次数].target.</param>
/// <param name="Before">What it was; null where it was blank.</param>
/// <param name="After">What it is; null where it is blank.</param>
public sealed record CellChange(string Key, string? Before, string? After);
