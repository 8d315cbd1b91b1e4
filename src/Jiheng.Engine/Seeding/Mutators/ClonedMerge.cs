using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>A merged cell is taken apart and its number stands in each piece, as it happens when a table is copied.</summary>
public sealed class ClonedMerge : Mutator
{
    public override string Name => "合并格拆开后重复";

    public override string Slug => "cloned-merge";

    public override Mutation? Of(DocumentReading reading, PrintedNumber number, SeededDraw draw)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(number);
        if (CellOf(reading, number) is not var (table, cell) || cell.RowSpan * cell.ColumnSpan < 2 || table.IsPacked) return null;
        List<Cell> cells = [];
        foreach (var other in table.Cells)
        {
            if (!ReferenceEquals(other, cell))
            {
                cells.Add(other);
                continue;
            }
            for (var r = 0; r < cell.RowSpan; r++)
                for (var c = 0; c < cell.ColumnSpan; c++) cells.Add(new(cell.Row + r, cell.Column + c, 1, 1, cell.Lines, cell.Origin) { Nested = r + c == 0 ? cell.Nested : [] });
        }
        var cloned = new Table(table.Number, table.RowCount, table.ColumnCount, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]) { IsPacked = table.IsPacked };
        return new(this, number, Edit.With(reading.Source, number.Block, cloned), [new(number, number.Text)]) { Text = $"{number.Text}的合并格拆成{cell.RowSpan * cell.ColumnSpan}格" };
    }
}
