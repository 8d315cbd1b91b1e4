using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Engine;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Values;

namespace Jiheng.Documents.Tests.Corpus;

/// <summary>
/// Every number of the running text of two published documents against lists that careful readers made of them before any program
/// read them (Corpus/Figures): unit, year, stage, project and account of each.
/// </summary>
public sealed class CorpusFigureTests
{
    private sealed record Expected(int Line, Rational Value, string Unit, string Year, string Stage, string Scope, string Account);

    /// <param name="name">The document.</param>
    /// <param name="mistaken">How many numbers are known to be read otherwise than the list has it; each is a number less than before, never more.</param>
    [Theory]
    [InlineData("zhaohua-2023", 4)]
    [InlineData("zhongyuan-2022", 0)]
    public void Every_number_of_the_text_says_its_unit_year_stage_and_scope(string name, int mistaken)
    {
        var reading = Read(name);
        var figures = reading.Facts.Where(f => !f.InTable && f.Entry.Origin.Table is null).ToList();
        List<string> wrong = [];
        var list = Listed(name).ToList();
        foreach (var expected in list)
        {
            var at = figures.FindIndex(f => f.Entry.Origin.Line == expected.Line && f.Quantity.Value == expected.Value);
            if (at < 0)
            {
                wrong.Add($"{expected}: not read");
                continue;
            }
            var fact = figures[at];
            figures.RemoveAt(at);
            var read = new Expected(expected.Line, expected.Value, fact.Quantity.Unit.Symbol, fact.Year?.ToString(CultureInfo.InvariantCulture) ?? "", Slugs.Of(fact.Stage), fact.Project, fact.FundSource);
            if (read != expected) wrong.Add($"{expected}\n    read as {read}");
        }
        Assert.True(wrong.Count <= mistaken && wrong.Count * 50 <= list.Count, $"{wrong.Count} of {list.Count}\n{string.Join('\n', wrong)}");
        Assert.Empty(figures.Select(f => $"{f.Entry.Origin.Line}: {f.Entry.Raw} is in no list"));
    }

    [Fact]
    public void The_indicators_and_amounts_of_Zhaohua_are_those_its_reader_listed()
    {
        var reading = Read("zhaohua-2023");
        var lines = File.ReadAllLines(Path("zhaohua-2023.reading.txt")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')).ToLookup(l => l[0]);
        var unit = Assert.Single(lines["unit"]);
        Assert.Equal((unit[1], unit[2]), (Hash(reading.Unit!), reading.FiscalYear!.Value.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(
            lines["indicator"].Select(l => string.Join('|', l[1..])).Order(StringComparer.Ordinal),
            reading.Indicators.Select(i => $"{i.Name.Origin.Line}|{Hash($"{Squeeze(i.Level1)}|{Squeeze(i.Level2)}|{Squeeze(i.Name.Raw)}")}|{Squeeze(i.Target?.Raw)}|{Squeeze(i.Actual?.Raw)}").Order(StringComparer.Ordinal));
        var read = reading.Facts.Select(f => $"{f.Entry.Origin.Line}|{f.Quantity.Value}|{f.Quantity.Unit.Symbol}").ToHashSet();
        var amounts = lines["amount"].Select(l => $"{l[1]}|{Rational.Parse(l[2])}|{l[3]}").ToList();
        var missing = amounts.Where(a => !read.Contains(a)).ToList();
        Assert.True(missing.Count * 100 <= amounts.Count, string.Join('\n', missing));
        Assert.Equal(lines["score"].Select(l => $"{l[1]}|{l[2]}").Distinct().Order(StringComparer.Ordinal),
            reading.Facts.Where(f => f.Measure == Measure.Score && f.Stage == Stage.Actual).Select(f => $"{f.Entry.Origin.Line}|{f.Quantity.Value}").Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Expected> Listed(string name) =>
        File.ReadAllLines(Path($"{name}.txt")).Skip(1).Select(l => l.Split('\t')).Select(c => new Expected(
            int.Parse(c[0], CultureInfo.InvariantCulture), Rational.Parse(c[1]), UnitOf(c[2]), c[4], c[5], c[6], c[7]));

    // 名 and 人 are one unit, and so are 台 and 台（套）.
    private static string UnitOf(string symbol) => symbol.Length == 0 ? "" : IndicatorValue.Parse("2" + symbol).Quantity?.Unit.Symbol ?? NumberScanner.Scan("2" + symbol)[0].Quantity.Unit.Symbol;

    private static string Path(string file) => System.IO.Path.Combine(Shared.Root, "tests", "Jiheng.Documents.Tests", "Corpus", "Figures", file);

    private static DocumentReading Read(string name) =>
        Pipeline.Read(DocumentReaders.Read("document.txt", File.ReadAllBytes(Shared.Path("corpus", name, "document.txt"))), Shared.Packs);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static string Squeeze(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).Replace('＝', '=').Replace('％', '%');
}
