using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.AccountTables;

/// <summary>What each column of an account table holds, and which of them stand together: code, name and figures, once or several times side by side.</summary>
internal sealed class AccountLayout
{
    private AccountLayout(AccountHeader header) => Header = header;

    /// <summary>The header it was made of.</summary>
    public AccountHeader Header { get; }

    /// <summary>The blocks left to right.</summary>
    public List<AccountBlock> Blocks { get; } = [];

    /// <summary>Whether the items stand as columns: no column names rows.</summary>
    public bool IsTurned { get; private set; }

    /// <summary>The layout below a header, or null when it is not that of the table.</summary>
    public static AccountLayout? Of(Table table, AccountHeader header, AccountKind kind, AccountVocabulary words, Vocabulary vocabulary)
    {
        var layout = new AccountLayout(header);
        AccountBlock? block = null;
        var named = 0;
        for (var c = 0; c < header.Paths.Count; c++)
        {
            var path = header.Paths[c];
            var last = path.Count == 0 ? "" : path[^1];
            if (path.Count > 0 && words.IsLine(last)) continue;
            var column = kind.Column(path);
            var isName = words.IsCode(last) || (column is null && (words.IsName(last) || HoldsWords(table, header, c)));
            if (isName)
            {
                if (block is null || block.Figures.Count > 0) layout.Blocks.Add(block = new());
                block.Names.Add(c);
                if (words.IsCode(last)) block.Codes.Add(c);
                continue;
            }
            if (path.Count == 0 || !MayHoldFigures(table, header, c)) continue;
            // A header over two grid columns whose cells all cover both is one column.
            if (c > 0 && SamePath(path, header.Paths[c - 1]) && !HoldsCells(table, header, c)) continue;
            if (block is null) layout.Blocks.Add(block = new());
            if (column is not null || kind.Pattern.MayTurn) named++;
            var unit = Unit(table, header, c);
            // 比上年增减% is no column of amounts, whatever words of the pack it holds.
            if (unit == Numbers.Unit.Percent || NamesRate(path) || PrintsRates(table, header, c)) (unit, column) = (Numbers.Unit.Percent, null);
            var made = Column(path, column, unit == Numbers.Unit.Percent, kind.Pattern, vocabulary);
            block.Figures.Add(new(c, made, column, made.IsRate ? Numbers.Unit.Percent : unit, Year(path)));
        }
        layout.Blocks.RemoveAll(b => b.Figures.Count == 0);
        foreach (var made in layout.Blocks) OwnYear(made);
        if (kind.Pattern.MayTurn && layout.Blocks is [var only])
        {
            var items = 0;
            foreach (var figures in only.Figures) if (kind.IsItem(figures.Column.Path[^1])) items++;
            layout.IsTurned = items >= 2;
        }
        if (named == 0 || layout.Blocks.Count == 0 || (layout.Blocks[0].Names.Count == 0 && !layout.IsTurned)) return null;
        return kind.Pattern.Sides.Count > 1 && layout.Blocks.Count < 2 ? null : layout;
    }

    /// <summary>上年决算数 ∣ 本年决算数 by their years: the column of the pack is that of the last year, the others stand beside it.</summary>
    private static void OwnYear(AccountBlock block)
    {
        for (var i = 0; i < block.Figures.Count; i++)
        {
            var figures = block.Figures[i];
            if (figures is { Year: { } year, Column.Name.Length: > 0 } && block.Figures.Exists(f => f.Column.Name == figures.Column.Name && f.Year > year))
                block.Figures[i] = figures with { Column = figures.Column with { Name = "" } };
        }
    }

    private static AccountColumn Column(List<string> path, AccountColumnWords? words, bool isPercent, AccountPattern pattern, Vocabulary vocabulary)
    {
        var stage = Stages.Named(words?.Stage ?? "");
        for (var i = path.Count - 1; i >= 0 && stage == Stage.Unstated; i--) stage = vocabulary.StageOf(path[i]);
        var isRate = isPercent || words is null && (vocabulary.FigureOf(path[^1]) == FigureKind.Share || path[^1].EndsWith('比') || path[^1].EndsWith("比例", StringComparison.Ordinal));
        var isChange = words is null && Words.HasAny(path[^1], "增减", "变动");
        return new(words?.Name ?? "", path, isRate || isChange ? Stage.Computed : stage == Stage.Unstated ? Stages.Named(pattern.Stage) : stage) { IsRate = isRate };
    }

    /// <summary>增减%, 增长率, 增幅, or 增减幅度 above a blank: a rate by its header. 增减幅度 above 金额 is none.</summary>
    private static bool NamesRate(List<string> path)
    {
        if (Words.HasAny(path[^1], Rates)) return true;
        if (path[^1].EndsWith('额') || path[^1].EndsWith('数') || path[^1].EndsWith('元')) return false;
        foreach (var piece in path) if (Words.HasAny(piece, Rates)) return true;
        return false;
    }

    private static readonly string[] Rates = ["%", "％", "百分", "率", "幅"];

    /// <summary>完成年初预算 above 104.34%: the figures themselves say that they are rates.</summary>
    private static bool PrintsRates(Table table, AccountHeader header, int column)
    {
        for (var r = header.End; r < table.RowCount; r++)
            if (table.At(r, column) is { IsBlank: false } cell && cell.Row == r && LedgerHeader.IsFigure(cell.Text)) return Words.Compact(cell.Text).EndsWith('%');
        return false;
    }

    private static int? Year(List<string> path)
    {
        foreach (var piece in path) if (Words.Year(piece) is { } year) return year;
        return null;
    }

    private static Unit? Unit(Table table, AccountHeader header, int column)
    {
        for (var r = header.First; r < header.End; r++)
        {
            if (header.IsCounted || table.At(r, column) is not { IsBlank: false } cell) continue;
            if (MoneyUnits.In(cell.Text) is { } unit) return unit;
            if (cell.Text.Contains('%', StringComparison.Ordinal) || cell.Text.Contains('％', StringComparison.Ordinal)) return Numbers.Unit.Percent;
        }
        return null;
    }

    private static bool SamePath(List<string> a, List<string> b)
    {
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++) if (a[i] != b[i]) return false;
        return true;
    }

    private static bool HoldsCells(Table table, AccountHeader header, int column)
    {
        for (var r = header.End; r < table.RowCount; r++) if (header.Slots(r)[column] is not null) return true;
        return false;
    }

    /// <summary>Whether words and no figures stand below a header that nothing is known of.</summary>
    private static bool HoldsWords(Table table, AccountHeader header, int column)
    {
        var words = false;
        for (var r = header.End; r < table.RowCount; r++)
        {
            if (header.Slots(r)[column] is not { IsBlank: false } cell || cell.ColumnSpan > 3) continue;
            var value = IndicatorValue.Parse(cell.Text);
            if (value.Quantity is not null) return false;
            words |= value.Kind == ValueKind.Text;
        }
        return words;
    }

    private static bool MayHoldFigures(Table table, AccountHeader header, int column)
    {
        for (var r = header.End; r < table.RowCount; r++)
            if (header.Slots(r)[column] is { IsBlank: false } cell && LedgerHeader.IsFigure(cell.Text)) return true;
        return !HoldsWords(table, header, column);
    }
}

/// <summary>Columns that stand together.</summary>
internal sealed class AccountBlock
{
    /// <summary>Columns of codes and names.</summary>
    public List<int> Names { get; } = [];

    /// <summary>Those of them that hold codes.</summary>
    public List<int> Codes { get; } = [];

    /// <summary>Columns of figures.</summary>
    public List<AccountFigures> Figures { get; } = [];
}

/// <summary>A column of figures.</summary>
/// <param name="Index">Its place in the header.</param>
/// <param name="Column">What it is.</param>
/// <param name="Words">The pack's words for it, or null.</param>
/// <param name="Unit">The unit its header names, or null.</param>
/// <param name="Year">The year its header names, or null.</param>
internal sealed record AccountFigures(int Index, AccountColumn Column, AccountColumnWords? Words, Unit? Unit, int? Year);
