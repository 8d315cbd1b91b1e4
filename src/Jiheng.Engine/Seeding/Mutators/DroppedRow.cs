using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>The number's row is gone from its table; cells merged over it are one row shorter.</summary>
public sealed class DroppedRow : Mutator
{
    public override string Name => "漏行";

    public override string Slug => "dropped-row";

    public override Mutation? Of(DocumentReading reading, PrintedNumber number, SeededDraw draw)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(number);
        if (CellOf(reading, number) is not ({ RowCount: > 2 } table, { RowSpan: 1 } cell) || table.IsPacked && table.RowCount < 3) return null;
        List<Cell> cells = [];
        foreach (var other in table.Cells)
        {
            var covers = other.Row <= cell.Row && other.Row + other.RowSpan > cell.Row;
            if (covers && other.RowSpan == 1) continue;
            cells.Add(new(other.Row > cell.Row ? other.Row - 1 : other.Row, other.Column, covers ? other.RowSpan - 1 : other.RowSpan, other.ColumnSpan, other.Lines, other.Origin) { Nested = other.Nested });
        }
        var without = new Table(table.Number, table.RowCount - 1, table.ColumnCount, cells) { IsPacked = table.IsPacked };
        return new(this, number, Edit.With(reading.Source, number.Block, without), []) { Text = $"删去{number.Text}所在的一行" };
    }
}
