using Jiheng.Documents.Pdf.Lines;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Pdf.Tables;

/// <summary>Makes the neutral table of a draft: borders become columns, printed lines become paragraphs.</summary>
internal sealed class TableBuilder(string file)
{
    private const double Near = 4;

    private int tableCount;

    public Table Build(TableDraft draft)
    {
        var number = ++tableCount;
        var borders = Borders(draft.Cells);
        var cells = new List<Cell>();
        foreach (var cell in draft.Cells)
        {
            var column = Nearest(borders, cell.Left);
            // The sliver between two lines of a border is no cell.
            if (cell.IsBlank && Nearest(borders, cell.Right) == column) continue;
            var span = Math.Max(1, Nearest(borders, cell.Right) - column);
            cells.Add(Cell(cell, number, Math.Min(column, borders.Count - 2), span));
        }
        cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        return new Table(number, draft.RowCount, borders.Count - 1, cells);
    }

    private Cell Cell(DraftCell draft, int table, int column, int span)
    {
        var place = new Origin(file, "") { Page = draft.Page, Table = table, Row = draft.Row + 1, Column = column + 1 };
        var lines = new List<TextLine>();
        foreach (var text in Wrapping.Paragraphs(draft.Rows, draft.Left, draft.Right)) lines.Add(new TextLine(text, place.Narrow(text)));
        var cell = new Cell(draft.Row, column, draft.RowSpan, span, lines, place);
        cell = new Cell(draft.Row, column, draft.RowSpan, span, lines, place.Narrow(cell.Text));
        if (draft.Nested.Count == 0) return cell;
        var nested = new List<Table>();
        foreach (var part in draft.Nested) nested.Add(Build(new TableDraft(part)));
        return cell with { Nested = nested };
    }

    private static List<double> Borders(List<DraftCell> cells)
    {
        var all = new List<double>();
        foreach (var cell in cells)
        {
            all.Add(cell.Left);
            all.Add(cell.Right);
        }
        all.Sort();
        var borders = new List<double> { all[0] };
        foreach (var border in all)
            if (border - borders[^1] > Near) borders.Add(border);
        if (borders.Count == 1) borders.Add(all[^1]);
        return borders;
    }

    private static int Nearest(List<double> borders, double at)
    {
        var best = 0;
        for (var i = 1; i < borders.Count; i++)
            if (Math.Abs(borders[i] - at) < Math.Abs(borders[best] - at)) best = i;
        return best;
    }
}
