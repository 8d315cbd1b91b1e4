using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>The section <c>writing</c> as types.</summary>
internal static class WritingBuilding
{
    private static readonly PackNode Nothing = new(PackNodeKind.Map, "", new("", "", 1));

    public static WritingRules Of(PackNode whole)
    {
        var node = whole["writing"] ?? Nothing;
        return new(
            Each(node, "sums", Query),
            Each(node, "lists", l => new SumList(Query(l), l.Text("by"), l.Whole("digits") ?? 0, l.Text("each"), l.Text("join"), l["budget"] is { } budget ? Query(budget) : null)),
            Each(node, "charts", c => new ChartPlan(c.Text("kind"), c.Text("of"), c.Texts("sums"), c.Text("list"))),
            Each(node, "tables", Table))
        {
            Balances = [.. node.List("balances").Select(b => (IReadOnlyList<string>)[.. b.Items.Select(i => i.Text)])],
            NotNegative = node.Texts("not-negative"),
        };
    }

    private static Dictionary<string, T> Each<T>(PackNode node, string key, Func<PackNode, T> make)
    {
        Dictionary<string, T> all = new(StringComparer.Ordinal);
        foreach (var (name, entry) in node.Map(key)) all[name] = make(entry);
        return all;
    }

    private static AccountLayout Table(PackNode node) => new(node.Text("number"),
        [.. node.List("sides").Select(s => new AccountLayoutSide(s.Text("title"), Columns(s),
            [.. s.List("rows").Select(r => new AccountLayoutRow(r.Text("title"), Query(r), r.Text("by"), Digits(r, "digits"), r.Flag("bottom")))], s.Flag("codes")))],
        node.Text("by"), Digits(node, "levels"), Query(node), Columns(node), node.Text("empty"), node.Text("note"));

    private static List<AccountLayoutColumn> Columns(PackNode node) =>
        [.. node.List("columns").Select(c => new AccountLayoutColumn(c.Text("title"), Query(c), c.Text("by"), Digits(c, "digits")))];

    private static List<int> Digits(PackNode node, string key) => [.. node.List(key).Select(d => (int)PackNumber.Read(d)!.Value.Numerator)];

    private static LineQuery Query(PackNode node) => new(node.Texts("of"), node.Patterns("item"), node.Patterns("fund"), node.Patterns("kind"), node.Patterns("economic"), node.Texts("stage"));
}
