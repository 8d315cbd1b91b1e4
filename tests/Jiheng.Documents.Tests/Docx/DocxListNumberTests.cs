using Jiheng.Documents.Docx;

namespace Jiheng.Documents.Tests.Docx;

public sealed class DocxListNumberTests
{
    private static string Level(int at, string format, string pattern, string more = "") =>
        $"<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{pattern}\"/></w:lvl>";

    private static string In(int list, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    private static DocxSample Sample() => new DocxSample().Numbering(
        "<w:abstractNum w:abstractNumId=\"0\">" + Level(0, "chineseCounting", "%1、") + Level(1, "chineseCountingThousand", "（%2）") + Level(2, "decimal", "%1.%2.%3") + "</w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"1\">" + Level(0, "bullet", "•") + Level(1, "lowerLetter", "%2)") + "</w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"2\">" + Level(0, "decimal", "%1.", "<w:suff w:val=\"nothing\"/>") + Level(2, "decimal", "%1.%3", "<w:isLgl/><w:pStyle w:val=\"S\"/>") + "</w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>"
        + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");

    [Fact]
    public void Numbers_count_in_document_order_and_deeper_levels_start_again() => Assert.Equal(
        """
        ¶ 一、概况
        ¶ （一）职能
        ¶ （二）人员
        ¶ 二、绩效
        ¶ （一）产出
        ¶ 三、结论
        """,
        Dump.Of(Sample().Paragraph("概况", In(1)).Paragraph("职能", In(1, 1)).Paragraph("人员", In(1, 1)).Paragraph("绩效", In(1)).Paragraph("产出", In(1, 1)).Paragraph("结论", In(1)).Read()));

    [Fact]
    public void An_override_starts_the_list_again() => Assert.Equal("¶ 一、甲\n¶ 二、乙\n¶ 一、丙\n¶ 二、丁",
        Dump.Of(Sample().Paragraph("甲", In(1)).Paragraph("乙", In(1)).Paragraph("丙", In(4)).Paragraph("丁", In(4)).Read()));

    [Fact]
    public void A_bullet_prints_no_number_and_a_Latin_sign_keeps_its_distance() => Assert.Equal("¶ 甲\n¶ a) 乙\n¶ b) 丙",
        Dump.Of(Sample().Paragraph("甲", In(2)).Paragraph("乙", In(2, 1)).Paragraph("丙", In(2, 1)).Read()));

    [Fact]
    public void A_suffix_of_nothing_puts_nothing() => Assert.Equal("¶ 1.甲", Dump.Of(Sample().Paragraph("甲", In(3)).Read()));

    [Fact]
    public void A_style_brings_its_list_and_the_level_tied_to_it_and_zero_takes_it_away()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"S\"><w:name w:val=\"s\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>";
        Assert.Equal("¶ 1.1 甲\n¶ 1.2 乙\n¶ 丙", Dump.Of(Sample().Styles(Styles).Paragraph("甲", "<w:pStyle w:val=\"S\"/>").Paragraph("乙", "<w:pStyle w:val=\"S\"/>")
            .Paragraph("丙", "<w:pStyle w:val=\"S\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>").Read()));
    }

    [Fact]
    public void A_cell_that_holds_nothing_but_its_number_is_not_blank() => Assert.Equal("▦1\n一、|甲\n二、|乙", Dump.Of(Sample().Table(
        DocxSample.Row($"<w:tc><w:p><w:pPr>{In(1)}</w:pPr></w:p></w:tc>", DocxSample.Cell("甲")),
        DocxSample.Row($"<w:tc><w:p><w:pPr>{In(1)}</w:pPr></w:p></w:tc>", DocxSample.Cell("乙"))).Read()));

    [Fact]
    public void A_deleted_paragraph_takes_no_number() => Assert.Equal("¶ 一、甲\n¶ 二、丙", Dump.Of(Sample().Paragraph("甲", In(1))
        .Body($"<w:p><w:pPr>{In(1)}<w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:del w:id=\"2\"><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>").Paragraph("丙", In(1)).Read()));

    [Fact]
    public void A_list_that_is_nowhere_defined_is_passed_over() =>
        Assert.Equal("¶ 甲\n¶ 乙", Dump.Of(Sample().Paragraph("甲", In(99)).Paragraph("乙", In(1, 77)).Read()));

    [Theory]
    [InlineData("decimal", 12, "12")]
    [InlineData("decimalZero", 3, "03")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalFullWidth", 10, "１０")]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 11, "十一")]
    [InlineData("chineseCounting", 20, "二十")]
    [InlineData("chineseCounting", 99, "九十九")]
    [InlineData("chineseCountingThousand", 101, "一百零一")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseCountingThousand", 1005, "一千零五")]
    [InlineData("japaneseCounting", 3, "三")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("ideographTraditional", 2, "乙")]
    [InlineData("lowerLetter", 27, "aa")]
    [InlineData("upperLetter", 26, "Z")]
    [InlineData("lowerRoman", 14, "xiv")]
    [InlineData("upperRoman", 1999, "MCMXCIX")]
    [InlineData("hebrew1", 1, null)]
    [InlineData("lowerLetter", 0, null)]
    [InlineData("decimal", -1, null)]
    public void A_number_prints_in_its_format(string format, int number, string? expected) => Assert.Equal(expected, ListNumberFormat.Of(number, format));
}
