using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>The letters of runs: a Chinese font for the text, figures in the usual Roman one. Sizes are in half points, as Word counts.</summary>
internal static class WordLetters
{
    /// <summary>仿宋, the letters of the text.</summary>
    public const string Text = "仿宋";

    /// <summary>小标宋, the letters of a title. Machines without it show what <see cref="WordFonts"/> names instead.</summary>
    public const string Title = "方正小标宋简体";

    /// <summary>The style of hints in controls.</summary>
    public const string PlaceholderStyle = "PlaceholderText";

    /// <summary>Their colour.</summary>
    public const string HintColour = "A6A6A6";

    /// <summary>The fonts of a run.</summary>
    public static RunFonts Fonts(string font) => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font, ComplexScript = "Times New Roman" };

    /// <summary>The properties of a run.</summary>
    /// <param name="font">The Chinese font.</param>
    /// <param name="halfPoints">The size.</param>
    public static RunProperties Of(string font, int halfPoints) => new(
        Fonts(font), new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" });

    /// <summary>A run without properties of its own: it looks as its style says.</summary>
    public static Run Plain(string text) => new(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A run.</summary>
    public static Run Run(string text, string font, int halfPoints) => new(Of(font, halfPoints), new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A run of a heading in letters of its own; the size is its style's.</summary>
    public static Run Heading(string text, string font, bool isBold) =>
        new(new RunProperties(Fonts(font), new Bold { Val = isBold }, new BoldComplexScript { Val = isBold }), new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>The grey hint of a control that is not filled in.</summary>
    public static Run Hint(string text) => new(
        new RunProperties(new RunStyle { Val = PlaceholderStyle }, Fonts(Text), new Color { Val = HintColour }, new FontSize { Val = "21" }, new FontSizeComplexScript { Val = "21" }),
        new W.Text(text));
}
