using Jiheng.Documents.Pdf.Rules;

namespace Jiheng.Documents.Pdf;

/// <summary>Pages whose text is drawn turned by a quarter, as wide tables on upright paper are: turned so that it can be read.</summary>
internal static class PageTurning
{
    public static (PageText Text, PageRules Rules) Upright(PageText page, PageRules rules)
    {
        int turned = 0, judged = 0, down = 0, back = 0;
        PdfWord? before = null;
        foreach (var word in page.Words)
        {
            if (word.Text.Length > 1)
            {
                judged++;
                if (word.Height > 1.5 * word.Width) turned++;
            }
            // Inside a line the words follow each other the way the text runs.
            if (before is not null && before.Line == word.Line) (down, back) = (down + Math.Sign(word.Top - before.Top), back + Math.Sign(before.Left - word.Left));
            before = word;
        }
        if (judged < 2) return (page, rules);
        if (turned * 10 < judged * 7)
        {
            // Upside down: the words of every line follow each other to the left.
            if (back < 2 || back * 3 < page.Words.Count) return (page, rules);
            return (Turn(page, (x, y) => (page.Width - x, page.Height - y), isAcross: false), Turn(rules, (x, y) => (page.Width - x, page.Height - y)));
        }
        if (down == 0) down = LinesRunLeft(page.Words) ? 1 : -1;
        return down > 0 ? (Turn(page, (x, y) => (y, page.Width - x)), Turn(rules, (x, y) => (y, page.Width - x)))
            : (Turn(page, (x, y) => (page.Height - y, x)), Turn(rules, (x, y) => (page.Height - y, x)));
    }

    /// <summary>Of text that runs down, the next line stands to the left.</summary>
    private static bool LinesRunLeft(List<PdfWord> words)
    {
        var left = 0;
        for (var i = 1; i < words.Count; i++) left += Math.Sign(words[i - 1].Left - words[i].Left);
        return left > 0;
    }

    private static PageText Turn(PageText page, Func<double, double, (double X, double Y)> map, bool isAcross = true)
    {
        var turned = isAcross ? new PageText(page.Number, page.Height, page.Width) : new PageText(page.Number, page.Width, page.Height);
        foreach (var word in page.Words)
        {
            var (x1, y1) = map(word.Left, word.Top);
            var (x2, y2) = map(word.Right, word.Bottom);
            turned.Words.Add(new PdfWord(word.Text, Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2), word.Line));
        }
        return turned;
    }

    private static PageRules Turn(PageRules rules, Func<double, double, (double X, double Y)> map)
    {
        var turned = new PageRules { HasImage = rules.HasImage, ShownBytes = rules.ShownBytes, IsUnknown = rules.IsUnknown };
        foreach (var rule in rules.Across) Add(map(rule.From, rule.At), map(rule.To, rule.At));
        foreach (var rule in rules.Down) Add(map(rule.At, rule.From), map(rule.At, rule.To));
        return turned;

        void Add((double X, double Y) a, (double X, double Y) b)
        {
            if (Math.Abs(a.X - b.X) > Math.Abs(a.Y - b.Y)) turned.Across.Add(new Rule(a.Y, Math.Min(a.X, b.X), Math.Max(a.X, b.X)));
            else turned.Down.Add(new Rule(a.X, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y)));
        }
    }
}
