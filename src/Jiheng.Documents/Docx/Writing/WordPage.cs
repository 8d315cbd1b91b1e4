using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>How the pages of a written document lie and what room they leave.</summary>
/// <param name="IsLandscape">Whether they lie on their side.</param>
/// <param name="IsForm">Whether there is something to fill in: forms are attached, not issued, and are to fit on one page.</param>
internal readonly record struct WordPaper(bool IsLandscape, bool IsForm);

/// <summary>Page, letters and footer of a written document: A4 with the margins of GB/T 9704-2012, 5.2.1, forms with narrow ones.</summary>
internal static class WordPage
{
    // Twentieths of a point. 210 by 297 mm; margins of 37, 28, 26 and 35 mm.
    private const uint Short = 11906;
    private const uint Long = 16838;
    private const int Top = 2098;
    private const int Left = 1588;
    private const int Right = 1474;
    private const int Bottom = 1984;

    // 18 mm.
    private const int FormMargin = 1021;

    /// <summary>The width that text and tables have.</summary>
    public static int TextWidth(WordPaper paper)
    {
        var width = (int)(paper.IsLandscape ? Long : Short);
        return width - (paper.IsForm ? 2 * FormMargin : paper.IsLandscape ? Top + Bottom : Left + Right);
    }

    /// <summary>The section; a page on its side has the same margins turned with it.</summary>
    public static SectionProperties Section(WordPaper paper, string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        paper.IsLandscape
            ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = Short, Height = Long },
        paper.IsForm
            ? new PageMargin { Top = FormMargin, Right = FormMargin, Bottom = FormMargin, Left = FormMargin, Header = 567, Footer = 567, Gutter = 0 }
            : paper.IsLandscape
            ? new PageMargin { Top = Left, Right = Bottom, Bottom = Right, Left = Top, Header = 850, Footer = 850, Gutter = 0 }
            : new PageMargin { Top = Top, Right = Right, Bottom = Bottom, Left = Left, Header = 850, Footer = 1400, Gutter = 0 });

    /// <summary>The number of the page between dashes.</summary>
    public static Footer Footer() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        Dash("— "), new SimpleField(new Run(Letters("宋体", 28), new W.Text("1"))) { Instruction = " PAGE " }, Dash(" —")));

    /// <summary>The styles that are used, with the letters of Chinese offices.</summary>
    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts("仿宋"), new FontSize { Val = "24" }, new FontSizeComplexScript { Val = "24" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "0", Line = "300", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading(1, 36, JustificationValues.Center),
        Heading(2, 28, JustificationValues.Left),
        Heading(3, 24, JustificationValues.Left),
        new Style(new StyleName { Val = "Placeholder Text" }, new StyleRunProperties(new Color { Val = HintColour })) { Type = StyleValues.Character, StyleId = PlaceholderStyle });

    private const string PlaceholderStyle = "PlaceholderText";
    private const string HintColour = "A6A6A6";

    /// <summary>The deepest heading that has a style; deeper ones look like it.</summary>
    public const int DeepestHeading = 3;

    /// <summary>Settings: no dialog at opening, Chinese spacing.</summary>
    public static Settings Settings() => new(
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });

    /// <summary>The letters of a run: a Chinese font, figures in the usual Roman one.</summary>
    /// <param name="font">The Chinese font.</param>
    /// <param name="halfPoints">The size.</param>
    public static RunProperties Letters(string font, int halfPoints) => new(
        Fonts(font), new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" });

    /// <summary>The grey hint of a control that is not filled in.</summary>
    public static Run Hint(string text) => new(
        new RunProperties(new RunStyle { Val = PlaceholderStyle }, Fonts("仿宋"), new Color { Val = HintColour }, new FontSize { Val = "21" }, new FontSizeComplexScript { Val = "21" }),
        new W.Text(text));

    private static RunFonts Fonts(string font) => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font, ComplexScript = "Times New Roman" };

    private static Run Dash(string text) => new(Letters("宋体", 28), new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Style Heading(int level, int halfPoints, JustificationValues place) => new(
        new StyleName { Val = $"heading {level}" },
        new BasedOn { Val = "Normal" },
        new NextParagraphStyle { Val = "Normal" },
        new PrimaryStyle(),
        new StyleParagraphProperties(
            new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "120", After = "120" }, new Justification { Val = place }, new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties(Fonts("黑体"), new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" }))
    {
        Type = StyleValues.Paragraph,
        StyleId = $"Heading{level}",
    };
}
