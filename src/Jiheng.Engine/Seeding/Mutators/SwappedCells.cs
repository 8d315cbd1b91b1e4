using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>The number's cell and the next cell of the row that holds another number change places.</summary>
public sealed class SwappedCells : Mutator
{
    public override string Name => "相邻两格互换";

    public override string Slug => "swapped-cells";

    public override Mutation? Of(DocumentReading reading, PrintedNumber number, SeededDraw draw)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(number);
        if (CellOf(reading, number) is not var (table, cell)) return null;
        var row = table.Row(cell.Row);
        var at = -1;
        for (var i = 0; i < row.Count; i++) if (ReferenceEquals(row[i], cell)) at = i;
        if (at < 0 || at + 1 >= row.Count || row[at + 1] is not { Row: var next } other || next != cell.Row || other.Text == cell.Text || !other.Text.Any(char.IsAsciiDigit) || cell.Text.Length > 20 || other.Text.Length > 20) return null;
        var neighbour = -1;
        for (var i = 0; i < table.Cells.Count; i++) if (ReferenceEquals(table.Cells[i], other)) neighbour = i;
        // Each keeps its own places: what stands there now is the other's.
        var swapped = Edit.With(Edit.With(table, number.Cell, Moved(other.Lines, cell)), neighbour, Moved(cell.Lines, other));
        List<ChangedNumber> values = [];
        var there = PrintedNumber.In(reading.Source).Where(n => n.Block == number.Block && n.Cell == neighbour).ToList();
        if (there is [var only])
        {
            values.Add(new(number, only.Text));
            values.Add(new(only, number.Text));
        }
        return new(this, number, Edit.With(reading.Source, number.Block, swapped), values) { Text = $"{cell.Text} ↔ {other.Text}" };
    }

    private static TextLine[] Moved(IReadOnlyList<TextLine> lines, Cell to) => [.. lines.Select(l => new TextLine(l.Text, to.Lines.Count > 0 ? to.Lines[0].Origin with { Text = l.Text } : to.Origin with { Text = l.Text }))];
}
