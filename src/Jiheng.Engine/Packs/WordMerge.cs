using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs;

/// <summary>
/// The sections <c>reading</c>, <c>ledgers</c> and <c>accounts</c> over what they inherit: a region writes only the words it has besides, so lists are joined, its own
/// first. A word that it gives another meaning loses the inherited one.
/// </summary>
internal static class WordMerge
{
    /// <summary>Whether lists at this path are joined.</summary>
    public static bool Adds(string path) => path.StartsWith("reading.", StringComparison.Ordinal) || path.StartsWith("ledgers.", StringComparison.Ordinal)
        || (path.StartsWith("accounts.", StringComparison.Ordinal) && !path.EndsWith(".levels", StringComparison.Ordinal) && !path.EndsWith(".sides", StringComparison.Ordinal));

    /// <summary>Whether a word stands in at most one list of the object at this path. Names of totals may stand in several.</summary>
    public static bool IsOneMeaning(string path) => path is "reading.headers" or "reading.fields" or "reading.stages";

    /// <summary>The first list, and behind it what only the second says.</summary>
    public static PackNode Lists(PackNode first, PackNode second)
    {
        var joined = new PackNode(PackNodeKind.List, "", first.Place);
        foreach (var item in first.Items) joined.Add(item);
        foreach (var item in second.Items) if (!Holds(first, item)) joined.Add(item);
        return joined;
    }

    /// <summary>An object of lists without the words that another lists under whatever key.</summary>
    public static PackNode Without(PackNode lists, PackNode other)
    {
        var copy = new PackNode(lists.Kind, lists.Text, lists.Place);
        foreach (var (key, list) in lists.Members)
        {
            var left = new PackNode(list.Kind, list.Text, list.Place);
            foreach (var item in list.Items) if (!HoldsAnywhere(other, item)) left.Add(item);
            copy.Add(key, left);
        }
        return copy;
    }

    private static bool HoldsAnywhere(PackNode lists, PackNode word)
    {
        foreach (var (_, list) in lists.Members) if (Holds(list, word)) return true;
        return false;
    }

    private static bool Holds(PackNode list, PackNode item)
    {
        foreach (var one in list.Items) if (one.Says(item)) return true;
        return false;
    }
}
