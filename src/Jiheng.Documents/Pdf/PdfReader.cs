using Jiheng.Documents.Pdf.Lines;
using Jiheng.Documents.Pdf.Poppler;
using Jiheng.Documents.Pdf.Rules;
using Jiheng.Documents.Pdf.Tables;
using Jiheng.Documents.Programs;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Pdf;

/// <summary>Reads PDF documents: words with their places by poppler's pdftotext, the lines of tables by our own scan of the file.</summary>
public sealed class PdfReader : IDocumentReader
{
    private const int HeadLength = 1024;

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, HeadLength)].IndexOf("%PDF-"u8) >= 0;

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var folder = new ScratchFolder();
        var input = folder.File("input.pdf");
        using (var copy = File.Create(input)) copy.Write(bytes.Span);
        // The other program reads the letters meanwhile.
        var drawing = Task.Run(() => RuleReader.Read(bytes));
        List<PageText> texts;
        try
        {
            texts = BoundingBoxes.Read(PopplerProgram.Text(input, folder.Path));
        }
        finally
        {
            ((IAsyncResult)drawing).AsyncWaitHandle.WaitOne();
        }
        if (texts.Count == 0) throw new UnreadableDocumentException("PDF 中没有一页可以读取，文件可能已损坏；请重新下载或重新导出，或提供 Word 原稿（.docx）。");
        var rules = Complete(drawing.GetAwaiter().GetResult(), texts, input, folder.Path);
        return Compose(file, texts, rules);
    }

    /// <summary>A file whose lines our own scan cannot see is written anew by the other program, and scanned again; what is not seen then either stays unknown.</summary>
    private static List<PageRules> Complete(List<PageRules>? own, List<PageText> texts, string input, string folder)
    {
        if (own is not null && own.Count == texts.Count && !own.Exists(p => p.IsUnknown)) return own;
        if (own?.Count != texts.Count) own = null;
        var drawn = PopplerProgram.Plain(input, folder) is { } plain ? RuleReader.Read(plain) ?? [] : [];
        var pages = new List<PageRules>();
        for (var i = 0; i < texts.Count; i++)
        {
            if (own is not null && !own[i].IsUnknown) pages.Add(own[i]);
            else pages.Add(drawn.Count == texts.Count ? drawn[i] : own?[i] ?? new PageRules { IsUnknown = true });
        }
        return pages;
    }

    internal static Document Compose(string file, List<PageText> texts, List<PageRules> rules)
    {
        var losses = new PdfLosses(file);
        var pages = new List<PageLayout>();
        for (var i = 0; i < texts.Count; i++)
        {
            losses.Look(texts[i], rules[i]);
            var (text, drawn) = PageTurning.Upright(texts[i], rules[i]);
            pages.Add(PageLayout.Of(text, drawn));
        }
        var told = losses.Tell();
        PageMargins.Clear(pages);
        foreach (var page in pages) page.FindLooseTables();
        return new Document { File = file, Format = "pdf", Blocks = new PdfBody(file, pages).Read(), Losses = told };
    }
}
