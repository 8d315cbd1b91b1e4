using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>Taking values out of a tree that was checked before.</summary>
internal static class NodeReading
{
    public static string Text(this PackNode node, string key) => node[key]?.Text ?? "";

    public static Rational? Number(this PackNode node, string key) => node[key] is { } n ? PackNumber.Read(n) : null;

    public static int? Whole(this PackNode node, string key) => node.Number(key) is { } n ? (int)n.Numerator : null;

    public static bool Flag(this PackNode node, string key, bool unless = false) => node[key] is { } n ? n.Text == "true" : unless;

    public static bool IsOn(this PackNode node) => node.Flag("enabled", unless: true);

    public static IReadOnlyList<PackNode> List(this PackNode node, string key) => node[key]?.Items ?? [];

    public static IReadOnlyList<KeyValuePair<string, PackNode>> Map(this PackNode? node, string key) => node?[key]?.Members ?? [];

    public static List<string> Texts(this PackNode node, string key)
    {
        List<string> texts = [];
        foreach (var item in node.List(key)) texts.Add(item.Text);
        return texts;
    }

    public static List<WordPattern> Patterns(this PackNode node)
    {
        List<WordPattern> patterns = [];
        foreach (var item in node.Items) patterns.Add(new(item.Text));
        return patterns;
    }

    public static List<WordPattern> Patterns(this PackNode node, string key) => node[key]?.Patterns() ?? [];

    /// <summary>from, above, to, below as an interval.</summary>
    public static Interval Range(this PackNode node)
    {
        var low = node.Number("from") is { } from ? Interval.AtLeast(from) : node.Number("above") is { } above ? Interval.Above(above) : (Interval?)null;
        var high = node.Number("to") is { } to ? Interval.AtMost(to) : node.Number("below") is { } below ? Interval.Below(below) : (Interval?)null;
        return Interval.Between(low, high);
    }
}
