namespace Jiheng.Engine.Reporting;

/// <summary>Aligned columns in a terminal: no wider than their content, no wider than their limit.</summary>
internal sealed class TextGrid(params (string Header, int Limit, bool Right)[] columns)
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row; a cell that is too wide is shortened in the middle.</summary>
    public void Add(params string[] cells) =>
        rows.Add([.. cells.Select((c, i) => TextColumns.Shorten(c, columns[i].Limit))]);

    /// <summary>Writes the rows, indented by two.</summary>
    public void AppendTo(StyledText text, bool header = true)
    {
        var headers = columns.Select(c => c.Header).ToArray();
        var widths = columns.Select((c, i) =>
            rows.Select(r => TextColumns.Width(r[i])).Append(header ? TextColumns.Width(c.Header) : 0).Max()).ToArray();
        if (header) text.Line(Row(headers, widths), Tone.Faint);
        foreach (var row in rows) text.Line(Row(row, widths));
    }

    private string Row(string[] cells, int[] widths) =>
        ("  " + string.Join("  ", cells.Select((c, i) => columns[i].Right ? TextColumns.PadLeft(c, widths[i]) : TextColumns.PadRight(c, widths[i])))).TrimEnd();
}
