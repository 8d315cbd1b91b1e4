using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>A merged cell taken apart and its number printed in each of its places, as programs do that fill what they unmerge.</summary>
internal sealed class ClonedMerge : Mutator
{
    public override string Name => "cloned-merge";

    public override string Title => "合并单元格拆开后重复";

    public override Mutation? Make(Document document, PrintedNumber number, IReadOnlyList<PrintedNumber> numbers, SeededDraw draws)
    {
        if (number is not { Table: { } table, Cell: { } cell, FillsCell: true } || (cell.RowSpan == 1 && cell.ColumnSpan == 1) || table.IsPacked) return null;
        List<Cell> cells = [];
        foreach (var one in table.Cells)
        {
            if (!ReferenceEquals(one, cell)) { cells.Add(one); continue; }
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    // Each copy has its own place in the file.
                    var (down, right) = (r - cell.Row, c - cell.Column);
                    TextLine[] lines = [.. cell.Lines.Select(l => l with { Origin = At(l.Origin, down, right) })];
                    cells.Add(Retyping.CellOf(cell with { Origin = At(cell.Origin, down, right) }, r, c, 1, 1, lines, cell.Nested));
                }
        }
        cells.Sort(static (x, y) => x.Row != y.Row ? x.Row.CompareTo(y.Row) : x.Column.CompareTo(y.Column));
        return new(Name, Retyping.Table(document, table, new(table.Number, table.RowCount, table.ColumnCount, cells)), [new(number, number.Text) { Rows = cell.RowSpan }])
        {
            Words = $"{number.Text}在{cell.RowSpan}行{cell.ColumnSpan}列各印一遍",
        };
    }

    private static Diagnostics.Origin At(Diagnostics.Origin origin, int down, int right) => origin with { Row = origin.Row + down, Column = origin.Column + right };
}
