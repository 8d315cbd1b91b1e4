using Jiheng.Engine;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Tests.Samples;

/// <summary>
/// Documents in which everything agrees, of twelve layouts and four formats, written by hand and by scripts of their own: the audit
/// finds no error in any of them and at most one doubtful point in ten. A folder clean-… without expected.json is a test by existing.
/// </summary>
public sealed class CleanDocumentTests
{
    public static TheoryData<string> Folders() =>
        [.. Directory.GetDirectories(Path.Combine(Shared.Root, "samples"), "clean-*").Where(f => !File.Exists(Path.Combine(f, "expected.json"))).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_clean_document_has_no_error(string folder)
    {
        var findings = Findings(folder);
        Assert.Empty(findings.Where(f => f.Severity == Severity.Error).Select(Line));
    }

    [Fact]
    public void Clean_documents_have_at_most_one_doubtful_point_in_ten()
    {
        var folders = Folders().Select(f => f.Data).ToList();
        Assert.True(folders.Count >= 70, $"{folders.Count} documents");
        var warnings = folders.SelectMany(f => Findings(f).Where(x => x.Severity == Severity.Warning).Select(x => $"{f}: {Line(x)}")).ToList();
        Assert.True(warnings.Count * 10 <= folders.Count, string.Join('\n', warnings));
    }

    [Fact]
    public void Clean_documents_are_read_and_not_only_passed()
    {
        foreach (var folder in Folders().Select(f => f.Data))
        {
            var reading = Read(folder);
            Assert.True(reading.Facts.Count(f => f.Quantity.Unit.Dimension == Engine.Numbers.Dimension.Money) >= 20, $"{folder}: {reading.Facts.Count} figures");
            // Final accounts and budgets without evaluation forms are read by their tables.
            Assert.True(reading.Indicators.Count() >= 15 || reading.Accounts.Count >= 7, $"{folder}: {reading.Indicators.Count()} indicators");
        }
    }

    private static List<Finding> Findings(string folder) => [.. Pipeline.Check(Pipeline.File([Read(folder)])[0]).Findings];

    private static Engine.Model.DocumentReading Read(string folder)
    {
        var file = Directory.GetFiles(Path.Combine(Shared.Root, "samples", folder), "document.*").Single();
        return Pipeline.Read(DocumentReaders.Read(Path.GetFileName(file), File.ReadAllBytes(file)), Shared.Packs);
    }

    private static string Line(Finding finding) => $"{finding.Descriptor.Code} {finding.Message}";
}
