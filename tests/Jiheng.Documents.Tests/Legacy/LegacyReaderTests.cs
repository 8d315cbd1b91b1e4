using System.Net;
using System.Net.Sockets;
using System.Text;
using Jiheng.Documents.Legacy;
using Jiheng.Documents.Programs;
using Jiheng.Documents.Tests.Docx;
using Jiheng.Documents.Tests.Xlsx;
using Jiheng.Engine.Content;
using static Jiheng.Documents.Tests.Docx.DocxSample;
using static Jiheng.Documents.Tests.Xlsx.XlsxSample;

namespace Jiheng.Documents.Tests.Legacy;

/// <summary>Old formats are read through LibreOffice; each test costs it one or two starts.</summary>
public sealed class LegacyReaderTests
{
    [Fact]
    public void A_doc_that_ends_with_a_table_keeps_it()
    {
        // A document whose last element is a table, saved as doc, is what LibreOffice itself cannot read again.
        var doc = Made("doc:MS Word 97", "docx", new DocxSample().Paragraph("自评表")
            .Table(Row(Cell("指标", "<w:vMerge w:val=\"restart\"/>"), Cell("目标")), Row(Cell("", "<w:vMerge/>"), Cell("95%"))).Bytes());
        var document = DocumentReaders.Read("自评.doc", doc);
        Assert.Equal("doc", document.Format);
        var table = Assert.Single(document.Blocks.OfType<Table>());
        Assert.Equal(("95%", 2), (table.At(1, 1)!.Text, table.At(0, 0)!.RowSpan));
        Assert.Equal(("自评.doc", 1, 2, 2), (table.At(1, 1)!.Origin.File, table.At(1, 1)!.Origin.Table, table.At(1, 1)!.Origin.Row, table.At(1, 1)!.Origin.Column));
    }

    [Fact]
    public void An_xls_shows_what_the_workbook_shows()
    {
        var bytes = Made("xls:MS Excel 97", "xlsx", new XlsxSample().Format("0.00%").Format("#,##0.00").Format("yyyy\"年\"m\"月\"d\"日\"")
            .Sheet($"""<row r="1">{Words("A1", "指标")}{Words("B1", "值")}{Words("C1", "日期")}</row><row r="2">{Number("A2", "0.12345", 1)}{Number("B2", "1234.5", 2)}{Number("C2", "45000", 3)}</row>""", name: "附件").Bytes());
        var document = DocumentReaders.Read("表.xls", bytes);
        Assert.Equal("xls", document.Format);
        var table = Assert.Single(document.Blocks.OfType<Table>());
        Assert.Equal(["12.35%", "1,234.50", "2023年3月15日"], Enumerable.Range(0, 3).Select(c => table.At(1, c)!.Text));
        Assert.Equal(("附件", 2, 1), (table.At(1, 0)!.Origin.Sheet, table.At(1, 0)!.Origin.Row, table.At(1, 0)!.Origin.Column));
    }

    [Fact]
    public void An_rtf_is_read_and_nothing_it_points_at_is_fetched()
    {
        Needed();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var rtf = $$$"""{\rtf1\ansi\deff0{\field{\*\fldinst INCLUDEPICTURE "http://127.0.0.1:{{{port}}}/a.png" \\d}{\fldrslt }}\u24180?\u24230?2024\par{\field{\*\fldinst INCLUDETEXT "http://127.0.0.1:{{{port}}}/b.doc"}{\fldrslt x}}\trowd\cellx2000\cellx4000\intbl 95%\cell 96%\cell\row\pard\par}""";
        var document = DocumentReaders.Read("x.rtf", Encoding.ASCII.GetBytes(rtf));
        Assert.Equal("rtf", document.Format);
        Assert.Contains("年度2024", Dump.Of(document), StringComparison.Ordinal);
        Assert.Equal("96%", Assert.Single(document.Blocks.OfType<Table>()).At(0, 1)!.Text);
        Assert.False(listener.Pending());
    }

    [Fact]
    public void An_OpenDocument_text_is_read()
    {
        Needed();
        const string Content = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text><text:p>绩效自评</text:p></office:text></office:body></office:document-content>""";
        const string Manifest = """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""";
        var document = DocumentReaders.Read("x.odt", LegacyFormatTests.OpenDocument("text", Manifest, ("content.xml", Content)));
        Assert.Equal(("odt", "¶ 绩效自评"), (document.Format, Dump.Of(document)));
    }

    [Fact]
    public void An_Excel_sheet_of_2003_in_XML_is_read()
    {
        Needed();
        const string Sheet = """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表1"><Table>
            <Row><Cell><Data ss:Type="String">指标</Data></Cell><Cell><Data ss:Type="String">值</Data></Cell></Row><Row><Cell><Data ss:Type="String">率</Data></Cell><Cell><Data ss:Type="Number">95.5</Data></Cell></Row>
            </Table></Worksheet></Workbook>
            """;
        Assert.Equal("95.5", Assert.Single(DocumentReaders.Read("x.xml", Encoding.UTF8.GetBytes(Sheet)).Blocks.OfType<Table>()).At(1, 1)!.Text);
    }

    [Theory]
    [InlineData("hengshan-2024", "document.doc", "document.docx")]
    [InlineData("ezhou-2024", "document.doc", "document.docx")]
    [InlineData("zhaohua-2023", "tables.xls", "tables.xlsx")]
    public void A_published_document_says_the_same_in_its_old_format(string name, string old, string current)
    {
        Needed();
        Assert.Equal(Texts(Shared.Path("corpus", name, current)), Texts(Shared.Path("corpus", name, old)));
    }

    private static List<string> Texts(string path) => [.. DocumentReaders.Read("x", File.ReadAllBytes(path)).Blocks.SelectMany(b => b is Table t ? t.Cells.Select(c => c.Text) : [((Paragraph)b).Text.Trim()])];

    private static void Needed() => Assert.SkipUnless(OfficeConverter.OfThisMachine().IsThere, "LibreOffice is not installed (Debian: libreoffice-writer-nogui libreoffice-calc-nogui)");

    /// <summary>The sample in an old format.</summary>
    private static byte[] Made(string filter, string extension, byte[] bytes)
    {
        Needed();
        using var folder = new ScratchFolder();
        var input = folder.File($"sample.{extension}");
        File.WriteAllBytes(input, bytes);
        OfficeProfile.Write(folder.File("profile"));
        ExternalProgram.Find("JIHENG_SOFFICE", ["soffice", "libreoffice"], OfficeConverter.UsualFolders)!.Run(
            [$"-env:UserInstallation={new Uri(folder.File("profile")).AbsoluteUri}", "--headless", "--convert-to", filter, "--outdir", folder.Path, input],
            folder.Path, new ProgramLimits(TimeSpan.FromSeconds(60), 1 << 20));
        return File.ReadAllBytes(folder.File($"sample.{filter.Split(':')[0]}"));
    }
}
