using System.Globalization;
using System.IO.Compression;
using System.Text;
using Jiheng.Documents.Pdf;
using Jiheng.Documents.Programs;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Pdf;

/// <summary>A PDF put together letter by letter. Places are points from the upper left corner of a page of 600 by 800.</summary>
internal sealed class PdfSample
{
    private readonly List<StringBuilder> pages = [];
    private readonly List<char> letters = [];

    public const int Width = 600;
    public const int Height = 800;

    /// <summary>What the pages' dictionaries say besides.</summary>
    public string Extra { get; init; } = "";

    /// <summary>Set before everything that is drawn.</summary>
    public string Map { get; init; } = "";

    /// <summary>Whether the font says which letters its codes mean.</summary>
    public bool HasUnicode { get; init; } = true;

    public bool IsPacked { get; init; }

    /// <summary>Whether the drawing is packed with a filter of old programs.</summary>
    public bool IsRare { get; init; }

    public static Document Read(byte[] bytes)
    {
        Assert.SkipWhen(ExternalProgram.Find("JIHENG_PDFTOTEXT", ["pdftotext"]) is null, "poppler-utils (pdftotext) is not installed");
        return new PdfReader().Read("样本.pdf", bytes);
    }

    public Document Read() => Read(Bytes());

    public PdfSample Page()
    {
        pages.Add(new StringBuilder(Map + " 0.5 w "));
        return this;
    }

    /// <summary>Letters of ten points, each an em wide if Chinese and half an em if not.</summary>
    public PdfSample Text(double x, double y, string text, double size = 10)
    {
        var codes = string.Concat(text.Select(c => Code(c).ToString("X2", CultureInfo.InvariantCulture)));
        return Draw($"BT /F1 {N(size)} Tf 1 0 0 1 {N(x)} {N(Height - y - size)} Tm <{codes}> Tj ET ");
    }

    public PdfSample Line(double x1, double y1, double x2, double y2) => Draw($"{N(x1)} {N(Height - y1)} m {N(x2)} {N(Height - y2)} l S ");

    public PdfSample Box(double x, double y, double width, double height, string paint = "S") => Draw($"{N(x)} {N(Height - y - height)} {N(width)} {N(height)} re {paint} ");

    public PdfSample Draw(string operators)
    {
        if (pages.Count == 0) Page();
        pages[^1].Append(operators);
        return this;
    }

    /// <summary>Lines across and down between the places given, and the texts of the cells.</summary>
    public PdfSample Grid(double[] xs, double[] ys, params string[] texts)
    {
        foreach (var y in ys) Line(xs[0], y, xs[^1], y);
        foreach (var x in xs) Line(x, ys[0], x, ys[^1]);
        return Texts(xs, ys, texts);
    }

    public PdfSample Texts(double[] xs, double[] ys, params string[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
            if (texts[i].Length > 0) Text(xs[i % (xs.Length - 1)] + 4, ys[i / (xs.Length - 1)] + 4, texts[i]);
        return this;
    }

    public byte[] Bytes()
    {
        var objects = new List<byte[]>([A("<</Type/Catalog/Pages 2 0 R>>"), [], [], []]);
        var kids = new StringBuilder();
        foreach (var page in pages)
        {
            objects.Add(A($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {Width} {Height}]{Extra}/Contents {objects.Count + 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>"));
            kids.Append(CultureInfo.InvariantCulture, $"{objects.Count} 0 R ");
            objects.Add(IsRare ? Stream(Lzw(A(page.ToString())), false, "/Filter/LZWDecode") : Stream(A(page.ToString()), IsPacked));
        }
        objects[1] = A($"<</Type/Pages/Count {pages.Count}/Kids[{kids}]>>");
        var widths = string.Join(' ', letters.Select(c => c < 0x2000 ? 500 : 1000));
        objects[2] = A($"<</Type/Font/Subtype/TrueType/BaseFont/Sample/FirstChar 33/LastChar {32 + letters.Count}/Widths[{widths}]{(HasUnicode ? "/ToUnicode 4 0 R" : "")}"
            + "/FontDescriptor<</Type/FontDescriptor/FontName/Sample/Flags 4/Ascent 880/Descent -120/FontBBox[0 -120 1000 880]>>>>");
        var map = string.Concat(letters.Select((c, i) => $"<{33 + i:X2}> <{(int)c:X4}>\n"));
        objects[3] = Stream(A($"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /S def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange {letters.Count} beginbfchar\n{map}endbfchar endcmap end end"), false);
        return File(objects);
    }

    /// <summary>Objects numbered from 1, with a table of contents and a trailer.</summary>
    public static byte[] File(IReadOnlyList<byte[]> objects, string trailer = "/Root 1 0 R")
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.5\n"u8);
        var places = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Write(A($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }
        var start = file.Length;
        file.Write(A($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:D10} 00000 n \n"))}trailer\n<</Size {objects.Count + 1}{trailer}>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    public static byte[] Stream(byte[] content, bool isPacked, string extra = "")
    {
        if (isPacked)
        {
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal)) zlib.Write(content);
            content = packed.ToArray();
            extra += "/Filter/FlateDecode";
        }
        return [.. A($"<</Length {content.Length}{extra}>>\nstream\n"), .. content, .. A("\nendstream")];
    }

    /// <summary>Every byte a code of nine bits, and the table emptied before it grows (ISO 32000-1, 7.4.4).</summary>
    private static byte[] Lzw(byte[] content)
    {
        var bits = new StringBuilder();
        for (var i = 0; i < content.Length; i++)
        {
            if (i % 200 == 0) bits.Append("100000000");
            bits.Append(Convert.ToString(content[i], 2).PadLeft(9, '0'));
        }
        bits.Append("100000001").Append('0', 8);
        var bytes = new byte[bits.Length / 8];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = Convert.ToByte(bits.ToString(i * 8, 8), 2);
        return bytes;
    }

    public static byte[] A(string text) => Encoding.Latin1.GetBytes(text);

    private int Code(char letter)
    {
        var at = letters.IndexOf(letter);
        if (at >= 0) return 33 + at;
        letters.Add(letter);
        return 32 + letters.Count;
    }

    private static string N(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
