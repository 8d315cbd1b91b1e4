using System.IO.Compression;
using System.Text;
using Jiheng.Documents.Docx;
using Jiheng.Documents.Package;
using Jiheng.Engine.Content;
using static Jiheng.Documents.Tests.Docx.DocxSample;

namespace Jiheng.Documents.Tests.Docx;

/// <summary>Files made to hurt: each is refused in Chinese with a way out, or read, within bounded memory.</summary>
public sealed class HostileDocxTests
{
    // Far below what the files below would take if they were believed.
    private const long MemoryBound = 200L << 20;

    private const string Head = "<w:document xmlns:w=\"" + Transitional + "\"><w:body>";
    private const string Tail = "</w:body></w:document>";

    private static string Refusal(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var trouble = Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read("坏.docx", bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MemoryBound);
        // Every refusal says what to do.
        Assert.Contains("请", trouble.Message, StringComparison.Ordinal);
        return trouble.Message;
    }

    private static byte[] Stream(string head, string filler, long times, string tail)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
            entry.Write(Encoding.UTF8.GetBytes(head));
            var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(filler, 4096)));
            for (var i = 0L; i < times; i += 4096) entry.Write(block);
            entry.Write(Encoding.UTF8.GetBytes(tail));
        }
        return stream.ToArray();
    }

    [Fact]
    public void An_empty_file_is_named() => Assert.Contains("0 字节", Refusal([]), StringComparison.Ordinal);

    [Fact]
    public void Random_bytes_are_not_recognised()
    {
        var random = new Random(7);
        for (var i = 0; i < 50; i++)
        {
            var bytes = new byte[20 + 100 * i];
            random.NextBytes(bytes);
            Assert.Contains("无法识别", Refusal(bytes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Cut_anywhere_a_docx_is_called_damaged()
    {
        var whole = new DocxSample().Paragraph("甲").Table(Row(Cell("乙"))).Bytes();
        var start = whole.AsSpan().IndexOf("word/document.xml"u8) + 17;
        for (var length = start; length < whole.Length; length += 7)
            Assert.Contains("损坏", Refusal(whole[..length]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_flipped_anywhere_throws_nothing_but_a_refusal()
    {
        var whole = new DocxSample().Paragraph("甲", "<w:pStyle w:val=\"1\"/>").Styles("<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>").Table(Row(Cell("乙"))).Bytes();
        var refused = 0;
        for (var at = 0; at < whole.Length; at++)
        {
            var broken = (byte[])whole.Clone();
            broken[at] ^= 0x15;
            try
            {
                DocumentReaders.Read("坏.docx", broken);
            }
            catch (UnreadableDocumentException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 50, whole.Length);
    }

    [Fact]
    public void An_encrypted_document_asks_for_the_password_to_be_removed()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1500], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]];
        Assert.Equal("文件已加密，请取消密码后再试。", Refusal(compound));
    }

    [Fact]
    public void An_encrypted_entry_asks_for_the_password_to_be_removed()
    {
        var bytes = new DocxSample().Paragraph("甲").Bytes();
        bytes[bytes.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        Assert.Equal("文件已加密，请取消密码后再试。", Refusal(bytes));
    }

    [Theory]
    [InlineData("<!DOCTYPE w:document [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    [InlineData("<!DOCTYPE w:document [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE w:document SYSTEM \"http://127.0.0.1:9/x.dtd\">")]
    public void A_document_type_is_refused_and_nothing_fetched(string type) => Assert.Contains("DTD",
        Refusal(new DocxSample().WithMain($"<?xml version=\"1.0\"?>{type}{Head}<w:p><w:r><w:t>&c;</w:t></w:r></w:p>{Tail}").Bytes()), StringComparison.Ordinal);

    [Theory]
    [InlineData("\0")]
    [InlineData(" ")]
    [InlineData("<w:p/>")]
    [InlineData("<w:p><w:r><w:t>哈</w:t></w:r></w:p>")]
    public void A_zip_bomb_is_stopped_by_what_comes_out_of_it(string filler)
    {
        // 4 GB would take the test a minute to pack; 160 MB is past every bound and as telling.
        var bytes = Stream(filler == "\0" ? "" : Head, filler, (160L << 20) / Encoding.UTF8.GetByteCount(filler), Tail);
        Refusal(bytes);
    }

    [Fact]
    public void The_compression_ratio_is_bounded()
    {
        Assert.Contains("压缩比", Refused(compressed: 20_000), StringComparison.Ordinal);
        // The same bytes from a file large enough to hold them are nothing to complain of.
        Assert.Equal("", Refused(compressed: 30_000));

        static string Refused(long compressed)
        {
            using var stream = new BoundedStream(new MemoryStream(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a/>", 9 << 18)))), "部件", compressed, long.MaxValue);
            try
            {
                stream.CopyTo(System.IO.Stream.Null);
                return "";
            }
            catch (UnreadableDocumentException trouble)
            {
                return trouble.Message;
            }
        }
    }

    [Fact]
    public void The_decompressed_size_is_bounded_whatever_the_ratio()
    {
        using var stream = new BoundedStream(new MemoryStream(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a/>", 1000)))), "部件", long.MaxValue, 3000);
        var trouble = Assert.Throws<UnreadableDocumentException>(() => stream.CopyTo(System.IO.Stream.Null));
        Assert.Contains("解压后超过", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Megabytes_without_a_tag_are_stopped()
    {
        var random = new Random(5);
        var letters = string.Create(5 << 20, random, static (text, random) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = (char)('a' + random.Next(26));
        });
        Assert.Contains("连续内容", Refusal(new DocxSample().WithMain($"{Head}<w:p w:x=\"{letters}\"/>{Tail}").Bytes()), StringComparison.Ordinal);
        Assert.Contains("连续内容", Refusal(new DocxSample().WithMain($"{Head}<w:p><w:r><w:t>{letters}</w:t></w:r></w:p>{Tail}").Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_of_very_many_attributes_is_stopped()
    {
        var attributes = string.Concat(Enumerable.Range(0, 50_000).Select(i => $" a{i}=\"\""));
        Assert.Contains("名称", Refusal(new DocxSample().WithMain($"{Head}<w:p{attributes}/>{Tail}").Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Millions_of_invented_names_are_stopped()
    {
        var names = new StringBuilder();
        for (var i = 0; i < 50_000; i++) names.Append("<n").Append(i).Append("/>");
        Assert.Contains("名称", Refusal(new DocxSample().WithMain($"{Head}{names}{Tail}").Bytes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("w:p")]
    [InlineData("w:sdt")]
    [InlineData("w:unknown")]
    [InlineData("w:del")]
    public void Two_hundred_thousand_nested_tags_are_refused(string tag)
    {
        var nested = string.Concat(Enumerable.Repeat($"<{tag}>", 200_000)) + string.Concat(Enumerable.Repeat($"</{tag}>", 200_000));
        Assert.Contains("嵌套", Refusal(new DocxSample().WithMain(Head + nested + Tail).Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_nested_as_deep_as_the_bound_allows_are_read()
    {
        const int Deep = 80;
        var nested = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", Deep)) + "<w:p><w:r><w:t>底</w:t></w:r></w:p>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", Deep));
        var table = (Table)new DocxSample().Body(nested).Read().Blocks[0];
        for (var i = 1; i < Deep; i++) table = table.At(0, 0)!.Nested[0];
        Assert.Equal(("底", Deep), (table.At(0, 0)!.Text, table.Number));
    }

    [Fact]
    public void Names_that_climb_out_of_the_folder_are_ignored()
    {
        var sample = new DocxSample().Paragraph("甲").Part("../../../../tmp/jiheng-escape.xml", "<x/>").Part("C:\\jiheng-escape.xml", "<x/>")
            .Relationship("<Relationship Id=\"s\" Type=\"http://x/styles\" Target=\"../../../../tmp/jiheng-escape.xml\"/>");
        Assert.Equal("¶ 甲", Dump.Of(sample.Read()));
        Assert.False(File.Exists("/tmp/jiheng-escape.xml"));
    }

    [Fact]
    public void An_external_target_is_not_a_part_even_when_one_has_its_name() => Assert.Empty(new DocxSample().Paragraph("甲")
        .Part("word/comments.xml", $"<w:comments xmlns:w=\"{Transitional}\"><w:comment w:id=\"0\"/></w:comments>")
        .Relationship("<Relationship Id=\"e\" Type=\"http://x/comments\" Target=\"comments.xml\" TargetMode=\"External\"/>").Read().Remarks);

    [Theory]
    [InlineData("2000000000", "甲|乙\n丙|丁")]
    [InlineData("99999999999999", "甲|乙\n丙|丁")]
    [InlineData("-5", "甲|乙\n丙|丁")]
    [InlineData("多", "甲|乙\n丙|丁")]
    public void An_absurd_span_is_taken_for_none(string span, string grid) => Assert.Equal(grid, Dump.Grid((Table)new DocxSample()
        .Table(Row(Cell("甲", $"<w:gridSpan w:val=\"{span}\"/>"), Cell("乙")), Row(Cell("丙"), Cell("丁"))).Read().Blocks[0]));

    [Fact]
    public void An_absurd_span_reaches_at_most_to_the_declared_edge()
    {
        var declared = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>";
        Assert.Equal("甲|乙|←", Dump.Grid((Table)new DocxSample().Body($"<w:tbl>{declared}{Row(Cell("甲"), Cell("乙", "<w:gridSpan w:val=\"2000000000\"/>"))}</w:tbl>").Read().Blocks[0]));
    }

    [Fact]
    public void Spans_that_add_up_to_thousands_of_columns_are_refused() => Assert.Contains("列",
        Refusal(new DocxSample().Table(Row(Cell("甲", "<w:gridSpan w:val=\"1000\"/>"), Cell("乙", "<w:gridSpan w:val=\"1000\"/>"))).Bytes()), StringComparison.Ordinal);

    [Fact]
    public void A_million_cells_are_refused()
    {
        var row = "<w:tr>" + string.Concat(Enumerable.Range(0, 100).Select(i => $"<w:tc><w:p><w:r><w:t>{i * 7919 % 1000}</w:t></w:r></w:p></w:tc>")) + "</w:tr>";
        var trouble = Assert.Throws<UnreadableDocumentException>(() => DocumentReaders.Read("大.docx", Padded(Head + "<w:tbl>", row, 10_000, "</w:tbl>" + Tail)));
        Assert.Contains("单元格", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_far_larger_than_its_cells_is_refused() => Assert.Contains("格", Refusal(
        Padded(Head + "<w:tbl>", Row("<w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr></w:tc>"), 1_001, "</w:tbl>" + Tail)), StringComparison.Ordinal);

    // Stored without compression, so that the bound on the ratio is not what stops it.
    private static byte[] Padded(string head, string filler, int times, string tail)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.UTF8.GetBytes(head));
            var block = Encoding.UTF8.GetBytes(filler);
            for (var i = 0; i < times; i++) entry.Write(block);
            entry.Write(Encoding.UTF8.GetBytes(tail));
        }
        return stream.ToArray();
    }

    [Fact]
    public void Too_many_lines_are_refused() => Assert.Contains("行文字", Assert.Throws<UnreadableDocumentException>(() =>
        DocumentReaders.Read("长.docx", Padded(Head, "<w:p><w:r><w:t>1</w:t></w:r></w:p>", 500_001, Tail))).Message, StringComparison.Ordinal);

    [Fact]
    public void Too_many_entries_are_refused_before_they_are_listed() => Assert.Contains("10000 个", Refusal(
        Zip(Enumerable.Range(0, 10_001).Select(i => ($"{i}", Array.Empty<byte>())).Prepend(("word/document.xml", [])))), StringComparison.Ordinal);

    [Theory]
    [InlineData("甲\u0001乙")]
    [InlineData("甲&#1;乙")]
    [InlineData("甲&nbsp;乙")]
    [InlineData("甲</w:r>")]
    public void Bad_xml_is_named_with_its_place(string text) => Assert.Contains("第 1 行",
        Refusal(new DocxSample().WithMain($"{Head}<w:p><w:r><w:t>{text}</w:t></w:r></w:p>{Tail}").Bytes()), StringComparison.Ordinal);

    [Fact]
    public void An_office_file_without_a_body_is_named() => Assert.Contains("没有 Word 文档的正文",
        Refusal(Zip([("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/styles.xml", "<x/>"u8.ToArray())])), StringComparison.Ordinal);

    [Fact]
    public void A_folder_packed_with_a_docx_inside_is_not_read_as_one() => Assert.Contains("压缩包（zip）",
        Refusal(Zip([("文件夹/word/document.xml", "<x/>"u8.ToArray())])), StringComparison.Ordinal);

    [Fact]
    public void The_main_part_may_be_elsewhere() =>
        Assert.Equal("¶ 甲", Dump.Of(DocumentReaders.Read("别处.docx", new DocxSample().WithMainPart("内容/正文.xml").Paragraph("甲").Bytes())));

    [Fact]
    public void A_decoy_under_the_usual_name_is_not_read() => Assert.Equal("¶ 真", Dump.Of(DocumentReaders.Read("诱饵.docx",
        new DocxSample().WithMainPart("word/real.xml").Paragraph("真").Part("word/document.xml", $"{Head}<w:p><w:r><w:t>假</w:t></w:r></w:p>{Tail}").Bytes())));

    [Fact]
    public void The_strict_namespace_reads_alike()
    {
        var strict = new DocxSample().InStrictNamespace().Styles("<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>")
            .Paragraph("题", "<w:pStyle w:val=\"1\"/>").Table(Row(Cell("甲", "<w:gridSpan w:val=\"2\"/>"), Cell("乙")));
        Assert.Equal("¶ # 题\n▦1\n甲|←|乙", Dump.Of(strict.Read()));
    }

    [Fact]
    public void A_list_pattern_that_would_be_multiplied_is_passed_over() => Assert.Equal("¶ 甲", Dump.Of(new DocxSample()
        .Numbering($"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"{new string('长', 10_000)}%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
        .Paragraph("甲", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>").Read()));

    [Fact]
    public void A_text_in_very_many_pieces_is_read_in_time()
    {
        var pieces = string.Concat(Enumerable.Repeat("<![CDATA[字]]>", 300_000));
        var bytes = Padded($"{Head}<w:p><w:r><w:t>", pieces, 1, $"</w:t></w:r></w:p>{Tail}");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(300_000, ((Paragraph)DocumentReaders.Read("碎.docx", bytes).Blocks[0]).Text.Length);
        // Joined one to one it would copy 90 GB.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
    }
}
