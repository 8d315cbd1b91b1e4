using System.Text.Json;
using Jiheng.Engine;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Documents.Tests.Samples;

/// <summary>
/// Three years of one unit in four steps (samples/across-three-years): held against each other the right documents give nothing, and each of
/// thirty seeded defects is found.
/// </summary>
public sealed class AcrossYearsTests
{
    private static readonly string Folder = Path.Combine(Shared.Root, "samples", "across-three-years");

    private static readonly Dictionary<string, DocumentReading> Right = Directory.GetFiles(Folder, "20*").ToDictionary(f => Path.GetFileName(f), Read);

    public static TheoryData<string> Defects() => [.. Directory.GetDirectories(Path.Combine(Folder, "defects")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static DocumentReading Read(string path) => Pipeline.Read(DocumentReaders.Read(Path.GetFileName(path), File.ReadAllBytes(path)), Shared.Packs);

    /// <summary>The errors and doubts of each document from a file on, held against those before it; a declaration against the review of its draft too.</summary>
    private static List<Finding> Found(IReadOnlyDictionary<string, DocumentReading> documents, string from)
    {
        List<Finding> found = [];
        foreach (var file in documents.Keys.Order(StringComparer.Ordinal))
        {
            if (string.CompareOrdinal(file, from) < 0 || IsReview(file)) continue;
            var older = documents.Where(d => d.Key != file && (string.CompareOrdinal(d.Key, file) < 0 || (IsReview(d.Key) && d.Key[..6] == file[..6]))).OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Value);
            var result = Pipeline.Check(FilingCabinet.Beside(Pipeline.File([documents[file]])[0], [.. older]));
            found.AddRange(result.Findings.SelectMany(f => f.Folded.Prepend(f)).Where(f => f.Severity != Severity.Note));
        }
        return found;
    }

    private static bool IsReview(string file) => file.StartsWith("2024-1b", StringComparison.Ordinal);

    [Fact]
    public void There_are_four_steps_in_each_of_three_years_and_thirty_defects()
    {
        Assert.Equal(12, Right.Keys.Count(f => !IsReview(f)));
        Assert.Equal(30, Defects().Count);
    }

    [Fact]
    public void The_right_documents_give_no_error_and_no_doubt() => Assert.Empty(Found(Right, "").Select(f => $"{f.Code} {f.Message}"));

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_seeded_defect_is_found_and_nothing_is_said_of_documents_it_does_not_touch(string id)
    {
        var documents = new Dictionary<string, DocumentReading>(Right);
        List<string> changed = [];
        foreach (var path in Directory.GetFiles(Path.Combine(Folder, "defects", id), "20*"))
        {
            documents[Path.GetFileName(path)] = Read(path);
            changed.Add(Path.GetFileName(path));
        }
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "defects", id, "expected.json")));
        var found = Found(documents, changed.Min(StringComparer.Ordinal)!);
        var code = expected.RootElement.GetProperty("code").GetString();
        Assert.Contains(code, found.Select(f => f.Code));
        // What is missing in the changed document has no place there.
        Assert.All(found, f => Assert.True(f.Code == code || f.Places.Any(p => changed.Contains(p.Origin.File)), $"{f.Code} {f.Message}"));
    }
}
