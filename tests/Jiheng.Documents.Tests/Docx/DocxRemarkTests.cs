using Jiheng.Engine.Content;
using static Jiheng.Documents.Tests.Docx.DocxSample;

namespace Jiheng.Documents.Tests.Docx;

public sealed class DocxRemarkTests
{
    [Fact]
    public void Tracked_changes_read_as_accepted_with_one_remark()
    {
        var document = new DocxSample().Paragraph("前").Body(
            "<w:p><w:r><w:t>预算</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>100</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>120</w:t></w:r></w:ins>"
            + "<w:moveFrom w:id=\"3\"><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo w:id=\"4\"><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>").Read();
        Assert.Equal("¶ 前\n¶ 预算120新处", Dump.Of(document));
        var remark = Assert.Single(document.Remarks);
        Assert.Equal((ReadingRemarkKind.TrackedChanges, 2), (remark.Kind, remark.Origin.Paragraph));
        Assert.Contains("插入 2 处、删除 2 处", remark.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_the_next_paragraph() => Assert.Equal("¶ 甲乙\n¶ 丙", Dump.Of(
        new DocxSample().Paragraph("甲", "<w:rPr><w:del w:id=\"1\"/></w:rPr>").Paragraph("乙").Paragraph("丙", "<w:rPr><w:del w:id=\"2\"/></w:rPr>").Read()));

    [Fact]
    public void Changes_of_format_alone_are_no_change_of_text() => Assert.Empty(
        new DocxSample().Body("<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r></w:p>").Read().Remarks);

    [Fact]
    public void Comments_give_one_remark_with_their_count_and_first_place()
    {
        var document = new DocxSample().Paragraph("甲").Body("<w:p><w:r><w:t>乙</w:t><w:commentReference w:id=\"0\"/></w:r></w:p>")
            .Comments("<w:comment w:id=\"0\"><w:p><w:r><w:t>批</w:t></w:r></w:p></w:comment><w:comment w:id=\"1\"/>").Read();
        var remark = Assert.Single(document.Remarks);
        Assert.Equal((ReadingRemarkKind.Comments, 2), (remark.Kind, remark.Origin.Paragraph));
        Assert.Contains("2 条批注", remark.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("批\n", Dump.Of(document), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_comments_part_is_not_remarked() => Assert.Empty(new DocxSample().Paragraph("甲").Comments("").Read().Remarks);

    [Fact]
    public void Hidden_text_is_dropped_and_counted_directly_or_by_style()
    {
        const string Styles = """
            <w:style w:type="character" w:styleId="H"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="H2"><w:name w:val="h2"/><w:basedOn w:val="H"/></w:style>
            <w:style w:type="paragraph" w:styleId="P"><w:name w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style>
            """;
        var document = new DocxSample().Styles(Styles)
            .Body("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>见</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t><w:tab/></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>见</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"H2\"/></w:rPr><w:t>藏</w:t></w:r></w:p>")
            .Body("<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr><w:r><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>露</w:t></w:r></w:p>")
            .Body("<w:p><w:r><w:t>末</w:t></w:r></w:p>").Read();
        Assert.Equal("¶ 见见\n¶ 露\n¶ 末", Dump.Of(document));
        var remark = Assert.Single(document.Remarks);
        Assert.Equal(ReadingRemarkKind.HiddenText, remark.Kind);
        Assert.Contains("3 处隐藏文字", remark.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_box_in_a_hidden_run_is_hidden_with_it()
    {
        var document = new DocxSample().Body("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:pict><w:txbxContent><w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>藏</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>见</w:t></w:r></w:p>").Read();
        Assert.Equal("¶ 见", Dump.Of(document));
        Assert.Equal(ReadingRemarkKind.HiddenText, Assert.Single(document.Remarks).Kind);
    }

    [Fact]
    public void What_may_carry_text_and_cannot_be_read_is_one_loss_per_kind()
    {
        var document = new DocxSample()
            .Body("<w:p><w:r><w:drawing><a:blip r:embed=\"x\"/></w:drawing></w:r></w:p><w:p><w:r><w:pict><v:imagedata r:id=\"y\"/></w:pict></w:r></w:p>")
            .Body("<w:p><w:r><w:object><v:shape><v:imagedata r:id=\"z\"/></v:shape><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r></w:p>")
            .Body("<w:p><w:r><w:drawing><c:chart r:id=\"c\"/></w:drawing></w:r></w:p><w:altChunk r:id=\"far\"/>")
            .Relationship("<Relationship Id=\"far\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>").Read();
        Assert.Equal(
            ["文中有 2 张图片", "文中有 1 个嵌入对象", "文中有 1 个图表没有保存数据", "文中有 1 处引用其他文件的内容"],
            document.Losses.Select(l => l.Reason[..l.Reason.IndexOfAny(['，', '（'])]));
        Assert.Equal([1, 3, 4, 4], document.Losses.Select(l => l.Origin.Paragraph));
        // Where a reader of the page sees something: the two pictures, the object, the chart.
        Assert.Equal([1, 2, 3, 4], document.Pictures!.Select(p => p.Paragraph));
    }

    [Fact]
    public void A_plain_document_has_neither_losses_nor_remarks()
    {
        var document = new DocxSample().Paragraph("甲").Table(Row(Cell("乙"))).Read();
        Assert.Empty(document.Losses);
        Assert.Empty(document.Remarks);
    }

    [Fact]
    public void The_properties_name_who_wrote_and_who_saved_last_once_each()
    {
        const string Core = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>标题</dc:title><dc:creator>周某某</dc:creator><cp:lastModifiedBy>周某某</cp:lastModifiedBy></cp:coreProperties>""";
        var remark = Assert.Single(new DocxSample().Paragraph("甲").Part("docProps/core.xml", Core).Read().Remarks);
        Assert.Equal((ReadingRemarkKind.Author, "周某某"), (remark.Kind, remark.Origin.Text));
        Assert.DoesNotContain("周某某", remark.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<cp:coreProperties xmlns:cp=\"a\"><cp:creator></cp:creator><cp:title>标题</cp:title></cp:coreProperties>")]
    [InlineData("<cp:coreProperties xmlns:cp=\"a\"><cp:creator>周某某</cp:crea")]
    [InlineData("")]
    public void Properties_that_name_nobody_or_are_damaged_cost_nothing(string core) =>
        Assert.Empty(new DocxSample().Paragraph("甲").Part("docProps/core.xml", core).Read().Remarks);
}
