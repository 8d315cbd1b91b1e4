using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Tables.Ledgers;

namespace Jiheng.Engine.Reading.Blocks;

/// <summary>
/// Names of a grid's rows, and whose rows they are. Grids with the same columns may stand below one header (总体资金情况): then the title of
/// the grid stands beside its rows (收入构成 ∣ 财政拨款), or before their names in the same cell (收入构成：财政拨款, 收入构成合计).
/// </summary>
internal sealed class GridNames
{
    private static readonly char[] Joints = [':', '-', '—', '–', '·', '、'];

    private readonly Dictionary<string, GridBlock> titles = new(StringComparer.Ordinal);

    public GridNames(FormPattern pattern)
    {
        foreach (var block in pattern.Blocks) if (block is GridBlock { Title.Length: > 0 } grid) titles.TryAdd(Words.Key(grid.Title), grid);
    }

    /// <summary>Whether a cell is the title of some grid.</summary>
    public bool IsTitle(Cell cell) => titles.ContainsKey(Words.Key(cell.Text));

    /// <summary>The cell that names a row: the rightmost below the header of the names, which may lie over the titles too.</summary>
    public static Cell? Cell(Table table, GridBlock block, GridHeader header, int r)
    {
        var column = header.Columns[0];
        if (column < 0)
            foreach (var other in header.Columns) if (other > 0) { column = other - 1; break; }
        if (column < 0) return null;
        var cell = table.At(r, column);
        if (block.Columns[0].Role == "label")
        {
            var end = table.ColumnCount;
            foreach (var other in header.Columns) if (other > column) end = Math.Min(end, other);
            for (var c = end - 1; c > column; c--)
                if (table.At(r, c) is { IsBlank: false } inner && inner.Row == r && inner.Column > column && !LedgerHeader.IsFigure(inner.Text)) return inner;
        }
        if (cell is null or { IsBlank: true }) cell = block.Rows.Count > 0 ? Tables.Rows.FirstFilled(table, r) : cell;
        return cell is null or { IsBlank: true } ? null : cell;
    }

    /// <summary>Whether a row below the header of a grid is the grid's, and not of another that has its header in common.</summary>
    public bool IsOf(Table table, GridBlock block, GridHeader header, int r, Cell? label)
    {
        if (block.Title.Length == 0 || titles.Count < 2) return true;
        if (label is not null && Prefix(label) is { } named) return named == block;
        foreach (var cell in table.Row(r))
        {
            if (label is not null && cell.Column >= label.Column) break;
            if (!cell.IsBlank && cell.Row + cell.RowSpan > header.End && titles.TryGetValue(Words.Key(cell.Text), out var beside)) return beside == block;
        }
        return true;
    }

    /// <summary>The name of a row to look it up by, without the title of its grid.</summary>
    public string Key(GridBlock block, Cell? label)
    {
        if (label is null) return "";
        var text = Words.Compact(label.Text);
        if (block.Rows.Count > 0 && Prefix(label) is not null) text = text[Words.Key(block.Title).Length..].TrimStart(Joints);
        return Words.Key(text);
    }

    private GridBlock? Prefix(Cell label)
    {
        if (titles.Count < 2) return null;
        var text = Words.Compact(label.Text);
        foreach (var (title, block) in titles)
            if (text.Length > title.Length && text.StartsWith(title, StringComparison.Ordinal)) return block;
        return null;
    }
}
