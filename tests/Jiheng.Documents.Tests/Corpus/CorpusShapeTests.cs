using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Corpus;

/// <summary>Five published documents, read where they lie beside the repository; skipped by name where they are absent.</summary>
public sealed class CorpusShapeTests
{
    // Rows, grid columns and cells of each table, counted by unzipping the files.
    [Theory]
    [InlineData("hengshan-2024", "24×7 24×9 20×9 20×9 20×9 23×9 25×9")]
    [InlineData("zhaohua-2023", "48×7 9×6 10×6 9×6 9×6 12×6")]
    [InlineData("fengnan-2024", "36×10")]
    [InlineData("zhongyuan-2022", "16×2 6×4 29×4 6×4")]
    [InlineData("ezhou-2024", "92×9")]
    public void A_published_document_reads_whole(string name, string shapes)
    {
        var document = Read(name, "document.docx");
        Assert.Empty(document.Losses);
        // The program that wrote the copy names itself in its properties.
        Assert.DoesNotContain(document.Remarks, r => r.Kind != ReadingRemarkKind.Author);
        var tables = document.Blocks.OfType<Table>().ToList();
        Assert.Equal(shapes, string.Join(' ', tables.Select(t => $"{t.RowCount}×{t.ColumnCount}")));
        Assert.Equal(Enumerable.Range(1, tables.Count), tables.Select(t => t.Number));
        // These forms have no holes: every place belongs to exactly one cell, so the cells' areas add up to the grid.
        Assert.All(tables, t => Assert.Equal(t.RowCount * t.ColumnCount, t.Cells.Sum(c => c.RowSpan * c.ColumnSpan)));
        Assert.All(tables, t => Assert.All(Enumerable.Range(0, t.RowCount * t.ColumnCount), i => Assert.NotNull(t.At(i / t.ColumnCount, i % t.ColumnCount))));
    }

    [Fact]
    public void The_base_data_table_of_Hengshan_is_the_grid_seen_on_paper()
    {
        var table = Read("hengshan-2024", "document.docx").Blocks.OfType<Table>().First();
        Assert.Equal(
            """
            财政供养人员情况（人）|编制数|2024 年实际在职人数|控制率|←|←|←
            ↑|44|65||←|←|←
            经费控制情况（万元）|2023 年决算数|2024 年预算数|2024 年决算数|←|←|←
            三公经费:|4.33|10|3.66|←|←|←
            """,
            string.Join('\n', Dump.Grid(table).Split('\n').Take(4)));
    }

    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("zhaohua-2023")]
    [InlineData("fengnan-2024")]
    [InlineData("zhongyuan-2022")]
    [InlineData("ezhou-2024")]
    public void All_letters_of_the_main_part_are_read(string name)
    {
        var document = Read(name, "document.docx");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(File.ReadAllBytes(Find(name, "document.docx"))));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        var expected = string.Concat(System.Xml.Linq.XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value));
        var actual = string.Concat(document.Blocks.SelectMany(b => b is Paragraph p ? p.Lines : ((Table)b).Cells.SelectMany(c => c.Lines)).Select(l => l.Origin.Text));
        Assert.Equal(Letters(expected), Letters(actual));
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static Document Read(string name, string file) => DocumentReaders.Read(file, File.ReadAllBytes(Find(name, file)));

    private static string Find(string name, string file) => Shared.Path("corpus", name, file);
}
