using System.Globalization;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Filings;

/// <summary>What was understood of last year's documents, or of forms that were filled in offline, as a filing to go on with.</summary>
public static class FilingImport
{
    /// <summary>Takes the forms over. Of two forms that say a thing of one subject the later one adds what the earlier one left open.</summary>
    /// <param name="readings">Documents of one unit and year.</param>
    /// <exception cref="FilingRefusedException">They name no unit or year, or hold no form that their pack knows.</exception>
    public static FilingData Of(IReadOnlyList<DocumentReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var first = readings.FirstOrDefault(r => r.Forms.Any(f => f.Pattern is not null)) ?? throw new FilingRefusedException("没有读到规则包里的表，不能转成填报数据。请先用 jiheng read 查看读懂了什么，或用 --pack 指定规则包。");
        var unit = readings.Select(r => r.Unit).FirstOrDefault(u => u is not null) ?? throw new FilingRefusedException("没有读出单位名称，不能转成填报数据。");
        var year = readings.Select(r => r.FiscalYear).FirstOrDefault(y => y is not null) ?? throw new FilingRefusedException("没有读出年度，不能转成填报数据。");
        var whole = new SubjectDraft("");
        List<SubjectDraft> projects = [];
        Unit? money = null;
        foreach (var reading in readings)
            foreach (var form in reading.Forms)
            {
                if (form.Pattern is not { } pattern) continue;
                money ??= pattern.Funds is null ? null : pattern.MoneyUnit;
                var name = form.Project is { IsBlank: false } project ? Words.Compact(project.Raw) : "";
                var subject = name.Length == 0 ? whole : projects.Find(p => p.Name == name);
                if (subject is null) projects.Add(subject = new(name));
                subject.Take(reading, form, pattern, money ?? Numbers.Unit.TenThousandYuan, year);
            }
        return new()
        {
            Pack = first.Pack.Id,
            Year = year,
            Unit = Words.Compact(unit),
            MoneyUnit = money ?? Numbers.Unit.TenThousandYuan,
            Whole = whole.Build(first.Pack),
            Projects = [.. projects.Select(p => p.Build(first.Pack))],
        };
    }

    /// <summary>The figures of the documents' tables that the filing does not hold anywhere, by their names: they are to be filed by hand.</summary>
    /// <param name="readings">The documents.</param>
    /// <param name="data">What was taken from them.</param>
    public static IReadOnlyList<string> NotTaken(IReadOnlyList<DocumentReading> readings, FilingData data)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(data);
        var held = System.Text.Encoding.UTF8.GetString(FilingWriter.Write(data));
        List<string> left = [];
        foreach (var reading in readings)
            foreach (var fact in reading.Facts)
            {
                // Rates follow from amounts, and are computed again.
                if (!fact.InTable || fact.Measure != Measure.Level || fact.Quantity.Value.IsZero) continue;
                var printed = fact.Quantity.Value.ToText(fact.Quantity.Decimals);
                if (!held.Contains(printed, StringComparison.Ordinal) && !held.Contains((fact.Quantity.Base / data.MoneyUnit.Factor).ToText(2), StringComparison.Ordinal)) left.Add($"{fact.Label} {Words.Compact(fact.Entry.Raw)}");
            }
        return [.. left.Distinct(StringComparer.Ordinal)];
    }

    private sealed class SubjectDraft(string name)
    {
        private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
        private readonly List<(string Name, Dictionary<string, string> Amounts)> funds = [];
        private readonly List<GoalData> goals = [];
        private readonly List<IndicatorData> indicators = [];
        private readonly Dictionary<string, FormData> forms = new(StringComparer.Ordinal);
        private string code = "";

        public string Name => name;

        public void Take(DocumentReading reading, FilledForm form, FormPattern pattern, Unit money, int year)
        {
            var vocabulary = Vocabulary.Of(reading.Pack);
            foreach (var field in form.Fields)
            {
                if (field.IsBlank || IsOfBlock(field, pattern)) continue;
                var label = Words.Compact(field.Label);
                if (label.Contains("编码", StringComparison.Ordinal) && name.Length > 0) code = Words.Compact(field.Raw);
                else if (vocabulary.FieldOf(field.Label) is not (FieldKind.Project or FieldKind.Unit)) fields.TryAdd(label, Text(field));
            }
            foreach (var row in form.Funds?.Rows ?? []) Fund(row, money);
            foreach (var goal in form.Goals)
                if (!goals.Exists(g => g.Expected == Text(goal.Expected)) && !goal.Expected.IsBlank) goals.Add(new(Text(goal.Expected), goal.Reached is null ? "" : Text(goal.Reached)));
            var answers = Answers(form, pattern);
            foreach (var (block, some) in Lists(form, pattern))
            {
                if (block is null) foreach (var indicator in some) Add(indicators, Of(indicator, year));
                else answers = answers with { Indicators = answers.Indicators.Append(new(block, [.. some.Select(i => Of(i, year))])).ToDictionary(StringComparer.Ordinal) };
            }
            // Also without answers: which forms were filed says which are to be written.
            forms[pattern.Id] = answers with { Fields = Amounts(reading, form, pattern) };
        }

        public SubjectData Build(Pack pack) => new()
        {
            Name = name,
            Code = code,
            Fields = fields,
            Funds = [.. funds.Select(f => new FundData(f.Name, f.Amounts))],
            Goals = goals,
            Indicators = indicators,
            // In the order of the pack, whatever the order of the documents.
            Forms = forms.OrderBy(f => pack.Forms.TakeWhile(p => p.Id != f.Key).Count()).ToDictionary(StringComparer.Ordinal),
        };

        /// <summary>Amounts that stand behind a label in a cell of their own: 其中：基本支出 ∣ 802.90.</summary>
        private Dictionary<string, string> Amounts(DocumentReading reading, FilledForm form, FormPattern pattern)
        {
            Dictionary<string, string> amounts = new(StringComparer.Ordinal);
            foreach (var field in pattern.Blocks.OfType<FieldsBlock>().SelectMany(b => b.Rows).SelectMany(r => r))
            {
                var key = Words.Key(field.Title);
                if (fields.Keys.Any(f => Words.Key(f) == key)) continue;
                List<Fact> facts = [.. reading.Facts.Where(f => f.Form == form.Index && Words.Key(f.Label) == key && f.Entry.Origin.Table is not null)];
                if (facts.Count > 0 && facts.TrueForAll(f => f.Quantity.Base == facts[0].Quantity.Base)) amounts[field.Title] = facts[0].Quantity.Value.ToText(facts[0].Quantity.Decimals);
            }
            return amounts;
        }

        private void Fund(FundRow row, Unit money)
        {
            var key = row.IsTotal ? "年度资金总额" : Words.Key(row.Label.Raw);
            var amounts = funds.Find(f => f.Name == key).Amounts;
            if (amounts is null) funds.Add((key, amounts = new(StringComparer.Ordinal)));
            foreach (var amount in row.Amounts)
                if (amount.Entry.Quantity is { } quantity && RoleOf(amount.Stage) is { } role)
                    amounts.TryAdd(role, (quantity.Base / money.Factor).ToText(Math.Max(quantity.Decimals, quantity.Unit == money ? 0 : 2)));
        }

        /// <summary>The lists of indicators of a form, 长期 and 年度, in the order of its blocks: each begins with 产出指标 anew. Where they cannot be told apart all are the year's.</summary>
        private static IEnumerable<(string? Block, IEnumerable<Indicator> Indicators)> Lists(FilledForm form, FormPattern pattern)
        {
            List<string?> blocks = [.. pattern.Blocks.Where(b => b is IndicatorsBlock or PartBlock { Part: "indicators" }).Select(b => b is IndicatorsBlock ? b.Id : null)];
            List<List<IndicatorGroup>> runs = [];
            foreach (var group in form.Groups)
            {
                if (runs.Count == 0 || runs[^1].Exists(g => Words.Key(g.Level1) == Words.Key(group.Level1))) runs.Add([]);
                runs[^1].Add(group);
            }
            if (blocks.Count < 2 || runs.Count != blocks.Count) return [(null, form.Indicators)];
            return blocks.Zip(runs, (b, r) => (b, r.SelectMany(g => g.Indicators)));
        }

        // What stands in a block is filed with the block.
        private static bool IsOfBlock(Entry field, FormPattern pattern)
        {
            var key = Words.Key(field.Label);
            return !pattern.Heading.Concat(pattern.Blocks.OfType<FieldsBlock>().SelectMany(b => b.Rows)).SelectMany(r => r).Any(h => Words.Key(h.Title) == key)
                && pattern.Blocks.Any(b => Words.Key(b.Title) == key || Words.Key(b.Id) == key || (b is GridBlock grid && grid.Columns.Any(c => Words.Key(Dated(c.Title)) == Words.Key(Dated(field.Label)))));
        }

        // {year}年决算数 and 2024年决算数 are one column.
        private static string Dated(string title) => string.Concat(title.Replace("{year-1}", "", StringComparison.Ordinal).Replace("{year}", "", StringComparison.Ordinal).Where(c => !char.IsAsciiDigit(c)));

        private static string? RoleOf(Stage stage) => stage switch
        {
            Stage.InitialBudget => "initial-budget",
            Stage.AdjustedBudget => "adjusted-budget",
            Stage.Budget or Stage.Unstated => "budget",
            Stage.Executed => "executed",
            Stage.Final => "final",
            _ => null,
        };

        private static void Add(List<IndicatorData> all, IndicatorData one)
        {
            var at = all.FindIndex(i => i.Name == one.Name && i.Level1 == one.Level1 && i.Level2 == one.Level2);
            if (at < 0) all.Add(one);
            else all[at] = all[at] with
            {
                Actual = First(all[at].Actual, one.Actual), Weight = First(all[at].Weight, one.Weight), Score = First(all[at].Score, one.Score), Deviation = First(all[at].Deviation, one.Deviation),
                More = one.More.Concat(all[at].More.Where(m => !one.More.ContainsKey(m.Key))).ToDictionary(StringComparer.Ordinal),
            };
        }

        private static string First(string one, string other) => one.Length > 0 ? one : other;

        private static IndicatorData Of(Indicator indicator, int year)
        {
            Dictionary<string, string> more = new(StringComparer.Ordinal);
            foreach (var (role, entry) in ((string, Entry?)[])[("basis", indicator.Basis), ("category", indicator.Category), ("description", indicator.Description), ("scoring-rule", indicator.ScoringRule), ("forecast", indicator.Forecast), ("likelihood", indicator.Likelihood), ("measure", indicator.Measure)])
                if (entry is { IsBlank: false }) more[role] = Text(entry);
            Dictionary<int, string> history = [];
            foreach (var (column, entry) in indicator.History)
                if (!entry.IsBlank && (Words.Year(column) ?? (Words.IsOfLastYear(column) ? year - 1 : null)) is { } of) history.TryAdd(of, Text(entry));
            return new()
            {
                Level1 = Words.Compact(indicator.Level1),
                Level2 = Words.Compact(indicator.Level2),
                Name = Text(indicator.Name),
                Target = Joined(indicator.Target),
                Actual = Text(indicator.Actual),
                Weight = Number(indicator.Weight),
                Score = Number(indicator.Score),
                Deviation = Text(indicator.Deviation),
                More = more,
                History = history,
            };
        }

        private static FormData Answers(FilledForm form, FormPattern pattern)
        {
            Dictionary<string, string> texts = new(StringComparer.Ordinal);
            Dictionary<string, IReadOnlyList<RowData>> tables = new(StringComparer.Ordinal);
            foreach (var block in form.Answers.GroupBy(a => a.Block, StringComparer.Ordinal))
            {
                if (pattern.Blocks.Any(b => b.Id == block.Key && b is TextBlock))
                {
                    if (string.Join('\n', block.Where(a => !a.Entry.IsBlank).Select(a => Text(a.Entry))) is { Length: > 0 } text) texts[block.Key] = text;
                    continue;
                }
                List<RowData> rows = [];
                foreach (var row in block.GroupBy(a => a.RowNumber).OrderBy(g => g.Key))
                {
                    var cells = row.Where(a => !a.Entry.IsBlank && a.Column.Length > 0).GroupBy(a => a.Column, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Text(g.First().Entry), StringComparer.Ordinal);
                    if (cells.Count > 0) rows.Add(new(row.First().Row, cells));
                }
                if (rows.Count > 0) tables[block.Key] = rows;
            }
            return new() { Texts = texts, Tables = tables };
        }

        private static string Text(Entry? entry) => entry is null || entry.IsBlank ? "" : entry.Raw.Trim();

        // ≥ ∣ 95 ∣ % of three cells is one value: what was put together is printed without gaps.
        private static string Joined(Entry? entry) => entry is { Value: { IsWholeText: true, Kind: Values.ValueKind.Number or Values.ValueKind.Range or Values.ValueKind.Date } } ? string.Concat(entry.Raw.Where(c => !char.IsWhiteSpace(c))) : Text(entry);

        // Points as a decimal: 10分 and 10 are one.
        private static string Number(Entry? entry) => entry?.Quantity is { } quantity ? quantity.Value.ToText(quantity.Decimals).ToString(CultureInfo.InvariantCulture) : "";
    }
}
