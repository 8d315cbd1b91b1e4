using Jiheng.Engine;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Documents.Tests.Filings;

/// <summary>A filing for each system that the program was made for (samples/filings): it yields its documents, they are read back, and the audit has nothing to say.</summary>
public sealed class SampleFilingsTests
{
    public static TheoryData<string> Files() => [.. Directory.GetFiles(Path.Combine(Shared.Root, "samples", "filings"), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static FilingData Data(string file) => FilingReader.Read(file, File.ReadAllBytes(Path.Combine(Shared.Root, "samples", "filings", file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void It_yields_its_documents_without_an_error_or_a_gap(string file)
    {
        var set = OfficialSet.Of(Data(file), Shared.Packs);
        Assert.NotEmpty(set.Documents);
        Assert.Empty(set.Missing);
        Assert.Empty(set.Errors.Select(f => f.Message));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_back_from_every_format_the_audit_finds_no_error(string file)
    {
        var data = Data(file);
        var set = OfficialSet.Of(data, Shared.Packs);
        foreach (var format in (string[])["docx", "xlsx", "html"])
        {
            var readings = set.Documents.Select(d => Pipeline.Read(DocumentReaders.Read($"{d.Name}.{format}", DocumentWriters.Write(format, d.Document)), Shared.Packs, data.Pack)).ToList();
            Assert.All(readings, r => Assert.Equal((data.Unit, (int?)data.Year), (r.Unit, r.FiscalYear)));
            var findings = Pipeline.Check(new Filing(data.Unit, data.Year, readings)).Findings;
            Assert.Empty(findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message));
            // Charts are pictures to a reader; nothing else is in doubt.
            Assert.Empty(findings.Where(f => f.Severity == Severity.Warning && f.Code != "JH1001").Select(f => f.Message));
            // A chapter that is left out takes no number.
            Assert.DoesNotContain("JH5003", findings.Select(f => f.Code));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void All_formats_of_a_document_say_the_same(string file)
    {
        var data = Data(file);
        foreach (var document in OfficialSet.Of(data, Shared.Packs).Documents)
        {
            // The figures of charts stand beside them where a format has no charts of its own; what is said twice is one fact.
            HashSet<string> Said(string format) => [.. Pipeline.Read(DocumentReaders.Read($"{document.Name}.{format}", DocumentWriters.Write(format, document.Document)), Shared.Packs, data.Pack).Facts
                .Where(f => document.Kind != OfficialKind.Report || f.Entry.Origin.Table is null && f.Entry.Origin.Sheet is null).Select(f => $"{f.Label} {f.Quantity}")];
            var docx = Said("docx");
            if (document.Kind == OfficialKind.Form && document.Document.Blocks.OfType<Engine.Content.Table>().Any(t => t.Cells.Any(c => c.Text.Contains("万元", StringComparison.Ordinal)))) Assert.NotEmpty(docx);
            Assert.Equal(docx, Said("html"));
            if (document.Kind != OfficialKind.Report) Assert.Equal(docx, Said("xlsx"));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_same_filing_gives_the_same_bytes(string file)
    {
        foreach (var format in (string[])["docx", "xlsx", "html"])
            Assert.Equal(OfficialSet.Of(Data(file), Shared.Packs).Documents.Select(d => Convert.ToHexString(DocumentWriters.Write(format, d.Document))), OfficialSet.Of(Data(file), Shared.Packs).Documents.Select(d => Convert.ToHexString(DocumentWriters.Write(format, d.Document))));
    }

    [Fact]
    public void Scores_that_the_method_gives_are_computed()
    {
        var form = OfficialSet.Of(Data("henan.json"), Shared.Packs).Documents.Single(d => d.Kind == OfficialKind.Form);
        var table = form.Document.Blocks.OfType<Engine.Content.Table>().Single();
        string[] Row(string name) => [.. table.Row(table.Cells.First(c => c.Text == name).Row).Where(c => c.Row == table.Cells.First(x => x.Text == name).Row).Select(c => c.Text)];
        // 45.6 ÷ 90 × 6; 720 ÷ 900 × 10; the sum of all.
        Assert.Equal(["政府采购执行率", "≥90%", "45.6%", "6", "3.04"], Row("政府采购执行率").SkipWhile(t => t != "政府采购执行率").Take(5));
        Assert.Equal(["年度资金总额", "860.00", "900.00", "720.00", "10", "80.00%", "8"], Row("年度资金总额"));
        Assert.Equal(["总分", "100", "95.04", "优"], Row("总分").Where(t => t.Length > 0));
    }

    // Figures of forms that the pack lays out are all taken; what is left stands in tables of the unit's own.
    [Theory]
    [InlineData("clean-hubei-jiangtan", "hubei/2024", "追回违规基金 ≥1,300万元")]
    [InlineData("clean-hubei-yuntai", "hubei/2024", "")]
    [InlineData("clean-hunan-qingling", "hunan/2024", "")]
    [InlineData("clean-hunan-college", "hunan/2024", "")]
    [InlineData("clean-sichuan-county-bureau", "sichuan/2023", "")]
    public void Figures_of_a_document_that_the_filing_cannot_hold_are_told(string sample, string pack, string told)
    {
        var file = Directory.GetFiles(Path.Combine(Shared.Root, "samples", sample), "document.*").Single();
        List<DocumentReading> readings = [Pipeline.Read(DocumentReaders.Read(file, File.ReadAllBytes(file)), Shared.Packs, pack)];
        Assert.Equal(told, string.Join('、', FilingImport.NotTaken(readings, FilingImport.Of(readings))));
    }
}
