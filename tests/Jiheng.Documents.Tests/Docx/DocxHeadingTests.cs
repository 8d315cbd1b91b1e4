using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Docx;

public sealed class DocxHeadingTests
{
    private const string Styles = """
        <w:docDefaults/><w:latentStyles><w:lsdException w:name="heading 1"/></w:latentStyles>
        <w:style w:type="table" w:styleId="T1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="2"><w:name w:val="Heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="2"/></w:style>
        <w:style w:type="paragraph" w:styleId="body"><w:name w:val="正文标题"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="a"><w:name w:val="甲"/><w:basedOn w:val="b"/></w:style>
        <w:style w:type="paragraph" w:styleId="b"><w:name w:val="乙"/><w:basedOn w:val="a"/></w:style>
        """;

    [Theory]
    [InlineData("<w:pStyle w:val=\"1\"/>", 1)]
    [InlineData("<w:pStyle w:val=\"2\"/>", 2)]
    [InlineData("<w:pStyle w:val=\"own\"/>", 2)]
    [InlineData("<w:pStyle w:val=\"body\"/>", null)]
    [InlineData("<w:pStyle w:val=\"T1\"/>", null)]
    [InlineData("<w:pStyle w:val=\"a\"/>", null)]
    [InlineData("<w:pStyle w:val=\"missing\"/>", null)]
    [InlineData("<w:outlineLvl w:val=\"2\"/>", 3)]
    [InlineData("<w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/>", null)]
    [InlineData("<w:outlineLvl w:val=\"-1\"/>", null)]
    [InlineData("<w:pPrChange><w:pPr><w:pStyle w:val=\"1\"/></w:pPr></w:pPrChange>", null)]
    public void The_level_comes_from_the_paragraph_or_its_style(string properties, int? level) =>
        Assert.Equal(level, ((Paragraph)new DocxSample().Styles(Styles).Paragraph("题", properties).Read().Blocks[0]).HeadingLevel);

    [Fact]
    public void The_level_of_one_paragraph_does_not_pass_to_the_next() => Assert.Equal("¶ # 题\n¶ 文\n¶ ## 节", Dump.Of(
        new DocxSample().Styles(Styles).Paragraph("题", "<w:pStyle w:val=\"1\"/>").Body("<w:p><w:r><w:t>文</w:t></w:r></w:p>").Paragraph("节", "<w:pStyle w:val=\"own\"/>").Read()));

    [Fact]
    public void A_style_is_not_looked_for_where_no_paragraph_names_one() => Assert.Equal("¶ 文", Dump.Of(
        new DocxSample().Related("styles", "这不是 XML").Paragraph("文").Read()));
}
