using Jiheng.Engine;
using Jiheng.Engine.Model;

namespace Jiheng.Documents.Tests.Corpus;

/// <summary>Each published document is read under its own province's pack, with no form and no cell left over.</summary>
public sealed class CorpusPackTests
{
    private static DocumentReading Read(string name, string format) =>
        Pipeline.Read(DocumentReaders.Read($"document.{format}", File.ReadAllBytes(Shared.Path("corpus", name, $"document.{format}"))), Shared.Packs);

    [Theory]
    [InlineData("fengnan-2024", "hebei/2024")]
    [InlineData("zhaohua-2023", "sichuan/2023")]
    [InlineData("zhongyuan-2022", "henan/2022")]
    [InlineData("ezhou-2024", "hubei/2024")]
    [InlineData("hengshan-2024", "hunan/2024")]
    public void No_form_and_no_cell_is_left_over(string name, string pack)
    {
        foreach (var format in (string[])["docx", "html"])
        {
            var reading = Read(name, format);
            Assert.Equal(pack, reading.Pack.Id);
            Assert.Empty(reading.Losses);
            foreach (var form in reading.Forms)
            {
                // Text without a table is no form, unless a title makes it a report.
                if (form.Kind == FormKind.Unknown && form.Tables.Count == 0) continue;
                Assert.True(form.Pattern is not null || reading.Pack.Outlines.Any(o => Jiheng.Engine.Reporting.Slugs.Of(form.Kind) == o.Kind), $"{format} {form.Kind} {form.Title}");
            }
            Assert.Equal("", string.Join("\n", reading.Tables.SelectMany(t => t.Unmatched.Select(c => $"{format} {t.Title} {c.Row + 1},{c.Column + 1} {c.Text}"))));
        }
    }
}
