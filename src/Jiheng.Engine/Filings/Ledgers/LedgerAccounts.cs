using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Filings.Ledgers;

/// <summary>The rows of ledgers as lines of the accounts: what was spent by functional and economic item, and the budget by functional item.</summary>
internal static class LedgerAccounts
{
    private static readonly string[] Budgets = ["initial-budget", "adjusted-budget"];

    /// <summary>The accounts with the lines of the ledgers; as they were where the ledgers name no functional items.</summary>
    /// <param name="data">The filing.</param>
    /// <param name="rows">The rows, which hold no totals.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="wins">Whether the ledgers take the place of lines that are filed.</param>
    /// <param name="conflicts">Where they differ is added here.</param>
    public static AccountsData? Of(FilingData data, List<LedgerRow> rows, Pack pack, bool wins, List<string> conflicts)
    {
        // Sums by item of which some rows have none would be too small.
        if (rows.Count == 0 || !rows.TrueForAll(r => r.Item.Length > 0)) return data.Accounts;
        var words = new LedgerVocabulary(pack.Ledgers);
        Dictionary<string, string> items = new(data.Accounts?.Items ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Item.Length > 0 && row.ItemName.Length > 0) items.TryAdd(row.Item, row.ItemName);
            if (row.Economic.Length > 0 && row.EconomicName.Length > 0) items.TryAdd(row.Economic, row.EconomicName);
        }
        List<AccountLine> spent = Lines(rows, "executed", data, r => new(AccountSides.Expenditure, "") { Item = r.Item, Fund = words.Fund(Words.Key(r.Fund)) ?? r.Fund, Kind = r.Kind, Economic = r.Economic, Project = r.Project });
        List<AccountLine> planned = [.. Budgets.SelectMany(b => Lines(rows, b, data, r => new(AccountSides.Budget, "") { Item = r.Item, Fund = words.Fund(Words.Key(r.Fund)) ?? r.Fund, Kind = r.Kind, Stage = b }))];
        IReadOnlyList<AccountLine> before = data.Accounts?.Lines ?? [];
        List<AccountLine> lines = [.. before];
        Put(lines, AccountSides.Expenditure, "", spent, data, wins, conflicts);
        foreach (var stage in Budgets) Put(lines, AccountSides.Budget, stage, planned.FindAll(l => l.Stage == stage), data, wins, conflicts);
        // In the order of the file's format.
        List<string> order = [.. AccountSides.Filed.Select(s => s.Key)];
        return new()
        {
            Items = items,
            Lines = [.. lines.OrderBy(l => order.IndexOf(l.Side))],
            Nothing = (data.Accounts?.Nothing ?? new HashSet<string>()).Where(s => !lines.Exists(l => l.Side == s)).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static List<AccountLine> Lines(List<LedgerRow> rows, string stage, FilingData data, Func<LedgerRow, AccountLine> make) =>
        [.. rows.Where(r => r.Amounts.ContainsKey(stage)).GroupBy(make).Select(g => g.Key with { Amount = EntryTexts.Amount(g.Aggregate(Rational.Zero, (sum, r) => sum + r.Amounts[stage].Value) / data.MoneyUnit.Factor) })];

    /// <summary>Puts the lines of one side in; those that are filed must say the same.</summary>
    private static void Put(List<AccountLine> lines, string side, string stage, List<AccountLine> own, FilingData data, bool wins, List<string> conflicts)
    {
        if (own.Count == 0) return;
        var filed = lines.FindAll(l => l.Side == side && l.Stage == stage);
        if (filed.Count > 0 && !wins)
        {
            var (was, now) = (Sums(filed), Sums(own));
            foreach (var key in was.Keys.Union(now.Keys).Order())
                if (was.GetValueOrDefault(key) != now.GetValueOrDefault(key))
                    conflicts.Add($"决算数据的{AccountSides.Filed.First(s => s.Key == side).Value}{(key.Item.Length > 0 ? $"，科目{key.Item}" : "")}{(key.Economic.Length > 0 ? $"，经济分类{key.Economic}" : "")}{(key.Kind.Length > 0 ? $"，{key.Kind}" : "")}：填报数据 {EntryTexts.Amount(was.GetValueOrDefault(key))}{data.MoneyUnit}，台账 {EntryTexts.Amount(now.GetValueOrDefault(key))}{data.MoneyUnit}。");
            return;
        }
        lines.RemoveAll(filed.Contains);
        lines.AddRange(own);
    }

    private static Dictionary<(string Item, string Economic, string Kind), Rational> Sums(List<AccountLine> lines) =>
        lines.GroupBy(l => (l.Item, l.Economic, l.Kind)).ToDictionary(g => g.Key, g => g.Aggregate(Rational.Zero, (sum, l) => sum + Rational.Parse(l.Amount)));
}
