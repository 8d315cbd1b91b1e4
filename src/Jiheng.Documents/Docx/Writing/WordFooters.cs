using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>
/// The numbers of pages, between dashes: 4号 宋体, at the right of odd pages and at the left of even ones, one letter in (GB/T 9704-2012, 7.5).
/// Forms, which are printed on one side, have them in the middle.
/// </summary>
internal static class WordFooters
{
    private const int Size = 28;
    private const string OddId = "rId3";
    private const string EvenId = "rId4";

    /// <summary>Adds the parts.</summary>
    public static void Add(MainDocumentPart main, bool isForm)
    {
        main.AddNewPart<FooterPart>(OddId).Footer = Footer(isForm ? JustificationValues.Center : JustificationValues.Right, isForm);
        if (!isForm) main.AddNewPart<FooterPart>(EvenId).Footer = Footer(JustificationValues.Left, isForm);
    }

    /// <summary>What a section says of them.</summary>
    public static IEnumerable<FooterReference> References(bool isForm)
    {
        if (!isForm) yield return new FooterReference { Type = HeaderFooterValues.Even, Id = EvenId };
        yield return new FooterReference { Type = HeaderFooterValues.Default, Id = OddId };
    }

    private static Footer Footer(JustificationValues place, bool isForm)
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto });
        if (!isForm)
            properties.Append(place == JustificationValues.Right ? new Indentation { Right = "280", RightChars = 100 } : new Indentation { Left = "280", LeftChars = 100 });
        properties.Append(new Justification { Val = place });
        return new Footer(new Paragraph(properties, Run("— "), new SimpleField(Run("1")) { Instruction = " PAGE " }, Run(" —")));
    }

    private static Run Run(string text)
    {
        var run = WordLetters.Run(text, "宋体", Size);
        // Half-width figures of the same font, and dashes that are as long as a Chinese letter.
        var fonts = run.RunProperties!.RunFonts!;
        (fonts.Ascii, fonts.HighAnsi, fonts.Hint) = ("宋体", "宋体", FontTypeHintValues.EastAsia);
        return run;
    }
}
