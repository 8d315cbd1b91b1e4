using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Tests.Samples;

/// <summary>A fingerprint names a defect by what it is about: form, indicator, column. It stays when rows and lines are put in.</summary>
public sealed class FindingFingerprintTests
{
    private static readonly string Samples = Path.Combine(Shared.Root, "samples");

    public static TheoryData<string> Documents() =>
        [.. Directory.GetFiles(Samples, "document.*", SearchOption.AllDirectories).Where(f => File.Exists(Path.Combine(Path.GetDirectoryName(f)!, "expected.json")) && !f.Contains("clean-", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Samples, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Blank_rows_change_no_fingerprint(string name)
    {
        var path = Path.Combine(Samples, name);
        var document = DocumentReaders.Read(name, File.ReadAllBytes(path));
        var before = Fingerprints(document);
        var (moved, rows) = WithBlankRows(document);
        Assert.True(rows > 0);
        Assert.Equal(before, Fingerprints(moved));
        Assert.Equal(before.Count, before.Distinct().Count());
    }

    private static List<string> Fingerprints(Document document) =>
        [.. Pipeline.File([Pipeline.Read(document, Shared.Packs)]).SelectMany(f => Pipeline.Check(f).Findings)
            .Where(f => f.Severity != Severity.Note).SelectMany(f => f.Folded.Prepend(f)).Select(f => $"{f.Code} {f.Form} {f.Fingerprint}").Order(StringComparer.Ordinal)];

    /// <summary>The same document with a row of nothing below every second row of its tables, where no cell goes over the line.</summary>
    private static (Document Document, int Rows) WithBlankRows(Document document)
    {
        var rows = 0;
        List<Block> blocks = [];
        foreach (var block in document.Blocks)
        {
            if (block is not Table table)
            {
                blocks.Add(block);
                continue;
            }
            List<int> lines = [];
            for (var r = 2; r < table.RowCount; r += 2)
                if (!table.Cells.Any(c => c.Row < r && c.Row + c.RowSpan > r)) lines.Add(r);
            rows += lines.Count;
            blocks.Add(new Table(table.Number, table.RowCount + lines.Count, table.ColumnCount, [.. table.Cells.Select(c => c with { Row = c.Row + lines.Count(l => l <= c.Row) })]) { IsPacked = table.IsPacked });
        }
        return (document with { Blocks = blocks }, rows);
    }
}
