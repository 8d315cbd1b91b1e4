using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables.Ledgers;

/// <summary>
/// The header of a table of labelled figures (收入支出决算总表, 收入构成 by year …): up to four rows that name columns, and no figure
/// among them but years and the numbers of a row 栏次.
/// </summary>
internal sealed class LedgerHeader
{
    private const int MostRows = 4;
    private const int LongestName = 24;

    private const int LookedAt = 6;
    private const int MostLookedAt = 60;

    // Where the names of the columns do not stand above their figures, both are counted from the right.
    private readonly bool countsFromRight;
    private readonly int first;

    private LedgerHeader(List<LedgerColumn> columns, int rows, int first, bool countsFromRight) =>
        (Columns, RowCount, this.first, this.countsFromRight) = (columns, rows, first, countsFromRight);

    /// <summary>A header whose columns a person has named, one for each grid column; no column need fit what stands below.</summary>
    public static LedgerHeader Confirmed(List<LedgerColumn> columns, int row, int rows) => new(columns, rows, row + rows, false) { IsConfirmed = true };

    /// <summary>Whether a person has named the columns.</summary>
    public bool IsConfirmed { get; private init; }

    /// <summary>The columns left to right.</summary>
    public List<LedgerColumn> Columns { get; }

    /// <summary>The column that says for each row in which unit its figures are (单位: 人, 万元 …), or −1.</summary>
    public int UnitColumn { get; private set; } = -1;

    /// <summary>The unit that a row's own cell names, or null.</summary>
    public Unit? UnitOf(Cell?[] slots) => UnitColumn >= 0 && slots[UnitColumn] is { IsBlank: false } cell ? UnitTable.Find(cell.Text) : null;

    /// <summary>How many rows the header takes.</summary>
    public int RowCount { get; }

    /// <summary>The header that begins at a row, or null when the row begins none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="formYear">The year of the form, or null.</param>
    /// <param name="vocabulary">The words of the pack.</param>
    /// <param name="counted">The unit that the table's caption names for its counts, or null.</param>
    public static LedgerHeader? At(Table table, int row, int? formYear, Vocabulary vocabulary, Unit? counted = null)
    {
        if (!NamesColumns(table, row)) return null;
        var end = row + 1;
        while (end < table.RowCount && end < row + MostRows && GoesOn(table, row, end, vocabulary)) end++;
        return (table.IsPacked ? null : Make(table, GridNames(table, row, end), false)) ?? Make(table, table.IsPacked ? PackedNames(table, row, end) : Distinct(GridNames(table, row, end)), true);

        LedgerHeader? Make(Table table, List<List<string>> names, bool countsFromRight)
        {
            var header = new LedgerHeader(names.ConvertAll(words => LedgerColumn.Of(words, formYear, vocabulary)), end - row, end, countsFromRight);
            header.FindUnits(table, vocabulary);
            if (counted is not null) header.Count(table, counted, vocabulary);
            header.FindRates(table);
            header.FindKinds(table, vocabulary);
            header.FindNames(table);
            header.FindProjects(table, vocabulary);
            return header.Fits(table, vocabulary) ? header : null;
        }
    }

    /// <summary>The cells of a row by column: null where none begins in the row.</summary>
    public Cell?[] Slots(Table table, int row)
    {
        var slots = new Cell?[Columns.Count];
        if (!countsFromRight)
        {
            foreach (var cell in table.Row(row)) if (cell.Row == row && cell.Column < slots.Length) slots[cell.Column] = cell;
            return slots;
        }
        var cells = Cells(table, row);
        for (var i = 1; i <= Math.Min(cells.Count, slots.Length); i++) if (cells[^i].Row == row) slots[^i] = cells[^i];
        return slots;
    }

    /// <summary>Whether a row of a packed table has fewer cells than there are columns, so that nobody can say which it lost.</summary>
    public bool IsShort(Table table, int row) =>
        table.IsPacked && countsFromRight && Own(table, row) is var own && own.Count < Columns.Count && own.Exists(c => IsFigure(c.Text));

    /// <summary>The names in a row that stand left of a column, the row's own last, and whether a blank among them says that the name above goes on.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="from">The side's first column.</param>
    /// <param name="to">The side's first column of figures.</param>
    public (List<Cell> Names, bool GoesOn) Names(Table table, int row, int from, int to)
    {
        List<Cell> names = [];
        var goesOn = false;
        if (!countsFromRight)
        {
            for (var c = from; c < to; c++)
                if (table.At(row, c) is { IsBlank: false } cell && cell.Row >= first && c != UnitColumn && !IsAttribute(c) && Columns[c].Kind != FigureKind.Line && !IsFigure(cell.Text) && (names.Count == 0 || !ReferenceEquals(names[^1], cell))) names.Add(cell);
            return (names, false);
        }
        var cells = Cells(table, row);
        // Names that merged cells pushed aside belong to the leftmost side.
        for (var i = from == 0 ? 0 : Math.Max(0, cells.Count - Columns.Count + from); i < cells.Count - Columns.Count + to; i++)
        {
            if (IsAttribute(i - cells.Count + Columns.Count)) continue;
            if (UnitColumn >= 0 && UnitTable.Find(cells[i].Text) is not null) continue;
            if (!cells[i].IsBlank && !IsFigure(cells[i].Text)) names.Add(cells[i]);
            else if (cells[i].IsBlank && names.Count == 0) goesOn = true;
        }
        return (names, goesOn && names.Count == 1);
    }

    // 项目名称, where each row has one of its own; words right of it (项目单位, 项目类型) only tell of the project.
    private int projects = int.MaxValue;

    private bool IsAttribute(int column) => column > projects && !Columns[column].HoldsFigures;

    private void FindProjects(Table table, Vocabulary vocabulary)
    {
        var at = Columns.FindIndex(c => c.HoldsFigures || vocabulary.FieldOf(c.Text) == FieldKind.Project);
        if (at < 0 || Columns[at].HoldsFigures) return;
        var rows = 0;
        for (var r = first; r < Math.Min(table.RowCount, first + MostLookedAt); r++)
        {
            var slots = Slots(table, r);
            if (!Array.Exists(slots, s => s is not null && IsFigure(s.Text))) continue;
            if (Rows.FirstFilled(table, r) is { } name && vocabulary.IsTotal(name.Text)) continue;
            if (slots[at] is not { IsBlank: false, RowSpan: 1 }) return;
            rows++;
        }
        if (rows >= 2) projects = at;
    }

    /// <summary>The cells of a row; those merged from a row above are among them where merging left a trace.</summary>
    private List<Cell> Cells(Table table, int row)
    {
        List<Cell> cells = [];
        foreach (var cell in table.Row(row)) if (cell.Row == row || cell.Row >= first) cells.Add(cell);
        return cells;
    }

    /// <summary>A column called 单位 whose cells are units; of organisations it would hold names.</summary>
    private void FindUnits(Table table, Vocabulary vocabulary)
    {
        for (var c = 1; c < Columns.Count && UnitColumn < 0; c++)
        {
            if (vocabulary.Column(Columns[c].Text) != ColumnRole.TargetUnit) continue;
            var (units, others) = (0, 0);
            for (var r = first; r < Math.Min(table.RowCount, first + LookedAt); r++)
                if (Slots(table, r)[c] is { IsBlank: false } cell)
                {
                    if (UnitTable.Find(cell.Text) is null) others++;
                    else units++;
                }
            if (units > others) UnitColumn = c;
        }
    }

    /// <summary>
    /// Columns whose names say nothing known hold what the caption says is counted; so do those that only a word makes money
    /// (认为经费不足 below 单位：人), unless they state money themselves or print fractions, which nobody counts.
    /// </summary>
    private void Count(Table table, Unit counted, Vocabulary vocabulary)
    {
        for (var c = 1; c < Columns.Count; c++)
            if (Columns[c] is { Kind: FigureKind.None, Text.Length: > 0 } column && c != UnitColumn && !vocabulary.IsPlainColumn(column.Text)
                || (Columns[c].Kind == FigureKind.Amount && counted.Dimension == Dimension.Count && MoneyUnits.In(Columns[c].Text) is null && !Columns[c].Text.Contains("金额", StringComparison.Ordinal) && HoldsIntegers(table, c)))
                Columns[c] = Columns[c] with { Kind = FigureKind.Count, Unit = counted };
    }

    /// <summary>
    /// Bare columns hold money where the table states a unit of money and they are called 数 (计划数, 实缴数) or print decimals, unless a total
    /// row shows that they are not added up: scores and densities have averages there.
    /// </summary>
    public void TakeMoney(Table table, Vocabulary vocabulary)
    {
        for (var c = 1; c < Columns.Count; c++)
        {
            if (Columns[c].Kind != FigureKind.Bare) continue;
            var (all, some) = Decimals(table, c);
            if ((some && Columns[c].Text.EndsWith('数')) || (all && AddsUp(table, c, vocabulary))) Columns[c] = Columns[c] with { Kind = FigureKind.Amount };
        }
    }

    private (bool All, bool Some) Decimals(Table table, int column)
    {
        var (all, some) = (true, false);
        for (var r = first; r < Math.Min(table.RowCount, first + MostLookedAt); r++)
            if (Slots(table, r)[column] is { IsBlank: false } cell && IndicatorValue.Parse(cell.Text).Quantity is { } quantity) (all, some) = (all && quantity.Decimals > 0, some || quantity.Decimals > 0);
        return (all, some);
    }

    private bool AddsUp(Table table, int column, Vocabulary vocabulary)
    {
        var sum = Rational.Zero;
        for (var r = first; r < table.RowCount; r++)
        {
            if (Slots(table, r)[column] is not { IsBlank: false } cell || IndicatorValue.Parse(cell.Text).Quantity is not { } quantity) continue;
            if (Rows.FirstFilled(table, r) is { } name && vocabulary.IsTotal(name.Text)) return quantity.Value == sum;
            sum += quantity.Value;
        }
        return true;
    }

    private bool HoldsIntegers(Table table, int column)
    {
        for (var r = first; r < Math.Min(table.RowCount, first + MostLookedAt); r++)
            if (Slots(table, r)[column] is { IsBlank: false } cell && IndicatorValue.Parse(cell.Text).Quantity is { } quantity && (quantity.Unit != Unit.None || !quantity.Value.IsInteger)) return false;
        return true;
    }

    /// <summary>支出占预算, 支出同比: words of money above figures that all print %.</summary>
    private void FindRates(Table table)
    {
        for (var c = 1; c < Columns.Count; c++)
        {
            if (Columns[c] is not { Kind: FigureKind.Amount } column || MoneyUnits.In(column.Text) is not null) continue;
            var (rates, others) = (0, 0);
            for (var r = first; others == 0 && r < Math.Min(table.RowCount, first + MostLookedAt); r++)
                if (Slots(table, r)[c] is { IsBlank: false } cell && IndicatorValue.Parse(cell.Text).Quantity is { } quantity)
                {
                    if (quantity.Unit == Unit.Percent && (cell.Text.Contains('%', StringComparison.Ordinal) || cell.Text.Contains('％', StringComparison.Ordinal))) rates++;
                    else others++;
                }
            if (rates > 0 && others == 0) Columns[c] = column with { Kind = FigureKind.Rate };
        }
    }

    /// <summary>
    /// A column whose name says nothing known, but whose figures all print their unit (4198人, 2940人次), holds what they say; one of bare figures
    /// alone holds figures, whatever they are.
    /// </summary>
    private void FindKinds(Table table, Vocabulary vocabulary)
    {
        for (var c = 1; c < Columns.Count; c++)
        {
            if (Columns[c] is not { Kind: FigureKind.None, Text.Length: > 0 } column || c == UnitColumn || vocabulary.IsPlainColumn(column.Text)) continue;
            Dimension? found = null;
            var agree = true;
            for (var r = first; agree && r < Math.Min(table.RowCount, first + MostLookedAt); r++)
            {
                if (Slots(table, r)[c] is not { IsBlank: false } cell || IsRateRow(table, r, vocabulary)) continue;
                var value = IndicatorValue.Parse(cell.Text);
                if (value.Kind is ValueKind.Placeholder or ValueKind.NotApplicable) continue;
                // Words below the figures: the end of the table.
                if (value.Kind == ValueKind.Text && found is not null) break;
                agree = value is { Kind: ValueKind.Number, IsWholeText: true, Quantity: not null } && (found is null || found == value.Quantity!.Value.Unit.Dimension);
                found = value.Quantity?.Unit.Dimension;
            }
            if (agree && found is { } dimension) Columns[c] = column with { Kind = dimension switch { Dimension.None => FigureKind.Bare, Dimension.Money => FigureKind.Amount, Dimension.Ratio => FigureKind.Rate, _ => FigureKind.Count } };
        }
    }

    /// <summary>预算数, 执行数, 执行率 as rows: what stands in the last is a rate, whatever the columns hold.</summary>
    private static bool IsRateRow(Table table, int row, Vocabulary vocabulary) =>
        Rows.FirstFilled(table, row) is { } name && name.Row == row && vocabulary.FigureOf(Words.WithoutBrackets(Words.Compact(name.Text))) is FigureKind.Rate or FigureKind.Share;

    /// <summary>Columns of words, whatever they are called, are the names of the rows.</summary>
    private void FindNames(Table table)
    {
        var leading = true;
        var end = first;
        while (end < Math.Min(table.RowCount, first + LookedAt) && !IsProse(table, end)) end++;
        for (var c = 0; c < Columns.Count; c++)
        {
            if (!Columns[c].HoldsFigures) continue;
            var (words, figures) = (false, false);
            for (var r = first; r < end; r++)
                if (Slots(table, r)[c] is { IsBlank: false } cell)
                {
                    figures |= IsFigure(cell.Text);
                    words |= !IsFigure(cell.Text) && IndicatorValue.Parse(cell.Text).Kind == ValueKind.Text;
                }
            // Left of all figures also where a figure slipped in; further right the second side's names hold no figure.
            if ((words && (leading || !figures)) || c == 0) Columns[c] = Columns[c] with { Kind = FigureKind.None };
            else leading = false;
        }
    }

    /// <summary>Whether a row holds prose across columns of figures: another block of the form begins there.</summary>
    private bool IsProse(Table table, int row)
    {
        foreach (var cell in table.Row(row))
            if (cell.Row == row && cell.Text.Length > LongestName && cell.ColumnSpan > 1 && cell.Column < Columns.Count && Columns[Math.Min(cell.Column + cell.ColumnSpan, Columns.Count) - 1].Text != Columns[cell.Column].Text) return true;
        return false;
    }

    /// <summary>Whether the rows below hold what the header announces: names and figures, each figure of its column's kind.</summary>
    private bool Fits(Table table, Vocabulary vocabulary)
    {
        var isNamed = Columns.Exists(c => c.Kind == FigureKind.Amount) || IsCounted();
        if (Columns[0].HoldsFigures || !Columns.Exists(c => c.HoldsFigures)) return false;
        var figures = 0;
        for (var r = first; r < Math.Min(table.RowCount, first + MostLookedAt); r++)
        {
            if (IsShort(table, r)) continue;
            var slots = Slots(table, r);
            var before = figures;
            var firstFigure = -1;
            for (var c = 0; c < slots.Length; c++)
            {
                if (slots[c] is not { IsBlank: false } cell || !Columns[c].HoldsFigures) continue;
                var value = IndicatorValue.Parse(cell.Text);
                // Words below an amount: the end of the table, or another kind of table.
                if (value.Kind == ValueKind.Text) return isNamed && figures >= 2;
                // ≥12个 is a target: a table of indicators whose columns nobody knows.
                if (!isNamed && value.Operator != Comparison.None) return false;
                if (value.Quantity is { } quantity)
                {
                    var isPercent = quantity.Unit == Unit.Percent;
                    if (!IsRateRow(table, r, vocabulary) && isPercent != (Columns[c].Kind is FigureKind.Share or FigureKind.Rate) && (isPercent || cell.Text.Contains('%', StringComparison.Ordinal))) return false;
                    figures++;
                    if (firstFigure < 0) firstFigure = c;
                }
            }
            // One side may be longer than the other; what it prints has its name beside it all the same.
            if (figures > before && Names(table, r, 0, firstFigure).Names.Count == 0) return false;
        }
        return figures >= 2;
    }

    /// <summary>Whether no money stands below, but things counted in units that the header names: 抽查机构（家） ∣ 一致率.</summary>
    private bool IsCounted()
    {
        var figures = 0;
        foreach (var column in Columns) if (column.HoldsFigures) figures++;
        return figures >= 2 && Columns.Exists(c => c.Unit is not null);
    }

    /// <summary>The cells that begin in a row, blank ones among them, left to right.</summary>
    public static List<Cell> Own(Table table, int row)
    {
        List<Cell> own = [];
        foreach (var cell in table.Row(row)) if (cell.Row == row) own.Add(cell);
        return own;
    }

    /// <summary>Whether a text is a figure that a header would not print.</summary>
    public static bool IsFigure(string text) =>
        text.Length <= 24 && IndicatorValue.Parse(text) is { Quantity: not null, IsWholeText: true } && Words.Year(Words.Compact(text)) is null && !IsPeriod(text);

    /// <summary>一季度, 3月份: when, not how much.</summary>
    public static bool IsPeriod(string text) => Words.Compact(text) is [.., '季', '度'] or [.., '月'] or [.., '月', '份'];

    private static bool NamesColumns(Table table, int row)
    {
        var filled = 0;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            if (cell.Text.Length > LongestName || IsFigure(cell.Text) || IsPair(cell.Text)) return false;
            filled++;
        }
        return filled >= 2;
    }

    /// <summary>填报日期：2026年2月10日, 单位：元: a label with its value, no name of a column.</summary>
    private static bool IsPair(string text)
    {
        var compact = Words.Compact(text);
        var colon = compact.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < compact.Length - 1 && !compact.StartsWith("其中", StringComparison.Ordinal);
    }

    /// <summary>Whether a row divides the columns of the row above it, or numbers them.</summary>
    private static bool GoesOn(Table table, int first, int row, Vocabulary vocabulary)
    {
        var own = Own(table, row);
        if (NumbersColumns(own)) return true;
        if (own.TrueForAll(c => c.IsBlank)) return false;
        // A name in the first column begins the rows of the table.
        if (table.IsPacked ? !own[0].IsBlank : table.At(row, 0) is { IsBlank: false } label && label.Row == row) return false;
        foreach (var cell in own)
        {
            if (cell.IsBlank) continue;
            if (cell.Text.Length > LongestName || IsFigure(cell.Text)) return false;
            var text = Words.WithoutBrackets(Words.Compact(cell.Text));
            if (vocabulary.FigureOf(text) == FigureKind.None && Words.Year(text) is null && !(table.At(first, cell.Column) is { ColumnSpan: > 1 } above && above.Row == first)) return false;
        }
        return true;
    }

    /// <summary>栏次 ∣ 1 ∣ 2 ∣ 3: whole numbers, each one more than the one before it.</summary>
    public static bool NumbersColumns(List<Cell> cells)
    {
        Rational? last = null;
        var numbers = 0;
        foreach (var cell in cells)
        {
            if (cell.IsBlank) continue;
            if (!Rational.TryParse(cell.Text.Trim(), out var number, out _))
            {
                if (numbers > 0 && Words.Compact(cell.Text) is not ("栏次" or "行次" or "—" or "-")) return false;
                continue;
            }
            if (!number.IsInteger || (last is { } before && number != before + Rational.One)) return false;
            last = number;
            numbers++;
        }
        return numbers >= 2;
    }

    /// <summary>The columns that header cells set apart: one for each, however many grid columns it covers.</summary>
    private static List<List<string>> Distinct(List<List<string>> names)
    {
        List<List<string>> distinct = [];
        foreach (var words in names)
            if (distinct.Count == 0 || !Same(distinct[^1], words)) distinct.Add(words);
        return distinct;

        static bool Same(List<string> a, List<string> b)
        {
            if (a.Count != b.Count) return false;
            for (var i = 0; i < a.Count; i++) if (!ReferenceEquals(a[i], b[i])) return false;
            return true;
        }
    }

    private static List<List<string>> GridNames(Table table, int row, int end)
    {
        List<List<string>> names = [];
        for (var c = 0; c < table.ColumnCount; c++)
        {
            List<string> words = [];
            Cell? last = null;
            for (var r = row; r < end; r++)
            {
                if (table.At(r, c) is not { IsBlank: false } cell || ReferenceEquals(cell, last) || cell.Row < row || NumbersColumns(Own(table, r))) continue;
                words.Add(cell.Text);
                last = cell;
            }
            names.Add(words);
        }
        return names;
    }

    /// <summary>
    /// In a packed table a row below leaves blanks under the columns that it does not divide, so its i-th cell stands below the i-th column;
    /// what is left over at the end divides the last columns, each into as many.
    /// </summary>
    public static List<List<string>> PackedNames(Table table, int row, int end)
    {
        var names = Own(table, row).ConvertAll(c => c.IsBlank ? new List<string>() : [c.Text]);
        for (var r = row + 1; r < end; r++)
        {
            var own = Own(table, r);
            if (NumbersColumns(own)) continue;
            var first = own.FindIndex(c => !c.IsBlank);
            var last = own.FindLastIndex(c => !c.IsBlank);
            if (first < 0 || first >= names.Count) continue;
            var run = last - first + 1;
            var more = own.Count - names.Count;
            var divided = Math.Clamp(run - more, 1, names.Count - first);
            var each = run / divided;
            List<List<string>> next = names.GetRange(0, first);
            for (var i = 0; i < run; i++)
            {
                var above = names[first + Math.Min(i / each, divided - 1)];
                next.Add(own[first + i].IsBlank ? above : [.. above, own[first + i].Text]);
            }
            next.AddRange(names.GetRange(first + divided, names.Count - first - divided));
            names = next;
        }
        return names;
    }
}
