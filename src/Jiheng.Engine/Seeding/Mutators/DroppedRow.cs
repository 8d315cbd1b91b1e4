using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>A row of a table lost in copying. What is merged over it and others stays.</summary>
internal sealed class DroppedRow : Mutator
{
    private const int FewestRows = 3;

    public override string Name => "dropped-row";

    public override string Title => "漏掉一行";

    public override Mutation? Make(Document document, PrintedNumber number, IReadOnlyList<PrintedNumber> numbers, SeededDraw draws)
    {
        if (number is not { Table: { } table, Cell: { } cell } || table.RowCount < FewestRows || cell.RowSpan > 1) return null;
        List<Cell> cells = [];
        HashSet<Cell> gone = new(ReferenceEqualityComparer.Instance);
        foreach (var one in table.Cells)
        {
            if (one.Row == cell.Row && one.RowSpan == 1) gone.Add(one);
            else cells.Add(one.Row > cell.Row ? Moved(one, one.Row - 1, one.RowSpan) : one.Row + one.RowSpan > cell.Row ? Moved(one, one.Row, one.RowSpan - 1) : one);
        }
        List<Retyped> lost = [new(number, null)];
        foreach (var other in numbers)
            if (!ReferenceEquals(other, number) && other.Cell is { } holder && gone.Contains(holder)) lost.Add(new(other, null));
        var name = "";
        foreach (var one in table.Row(cell.Row)) if (name.Length == 0 && gone.Contains(one)) name = one.Text;
        return new(Name, Retyping.Table(document, table, new(table.Number, table.RowCount - 1, table.ColumnCount, cells) { IsPacked = table.IsPacked }), lost) { Words = $"漏掉“{name}”一行" };
    }

    private static Cell Moved(Cell cell, int row, int span) => Retyping.CellOf(cell, row, cell.Column, span, cell.ColumnSpan, cell.Lines, cell.Nested);
}
