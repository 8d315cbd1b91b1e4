using DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>How the pages of a written document lie and what room they leave.</summary>
/// <param name="IsLandscape">Whether they lie on their side.</param>
/// <param name="IsForm">Whether there is something to fill in or a table of many figures: such are attached, not issued, and are to fit on one page.</param>
/// <param name="IsLarge">Whether it is A3: of a table whose figures would break on A4.</param>
internal readonly record struct WordPaper(bool IsLandscape, bool IsForm, bool IsLarge = false);

/// <summary>The pages of a written document: A4 with the margins of GB/T 9704-2012, 5.2.1, forms with narrow ones.</summary>
internal static class WordPage
{
    // Twentieths of a point. 210 by 297 mm; margins of 37, 28, 26 and 35 mm.
    private const uint Short = 11906;
    private const uint Long = 16838;
    private const int Top = 2098;
    private const int Left = 1588;
    private const int Right = 1474;
    private const int Bottom = 1984;

    // A3, 297 by 420 mm.
    private const uint Large = 23811;

    // 18 mm.
    private const int FormMargin = 1021;

    /// <summary>The width that text and tables have.</summary>
    public static int TextWidth(WordPaper paper)
    {
        var width = (int)(paper.IsLarge ? Large : paper.IsLandscape ? Long : Short);
        return width - (paper.IsForm ? 2 * FormMargin : paper.IsLandscape ? Top + Bottom : Left + Right);
    }

    /// <summary>The height that text and tables have.</summary>
    public static int TextHeight(WordPaper paper)
    {
        var height = (int)(paper.IsLandscape && !paper.IsLarge ? Short : Long);
        return height - (paper.IsForm ? 2 * FormMargin : paper.IsLandscape ? Left + Right : Top + Bottom);
    }

    /// <summary>The page of a section; one on its side has the same margins turned with it.</summary>
    public static (PageSize Size, PageMargin Margin) Of(WordPaper paper) => (
        paper.IsLarge
            ? new PageSize { Width = Large, Height = Long, Orient = PageOrientationValues.Landscape }
            : paper.IsLandscape
            ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = Short, Height = Long },
        paper.IsForm
            ? new PageMargin { Top = FormMargin, Right = FormMargin, Bottom = FormMargin, Left = FormMargin, Header = 567, Footer = 567, Gutter = 0 }
            : paper.IsLandscape
            ? new PageMargin { Top = Left, Right = Bottom, Bottom = Right, Left = Top, Header = 850, Footer = 850, Gutter = 0 }
            // The dashes beside the number stand 7 mm below the text (7.5).
            : new PageMargin { Top = Top, Right = Right, Bottom = Bottom, Left = Left, Header = 850, Footer = 1400, Gutter = 0 });
}
