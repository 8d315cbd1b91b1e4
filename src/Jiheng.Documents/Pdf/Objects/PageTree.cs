namespace Jiheng.Documents.Pdf.Objects;

/// <summary>A page with what it inherits from the tree above it.</summary>
/// <param name="Page">Its dictionary.</param>
/// <param name="Resources">Where its drawing finds other drawings.</param>
/// <param name="Box">Left, lower, right and upper edge of what is shown.</param>
/// <param name="Turn">Quarter turns clockwise, 0 to 3.</param>
internal sealed record PdfPageObject(PdfDictionary Page, PdfDictionary? Resources, double[] Box, int Turn);

/// <summary>The pages of a file in order.</summary>
internal static class PageTree
{
    private static readonly double[] Letter = [0, 0, 612, 792];

    public static List<PdfPageObject> Read(PdfFile file)
    {
        var pages = new List<PdfPageObject>();
        if (file.Catalogue is { } catalogue && file.Dictionary(catalogue, "Pages") is { } tree) Walk(file, tree, new Inherited(null, null, null, 0), pages, [], 0);
        return pages;
    }

    private static void Walk(PdfFile file, PdfDictionary node, Inherited above, List<PdfPageObject> pages, HashSet<PdfDictionary> seen, int depth)
    {
        // A tree that leads back into itself has no end.
        if (depth > 64 || pages.Count >= PdfLimits.Pages || !seen.Add(node)) return;
        var here = new Inherited(
            file.Dictionary(node, "Resources") ?? above.Resources,
            file.Numbers(node, "MediaBox", 4) ?? above.Media,
            file.Numbers(node, "CropBox", 4) ?? above.Crop,
            file.Get(node, "Rotate") is double turn ? turn : above.Turn);
        if (file.Get(node, "Kids") is List<object?> kids)
        {
            foreach (var kid in kids)
                if (file.Resolve(kid) is PdfDictionary child) Walk(file, child, here, pages, seen, depth + 1);
            return;
        }
        var quarter = (int)(Math.Round(here.Turn / 90) % 4);
        pages.Add(new PdfPageObject(node, here.Resources, Shown(here.Media, here.Crop), (quarter + 4) % 4));
    }

    private static double[] Shown(double[]? media, double[]? crop)
    {
        var outer = Upright(media ?? Letter);
        if (crop is null) return outer;
        var inner = Upright(crop);
        double[] both = [Math.Max(outer[0], inner[0]), Math.Max(outer[1], inner[1]), Math.Min(outer[2], inner[2]), Math.Min(outer[3], inner[3])];
        return both[0] < both[2] && both[1] < both[3] ? both : outer;
    }

    private static double[] Upright(double[] box) => [Math.Min(box[0], box[2]), Math.Min(box[1], box[3]), Math.Max(box[0], box[2]), Math.Max(box[1], box[3])];

    private sealed record Inherited(PdfDictionary? Resources, double[]? Media, double[]? Crop, double Turn);
}
