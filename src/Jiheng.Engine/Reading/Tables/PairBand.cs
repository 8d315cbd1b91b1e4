using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Tables.Ledgers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>
/// Rows of names and figures side by side below no header: 抽查单位（家） ∣ 12 ∣ 查出问题（个） ∣ 5. Each figure is known by the name left of it;
/// nothing says of which total it is a part.
/// </summary>
internal static class PairBand
{
    private const int LongestName = 24;

    /// <summary>Whether the row is names, each with one cell behind it, and one of these at least a figure. One pair alone may be a row of a list, and 合计 is the sum of one.</summary>
    public static bool IsAt(Table table, int row, Vocabulary vocabulary)
    {
        if (Pairs(table, row) is not { } pairs || (pairs.Count < 2 && pairs is not [{ Value.Column: > 1 }])) return false;
        var figures = 0;
        foreach (var (name, value) in pairs)
        {
            if (vocabulary.IsTotal(name.Text) || vocabulary.IsSubtotal(name.Text)) return false;
            if (name.IsBlank || name.Text.Length > LongestName || LedgerHeader.IsFigure(name.Text) || !HasWord(name.Text)) return false;
            if (IsFigure(value)) figures++;
        }
        return figures > 0;
    }

    /// <summary>Reads the rows from this one on that are such rows, and says that they were kept by their names.</summary>
    /// <returns>The first row that is none.</returns>
    public static int Read(Table table, int row, FormBuilder form, ReadingBuilder reading)
    {
        List<string> names = [];
        Cell? place = null;
        for (; row < table.RowCount && IsAt(table, row, reading.Vocabulary); row++)
            foreach (var (name, value) in Pairs(table, row)!)
            {
                if (!IsFigure(value)) continue;
                if (Keep(name, value, form, reading)) continue;
                place ??= value;
                names.Add(Words.Key(name.Text));
            }
        const int Shown = 6;
        if (place is not null) reading.Losses.Add(new(place.Origin, $"《{form.Title}》有一处没有表头，{string.Concat(names.Take(Shown).Select(n => $"“{n}”"))}{(names.Count > Shown ? $"等{names.Count}个数" : "")}只按名称记下，没有核对各数之间的关系。") { IsNamed = true });
        return row;
    }

    /// <summary>Keeps a figure.</summary>
    /// <returns>Whether it is known to be a count or a rate, which no sum of money is made of.</returns>
    private static bool Keep(Cell name, Cell value, FormBuilder form, ReadingBuilder reading)
    {
        var key = Words.Key(name.Text);
        var unit = LedgerColumn.OfRow(name.Text) ?? (reading.Vocabulary.FigureOf(key) == FigureKind.Amount ? form.MoneyUnit : null);
        var entry = Entries.Of(value, key, unit);
        reading.Add(form, entry, "", key, Stage.Computed, key, Words.Year(Words.Compact(name.Text)) ?? form.Year);
        return entry.Quantity is { Unit.Dimension: not (Dimension.None or Dimension.Money) } || reading.Vocabulary.FigureOf(key) is FigureKind.Count or FigureKind.Rate or FigureKind.Share;
    }

    private static bool IsFigure(Cell cell) => IndicatorValue.Parse(cell.Text) is { Kind: ValueKind.Number, IsWholeText: true };

    private static bool HasWord(string text)
    {
        foreach (var c in text) if (char.IsLetter(c)) return true;
        return false;
    }

    private static List<(Cell Name, Cell Value)>? Pairs(Table table, int row)
    {
        List<Cell> cells = [];
        foreach (var cell in table.Row(row)) if (cell.Row == row) cells.Add(cell);
        // 灭火装备维护 ∣ 装备60套，每套0.45万元 ∣ 27.00: the name, how it was worked out, the figure.
        if (cells.Count == 3 && !cells[0].IsBlank && IsFigure(cells[2]) && cells[1] is { IsBlank: false } words && !IsFigure(words)) return [(cells[0], cells[2])];
        // What stands beside all rows names the block.
        if (cells.Count % 2 == 1 && cells[0].RowSpan > 1) cells.RemoveAt(0);
        if (cells.Count == 0 || cells.Count % 2 == 1) return null;
        List<(Cell, Cell)> pairs = [];
        for (var i = 0; i < cells.Count; i += 2)
        {
            // Blank places at the end of a row are no pair.
            if (cells[i].IsBlank && cells[i + 1].IsBlank) continue;
            pairs.Add((cells[i], cells[i + 1]));
        }
        return pairs;
    }
}
