using System.Text.RegularExpressions;

namespace Jiheng.Documents.Pdf.Lines;

/// <summary>Takes page numbers and running heads and feet out of the text.</summary>
internal static partial class PageMargins
{
    // Heads and feet stand in the outer parts of the page.
    private const double Outer = 0.13;
    private const double SameHeight = 4;

    [GeneratedRegex(@"^[-–—―─~·•\s]*(?:第?\s*\d{1,4}\s*页?\s*[,，/／、共\s]*(?:共?\s*\d{1,4}\s*页)|第\s*\d{1,4}\s*页|\d{1,4}\s*[/／]\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?)[-–—―─~·•\s]*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[-–—―─~·•]+\s*(?:\d{1,4}|[IVXLivxlⅠ-Ⅻⅰ-ⅻ]{1,7})\s*[-–—―─~·•]+$")]
    private static partial Regex DashedNumber();

    [GeneratedRegex(@"^(?:\d{1,4}|[IVXL]{1,7}|[ivxl]{1,7}|[Ⅰ-Ⅻⅰ-ⅻ])$")]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\d+|\b[ivxl]+\b|\b[IVXL]+\b")]
    private static partial Regex Counted();

    public static void Clear(List<PageLayout> pages)
    {
        var letter = UsualEm(pages);
        var places = new Dictionary<string, List<(PageLayout Page, TextRow Row)>>();
        foreach (var page in pages)
            foreach (var row in page.Rows)
            {
                if (!IsOuter(page, row)) continue;
                var key = Counted().Replace(row.Text, "#").Replace(" ", "", StringComparison.Ordinal);
                if (!places.TryGetValue(key, out var same)) places[key] = same = [];
                same.Add((page, row));
            }
        foreach (var same in places.Values)
            foreach (var (page, row) in same)
                if (IsNumber(page, row) || (Repeats(same, row, pages.Count) && row.Em <= 1.3 * letter)) page.Rows.Remove(row);
    }

    private static bool IsOuter(PageLayout page, TextRow row) => row.Bottom < page.Height * Outer || row.Top > page.Height * (1 - Outer);

    private static bool Repeats(List<(PageLayout Page, TextRow Row)> same, TextRow row, int pages)
    {
        var count = 0;
        foreach (var (_, other) in same)
            if (Math.Abs(other.Top - row.Top) <= SameHeight) count++;
        return count >= 3 || (count >= 2 && count * 3 >= pages * 2);
    }

    private static bool IsNumber(PageLayout page, TextRow row)
    {
        var text = row.Text.Trim();
        if (PageNumber().IsMatch(text) || DashedNumber().IsMatch(text)) return IsOutermost(page, row);
        // A number alone may be a figure: it is the page's only if nothing stands beyond it, and apart from the text.
        return BareNumber().IsMatch(text) && IsOutermost(page, row) && (text == page.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) || !char.IsAsciiDigit(text[0]));
    }

    private static bool IsOutermost(PageLayout page, TextRow row)
    {
        bool above = true, below = true;
        foreach (var other in page.Rows)
        {
            if (ReferenceEquals(other, row)) continue;
            above &= other.Top > row.Bottom - 2;
            below &= other.Bottom < row.Top + 2;
        }
        foreach (var table in page.Tables)
        {
            above &= table.Top > row.Bottom - 2;
            below &= table.Bottom < row.Top + 2;
        }
        return above || below;
    }

    private static double UsualEm(List<PageLayout> pages)
    {
        var sizes = new List<double>();
        foreach (var page in pages)
        {
            foreach (var row in page.Rows) sizes.Add(row.Em);
            foreach (var table in page.Tables)
                foreach (var cell in table.Cells)
                    if (cell.Rows.Count > 0) sizes.Add(cell.Rows[0].Em);
        }
        sizes.Sort();
        return sizes.Count == 0 ? 10 : sizes[sizes.Count / 2];
    }
}
