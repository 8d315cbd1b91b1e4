using System.Text.RegularExpressions;
using Jiheng.Documents.Docx.Writing;
using Jiheng.Documents.Legacy;
using Jiheng.Documents.Programs;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Docx;

/// <summary>What LibreOffice lays out; each test costs one or two of its starts.</summary>
public sealed class WordPagesTests
{
    private static readonly Document Short = BlankForm.Document(
    [
        ReportSample.Middle("封面"), new NewPage { RestartsNumbers = true }, new Contents(), new NewPage { RestartsNumbers = true },
        BlankForm.Heading("报告"), BlankForm.Heading("一、情况", 2), BlankForm.Text("文"), new NewPage(true), BlankForm.Heading("二、措施", 2), BlankForm.Text("文"),
    ]);

    [Fact]
    public void A_report_is_printed_with_the_numbers_of_its_contents()
    {
        Needed();
        var pdf = Assert.Single(DocumentWriters.LayOut([DocumentWriters.Write("docx", Short)], LayoutWork.Pdf)).Pdf;
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
        var text = string.Concat(DocumentReaders.Read("x.pdf", pdf).Blocks.OfType<Paragraph>().Select(p => p.Text));
        Assert.Matches(@"一、情况[^0-9]*1[^0-9]*二、措施[^0-9]*2", text);
    }

    [Fact]
    public void Contents_are_numbered_as_the_pages_are()
    {
        Needed();
        var docx = DocumentWriters.Write("docx", Short);
        var numbered = Numbered(docx);
        WriterSample.AssertValid("docx", numbered);
        Assert.Equal(["1", "1", "2"], Numbers(numbered));
        Assert.Equal(["", "", ""], Numbers(docx));
        // Asked again it says the same.
        Assert.Equal(numbered, Numbered(numbered));
    }

    [Fact]
    public void Several_documents_are_laid_out_together_and_keep_their_order()
    {
        Needed();
        var form = DocumentWriters.Write("docx", BlankForm.Evaluation());
        var report = DocumentWriters.Write("docx", Short);
        var both = DocumentWriters.LayOut([form, report], LayoutWork.Numbers | LayoutWork.Pdf);
        Assert.Equal(form, both[0].Docx);
        Assert.Equal(["1", "1", "2"], Numbers(both[1].Docx));
        Assert.Equal([false, true], both.Select(d => DocumentReaders.Read("x.pdf", d.Pdf).Blocks.OfType<Paragraph>().Any(p => p.Text.Contains("措施", StringComparison.Ordinal))));
    }

    [Fact]
    public void Without_contents_nothing_is_counted()
    {
        var docx = DocumentWriters.Write("docx", BlankForm.Evaluation());
        Assert.Equal(docx, Assert.Single(WordPages.LayOut([docx], LayoutWork.Numbers, new OfficeConverter(null))).Docx);
    }

    [Fact]
    public void A_machine_without_LibreOffice_says_how_to_get_it()
    {
        var docx = DocumentWriters.Write("docx", Short);
        var without = new OfficeConverter(null);
        Assert.False(WordPages.CanNumber(without));
        Assert.Contains("apt-get install libreoffice-writer-nogui", Assert.Throws<NotPrintedException>(() => WordPages.LayOut([docx], LayoutWork.Pdf, without)).Message, StringComparison.Ordinal);
        Assert.Throws<NotPrintedException>(() => WordPages.LayOut([docx], LayoutWork.Numbers, without));
    }

    [Fact]
    public void A_program_that_makes_no_file_is_a_trouble_for_the_user()
    {
        Assert.SkipUnless(File.Exists("/bin/true"), "no /bin/true");
        Assert.Contains("另存为 PDF", Assert.Throws<NotPrintedException>(() => WordPages.LayOut([DocumentWriters.Write("docx", Short)], LayoutWork.Pdf, new OfficeConverter(new ExternalProgram("/bin/true")))).Message, StringComparison.Ordinal);
    }

    private static byte[] Numbered(byte[] docx) => Assert.Single(DocumentWriters.LayOut([docx], LayoutWork.Numbers)).Docx;

    private static IEnumerable<string> Numbers(byte[] docx) =>
        Regex.Matches(WriterSample.Part(docx, "word/document.xml"), "PAGEREF.*?separate\" ?/></w:r><w:r><w:t[^>]*?(?:/>|>([^<]*)</w:t>)").Select(m => m.Groups[1].Value);

    private static void Needed()
    {
        Assert.SkipUnless(OfficeConverter.OfThisMachine().IsThere, "LibreOffice is not installed (Debian: libreoffice-writer-nogui)");
        Assert.SkipUnless(ExternalProgram.Find("JIHENG_PDFTOTEXT", ["pdftotext"]) is not null, "poppler is not installed (Debian: poppler-utils)");
    }
}
