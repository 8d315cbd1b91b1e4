using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Reading the money block: rows by source, columns by stage, the execution rate with its points.</summary>
internal static class FundBand
{
    /// <summary>A cell that holds its own label.</summary>
    private sealed record Inline(Cell Cell, string Label, Entry Amount);

    /// <summary>A cell and the header column it belongs to.</summary>
    private sealed record Placed(Cell Cell, int Column);

    /// <summary>Reads rows until something else begins.</summary>
    /// <returns>The first row that is not of the money block.</returns>
    public static int Read(Table table, int row, Header header, FormBuilder form, ReadingBuilder reading)
    {
        header = header.WithoutNames(table, row, reading.Vocabulary);
        var unit = MoneyUnits.OfHeader(table, row, header) ?? form.MoneyUnit ?? MoneyUnits.BelowHeader(table, row + header.Rows, header);
        form.MoneyUnit ??= unit;
        var others = OtherColumns(table, row, header, reading.Vocabulary);
        var list = FundList.Of(table, row, header, reading.Vocabulary);
        List<FundRow> rows = [];
        List<Inline> inline = [];
        var r = row + header.Rows;
        for (; r < table.RowCount; r++)
        {
            if (Rows.IsBlank(table, r)) continue;
            if (Header.At(table, r, reading.Vocabulary) is not null || FieldBand.IsFieldRow(table, r, reading.Vocabulary)) break;
            if (ReadInline(table, r, unit, inline)) continue;
            if (ReadRow(table, r, header, unit, others, list, reading.Vocabulary) is not { } fund) break;
            // Of a form that monitors the year, 执行数 without a month is no figure of the whole year either.
            if (form.Kind == FormKind.Monitoring) fund = ToDate(fund);
            rows.Add(fund);
        }
        var total = MarkTotal(rows, reading.Vocabulary, list.NamesRows);
        var isList = list.NamesRows && IsList(rows, total, reading.Vocabulary);
        foreach (var fund in rows) AddFacts(form, reading, fund, header, isList, list.NamesProjects);
        if (rows.Count > 0) AddSources(form, reading, rows, total);
        if (rows.Count > 0 && isList)
        {
            form.FundLists.Add(new() { Rows = rows });
        }
        else if (rows.Count > 0 && (form.Funds is null || !SaysSpent(form.Funds.Rows) && SaysSpent(rows)))
        {
            // What was only planned (基本支出总额 ∣ 1186.42 ∣ 项目支出总额 ∣ 2764.58) gives way to the block that is evaluated.
            if (form.Funds is { } planned) form.FundLists.Add(planned);
            form.Funds = new() { Rows = rows };
        }
        else if (rows.Count > 0)
        {
            reading.Lose(rows[0].Label.Origin, $"《{form.Title}》还有一个资金栏（{rows.Count}行），其执行率和得分没有参与核对。");
        }
        AddRates(table, row, r, header, form, reading);
        ColumnLosses.Report(table, row + header.Rows, r, header, form, reading, c => !others[c] && !IsRate(header, c, reading.Vocabulary));
        AddInline(form, reading, inline);
        return r;
    }

    private static bool SaysSpent(IReadOnlyList<FundRow> rows)
    {
        foreach (var row in rows) if (row.Rate is not null || row.Cell(Stage.Executed) is not null || row.Cell(Stage.ToDate) is not null) return true;
        return false;
    }

    /// <summary>The points of a column that says how many it gives: 得分（满分10分）, 得分（20分×执行率）; null for another.</summary>
    private static Entry? PointsOf(Table table, int r, int column)
    {
        const string Full = "满分";
        for (var above = r - 1; above >= 0; above--)
        {
            // The sources of the money stand between, with dashes or points of their own.
            if (table.At(above, column) is not { IsBlank: false } head || head.Row != above || IndicatorValue.Parse(head.Text) is { Kind: ValueKind.Placeholder } or { Kind: ValueKind.Number, IsWholeText: true }) continue;
            var text = Words.Compact(head.Text);
            var open = text.IndexOf('(', StringComparison.Ordinal);
            if (open < 0) return null;
            var from = text.AsSpan(open + 1).StartsWith(Full, StringComparison.Ordinal) ? open + 1 + Full.Length : open + 1;
            var end = text.IndexOf('分', from);
            if (end < 0 || end + 1 >= text.Length || text[end + 1] is not (')' or '×' or '*')) return null;
            var digits = text[from..end];
            return Rational.TryParse(digits, out _, out _) ? Entries.Piece(head, digits, $"{text[..open]}（分值）", Unit.Points) : null;
        }
        return null;
    }

    /// <summary>Rates beside the execution rate: 到位率, 节约率, 占比.</summary>
    private static void AddRates(Table table, int row, int end, Header header, FormBuilder form, ReadingBuilder reading)
    {
        for (var c = 1; c < header.ColumnCount; c++)
        {
            if (!IsRate(header, c, reading.Vocabulary)) continue;
            for (var r = row + header.Rows; r < end; r++)
                if (Rows.FirstFilled(table, r) is { } label && table.At(r, c) is { IsBlank: false } cell && cell.Row == r && cell.Column == c)
                    reading.Add(form, Entries.Of(cell, $"{Words.Key(label.Text)} {header.Text(c)}"), "", Words.Key(label.Text), Stage.Computed, header.Text(c), form.Year, Words.Key(label.Text));
        }
    }

    private static FundRow ToDate(FundRow row)
    {
        for (var i = 0; i < row.Amounts.Count; i++)
        {
            if (row.Amounts[i].Stage != Stage.Executed) continue;
            List<StagedAmount> amounts = [.. row.Amounts];
            amounts[i] = new(Stage.ToDate, amounts[i].Entry);
            return row with { Amounts = amounts };
        }
        return row;
    }

    /// <summary>1—7月执行数 and 全年预计执行数 are no figures of the whole year.</summary>
    private static Stage Dated(Entry other) => Ledgers.LedgerColumn.Partial(Words.Compact(other.Label)) ?? Stage.Unstated;

    /// <summary>上年决算数 beside 决算数 is a figure of the year before.</summary>
    private static int? YearOf(Entry other, FormBuilder form) =>
        Words.Year(Words.Compact(other.Label)) ?? (Words.IsOfLastYear(other.Label[(other.Label.LastIndexOf(' ') + 1)..]) ? form.Year - 1 : form.Year);

    private static bool IsRate(Header header, int column, Vocabulary vocabulary) =>
        header[column] == ColumnRole.None && vocabulary.FigureOf(Words.WithoutBrackets(Words.Compact(header.Text(column)))) is FigureKind.Rate or FigureKind.Share;

    /// <summary>Columns of further amounts (追加、到位 …): named in words of money, right of the row's name, with no role of their own.</summary>
    private static bool[] OtherColumns(Table table, int row, Header header, Vocabulary vocabulary)
    {
        var others = new bool[header.ColumnCount];
        var first = Rows.FirstFilled(table, row);
        for (var c = 1; c < header.ColumnCount; c++)
        {
            var text = Words.WithoutBrackets(Words.Compact(header.Text(c)));
            others[c] = header[c] == ColumnRole.None && !ReferenceEquals(table.At(row, c), first) && text.Length is > 0 and <= 12
                && vocabulary.IsFundAmount(text) && !Header.HoldsNames(table, row + header.Rows, c);
        }
        return others;
    }

    /// <summary>
    /// Which row is the total of the others: the one that is called so, wherever it stands; when none is, the first,
    /// unless its name is that of a source or of a kind of spending.
    /// </summary>
    /// <returns>Its index, or −1.</returns>
    private static int MarkTotal(List<FundRow> rows, Vocabulary vocabulary, bool isNamed)
    {
        var at = rows.FindIndex(r => vocabulary.IsFundTotal(r.Label.Label));
        if (at < 0) at = rows.FindLastIndex(r => vocabulary.IsTotal(r.Label.Label));
        if (at < 0 && rows.Count > 0 && !isNamed && !IsPart(rows[0], vocabulary)) at = 0;
        if (at >= 0) rows[at] = rows[at] with { IsTotal = true };
        return at;
    }

    /// <summary>Whether the rows are projects or other things money goes to, and not the unit's or the project's own money by its sources.</summary>
    private static bool IsList(List<FundRow> rows, int total, Vocabulary vocabulary) =>
        rows.Count > 0 && (total < 0 || !vocabulary.IsFundTotal(rows[total].Label.Label))
        && !rows.Exists(r => vocabulary.Concepts.Of(r.Label.Label, "") == Concepts.BasicExpenditure);

    private static bool IsPart(FundRow row, Vocabulary vocabulary) =>
        Words.Compact(row.Label.Raw).StartsWith("其中", StringComparison.Ordinal) || ListNumber.TryRead(row.Label.Raw, out _)
        || vocabulary.IsFundPart(row.Label.Label);

    private static FundRow? ReadRow(Table table, int r, Header header, Unit? unit, bool[] others, FundList list, Vocabulary vocabulary)
    {
        Cell? label = null;
        Cell? blank = null;
        List<StagedAmount> amounts = [];
        List<Entry> further = [];
        Entry? rate = null, weight = null, score = null;
        foreach (var (cell, column) in Aligned(table, r, header, others, list))
        {
            var role = header[column];
            if (role == ColumnRole.None)
            {
                if (others[column] && cell.Row == r)
                {
                    var other = Entries.Of(cell, $"{(label is null ? "" : Words.Key(label.Text))} {header.Text(column)}", MoneyUnits.In(header.Text(column)) ?? unit);
                    if (other.Quantity is { Unit.Dimension: Dimension.Money or Dimension.None }) further.Add(other);
                    continue;
                }
                // 预算执行 lies beside the header and the one row of figures below it.
                if (amounts.Count == 0 && (cell.Row == r ? cell.IsBlank : !cell.IsBlank && cell.Column == 0)) blank ??= cell;
                // Labels may be split over two columns (其中：| 当年财政拨款); the last one names the row.
                if (cell.Row == r && !cell.IsBlank && amounts.Count == 0 && list.MayName(cell, column, label)) label = cell;
                continue;
            }
            if (cell.Row != r) continue;
            var name = $"{(label is null ? "" : Words.Key(label.Text))} {header.Text(column)}";
            if (Header.IsMoney(role))
            {
                var entry = Entries.Of(cell, name, MoneyUnits.In(header.Text(column)) ?? unit);
                // Words end the block, unless the row is one of it by name: then they stand where an amount should.
                if (entry.Value.Kind is ValueKind.Text or ValueKind.Level or ValueKind.YesNo && entry.Quantity is null
                    && (label is null || !vocabulary.IsFundName(Words.Key(label.Text)) || vocabulary.IsFundName(Words.Key(cell.Text)))) return null;
                if (!amounts.Exists(a => a.Stage == StageOf(role))) amounts.Add(new(StageOf(role), entry));
            }
            else if (role == ColumnRole.Rate) rate ??= Entries.Of(cell, name, RateUnit(header.Text(column)));
            else if (role == ColumnRole.Weight) weight ??= Entries.Of(cell, name, Unit.Points);
            else if (role == ColumnRole.Score)
            {
                score ??= Entries.Of(cell, name, Unit.Points);
                if (score.Quantity is not null && !header.Has(ColumnRole.Weight)) weight ??= PointsOf(table, r, column);
            }
        }
        if (amounts.Count == 0 || (label is null && (blank is null || !amounts.Exists(m => m.Entry.Quantity is not null)))) return null;
        // A row without a name is named by what stands above it: 项目资金.
        var key = Words.Key(label?.Text ?? header.Text(blank!.Column));
        return new()
        {
            Label = Entries.Of(label ?? blank!, key),
            IsTotal = false,
            Amounts = amounts,
            OtherAmounts = further,
            Rate = rate,
            Weight = weight,
            Score = score,
        };
    }

    /// <summary>
    /// The cells of a row with the header column each belongs to: its own, unless figures stand left of the first amount
    /// column. Then a leading cell was lost and the row slipped to the left; its cells are taken in order.
    /// </summary>
    private static List<Placed> Aligned(Table table, int r, Header header, bool[] others, FundList list)
    {
        List<Placed> cells = [];
        var slipped = -1;
        foreach (var cell in table.Row(r))
        {
            if (slipped < 0 && !list.IsWhole(table, r) && cell.Row == r && header[cell.Column] == ColumnRole.None && !others[cell.Column]
                && !IsAfterMoney(header, cell.Column) && IndicatorValue.Parse(cell.Text) is { Kind: ValueKind.Number, IsWholeText: true }) slipped = cells.Count;
            cells.Add(new(cell, cell.Column));
        }
        if (slipped < 0) return cells;
        List<int> columns = [];
        for (var c = 0; c < header.ColumnCount; c++)
            if (others[c] || (header[c] != ColumnRole.None && (columns.Count == 0 || header[columns[^1]] != header[c]))) columns.Add(c);
        for (var i = slipped; i < cells.Count; i++)
            if (i - slipped < columns.Count) cells[i] = new(cells[i].Cell, columns[i - slipped]);
        return cells.GetRange(0, Math.Min(cells.Count, slipped + columns.Count));
    }

    private static bool IsAfterMoney(Header header, int column)
    {
        for (var c = 0; c < column; c++) if (Header.IsMoney(header[c])) return true;
        return false;
    }

    private static void AddFacts(FormBuilder form, ReadingBuilder reading, FundRow row, Header header, bool isList, bool isProjects)
    {
        var label = row.Label.Label;
        if (isList)
        {
            AddListFacts(form, reading, row, header, isProjects && !row.IsTotal);
            return;
        }
        var concept = row.IsTotal ? Concepts.Expenditure : "";
        foreach (var (stage, entry) in row.Amounts)
            reading.Add(form, entry, concept, label, stage, RoleText(header, stage), form.Year, row.IsTotal ? "" : label);
        foreach (var other in row.OtherAmounts) reading.Add(form, other, "", label, Dated(other), other.Label, YearOf(other, form), row.IsTotal ? "" : label);
        if (row.Rate is { } rate) reading.Add(form, rate, Concepts.ExecutionRate, label, Stage.Computed, "执行率", form.Year, row.IsTotal ? "" : label);
    }

    /// <summary>A project's row says of it what its own form says; that of the total adds up no more than the list.</summary>
    private static void AddListFacts(FormBuilder form, ReadingBuilder reading, FundRow row, Header header, bool isProject)
    {
        foreach (var (stage, entry) in row.Amounts)
        {
            if (entry.Quantity is null) continue;
            reading.Add(form, entry, isProject ? Concepts.Expenditure : "", row.Label.Label, stage, RoleText(header, stage), form.Year);
            if (isProject) reading.Facts[^1] = reading.Facts[^1] with { Project = row.Label.Raw };
        }
        foreach (var other in row.OtherAmounts) reading.Add(form, other, "", row.Label.Label, Dated(other), other.Label, YearOf(other, form), row.Label.Label);
        if (row.Rate is { } rate) reading.Add(form, rate, "", row.Label.Label, Stage.Computed, "执行率", form.Year, row.Label.Label);
    }

    private static string RoleText(Header header, Stage stage)
    {
        for (var c = 0; c < header.ColumnCount; c++)
            if (Header.IsMoney(header[c]) && StageOf(header[c]) == (stage == Stage.ToDate ? Stage.Executed : stage)) return Words.WithoutBrackets(Words.Compact(header.Text(c)));
        return "";
    }

    /// <summary>
    /// Total = sum of its sources, per column. Numbered rows (（一） above 1.) form two levels. Where rows may be parts of the row
    /// above them (a second 其中, rows that add up to it), the list is the one that reaches the total; when none does, there is none.
    /// </summary>
    private static void AddSources(FormBuilder form, ReadingBuilder reading, List<FundRow> rows, int totalAt)
    {
        if (totalAt < 0) return;
        List<FundRow> sources = [];
        Dictionary<FundRow, List<FundRow>> below = [];
        FundRow? parent = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (i == totalAt) continue;
            var text = rows[i].Label.Raw;
            if (parent is not null && ListNumber.TryRead(text, out var n) && n.Level > 2)
            {
                if (!below.TryGetValue(parent, out var list)) below[parent] = list = [];
                list.Add(rows[i]);
                continue;
            }
            sources.Add(rows[i]);
            parent = ListNumber.TryRead(text, out var own) && own.Level <= 2 ? rows[i] : null;
        }
        if (FundNesting.TopLevel(rows[totalAt], sources, reading.Vocabulary) is not { } top) return;
        Compose(form, reading, rows[totalAt], top);
        foreach (var (whole, parts) in below) if (top.Contains(whole) && !FundNesting.IsOpen(parts, reading.Vocabulary)) Compose(form, reading, whole, parts);
    }

    private static void Compose(FormBuilder form, ReadingBuilder reading, FundRow whole, List<FundRow> parts)
    {
        if (parts.Count == 0) return;
        foreach (var (stage, entry) in whole.Amounts)
        {
            if (entry.Quantity is null) continue;
            var column = parts.FindAll(p => p.Cell(stage) is not null).ConvertAll(p => p.Cell(stage)!);
            if (column.Count == parts.Count && column.Exists(e => e.Quantity is not null))
                reading.Compositions.Add(new() { Whole = entry, Parts = column, IsComplete = true, Form = form.Index, Subject = entry.Label });
        }
    }

    /// <summary>按收入性质分：811.38 ∣ 按支出性质分：951.72, and the parts below each in the same column.</summary>
    private static bool ReadInline(Table table, int r, Unit? unit, List<Inline> inline)
    {
        var any = false;
        // 年度资金总额： with its amounts in columns of their own is a row like any other.
        if (Rows.AnyCell(table, r, c => c.Row == r && IndicatorValue.Parse(c.Text) is { Kind: ValueKind.Number, IsWholeText: true })) return false;
        foreach (var cell in table.Row(r))
            if (cell.Row == r && InlineAmount.TryRead(cell, unit, out var label, out var amount))
            {
                inline.Add(new(cell, label, amount));
                any = true;
            }
        return any;
    }

    private static void AddInline(FormBuilder form, ReadingBuilder reading, List<Inline> inline)
    {
        foreach (var (cell, label, amount) in inline)
        {
            if (!label.StartsWith('按'))
            {
                var head = inline.Find(h => h.Label.StartsWith('按') && h.Cell.Column == cell.Column && h.Cell.Row < cell.Row)?.Label ?? "";
                reading.Add(form, amount, head.Contains("支出", StringComparison.Ordinal) ? reading.Vocabulary.Concepts.Of(label, Concepts.Expenditure) : "", label,
                    Stage.Unstated, head, form.Year, head.Contains("支出", StringComparison.Ordinal) ? "" : label);
                continue;
            }
            reading.Add(form, amount, "", label, Stage.Unstated, label, form.Year);
            var parts = inline.FindAll(p => p.Cell.Column == cell.Column && p.Cell.Row > cell.Row && !p.Label.StartsWith('按')).ConvertAll(p => p.Amount);
            if (amount.Quantity is not null && parts.Exists(p => p.Quantity is not null))
                reading.Compositions.Add(new() { Whole = amount, Parts = parts, IsComplete = true, Form = form.Index, Subject = label });
        }
    }

    private static Stage StageOf(ColumnRole role) => role switch
    {
        ColumnRole.InitialBudget => Stage.InitialBudget,
        ColumnRole.AdjustedBudget => Stage.AdjustedBudget,
        ColumnRole.Budget => Stage.Budget,
        ColumnRole.Executed => Stage.Executed,
        ColumnRole.Final => Stage.Final,
        _ => Stage.Unstated,
    };

    private static Unit? RateUnit(string header) => header.Contains('%', StringComparison.Ordinal) || header.Contains('％', StringComparison.Ordinal) ? Unit.Percent : null;
}
