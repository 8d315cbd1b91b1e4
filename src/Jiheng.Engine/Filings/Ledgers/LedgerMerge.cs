using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Filings.Ledgers;

/// <summary>What became of a filing and its ledgers.</summary>
/// <param name="Data">The filing with the amounts of the ledgers.</param>
/// <param name="Told">Sentences for the user: what was read, what is new, what the ledgers do not have.</param>
public sealed record LedgerResult(FilingData Data, IReadOnlyList<string> Told);

/// <summary>
/// Fills the money of a filing from ledgers. An amount that both have and that differs is refused with both figures: which of them is wrong only the
/// unit knows. The user may say that the ledger counts.
/// </summary>
public static class LedgerMerge
{
    private const string Basic = "基本支出";
    private const string Projects = "项目支出";
    private const string Total = "年度资金总额";
    private const int Most = 30;

    /// <summary>Puts ledgers into a filing.</summary>
    /// <param name="data">The filing.</param>
    /// <param name="ledgers">The ledgers; their rows are added up.</param>
    /// <param name="pack">The pack of the filing.</param>
    /// <param name="wins">Whether an amount of the ledger takes the place of another one that is filed.</param>
    /// <exception cref="FilingRefusedException">The two contradict each other, or a project cannot be told.</exception>
    public static LedgerResult Of(FilingData data, IReadOnlyList<Ledger> ledgers, Pack pack, bool wins)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(ledgers);
        ArgumentNullException.ThrowIfNull(pack);
        var merge = new One(data, pack, wins);
        List<LedgerRow> rows = [.. ledgers.SelectMany(l => l.Rows)];
        List<string> told = [.. ledgers.SelectMany(Read)];
        var projects = merge.ProjectsOf(rows);
        var whole = merge.WholeOf(rows);
        var accounts = LedgerAccounts.Of(data, rows, pack, wins, merge.Conflicts);
        if (merge.Conflicts.Count > 0)
            throw new FilingRefusedException($"台账与填报数据不一致，没有使用台账：\n{string.Join('\n', merge.Conflicts.Take(Most))}{(merge.Conflicts.Count > Most ? $"\n还有 {merge.Conflicts.Count - Most} 处。" : "")}\n请改正错的一边；确认台账是对的，加 --ledger-wins。");
        told.AddRange(merge.Told);
        return new(data with { Whole = whole, Projects = projects, Accounts = accounts }, told);
    }

    private static IEnumerable<string> Read(Ledger ledger)
    {
        yield return $"{ledger.File}：读入 {ledger.Rows.Count} 行{(ledger.Totals > 0 ? $"，另有合计 {ledger.Totals} 行，与各行之和相符" : "")}。";
        if (ledger.Unused.Count > 0) yield return $"{ledger.File} 没有用到的栏：{string.Join("、", ledger.Unused)}。";
        if (ledger.WithoutAmounts.Count > 0) yield return $"{ledger.File} 没有金额的行：{string.Join("、", ledger.WithoutAmounts.Take(Most))}{(ledger.WithoutAmounts.Count > Most ? "等" : "")}。";
    }

    private sealed class One(FilingData data, Pack pack, bool wins)
    {
        private readonly Vocabulary vocabulary = Vocabulary.Of(pack);
        private readonly LedgerVocabulary words = new(pack.Ledgers);

        public List<string> Conflicts { get; } = [];

        public List<string> Told { get; } = [];

        /// <summary>The projects with the money of their rows. A project is known by its code where both have one, else by its name.</summary>
        public List<SubjectData> ProjectsOf(List<LedgerRow> rows)
        {
            List<SubjectData> projects = [.. data.Projects];
            List<List<LedgerRow>> parts = [.. projects.Select(_ => new List<LedgerRow>())];
            Dictionary<string, int> byCode = new(StringComparer.Ordinal), byName = new(StringComparer.Ordinal);
            for (var i = 0; i < projects.Count; i++)
            {
                if (projects[i].Code.Length > 0) byCode.TryAdd(Words.Compact(projects[i].Code), i);
                byName.TryAdd(Words.Letters(Words.Compact(projects[i].Name)), i);
            }
            List<string> fresh = [];
            foreach (var row in rows)
            {
                if (row.Project.Length + row.ProjectCode.Length == 0) continue;
                var name = Words.Letters(row.Project);
                if (!(row.ProjectCode.Length > 0 && byCode.TryGetValue(row.ProjectCode, out var at)) && !(name.Length > 0 && byName.TryGetValue(name, out at)))
                {
                    if (name.Length == 0)
                    {
                        Conflicts.Add($"{row.Place}只有项目编码{row.ProjectCode}，填报数据里没有这个编码的项目，请写上项目名称。");
                        continue;
                    }
                    at = projects.Count;
                    projects.Add(new() { Name = row.Project, Code = row.ProjectCode });
                    parts.Add([]);
                    fresh.Add(row.Project);
                    byName[name] = at;
                }
                if (row.ProjectCode.Length > 0)
                {
                    var code = Words.Compact(projects[at].Code);
                    if (code.Length == 0) projects[at] = projects[at] with { Code = row.ProjectCode };
                    else if (code != row.ProjectCode && name == Words.Letters(Words.Compact(projects[at].Name))) Conflicts.Add($"{row.Place}项目“{row.Project}”的编码是{row.ProjectCode}，前面或填报数据里是{code}。");
                    byCode.TryAdd(row.ProjectCode, at);
                }
                parts[at].Add(row);
            }
            for (var i = 0; i < projects.Count; i++) if (parts[i].Count > 0) projects[i] = projects[i] with { Funds = Funds(projects[i], parts[i], "project-self-evaluation") };
            if (fresh.Count > 0) Told.Add($"台账里有、填报数据里没有的项目已加上，只有资金：{Some(fresh)}。");
            var without = projects.Where((_, i) => parts[i].Count == 0).Select(p => p.Name).ToList();
            if (without.Count > 0 && without.Count < projects.Count) Told.Add($"填报数据里有、台账里没有的项目：{Some(without)}。");
            return projects;
        }

        /// <summary>The whole unit, where the ledger holds its basic expenditure too.</summary>
        public SubjectData WholeOf(List<LedgerRow> rows)
        {
            if (!rows.Exists(r => r.Kind == Basic))
            {
                if (rows.Count > 0) Told.Add("台账里没有基本支出，部门整体的资金没有填。");
                return data.Whole;
            }
            var whole = data.Whole with { Funds = Funds(data.Whole, rows, "department-self-evaluation") };
            foreach (var kind in (string[])[Basic, Projects])
            {
                // 按支出性质分：基本支出 is a row of some forms; others have none for it.
                var named = whole.Funds.Select(f => f.Name).Concat(RowsOf("department-self-evaluation").Select(r => Words.Key(r.Title))).FirstOrDefault(n => n.EndsWith(kind, StringComparison.Ordinal));
                if (named is not null) whole = whole with { Funds = With(whole.Funds, named, Sums(rows.FindAll(r => r.Kind == kind)), "", rows) };
            }
            return whole;
        }

        private IEnumerable<FundRowPattern> RowsOf(string kind) => pack.Forms.Where(f => f.Kind == kind && f.Funds is not null).SelectMany(f => f.Funds!.Rows);

        private List<FundData> Funds(SubjectData subject, List<LedgerRow> rows, string kind)
        {
            var total = subject.Funds.FirstOrDefault(f => vocabulary.IsFundTotal(Words.Key(f.Name)))?.Name ?? Total;
            var funds = With(subject.Funds, total, Sums(rows), subject.Name, rows);
            // Parts are told only where every row says where its money is from: else they would not make the total.
            if (rows.TrueForAll(r => r.Fund.Length > 0))
                foreach (var part in rows.GroupBy(r => RowName(r.Fund, subject, kind), StringComparer.Ordinal))
                    funds = With(funds, part.Key, Sums([.. part]), subject.Name, [.. part]);
            return funds;
        }

        /// <summary>The row of a form that money from a source stands in; the ledger's own words where there is none.</summary>
        private string RowName(string fund, SubjectData subject, string kind)
        {
            List<string> names = [.. subject.Funds.Select(f => f.Name), .. RowsOf(kind).Where(r => r.Role == "part").Select(r => Words.Key(r.Title))];
            var key = Words.Key(fund);
            if (names.Find(n => Words.Key(n) == key) is { } same) return same;
            if (words.Source(key) is { } source && names.Distinct(StringComparer.Ordinal).Where(n => words.Source(Words.Key(n)) == source).ToList() is [var only]) return only;
            return key;
        }

        private static Dictionary<string, Rational> Sums(List<LedgerRow> rows)
        {
            Dictionary<string, Rational> sums = new(StringComparer.Ordinal);
            foreach (var row in rows) foreach (var (stage, amount) in row.Amounts) sums[stage] = sums.GetValueOrDefault(stage) + amount.Value;
            return sums;
        }

        private List<FundData> With(IReadOnlyList<FundData> funds, string name, Dictionary<string, Rational> sums, string project, List<LedgerRow> rows)
        {
            List<FundData> all = [.. funds];
            if (sums.Count == 0) return all;
            var at = all.FindIndex(f => Words.Key(f.Name) == Words.Key(name));
            if (at < 0)
            {
                at = all.Count;
                all.Add(new(name, new Dictionary<string, string>()));
            }
            Dictionary<string, string> amounts = new(all[at].Amounts, StringComparer.Ordinal);
            foreach (var (stage, sum) in sums)
            {
                var text = EntryTexts.Amount(sum / data.MoneyUnit.Factor);
                if (amounts.TryGetValue(stage, out var filed) && Rational.TryParse(filed, out var before, out _))
                {
                    if (before * data.MoneyUnit.Factor == sum) continue;
                    var where = $"{(project.Length > 0 ? $"项目“{project}”的" : "")}“{name}”{LedgerColumns.Amounts.First(a => a.Key == stage).Value}";
                    if (!wins)
                    {
                        Conflicts.Add($"{where}：填报数据 {filed}{data.MoneyUnit}，台账 {text}{data.MoneyUnit}（{Places(rows, stage)}）。");
                        continue;
                    }
                    Told.Add($"{where}由 {filed} 改为 {text}{data.MoneyUnit}（{Places(rows, stage)}）。");
                }
                amounts[stage] = text;
            }
            all[at] = all[at] with { Amounts = amounts };
            return all;
        }

        private static string Some(List<string> names) => string.Join("、", names.Take(Most)) + (names.Count > Most ? $"等{names.Count}个" : "");

        private static string Places(List<LedgerRow> rows, string stage)
        {
            var places = rows.Where(r => r.Amounts.ContainsKey(stage)).Select(r => r.Place).ToList();
            return string.Join("、", places.Take(5)) + (places.Count > 5 ? $"等{places.Count}行" : "");
        }
    }
}
