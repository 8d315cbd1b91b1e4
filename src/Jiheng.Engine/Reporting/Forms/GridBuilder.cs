using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Forms;

/// <summary>Lays cells out row by row on a grid of a fixed width.</summary>
internal sealed class GridBuilder(int columns)
{
    private static readonly Origin Nowhere = new("", "");

    private readonly List<Cell> cells = [];

    /// <summary>The row that the next cell goes to.</summary>
    public int Row { get; private set; }

    /// <summary>Grid columns.</summary>
    public int Columns { get; } = columns;

    /// <summary>A printed cell.</summary>
    public void Print(int column, int columnSpan, string text, int rowSpan = 1) => Add(column, columnSpan, rowSpan, text, null);

    /// <summary>A cell to fill in, blank or with a value to begin with.</summary>
    public GridPlace Ask(int column, int columnSpan, CellInput input, string value = "")
    {
        Add(column, columnSpan, 1, value, input);
        return new(Row, column);
    }

    /// <summary>Goes to the next row.</summary>
    public void Next() => Row++;

    /// <summary>The finished table.</summary>
    public Table Build(int number) => new(number, Row, Columns, [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)]);

    /// <summary>Divides grid columns among a row's cells by their relative widths, each at least one.</summary>
    /// <returns>The span of each.</returns>
    public static int[] Divide(int columns, IReadOnlyList<int> widths)
    {
        var spans = new int[widths.Count];
        Array.Fill(spans, 1);
        for (var left = columns - widths.Count; left > 0; left--)
        {
            // The cell that is furthest below its share takes the next column; of equal ones the first.
            var neediest = 0;
            for (var i = 1; i < spans.Length; i++)
                if (spans[i] * Math.Max(1, widths[neediest]) < spans[neediest] * Math.Max(1, widths[i])) neediest = i;
            spans[neediest]++;
        }
        return spans;
    }

    private void Add(int column, int columnSpan, int rowSpan, string text, CellInput? input) =>
        cells.Add(new(Row, column, rowSpan, columnSpan, text.Length == 0 ? [] : [.. text.Split('\n').Select(line => new TextLine(line, Nowhere))], Nowhere) { Input = input });
}
