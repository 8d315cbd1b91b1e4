using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Jiheng.Documents.Pdf.Poppler;
using Jiheng.Documents.Programs;

namespace Jiheng.Fuzz;

/// <summary>Documents that are whole, to be changed: the samples, and the corpus where it lies beside the repository.</summary>
internal static class Seeds
{
    public static byte[][] Of(params string[] extensions) =>
        [.. Files().Where(f => extensions.Contains(Path.GetExtension(f), StringComparer.Ordinal)).Select(File.ReadAllBytes)];

    /// <summary>Tables as text, of which the samples have few.</summary>
    public static byte[][] Tables() =>
    [
        "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n产出指标,数量指标,\"培训人数, 人\",≥100,120,10,10\n,质量指标,合格率,≥95%,96%,10,10\n"u8.ToArray(),
        "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n|---|---|---|---|---|---|---|\n| 产出指标 | 数量指标 | 培训人数 | ≥100 | 120 | 10 | 10 |\n"u8.ToArray(),
        "+------+------+\n| 项目 | 金额 |\n+------+------+\n| 合计 | 1.00 |\n+------+------+\n"u8.ToArray(),
        Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("项目支出绩效自评表\n项目名称\t甲项目\n全年预算数\t100.00\n")).ToArray(),
    ];

    /// <summary>PDFs as they are and unpacked, each with what pdftotext says of it.</summary>
    public static (byte[] File, byte[] Plain, byte[] Words)[] Printed()
    {
        var kept = Directory.CreateDirectory(Path.Combine(Home.Finds, "seeds")).FullName;
        var seeds = new List<(byte[], byte[], byte[])>();
        foreach (var file in Files().Where(f => f.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            var bytes = File.ReadAllBytes(file);
            using var folder = new ScratchFolder();
            var words = Path.Combine(kept, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))[..16] + ".words");
            if (!File.Exists(words)) File.WriteAllBytes(words, PopplerProgram.Text(file, folder.Path));
            seeds.Add((bytes, Unpacked(bytes), File.ReadAllBytes(words)));
        }
        return [.. seeds];
    }

    /// <summary>What LibreOffice is asked to convert: the corpus's, and the samples in old formats, made once.</summary>
    public static byte[][] Old()
    {
        var kept = Directory.CreateDirectory(Path.Combine(Home.Finds, "seeds")).FullName;
        if (!Directory.EnumerateFiles(kept, "*.doc").Any()) MakeOld(kept);
        string[] extensions = [".doc", ".xls", ".odt", ".ods", ".rtf"];
        var files = Files().Concat(Directory.EnumerateFiles(kept).Order(StringComparer.Ordinal)).Where(f => extensions.Contains(Path.GetExtension(f), StringComparer.Ordinal));
        return [.. files.Select(File.ReadAllBytes), .. Of(".docx").Take(3).Select(Flat)];
    }

    private static void MakeOld(string kept)
    {
        var document = Files().First(f => f.EndsWith(".docx", StringComparison.Ordinal));
        var workbook = Files().First(f => f.EndsWith(".xlsx", StringComparison.Ordinal));
        foreach (var (format, file) in ((string, string)[])[("doc", document), ("odt", document), ("rtf", document), ("xls", workbook), ("ods", workbook)])
        {
            using var profile = new ScratchFolder();
            try
            {
                using var office = Process.Start(new ProcessStartInfo("soffice",
                    [$"-env:UserInstallation=file://{profile.Path}", "--headless", "--convert-to", format, "--outdir", kept, file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
                office.WaitForExit(60_000);
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Without LibreOffice the corpus has to do.
                return;
            }
        }
    }

    /// <summary>A docx as one XML file.</summary>
    private static byte[] Flat(byte[] docx)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">");
        foreach (var (name, bytes) in ZipMutator.Unpack(docx))
        {
            var xml = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
            if (!xml.StartsWith('<')) continue;
            if (xml.StartsWith("<?xml", StringComparison.Ordinal)) xml = xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..];
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<pkg:part pkg:name=\"/{name}\"><pkg:xmlData>{xml}</pkg:xmlData></pkg:part>");
        }
        return Encoding.UTF8.GetBytes(text.Append("</pkg:package>").ToString());
    }

    /// <summary>A PDF whose streams are not compressed; our scan finds the end of a stream by its last word where the length is wrong.</summary>
    private static byte[] Unpacked(byte[] bytes)
    {
        using var plain = new MemoryStream();
        var rest = bytes.AsSpan();
        while (rest.IndexOf("stream"u8) is >= 0 and var at && rest[at..].IndexOf("endstream"u8) is > 0 and var length)
        {
            var begin = at + 6;
            while (begin < at + length && rest[begin] is (byte)'\r' or (byte)'\n') begin++;
            var dictionary = rest[..begin];
            var content = rest[begin..(at + length)];
            var filter = dictionary.LastIndexOf("/FlateDecode"u8);
            var unpacked = filter > dictionary.LastIndexOf("obj"u8) && dictionary[(filter + 1)..].IndexOf("Predictor"u8) < 0 ? Inflated(content) : null;
            if (unpacked is null)
            {
                plain.Write(rest[..(at + length + 9)]);
            }
            else
            {
                plain.Write(dictionary[..filter]);
                // An empty list of filters, whether one stood alone or in brackets.
                plain.Write(dictionary[..filter].TrimEnd((byte)' ').EndsWith("["u8) ? ""u8 : "[]"u8);
                plain.Write(dictionary[(filter + 12)..]);
                plain.Write(unpacked);
                plain.Write("\nendstream"u8);
            }
            rest = rest[(at + length + 9)..];
        }
        plain.Write(rest);
        return plain.ToArray();
    }

    private static byte[]? Inflated(ReadOnlySpan<byte> packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            using var kept = new MemoryStream();
            stream.CopyTo(kept);
            // Fonts and pictures are of no interest, and large.
            return kept.Length < 400_000 ? kept.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Files()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Home.Path, "samples"), "*", SearchOption.AllDirectories);
        if (Directory.Exists(Home.Corpus)) files = files.Concat(Directory.EnumerateFiles(Home.Corpus, "*", SearchOption.AllDirectories));
        return files.Order(StringComparer.Ordinal);
    }
}
