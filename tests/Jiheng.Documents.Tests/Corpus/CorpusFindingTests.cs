using System.Text.Json;
using Jiheng.Engine;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Tests.Corpus;

/// <summary>What careful readers proved wrong in a published document is found, and no error is found that is not one.</summary>
public sealed class CorpusFindingTests
{
    private sealed record Expected(string Id, string Severity, HashSet<int> Lines);

    [Theory]
    [InlineData("hengshan-2024", 20)]
    [InlineData("fengnan-2024", 1)]
    public void Every_error_that_readers_proved_is_found_and_nothing_else_is_an_error(string name, int errors)
    {
        var expected = Read(name);
        var findings = Check(name, "document.txt").Findings;
        Assert.Equal(errors, expected.Count(e => e.Severity == "error"));
        Assert.Empty(expected.Where(e => e.Severity == "error" && !findings.Any(f => f.Severity >= Needed(e.Id) && Stands(f, e))).Select(e => e.Id));
        Assert.Empty(findings.Where(f => f.Severity == Severity.Error && !expected.Any(e => e.Severity is "error" or "warning" && Stands(f, e))).Select(f => $"{f.Code} {f.Message}"));
    }

    /// <summary>Two of the readers' errors are of rounding size, and spending above the budget can be legal: a note and a question by the catalogue.</summary>
    private static Severity Needed(string id) => id switch
    {
        "002-E05" or "002-E06" => Severity.Note,
        "002-E03" => Severity.Warning,
        _ => Severity.Error,
    };

    [Theory]
    [InlineData("hengshan-2024")]
    [InlineData("zhaohua-2023")]
    [InlineData("fengnan-2024")]
    [InlineData("zhongyuan-2022")]
    public void Text_and_Word_give_the_same_findings(string name) =>
        Assert.Equal(Findings(Check(name, "document.txt")), Findings(Check(name, "document.docx")));

    [Theory]
    [InlineData("zhongyuan-2022")]
    [InlineData("ezhou-2024")]
    public void Documents_without_a_provable_error_give_none(string name) =>
        Assert.Empty(Check(name, "document.txt").Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Message}"));

    /// <summary>What a reader proved of Zhaohua before the rules existed: a wrong share, a growth by the wrong year told three times, two sets of totals, two results of one indicator, years and claims.</summary>
    [Fact]
    public void The_errors_of_Zhaohua_are_those_a_reader_proved()
    {
        string[] proved =
        [
            "JH3002 82", "JH3003 30", "JH4001 111 184", "JH4001 46 182 184", "JH4001 46 184 248", "JH4003 329 330 846 847", "JH4003 529 530 646 647",
            "JH4006 150 172", "JH4006 172 175", "JH4010 182 184 186 195 499",
        ];
        var found = Check("zhaohua-2023", "document.txt").Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {string.Join(' ', Lines(f).Order())}");
        Assert.Equal(proved, found.Order(StringComparer.Ordinal));
        Assert.Equal(["30", "57", "70"], Check("zhaohua-2023", "document.txt").Findings.Where(f => f.Code == "JH3003").SelectMany(f => f.Folded.Prepend(f)).SelectMany(Lines).Distinct().Select(l => $"{l}"));
    }

    /// <summary>The doubtful points a reader listed are raised: a quantity said in two ways, another project's name, no problems beside deducted points, tables announced and absent.</summary>
    [Theory]
    [InlineData("JH3004", 100, 101)]
    [InlineData("JH3012", 182, 246)]
    [InlineData("JH4003", 570, 1128)]
    [InlineData("JH7010", 680, 605)]
    [InlineData("JH4015", 142, 142)]
    [InlineData("JH6012", 192, 302)]
    [InlineData("JH1005", 694, 694)]
    [InlineData("JH4001", 20, 322)]
    [InlineData("JH4001", 191, 338)]
    [InlineData("JH4002", 805, 737)]
    [InlineData("JH4003", 522, 889)]
    [InlineData("JH4007", 150, 150)]
    [InlineData("JH4007", 583, 583)]
    [InlineData("JH4007", 801, 1161)]
    [InlineData("JH4016", 682, 680)]
    [InlineData("JH5007", 1170, 1182)]
    [InlineData("JH5008", 227, 228)]
    public void The_doubtful_points_of_Zhaohua_are_raised(string code, int line, int other) =>
        Assert.Contains(Check("zhaohua-2023", "document.txt").Findings, f => f.Code == code && f.Severity == Severity.Warning && Lines(f).Contains(line) && Lines(f).Contains(other));

    /// <summary>A finding stands for an expected one when it shares two of its lines (or the only one), and a third of its own lines are expected there.</summary>
    private static bool Stands(Finding finding, Expected expected)
    {
        var sets = new List<HashSet<int>> { Lines(finding) };
        sets.AddRange(finding.Folded.Select(Lines));
        sets.Add([.. sets.SelectMany(s => s)]);
        return sets.Exists(s =>
        {
            var shared = s.Intersect(expected.Lines).Count();
            return shared >= Math.Min(2, expected.Lines.Count) && 3 * shared >= s.Count;
        });
    }

    private static HashSet<int> Lines(Finding finding) => [.. finding.Places.Where(p => p.Origin.Line is not null).Select(p => p.Origin.Line!.Value)];

    private static List<string> Findings(AuditResult result) =>
        // Charts that are missing are seen only where a file can hold them.
        [.. result.Findings.Where(f => f.Code != "JH5011").Select(f => $"{f.Code}|{f.Severity}|{f.Fingerprint}|{f.Reported}|{f.Expected}|{f.Folded.Count}").Order(StringComparer.Ordinal)];

    private static AuditResult Check(string name, string file) =>
        Pipeline.Check(Pipeline.File([Pipeline.Read(DocumentReaders.Read(file, File.ReadAllBytes(Shared.Path("corpus", name, file))), Shared.Packs)])[0]);

    private static List<Expected> Read(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Shared.Path("expected", $"{name}.findings.json")));
        return [.. json.RootElement.EnumerateArray().Select(e => new Expected(e.GetProperty("id").GetString()!, e.GetProperty("severity").GetString()!,
            [.. e.GetProperty("lines").EnumerateArray().Select(l => l.GetInt32())]))];
    }
}
