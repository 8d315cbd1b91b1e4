using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Mapping;

/// <summary>How well each table was read: which of its figures came to stand in the reading (docs/spec/reading-tables.md).</summary>
internal sealed class TableReadings
{
    // Parts of one: what a figure of a mended row is worth, and figures below columns that no form of a pack vouches for.
    private static readonly Rational Mended = Rational.Of(3, 4);
    private static readonly Rational Unvouched = Rational.Of(9, 10);

    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly HashSet<Table> whole = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Vocabulary vocabulary;
    private readonly ConfirmedTables? confirmed;
    private readonly HashSet<string> mended;

    private TableReadings(Vocabulary vocabulary, ConfirmedTables? confirmed, HashSet<string> mended) =>
        (this.vocabulary, this.confirmed, this.mended) = (vocabulary, confirmed, mended);

    /// <summary>One for each table of the forms, nested ones too, in printed order.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="facts">All figures.</param>
    /// <param name="accounts">Account tables, which are read whole.</param>
    /// <param name="vocabulary">Words without a person's mapping.</param>
    /// <param name="confirmed">A person's mapping, or null.</param>
    /// <param name="pack">The pack it was read with.</param>
    /// <param name="mended">Rows whose cells were put right, as <see cref="RowKey"/> names them.</param>
    public static List<TableReading> Of(IReadOnlyList<FilledForm> forms, IReadOnlyList<Fact> facts, IReadOnlyList<AccountTable> accounts, Vocabulary vocabulary, ConfirmedTables? confirmed, HashSet<string> mended, Pack pack)
    {
        var readings = new TableReadings(vocabulary, confirmed, mended);
        foreach (var fact in facts) if (!fact.IsBare) readings.Mark(fact.Entry);
        foreach (var form in forms) readings.Mark(form);
        foreach (var account in accounts) foreach (var table in account.Sources) readings.MarkWhole(table);
        List<TableReading> tables = [];
        foreach (var form in forms) foreach (var table in form.Tables) tables.Add(readings.Of(table, form, pack));
        return tables;
    }

    /// <summary>The row that a place stands in.</summary>
    public static string RowKey(Origin origin) => $"{origin.Sheet}|{origin.Table}|{origin.Row}";

    private static string Key(Origin origin) => $"{origin.Sheet}|{origin.Table}|{origin.Row}|{origin.Column}";

    private void MarkWhole(Table table)
    {
        whole.Add(table);
        foreach (var cell in table.Cells) if (!cell.IsBlank) read.Add(Key(cell.Origin));
    }

    private void Mark(Entry? entry)
    {
        if (entry is { IsBlank: false, Origin.Row: not null }) read.Add(Key(entry.Origin));
    }

    private void Mark(FilledForm form)
    {
        foreach (var field in form.Fields) Mark(field);
        foreach (var goal in form.Goals) { Mark(goal.Expected); Mark(goal.Reached); }
        foreach (var row in form.AmountRows)
        {
            Mark(row.Label);
            foreach (var cell in row.Cells) Mark(cell.Entry);
        }
        foreach (var answer in form.Answers) Mark(answer.Entry);
        foreach (var summary in form.Summaries)
            foreach (var row in summary.Total is { } total ? [.. summary.Rows, total] : summary.Rows) { Mark(row.Name); Mark(row.Weight); Mark(row.Score); Mark(row.Rate); }
        Mark(form.Project);
        foreach (var group in form.Groups)
        {
            Mark(group.PrintedWeight);
            foreach (var part in group.Subgroups) Mark(part.PrintedWeight);
        }
        foreach (var i in form.Indicators)
        {
            names.Add(RowKey(i.Name.Origin));
            Mark(i.Name); Mark(i.Target); Mark(i.Actual); Mark(i.Weight); Mark(i.Score);
            Mark(i.Deviation); Mark(i.Basis); Mark(i.Category); Mark(i.Description); Mark(i.ScoringRule);
            Mark(i.ScoreRate); Mark(i.Forecast); Mark(i.Likelihood); Mark(i.Measure);
            foreach (var (_, entry) in i.Causes) Mark(entry);
            foreach (var (_, entry) in i.OtherMarks) Mark(entry);
            foreach (var (_, entry) in i.History) Mark(entry);
        }
        Mark(form.Total?.Weight);
        Mark(form.Total?.Score);
        Mark(form.Total?.Grade);
        Mark(form.Total?.Label);
        foreach (var list in form.FundLists) Mark(list);
        if (form.Funds is { } funds) Mark(funds);
    }

    private void Mark(FundBlock block)
    {
        foreach (var row in block.Rows)
        {
            Mark(row.Label);
            foreach (var amount in row.Amounts) Mark(amount.Entry);
            foreach (var other in row.OtherAmounts) Mark(other);
            Mark(row.Rate); Mark(row.Weight); Mark(row.Score);
        }
    }

    private TableReading Of(Table table, FilledForm form, Pack pack)
    {
        var shape = new TableForm(table, vocabulary);
        var headers = shape.Headers();
        var tally = Count(table, shape, headers);
        var provenance = Provenance(table, headers);
        var vouched = provenance.Count > 0 || whole.Contains(table) || FormTitle.IsTable(form.Kind);
        var figures = tally.Read + tally.Mended + tally.Lost;
        var share = figures == 0 ? Rational.One : (Rational.Of(tally.Read, 1) + Rational.Of(tally.Mended, 1) * Mended) / Rational.Of(figures, 1);
        return new()
        {
            Source = table,
            Form = form.Index,
            Title = form.Title,
            Confidence = vouched || figures == 0 ? share : share * Unvouched,
            Reasons = Reasons(tally, figures, vouched, provenance),
            Fingerprint = shape.Fingerprint,
            Headers = headers,
            LostColumns = tally.LostColumns,
            LostRows = tally.LostRows,
            IsConfirmed = provenance.Count > 0,
            UnmatchedWhenAsked = new(() => new CellCoverage(form, pack, vocabulary).Unmatched(table, c => read.Contains(Key(c.Origin)) || (names.Contains(RowKey(c.Origin)) && HasRole(shape, headers, c)), r => IsHeader(shape, r))),
        };
    }

    private static List<string> Reasons(Tally tally, int figures, bool vouched, List<string> provenance)
    {
        List<string> reasons = [.. provenance];
        if (figures == 0) reasons.Add("没有数字");
        else if (tally.Read + tally.Mended == 0) reasons.Add("没有读出任何内容");
        else
        {
            if (provenance.Count == 0) reasons.Add(vouched ? "表样已识别" : "按通用表头读出");
            if (tally.LostColumns > 0) reasons.Add($"有 {tally.LostColumns} 栏含数字未识别");
            if (tally.LostRows > 0) reasons.Add($"有 {tally.LostRows} 行未读出");
            if (tally.MendedRows > 0) reasons.Add($"有 {tally.MendedRows} 行错位或粘连，已还原");
        }
        return reasons;
    }

    private List<string> Provenance(Table table, List<TableHeader> headers)
    {
        List<string> said = [];
        if (confirmed is null) return said;
        foreach (var header in headers)
            if (confirmed.EntryOf(table, header.Number) is { } entry && !said.Contains(entry.Provenance)) said.Add(entry.Provenance);
        return said;
    }

    private Tally Count(Table table, TableForm shape, List<TableHeader> headers)
    {
        var tally = new Tally();
        if (TableInterpreter.IsContents(table)) return tally;
        var lostColumns = new bool[table.ColumnCount];
        List<int> lost = [];
        for (var r = 0; r < table.RowCount; r++)
        {
            if (IsHeader(shape, r)) continue;
            lost.Clear();
            var found = 0;
            var isMended = false;
            foreach (var cell in table.Row(r))
            {
                if (cell.Row != r || cell.IsBlank) continue;
                if (read.Contains(Key(cell.Origin)))
                {
                    if (!HasDigit(cell.Text)) continue;
                    found++;
                    isMended |= mended.Contains(RowKey(cell.Origin));
                }
                else if (IndicatorValue.Parse(cell.Text) is { Kind: ValueKind.Number, IsWholeText: true } && !IsPlain(table, shape, headers, r, cell.Column)) lost.Add(cell.Column);
            }
            if (isMended) (tally.Mended, tally.MendedRows) = (tally.Mended + found, tally.MendedRows + 1);
            else tally.Read += found;
            // What adds up rows that were read is known without it.
            if (lost.Count == 0 || Rows.FirstFilled(table, r) is { } label && (vocabulary.IsTotal(label.Text) || vocabulary.IsSubtotal(label.Text))) continue;
            tally.Lost += lost.Count;
            if (found == 0) tally.LostRows++;
            else foreach (var column in lost) lostColumns[column] = true;
        }
        foreach (var column in lostColumns) if (column) tally.LostColumns++;
        return tally;
    }

    /// <summary>Whether a cell of an indicator stands below a header that says what it is: sign, value and unit of a target are one value.</summary>
    private static bool HasRole(TableForm shape, List<TableHeader> headers, Cell cell)
    {
        for (var b = shape.Blocks.Count - 1; b >= 0; b--)
            if (cell.Row >= shape.Blocks[b].Row) return shape.Blocks[b].ColumnOf(cell.Column) is var at and >= 0 && headers[b].Columns[at].Role.Length > 0;
        return false;
    }

    private static bool IsHeader(TableForm shape, int row)
    {
        foreach (var block in shape.Blocks) if (row >= block.Row && row < block.Row + block.RowCount) return true;
        return false;
    }

    /// <summary>序号, 行次, and what a person said not to read: figures that nothing is to be made of.</summary>
    private bool IsPlain(Table table, TableForm shape, List<TableHeader> headers, int row, int column)
    {
        for (var b = shape.Blocks.Count - 1; b >= 0; b--)
        {
            if (row < shape.Blocks[b].Row) continue;
            var at = shape.Blocks[b].ColumnOf(column);
            if (at < 0) return false;
            if (confirmed?.EntryOf(table, b + 1) is not { } entry) return headers[b].Columns[at].Role == MappingRole.Ignored;
            foreach (var mapped in entry.Columns) if (mapped.Number == at + 1) return mapped.Role == MappingRole.Ignored;
            return false;
        }
        return false;
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text) if (char.IsAsciiDigit(c) || (c >= '０' && c <= '９')) return true;
        return false;
    }

    private sealed class Tally
    {
        public int Read { get; set; }

        public int Mended { get; set; }

        public int MendedRows { get; set; }

        public int Lost { get; set; }

        public int LostRows { get; set; }

        public int LostColumns { get; set; }
    }
}
