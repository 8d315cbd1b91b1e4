using System.Text;

namespace Jiheng.Documents.Pdf.Lines;

/// <summary>Words that stand side by side: one printed line of the running text or of a cell.</summary>
internal sealed class TextRow
{
    private TextRow(List<PdfWord> words, int page)
    {
        Words = words;
        Page = page;
        Left = words[0].Left;
        Right = Top = double.MinValue;
        Top = double.MaxValue;
        Bottom = double.MinValue;
        foreach (var word in words)
        {
            Left = Math.Min(Left, word.Left);
            Right = Math.Max(Right, word.Right);
            Top = Math.Min(Top, word.Top);
            Bottom = Math.Max(Bottom, word.Bottom);
        }
        Em = LetterSize(words);
        Text = Compose();
    }

    /// <summary>From left to right.</summary>
    public List<PdfWord> Words { get; }

    /// <summary>1-based.</summary>
    public int Page { get; }

    public double Left { get; }

    public double Top { get; }

    public double Right { get; }

    public double Bottom { get; }

    public double Height => Bottom - Top;

    /// <summary>The size of the letters in points.</summary>
    public double Em { get; }

    /// <summary>The words with a space only where the gap between them shows one.</summary>
    public string Text { get; }

    /// <summary>The rows that words form, from top to bottom.</summary>
    public static List<TextRow> Of(IEnumerable<PdfWord> words, int page)
    {
        var sorted = words.ToList();
        sorted.Sort((a, b) => a.MiddleHeight.CompareTo(b.MiddleHeight));
        var rows = new List<TextRow>();
        var open = new List<PdfWord>();
        foreach (var word in sorted)
        {
            // Letters of one line may have different sizes, but their middles stay near the tallest letter's.
            if (open.Count > 0 && word.MiddleHeight - Middle(open) > 0.5 * Math.Max(Math.Min(word.Height, open[0].Height), 2))
            {
                rows.Add(Close(open, page));
                open = [];
            }
            open.Add(word);
        }
        if (open.Count > 0) rows.Add(Close(open, page));
        return rows;
    }

    private static double Middle(List<PdfWord> words)
    {
        double sum = 0;
        foreach (var word in words) sum += word.MiddleHeight;
        return sum / words.Count;
    }

    private static TextRow Close(List<PdfWord> words, int page)
    {
        words.Sort((a, b) => a.Left.CompareTo(b.Left));
        return new TextRow(words, page);
    }

    /// <summary>Chinese letters are squares, so their width tells; of other letters only the height is known, which holds the space between lines as well.</summary>
    private static double LetterSize(List<PdfWord> words)
    {
        double width = 0, letters = 0, height = 0;
        foreach (var word in words)
        {
            height = Math.Max(height, word.Height);
            if (!word.Text.Any(Letters.IsWide)) continue;
            width += word.Width;
            letters += Letters.Width(word.Text);
        }
        var guess = height / 1.3;
        if (letters == 0) return Math.Max(guess, 1);
        return Math.Clamp(width / letters, guess * 0.5, Math.Max(guess * 1.6, 1));
    }

    private string Compose()
    {
        if (Words.Count == 1) return Words[0].Text;
        var text = new StringBuilder(Words[0].Text);
        for (var i = 1; i < Words.Count; i++)
        {
            text.Append(Space(Words[i - 1], Words[i]));
            text.Append(Words[i].Text);
        }
        return text.ToString();
    }

    /// <summary>Word processors set a quarter of an em between Chinese and Latin letters by themselves: that is no space of the text.</summary>
    private string Space(PdfWord before, PdfWord after)
    {
        var gap = (after.Left - before.Right) / Em;
        bool isWide = Letters.IsWide(before.Text[^1]), isNextWide = Letters.IsWide(after.Text[0]);
        var least = isWide != isNextWide ? 0.29 : isWide ? 0.22 : char.IsAsciiDigit(before.Text[^1]) || char.IsAsciiDigit(after.Text[0]) ? 0.18 : 0.12;
        return gap < least ? "" : gap < 2 ? " " : "  ";
    }
}
