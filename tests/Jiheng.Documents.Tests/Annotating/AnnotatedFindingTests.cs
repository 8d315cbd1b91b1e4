using Jiheng.Engine;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Reporting.Annotating;

namespace Jiheng.Documents.Tests.Annotating;

/// <summary>The annotated copy of an audited file is read and judged like the file itself; that it has comments is all that is new.</summary>
public sealed class AnnotatedFindingTests
{
    public static TheoryData<string> Files => [.. Annotated.Files("docx"), .. Annotated.Files("xlsx")];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_copy_gives_the_same_findings(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Annotated.Samples, name));
        var result = Check(name, bytes);
        var list = AnnotationList.Of(result, result.Filing.Documents[0]);
        Assert.Empty(list.Elsewhere);
        var copy = DocumentAnnotators.Annotate(name, bytes, list.Annotations, Annotated.Date, Annotated.Author);
        Assert.Empty(copy.Unplaced);
        Assert.Equal(Told(result), Told(Check(name, copy.Bytes)).Where(f => !f.Contains("条批注", StringComparison.Ordinal)));
        // Each one has its comment, in its own words.
        Assert.All(result.Findings, (f, i) => Assert.Contains(list.Annotations, a => a.Text.Contains($"第{i + 1}条【", StringComparison.Ordinal) && a.Text.Contains(f.Code, StringComparison.Ordinal) && !a.IsPointer));
    }

    private static AuditResult Check(string name, byte[] bytes) => Pipeline.Check(Pipeline.File([Pipeline.Read(DocumentReaders.Read(name, bytes), Shared.Packs)])[0]);

    private static IEnumerable<string> Told(AuditResult result) =>
        [.. result.Findings.SelectMany(f => f.Folded.Prepend(f)).Where(f => !f.Message.Contains("条批注", StringComparison.Ordinal)).Select(f => $"{f.Code} {f.Severity} {f.Fingerprint} {f.Message} {string.Join(' ', f.Places.Select(p => p.Origin))}")];
}
