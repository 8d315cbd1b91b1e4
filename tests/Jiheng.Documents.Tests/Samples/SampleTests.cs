using System.Text.Json;
using Jiheng.Engine;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Tests.Samples;

/// <summary>Every folder of samples/ with an expected.json is a test: its document gives the errors and warnings of its expected.json, and no others.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Folders() =>
        [.. Directory.GetDirectories(Path.Combine(Shared.Root, "samples")).Where(f => File.Exists(Path.Combine(f, "expected.json"))).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_sample_gives_what_it_states_and_nothing_else(string folder)
    {
        var path = Path.Combine(Shared.Root, "samples", folder);
        var file = Directory.GetFiles(path, "document.*").Single();
        var expected = Expectation.Read(Path.Combine(path, "expected.json"));
        var findings = Pipeline.Check(Pipeline.File([Pipeline.Read(DocumentReaders.Read(Path.GetFileName(file), File.ReadAllBytes(file)), Shared.Packs)])[0]).Findings
            .Where(f => f.Severity != Severity.Note).ToList();

        List<string> wrong = [];
        HashSet<Finding> used = [];
        foreach (var want in expected)
        {
            var match = findings.Find(f => !used.Contains(f) && want.IsMetBy(f));
            if (match is not null) used.Add(match);
            // A consequence may stand below its cause instead of alone.
            else if (!want.MayFold || !findings.Exists(f => f.Folded.Any(g => want.Codes.Contains(g.Code))))
                wrong.Add($"missing {want.Codes[0]}: {want.Why}");
        }
        foreach (var finding in findings)
            if (!used.Contains(finding))
                wrong.Add($"not expected: {finding.Code} {finding.Severity} {finding.Message} [{string.Join(", ", finding.Places.Select(p => p.Origin.Line?.ToString() ?? p.Origin.Text))}]");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}

/// <summary>One expected finding of a sample; the keys are described in samples/README.md.</summary>
internal sealed record Expectation(string[] Codes, Severity Severity, int[] Lines, string[] Texts, string Reported, bool MayFold, string Why)
{
    public static List<Expectation> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        List<Expectation> all = [];
        foreach (var (key, severity) in new[] { ("errors", Severity.Error), ("warnings", Severity.Warning) })
            if (json.RootElement.TryGetProperty(key, out var list))
                foreach (var item in list.EnumerateArray())
                    all.Add(new(
                        [item.GetProperty("code").GetString()!, .. Strings(item, "alternatives")], severity,
                        item.TryGetProperty("lines", out var lines) ? [.. lines.EnumerateArray().Select(l => l.GetInt32())] : [],
                        [.. Strings(item, "texts")],
                        item.TryGetProperty("reported", out var reported) ? reported.GetString()! : "",
                        item.TryGetProperty("mayFold", out var fold) && fold.ValueKind is not JsonValueKind.False,
                        item.TryGetProperty("why", out var why) ? why.GetString()! : ""));
        return all;
    }

    /// <summary>Same code, same severity, and the accused place is among the stated ones; half of the stated places are named.</summary>
    public bool IsMetBy(Finding finding) => Codes.Contains(finding.Code) && finding.Severity == Severity && Overlaps(finding)
        && (Reported.Length == 0 || finding.Reported is null || Same(finding.Reported, Reported) || (finding.Expected is { } other && Same(other, Reported)));

    // A bare figure and one with its unit are the same report.
    private static bool Same(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    private bool Overlaps(Finding finding)
    {
        if (Lines.Length > 0) return 2 * Lines.Count(l => finding.Places.Any(p => p.Origin.Line == l)) >= Lines.Length;
        return Texts.Length == 0 || finding.Places.Any(p => p.Origin.Text.Length > 0 && Array.Exists(Texts, t => t == p.Origin.Text || (p.Origin.Text.Length > 6 && t.Contains(p.Origin.Text, StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Strings(JsonElement item, string key) =>
        item.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(s => s.GetString()!) : [];
}
