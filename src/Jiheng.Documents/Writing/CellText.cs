using Jiheng.Engine.Content;

namespace Jiheng.Documents.Writing;

/// <summary>What is printed in a cell.</summary>
internal static class CellText
{
    /// <summary>The lines of the cell; a table inside it as a line for each of its rows, since a form has none.</summary>
    public static List<string> Lines(Cell cell)
    {
        var lines = cell.Lines.Select(l => l.Text.Trim()).ToList();
        foreach (var nested in cell.Nested)
            for (var r = 0; r < nested.RowCount; r++)
                lines.Add(string.Join("　", nested.Row(r).Where(c => c.Row == r).SelectMany(Lines)));
        return lines;
    }

    /// <summary>The width of the widest line.</summary>
    public static int Width(Cell cell) => Lines(cell).Select(TextWidth.Of).DefaultIfEmpty(0).Max();
}
