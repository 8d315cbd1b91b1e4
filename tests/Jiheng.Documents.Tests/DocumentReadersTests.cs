using System.IO.Compression;
using System.Text;
using Jiheng.Documents.Tests.Docx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests;

public sealed class DocumentReadersTests
{
    [Fact]
    public void Every_reader_of_the_assembly_is_at_the_door() => Assert.Equal(
        typeof(DocumentReaders).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IDocumentReader))).Select(t => t.Name).Order(),
        DocumentReaders.All.Select(r => r.GetType().Name).Order());

    [Fact]
    public void The_content_chooses_the_reader_and_not_the_name()
    {
        Assert.Equal("docx", DocumentReaders.Read("其实是文档.txt", new DocxSample().Paragraph("甲").Bytes()).Format);
        Assert.Equal("txt", DocumentReaders.Read("其实是文本.docx", Encoding.UTF8.GetBytes("预算执行率 100%")).Format);
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes()
    {
        // FIPS 180-4, example B.1.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentHash.Of("abc"u8));
    }

    [Fact]
    public void The_name_stands_in_document_and_origins()
    {
        var document = DocumentReaders.Read("某单位/自评.docx", new DocxSample().Paragraph("甲").Bytes());
        Assert.Equal(("某单位/自评.docx", "某单位/自评.docx"), (document.File, ((Paragraph)document.Blocks[0]).Origin.File));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", "Word 2003 的 XML")]
    public void A_format_that_is_known_but_not_read_is_named_with_a_way_out(string content, string name) => AssertNamed(Encoding.UTF8.GetBytes(content), name);

    [Theory]
    [InlineData("WordDocument", "旧版 Office")]
    [InlineData("其他", "旧版 Office")]
    public void A_compound_file_without_a_readable_stream_is_named(string stream, string name) =>
        AssertNamed([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes(stream)], name);

    [Theory]
    [InlineData("ppt/presentation.xml", "pptx")]
    [InlineData("OFD.xml", "OFD")]
    [InlineData("照片.jpg", "压缩包")]
    public void A_zip_is_named_by_its_entries(string entry, string name) => AssertNamed(DocxSample.Zip([(entry, "<x/>"u8.ToArray())]), name);

    [Fact]
    public void An_archive_of_stored_documents_is_not_taken_for_one_of_them() =>
        AssertNamed(DocxSample.Zip([("自评.docx", new DocxSample().Paragraph("甲").Bytes())], CompressionLevel.NoCompression), "压缩包（zip）");

    [Theory]
    [InlineData("PK\u0003\u0004")]
    [InlineData("PK\u0003\u0004\u0014\u0000\u0006\u0000一二三四")]
    [InlineData("PK\u0007\u0008一二三四")]
    public void What_begins_as_a_zip_and_is_none_is_called_damaged(string content) => AssertNamed(Encoding.UTF8.GetBytes(content), "已损坏");

    [Fact]
    public void Text_may_begin_with_the_letters_of_a_zip() => Assert.Equal("txt", DocumentReaders.Read("x", "PK赛结果：得分 95 分"u8.ToArray()).Format);

    private static void AssertNamed(byte[] bytes, string name)
    {
        var trouble = Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read("x", bytes));
        Assert.Contains(name, trouble.Message, StringComparison.Ordinal);
        Assert.Contains("请", trouble.Message, StringComparison.Ordinal);
    }
}
