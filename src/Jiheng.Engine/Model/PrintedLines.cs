using Jiheng.Engine.Content;

namespace Jiheng.Engine.Model;

/// <summary>Every line that a document prints. Many rules look through all of them.</summary>
internal sealed class PrintedLines
{
    private readonly List<TextLine> all = [];

    /// <summary>Collects the lines of paragraphs and of cells in reading order.</summary>
    public PrintedLines(Document document)
    {
        Document = document;
        foreach (var block in document.Blocks)
            if (block is Paragraph paragraph) all.AddRange(paragraph.Lines);
            else if (block is Table table) Add(table);
    }

    /// <summary>The document they stand in.</summary>
    public Document Document { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<TextLine> All => all;

    private void Add(Table table)
    {
        foreach (var cell in table.Cells)
        {
            all.AddRange(cell.Lines);
            foreach (var nested in cell.Nested) Add(nested);
        }
    }
}
