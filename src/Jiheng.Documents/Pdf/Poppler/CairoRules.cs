using Jiheng.Documents.Pdf.Rules;

namespace Jiheng.Documents.Pdf.Poppler;

/// <summary>The straight lines of every page from the PostScript that pdftocairo writes: for files that keep their drawings from us.</summary>
internal static class CairoRules
{
    public static List<PageRules> Read(ReadOnlySpan<byte> output, List<PageText> texts)
    {
        var pages = new List<PageRules>();
        var budget = new OperatorBudget();
        for (var at = output.IndexOf("\n%%Page: "u8); at >= 0 && pages.Count < texts.Count;)
        {
            var rest = output[(at + 1)..];
            var next = rest.IndexOf("\n%%Page: "u8);
            pages.Add(Page(next < 0 ? rest : rest[..next], texts[pages.Count], budget));
            at = next < 0 ? -1 : at + 1 + next;
        }
        return pages;
    }

    private static PageRules Page(ReadOnlySpan<byte> page, PageText text, OperatorBudget budget)
    {
        var rules = new PageRules();
        var setup = page.IndexOf("%%EndPageSetup"u8);
        var scan = new DrawingScan(null, rules, text.Width * text.Height, budget);
        scan.Run((setup < 0 ? page : page[setup..]).ToArray(), null, new DrawingState(new Matrix(1, 0, 0, -1, 0, text.Height)));
        rules.IsUnknown = scan.IsIncomplete;
        return rules;
    }
}
