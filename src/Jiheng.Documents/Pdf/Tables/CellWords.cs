using Jiheng.Documents.Pdf.Lines;

namespace Jiheng.Documents.Pdf.Tables;

/// <summary>Gives the words of a page to the cells that hold them.</summary>
internal static class CellWords
{
    /// <summary>Fills the tables and returns the words outside them. A table without words is a drawing and is taken out of the list.</summary>
    public static List<PdfWord> Fill(List<TablePart> tables, PageText page)
    {
        // The smallest table around a word is the one it stands in.
        tables.Sort((a, b) => Area(a).CompareTo(Area(b)));
        var outside = new List<PdfWord>();
        foreach (var word in page.Words) Put(word, tables, outside, 0);
        for (var i = tables.Count - 1; i >= 0; i--)
        {
            var frame = tables[i];
            // A frame with tables inside, or inside a table, is an ornament.
            if (frame.Cells.Exists(c => c.Words.Count > 0) && !(frame.IsFrame && tables.Exists(t => t != frame && (IsInside(t, frame) || IsInside(frame, t))))) continue;
            tables.RemoveAt(i);
            foreach (var cell in frame.Cells)
                foreach (var word in cell.Words) Put(word, tables, outside, 0);
        }
        foreach (var table in tables)
            foreach (var cell in table.Cells) cell.Rows.AddRange(TextRow.Of(cell.Words, page.Number));
        Nest(tables);
        tables.Sort((a, b) => a.Top.CompareTo(b.Top));
        return outside;
    }

    private static double Area(TablePart table) => (table.Right - table.Left) * (table.Bottom - table.Top);

    private static bool IsInside(TablePart inner, TablePart outer) =>
        outer.Holds(inner.Left, inner.Top) && outer.Holds(inner.Right, inner.Bottom);

    private static void Put(PdfWord word, List<TablePart> tables, List<PdfWord> outside, int cuts)
    {
        foreach (var table in tables)
        {
            if (!table.Holds(word.Middle, word.MiddleHeight)) continue;
            var cell = table.Cells.Find(c => c.Holds(word.Middle, word.MiddleHeight));
            if (cell is null) continue;
            // Letters that follow each other without a gap are one word, though a border may run between them.
            if (cuts < 64 && Cut(word, cell, table) is ({ } left, { } right))
            {
                Put(left, tables, outside, cuts + 1);
                Put(right, tables, outside, cuts + 1);
                return;
            }
            cell.Words.Add(word);
            return;
        }
        outside.Add(word);
    }

    private static (PdfWord Left, PdfWord Right)? Cut(PdfWord word, PartCell cell, TablePart table)
    {
        if (word.Text.Length < 2) return null;
        var em = word.Width / Letters.Width(word.Text);
        if (word.Right > cell.Right + 0.6 * em && cell.Right < table.Right - 1) return CutAt(word, cell.Right, em);
        return word.Left < cell.Left - 0.6 * em && cell.Left > table.Left + 1 ? CutAt(word, cell.Left, em) : null;
    }

    private static (PdfWord Left, PdfWord Right)? CutAt(PdfWord word, double border, double em)
    {
        var at = word.Left;
        var n = 0;
        while (n < word.Text.Length && at + Letters.Width(word.Text[n]) * em / 2 < border) at += Letters.Width(word.Text[n++]) * em;
        if (n > 0 && n < word.Text.Length && char.IsLowSurrogate(word.Text[n])) n++;
        if (n == 0 || n >= word.Text.Length) return null;
        return (new PdfWord(word.Text[..n], word.Left, word.Top, Math.Min(at, border), word.Bottom), new PdfWord(word.Text[n..], Math.Max(at, border), word.Top, word.Right, word.Bottom));
    }

    /// <summary>A table inside a cell of another belongs to that cell.</summary>
    private static void Nest(List<TablePart> tables)
    {
        for (var i = 0; i < tables.Count; i++)
        {
            var inner = tables[i];
            var outer = tables.Skip(i + 1).FirstOrDefault(t => IsInside(inner, t));
            if (outer?.Cells.Find(c => c.Holds((inner.Left + inner.Right) / 2, (inner.Top + inner.Bottom) / 2)) is not { } cell) continue;
            cell.Nested.Add(inner);
            tables.RemoveAt(i--);
        }
    }
}
