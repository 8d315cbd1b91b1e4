using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>Two neighbouring cells of figures, beside or below each other, entered the wrong way round.</summary>
internal sealed class SwappedCells : Mutator
{
    public override string Name => "swapped-cells";

    public override string Title => "相邻两格互换";

    public override Mutation? Make(Document document, PrintedNumber number, IReadOnlyList<PrintedNumber> numbers, SeededDraw draws)
    {
        if (number is not { Table: { } table, Cell: { } cell, FillsCell: true }) return null;
        List<PrintedNumber> beside = [];
        foreach (var other in numbers)
            if (ReferenceEquals(other.Table, table) && other is { FillsCell: true, Cell: { } neighbour } && AreNeighbours(table, cell, neighbour) && other.Value != number.Value) beside.Add(other);
        if (beside.Count == 0) return null;
        var second = draws.Of(beside);
        var lines = new Dictionary<TextLine, string>(ReferenceEqualityComparer.Instance) { [number.Line] = second.Line.Text, [second.Line] = number.Line.Text };
        return new(Name, Retyping.Lines(document, lines), [new(number, second.Text), new(second, number.Text)]) { Words = $"{number.Text}⇄{second.Text}" };
    }

    private static bool AreNeighbours(Table table, Cell one, Cell other) =>
        ReferenceEquals(table.At(one.Row, one.Column + one.ColumnSpan), other) || ReferenceEquals(table.At(other.Row, other.Column + other.ColumnSpan), one)
        || ReferenceEquals(table.At(one.Row + one.RowSpan, one.Column), other) || ReferenceEquals(table.At(other.Row + other.RowSpan, other.Column), one);
}
