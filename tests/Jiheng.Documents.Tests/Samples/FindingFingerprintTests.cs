using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Tests.Samples;

/// <summary>A fingerprint names a defect by what it is about: form, indicator, column. It stays when rows and lines are put in.</summary>
public sealed class FindingFingerprintTests
{
    private static readonly string Samples = Path.Combine(Shared.Root, "samples");

    public static TheoryData<string> Documents()
    {
        TheoryData<string> names = [];
        foreach (var folder in Directory.GetDirectories(Samples).Order(StringComparer.Ordinal))
            if (File.Exists(Path.Combine(folder, "document.txt")) && File.Exists(Path.Combine(folder, "expected.json"))) names.Add(Path.GetFileName(folder));
        return names;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Blank_rows_and_lines_change_no_fingerprint(string folder)
    {
        var text = File.ReadAllText(Path.Combine(Samples, folder, "document.txt"));
        var before = Fingerprints(text);
        Assert.Equal(before, Fingerprints(WithBlankRows(text)));
        Assert.Equal(before.Count, before.Distinct().Count());
    }

    private static List<string> Fingerprints(string text) =>
        [.. Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", text), Shared.Packs)]).SelectMany(f => Pipeline.Check(f).Findings)
            .Where(f => f.Severity != Severity.Note).SelectMany(f => f.Folded.Prepend(f)).Select(f => $"{f.Code} {f.Form} {f.Fingerprint}").Order(StringComparer.Ordinal)];

    /// <summary>The same text with two blank lines in front and a row of blank cells below each row of a table that is closed by |.</summary>
    private static string WithBlankRows(string text)
    {
        List<string> lines = ["", ""];
        foreach (var line in text.Split('\n'))
        {
            lines.Add(line);
            var row = line.Trim();
            if (row.StartsWith('|') && row.EndsWith('|')) lines.Add(string.Concat(Enumerable.Repeat("| ", row.Count(c => c == '|'))).TrimEnd());
        }
        return string.Join('\n', lines);
    }
}
