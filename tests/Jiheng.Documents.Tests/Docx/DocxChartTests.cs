using Jiheng.Documents.Package;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Tests.Docx;

/// <summary>What is said of charts whose figures a file keeps.</summary>
public sealed class DocxChartTests
{
    private static ReadChart Chart(params string[] values) =>
        new(new(ChartKind.Column, "预算执行", [.. values], [new("执行数", [.. values.Select(v => (Rational?)Rational.Parse(v))])]), new("甲.docx", ""));

    private static Paragraph Words(string text) => new([new TextLine(text, new("甲.docx", ""))]);

    [Theory]
    [InlineData("全年执行951.43万元，其中项目706.40万元。", true)]
    [InlineData("全年执行951.43万元。", false)]
    public void Figures_that_stand_in_the_text_as_well_are_not_named(string text, bool isSilent) =>
        Assert.Equal(isSilent, ChartFigureNotes.Of([Chart("951.43", "706.4")], [Words(text)]) is null);

    [Fact]
    public void Figures_that_stand_nowhere_else_are_named_and_not_lost()
    {
        var note = ChartFigureNotes.Of([Chart("1"), Chart("2")], [Words("1")])!;
        Assert.True(note.IsNamed);
        Assert.StartsWith("1 个图表中有正文和表格里没有的数（如“预算执行”）", note.Reason, StringComparison.Ordinal);
    }
}
