using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>The section <c>ledgers</c> as types.</summary>
internal static class LedgerBuilding
{
    private static readonly PackNode Nothing = new(PackNodeKind.Map, "", new("", "", 1));

    public static LedgerWords Of(PackNode whole)
    {
        var node = whole["ledgers"] ?? Nothing;
        return new(node.Map("columns").ToDictionary(c => c.Key, c => (IReadOnlyList<WordPattern>)c.Value.Patterns(), StringComparer.Ordinal),
            node.Patterns("totals"), Names(node, "kinds"), Names(node, "funds"), Names(node, "sources"));
    }

    private static List<LedgerName> Names(PackNode node, string key) => [.. node.Map(key).Select(n => new LedgerName(n.Key, n.Value.Patterns()))];
}
