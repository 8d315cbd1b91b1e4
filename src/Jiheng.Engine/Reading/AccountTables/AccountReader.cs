using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.AccountTables;

/// <summary>Reads one account table whole, in whatever grid it stands: with merged headers, two sides, blocks side by side, or its items as columns.</summary>
internal sealed class AccountReader
{
    private const int MostRowsAbove = 6;
    private const int LongestLabel = 40;

    private readonly AccountVocabulary words;
    private readonly ReadingBuilder reading;
    private readonly AccountDraft draft;
    private readonly AccountLayout layout;
    private readonly Table table;
    private readonly List<Turned> turned = [];
    private readonly List<AccountFigures> turnedColumns = [];

    private AccountReader(AccountVocabulary words, ReadingBuilder reading, AccountDraft draft, AccountLayout layout, Table table) =>
        (this.words, this.reading, this.draft, this.layout, this.table) = (words, reading, draft, layout, table);

    /// <summary>Reads the table that begins at a row; null when the columns are not those of the kind.</summary>
    /// <param name="table">The grid.</param>
    /// <param name="from">The row to begin with.</param>
    /// <param name="found">The kind, its title and where that stands.</param>
    /// <param name="unit">The unit named above the table, or null.</param>
    /// <param name="form">The form it belongs to.</param>
    /// <param name="reading">The document being read.</param>
    /// <param name="next">The first row that is not the table's.</param>
    public static AccountDraft? Read(Table table, int from, AccountTitle found, Unit? unit, FormBuilder form, ReadingBuilder reading, out int next)
    {
        next = from;
        var words = AccountVocabulary.Of(reading.Pack!);
        if (AccountHeader.Find(table, from, from + MostRowsAbove, found.Kind, words) is not { } header) return null;
        if (AccountLayout.Of(table, header, found.Kind, words, reading.Vocabulary) is not { } layout) return null;
        for (var r = from; r < header.End; r++) unit = MoneyUnits.InRow(table, r) ?? unit;
        var draft = new AccountDraft { Kind = found.Kind, Title = found.Title, TitleOrigin = found.Origin, Form = form, Unit = unit ?? form.MoneyUnit };
        for (var r = from; r < header.First; r++)
            if (FieldBand.IsFieldRow(table, r, reading.Vocabulary)) FieldBand.Read(table, r, form, reading);
        var reader = new AccountReader(words, reading, draft, layout, table);
        reader.MakeSides();
        next = reader.ReadRows(header.End);
        return draft;
    }

    /// <summary>Whether the columns of a grid are those of a kind.</summary>
    public static bool Fits(Table table, AccountKind kind, ReadingBuilder reading)
    {
        var words = AccountVocabulary.Of(reading.Pack!);
        return AccountHeader.Find(table, 0, MostRowsAbove, kind, words) is { } header && AccountLayout.Of(table, header, kind, words, reading.Vocabulary) is not null;
    }

    /// <summary>Goes on with a table in the next grid: the same header again, or rows at once.</summary>
    /// <returns>The first row that is not the table's; −1 when the grid is something else.</returns>
    public static int GoOn(AccountDraft draft, Table before, Table table, ReadingBuilder reading)
    {
        if (table.ColumnCount != before.ColumnCount || table.IsPacked) return -1;
        var words = AccountVocabulary.Of(reading.Pack!);
        if (AccountHeader.Find(before, 0, MostRowsAbove, draft.Kind, words) is not { } first || AccountLayout.Of(before, first, draft.Kind, words, reading.Vocabulary) is not { IsTurned: false } layout) return -1;
        var start = 0;
        if (AccountHeader.Find(table, 0, MostRowsAbove, draft.Kind, words) is { } again)
        {
            if (again.Paths.Count != first.Paths.Count) return -1;
            for (var c = 0; c < again.Paths.Count; c++) if (string.Join('·', again.Paths[c]) != string.Join('·', first.Paths[c])) return -1;
            start = again.End;
        }
        var reader = new AccountReader(words, reading, draft, layout, table);
        return start > 0 || reader.IsRow(0) ? reader.ReadRows(start) : -1;
    }

    /// <summary>Whether a row has a name and figures below the columns of figures alone.</summary>
    private bool IsRow(int row)
    {
        var figures = 0;
        var slots = Slots(row);
        foreach (var block in layout.Blocks)
        {
            foreach (var column in block.Figures)
                if (slots[column.Index] is { IsBlank: false } cell)
                {
                    if (IndicatorValue.Parse(cell.Text).Quantity is null) return false;
                    figures++;
                }
            foreach (var name in block.Names) if (slots[name] is { IsBlank: false } cell && IndicatorValue.Parse(cell.Text).Kind == ValueKind.Text) figures += 100;
        }
        return figures > 100;
    }

    // The grid of a table that goes on has the first grid's columns.
    private Cell?[] Slots(int row)
    {
        if (layout.Header.IsCounted) return layout.Header.Slots(row);
        var slots = new Cell?[layout.Header.Paths.Count];
        foreach (var cell in table.Row(row)) if (cell.Row == row && cell.Column < slots.Length) slots[cell.Column] = cell;
        return slots;
    }

    private void MakeSides()
    {
        var names = draft.Kind.Pattern.Sides;
        // Blocks side by side are one list from top to bottom unless the table is a double one.
        for (var b = 0; b < (names.Count == 0 ? 1 : layout.Blocks.Count); b++)
        {
            var side = new AccountSideDraft(names.Count == 0 ? "" : b < names.Count ? names[b] : $"{names[^1]}{b + 1}");
            if (!layout.IsTurned) foreach (var figures in layout.Blocks[b].Figures) side.Columns.Add(figures.Column);
            draft.Sides.Add(side);
        }
    }

    private int ReadRows(int from)
    {
        draft.Sources.Add(table);
        var r = from;
        // Blocks of one list are read one after the other, so that rows stand as they would below each other.
        List<(int Row, List<Cell?[]> Slots)> rows = [];
        for (; r < table.RowCount; r++)
        {
            if (Rows.IsBlank(table, r) || AccountHeader.IsNumbers(table, r, words)) continue;
            if (Rows.OnlyFilled(table, r) is { } only)
            {
                if (words.Title(only.Text, out _) is { } other && AccountHeader.Find(table, r + 1, r + MostRowsAbove, other, words) is not null) break;
                if (IsNote(only.Text))
                {
                    draft.Notes.Add(Entries.Of(only, "注"));
                    continue;
                }
                if (reading.Vocabulary.Title(only.Text) != FormKind.Unknown) break;
            }
            if (AccountHeader.Find(table, r, r + 1, draft.Kind, words) is { } again)
            {
                r = again.End - 1;
                continue;
            }
            if (layout.IsTurned)
            {
                ReadTurned(r);
                continue;
            }
            rows.Add((r, [Slots(r)]));
        }
        for (var b = 0; b < layout.Blocks.Count && !layout.IsTurned; b++)
            foreach (var (row, slots) in rows) ReadRow(row, slots[0], b);
        if (layout.IsTurned) CloseTurned();
        return r;
    }

    private bool IsNote(string text)
    {
        var compact = Words.Compact(text);
        return reading.Vocabulary.IsNote(compact[..Math.Min(compact.Length, 6)]) || compact.StartsWith('注') || compact.Length > LongestLabel;
    }

    private void ReadRow(int row, Cell?[] slots, int at)
    {
        var block = layout.Blocks[at];
        var side = draft.Sides[draft.Sides.Count == 1 ? 0 : at];
        var (code, label) = NameOf(block, slots);
        List<Entry?> cells = [];
        Cell? figure = null;
        foreach (var column in block.Figures)
            if (slots[column.Index] is { IsBlank: false } cell && cell != label) figure ??= cell;
        if (code.Length == 0 && label is null)
        {
            if (figure is null) return;
            // 公用经费合计 over two blocks: the name stands in one and the figure in the next.
            if (at > 0 && draft.Sides.Count == 1 && NameOf(layout.Blocks[at - 1], slots) is (_, { } before) && !HasFigures(layout.Blocks[at - 1], slots, before)) label = before;
            else
            {
                Lose(figure, "有数字的一行没有名称");
                return;
            }
        }
        // And there it is read.
        else if (figure is null && draft.Sides.Count == 1 && at + 1 < layout.Blocks.Count && label is not null
            && NameOf(layout.Blocks[at + 1], slots) is ("", null) && HasFigures(layout.Blocks[at + 1], slots, label)) return;
        var text = label is null ? "" : LabelText(label.Text, ref code);
        var key = Words.Key(text);
        foreach (var column in block.Figures)
            cells.Add(slots[column.Index] is { } cell && cell != label ? Entries.Of(cell, $"{(key.Length > 0 ? key : code)} {column.Column.Text}", column.Unit ?? draft.Unit) : null);
        // A heading between the rows, and rows of a list that are numbered in advance, say nothing.
        if (figure is null && code.Length == 0 && key.Length == 0) return;
        Add(side, block.Figures, code, label is null ? Entries.Blank(figure ?? slots[block.Names[0]]!, code) : Entries.Piece(label, text, key), key, cells);
    }

    private static bool HasFigures(AccountBlock block, Cell?[] slots, Cell label)
    {
        foreach (var column in block.Figures) if (slots[column.Index] is { IsBlank: false } cell && cell != label) return true;
        return false;
    }

    private void Add(AccountSideDraft side, List<AccountFigures> figures, string code, Entry label, string key, List<Entry?> cells)
    {
        var pattern = draft.Kind.Row(key, code, side.Name, side.Taken);
        if (pattern is not null) side.Taken.Add(pattern.Name);
        side.Rows.Add(new(code, label, pattern?.Name ?? "", Level(code, label.Raw), cells) { IsTotal = pattern?.IsTotal ?? false });
        for (var c = 0; c < cells.Count; c++)
            if (cells[c] is { } entry) AddFact(figures[c], pattern, code, key, figures.Count, entry);
    }

    /// <summary>The figure as a fact: what it is by the pack, else by its label where its column names the stage.</summary>
    private void AddFact(AccountFigures figures, AccountRowWords? row, string code, string key, int columns, Entry entry)
    {
        var (column, named) = (figures.Column, figures.Words);
        var isStated = named is { Stage.Length: > 0 } || StageIsPrinted(column);
        var concept = row is { Concept.Length: > 0 } ? row.Concept
            : row is { IsTotal: true } && named is { Concept.Length: > 0 } ? named.Concept
            : isStated && code.Length == 0 ? reading.Vocabulary.Concepts.Of(key, "") : "";
        // 合计 alone does not say of what.
        if (key is "合计" or "总计" or "小计") key = draft.Title + key;
        var label = columns == 1 || isStated || column.Path.Count == 0 ? key : $"{key}-{column.Path[^1]}";
        var fund = named is { Fund.Length: > 0 } ? named.Fund : draft.Kind.Pattern.Fund;
        var year = figures.Year ?? (column.Path.Any(Words.IsOfLastYear) ? draft.Form.Year - 1 : draft.Form.Year);
        reading.Add(draft.Form, entry, concept, label, column.Stage, column.Text, year, fund);
    }

    private bool StageIsPrinted(AccountColumn column)
    {
        foreach (var piece in column.Path) if (reading.Vocabulary.StageOf(piece) != Stage.Unstated) return true;
        return false;
    }

    private int Level(string code, string label)
    {
        var levels = draft.Kind.Pattern.Levels;
        if (code.Length > 0)
            for (var i = 0; i < levels.Count; i++) if (levels[i] == code.Length) return i + 1;
        return code.Length == 0 && ListNumber.TryRead(Words.Compact(label), out var number) ? number.Level : 0;
    }

    /// <summary>Code and name of a row: digits are the code, in one cell or in one each for 类, 款 and 项.</summary>
    private static (string Code, Cell? Label) NameOf(AccountBlock block, Cell?[] slots)
    {
        var code = "";
        Cell? label = null;
        foreach (var c in block.Names)
        {
            if (slots[c] is not { IsBlank: false } cell) continue;
            var text = Words.Compact(cell.Text);
            if (IsCode(text)) code = code.Length > 0 && text.StartsWith(code, StringComparison.Ordinal) ? text : code + text;
            else label ??= cell;
        }
        return (code, label);
    }

    /// <summary>A label that begins with its code: 2080505机关事业单位….</summary>
    private static string LabelText(string text, ref string code)
    {
        var trimmed = text.Trim();
        var digits = 0;
        while (digits < trimmed.Length && char.IsAsciiDigit(trimmed[digits])) digits++;
        if (digits is not (3 or 5 or 7) || digits == trimmed.Length || code.Length > 0) return trimmed;
        code = trimmed[..digits];
        return trimmed[digits..].TrimStart(' ', '\u3000', '-', '、', '.', '\t');
    }

    private static bool IsCode(string text)
    {
        if (text.Length is 0 or > 12) return false;
        foreach (var c in text) if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    /// <summary>A row of figures below items that stand as columns: the items become rows, and what stands above or below them, or beside the figures, a column.</summary>
    private void ReadTurned(int row)
    {
        var slots = Slots(row);
        var block = layout.Blocks[0];
        var (_, label) = NameOf(block, slots);
        var beside = label is null ? "" : Words.Compact(label.Text);
        if (turned.Count > 0 && beside.Length == 0)
        {
            if (Rows.FirstFilled(table, row) is { } first) Lose(first, "横排的表有几行数，后面几行没有名称");
            return;
        }
        var before = turnedColumns.Count;
        foreach (var figures in block.Figures)
        {
            var (item, path) = ItemOf(figures.Column.Path);
            if (beside.Length > 0) path.Add(beside);
            if (slots[figures.Index] is not { } cell) continue;
            var text = string.Join('·', path);
            // 2026年 ∣ 2025年 above the same names are two columns.
            var year = Words.Year(beside) ?? figures.Year;
            var at = turnedColumns.FindIndex(before, c => c.Column.Text == text && c.Year == year);
            if (at < 0)
            {
                at = turnedColumns.Count;
                var words = path.Count == 0 ? null : draft.Kind.Column(path);
                turnedColumns.Add(figures with { Column = new(words?.Name ?? "", path, StageOf(words, beside)), Words = words, Year = year });
            }
            if (turned.Find(t => t.Item == item) is not { } line) turned.Add(line = new(item, figures.Index));
            while (line.Cells.Count < at) line.Cells.Add(null);
            if (line.Cells.Count > at)
            {
                // Two columns of one name: which of them is meant nothing says.
                if (!cell.IsBlank) Lose(cell, $"有两栏都是“{item}”");
                continue;
            }
            line.Cells.Add(Entries.Of(cell, $"{item} {text}".TrimEnd(), figures.Unit ?? draft.Unit));
        }
    }

    private Stage StageOf(AccountColumnWords? words, string beside) =>
        Stages.Named(words?.Stage ?? "") is not Stage.Unstated and var own ? own
        : reading.Vocabulary.StageOf(Words.WithoutBrackets(beside)) is not Stage.Unstated and var printed ? printed
        : Stages.Named(draft.Kind.Pattern.Stage);

    /// <summary>What header cells name of an item, and what they name of a column.</summary>
    private (string Item, List<string> Path) ItemOf(IReadOnlyList<string> header)
    {
        List<string> items = [], path = [];
        // The year is the figures', not a part of what they are called.
        foreach (var piece in header) if (!Words.IsYear(piece)) (draft.Kind.Column(piece) is not null && !draft.Kind.IsItem(piece) ? path : items).Add(piece);
        return (string.Join('·', items), path);
    }

    private void CloseTurned()
    {
        var side = draft.Sides[0];
        foreach (var column in turnedColumns) side.Columns.Add(column.Column);
        foreach (var line in turned)
        {
            while (line.Cells.Count < turnedColumns.Count) line.Cells.Add(null);
            var place = HeaderCell(line.Column);
            Add(side, turnedColumns, "", place is null ? new(line.Item, line.Item, IndicatorValue.Parse(""), table.Origin!) : Entries.Of(place, line.Item), line.Item, line.Cells);
        }
    }

    private Cell? HeaderCell(int column)
    {
        if (layout.Header.IsCounted) return null;
        for (var r = layout.Header.End - 1; r >= layout.Header.First; r--)
            if (!AccountHeader.IsNumbers(table, r, words) && table.At(r, column) is { IsBlank: false } cell) return cell;
        return null;
    }

    /// <summary>An item that stands as a column, while the rows below it are read.</summary>
    private sealed record Turned(string Item, int Column)
    {
        public List<Entry?> Cells { get; } = [];
    }

    private void Lose(Cell cell, string why)
    {
        draft.Form.HasUnreadFigures = true;
        reading.Lose(cell.Origin, $"《{draft.Title}》中{why}，没有读出，也没有参与核对。");
    }
}

/// <summary>A title of an account table.</summary>
/// <param name="Kind">The table.</param>
/// <param name="Title">The title without unit, year and number.</param>
/// <param name="Origin">Where it stands.</param>
internal sealed record AccountTitle(AccountKind Kind, string Title, Origin Origin);
