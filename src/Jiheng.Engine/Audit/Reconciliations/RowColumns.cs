using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Reconciliations;

/// <summary>Which column each name of a relation means. 合计, 基本支出 and 项目支出 may stand below 本年收入 and below 本年支出: all names of one relation then stand below one head.</summary>
/// <param name="Parent">The head they share; empty where every name fits one column.</param>
/// <param name="Index">The column of each name that is printed.</param>
internal sealed record RowColumns(string Parent, Dictionary<string, int> Index)
{
    /// <summary>All ways in which the names fit; none where nothing says which of two columns is meant.</summary>
    public static List<RowColumns> Of(AccountSide side, List<string> names)
    {
        Dictionary<string, List<int>> fitting = new(StringComparer.Ordinal);
        List<string> heads = [];
        var isAmbiguous = false;
        for (var c = 0; c < side.Columns.Count; c++)
        {
            var name = side.Columns[c].Name;
            if (name.Length == 0 || !names.Contains(name)) continue;
            if (!fitting.TryGetValue(name, out var list)) fitting.Add(name, list = []);
            list.Add(c);
            isAmbiguous |= list.Count > 1;
            if (!heads.Contains(Head(side.Columns[c]))) heads.Add(Head(side.Columns[c]));
        }
        if (!isAmbiguous) heads = [""];
        List<RowColumns> layouts = [];
        foreach (var head in heads)
        {
            Dictionary<string, int> index = new(StringComparer.Ordinal);
            foreach (var (name, columns) in fitting)
            {
                var below = isAmbiguous ? columns.FindAll(c => Head(side.Columns[c]) == head) : columns;
                if (below.Count == 1) index.Add(name, below[0]);
            }
            if (index.Count == fitting.Count) layouts.Add(new(head, index));
        }
        return layouts;
    }

    private static string Head(AccountColumn column) => string.Join('·', column.Path.Take(column.Path.Count - 1));
}
