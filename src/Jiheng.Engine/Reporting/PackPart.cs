using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Reporting;

/// <summary>A part of a pack after inheritance, by its path of keys: scoring.grades.四级.bands[0].</summary>
/// <param name="Key">The path; empty for the whole pack.</param>
/// <param name="Node">What stands there; every value knows its pack, file and line.</param>
public sealed record PackPart(string Key, PackNode Node)
{
    private const int NamesShown = 40;

    /// <summary>Finds a part; null when the pack has none there.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="key">The path of keys.</param>
    /// <exception cref="PackRefusedException">A section that is read late is wrong.</exception>
    /// <param name="missing">Then one Chinese sentence that lists what there is instead; else empty.</param>
    public static PackPart? Find(Pack pack, string key, out string missing)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(key);
        var (deepest, at) = (pack.Complete, 0);
        missing = "";
        if (Find(pack.Complete, key, 0, ref deepest, ref at) is { } node) return new(key, node);
        var names = deepest.Kind == PackNodeKind.List
            ? deepest.Items.Count == 0 ? [] : [$"[0] 至 [{deepest.Items.Count - 1}]"]
            : deepest.Members.Select(m => m.Key).ToList();
        var more = names.Count > NamesShown ? " 等" : "";
        var where = at == 0 ? pack.Id : key[..at].TrimEnd('.');
        missing = names.Count == 0
            ? $"规则包 {pack.Id} 没有“{key}”，{where} 下面没有更细的内容。"
            : $"规则包 {pack.Id} 没有“{key}”，{where} 下面有：{string.Join("、", names.Take(NamesShown))}{more}。";
        return null;
    }

    // Keys may hold dots themselves (three-public.vehicles), so every key that the rest begins with is tried.
    private static PackNode? Find(PackNode node, string key, int at, ref PackNode deepest, ref int deepestAt)
    {
        if (at >= deepestAt) (deepest, deepestAt) = (node, at);
        if (at == key.Length) return node;
        if (key[at] == '[') return Item(node, key, at) is var (item, next) ? Find(item, key, next, ref deepest, ref deepestAt) : null;
        var start = key[at] == '.' && at > 0 ? at + 1 : at;
        foreach (var (name, value) in node.Members)
        {
            var end = start + name.Length;
            if (string.CompareOrdinal(key, start, name, 0, name.Length) != 0 || (end < key.Length && key[end] is not ('.' or '['))) continue;
            if (Find(value, key, end, ref deepest, ref deepestAt) is { } found) return found;
        }
        return null;
    }

    private static (PackNode, int)? Item(PackNode node, string key, int at)
    {
        var close = key.IndexOf(']', at);
        return close > at && int.TryParse(key.AsSpan(at + 1, close - at - 1), System.Globalization.NumberStyles.None, null, out var index) && index < node.Items.Count
            ? (node.Items[index], close + 1)
            : null;
    }
}
