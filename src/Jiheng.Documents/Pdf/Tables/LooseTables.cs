using Jiheng.Documents.Pdf.Lines;

namespace Jiheng.Documents.Pdf.Tables;

/// <summary>
/// Tables without borders down: printed lines whose words stand in the same columns, with the same empty bands between.
/// Prose must never become a table, so several lines in a row have to agree.
/// </summary>
internal static class LooseTables
{
    private const int LeastRows = 3;
    private const double LeastGap = 1.3;

    /// <summary>Takes the tables out of the lines.</summary>
    public static List<TablePart> Take(List<TextRow> rows, int page)
    {
        var tables = new List<TablePart>();
        for (var start = 0; start < rows.Count; start++)
        {
            if (!IsSplit(rows[start])) continue;
            var end = End(rows, start);
            while (end - start >= LeastRows)
            {
                if (Columns(rows, start, end) is { } columns && Misfit(rows, start, end, columns) is var misfit)
                {
                    if (misfit == end)
                    {
                        tables.Add(Build(rows.GetRange(start, end - start), columns, page));
                        rows.RemoveRange(start, end - start);
                        start--;
                        break;
                    }
                    end = misfit;
                }
                else end--;
                while (end > start && !IsSplit(rows[end - 1])) end--;
            }
        }
        return tables;
    }

    private static bool IsSplit(TextRow row)
    {
        // Dots that lead to a page number belong to a table of contents.
        if (row.Text.Contains("....", StringComparison.Ordinal) || row.Text.Contains("……", StringComparison.Ordinal) || row.Text.Contains("····", StringComparison.Ordinal)) return false;
        for (var i = 1; i < row.Words.Count; i++)
            if (row.Words[i].Left - row.Words[i - 1].Right >= LeastGap * row.Em) return true;
        return false;
    }

    private static int End(List<TextRow> rows, int start)
    {
        var end = start + 1;
        var whole = 0;
        for (var i = start + 1; i < rows.Count; i++)
        {
            if (rows[i].Top - rows[i - 1].Bottom > 2.2 * rows[i].Em) break;
            if (IsSplit(rows[i]))
            {
                whole = 0;
                end = i + 1;
            }
            else if (++whole > 2) break;
        }
        return end;
    }

    /// <summary>Column borders in the middle of the empty bands; null where there are too few for a table.</summary>
    private static List<double>? Columns(List<TextRow> rows, int start, int end)
    {
        var words = new List<PdfWord>();
        var count = 0;
        double em = 0;
        for (var i = start; i < end; i++)
        {
            if (!IsSplit(rows[i])) continue;
            words.AddRange(rows[i].Words);
            em = Math.Max(em, rows[i].Em);
            count++;
        }
        if (count < LeastRows) return null;
        words.Sort((a, b) => a.Left.CompareTo(b.Left));
        var borders = new List<double> { words[0].Left - 1 };
        var reach = words[0].Right;
        foreach (var word in words)
        {
            if (word.Left - reach >= em) borders.Add((reach + word.Left) / 2);
            reach = Math.Max(reach, word.Right);
        }
        borders.Add(reach + 1);
        return borders.Count >= 4 || (borders.Count == 3 && IsPairs(rows, start, end, borders[1])) ? borders : null;
    }

    /// <summary>Two columns may be a list with its numbers: they must be several short labels with something beside each.</summary>
    private static bool IsPairs(List<TextRow> rows, int start, int end, double border)
    {
        int pairs = 0, numbered = 0;
        for (var i = start; i < end; i++)
        {
            if (!IsSplit(rows[i])) continue;
            var left = string.Concat(rows[i].Words.Where(w => w.Middle < border).Select(w => w.Text));
            if (left.Length is 0 or > 16 || !rows[i].Words.Exists(w => w.Middle > border)) return false;
            pairs++;
            if (Wrapping.BeginsItem(left) || left.Length < 2) numbered++;
        }
        return pairs > LeastRows && numbered * 2 < pairs;
    }

    /// <summary>The first line that does not keep to the columns; the end when all do.</summary>
    private static int Misfit(List<TextRow> rows, int start, int end, List<double> borders)
    {
        for (var i = start; i < end; i++)
        {
            var filled = new HashSet<int>();
            foreach (var word in rows[i].Words)
            {
                var column = Column(borders, word.Middle);
                if (word.Left < borders[column] - 1 || word.Right > borders[column + 1] + 1) return i;
                filled.Add(column);
            }
            if (IsSplit(rows[i]) && filled.Count < 2) return i;
        }
        return end;
    }

    private static int Column(List<double> borders, double at)
    {
        var column = 0;
        while (column + 2 < borders.Count && at > borders[column + 1]) column++;
        return column;
    }

    private static TablePart Build(List<TextRow> rows, List<double> borders, int page)
    {
        var columns = borders.Count - 1;
        var grid = new List<PartCell[]>();
        var ys = new List<double>();
        foreach (var row in rows)
        {
            var pieces = new List<PdfWord>[columns];
            foreach (var word in row.Words) (pieces[Column(borders, word.Middle)] ??= []).Add(word);
            if (grid.Count > 0 && !IsSplit(row) && Array.FindIndex(pieces, p => p is not null) is var only && IsWrapped(rows, borders, only, grid[^1][only], pieces[only], page)) grid[^1][only].Words.AddRange(pieces[only]);
            else
            {
                ys.Add(grid.Count == 0 ? row.Top - 1 : (row.Top + rows[rows.IndexOf(row) - 1].Bottom) / 2);
                var cells = new PartCell[columns];
                for (var c = 0; c < columns; c++)
                {
                    cells[c] = new PartCell(grid.Count, 1, borders[c], row.Top, borders[c + 1], row.Bottom);
                    if (pieces[c] is not null) cells[c].Words.AddRange(pieces[c]);
                }
                grid.Add(cells);
            }
        }
        ys.Add(rows[^1].Bottom + 1);
        var all = new List<PartCell>();
        foreach (var cells in grid)
            foreach (var cell in cells)
            {
                cell.Rows.AddRange(TextRow.Of(cell.Words, page));
                all.Add(cell);
            }
        return new TablePart(page, [.. borders], [.. ys], all);
    }

    private static bool IsWrapped(List<TextRow> rows, List<double> borders, int column, PartCell above, List<PdfWord> piece, int page)
    {
        if (above.Words.Count == 0) return false;
        double reach = 0;
        foreach (var row in rows)
            foreach (var word in row.Words)
                if (Column(borders, word.Middle) == column) reach = Math.Max(reach, word.Right);
        return Wrapping.IsFull(TextRow.Of(above.Words, page)[^1], TextRow.Of(piece, page)[0], reach);
    }
}
