using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>
/// The styles of a written document. Reports are set as offices set what they issue (GB/T 9704-2012, 5.2.2 and 7.3): titles 小标宋 2号,
/// then 一、黑体, （一）楷体, 1. 仿宋, all 3号. Forms are attached and keep to the room they have.
/// </summary>
internal static class WordStyles
{
    /// <summary>3号, the text of a report.</summary>
    public const int ReportSize = 32;

    /// <summary>小四, the text around a form.</summary>
    public const int FormSize = 24;

    /// <summary>The exact height of a line of a report: 22 of them fill a page.</summary>
    public const int ReportLine = 579;

    /// <summary>The deepest level of contents that has a style.</summary>
    public const int DeepestContents = 4;

    /// <summary>The style of the line above contents.</summary>
    public const string ContentsTitle = "TOCHeading";

    private const int TitleLine = 700;

    /// <summary>The deepest heading that has a style; deeper ones look like it.</summary>
    public static int DeepestHeading(bool isForm) => isForm ? 3 : 4;

    /// <summary>The styles part.</summary>
    public static Styles Of(bool isForm)
    {
        var size = $"{(isForm ? FormSize : ReportSize)}";
        var spacing = isForm
            ? new SpacingBetweenLines { After = "0", Line = "300", LineRule = LineSpacingRuleValues.Auto }
            : new SpacingBetweenLines { Before = "0", After = "0", Line = $"{ReportLine}", LineRule = LineSpacingRuleValues.Exact };
        var styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    WordLetters.Fonts(WordLetters.Text), new FontSize { Val = size }, new FontSizeComplexScript { Val = size }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(spacing))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });
        if (isForm)
            styles.Append(FormHeading(1, 36, JustificationValues.Center), FormHeading(2, 28, JustificationValues.Left), FormHeading(3, 24, JustificationValues.Left));
        else
            styles.Append(ReportTitle(), ReportHeading(2, "黑体"), ReportHeading(3, "楷体"), ReportHeading(4, WordLetters.Text, isBold: true));
        styles.Append(Title());
        for (var level = 1; level <= DeepestContents; level++) styles.Append(Entry(level));
        styles.Append(new Style(new StyleName { Val = "Placeholder Text" }, new StyleRunProperties(new Color { Val = WordLetters.HintColour })) { Type = StyleValues.Character, StyleId = WordLetters.PlaceholderStyle });
        return styles;
    }

    private static Style FormHeading(int level, int halfPoints, JustificationValues place) => Heading(level,
        new StyleParagraphProperties(
            new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "120", After = "120" }, new Justification { Val = place }, new OutlineLevel { Val = level - 1 }),
        Letters("黑体", halfPoints));

    private static Style ReportTitle() => Heading(1,
        new StyleParagraphProperties(
            new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "240", After = "240", Line = $"{TitleLine}", LineRule = LineSpacingRuleValues.Exact },
            new Justification { Val = JustificationValues.Center }, new OutlineLevel { Val = 0 }),
        Letters(WordLetters.Title, 44));

    private static Style ReportHeading(int level, string font, bool isBold = false) => Heading(level,
        new StyleParagraphProperties(
            new KeepNext(), new KeepLines(), new Indentation { FirstLine = "640", FirstLineChars = 200 }, new Justification { Val = JustificationValues.Left },
            new OutlineLevel { Val = level - 1 }),
        Letters(font, ReportSize, isBold));

    private static Style Heading(int level, StyleParagraphProperties paragraph, StyleRunProperties letters) => new(
        new StyleName { Val = $"heading {level}" }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), paragraph, letters)
    {
        Type = StyleValues.Paragraph,
        StyleId = $"Heading{level}",
    };

    private static Style Title() => new(
        new StyleName { Val = "TOC Heading" }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(),
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "240" }, new Justification { Val = JustificationValues.Center }),
        Letters("黑体", 36))
    {
        Type = StyleValues.Paragraph,
        StyleId = ContentsTitle,
    };

    // 四号; each level begins one letter further in. Where the page number stands is the width of the page: each entry says it itself.
    private static Style Entry(int level) => new(
        new StyleName { Val = $"toc {level}" }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" },
        new StyleParagraphProperties(
            new SpacingBetweenLines { Line = "460", LineRule = LineSpacingRuleValues.Exact }, new Indentation { Left = $"{(level - 1) * 280}", LeftChars = (level - 1) * 100 },
            new Justification { Val = JustificationValues.Left }),
        Letters(level == 1 ? "黑体" : WordLetters.Text, 28))
    {
        Type = StyleValues.Paragraph,
        StyleId = $"TOC{level}",
    };

    private static StyleRunProperties Letters(string font, int halfPoints, bool isBold = false)
    {
        var letters = new StyleRunProperties(WordLetters.Fonts(font));
        if (isBold) letters.Append(new Bold());
        letters.Append(new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" });
        return letters;
    }
}
