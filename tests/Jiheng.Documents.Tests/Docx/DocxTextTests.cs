using Jiheng.Engine.Content;
using static Jiheng.Documents.Tests.Docx.DocxSample;

namespace Jiheng.Documents.Tests.Docx;

public sealed class DocxTextTests
{
    private static string Text(string inline) => Dump.Of(new DocxSample().Body($"<w:p>{inline}</w:p>").Read());

    [Theory]
    [InlineData("<w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t><w:t>丙</w:t></w:r>", "甲乙丙")]
    [InlineData("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>", "甲⏎乙⏎丙")]
    [InlineData("<w:r><w:t>甲\n乙</w:t></w:r>", "甲⏎乙")]
    [InlineData("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙")]
    [InlineData("<w:r><w:t>  甲  </w:t></w:r>", "甲")]
    [InlineData("<w:r><w:t xml:space=\"preserve\">  甲  </w:t></w:r>", "  甲  ")]
    [InlineData("<w:r><w:t>2023</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/><w:t>24</w:t></w:r>", "2023-2024")]
    [InlineData("<w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink><w:smartTag><w:smartTagPr/><w:r><w:t>接</w:t></w:r></w:smartTag>", "链接")]
    [InlineData("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>", "控件")]
    [InlineData("<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>是</w:t></w:r>", "☒是")]
    [InlineData("<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>jì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>绩</w:t></w:r></w:rubyBase></w:ruby></w:r>", "绩")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>是</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t>否</w:t></w:r>", "☑是□否")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:sym w:font=\"Wingdings 2\" w:char=\"00A3\"/></w:r>", "☑□")]
    [InlineData("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>95%</w:t></w:r>", "≥95%")]
    [InlineData("<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>\uF0FE</w:t></w:r><w:r><w:t>是</w:t></w:r>", "☑是")]
    [InlineData("<m:oMath><m:r><m:t>率=</m:t></m:r><m:f><m:num><m:r><m:t>951</m:t></m:r></m:num><m:den><m:r><m:t>952</m:t></m:r></m:den></m:f></m:oMath>", "率=951/952")]
    public void Inline_content_reads_as_printed(string inline, string expected) => Assert.Equal("¶ " + expected, Text(inline));

    [Theory]
    [InlineData("<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>3</w:t></w:r></w:fldSimple>", "3")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>页</w:t></w:r>", "3页")]
    // A field inside the instruction of another shows nothing.
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>IF </w:instrText><w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>内</w:t><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/><w:t>外</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>", "外")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar><w:instrText>FORMCHECKBOX</w:instrText><w:fldChar w:fldCharType=\"end\"/><w:t>是</w:t></w:r>", "☑是")]
    public void A_field_shows_its_result_and_not_its_instruction(string inline, string expected) => Assert.Equal("¶ " + expected, Text(inline));

    [Fact]
    public void A_field_that_is_never_closed_does_not_swallow_the_rest() => Assert.Equal("¶ 后文", Dump.Of(
        new DocxSample().Body("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>指令</w:t></w:r></w:p>").Paragraph("后文").Read()));

    [Fact]
    public void A_table_of_contents_spanning_paragraphs_keeps_its_lines() => Assert.Equal("¶ 一、概况\n¶ 二、结论", Dump.Of(new DocxSample()
        .Body("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>一、概况</w:t></w:r></w:p>")
        .Body("<w:p><w:r><w:t>二、结论</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>").Read()));

    [Fact]
    public void A_text_box_is_read_once_after_the_paragraph_that_holds_it()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:txbxContent>";
        var document = new DocxSample().Paragraph("前").Body($"<w:p><w:r><w:t>甲</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{Box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{Box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>乙</w:t></w:r></w:p>").Paragraph("后").Read();
        Assert.Equal(
            """
            ¶ 前
            ¶ 甲乙
            ¶框 框内
            ▦1
            格
            ¶ 后
            """, Dump.Of(document));
        Assert.Equal([1, 2, 2, null, 3], document.Blocks.Select(b => b is Paragraph p ? p.Origin.Paragraph : ((Table)b).Origin!.Paragraph));
    }

    [Fact]
    public void A_text_box_in_a_cell_follows_the_table_and_knows_the_cell()
    {
        var document = new DocxSample().Table(Row(Cell("甲"), "<w:tc><w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict><w:t>乙</w:t></w:r></w:p></w:tc>")).Read();
        Assert.Equal("▦1\n甲|乙\n¶框 框", Dump.Of(document));
        Assert.Equal((1, 1, 2), (((Paragraph)document.Blocks[1]).Origin.Table, ((Paragraph)document.Blocks[1]).Origin.Row, ((Paragraph)document.Blocks[1]).Origin.Column));
    }

    [Fact]
    public void A_field_around_a_text_box_goes_on_after_it() => Assert.Equal("¶ 后\n¶框 框", Text(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>指令</w:t><w:fldChar w:fldCharType=\"end\"/><w:t>后</w:t></w:r>"));

    [Fact]
    public void Notes_follow_the_body_with_the_place_of_their_mark()
    {
        var document = new DocxSample().Paragraph("一").Body("<w:p><w:r><w:t>二</w:t><w:footnoteReference w:id=\"2\"/><w:endnoteReference w:id=\"5\"/></w:r></w:p>").Paragraph("三")
            .Footnotes("<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t>脚注</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"3\"><w:p><w:r><w:t>无人引用</w:t></w:r></w:p></w:footnote>")
            .Endnotes("<w:endnote w:id=\"5\"><w:p><w:r><w:t>尾注</w:t></w:r></w:p></w:endnote>").Read();
        Assert.Equal("¶ 一\n¶ 二\n¶ 三\n¶注 脚注\n¶注 尾注", Dump.Of(document));
        Assert.Equal((2, "脚注"), (((Paragraph)document.Blocks[3]).Origin.Paragraph, ((Paragraph)document.Blocks[3]).Origin.Text));
    }

    [Fact]
    public void Headers_and_footers_are_not_read() => Assert.Equal("¶ 正文", Dump.Of(new DocxSample().Paragraph("正文")
        .Part("word/header1.xml", $"<w:hdr xmlns:w=\"{Transitional}\"><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>")
        .Relationship("<Relationship Id=\"h\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/>").Read()));

    [Fact]
    public void Paragraph_numbers_count_blank_paragraphs_and_not_tables()
    {
        var document = new DocxSample().Body("<w:p/>").Paragraph("一").Table(Row(Cell("格"))).Body("<w:sdt><w:sdtContent><w:p><w:r><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p></w:sdtContent></w:sdt>").Read();
        var last = Assert.IsType<Paragraph>(document.Blocks[2]);
        Assert.Equal([(3, "二"), (3, "三")], last.Lines.Select(l => (l.Origin.Paragraph, l.Origin.Text)).Select(p => (p.Paragraph!.Value, p.Text)));
        Assert.Equal(2, ((Paragraph)document.Blocks[0]).Origin.Paragraph);
    }
}
