using System.IO.Compression;
using System.Text;
using Jiheng.Hosts.Tests.Web.Browser;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>Files made to hurt, each with words of the reason that it is refused with.</summary>
internal static class HostileFiles
{
    private const string Head = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private const string Tail = "</w:body></w:document>";

    /// <summary>Name, words of the reason, content.</summary>
    public static IReadOnlyList<(string Name, string Reason, byte[] Bytes)> Refused { get; } =
    [
        ("空.docx", "0 字节", []),
        ("乱码.docx", "无法识别", Random(5000)),
        ("截断.docx", "损坏", Word("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")[..^60]),
        ("损坏.docx", "损坏", Scratched(Word(string.Concat(Enumerable.Range(0, 500).Select(i => $"<w:p><w:r><w:t>{i * 7919 % 1000}</w:t></w:r></w:p>"))))),
        ("加密.docx", "文件已加密", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1500], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]]),
        ("内部实体.docx", "DTD", Package("<!DOCTYPE x [<!ENTITY a \"哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + Head + "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>" + Tail)),
        ("外部实体.docx", "DTD", Package("<!DOCTYPE x [<!ENTITY c SYSTEM \"file:///etc/passwd\">]>" + Head + "<w:p><w:r><w:t>&c;</w:t></w:r></w:p>" + Tail)),
        ("外部类型.docx", "DTD", Package("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" + Head + Tail)),
        ("炸弹.docx", "恶意构造", Bomb()),
        ("嵌套.docx", "嵌套", Word(string.Concat(Enumerable.Repeat("<w:sdt>", 200_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 200_000)))),
        ("跨度.docx", "列", Word($"<w:tbl><w:tr>{Wide("甲")}{Wide("乙")}</w:tr></w:tbl>")),
        ("没有正文.docx", "没有 Word 文档的正文", Zip(("[Content_Types].xml", "<Types/>"), ("word/styles.xml", "<x/>"))),
        ("坏标记.docx", "第 1 行", Word("<w:p><w:r><w:t>甲</w:r></w:p>")),
        ("残缺.doc", "旧版 Office 文件", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]]),
        ("残缺.pdf", "PDF", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\n")),
        ("嵌套.html", "嵌套过深", Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + "甲")),
    ];

    /// <summary>A form with an error, whose package also has entries that climb out of the folder: it is read as if they were not there.</summary>
    public static Upload Climbing => new("路径.docx", Zip(("../../../../tmp/jiheng-escape.xml", "<x/>"), ("C:\\jiheng-escape.xml", "<x/>"), ("word/document.xml", Head + "<w:p><w:r><w:t>甲</w:t></w:r></w:p>" + Tail)));

    public static IEnumerable<Upload> All => Refused.Select(f => new Upload(f.Name, f.Bytes));

    private static byte[] Word(string body) => Package(Head + body + Tail);

    private static byte[] Package(string document) => Zip(("word/document.xml", document));

    private static string Wide(string text) => $"<w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>";

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }
        return stream.ToArray();
    }

    // A few hundred kilobytes that would become 140 megabytes.
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(Head));
            var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<w:p/>", 1 << 16)));
            for (var i = 0; i < (140 << 20) / block.Length; i++) entry.Write(block);
        }
        return stream.ToArray();
    }

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Scratched(byte[] bytes)
    {
        for (var i = bytes.Length / 3; i < bytes.Length / 3 + 40; i++) bytes[i] ^= 0x5A;
        return bytes;
    }
}
