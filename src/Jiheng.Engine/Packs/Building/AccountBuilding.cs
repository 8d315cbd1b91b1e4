using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>The section <c>accounts</c> as types. Plain loops: it runs whenever a document is read.</summary>
internal static class AccountBuilding
{
    private static readonly PackNode Nothing = new(PackNodeKind.Map, "", new("", "", 1));

    public static AccountWords Words(PackNode whole)
    {
        var words = whole["accounts"]?["words"] ?? Nothing;
        return new(words.Patterns("codes"), words.Patterns("names"), words.Patterns("lines"), words.Patterns("numbers"));
    }

    public static List<AccountPattern> Tables(PackNode whole)
    {
        List<AccountPattern> tables = [];
        foreach (var (id, node) in whole["accounts"].Map("tables"))
        {
            if (!node.IsOn()) continue;
            List<int> levels = [];
            foreach (var level in node.List("levels")) levels.Add((int)PackNumber.Read(level)!.Value.Numerator);
            List<AccountColumnWords> columns = [];
            foreach (var (name, column) in node.Map("columns"))
                columns.Add(new(name, column.Patterns("words"), column.Text("stage"), column.Text("fund"), column.Text("concept")));
            List<AccountRowWords> rows = [];
            foreach (var (name, row) in node.Map("rows"))
                rows.Add(new(name, row.Patterns("words"), row.Texts("codes"), row.Text("side"), row.Text("after"), row.Flag("total"), row.Text("concept")));
            tables.Add(new(id, node.Patterns("titles"), node.Text("number"), node.Text("stage"), node.Text("fund"), node.Texts("sides"), levels, node.Flag("turned"), columns, rows));
        }
        return tables;
    }
}
