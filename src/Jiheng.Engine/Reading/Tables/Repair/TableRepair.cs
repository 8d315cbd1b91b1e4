using Jiheng.Engine.Content;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables.Repair;

/// <summary>
/// Puts the cells of a table back where they belong before it is read: rows that lost cells, rows shifted by one, numbers glued together.
/// Only places in the grid change and cells are cut; texts and origins stay those of the document.
/// </summary>
internal static class TableRepair
{
    // The fit by which another place must be better before a cell is moved.
    private const int Margin = 3;

    /// <summary>The table as it was meant; the same table where nothing is to be done.</summary>
    public static Table Of(Table table, ReadingBuilder reading)
    {
        var vocabulary = reading.Vocabulary;
        List<RowChange> changes = [];
        for (var r = 0; r < table.RowCount;)
        {
            if (FundColumns.NamesAt(table, r, vocabulary) is { } names)
            {
                if (GluedRow.OfSources(table, r + 1, names, vocabulary) is { } sources) changes.Add(sources);
                r += 2;
                continue;
            }
            if (Header.At(table, r, vocabulary) is not { } header || !(header.IsIndicators || header.IsFunds))
            {
                r++;
                continue;
            }
            var leaves = Leaf.Of(header);
            r += header.Rows;
            List<int> rows = [];
            for (; r < table.RowCount && Header.At(table, r, vocabulary) is null && FundColumns.NamesAt(table, r, vocabulary) is null; r++)
            {
                if (Rows.FirstFilled(table, r) is not { } first) continue;
                if (header.IsIndicators && vocabulary.IsGrandTotal(first.Text))
                {
                    if (Aligned(table, r, leaves) is { } total) changes.Add(total);
                    break;
                }
                if (!header.IsIndicators && FieldBand.IsFieldRow(table, r, vocabulary)) break;
                rows.Add(r);
            }
            if (header.IsFunds)
                foreach (var row in rows)
                {
                    if (GluedRow.OfFunds(table, row, leaves) is { } glued) changes.Add(glued);
                    else if (Aligned(table, row, leaves) is { } moved) changes.Add(moved);
                }
            else
            {
                var glued = GluedWeights.Of(table, rows, leaves, r, vocabulary, reading);
                changes.AddRange(glued);
                foreach (var row in rows)
                    if (!glued.Exists(g => g.Row == row) && Aligned(table, row, leaves) is { } moved) changes.Add(moved);
            }
        }
        foreach (var change in changes) if (!change.IsUncertain) reading.Mend(change.Cells[0].Origin);
        return changes.Count == 0 ? table : Apply(table, changes);
    }

    private static RowChange? Aligned(Table table, int row, List<Leaf> leaves)
    {
        List<Cell> own = [];
        foreach (var cell in table.Row(row)) if (cell.Row == row) own.Add(cell);
        if (table.IsPacked)
        {
            // Two texts are a label and what is said of it: 单位意见 ∣ 同意申报.
            if (own.Count >= leaves.Count || own.Count < 2 || (own.FindAll(c => !c.IsBlank).Count < 3 && !own.Exists(c => IndicatorValue.Parse(c.Text).Quantity is not null))) return null;
        }
        else
        {
            // Something stands beside the header's columns, and something within them is blank.
            var edge = leaves[^1].Column + leaves[^1].Span;
            if (!own.Exists(c => !c.IsBlank && c.Column >= edge) || !own.Exists(c => c.IsBlank && c.Column < edge)) return null;
            var covered = leaves.FindAll(l => table.At(row, l.Column) is { } cell && cell.Row != row);
            leaves = leaves.FindAll(l => !covered.Contains(l));
            own = own.FindAll(c => !c.IsBlank);
            if (own.Count > leaves.Count || own.Count == 0) return null;
            // A column without a name that other rows fill too is a column, not a slip; and points never come from outside.
            for (var r = 0; r < table.RowCount; r++)
                if (r != row && table.At(r, edge) is { IsBlank: false } other && other.Column == edge) return null;
            if (leaves.Exists(l => l.Role is ColumnRole.Weight or ColumnRole.Score)) return null;
        }
        // Blanks at the end say nothing of where the others belong.
        while (own.Count > 0 && own[^1].IsBlank) own.RemoveAt(own.Count - 1);
        var texts = own.ConvertAll(c => c.Text);
        var now = own.ConvertAll(c => leaves.FindIndex(l => c.Column >= l.Column && c.Column < l.Column + l.Span));
        var best = RowAlignment.Best(texts, leaves, out var score);
        if (score < RowAlignment.Score(texts, now, leaves) + Margin) return null;
        var cells = new Cell[own.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = At(own[i], leaves[best[i]]);
        return new(row, cells, leaves);
    }

    /// <summary>The cell in a column of the header.</summary>
    public static Cell At(Cell cell, Leaf leaf) => new(cell.Row, leaf.Column, 1, leaf.Span, cell.Lines, cell.Origin) { Nested = cell.Nested };

    private static Table Apply(Table table, List<RowChange> changes)
    {
        var width = table.ColumnCount;
        List<Cell> cells = [];
        HashSet<int> changed = [];
        foreach (var change in changes) changed.Add(change.Row);
        foreach (var cell in table.Cells)
            if (!changed.Contains(cell.Row)) cells.Add(cell);
        foreach (var change in changes)
        {
            cells.AddRange(change.Cells);
            // A dropped cell is a blank one: the form has the column.
            foreach (var leaf in change.Leaves)
                if (!Array.Exists(change.Cells, c => c.Column == leaf.Column) && (table.At(change.Row, leaf.Column) is not { } above || above.Row == change.Row))
                    cells.Add(new(change.Row, leaf.Column, 1, leaf.Span, [], change.Cells[0].Origin with { Text = "" }));
        }
        cells.Sort((a, b) => a.Row != b.Row ? a.Row - b.Row : a.Column - b.Column);
        return new(table.Number, table.RowCount, width, cells) { IsPacked = table.IsPacked };
    }
}

/// <summary>A row's cells in their new places.</summary>
/// <param name="Row">The row.</param>
/// <param name="Cells">Its cells, left to right.</param>
/// <param name="Leaves">The columns that it has.</param>
internal sealed record RowChange(int Row, Cell[] Cells, List<Leaf> Leaves)
{
    /// <summary>Whether the cells were only kept in line: what was glued stays glued.</summary>
    public bool IsUncertain { get; init; }
}
