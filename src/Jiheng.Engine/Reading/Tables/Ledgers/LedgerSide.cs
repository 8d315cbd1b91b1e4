using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Tables.Ledgers;

/// <summary>One side of a table of labelled figures: its columns of names and its columns of figures.</summary>
/// <param name="header">The table's header.</param>
/// <param name="names">First column of names.</param>
/// <param name="figures">First column of figures.</param>
/// <param name="end">The column after the last.</param>
/// <param name="form">The form being read.</param>
/// <param name="reading">The document being read.</param>
/// <param name="unit">The unit of bare amounts, or null.</param>
internal sealed class LedgerSide(LedgerHeader header, int names, int figures, int end, FormBuilder form, ReadingBuilder reading, Unit? unit)
{
    private string group = "";
    private AmountTree? tree;

    // Rows since the last subtotal, and the subtotals since the last total: what a total below them adds up.
    private readonly List<AmountRow> open = [], subtotals = [];
    private bool mayNest;

    /// <summary>Takes the side's part of a row.</summary>
    public void Read(Table table, int row, Cell?[] slots)
    {
        var (outer, label) = Names(table, row);
        if (label is null) return;
        List<AmountCell> cells = [];
        List<(Entry Entry, LedgerColumn Column)> others = [];
        // A row counted in 人 holds no money, whatever its columns are called, unless they say so themselves; its name says it of all its figures.
        var named = LedgerColumn.OfRow(label.Text);
        var own = named ?? header.UnitOf(slots);
        for (var c = figures; c < end; c++)
        {
            if (!header.Columns[c].HoldsFigures) continue;
            if (slots[c] is not { } cell)
            {
                // A figure merged from above stands for both rows: neither can be added up.
                mayNest = true;
                continue;
            }
            var column = header.Columns[c];
            var name = $"{Words.Key(label.Text)} {column.Text}";
            if (column.Kind == FigureKind.Amount && !column.IsChange) cells.Add(new(Entries.Of(cell, name, named ?? MoneyUnits.In(column.Text) ?? own ?? unit), column.Text, column.Year, column.Stage));
            else others.Add((Entries.Of(cell, name, IsPercent(column, cell) ? Numbers.Unit.Percent : column.Kind == FigureKind.Amount ? named ?? MoneyUnits.In(column.Text) ?? own ?? unit : column.Kind == FigureKind.Bare ? own : column.Unit), column));
        }
        if (cells.Count == 0 && others.Count == 0) return;
        if (outer != group || tree is null)
        {
            Close();
            group = outer;
            tree = new(form, reading, group, isLedger: true);
        }
        if (reading.Vocabulary.IsTotal(label.Text) || reading.Vocabulary.IsSubtotal(label.Text)) AddTotal(label, cells);
        else if (tree.Add(label, cells) is { } added) Keep(label, added);
        var path = group.Length == 0 ? Words.Key(label.Text) : $"{group}-{Words.Key(label.Text)}";
        foreach (var (entry, column) in others)
        {
            if (column.Kind == FigureKind.Bare && own is null) reading.AddBare(form, entry, path, column.Text, column.Year);
            else reading.Add(form, entry, "", path, Stage.Computed, column.Text, column.Year);
        }
    }

    /// <summary>Says which rows add up to which.</summary>
    public void Close()
    {
        tree?.Close();
        tree = null;
        open.Clear();
        subtotals.Clear();
        mayNest = false;
    }

    private void Keep(Cell label, AmountRow row)
    {
        mayNest |= Words.Compact(label.Text) is var compact && (compact.StartsWith("其中", StringComparison.Ordinal) || compact.StartsWith('减')) || label.Text.StartsWith(' ') || label.Text.StartsWith('\u3000');
        open.Add(row);
    }

    /// <summary>The row's own name, and the name left of it, which a merged cell may have brought from rows above.</summary>
    private (string Group, Cell? Label) Names(Table table, int row)
    {
        var (found, goesOn) = header.Names(table, row, names, figures);
        if (found.Count == 0 || found[^1].Row != row) return ("", null);
        return (found.Count > 1 ? Words.Key(found[^2].Text) : goesOn ? group : "", found[^1]);
    }

    private static bool IsPercent(LedgerColumn column, Cell cell) =>
        column.Kind is FigureKind.Share or FigureKind.Rate && column.Text.Contains('%', StringComparison.Ordinal) && !cell.Text.Contains('%', StringComparison.Ordinal);

    /// <summary>合计 below its rows: their sum, where the columns show that all of them are its parts.</summary>
    private void AddTotal(Cell label, List<AmountCell> cells)
    {
        var key = Words.Key(label.Text);
        var row = new AmountRow
        {
            Label = Entries.Of(label, key),
            Path = group.Length == 0 ? key : $"{group}-{key}",
            Concept = "",
            Cells = cells,
        };
        form.AmountRows.Add(row);
        foreach (var cell in cells) reading.Add(form, cell.Entry, "", row.Path, cell.Stage, cell.Column, cell.Year);
        var isSubtotal = key.EndsWith("小计", StringComparison.Ordinal);
        List<AmountRow> parts = isSubtotal ? open : [.. subtotals, .. open];
        if (parts.Count >= 2 && !mayNest && AddsUp(row, parts, out var witnesses) is var sure && (sure || IsCrossed(row, parts)))
            for (var c = 0; c < cells.Count; c++)
                if (cells[c].Entry.Quantity is not null && parts.Exists(p => p.Cells[c].Entry.Quantity is not null) && (!IsRunning(cells[c].Column, parts) || SumOf(parts, c) == cells[c].Entry.Number))
                    reading.Compositions.Add(new() { Whole = cells[c].Entry, Parts = parts.ConvertAll(p => p.Cells[c].Entry), IsComplete = sure, IsLikelyComplete = !sure, Witnesses = witnesses, Form = form.Index, Subject = $"{row.Path} {cells[c].Column}" });
        open.Clear();
        if (!isSubtotal) subtotals.Clear();
        else subtotals.Add(row);
    }

    /// <summary>Whether the rows are the parts of the total: it is their sum in every column, or in all but one of three or more, which is then wrong.</summary>
    private static bool AddsUp(AmountRow total, List<AmountRow> parts, out int fits)
    {
        fits = 0;
        var misfits = 0;
        foreach (var part in parts) if (part.Cells.Count != total.Cells.Count) return false;
        for (var c = 0; c < total.Cells.Count; c++)
        {
            if (total.Cells[c].Entry.Number is not { IsZero: false } whole) continue;
            if (SumOf(parts, c) == whole) fits++;
            else if (!IsRunning(total.Cells[c].Column, parts)) misfits++;
        }
        return fits > 0 && (misfits == 0 || (misfits == 1 && fits >= 2));
    }

    /// <summary>Whether two columns miss their total by the same amount, one way and the other, and the rest make it: two cells of a row may stand the wrong way round.</summary>
    private static bool IsCrossed(AmountRow total, List<AmountRow> parts)
    {
        var (fits, misfits, gap) = (0, 0, Rational.Zero);
        foreach (var part in parts) if (part.Cells.Count != total.Cells.Count) return false;
        for (var c = 0; c < total.Cells.Count; c++)
        {
            if (total.Cells[c].Entry.Number is not { IsZero: false } whole) continue;
            if (SumOf(parts, c) - whole is { IsZero: false } missed) (misfits, gap) = (misfits + 1, gap + missed);
            else fits++;
        }
        return misfits == 2 && gap.IsZero && fits > 0;
    }

    private static Rational SumOf(List<AmountRow> parts, int column)
    {
        var sum = Rational.Zero;
        foreach (var part in parts) if (part.Cells[column].Entry.Number is { } number) sum += number;
        return sum;
    }

    /// <summary>累计支出, 年末滚存结余: where the rows are years or quarters each holds the ones before it, and their sum is nothing.</summary>
    private static bool IsRunning(string column, List<AmountRow> rows) =>
        Words.HasAny(column, "累计", "滚存", "年末", "期末", "年初", "期初", "余额") && rows.TrueForAll(r => Words.Year(r.Label.Raw) is not null || LedgerHeader.IsPeriod(r.Label.Raw));
}
