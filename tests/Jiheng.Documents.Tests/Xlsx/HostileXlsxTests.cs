using System.IO.Compression;
using System.Text;
using Jiheng.Documents.Tests.Docx;
using Jiheng.Engine.Content;
using static Jiheng.Documents.Tests.Xlsx.XlsxSample;

namespace Jiheng.Documents.Tests.Xlsx;

/// <summary>Workbooks made to hurt: each is refused in Chinese with a way out, or read, within bounded memory.</summary>
public sealed class HostileXlsxTests
{
    private const long MemoryBound = 300L << 20;

    private static string Refusal(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var trouble = Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read("坏.xlsx", bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MemoryBound);
        Assert.Contains("请", trouble.Message, StringComparison.Ordinal);
        return trouble.Message;
    }

    [Fact]
    public void An_encrypted_workbook_asks_for_the_password_to_be_removed() => Assert.Equal("文件已加密，请取消密码后再试。",
        Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1500], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]]));

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY c \"哈\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">")]
    public void A_document_type_in_any_part_is_refused(string type)
    {
        foreach (var part in (string[])["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"])
            Assert.Contains("DTD", Refusal(new XlsxSample().Sheet(Rows("甲|1")).Part(part, $"<?xml version=\"1.0\"?>{type}<x xmlns=\"{Transitional}\">&c;</x>").Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_stopped_by_what_comes_out_of_it()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts(new XlsxSample().Sheet("").Bytes()).Where(p => p.Name != "xl/worksheets/sheet1.xml"))
            {
                using var small = zip.CreateEntry(name).Open();
                small.Write(content);
            }
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            entry.Write(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{Transitional}\"><sheetData>"));
            var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<row><c s=\"1\"/></row>", 4096)));
            for (var i = 0; i < (160 << 20) / block.Length; i++) entry.Write(block);
        }
        Refusal(stream.ToArray());
    }

    private static IEnumerable<(string Name, byte[] Content)> Parts(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var opened = entry.Open()) opened.CopyTo(content);
            yield return (entry.FullName, content.ToArray());
        }
    }

    [Fact]
    public void A_part_named_by_many_sheets_is_read_once_and_the_others_are_said_to_be_missing()
    {
        var document = DocumentReaders.Read("坏.xlsx", Listing(900));
        Assert.Single(document.Blocks);
        Assert.Contains("899", Assert.Single(document.Losses).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void More_sheets_than_allowed_are_refused_and_not_cut_off() => Assert.Contains("1,000", Refusal(Listing(1001)), StringComparison.Ordinal);

    /// <summary>A workbook whose list names its one sheet again and again.</summary>
    private static byte[] Listing(int times)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in Parts(new XlsxSample().Sheet(Rows("甲|1")).Bytes()))
            {
                var xml = Encoding.UTF8.GetString(content);
                if (name == "xl/workbook.xml" && xml.IndexOf("<sheet ", StringComparison.Ordinal) is var at && xml.IndexOf("/>", at, StringComparison.Ordinal) + 2 is var end)
                    xml = xml[..at] + string.Concat(Enumerable.Repeat(xml[at..end], times)) + xml[end..];
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        return stream.ToArray();
    }

    [Theory]
    [InlineData("""<row r="1000000000"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="99999999999999"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="-1"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="1048577"><c><v>1</v></c></row>""")]
    [InlineData("""<row r="1048576"/><row><c><v>1</v></c></row>""")]
    public void A_row_beyond_the_sheet_is_refused(string rows) => Assert.Contains("行号", Refusal(new XlsxSample().Sheet(rows).Bytes()), StringComparison.Ordinal);

    [Fact]
    public void A_grid_far_larger_than_its_cells_is_refused() => Assert.Contains("范围过大",
        Refusal(new XlsxSample().Sheet("""<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c><c r="XFD1048576"><v>4</v></c></row>""").Bytes()), StringComparison.Ordinal);

    [Theory]
    [InlineData("A1:XFD1048576")]
    [InlineData("A1:XFD1")]
    [InlineData("A2:A1048576")]
    [InlineData("XFD1048576:B1")]
    public void An_absurd_merge_ends_where_the_sheet_does(string area)
    {
        var document = new XlsxSample().Sheet(Rows("甲|1", "乙|2", "丙|3"), $"<mergeCells><mergeCell ref=\"{area}\"/></mergeCells>").Read();
        Assert.InRange(document.Blocks.OfType<Table>().Sum(t => t.RowCount * t.ColumnCount), 0, 10_000);
        Assert.NotEmpty(document.Blocks);
    }

    [Theory]
    [InlineData("A1:B2", "B2:C3")]
    [InlineData("B2:C3", "A1:B2")]
    [InlineData("A1:B2", "A1:C1")]
    public void Of_overlapping_merges_the_first_keeps_the_place(string first, string second)
    {
        var document = new XlsxSample().Sheet(Rows("甲|1|x", "乙|2|y", "丙|3|z"), $"<mergeCells><mergeCell ref=\"{first}\"/><mergeCell ref=\"{second}\"/></mergeCells>").Read();
        Assert.Equal("甲", ((Table)document.Blocks[0]).At(1, 1)!.Text);
    }

    [Fact]
    public void Very_many_overlapping_merges_take_no_time()
    {
        var merges = string.Concat(Enumerable.Range(1, 100_000).Select(i => $"<mergeCell ref=\"{CellName(i)}:CV2000\"/>"));
        var bytes = new XlsxSample().Sheet($"""<row r="1"><c r="A1"><v>1</v></c><c r="CV1"><v>1</v></c></row><row r="2000"><c r="A2000"><v>1</v></c><c r="B2000"><v>1</v></c></row>""", $"<mergeCells>{merges}</mergeCells>").Bytes();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        DocumentReaders.Read("叠.xlsx", bytes);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5000);

        static string CellName(int i) => $"{(char)('A' + i % 26)}{i / 26 + 1}";
    }

    [Fact]
    public void Parts_that_are_missing_are_losses_and_not_blanks()
    {
        Assert.Contains("1 个工作表的内容在文件中缺失", Assert.Single(new XlsxSample().Sheet(Rows("甲|1")).Part("xl/worksheets/sheet1.xml", "").Read().Losses).Reason, StringComparison.Ordinal);
        Assert.Contains("2 个单元格的文字在文件中缺失", Assert.Single(new XlsxSample().Sheet("""<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>x</v></c></row>""").Part("xl/sharedStrings.xml", "").Read().Losses).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_sheets_is_refused() => Assert.Contains("没有工作表", Refusal(new XlsxSample().Bytes()), StringComparison.Ordinal);

    [Fact]
    public void A_binary_workbook_is_named() => Assert.Contains("xlsb", Refusal(DocxSample.Zip([("xl/workbook.bin", "x"u8.ToArray()), ("[Content_Types].xml", "<Types/>"u8.ToArray())])), StringComparison.Ordinal);

    [Fact]
    public void Cut_anywhere_a_workbook_is_called_damaged()
    {
        var whole = new XlsxSample().Sheet(Rows("甲|1")).Bytes();
        for (var length = whole.AsSpan().IndexOf("xl/workbook.xml"u8) + 15; length < whole.Length; length += 11)
            Assert.Contains("损坏", Refusal(whole[..length]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_flipped_anywhere_throws_nothing_but_a_refusal()
    {
        var whole = new XlsxSample().Format("0.00").SharedString("<t>甲</t>").Sheet("""<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>2.5</v></c></row>""").Bytes();
        for (var at = 0; at < whole.Length; at++)
        {
            var broken = (byte[])whole.Clone();
            broken[at] ^= 0x15;
            try
            {
                DocumentReaders.Read("坏.xlsx", broken);
            }
            catch (UnreadableDocumentException)
            {
            }
        }
    }

    [Fact]
    public void A_document_inside_a_workbook_and_the_other_way_round_are_told_apart()
    {
        Assert.Equal("xlsx", DocumentReaders.Read("x", new XlsxSample().Sheet(Rows("甲|1")).Part("xl/embeddings/word/document.xml", "<x/>").Bytes()).Format);
        Assert.Equal("docx", DocumentReaders.Read("x", new DocxSample().Paragraph("甲").Part("word/embeddings/xl/workbook.xml", "<x/>").Bytes()).Format);
    }
}
