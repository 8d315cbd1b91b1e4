using System.IO.Compression;
using Jiheng.Documents.Tests.Docx;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Documents.Tests.Xlsx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Annotating;

public sealed class DocumentAnnotatorsTests
{
    private static readonly byte[] Word = new DocxSample().Paragraph("甲").Bytes();
    private static readonly byte[] Excel = new XlsxSample().Sheet(XlsxSample.Rows("甲|乙")).Bytes();

    [Fact]
    public void Every_annotator_of_the_assembly_is_at_the_door() => Assert.Equal(
        typeof(DocumentAnnotators).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IDocumentAnnotator))).Select(t => t.Name).Order(),
        DocumentAnnotators.All().Select(a => a.GetType().Name).Order());

    [Fact]
    public void The_content_decides_and_not_the_name()
    {
        Assert.True(DocumentAnnotators.Can(Word));
        Assert.True(DocumentAnnotators.Can(Excel));
        Assert.False(DocumentAnnotators.Can("正文"u8.ToArray()));
        Assert.False(DocumentAnnotators.Can(Array.Empty<byte>()));
        Assert.Contains("另存为 .docx", Trouble("正文"u8.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Comment_chart_picture_and_header_stay_byte_by_byte()
    {
        var word = PackageSample.Docx();
        Assert.Empty(Annotated.Errors("docx", word));
        var copy = Annotated.Copy(word, Annotated.At(Annotated.Paragraph(2), "应为96%", "95%"), Annotated.At(Annotated.Cell(1, 3, 2), "空白")).Bytes;
        Assert.Equal(["word/comments.xml", "word/document.xml"], Annotated.Differences(word, copy));
        Assert.Empty(Annotated.Errors("docx", copy));

        var book = PackageSample.Xlsx();
        Assert.Empty(Annotated.Errors("xlsx", book));
        var annotated = Annotated.Copy(book, Annotated.At(Annotated.OnSheet("自评表", 2, 2), "应为96%"), Annotated.At(Annotated.OnSheet("自评表", 3, 2), "空白")).Bytes;
        Assert.Equal(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/comments1.xml", "xl/drawings/vmldrawing.vml", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"], Annotated.Differences(book, annotated));
        Assert.Empty(Annotated.Errors("xlsx", annotated));
    }

    [Fact]
    public void Without_annotations_the_copy_reads_the_same()
    {
        Assert.Equal(Dump.Of(DocumentReaders.Read("x", Word)), Dump.Of(DocumentReaders.Read("x", Annotated.Copy(Word).Bytes)));
        Assert.Empty(Annotated.Differences(Excel, Annotated.Copy(Excel).Bytes));
    }

    [Fact]
    public void Macros_stay_and_are_not_touched()
    {
        var docm = new DocxSample().Paragraph("甲").Part("word/vbaProject.bin", "宏").Relationship("<Relationship Id=\"rId60\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/>").Bytes();
        Assert.DoesNotContain("word/vbaProject.bin", Annotated.Differences(docm, Annotated.Copy(docm, Annotated.At(Annotated.Paragraph(1), "意见")).Bytes));
    }

    [Fact]
    public void A_broken_signature_is_said()
    {
        var signed = new DocxSample().Paragraph("甲").Part("_xmlsignatures/sig1.xml", "<Signature/>").Bytes();
        Assert.Contains("签名在副本中已失效", Assert.Single(Annotated.Copy(signed, Annotated.At(Annotated.Paragraph(1), "意见")).Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void External_targets_are_kept_and_not_followed()
    {
        const string link = "<Relationship Id=\"rId61\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"http://127.0.0.1:9/c.xml\" TargetMode=\"External\"/>";
        var copy = Annotated.Copy(new DocxSample().Paragraph("甲").Relationship(link).Bytes(), Annotated.At(Annotated.Paragraph(1), "意见")).Bytes;
        Assert.Equal("意见", Assert.Single(AnchoredComment.Of(copy)).Text);
        Assert.Contains("http://127.0.0.1:9/c.xml", WriterSample.Part(copy, "word/_rels/document.xml.rels"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_message_quotes_the_file_stays_readable() =>
        Assert.Equal("坏字\n😀<&>", Assert.Single(AnchoredComment.Of(Annotated.Copy(Word, Annotated.At(Annotated.Paragraph(1), "坏\0\u0001\ud800字\r\n😀<&>\uffff")).Bytes)).Text);

    [Fact]
    public void Hostile_parts_that_reading_does_not_open_are_refused()
    {
        // A part that is only taken over, compressed beyond belief.
        using var stream = new MemoryStream();
        stream.Write(Word);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/media/image1.png").Open();
            for (var i = 0; i < 20; i++) entry.Write(new byte[1 << 20]);
        }
        Assert.Contains("压缩比异常", Trouble(stream.ToArray()), StringComparison.Ordinal);
        Assert.Contains("附属部分", Trouble(new DocxSample().Paragraph("甲").Comments("").Part("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>").Part("word/styles.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_take_too_much_memory_as_a_tree_is_refused_with_a_way_out()
    {
        var random = new Random(7);
        var sample = new DocxSample();
        for (var i = 0; i < 13_000; i++) sample.Body($"<w:p><w:r><w:t>{Convert.ToHexString(random.GetItems(Bytes, 1000))}</w:t></w:r></w:p>");
        var bytes = sample.Bytes();
        Assert.Equal(13_000, DocumentReaders.Read("x", bytes).Blocks.Count);
        Assert.Contains("24 MB", Trouble(bytes), StringComparison.Ordinal);
    }

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 256).Select(b => (byte)b)];

    private static string Trouble(byte[] bytes) => Assert.Throws<UnreadableDocumentException>(() => Annotated.Copy(bytes, Annotated.At(Annotated.Paragraph(1), "意见"))).Message;
}
