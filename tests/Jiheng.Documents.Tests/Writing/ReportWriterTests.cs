using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Writing;

public sealed class ReportWriterTests
{
    public static TheoryData<string> Formats => ["docx", "xlsx"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_report_is_valid_and_always_the_same(string format)
    {
        var bytes = DocumentWriters.Write(format, ReportSample.Report());
        if (Environment.GetEnvironmentVariable("OUT") is { } o) { File.WriteAllBytes($"{o}/report.{format}", bytes); File.WriteAllBytes($"{o}/form.{format}", DocumentWriters.Write(format, BlankForm.Evaluation())); }
        WriterSample.AssertValid(format, bytes);
        Assert.Equal(bytes, DocumentWriters.Write(format, ReportSample.Report()));
    }
}
