using Jiheng.Documents.Pdf.Objects;

namespace Jiheng.Documents.Pdf.Rules;

/// <summary>The straight lines of every page, read from the file itself.</summary>
internal static class RuleReader
{
    /// <summary>One entry for each page; null when the file keeps its drawings from us as a whole.</summary>
    public static List<PageRules>? Read(ReadOnlyMemory<byte> bytes)
    {
        var file = new PdfFile(bytes);
        if (file.IsEncrypted) return null;
        var pages = new List<PageRules>();
        var budget = new OperatorBudget();
        foreach (var page in PageTree.Read(file)) pages.Add(Page(file, page, budget));
        return pages.Count == 0 ? null : pages;
    }

    private static PageRules Page(PdfFile file, PdfPageObject page, OperatorBudget budget)
    {
        var rules = new PageRules();
        if (Content(file, page.Page) is not { } content)
        {
            rules.IsUnknown = true;
            return rules;
        }
        var area = (page.Box[2] - page.Box[0]) * (page.Box[3] - page.Box[1]);
        var scan = new DrawingScan(file, rules, area, budget);
        scan.Run(content, page.Resources, new DrawingState(Matrix.Shown(page.Box, page.Turn)));
        rules.IsUnknown = scan.IsIncomplete;
        return rules;
    }

    /// <summary>The content of a page may be cut into several streams, even between two operands.</summary>
    private static byte[]? Content(PdfFile file, PdfDictionary page)
    {
        var parts = file.Get(page, "Contents") switch
        {
            PdfStream one => [one],
            List<object?> list => list,
            _ => (List<object?>)[],
        };
        if (parts.Count == 1 && file.Resolve(parts[0]) is PdfStream single) return file.Decode(single);
        using var joined = new MemoryStream();
        foreach (var part in parts)
        {
            if (file.Resolve(part) is not PdfStream stream) continue;
            if (file.Decode(stream) is not { } bytes || joined.Length + bytes.Length > PdfLimits.StreamBytes) return null;
            joined.Write(bytes);
            joined.WriteByte((byte)'\n');
        }
        return joined.ToArray();
    }
}
