using System.IO.Compression;
using System.Text;
using Jiheng.Documents.Archives;
using Jiheng.Documents.Tests.Docx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Archives;

public sealed class ArchiveReaderTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    private static byte[] Zip(params (string Name, byte[] Content)[] entries) => DocxSample.Zip(entries);

    private static byte[] Zip(params string[] names) => DocxSample.Zip(names.Select(n => (n, Encoding.UTF8.GetBytes(n))));

    private static IEnumerable<string> Names(byte[] zip) => Members.Of("集.zip", zip).Select(m => m.Name);

    [Fact]
    public void Members_come_in_order_with_their_folders_and_bytes()
    {
        var members = Members.Of("集.zip", Zip("乙/自评表.docx", "甲.txt"));
        Assert.Equal([("集.zip/乙/自评表.docx", "乙/自评表.docx", null), ("集.zip/甲.txt", "甲.txt", null)],
            members.Select(m => (m.Name, Encoding.UTF8.GetString(m.Bytes.Span), m.Unreadable)));
    }

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("word\\document.xml")]
    [InlineData("xl/workbook.bin")]
    [InlineData("ppt/presentation.xml")]
    [InlineData("ofd.xml")]
    [InlineData("mimetype")]
    public void A_zip_that_is_a_document_is_no_archive(string part) => Assert.False(ArchiveReader.Recognises(Zip("其他.xml", part)));

    [Fact]
    public void Documents_inside_do_not_make_it_one()
    {
        var document = new DocxSample().Paragraph("甲").Bytes();
        Assert.False(ArchiveReader.Recognises(document));
        var zip = DocxSample.Zip([("自评.docx", document), ("拆开/word/document.xml", "<x/>"u8.ToArray())], CompressionLevel.NoCompression);
        Assert.True(ArchiveReader.Recognises(zip));
        Assert.Equal("docx", DocumentReaders.Read("x", Members.Of("集.zip", zip)[0].Bytes).Format);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK赛结果")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_no_whole_zip_is_no_archive(string content) => Assert.False(ArchiveReader.Recognises(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void What_systems_leave_behind_is_no_file() => Assert.Equal(["集.zip/甲/a.txt"],
        Names(Zip("甲/", "甲/a.txt", "__MACOSX/甲/._a.txt", "甲/.DS_Store", "甲/~$a.docx", ".git/config", "乙\\", "甲/Thumbs.db", "desktop.ini")));

    [Theory]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData("C:\\Windows\\a.txt", "Windows/a.txt")]
    [InlineData("甲/./乙//a.txt", "甲/乙/a.txt")]
    [InlineData("\u001b[2J\u202Etxt.docx", "\uFFFD[2J\uFFFDtxt.docx")]
    [InlineData("..", "（无名）")]
    public void A_name_is_a_label_and_nothing_a_system_would_act_on(string name, string label) => Assert.Equal(["集.zip/" + label], Names(Zip(name)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Names_without_a_mark_are_utf8_or_else_gb18030(bool utf8)
    {
        const string Name = "内部/自评表㐀.txt";
        var raw = (utf8 ? Encoding.UTF8 : Gb18030).GetBytes(Name);
        Assert.Equal(["集.zip/" + Name], Names(Unmarked(raw)));
    }

    [Fact]
    public void An_archive_in_an_archive_is_opened_and_one_deeper_is_not()
    {
        var deepest = Zip("丙.txt");
        var members = Members.Of("集.zip", Zip(
            ("一.txt", "一"u8.ToArray()), ("甲.zip", Zip(("内/二.txt", "二"u8.ToArray()), ("乙.ZIP", deepest), ("三.txt", "三"u8.ToArray()))), ("假.zip", "不是压缩包"u8.ToArray())));
        Assert.Equal(["集.zip/一.txt", "集.zip/甲.zip/内/二.txt", "集.zip/甲.zip/乙.ZIP", "集.zip/甲.zip/三.txt", "集.zip/假.zip"], members.Select(m => m.Name));
        Assert.Equal(["一", "二", "", "三", "不是压缩包"], members.Select(m => Encoding.UTF8.GetString(m.Bytes.Span)));
        Assert.Equal([2], Refused(members, "最多打开 2 层"));
    }

    [Fact]
    public void An_encrypted_member_says_so_and_the_others_go_on()
    {
        var zip = Zip("a.txt", "b.txt", "c.txt");
        var second = Entry(zip, 1);
        zip[second + 8] |= 1;
        Assert.Equal([1], Refused(Members.Of("集.zip", zip), "密码"));
    }

    [Theory]
    // The way it is packed; its checksum; its size.
    [InlineData(10)]
    [InlineData(16)]
    [InlineData(24)]
    public void A_damaged_member_says_so_and_the_others_go_on(int at)
    {
        var zip = Zip("a.txt", "b.txt", "c.txt");
        zip[Entry(zip, 1) + at] ^= 6;
        Assert.Equal([1], Refused(Members.Of("集.zip", zip), "损坏"));
    }

    [Fact]
    public void An_archive_whose_list_is_broken_is_refused()
    {
        var zip = Zip("a.txt", "b.txt");
        // The end record points beyond the list.
        zip[^6]++;
        Assert.Contains("请", Assert.Throws<UnreadableDocumentException>(() => Members.Of("集.zip", zip)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_flipped_anywhere_throws_nothing_but_a_refusal()
    {
        var whole = Zip(("甲/a.txt", new byte[300]), ("b.zip", Zip("c.txt")));
        for (var at = 0; at < whole.Length; at++)
        {
            var broken = (byte[])whole.Clone();
            broken[at] ^= 0x15;
            if (!ArchiveReader.Recognises(broken)) continue;
            try
            {
                Assert.All(Members.Of("集.zip", broken), m => Assert.True(m.Unreadable is null || m.Bytes.IsEmpty));
            }
            catch (UnreadableDocumentException)
            {
                // In Chinese, tested above.
            }
        }
    }

    /// <summary>A zip of one empty file whose name is written in these bytes, without the mark of UTF-8.</summary>
    private static byte[] Unmarked(byte[] name)
    {
        var zip = Zip((new string('x', name.Length), []));
        var entry = Entry(zip, 0);
        name.CopyTo(zip, 30);
        name.CopyTo(zip, entry + 46);
        Assert.Equal(0, (zip[7] | zip[entry + 9]) & 8);
        return zip;
    }

    /// <summary>Where the list speaks of that entry.</summary>
    internal static int Entry(byte[] zip, int number)
    {
        var at = BitConverter.ToInt32(zip, zip.Length - 6);
        for (; number > 0; number--) at += 46 + BitConverter.ToInt16(zip, at + 28) + BitConverter.ToInt16(zip, at + 30) + BitConverter.ToInt16(zip, at + 32);
        return at;
    }

    private static IEnumerable<int> Refused(IReadOnlyList<ArchiveMember> members, string words)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Unreadable is not { } reason) continue;
            Assert.Contains(words, reason, StringComparison.Ordinal);
            Assert.Contains("请", reason, StringComparison.Ordinal);
            yield return i;
        }
    }

    [Fact]
    public void What_a_host_has_no_use_for_is_counted_and_costs_nothing()
    {
        var zip = Zip("甲.txt", "照片.jpg", "说明.pdf");
        using var archive = Archive.Open("集.zip", zip, mostBytes: 1 << 10, n => n.EndsWith(".txt", StringComparison.Ordinal));
        Assert.Equal(["集.zip/甲.txt"], archive.Names);
        Assert.Equal(2, archive.LeftOut);
        Assert.Null(archive.Read(0).Unreadable);
    }

    [Fact]
    public void What_goes_beyond_the_room_of_a_host_is_refused_before_it_is_unpacked()
    {
        using var archive = Archive.Open("集.zip", Zip("甲.txt"), mostBytes: 0, static _ => true);
        Assert.Contains("合计超过", archive.Read(0).Unreadable, StringComparison.Ordinal);
    }
}
