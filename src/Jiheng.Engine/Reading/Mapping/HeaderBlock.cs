using System.Globalization;
using System.Text;
using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Mapping;

/// <summary>The header cells above some rows of a table: columns as these cells set them apart, and nothing of the rows below.</summary>
internal sealed class HeaderBlock
{
    private const int MostSamples = 3;
    private const int LongestSample = 40;

    private readonly Table table;
    private readonly List<int> starts = [];
    private readonly List<List<string>> paths = [];

    /// <param name="table">The table.</param>
    /// <param name="row">First grid row.</param>
    /// <param name="rowCount">How many rows.</param>
    public HeaderBlock(Table table, int row, int rowCount)
    {
        (this.table, Row, RowCount) = (table, row, rowCount);
        for (var c = 0; c < table.ColumnCount; c++)
        {
            // Grid columns that only the rows below need say nothing of the form.
            if (c > 0 && !StartsAt(c)) continue;
            starts.Add(c);
            paths.Add(PathAt(c));
        }
        while (paths.Count > 0 && paths[^1].Count == 0)
        {
            paths.RemoveAt(paths.Count - 1);
            starts.RemoveAt(starts.Count - 1);
        }
    }

    public int Row { get; }

    public int RowCount { get; }

    /// <summary>Number of columns.</summary>
    public int Count => starts.Count;

    /// <summary>First grid column of a column.</summary>
    public int Start(int column) => starts[column];

    /// <summary>The grid column after a column's last.</summary>
    public int End(int column) => column + 1 < starts.Count ? starts[column + 1] : table.ColumnCount;

    /// <summary>The words above a column, the outermost first.</summary>
    public List<string> Path(int column) => paths[column];

    /// <summary>The column that a grid column belongs to, or −1.</summary>
    public int ColumnOf(int gridColumn)
    {
        for (var i = starts.Count - 1; i >= 0; i--) if (gridColumn >= starts[i]) return i;
        return -1;
    }

    /// <summary>What the header cells say and how they are merged; years, white space and widths of letters do not count.</summary>
    public string Signature()
    {
        var text = new StringBuilder();
        for (var r = Row; r < Row + RowCount; r++)
        {
            foreach (var cell in table.Row(r))
            {
                if (cell.Row != r || IsBare(cell)) continue;
                var rows = Math.Min(cell.Row + cell.RowSpan, Row + RowCount) - r;
                text.Append(CultureInfo.InvariantCulture, $"{WithoutYear(Words.Compact(cell.Text))}@{ColumnOf(cell.Column)}-{ColumnOf(cell.Column + cell.ColumnSpan - 1)}x{rows};");
            }
            text.Append('/');
        }
        return text.ToString();
    }

    /// <summary>A few values below a column, up to a row.</summary>
    public List<string> Samples(int column, int end)
    {
        List<string> samples = [];
        for (var r = Row + RowCount; r < end && samples.Count < MostSamples; r++)
        {
            if (table.At(r, starts[column]) is not { IsBlank: false } cell || cell.Row != r || cell.Column != starts[column]) continue;
            var text = cell.Text.Length <= LongestSample ? cell.Text : string.Concat(cell.Text.AsSpan(0, LongestSample), "…");
            if (!samples.Contains(text)) samples.Add(text);
        }
        return samples;
    }

    /// <summary>Four digits of a year become a sign: the same form comes again next year.</summary>
    public static string WithoutYear(string compact)
    {
        StringBuilder? text = null;
        for (var i = 0; i + 4 <= compact.Length; i++)
        {
            if (!((compact[i] == '1' && compact[i + 1] == '9') || (compact[i] == '2' && compact[i + 1] == '0'))) continue;
            if (!char.IsAsciiDigit(compact[i + 2]) || !char.IsAsciiDigit(compact[i + 3])) continue;
            if ((i > 0 && char.IsAsciiDigit(compact[i - 1])) || (i + 4 < compact.Length && char.IsAsciiDigit(compact[i + 4]))) continue;
            text ??= new(compact);
            for (var d = i; d < i + 4; d++) text[d] = '#';
        }
        return text?.ToString() ?? compact;
    }

    private bool StartsAt(int column)
    {
        for (var r = Row; r < Row + RowCount; r++) if (table.At(r, column) is { } cell && cell.Column == column && cell.Row >= Row) return true;
        return false;
    }

    private List<string> PathAt(int column)
    {
        List<string> path = [];
        Cell? last = null;
        for (var r = Row; r < Row + RowCount; r++)
        {
            var cell = table.At(r, column);
            if (cell is not null && !ReferenceEquals(cell, last) && cell.Row >= Row && !IsBare(cell)) path.Add(Words.Compact(cell.Text));
            last = cell;
        }
        return path;
    }

    /// <summary>Blank, or a number of a column (栏次).</summary>
    private static bool IsBare(Cell cell) => cell.IsBlank || (cell.Text.Length <= 3 && IsDigits(cell.Text));

    private static bool IsDigits(string text)
    {
        foreach (var c in text) if (!char.IsAsciiDigit(c)) return false;
        return true;
    }
}
