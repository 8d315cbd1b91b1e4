using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Tables;

namespace Jiheng.Engine.Filings.Ledgers;

/// <summary>Reads the tables of a file as a ledger. A figure that cannot be read, a total that does not add up and a row that says nothing of whose money it is are refused: a sum without them would be wrong.</summary>
public static class LedgerReader
{
    /// <summary>Reads a ledger.</summary>
    /// <param name="document">The file as read.</param>
    /// <param name="words">The words of ledgers.</param>
    /// <param name="stated">What amounts count in where the file does not say; null when the user did not either.</param>
    /// <exception cref="FilingRefusedException">It is no ledger, or contradicts itself; all reasons are told, by row and column.</exception>
    public static Ledger Read(Document document, LedgerWords words, Unit? stated = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(words);
        var reading = new One(document, new(words), stated);
        return reading.Read();
    }

    private sealed class One(Document document, LedgerVocabulary words, Unit? stated)
    {
        private readonly List<string> problems = [], unused = [], blank = [];
        private readonly List<LedgerRow> all = [];
        private int totals;
        private bool isLedger;

        public Ledger Read()
        {
            Unit? caption = null;
            foreach (var block in document.Blocks)
            {
                if (block is Paragraph paragraph) caption = MoneyUnits.In(paragraph.Text) ?? caption;
                else if (block is Table table) Table(table, caption);
            }
            if (!isLedger) throw new FilingRefusedException($"{document.File} 不是台账：没有找到表头。表头至少要有一栏金额（{Headers(LedgerColumns.Amounts)}）和一栏项目或科目（{Headers(LedgerColumns.Names.Take(7))}）。");
            foreach (var loss in document.Losses) problems.Add(loss.Reason);
            if (problems.Count > 0) throw new FilingRefusedException($"{document.File} 有误，没有使用：\n{string.Join('\n', problems.Take(Most))}{(problems.Count > Most ? $"\n还有 {problems.Count - Most} 处。" : "")}");
            return new(document.File, all, totals, [.. unused.Distinct(StringComparer.Ordinal)], blank);
        }

        private const int Most = 30;

        private string Headers(IEnumerable<KeyValuePair<string, string>> columns) =>
            string.Join("、", columns.Select(c => words.Header(c.Key)).Where(h => h is not null));

        private void Table(Table table, Unit? caption)
        {
            LedgerHeader? header = null;
            List<(LedgerRow Row, string Total)> rows = [];
            for (var r = 0; r < table.RowCount; r++)
            {
                if (Rows.IsBlank(table, r)) continue;
                if (LedgerHeader.At(table, r, words) is { } found)
                {
                    // A header that is repeated on each page goes on with the same table.
                    if (header is null || !found.Titles.OrderBy(t => t.Key, StringComparer.Ordinal).SequenceEqual(header.Titles.OrderBy(t => t.Key, StringComparer.Ordinal)))
                    {
                        Close(rows);
                        Begin(found, caption, table, r);
                    }
                    header = found;
                    r = found.End - 1;
                    continue;
                }
                if (header is null) caption = MoneyUnits.InRow(table, r) ?? caption;
                else Row(table, r, header, caption, rows);
            }
            Close(rows);
        }

        private void Begin(LedgerHeader header, Unit? caption, Table table, int row)
        {
            isLedger = true;
            unused.AddRange(header.Unused);
            foreach (var both in header.Doubles) problems.Add($"{At(table, row)}的表头{both}是同一个意思，不知道用哪一栏，请删去或改名其中一栏。");
            foreach (var (role, title) in header.Titles)
                if (LedgerColumns.Amounts.Any(a => a.Key == role) && header.Units.GetValueOrDefault(role) is null && caption is null && stated is null)
                    problems.Add($"“{Words.Compact(title)}”没有写金额单位：请在表头写明（万元）或（元），或在表的上方写“单位：万元”，或加 --ledger-unit 元。");
        }

        private void Close(List<(LedgerRow Row, string Total)> rows)
        {
            var kept = LedgerTotals.Check(rows, problems, out var agreed);
            // 人员经费 and 公用经费 are no projects.
            all.AddRange(kept.Select(k => k.Kind == Basic ? k with { Project = "", ProjectCode = "" } : k));
            totals += agreed;
            rows.Clear();
        }

        private void Row(Table table, int r, LedgerHeader header, Unit? caption, List<(LedgerRow Row, string Total)> rows)
        {
            string Text(string role) => header.Columns.TryGetValue(role, out var c) && table.At(r, c) is { } cell ? Words.Compact(cell.Text) : "";
            Dictionary<string, LedgerAmount> amounts = new(StringComparer.Ordinal);
            foreach (var (role, _) in LedgerColumns.Amounts)
            {
                if (!header.Columns.TryGetValue(role, out var c) || table.At(r, c) is not { IsBlank: false } cell) continue;
                // One amount over several rows is not one of each.
                if (cell.Row != r || cell.RowSpan > 1)
                {
                    if (cell.Row == r) problems.Add($"{At(table, r)}“{Words.Compact(header.Titles[role])}”的“{cell.Text}”合并了{cell.RowSpan}行，不知道是哪一行的，请拆开填写。");
                    continue;
                }
                var unit = header.Units.GetValueOrDefault(role) ?? caption ?? stated ?? Unit.Yuan;
                if (!LedgerAmounts.TryRead(cell.Text, unit, out var value)) problems.Add($"{At(table, r)}“{Words.Compact(header.Titles[role])}”写的是“{cell.Text}”，不是金额。");
                else if (value is { } known) amounts[role] = new(known, cell.Text, cell.Origin);
            }
            var total = TotalOf(table, r, header);
            var row = new LedgerRow { Place = At(table, r), Amounts = amounts };
            if (amounts.Count == 0)
            {
                if (total.Length == 0 && problems.Count == 0) blank.Add($"{row.Place}“{Rows.FirstFilled(table, r)?.Text}”");
                return;
            }
            var (item, itemName) = Coded(Text("item"), Text("item-name"));
            var (economic, economicName) = Coded(Text("economic"), Text("economic-name"));
            row = row with { Project = Text("project"), ProjectCode = Text("project-code"), Item = item, ItemName = itemName, Economic = economic, EconomicName = economicName, Fund = Text("fund"), Kind = Kind(Text("kind"), row.Place) };
            if (total.Length > 0) row = Without(row, Text("kind"));
            else if (header.Columns.ContainsKey("kind") is false && words.Kind(row.Project) is { } kind) row = row with { Kind = kind, Project = kind == row.Project ? "" : row.Project };
            else if (row.Kind.Length == 0 && row.Project.Length > 0) row = row with { Kind = Projects };
            if (total.Length == 0 && row.Project.Length + row.ProjectCode.Length + row.Kind.Length + row.Item.Length + row.Economic.Length == 0)
                problems.Add($"{row.Place}有金额，但没有写项目或科目。");
            rows.Add((row, total));
        }

        private const string Basic = "基本支出";
        private const string Projects = "项目支出";

        private string Kind(string text, string place)
        {
            if (text.Length == 0 || IsTotal(text)) return "";
            if (words.Kind(text) is { } known) return known;
            problems.Add($"{place}的支出类别“{text}”不认识，应写{string.Join("或", words.Kinds)}。");
            return "";
        }

        private bool IsTotal(string text) => words.IsTotal(Words.WithoutBrackets(text).TrimEnd(':'));

        /// <summary>The words by which a row says that it adds others up; empty for one that does not. They stand in any column of names.</summary>
        private string TotalOf(Table table, int r, LedgerHeader header)
        {
            var first = header.Columns.Where(c => LedgerColumns.Amounts.Any(a => a.Key == c.Key)).Min(c => c.Value);
            foreach (var cell in table.Row(r))
                if (cell.Row == r && cell.Column < first && !cell.IsBlank && IsTotal(Words.Compact(cell.Text))) return Words.Compact(cell.Text);
            return "";
        }

        // 基金监管专项小计 is the sum of that project's rows: what stands before the word is whose.
        private LedgerRow Without(LedgerRow row, string printedKind)
        {
            string Rest(string text)
            {
                if (text.Length == 0 || !IsTotal(text)) return text;
                foreach (var word in (string[])["合计", "小计", "总计", "共计", "累计"]) if (text.EndsWith(word, StringComparison.Ordinal)) return text[..^word.Length].TrimEnd(':', '-');
                return "";
            }
            row = row with { Project = Rest(row.Project), ProjectCode = Rest(row.ProjectCode), Item = Rest(row.Item), Economic = Rest(row.Economic), Fund = Rest(row.Fund) };
            if (row.Kind.Length == 0 && words.Kind(Rest(printedKind)) is { } printed) row = row with { Kind = printed };
            if (words.Kind(row.Project) is { } kind && row.Kind.Length == 0) row = row with { Kind = kind, Project = "" };
            return row with { Project = row.Project is "本页" ? "" : row.Project };
        }

        // 2101501 行政运行 and 2101501-行政运行 stand in one cell.
        private static (string Code, string Name) Coded(string code, string name)
        {
            var digits = code.TakeWhile(char.IsAsciiDigit).Count();
            return digits == 0 ? ("", name.Length > 0 ? name : code) : (code[..digits], name.Length > 0 ? name : code[digits..].TrimStart('-', '_', ':', '.', '、'));
        }

        private string At(Table table, int r)
        {
            foreach (var cell in table.Row(r))
                if (cell.Row == r)
                    return $"{(cell.Origin.Sheet is { } sheet && document.Blocks.OfType<Table>().Any(t => t.Origin?.Sheet != sheet) ? $"工作表“{sheet}”" : "")}第{cell.Origin.Line ?? cell.Origin.Row ?? r + 1}行";
            return $"第{r + 1}行";
        }
    }
}
