using Jiheng.Engine.Content;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Dossiers.Measures;

/// <summary>A ledger as columns and rows of texts. Rows that add others up are no rows of it.</summary>
public sealed class LedgerTable
{
    private static readonly string[] Totals = ["合计", "小计", "总计", "本页合计", "累计", "共计"];

    private LedgerTable(string name, IReadOnlyList<string> columns, IReadOnlyList<LedgerLine> rows, IReadOnlyList<string> leftOut) => (Name, Columns, Rows, LeftOut) = (name, columns, rows, leftOut);

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>The headers, compact.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows of data.</summary>
    public IReadOnlyList<LedgerLine> Rows { get; }

    /// <summary>The places of rows that only add others up.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>The first table of a file that has a header: a row of words, all of them different.</summary>
    /// <param name="document">The file as read.</param>
    /// <exception cref="MeasureRefusedException">There is no such table.</exception>
    public static LedgerTable Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return All(document).FirstOrDefault() ?? throw new MeasureRefusedException($"“{document.File}”里没有找到台账：要有一行表头，各栏的名称不同。");
    }

    /// <summary>All tables of a file that have a header.</summary>
    /// <param name="document">The file as read.</param>
    /// <param name="headers">The names of columns: a row with two of them begins a table, also below another one on the same sheet; null where any words may be a header.</param>
    public static IEnumerable<LedgerTable> All(Document document, IReadOnlySet<string>? headers = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var table in document.Blocks.OfType<Table>())
        {
            List<int> begins = headers is null ? HeaderOf(table) is { } first ? [first] : [] : [.. Enumerable.Range(0, table.RowCount).Where(r => Cells(table, r).Count(c => c is not null && headers.Contains(Words.Compact(c))) >= 2)];
            for (var n = 0; n < begins.Count; n++)
            {
                List<IReadOnlyList<string?>> rows = [];
                List<string> places = [];
                for (var r = begins[n] + 1; r < (n + 1 < begins.Count ? begins[n + 1] : table.RowCount); r++)
                {
                    var cells = Cells(table, r);
                    if (cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
                    rows.Add(cells);
                    places.Add(Place(table, r));
                }
                yield return Of(document.File, [.. Cells(table, begins[n]).Select(c => c ?? "")], rows, places);
            }
        }
    }

    // A cell over several columns stands in the first of them; over several rows it says the same in each.
    private static List<string?> Cells(Table table, int row) => [.. Enumerable.Range(0, table.ColumnCount).Select(c => table.At(row, c) is { } cell && cell.Column == c ? cell.Text : null)];

    /// <summary>Whether there is a column of a name.</summary>
    public bool Has(string column) => Columns.Contains(column);

    /// <summary>The rows of a query.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="columns">The names of its columns.</param>
    /// <param name="rows">Its rows, null for nothing.</param>
    public static LedgerTable Of(string name, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string?>> rows) => Of(name, columns, rows, null);

    /// <summary>The number of a column.</summary>
    /// <param name="column">Its name.</param>
    /// <exception cref="MeasureRefusedException">There is none of the name, or several.</exception>
    public int Find(string column)
    {
        var key = Words.Compact(column);
        var found = Enumerable.Range(0, Columns.Count).Where(c => Columns[c] == key).ToList();
        return found is [var only] ? only
            : throw new MeasureRefusedException($"台账“{Name}”{(found.Count == 0 ? "没有" : "有几个")}“{column}”栏，有的栏是 {string.Join("、", Columns.Where(c => c.Length > 0))}。");
    }

    private static LedgerTable Of(string name, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string?>> rows, List<string>? places)
    {
        List<LedgerLine> data = [];
        List<string> leftOut = [];
        for (var r = 0; r < rows.Count; r++)
        {
            var place = places?[r] ?? $"第{r + 1}行";
            var first = rows[r].FirstOrDefault(c => !string.IsNullOrWhiteSpace(c));
            if (first is not null && Totals.Contains(Words.Compact(first))) leftOut.Add(place);
            else data.Add(new(place, rows[r]));
        }
        return new(name, [.. columns.Select(Words.Compact)], data, leftOut);
    }

    private static int? HeaderOf(Table table)
    {
        for (var r = 0; r < table.RowCount; r++)
        {
            var row = r;
            List<string> words = [.. Enumerable.Range(0, table.ColumnCount).Select(c => table.At(row, c) is { } cell && cell.Row == row ? Words.Compact(cell.Text) : "").Where(t => t.Length > 0)];
            if (words.Count >= Math.Min(2, table.ColumnCount) && words.Distinct(StringComparer.Ordinal).Count() == words.Count && words.TrueForAll(w => !char.IsAsciiDigit(w[0]))) return r;
        }
        return null;
    }

    private static string Place(Table table, int row)
    {
        for (var c = 0; c < table.ColumnCount; c++)
            if (table.At(row, c)?.Origin is { } origin) return $"{(origin.Sheet is { } sheet ? $"{sheet}!" : "")}第{origin.Line ?? origin.Row ?? row + 1}行";
        return $"第{row + 1}行";
    }
}

/// <summary>One row of a ledger.</summary>
/// <param name="Place">Where it stands: 第12行.</param>
/// <param name="Cells">Its cells; null and blank for nothing.</param>
public sealed record LedgerLine(string Place, IReadOnlyList<string?> Cells);
