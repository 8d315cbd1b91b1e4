using System.Text;
using Jiheng.Documents.Package;
using Jiheng.Documents.Pdf.Lines;
using Jiheng.Documents.Pdf.Tables;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Pdf;

/// <summary>Puts the pages together: tables that go on over pages, lines that form paragraphs.</summary>
internal sealed class PdfBody(string file, List<PageLayout> pages)
{
    private readonly List<Block> blocks = [];
    private readonly TableBuilder tables = new(file);
    private readonly Dictionary<int, TextColumn> columns = [];
    private readonly List<TextRow> paragraph = [];
    private int paragraphCount;
    private long characterCount;
    private TableDraft? table;
    private PageLayout? tablePage;

    public List<Block> Read()
    {
        MeasureColumns();
        var bottom = BottomOfPages();
        foreach (var page in pages)
        {
            int t = 0, r = 0;
            while (t < page.Tables.Count || r < page.Rows.Count)
            {
                if (r == page.Rows.Count || (t < page.Tables.Count && page.Tables[t].Top < page.Rows[r].Top + 1)) Take(page, page.Tables[t], bottom, isFirst: t++ == 0 && r == 0);
                else Take(page, page.Rows[r++]);
            }
        }
        CloseTable();
        CloseParagraph();
        return blocks;
    }

    private void Take(PageLayout page, TablePart part, double bottom, bool isFirst)
    {
        if (!part.IsFrame) CloseParagraph();
        if (table is not null && isFirst && tablePage!.Number == page.Number - 1 && table.TryAppend(part, Math.Min(bottom, tablePage.Height) - table.Last.Bottom))
        {
            tablePage = page;
            return;
        }
        CloseTable();
        if (part.IsFrame)
        {
            foreach (var row in part.Cells[0].Rows) Take(page, row);
            return;
        }
        table = new TableDraft(part);
        tablePage = page;
    }

    private void Take(PageLayout page, TextRow row)
    {
        CloseTable();
        if (paragraph.Count > 0 && !columns[Size(page)].GoesOn(paragraph[^1], row)) CloseParagraph();
        paragraph.Add(row);
    }

    private void CloseTable()
    {
        if (table is null) return;
        var built = tables.Build(table);
        foreach (var cell in built.Cells) Count(cell.Text);
        blocks.Add(built);
        table = null;
    }

    private void CloseParagraph()
    {
        if (paragraph.Count == 0) return;
        var text = new StringBuilder(paragraph[0].Text);
        for (var i = 1; i < paragraph.Count; i++) Wrapping.Append(text, paragraph[i].Text, (paragraph[i - 1].Right - paragraph[i].Left) / paragraph[i].Em);
        var line = text.ToString();
        Count(line);
        blocks.Add(new Paragraph([new TextLine(line, new Origin(file, line) { Page = paragraph[0].Page, Paragraph = ++paragraphCount })]));
        paragraph.Clear();
    }

    private void Count(string text)
    {
        characterCount += text.Length;
        if (characterCount > PackageLimits.MaxCharacters)
            throw new UnreadableDocumentException($"文档文字超过 {PackageLimits.MaxCharacters:N0} 字，已停止读取；请拆分成几个文件后再试。");
    }

    private static int Size(PageLayout page) => (int)Math.Clamp(page.Width / 20, 0, 10_000);

    private void MeasureColumns()
    {
        var rows = new Dictionary<int, List<TextRow>>();
        foreach (var page in pages)
        {
            if (!rows.TryGetValue(Size(page), out var same)) rows[Size(page)] = same = [];
            same.AddRange(page.Rows);
        }
        foreach (var (size, same) in rows) columns[size] = new TextColumn(same, size * 20 + 10);
    }

    /// <summary>How far down pages are filled.</summary>
    private double BottomOfPages()
    {
        double bottom = 0;
        foreach (var page in pages) bottom = Math.Max(bottom, page.Bottom);
        return bottom;
    }
}
