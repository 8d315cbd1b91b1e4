using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs;

/// <summary>
/// Laying a pack over what it inherits: objects key by key, everything else whole; <c>null</c> takes a key away.
/// Words that forms print are added to: see <see cref="WordMerge"/>.
/// </summary>
internal static class Merge
{
    /// <summary>One tree of several parents. Where two say different things, the one that inherits from the other counts; else it is a conflict.</summary>
    /// <param name="a">What was merged so far.</param>
    /// <param name="b">The next parent's whole tree.</param>
    /// <param name="inherits">Whether the first pack inherits from the second.</param>
    /// <param name="conflict">Called with the path and both values; the later one is taken.</param>
    /// <param name="path">Where the two stand.</param>
    public static PackNode Parents(PackNode a, PackNode b, Func<string, string, bool> inherits, Action<string, PackNode, PackNode> conflict, string path = "")
    {
        if (a.Says(b)) return a;
        if (a.Kind == PackNodeKind.Map && b.Kind == PackNodeKind.Map && a["kind"]?.Text == b["kind"]?.Text)
        {
            var node = Copy(a);
            foreach (var (key, value) in b.Members)
                node.Set(key, node[key] is { } existing ? Parents(existing, value, inherits, conflict, Join(path, key)) : value);
            return node;
        }
        if (WordMerge.Adds(path) && a.Kind == PackNodeKind.List && b.Kind == PackNodeKind.List) return inherits(a.Place.Pack, b.Place.Pack) ? WordMerge.Lists(a, b) : WordMerge.Lists(b, a);
        if (inherits(a.Place.Pack, b.Place.Pack)) return a;
        if (!inherits(b.Place.Pack, a.Place.Pack)) conflict(path, a, b);
        return b;
    }

    /// <summary>A pack's own tree over its parents'.</summary>
    public static PackNode Over(PackNode parent, PackNode own, List<PackProblem> problems, string path = "")
    {
        if (WordMerge.Adds(path) && parent.Kind == PackNodeKind.List && own.Kind == PackNodeKind.List) return WordMerge.Lists(own, parent);
        if (WordMerge.IsOneMeaning(path) && parent.Kind == PackNodeKind.Map && own.Kind == PackNodeKind.Map) parent = WordMerge.Without(parent, own);
        // Another kind of method is another method: nothing of the old one stays.
        if (parent.Kind != PackNodeKind.Map || own.Kind != PackNodeKind.Map || (own["kind"] is { } kind && kind.Text != parent["kind"]?.Text))
            return Clean(own, problems, path);
        var node = Copy(parent, own.Place);
        for (var i = 0; i < own.Members.Count; i++)
        {
            var (key, value) = own.Members[i];
            var at = Join(path, key);
            if (value.Kind == PackNodeKind.Nothing)
            {
                if (node[key] is null) problems.Add(new(value.Place, at, "写了 null 表示去掉继承来的内容，但上级规则包没有这个键。"));
                node.Remove(key);
            }
            else if (node[key] is { } existing) node.Set(key, Over(existing, value, problems, at));
            else node.Insert(key, Clean(value, problems, at), before: NextKnown(own, i, node));
        }
        return node;
    }

    /// <summary>A new key goes where the pack wrote it: before the next of its keys that is inherited (成本指标 before 产出指标).</summary>
    private static string? NextKnown(PackNode own, int at, PackNode node)
    {
        for (var i = at + 1; i < own.Members.Count; i++) if (node[own.Members[i].Key] is not null) return own.Members[i].Key;
        return null;
    }

    /// <summary>Joins keys to a path.</summary>
    public static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static PackNode Clean(PackNode node, List<PackProblem> problems, string path)
    {
        if (node.Kind == PackNodeKind.Nothing) problems.Add(new(node.Place, path, "值为 null，但没有可以去掉的上级内容。"));
        if (node.Kind != PackNodeKind.Map) return node;
        var copy = new PackNode(PackNodeKind.Map, "", node.Place);
        foreach (var (key, value) in node.Members) copy.Add(key, Clean(value, problems, Join(path, key)));
        return copy;
    }

    private static PackNode Copy(PackNode node, PackPlace? place = null)
    {
        var copy = new PackNode(node.Kind, node.Text, place ?? node.Place);
        foreach (var (key, value) in node.Members) copy.Add(key, value);
        foreach (var item in node.Items) copy.Add(item);
        return copy;
    }
}
