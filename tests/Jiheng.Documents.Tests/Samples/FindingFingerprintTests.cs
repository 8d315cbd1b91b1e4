using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Tests.Samples;

/// <summary>A fingerprint names a defect by what it is about: form, indicator, column. It stays when rows and lines are put in.</summary>
public sealed class FindingFingerprintTests
{
    private static readonly string Samples = Path.Combine(Shared.Root, "samples");

    public static TheoryData<string> Documents() =>
        [.. Directory.GetFiles(Samples, "document.*", SearchOption.AllDirectories).Where(f => File.Exists(Path.Combine(Path.GetDirectoryName(f)!, "expected.json")) && !f.Contains("clean-", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Samples, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Blank_rows_change_no_fingerprint(string name)
    {
        var path = Path.Combine(Samples, name);
        var document = DocumentReaders.Read(name, File.ReadAllBytes(path));
        var before = Fingerprints(document);
        var (moved, rows) = WithBlankRows(document);
        Assert.True(rows > 0);
        Assert.Equal(before, Fingerprints(moved));
        Assert.Equal(before.Count, before.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Another_format_changes_no_fingerprint(string name)
    {
        var document = DocumentReaders.Read(name, File.ReadAllBytes(Path.Combine(Samples, name)));
        var converted = DocumentReaders.Read("另存.docx", DocumentWriters.Write("docx", document));
        Assert.Equal("docx", converted.Format);
        Assert.Equal(Fingerprints(document), Fingerprints(converted));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_renamed_sheet_changes_no_fingerprint(string name)
    {
        var book = DocumentWriters.Write("xlsx", DocumentReaders.Read(name, File.ReadAllBytes(Path.Combine(Samples, name))));
        var renamed = WithOtherSheetNames(book);
        var (one, other) = (DocumentReaders.Read("表.xlsx", book), DocumentReaders.Read("表.xlsx", renamed));
        Assert.NotEqual(one.Blocks.OfType<Table>().First().Cells[0].Origin.Sheet, other.Blocks.OfType<Table>().First().Cells[0].Origin.Sheet);
        Assert.Equal(Fingerprints(one), Fingerprints(other));
    }

    [Theory]
    [InlineData("fengnan-2024")]
    [InlineData("hengshan-2024")]
    [InlineData("zhaohua-2023")]
    [InlineData("zhongyuan-2022")]
    [InlineData("ezhou-2024")]
    public void A_published_document_has_one_set_of_fingerprints_in_its_formats(string corpus)
    {
        // Whether a chart that the text announces is there, a text file cannot tell.
        HashSet<string> Set(string format) => [.. Fingerprints(DocumentReaders.Read($"document.{format}", File.ReadAllBytes(Shared.Path("corpus", corpus, $"document.{format}")))).Where(f => !f.StartsWith("JH5011", StringComparison.Ordinal)).Select(f => f[^16..])];
        var text = Set("txt");
        Assert.NotEmpty(text);
        Assert.Equal(text.Order(StringComparer.Ordinal), Set("docx").Order(StringComparer.Ordinal));
        Assert.Equal(text.Order(StringComparer.Ordinal), Set("html").Order(StringComparer.Ordinal));
    }

    private static byte[] WithOtherSheetNames(byte[] book)
    {
        using var memory = new MemoryStream();
        memory.Write(book);
        using (var zip = new System.IO.Compression.ZipArchive(memory, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.GetEntry("xl/workbook.xml")!;
            string xml;
            using (var reader = new StreamReader(part.Open())) xml = reader.ReadToEnd();
            part.Delete();
            var number = 0;
            using var writer = new StreamWriter(zip.CreateEntry("xl/workbook.xml").Open());
            writer.Write(System.Text.RegularExpressions.Regex.Replace(xml, "(<(?:x:)?sheet [^>]*?name=\")[^\"]*", m => $"{m.Groups[1].Value}改名{++number}"));
        }
        return memory.ToArray();
    }

    private static List<string> Fingerprints(Document document) =>
        [.. Pipeline.File([Pipeline.Read(document, Shared.Packs)]).SelectMany(f => Pipeline.Check(f).Findings)
            .Where(f => f.Severity != Severity.Note).SelectMany(f => f.Folded.Prepend(f)).Select(f => $"{f.Code} {f.Form} {f.Fingerprint}").Order(StringComparer.Ordinal)];

    /// <summary>The same document with a row of nothing below every second row of its tables, where no cell goes over the line.</summary>
    private static (Document Document, int Rows) WithBlankRows(Document document)
    {
        var rows = 0;
        List<Block> blocks = [];
        foreach (var block in document.Blocks)
        {
            if (block is not Table table)
            {
                blocks.Add(block);
                continue;
            }
            List<int> lines = [];
            for (var r = 2; r < table.RowCount; r += 2)
                if (!table.Cells.Any(c => c.Row < r && c.Row + c.RowSpan > r)) lines.Add(r);
            rows += lines.Count;
            blocks.Add(new Table(table.Number, table.RowCount + lines.Count, table.ColumnCount, [.. table.Cells.Select(c => c with { Row = c.Row + lines.Count(l => l <= c.Row) })]) { IsPacked = table.IsPacked });
        }
        return (document with { Blocks = blocks }, rows);
    }
}
