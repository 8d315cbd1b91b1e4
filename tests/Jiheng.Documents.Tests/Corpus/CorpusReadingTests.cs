using System.Text.Json;
using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Tests.Corpus;

/// <summary>A published document gives the same facts from text and from Word, each at its honest place, and those that careful readers listed.</summary>
public sealed class CorpusReadingTests
{
    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("zhaohua-2023")]
    [InlineData("fengnan-2024")]
    [InlineData("zhongyuan-2022")]
    public void Text_and_Word_give_the_same_indicators_and_amounts(string name)
    {
        var (text, word) = (Read(name, "document.txt"), Read(name, "document.docx"));
        Assert.Equal(Indicators(text), Indicators(word));
        Assert.Equal(Amounts(text), Amounts(word));
        Assert.Equal((text.Unit, text.FiscalYear), (word.Unit, word.FiscalYear));
        Assert.NotEmpty(Indicators(text));
        Assert.NotEmpty(Amounts(text));
    }

    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("fengnan-2024")]
    [InlineData("zhongyuan-2022")]
    [InlineData("ezhou-2024")]
    public void Every_indicator_and_amount_that_readers_listed_is_read_from_the_text(string name)
    {
        var reading = Read(name, "document.txt");
        using var expected = JsonDocument.Parse(File.ReadAllText(Shared.Path("expected", $"{name}.reading.json")));
        var indicators = expected.RootElement.GetProperty("indicators").EnumerateArray()
            .Select(i => string.Join('|', Squeeze(i, "level3"), Squeeze(i, "target"), Squeeze(i, "actual"), Squeeze(i, "weight"), Squeeze(i, "score"))).Order(StringComparer.Ordinal);
        Assert.Equal(indicators, reading.Indicators
            .Select(i => string.Join('|', Squeeze(i.Name.Raw), Squeeze(i.Target?.Raw), Squeeze(i.Actual?.Raw), Squeeze(i.Weight?.Raw), Squeeze(i.Score?.Raw))).Order(StringComparer.Ordinal));

        var read = reading.Facts.Select(f => (f.Entry.Origin.Line, f.Quantity.Value, f.Quantity.Unit.Symbol)).ToHashSet();
        var missing = expected.RootElement.GetProperty("amounts").EnumerateArray()
            .Select(a => ((int?)a.GetProperty("line").GetInt32(), Rational.Parse(a.GetProperty("value").GetString()!.Replace(",", "", StringComparison.Ordinal)), a.GetProperty("unit").GetString()!))
            .Where(a => !read.Contains(a));
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("zhaohua-2023")]
    [InlineData("fengnan-2024")]
    [InlineData("zhongyuan-2022")]
    [InlineData("ezhou-2024")]
    public void Every_origin_of_the_text_file_stands_at_its_line(string name)
    {
        var lines = File.ReadAllLines(Shared.Path("corpus", name, "document.txt"));
        var origins = Origins(Read(name, "document.txt")).ToList();
        Assert.NotEmpty(origins);
        foreach (var origin in origins)
        {
            Assert.NotNull(origin.Line);
            // A cell of several lines starts at its line and goes on below; blank lines may lie between.
            var rest = Squeeze(string.Concat(lines.Skip(origin.Line!.Value - 1).Take(12 + origin.Text.Length / 10)));
            var at = rest.IndexOf(Squeeze(origin.Text), StringComparison.Ordinal);
            Assert.True(at >= 0 && at <= Squeeze(lines[origin.Line.Value - 1]).Length, $"line {origin.Line}: «{origin.Text}» does not stand there");
        }
    }

    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("zhaohua-2023")]
    [InlineData("fengnan-2024")]
    [InlineData("zhongyuan-2022")]
    [InlineData("ezhou-2024")]
    public void Every_origin_of_the_Word_file_stands_at_its_cell_or_paragraph(string name)
    {
        var file = Shared.Path("corpus", name, "document.docx");
        var document = DocumentReaders.Read("document.docx", File.ReadAllBytes(file));
        var tables = document.Blocks.OfType<Table>().ToDictionary(t => t.Number);
        foreach (var origin in Origins(Pipeline.Read(document, Shared.Packs)))
        {
            if (origin.Table is { } number)
            {
                var cell = tables[number].At(origin.Row!.Value - 1, origin.Column!.Value - 1);
                Assert.Contains(Squeeze(origin.Text), Squeeze(cell!.Origin.Text), StringComparison.Ordinal);
            }
            else
            {
                var paragraph = document.Blocks.OfType<Paragraph>().Where(p => p.Origin.Paragraph == origin.Paragraph);
                Assert.Contains(paragraph, p => p.Lines.Any(l => Squeeze(l.Origin.Text).Contains(Squeeze(origin.Text), StringComparison.Ordinal)));
            }
        }
    }

    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("fengnan-2024")]
    [InlineData("zhongyuan-2022")]
    [InlineData("ezhou-2024")]
    public void A_workbook_of_the_tables_gives_every_indicator_with_its_levels(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Shared.Path("expected", $"{name}.reading.json")));
        static string Level(string text) => text.IndexOfAny(['(', '（']) is var at and >= 0 ? text[..at] : text;
        Assert.Equal(
            expected.RootElement.GetProperty("indicators").EnumerateArray().Select(i => string.Join('|', Level(Squeeze(i, "level1")), Squeeze(i, "level2"), Squeeze(i, "level3"))).Order(StringComparer.Ordinal),
            Read(name, "tables.xlsx").Indicators.Select(i => string.Join('|', Level(Squeeze(i.Level1)), Squeeze(i.Level2), Squeeze(i.Name.Raw))).Order(StringComparer.Ordinal));
    }

    private static DocumentReading Read(string name, string file) =>
        Pipeline.Read(DocumentReaders.Read(file, File.ReadAllBytes(Shared.Path("corpus", name, file))), Shared.Packs);

    private static List<string> Indicators(DocumentReading reading) =>
        [.. reading.Indicators.Select(i => string.Join('|', reading.Forms[i.Form].Kind, reading.Forms[i.Form].Project?.Raw, i.Level1, i.Level2, Squeeze(i.Name.Raw),
            Squeeze(i.Target?.Raw), Squeeze(i.Actual?.Raw), i.Weight?.Raw, i.Score?.Raw)).Order(StringComparer.Ordinal)];

    private static List<string> Amounts(DocumentReading reading) =>
        [.. reading.Facts.Select(f => string.Join('|', Squeeze(f.Label), f.Role, f.Stage, f.Quantity.Value.ToString(), f.Quantity.Unit.Symbol)).Order(StringComparer.Ordinal)];

    private static IEnumerable<Origin> Origins(DocumentReading reading) =>
        reading.Facts.Select(f => f.Entry.Origin)
            .Concat(reading.Indicators.SelectMany(i => new[] { i.Name, i.Target, i.Actual, i.Weight, i.Score, i.Deviation }).Where(e => e is { IsBlank: false }).Select(e => e!.Origin))
            .Concat(reading.Forms.SelectMany(f => f.Groups).Where(g => g.PrintedWeight is not null).Select(g => g.PrintedWeight!.Origin))
            .Concat(reading.Claims.Select(c => c.Origin)).Concat(reading.References.Select(r => r.Origin)).Concat(reading.Scores.Select(s => s.Score.Origin));

    private static string Squeeze(JsonElement item, string key) => item.TryGetProperty(key, out var value) ? Squeeze(value.ValueKind == JsonValueKind.String ? value.GetString() : value.ToString()) : "";

    private static string Squeeze(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
}
