using System.Xml.Linq;
using Jiheng.Documents.Tests.Docx;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using static Jiheng.Documents.Tests.Docx.DocxSample;

namespace Jiheng.Documents.Tests.Annotating;

public sealed class AnnotatedDocxTests
{
    private static readonly XNamespace W = Transitional;

    [Theory]
    [InlineData("执行率", "执行率")]
    [InlineData("率达到95", "率达到95")]
    [InlineData("95%，较", "95%，较")]
    [InlineData("本年执行率达到95%，较上年提高。", "本年执行率达到95%，较上年提高。")]
    [InlineData("查无此句", "本年执行率达到95%，较上年提高。")]
    [InlineData("", "本年执行率达到95%，较上年提高。")]
    public void A_comment_stands_at_the_words_and_runs_keep_their_look(string excerpt, string words)
    {
        var sample = new DocxSample().Body("""
            <w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r w:rsidR="00A1B2C3"><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>本年执行率</w:t><w:t xml:space="preserve">达到95</w:t></w:r><w:r><w:rPr><w:i/><w:u w:val="single"/><w:vertAlign w:val="baseline"/></w:rPr><w:t>%，较上年提高。</w:t></w:r></w:p>
            """);
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.Paragraph(1), "意见一\n意见二", excerpt, Severity.Warning));
        var comment = Assert.Single(AnchoredComment.Of(copy.Bytes));
        Assert.Equal(("意见一\n意见二", words, "FFF0B3"), (comment.Text, comment.Words, comment.Fill));
        Assert.Equal(Dump.Of(sample.Read()), Dump.Of(DocumentReaders.Read("样本.docx", copy.Bytes)));
        // Every letter looks as before, and only the words are coloured.
        var runs = XDocument.Parse(WriterSample.Part(copy.Bytes, "word/document.xml")).Descendants(W + "r").Where(r => r.Elements(W + "t").Any()).ToList();
        Assert.All(runs, r => Assert.Equal(r.Value.Length > 0 && "本年执行率达到95".Contains(r.Value, StringComparison.Ordinal), r.Element(W + "rPr")!.Element(W + "b") is not null));
        Assert.Equal(words, string.Concat(runs.Where(r => r.Descendants(W + "shd").Any()).Select(r => r.Value)));
        Assert.Empty(Annotated.Errors("docx", copy.Bytes));
    }

    [Fact]
    public void Of_equal_words_the_one_that_is_meant_gets_the_comment()
    {
        var sample = new DocxSample().Paragraph("产出5分，效益5分，满意度5分");
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.Paragraph(1), "丙", "5分") with { Occurrence = 3 }, Annotated.At(Annotated.Paragraph(1), "甲", "5分"));
        Assert.Contains("""产出</w:t></w:r><w:commentRangeStart w:id="1" /><w:r>""", WriterSample.Part(copy.Bytes, "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("""满意度</w:t></w:r><w:commentRangeStart w:id="0" /><w:r>""", WriterSample.Part(copy.Bytes, "word/document.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_are_the_reader_s_cells_merged_nested_controlled_and_revised()
    {
        const string nested = "<w:tbl><w:tblPr/><w:tr><w:tc><w:p><w:r><w:t>内一</w:t></w:r></w:p></w:tc><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>";
        var sample = new DocxSample()
            .Body("""<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>控件内的段</w:t></w:r></w:p></w:sdtContent></w:sdt>""")
            .Body("""<w:p><w:r><w:t>前段</w:t></w:r><w:del w:id="90" w:author="人"><w:r><w:delText>删</w:delText></w:r></w:del><w:ins w:id="91" w:author="人"><w:r><w:t>插入的话</w:t></w:r></w:ins></w:p>""")
            .Body("""<w:p><w:pPr><w:rPr><w:del w:id="92" w:author="人"/></w:rPr></w:pPr><w:r><w:t>上半句</w:t></w:r></w:p><w:p><w:r><w:t>下半句</w:t></w:r></w:p>""")
            .Body("""<w:tbl><w:tblPr/><w:tr><w:trPr><w:del w:id="93" w:author="人"/></w:trPr><w:tc><w:p><w:r><w:t>已删的表</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""")
            .Table(
                Row(Cell("纵", "<w:vMerge w:val=\"restart\"/>"), Cell("横二格", "<w:gridSpan w:val=\"2\"/>")),
                Row(Cell("", "<w:vMerge/>"), $"<w:tc><w:p><w:r><w:t>外上</w:t></w:r></w:p>{nested}<w:p><w:r><w:t>外下</w:t></w:r></w:p></w:tc>", Cell("尾")),
                $"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:sdt><w:sdtContent>{Cell("控件格")}</w:sdtContent></w:sdt><w:tc><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>请填写</w:t></w:r></w:p></w:sdtContent></w:sdt></w:tc></w:tr>",
                "<w:tr><w:tc/><w:tc><w:tcPr><w:cellDel w:id=\"94\" w:author=\"人\"/></w:tcPr><w:p><w:r><w:t>删格</w:t></w:r></w:p></w:tc><w:tc><w:p><w:hyperlink w:anchor=\"a\"><w:r><w:t>链接字</w:t></w:r></w:hyperlink></w:p></w:tc></w:tr>")
            .Paragraph("尾段");
        var document = sample.Read();
        var places = Annotated.Places(document);
        var copy = Annotated.Copy(sample.Bytes(), [.. places.Select(p => Annotated.At(p.Origin, p.Value))]);
        Assert.Empty(copy.Unplaced);
        var comments = AnchoredComment.Of(copy.Bytes);
        Assert.Equal(places.Count, comments.Count);
        foreach (var comment in comments)
        {
            // What stands below a table inside the cell is left out, and a hint is nobody's text.
            if (comment.Text == "外上外下") Assert.Equal("外上", comment.Words);
            else if (comment.Words == "请填写") Assert.Equal("", comment.Text);
            else Assert.Equal(comment.Text, comment.Words);
        }
        Assert.Contains(comments, c => c.Words == "上半句下半句");
        Assert.Contains(comments, c => c.Words == "前段插入的话");
        Assert.Equal(Dump.Of(document), Dump.Of(DocumentReaders.Read("样本.docx", copy.Bytes)));
    }

    [Theory]
    [InlineData(1, 2, "横二格")]
    [InlineData(1, 3, "横二格")]
    [InlineData(2, 1, "纵")]
    public void A_place_inside_a_merged_cell_is_the_cell(int row, int column, string words)
    {
        var sample = new DocxSample().Table(Row(Cell("纵", "<w:vMerge w:val=\"restart\"/>"), Cell("横二格", "<w:gridSpan w:val=\"2\"/>")), Row(Cell("", "<w:vMerge/>"), Cell("甲"), Cell("乙")));
        Assert.Equal(words, Assert.Single(AnchoredComment.Of(Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.Cell(1, row, column), "意见")).Bytes)).Words);
    }

    [Fact]
    public void What_hangs_on_a_paragraph_is_commented_at_the_paragraph()
    {
        var box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>框内文字</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>框内格</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>";
        var sample = new DocxSample().Body($"<w:p>{Run("正文")}<w:r><w:footnoteReference w:id=\"2\"/></w:r>{box}</w:p>").Footnotes($"<w:footnote w:id=\"2\"><w:p>{Run("注文")}</w:p></w:footnote>");
        var document = sample.Read();
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(document.Blocks[1].As<Paragraph>().Origin, "说框", "框内文字"), Annotated.At(document.Blocks[2].As<Table>().Cells[0].Origin, "说格"), Annotated.At(document.Blocks[3].As<Paragraph>().Origin, "说注", "注文"));
        Assert.Empty(copy.Unplaced);
        Assert.Equal(["说注", "说格", "说框"], AnchoredComment.Of(copy.Bytes).Select(c => c.Text));
        Assert.All(AnchoredComment.Of(copy.Bytes), c => Assert.Equal("正文", c.Words));
    }

    [Fact]
    public void Comments_that_are_there_stay_with_their_ids_dates_and_extensions()
    {
        const string theirs = "<w:comment w:id=\"7\" w:author=\"王某\" w:date=\"2024-05-06T07:08:09Z\"><w:p w14:paraId=\"00AA\"><w:r><w:t>请核实</w:t></w:r></w:p></w:comment>";
        var sample = new DocxSample().Comments(theirs)
            .Body($"<w:p><w:commentRangeStart w:id=\"7\"/>{Run("执行率95%")}<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>")
            .Part("word/commentsExtended.xml", "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w15:commentEx w15:paraId=\"00AA\" w15:done=\"0\"/></w15:commentsEx>")
            .Relationship("<Relationship Id=\"rId50\" Type=\"http://schemas.microsoft.com/office/2011/relationships/commentsExtended\" Target=\"commentsExtended.xml\"/>");
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.Paragraph(1), "应为96%", "95%")).Bytes;
        var comments = XDocument.Parse(WriterSample.Part(copy, "word/comments.xml")).Root!.Elements().ToList();
        Assert.Equal(["7", "8"], comments.Select(c => c.Attribute(W + "id")!.Value));
        Assert.Equal(("王某", "2024-05-06T07:08:09Z", "请核实"), (comments[0].Attribute(W + "author")!.Value, comments[0].Attribute(W + "date")!.Value, comments[0].Value));
        Assert.Equal(("绩衡审核", "绩衡", "2026-03-02T09:30:00Z"), (comments[1].Attribute(W + "author")!.Value, comments[1].Attribute(W + "initials")!.Value, comments[1].Attribute(W + "date")!.Value));
        Assert.Equal(["执行率95%", "95%"], AnchoredComment.Of(copy).Select(c => c.Words));
        Assert.Equal(["word/comments.xml", "word/document.xml"], Annotated.Differences(sample.Bytes(), copy).Except(["[Content_Types].xml"]));
    }

    [Fact]
    public void A_cell_takes_the_colour_of_the_worst_and_keeps_its_other_properties()
    {
        var sample = new DocxSample().Table(Row(Cell("甲", "<w:tcW w:w=\"500\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"00FF00\"/><w:vAlign w:val=\"center\"/>"), Cell("乙", "<w:tcW w:w=\"500\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/>")));
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.Cell(1, 1, 1), "错", "", Severity.Error), Annotated.At(Annotated.Cell(1, 1, 1), "提", "", Severity.Note), Annotated.At(Annotated.Cell(1, 1, 2), "提", "", Severity.Note)).Bytes;
        var properties = XDocument.Parse(WriterSample.Part(copy, "word/document.xml")).Descendants(W + "tcPr").ToList();
        Assert.Equal(["tcW F9C9C5 vAlign", "tcW D3E8FA vAlign"], properties.Select(p => string.Join(' ', p.Elements().Select(e => e.Attribute(W + "fill")?.Value ?? e.Name.LocalName))));
    }

    [Fact]
    public void Strict_documents_stay_strict()
    {
        var copy = Annotated.Copy(new DocxSample().InStrictNamespace().Paragraph("执行率95%").Bytes(), Annotated.At(Annotated.Paragraph(1), "意见", "95%")).Bytes;
        Assert.Contains(Strict, WriterSample.Part(copy, "word/comments.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(Transitional, WriterSample.Part(copy, "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("http://purl.oclc.org/ooxml/officeDocument/relationships/comments", WriterSample.Part(copy, "word/_rels/document.xml.rels"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_styles_that_Word_gives_comments_are_used_where_the_document_has_them()
    {
        var sample = new DocxSample().Paragraph("甲").Styles("<w:style w:type=\"character\" w:styleId=\"a9\"><w:name w:val=\"annotation reference\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"aa\"><w:name w:val=\"annotation text\"/></w:style>");
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.Paragraph(1), "意见")).Bytes;
        Assert.Contains("<w:rStyle w:val=\"a9\" />", WriterSample.Part(copy, "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("<w:pStyle w:val=\"aa\" />", WriterSample.Part(copy, "word/comments.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_is_commented_as_a_whole_and_a_field_is_not_broken()
    {
        var sample = new DocxSample().Body($"<w:p>{Run("公式")}<m:oMath><m:r><m:t>决算数</m:t></m:r><m:r><m:t>预算数</m:t></m:r></m:oMath><w:fldSimple w:instr=\"PAGE\">{Run("第12页")}</w:fldSimple></w:p>");
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.Paragraph(1), "甲", "算数预"), Annotated.At(Annotated.Paragraph(1), "乙", "12")).Bytes;
        var xml = WriterSample.Part(copy, "word/document.xml");
        Assert.Contains("""<w:commentRangeStart w:id="0" /><m:oMath>""", xml, StringComparison.Ordinal);
        Assert.Contains("""<w:commentRangeEnd w:id="1" />""", xml, StringComparison.Ordinal);
        Assert.Equal("12", AnchoredComment.Of(copy).Single(c => c.Text == "乙").Words);
        Assert.Equal(Dump.Of(sample.Read()), Dump.Of(DocumentReaders.Read("样本.docx", copy)));
    }

    [Fact]
    public void A_place_the_document_does_not_have_is_said()
    {
        var sample = new DocxSample().Paragraph("甲");
        var copy = Annotated.Copy(sample.Bytes(), Annotated.At(Annotated.Paragraph(9), "无此段"), Annotated.At(Annotated.Cell(3, 1, 1), "无此表"), Annotated.At(new Origin("样本", ""), "全文"));
        Assert.Equal(["无此段", "无此表", "全文"], copy.Unplaced.Select(a => a.Text));
        Assert.Contains("3 条意见", Assert.Single(copy.Remarks), StringComparison.Ordinal);
    }
}

file static class Blocks
{
    public static T As<T>(this Block block) where T : Block => Assert.IsType<T>(block);
}
