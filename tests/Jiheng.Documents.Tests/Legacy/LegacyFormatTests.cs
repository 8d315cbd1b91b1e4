using System.Text;
using Jiheng.Documents.Legacy;
using Jiheng.Documents.Programs;
using Jiheng.Documents.Tests.Docx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Legacy;

/// <summary>What a file is, is known by its content; what must not be converted is refused before anything is started.</summary>
public sealed class LegacyFormatTests
{
    // 0xA: fEncrypted is bit 8.
    private static readonly byte[] Plain = new byte[32];
    private static readonly byte[] EncryptedWord = [.. new byte[11], 0x01, .. new byte[20]];
    private static readonly byte[] Book = [0x09, 0x08, 2, 0, 0, 6, 0x0A, 0, 0, 0];
    private static readonly byte[] EncryptedBook = [0x09, 0x08, 2, 0, 0, 6, 0x2F, 0, 4, 0, 1, 0, 1, 0];

    [Fact]
    public void Content_tells_the_format()
    {
        Assert.Equal("doc", LegacyFormat.Of(CompoundSample.Of(("WordDocument", Plain)))?.Name);
        Assert.Equal("xls", LegacyFormat.Of(CompoundSample.Of(("Workbook", Book)))?.Name);
        Assert.Equal("xls", LegacyFormat.Of(CompoundSample.Of(("Book", Book)))?.Name);
        Assert.Equal("rtf", LegacyFormat.Of("{\\rtf1\\ansi}"u8)?.Name);
        Assert.Equal("xml", LegacyFormat.Of(Encoding.UTF8.GetBytes("\uFEFF<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook/>"))?.Name);
        Assert.Null(LegacyFormat.Of("<?xml version=\"1.0\"?><其他/>"u8));
        Assert.Null(LegacyFormat.Of(DocxSample.Zip([("甲.docx", new byte[10])])));
        Assert.Null(LegacyFormat.Of(new DocxSample().Paragraph("甲").Bytes()));
    }

    [Fact]
    public void What_is_embedded_does_not_tell_the_format()
    {
        Assert.Equal("doc", LegacyFormat.Of(CompoundSample.Of(("WordDocument", Plain), ("ObjectPool/Workbook", Book)))?.Name);
        Assert.Equal("xls", LegacyFormat.Of(CompoundSample.Of(("MBD001/WordDocument", Plain), ("Workbook", Book)))?.Name);
    }

    [Fact]
    public void An_encrypted_file_is_refused_before_anything_is_started()
    {
        foreach (var bytes in new[]
        {
            CompoundSample.Of(("WordDocument", EncryptedWord)), CompoundSample.Of(("Workbook", EncryptedBook)), CompoundSample.Of(("EncryptedPackage", Plain)),
            OpenDocument("text", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"),
        })
            Assert.Equal("文件已加密，请取消密码后再试。", Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read("x", bytes)).Message);
    }

    [Fact]
    public void Macros_are_seen_in_the_file_that_brings_them()
    {
        Assert.True(LegacyInspection.HasMacros(new("doc", "", false), CompoundSample.Of(("WordDocument", Plain), ("Macros/_VBA_PROJECT", Plain))));
        Assert.True(LegacyInspection.HasMacros(new("xls", "", true), CompoundSample.Of(("Workbook", Book), ("_VBA_PROJECT_CUR", Plain))));
        Assert.False(LegacyInspection.HasMacros(new("doc", "", false), CompoundSample.Of(("WordDocument", Plain))));
        Assert.True(LegacyInspection.HasMacros(new("odt", "", false), OpenDocument("text", "<m/>", ("Basic/Standard/Module1.xml", "<x/>"))));
    }

    [Fact]
    public void Without_LibreOffice_the_message_says_how_to_get_it()
    {
        var message = Trouble(new OfficeConverter(null), CompoundSample.Of(("WordDocument", Plain)));
        Assert.Contains("没有找到 LibreOffice", message, StringComparison.Ordinal);
        Assert.Contains("apt-get install libreoffice-writer-nogui libreoffice-calc-nogui", message, StringComparison.Ordinal);
        Assert.Contains("另存为 .docx", message, StringComparison.Ordinal);
        Assert.Contains("另存为 .xlsx", Trouble(new OfficeConverter(null), CompoundSample.Of(("Workbook", Book))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conversion_that_brings_nothing_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the tools used here are those of Unix");
        foreach (var tool in new[] { "true", "false" })
            Assert.Contains("LibreOffice 未能转换", Trouble(new OfficeConverter(ExternalProgram.Find("JIHENG_TEST_TOOL", [tool])), "{\\rtf1 x}"u8.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_compound_file_is_read_to_where_it_ends()
    {
        var whole = CompoundSample.Of(("WordDocument", Plain), ("1Table", Plain));
        // Cut anywhere, or with any sector pointing anywhere: an answer, and no accident.
        for (var length = 0; length < whole.Length; length += 97) _ = LegacyFormat.Of(whole.AsSpan(0, length));
        for (var i = 0; i < 2048; i += 3)
        {
            var broken = (byte[])whole.Clone();
            broken[i] ^= 0x55;
            if (LegacyFormat.Of(broken) is { Name: "doc" or "xls" } format) _ = LegacyInspection.HasMacros(format, broken);
            _ = WordEnding.Mend(broken);
        }
    }

    [Fact]
    public void A_flat_package_is_read_without_any_other_program()
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(new DocxSample().Paragraph("甲").Table(DocxSample.Row(DocxSample.Cell("乙"))).Bytes()));
        var parts = zip.Entries.Where(e => !e.FullName.StartsWith('[')).Select(e =>
            $"<pkg:part pkg:name=\"/{e.FullName}\"><pkg:xmlData>{new StreamReader(e.Open()).ReadToEnd().Split("?>")[^1]}</pkg:xmlData></pkg:part>");
        var flat = "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">" + string.Concat(parts) + "</pkg:package>";
        var document = new LegacyReader(() => new OfficeConverter(null)).Read("x", Encoding.UTF8.GetBytes(flat));
        Assert.Equal("xml", document.Format);
        Assert.StartsWith("¶ 甲", Dump.Of(document), StringComparison.Ordinal);
        Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read("x", Encoding.UTF8.GetBytes(flat[..^10])));
        Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read("x", Encoding.UTF8.GetBytes(flat.Replace("<?mso", "<!DOCTYPE x [<!ENTITY y 'z'>]><?mso", StringComparison.Ordinal))));
    }

    /// <summary>A minimal OpenDocument.</summary>
    internal static byte[] OpenDocument(string kind, string manifest, params (string Name, string Content)[] parts) =>
        DocxSample.Zip([("mimetype", Encoding.UTF8.GetBytes($"application/vnd.oasis.opendocument.{kind}")), ("META-INF/manifest.xml", Encoding.UTF8.GetBytes(manifest)),
            .. parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Content)))], System.IO.Compression.CompressionLevel.NoCompression);

    private static string Trouble(OfficeConverter converter, byte[] bytes) =>
        Assert.Throws<UnreadableDocumentException>(() => new LegacyReader(() => converter).Read("x", bytes)).Message;
}
