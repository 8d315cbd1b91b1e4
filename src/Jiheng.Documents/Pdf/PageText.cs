namespace Jiheng.Documents.Pdf;

/// <summary>Letters without a gap on a page. Points, from the upper left corner of the page as it is shown.</summary>
/// <param name="text">The letters.</param>
/// <param name="left">Left edge.</param>
/// <param name="top">Upper edge.</param>
/// <param name="right">Right edge.</param>
/// <param name="bottom">Lower edge.</param>
/// <param name="line">Number of the line that the program put it into; tells which way turned text runs.</param>
internal sealed class PdfWord(string text, double left, double top, double right, double bottom, int line = 0)
{
    public string Text { get; } = text;

    public double Left { get; } = left;

    public double Top { get; } = top;

    public double Right { get; } = right;

    public double Bottom { get; } = bottom;

    public int Line { get; } = line;

    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double Middle => (Left + Right) / 2;

    public double MiddleHeight => (Top + Bottom) / 2;
}

/// <summary>The words of a page.</summary>
/// <param name="number">1-based.</param>
/// <param name="width">Of the page as shown.</param>
/// <param name="height">Of the page as shown.</param>
internal sealed class PageText(int number, double width, double height)
{
    public int Number { get; } = number;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public List<PdfWord> Words { get; } = [];
}
