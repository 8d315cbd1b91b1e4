using Jiheng.Documents.Legacy;
using Jiheng.Documents.Programs;
using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Documents.Tests.Corpus;

/// <summary>A published document says the same whatever file it comes in: the same facts, the same findings, each at a place where its text stands.</summary>
public sealed class CorpusFormatTests
{
    private static readonly string[] Names = ["hengshan-2024", "zhaohua-2023", "fengnan-2024", "zhongyuan-2022", "ezhou-2024"];

    public static TheoryData<string, string> Documents() => [.. from name in Names from format in (string[])["txt", "html", "pdf", "doc"] select (name, format)];

    public static TheoryData<string> Workbooks() => [.. Names];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Another_format_gives_the_facts_and_findings_of_the_Word_file(string name, string format)
    {
        Needed(format);
        var word = Read(name, "document.docx");
        var other = Read(name, $"document.{format}");
        Assert.NotEmpty(Facts(word));
        Assert.Equal(Facts(word), Facts(other));
        Assert.Equal(Findings(word), Findings(other));
        AssertPlaces(other);
    }

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void An_old_workbook_gives_the_facts_of_the_new_one(string name)
    {
        Needed("xls");
        Assert.Equal(Facts(Read(name, "tables.xlsx")), Facts(Read(name, "tables.xls")));
    }

    /// <summary>Everything that was read, as comparable lines: a multiset, in order of the words.</summary>
    private static List<string> Facts(DocumentReading reading) =>
    [
        .. ((IEnumerable<string>)[
            $"unit {reading.Unit} year {reading.FiscalYear} pack {reading.Pack.Id}",
            .. reading.Forms.Select(f => $"form {f.Kind} {Squeeze(f.Title)} {Squeeze(f.Project?.Raw)}"),
            .. reading.Indicators.Select(i => "indicator " + string.Join('|', ((string?[])[i.Level1, i.Level2, i.Name.Raw, i.Target?.Raw, i.Actual?.Raw, i.Weight?.Raw, i.Score?.Raw, i.Deviation?.Raw]).Select(Squeeze))),
            .. reading.Facts.Select(f => $"fact {f.Quantity} {f.Concept} {Squeeze(f.Label)} {Squeeze(f.Role)} {f.Stage} {f.Year} {Squeeze(f.Project)}"),
            .. reading.Scores.Select(s => $"score {s.Score.Raw} {Squeeze(s.Project)}"),
            .. reading.Losses.Select(l => $"loss {Squeeze(l.Reason)}"),
        ]).Order(StringComparer.Ordinal),
    ];

    private static List<string> Findings(DocumentReading reading) =>
        // Charts that are missing are seen only where a file can hold them.
        [.. Pipeline.Check(Pipeline.File([reading])[0]).Findings.SelectMany(f => f.Folded.Prepend(f)).Where(f => f.Code != "JH5011").Select(f => $"{f.Severity} {f.Code} {Squeeze(f.Message)}").Order(StringComparer.Ordinal)];

    /// <summary>In a text file the line, else the cell or paragraph of the document holds the origin's text.</summary>
    private static void AssertPlaces(DocumentReading reading)
    {
        var document = reading.Source;
        var tables = document.Blocks.OfType<Table>().ToDictionary(t => t.Number);
        foreach (var origin in reading.Facts.Select(f => f.Entry.Origin).Concat(reading.Indicators.SelectMany(i => (Entry?[])[i.Name, i.Target, i.Actual, i.Weight, i.Score]).OfType<Entry>().Where(e => !e.IsBlank).Select(e => e.Origin)))
        {
            if (document.Format == "txt")
            {
                Assert.NotNull(origin.Line);
            }
            else if (origin.Table is { } number)
            {
                var cell = tables[number].At(origin.Row!.Value - 1, origin.Column!.Value - 1);
                Assert.Contains(Squeeze(origin.Text), Squeeze(cell!.Origin.Text), StringComparison.Ordinal);
            }
            else
            {
                var lines = document.Blocks.OfType<Paragraph>().Where(p => p.Origin.Paragraph == origin.Paragraph).SelectMany(p => p.Lines);
                Assert.Contains(lines, l => Squeeze(l.Origin.Text).Contains(Squeeze(origin.Text), StringComparison.Ordinal));
            }
        }
    }

    private static DocumentReading Read(string name, string file) =>
        Pipeline.Read(DocumentReaders.Read(file, File.ReadAllBytes(Shared.Path("corpus", name, file))), Shared.Packs);

    private static void Needed(string format)
    {
        if (format == "pdf") Assert.SkipWhen(ExternalProgram.Find("JIHENG_PDFTOTEXT", ["pdftotext"]) is null, "poppler-utils (pdftotext) is not installed");
        if (format is "doc" or "xls") Assert.SkipUnless(OfficeConverter.OfThisMachine().IsThere, "LibreOffice is not installed (Debian: libreoffice-writer-nogui libreoffice-calc-nogui)");
    }

    private static string Squeeze(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
}
