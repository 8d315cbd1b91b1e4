using System.Text;
using Jiheng.Engine;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Documents.Tests.Filings;

/// <summary>A filing taken from a document is written as official forms, in every format, and read again: the same facts, and nothing for the audit to say.</summary>
public sealed class WrittenFormsTests
{
    public static TheoryData<string, string> Samples => new()
    {
        { "clean-department", "hunan/2024" },
        { "clean-hunan-yanquan", "hunan/2024" },
        { "clean-hunan-college", "hunan/2024" },
        { "clean-hebei-goal", "hebei/2024" },
        { "clean-hebei-luohe", "hebei/2024" },
        { "clean-hubei-declare", "hubei/2024" },
        { "clean-hubei-jiangtan", "hubei/2024" },
        { "clean-hubei-yuntai", "hubei/2024" },
        { "clean-hunan-qingling", "hunan/2024" },
        { "clean-hunan-roads", "hunan/2024" },
        { "clean-hebei-tangyang", "hebei/2024" },
        { "clean-hebei-fenghe", "hebei/2024" },
        { "clean-yunnan-county-bureau", "yunnan/2024" },
        { "clean-yunnan-insurance-centre", "yunnan/2024" },
        { "clean-monitor-heting", "national/2020" },
        { "clean-yunnan-self", "yunnan/2024" },
        { "clean-yunnan-boarding-school", "yunnan/2024" },
        { "clean-anhui-set", "anhui/2023" },
    };

    private static FilingData Taken(string sample, string pack)
    {
        var file = Directory.GetFiles(Path.Combine(Shared.Root, "samples", sample), "document.*").Single();
        return FilingImport.Of([Pipeline.Read(DocumentReaders.Read(file, File.ReadAllBytes(file)), Shared.Packs, pack)]);
    }

    private static string Json(FilingData data) => Encoding.UTF8.GetString(FilingWriter.Write(data));

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_audit_has_no_errors_in_what_is_written(string sample, string pack)
    {
        var set = OfficialSet.Of(Taken(sample, pack), Shared.Packs);
        Assert.NotEmpty(set.Documents);
        Assert.Empty(set.Errors.Select(f => f.Message));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_again_the_forms_say_the_same_in_every_format(string sample, string pack)
    {
        var data = Taken(sample, pack);
        var once = Again(data, pack, "docx");
        // What the forms have no place for is told, and all else is there.
        var lost = FilingParts.Of(data).Except(FilingParts.Of(once)).ToList();
        Assert.Equal(OfficialSet.Of(data, Shared.Packs).Unplaced.Order(StringComparer.Ordinal), lost.Order(StringComparer.Ordinal));
        var (before, after) = (Figures(data), Figures(once));
        Assert.NotEmpty(after);
        foreach (var (indicator, said) in after)
        {
            Assert.Equal(before[indicator][..2], said[..2]);
            // Some declarations have no column for points.
            foreach (var (was, now) in before[indicator].Zip(said)) if (now.Length > 0) Assert.Equal(was, now);
        }
        foreach (var format in (string[])["docx", "xlsx", "html"]) Assert.Equal(Json(once), Json(Again(once, pack, format)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_same_filing_gives_the_same_bytes(string sample, string pack)
    {
        var data = Taken(sample, pack);
        foreach (var format in (string[])["docx", "xlsx", "html"])
            Assert.Equal(OfficialSet.Of(data, Shared.Packs).Documents.Select(d => Convert.ToHexString(DocumentWriters.Write(format, d.Document))), OfficialSet.Of(Taken(sample, pack), Shared.Packs).Documents.Select(d => Convert.ToHexString(DocumentWriters.Write(format, d.Document))));
    }

    private static FilingData Again(FilingData data, string pack, string format) => FilingImport.Of(
        [.. OfficialSet.Of(data, Shared.Packs).Documents.Select(d => Pipeline.Read(DocumentReaders.Read($"{d.Name}.{format}", DocumentWriters.Write(format, d.Document)), Shared.Packs, pack))]);

    private static Dictionary<string, string[]> Figures(FilingData data) => data.Projects.Prepend(data.Whole)
        .SelectMany(s => s.Indicators.Select(i => (Name: $"{s.Name}|{i.Level1}|{i.Level2}|{i.Name}", Said: (string[])[i.Target, i.Actual, i.Weight, i.Score])))
        .ToDictionary(i => i.Name, i => i.Said.Select(t => string.Concat(t.Where(c => !char.IsWhiteSpace(c)))).ToArray());
}
