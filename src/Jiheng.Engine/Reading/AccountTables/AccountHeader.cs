using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Tables.Ledgers;

namespace Jiheng.Engine.Reading.AccountTables;

/// <summary>The header of an account table: the rows that name its columns, and the row that numbers them.</summary>
internal sealed class AccountHeader
{
    private const int MostRows = 6;
    private const int LongestName = 40;

    private readonly Table table;
    private readonly AccountKind kind;
    private readonly AccountVocabulary words;

    private AccountHeader(Table table, AccountKind kind, AccountVocabulary words) => (this.table, this.kind, this.words) = (table, kind, words);

    /// <summary>The first row of the header.</summary>
    public int First { get; private set; }

    /// <summary>The first row below it.</summary>
    public int End { get; private set; }

    /// <summary>The header cells of each column, from above; without white space and brackets.</summary>
    public List<List<string>> Paths { get; private set; } = [];

    /// <summary>Whether the cells of a row are counted and not placed by the grid: merging left no trace.</summary>
    public bool IsCounted { get; private set; }

    /// <summary>The header that begins at a row or below it, or null where no row names the table's columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="from">The row to begin with.</param>
    /// <param name="to">The row before which it must begin.</param>
    /// <param name="kind">The table of the pack.</param>
    /// <param name="words">The words all tables share.</param>
    public static AccountHeader? Find(Table table, int from, int to, AccountKind kind, AccountVocabulary words)
    {
        for (var r = from; r < Math.Min(to, table.RowCount); r++)
        {
            var header = new AccountHeader(table, kind, words) { First = r, End = r + 1 };
            if (!header.NamesColumns(r, least: 2)) continue;
            while (header.End < table.RowCount && header.End < r + MostRows && header.GoesOn(header.End)) header.End++;
            header.IsCounted = table.IsPacked;
            if (r > 0 && !table.IsPacked && (NamesYears(table, r - 1) || (r > from && NamesGroups(table, r - 1, words)))) header.First = r - 1;
            header.Paths = table.IsPacked ? header.Packed() : header.Placed();
            return header;
        }
        return null;
    }

    /// <summary>2026年 ∣ 2025年 above the names of columns, beside the name of the rows at most.</summary>
    private static bool NamesYears(Table table, int row)
    {
        var (years, others) = (0, 0);
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            if (Words.IsYear(cell.Text)) years++;
            else others++;
        }
        return years >= 2 && others <= 1;
    }

    /// <summary>项目 ∣ 合计 ∣ 工资福利支出 ∣ 商品和服务支出 above 科目编码 ∣ 科目名称 ∣ ∣ 小计 ∣ 基本工资: names of groups that the pack need not know.</summary>
    private static bool NamesGroups(Table table, int row, AccountVocabulary words)
    {
        var (named, groups) = (false, 0);
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row) continue;
            if (cell.IsBlank || cell.Text.Length > LongestName || LedgerHeader.IsFigure(cell.Text)) return false;
            named |= cell.Column == 0 && words.IsName(Name(cell.Text));
            if (cell.ColumnSpan > 1) groups++;
        }
        return named && groups > 1;
    }

    /// <summary>A header cell as it is compared: without white space, brackets and 其中.</summary>
    public static string Name(string text)
    {
        var name = Words.WithoutBrackets(Words.Compact(text));
        return (name.StartsWith("其中", StringComparison.Ordinal) ? name[2..] : name).TrimStart(':').TrimEnd('*');
    }

    /// <summary>栏次 ∣ 1 ∣ 2=3+4 ∣ 3, 类 ∣ 款 ∣ 项 ∣ 栏次 ∣ 1: whether a row only numbers the columns.</summary>
    public static bool IsNumbers(Table table, int row, AccountVocabulary words)
    {
        var own = LedgerHeader.Own(table, row);
        var opened = own.Exists(c => !c.IsBlank && words.IsNumbers(Name(c.Text)));
        if (!opened) return LedgerHeader.NumbersColumns(own);
        foreach (var cell in own)
        {
            var text = Words.Compact(cell.Text);
            // 类 ∣ 款 ∣ 项 ∣ 栏次 ∣ 1: heads of codes stand in the row of numbers, too.
            if (text.Length == 0 || words.IsNumbers(text) || words.IsLine(text) || words.IsCode(Name(text)) || text is "—" or "-" or "**" or "—－") continue;
            var formula = text.IndexOf('=');
            if (!Rational.TryParse(formula > 0 ? text[..formula] : text, out var number, out var decimals) || decimals > 0 || !number.IsInteger) return false;
        }
        return true;
    }

    /// <summary>The cells of a row by column: null where none begins in the row.</summary>
    public Cell?[] Slots(int row)
    {
        var slots = new Cell?[Paths.Count];
        if (!IsCounted)
        {
            foreach (var cell in table.Row(row)) if (cell.Row == row && cell.Column < slots.Length) slots[cell.Column] = cell;
            return slots;
        }
        // A name over several columns takes one place, so a short row is counted from its end.
        var own = LedgerHeader.Own(table, row);
        for (var i = 1; i <= Math.Min(own.Count, slots.Length); i++) slots[^i] = own[^i];
        if (own.Count < slots.Length && own.Count > 0) (slots[0], slots[^own.Count]) = (own[0], own.Count == slots.Length ? own[0] : null);
        return slots;
    }

    private bool NamesColumns(int row, int least)
    {
        var (filled, known, opens) = (0, 0, false);
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            if (cell.Text.Length > LongestName || LedgerHeader.IsFigure(cell.Text)) return false;
            filled++;
            var name = Name(cell.Text);
            if (IsKnown(name)) known++;
            opens |= words.IsCode(name);
        }
        return filled >= least && known > 0 && (opens || 2 * known >= filled);
    }

    private bool IsKnown(string name) =>
        words.IsCode(name) || words.IsName(name) || words.IsLine(name) || kind.Column(name) is not null || kind.Pattern.Sides.Contains(name) || kind.IsItem(name);

    private bool GoesOn(int row)
    {
        if (IsNumbers(table, row - 1, words)) return false;
        if (IsNumbers(table, row, words)) return true;
        if (Rows.FirstFilled(table, row) is not { } first) return false;
        // 合计 at the left opens the rows of a table whose items stand below each other.
        if (!kind.Pattern.MayTurn && first.Column == 0 && !words.IsCode(Name(first.Text)) && !words.IsName(Name(first.Text)) && !words.IsLine(Name(first.Text)) && kind.Column(Name(first.Text)) is null or { Name: "合计" }) return false;
        if (kind.Pattern.MayTurn && Rows.OnlyFilled(table, row) is not null) return false;
        return NamesColumns(row, least: 1);
    }

    /// <summary>A blank goes on with the cell left of it where both stand below the same cells.</summary>
    private List<List<string>> Placed()
    {
        List<List<string>> paths = [];
        List<List<Cell>> cells = [];
        for (var c = 0; c < table.ColumnCount; c++)
        {
            paths.Add([]);
            cells.Add([]);
        }
        for (var r = First; r < End; r++)
        {
            if (IsNumbers(table, r, words)) continue;
            Cell? before = null;
            List<Cell> above = [];
            for (var c = 0; c < table.ColumnCount; c++)
            {
                List<Cell> own = [.. cells[c]];
                var cell = table.At(r, c);
                if (cell is { IsBlank: true } or null) cell = before is not null && Same(own, above) ? before : null;
                else if (cell.Row < r) cell = null;
                if (cell is not null)
                {
                    cells[c].Add(cell);
                    if (Name(cell.Text) is { Length: > 0 } name) paths[c].Add(name);
                }
                (before, above) = (cell, own);
            }
        }
        return paths;
    }

    private static bool Same(List<Cell> a, List<Cell> b)
    {
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++) if (!ReferenceEquals(a[i], b[i])) return false;
        return true;
    }

    private List<List<string>> Packed()
    {
        var end = End;
        while (end > First + 1 && IsNumbers(table, end - 1, words)) end--;
        var names = LedgerHeader.PackedNames(table, First, end);
        foreach (var path in names)
            for (var i = 0; i < path.Count; i++) path[i] = Name(path[i]);
        return names;
    }
}
