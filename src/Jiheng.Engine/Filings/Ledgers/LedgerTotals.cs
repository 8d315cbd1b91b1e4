using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Filings.Ledgers;

/// <summary>
/// Rows of a ledger that add others up: by name (合计, 小计), or because other rows say the same and more (a project without an economic item above
/// those with one, 210 above 2101501). They are held against their parts and never added.
/// </summary>
internal static class LedgerTotals
{
    private readonly record struct Key(string Project, string Item, string Economic, string Kind, string Fund);

    // 类款项 of functional items have 3, 5 and 7 digits, 类款 of economic ones 3 and 5 (财政部《政府收支分类科目》).
    private static readonly int[] Digits = [3, 5];

    /// <summary>The rows that are no totals.</summary>
    /// <param name="rows">Rows with the words that call them totals, empty for others.</param>
    /// <param name="problems">What contradicts is added here.</param>
    /// <param name="agreed">How many totals agreed.</param>
    public static List<LedgerRow> Check(List<(LedgerRow Row, string Total)> rows, List<string> problems, out int agreed)
    {
        agreed = 0;
        HashSet<Key> asked = [];
        foreach (var (row, total) in rows) if (total.Length == 0) asked.Add(KeyOf(row));
        HashSet<Key> above = [];
        foreach (var (row, total) in rows)
            if (total.Length == 0) foreach (var key in Wider(KeyOf(row))) if (asked.Contains(key)) above.Add(key);
        List<LedgerRow> parts = [.. rows.Where(r => r.Total.Length == 0 && !above.Contains(KeyOf(r.Row))).Select(r => r.Row)];
        Dictionary<Key, Dictionary<string, Rational>> sums = [];
        HashSet<Key> wanted = [.. above, .. rows.Where(r => r.Total.Length > 0).Select(r => KeyOf(r.Row))];
        foreach (var part in parts)
            foreach (var key in Wider(KeyOf(part)).Append(KeyOf(part)))
                if (wanted.Contains(key)) Add(sums, key, part);
        // Rows that say the same of whose money it is are one sum, also of totals: 项目甲 twice above its parts.
        foreach (var group in rows.Where(r => r.Total.Length == 0 && above.Contains(KeyOf(r.Row))).GroupBy(r => KeyOf(r.Row)))
            foreach (var (row, _) in group)
                if (Differs(row, sums.GetValueOrDefault(group.Key)) is { } why) problems.Add($"{row.Place}是下面各明细行的合计，{why}");
                else agreed++;
        var whole = Sum(parts);
        var everything = new Key("", "", "", "", "");
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Total.Length == 0) continue;
            var (row, total) = rows[i];
            var own = KeyOf(row);
            List<Dictionary<string, Rational>?> ways = [own == everything ? whole : sums.GetValueOrDefault(own)];
            // 小计 adds up what stands above it since the last one, or what stands below it.
            ways.Add(Sum(Between(rows, i, -1, above)));
            ways.Add(Sum(Between(rows, i, 1, above)));
            var differences = ways.ConvertAll(w => Differs(row, w));
            if (differences.Exists(d => d is null)) agreed++;
            else problems.Add($"{row.Place}“{total}”{(total.Contains("小计", StringComparison.Ordinal) ? differences[1] : differences[0])}");
        }
        return parts;
    }

    private static IEnumerable<LedgerRow> Between(List<(LedgerRow Row, string Total)> rows, int at, int step, HashSet<Key> above)
    {
        for (var i = at + step; i >= 0 && i < rows.Count && rows[i].Total.Length == 0; i += step)
            if (!above.Contains(KeyOf(rows[i].Row))) yield return rows[i].Row;
    }

    private static Dictionary<string, Rational> Sum(IEnumerable<LedgerRow> rows)
    {
        Dictionary<Key, Dictionary<string, Rational>> sums = [];
        foreach (var row in rows) Add(sums, default, row);
        return sums.GetValueOrDefault(default) ?? [];
    }

    private static void Add(Dictionary<Key, Dictionary<string, Rational>> sums, Key key, LedgerRow row)
    {
        if (!sums.TryGetValue(key, out var sum)) sums[key] = sum = new(StringComparer.Ordinal);
        foreach (var (stage, amount) in row.Amounts) sum[stage] = sum.GetValueOrDefault(stage) + amount.Value;
    }

    /// <summary>Why a total is not the sum, with both figures; null when it is. A blank cell of a total says nothing.</summary>
    private static string? Differs(LedgerRow total, Dictionary<string, Rational>? sum)
    {
        foreach (var (stage, amount) in total.Amounts)
        {
            var parts = sum?.GetValueOrDefault(stage) ?? Rational.Zero;
            if (parts == amount.Value) continue;
            var name = Packs.LedgerColumns.Amounts.First(a => a.Key == stage).Value;
            return $"{name}写的是 {EntryTexts.Amount(amount.Value)}元，各行相加为 {EntryTexts.Amount(parts)}元，相差 {EntryTexts.Amount((amount.Value - parts).Abs())}元，请核对。";
        }
        return null;
    }

    private static Key KeyOf(LedgerRow row) => new(row.ProjectCode.Length > 0 ? row.ProjectCode : row.Project, row.Item, row.Economic, row.Kind, row.Fund);

    /// <summary>All that says less of the same: each part blank, codes of a higher level. The row itself is not among them.</summary>
    private static IEnumerable<Key> Wider(Key key)
    {
        foreach (var project in Either(key.Project))
            foreach (var item in Levels(key.Item))
                foreach (var economic in Levels(key.Economic))
                    foreach (var kind in Either(key.Kind))
                        foreach (var fund in Either(key.Fund))
                            if (new Key(project, item, economic, kind, fund) is var wider && wider != key) yield return wider;
    }

    private static string[] Either(string text) => text.Length == 0 ? [""] : [text, ""];

    private static List<string> Levels(string code)
    {
        List<string> levels = [code];
        foreach (var digits in Digits) if (code.Length > digits) levels.Add(code[..digits]);
        if (code.Length > 0) levels.Add("");
        return levels;
    }
}
