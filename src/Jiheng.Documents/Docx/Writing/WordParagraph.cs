using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;
using Paragraph = Jiheng.Engine.Content.Paragraph;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>Writes paragraphs: headings by their styles, text by its role and place. Forms are set smaller and without indents.</summary>
internal sealed class WordParagraph(IReadOnlyList<Block> blocks, bool isForm)
{
    // 3号, 4号, 小四: a line with blanks to fill in by hand stays on one line if it can.
    private static readonly int[] SizesOfBlanks = [WordStyles.ReportSize, 28, 24];
    private const int UnitSize = 21;
    private const int UnitSizeOfReport = 24;

    // 编制单位：… at the left and 金额单位：… at the right of one line.
    private const string HalvesOfLine = "　金额单位：";

    // 附件1, 附件10-2, 附表1 of a report that is an annex itself.
    private const int LongestAnnexNumber = 7;

    /// <summary>The paragraph at a place of the document.</summary>
    /// <param name="index">The place.</param>
    /// <param name="width">The width of the text.</param>
    public W.Paragraph Build(int index, int width)
    {
        var paragraph = (Paragraph)blocks[index];
        var lines = paragraph.Lines.Select(l => l.Text.Trim()).ToList();
        if (paragraph.HeadingLevel is { } level) return Heading(lines, level, paragraph.Place);
        var role = ParagraphRoles.Of(blocks, index);
        var (font, size) = isForm ? (WordLetters.Text, role == ParagraphRole.Unit ? UnitSize : WordStyles.FormSize) : ReportLetters(paragraph, lines, role, width);
        var properties = new ParagraphProperties();
        if (KeepsNext(index, role)) properties.Append(new KeepNext());
        var isHalved = !isForm && role == ParagraphRole.Unit && lines is [var only] && only.Contains(HalvesOfLine, StringComparison.Ordinal);
        if (isHalved) properties.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Position = width }));
        if (role == ParagraphRole.BelowForm && !isForm) properties.Append(new SpacingBetweenLines { Line = "300", LineRule = LineSpacingRuleValues.Auto });
        if (role == ParagraphRole.AnnexList && !isForm) properties.Append(new SpacingBetweenLines { Before = $"{WordStyles.ReportLine}" });
        if (!isForm && Indent(paragraph, role) is { } indent) properties.Append(indent);
        properties.Append(new Justification { Val = Justify(paragraph, role) });
        var written = new W.Paragraph(properties);
        if (isHalved)
        {
            var halves = lines[0].Split(HalvesOfLine, 2);
            written.Append(WordLetters.Run(halves[0], font, size), new Run(new TabChar()), WordLetters.Run(HalvesOfLine.TrimStart('　') + halves[1], font, size));
        }
        else written.Append(WordControls.Lines(lines, text => WordLetters.Run(text, font, size)));
        return written;
    }

    /// <summary>Whether a paragraph is the caption of a chart that stands right above it.</summary>
    public static bool IsCaption(IReadOnlyList<Block> blocks, int index) =>
        index < blocks.Count && blocks[index] is Paragraph { HeadingLevel: null, Place: ParagraphPlace.Middle };

    private W.Paragraph Heading(List<string> lines, int level, ParagraphPlace place)
    {
        var deepest = WordStyles.DeepestHeading(isForm);
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = $"Heading{Math.Min(level, deepest)}" });
        if (place != ParagraphPlace.Usual)
        {
            if (level > 1) properties.Append(new Indentation { FirstLine = "0", FirstLineChars = 0 });
            properties.Append(new Justification { Val = Justify(place) });
        }
        if (level > deepest && level <= 9) properties.Append(new OutlineLevel { Val = level - 1 });
        var heading = new W.Paragraph(properties);
        var look = isForm || level == 1 ? null : HeadingLook.Of(lines.Count > 0 ? lines[0] : "", level);
        heading.Append(WordControls.Lines(lines, text => look is { } own ? WordLetters.Heading(text, own.Font, own.IsBold) : WordLetters.Plain(text)));
        return heading;
    }

    private static (string Font, int Size) ReportLetters(Paragraph paragraph, List<string> lines, ParagraphRole role, int width) => role switch
    {
        ParagraphRole.Unit => (WordLetters.Text, UnitSizeOfReport),
        ParagraphRole.Subtitle => ("楷体", WordStyles.ReportSize),
        ParagraphRole.BelowForm => (WordLetters.Text, WordStyles.FormSize),
        ParagraphRole.Blanks => (WordLetters.Text, Array.Find(SizesOfBlanks, s => lines.TrueForAll(l => TextWidth.Of(l) * s * 5 <= width)) is var fits and > 0 ? fits : SizesOfBlanks[^1]),
        // GB/T 9704-2012, 7.3.8: the number of an annex.
        _ when paragraph.Place == ParagraphPlace.Left && lines is [['附', '件' or '表', ..] and { Length: <= LongestAnnexNumber }] => ("黑体", WordStyles.ReportSize),
        _ => (WordLetters.Text, WordStyles.ReportSize),
    };

    private static Indentation? Indent(Paragraph paragraph, ParagraphRole role) => (paragraph.Place, role) switch
    {
        // 附件： two letters in, the names of the second line below that of the first.
        (_, ParagraphRole.AnnexList) => new Indentation { Left = "1600", LeftChars = 500, Hanging = "960", HangingChars = 300 },
        (ParagraphPlace.Usual, ParagraphRole.Text) => new Indentation { FirstLine = "640", FirstLineChars = 200 },
        // Room for the seal (7.3.5.1: four letters in).
        (ParagraphPlace.Right, not ParagraphRole.Unit) => new Indentation { Right = "1280", RightChars = 400 },
        _ => null,
    };

    private JustificationValues Justify(Paragraph paragraph, ParagraphRole role) => paragraph.Place != ParagraphPlace.Usual ? Justify(paragraph.Place) : role switch
    {
        ParagraphRole.Subtitle => JustificationValues.Center,
        ParagraphRole.Unit => JustificationValues.Right,
        ParagraphRole.Blanks or ParagraphRole.AnnexList when !isForm => JustificationValues.Left,
        _ => JustificationValues.Both,
    };

    private static JustificationValues Justify(ParagraphPlace place) => place switch
    {
        ParagraphPlace.Middle => JustificationValues.Center,
        ParagraphPlace.Right => JustificationValues.Right,
        _ => JustificationValues.Left,
    };

    /// <summary>A unit line and a caption stand on the page of their table, those who sign a form on one page, a signature and its date on a page with text.</summary>
    private bool KeepsNext(int index, ParagraphRole role) =>
        role == ParagraphRole.Unit || (!isForm && IsSigned(index + 1)) || ((isForm || role == ParagraphRole.BelowForm) && IsSignature(index) && IsSignature(index + 1)) || (index + 1 < blocks.Count && blocks[index + 1] is Engine.Content.Table or Chart && IsCaption(blocks, index))
        || (index + 1 < blocks.Count && IsCaption(blocks, index) && blocks[index + 1] is Paragraph && ParagraphRoles.Of(blocks, index + 1) == ParagraphRole.Unit);

    private bool IsSigned(int index) => index < blocks.Count && blocks[index] is Paragraph { HeadingLevel: null, Place: ParagraphPlace.Right } && ParagraphRoles.Of(blocks, index) != ParagraphRole.Unit;

    private bool IsSignature(int index) => index < blocks.Count && blocks[index] is Paragraph { HeadingLevel: null } line && line.Text.TrimEnd().EndsWith('：');
}
