using System.Globalization;
using Jiheng.Engine;
using Jiheng.Engine.Audit.Recomputed;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reporting;

namespace Jiheng.Documents.Tests.Corpus;

/// <summary>
/// Every derived figure of the published documents against lists that readers worked out by hand (Corpus/Recomputed): what came out when
/// it was computed again, or that it could not be.
/// </summary>
public sealed class CorpusRecomputedTests
{
    private sealed record Expected(int Line, string Kind, string Printed, string Outcome);

    // The lists take the methods and scales of the document's own province for granted.
    private static readonly (string Name, string Pack)[] Documents =
        [("ezhou-2024", "hubei/2024"), ("fengnan-2024", "hebei/2024"), ("hengshan-2024", "hunan/2024"), ("zhaohua-2023", "sichuan/2023"), ("zhongyuan-2022", "henan/2022")];

    public static TheoryData<string, string> Names => [.. Documents];

    /// <summary>What the ledger has otherwise than the lists is what is known to be: one line each, with the reason.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Every_listed_figure_is_in_the_ledger_with_its_outcome(string name, string pack)
    {
        var list = Folder($"{name}.tsv");
        Assert.SkipUnless(File.Exists(list), $"no list yet: {name}.tsv");
        var reading = Read(name);
        Assert.Equal(pack, reading.Pack.Id);
        var left = Recomputation.Of(reading).ToList();
        List<string> differences = [];
        foreach (var expected in File.ReadAllLines(list).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Select(c => new Expected(int.Parse(c[0], CultureInfo.InvariantCulture), c[1], c[2], c[3])))
        {
            var candidates = left.FindAll(f => f.Printed.Origin.Line == expected.Line && Slugs.Of(f.Kind) == expected.Kind && IsSame(f.Printed.Value, expected.Printed));
            var found = candidates.Find(f => Outcome(f) == expected.Outcome) ?? candidates.FirstOrDefault();
            if (found is not null) left.Remove(found);
            if (found is null || Outcome(found) != expected.Outcome) differences.Add($"{expected.Line} {expected.Kind} {expected.Printed} {expected.Outcome}: {(found is null ? "missing" : Outcome(found))}");
        }
        var known = Known(name);
        Assert.True(known.SequenceEqual(differences), $"not known:\n{string.Join('\n', differences.Except(known))}\nno more so:\n{string.Join('\n', known.Except(differences))}");
    }

    /// <summary>What differs is what a rule reports at the same place, in every published document and every sample.</summary>
    [Fact]
    public void What_differs_in_the_corpus_has_a_finding_at_its_place()
    {
        Assert.True(Documents.Sum(d => AssertReported(d.Name, Read(d.Name))) > 10);
    }

    [Fact]
    public void What_differs_in_the_samples_has_a_finding_at_its_place()
    {
        var differing = 0;
        foreach (var folder in Directory.GetDirectories(System.IO.Path.Combine(Shared.Root, "samples")))
            foreach (var file in Directory.GetFiles(folder, "*.txt").Concat(Directory.GetFiles(folder, "*.docx")).Concat(Directory.GetFiles(folder, "*.xlsx")).Order(StringComparer.Ordinal))
                differing += AssertReported(file, Pipeline.Read(DocumentReaders.Read(System.IO.Path.GetFileName(file), File.ReadAllBytes(file)), Shared.Packs));
        Assert.True(differing > 5, $"{differing}");
    }

    /// <summary>How many figures differ; each must be the accused one of an error or warning.</summary>
    private static int AssertReported(string name, DocumentReading reading)
    {
        var differing = Recomputation.Of(reading).Where(f => f.Outcome == RecomputedOutcome.Differs).ToList();
        if (differing.Count == 0) return 0;
        List<Place> places = [];
        foreach (var finding in Pipeline.Check(Pipeline.File([reading])[0]).Findings) Collect(finding, places);
        Assert.Empty(differing.Where(f => !places.Exists(p => p.Role == PlaceRole.Reported && p.Origin.IsSamePlace(f.Printed.Origin))).Select(f => $"{name} {f.Printed.Origin} {f.Name} {f.Printed.Value}: {f.Arithmetic}"));
        return differing.Count;
    }

    private static void Collect(Finding finding, List<Place> places)
    {
        if (finding.Severity != Severity.Note) places.AddRange(finding.Places);
        foreach (var folded in finding.Folded) Collect(folded, places);
    }

    private static string Outcome(RecomputedFigure figure) => figure.Outcome switch
    {
        RecomputedOutcome.RoundingOnly => "rounding",
        RecomputedOutcome.NotAssessable => "n/a",
        _ => Slugs.Of(figure.Outcome),
    };

    // The lists leave out words beside a figure (以上), the ledger the unit that only the header prints.
    private static bool IsSame(string value, string listed)
    {
        var (a, b) = (Squeeze(value), Squeeze(listed));
        return a == b || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
    }

    private static string[] Known(string name)
    {
        var file = Folder($"{name}.known.tsv");
        return File.Exists(file) ? [.. File.ReadAllLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0])] : [];
    }

    private static string Folder(string file) => System.IO.Path.Combine(Shared.Root, "tests", "Jiheng.Documents.Tests", "Corpus", "Recomputed", file);

    private static DocumentReading Read(string name) =>
        Pipeline.Read(DocumentReaders.Read("document.txt", File.ReadAllBytes(Shared.Path("corpus", name, "document.txt"))), Shared.Packs);

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
