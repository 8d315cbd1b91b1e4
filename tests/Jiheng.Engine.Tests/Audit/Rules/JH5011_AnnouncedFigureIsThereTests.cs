using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5011_AnnouncedFigureIsThereTests
{
    /// <summary>A document of a format that knows its pictures: its paragraphs are numbered from 1, pictures stand at these numbers.</summary>
    private static IReadOnlyList<Finding> Check(int[]? pictures, params string[] blocks)
    {
        var text = PlainTextReader.Read("样例.docx", "2024年度部门整体支出绩效自评报告\n\n" + string.Join("\n\n", blocks));
        var number = 0;
        var document = text with
        {
            Blocks = [.. text.Blocks.Select(b => b is Paragraph p ? new Paragraph([.. p.Lines.Select(l => new TextLine(l.Text, new Origin("样例.docx", l.Text) { Paragraph = ++number }))]) : b)],
            Pictures = pictures?.Select(p => new Origin("样例.docx", "") { Paragraph = p }).ToList(),
        };
        return [.. new JH5011_AnnouncedFigureIsThere().Check(new AuditContext(Pipeline.File([Pipeline.Read(document, TestPacks.Catalogue)])[0]))];
    }

    private static readonly string[] Long = [.. Enumerable.Repeat("按计划开展了各项工作。", 40)];

    [Theory]
    [InlineData("（图1：收支总计变动图）")]
    [InlineData("图2 支出结构")]
    [InlineData("支出结构见下图。")]
    [InlineData("各项支出如下表所示：")]
    public void A_chart_or_table_that_is_nowhere_near_is_a_warning(string line)
    {
        Assert.Equal(Severity.Warning, Assert.Single(Check([], line, "其他工作正常。")).Severity);
        Assert.Single(Check([42], [line, .. Long, "其他工作正常。"]));
    }

    [Fact]
    public void Many_of_them_are_one_finding() => Assert.Equal(2, Assert.Single(Check([], "（图1：收支总计变动图）", "（图2：支出结构图）")).Places.Count);

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Not_all_of_them_are_shown(int count, bool isMore) => Assert.Equal(isMore,
        Assert.Single(Check([], [.. Enumerable.Range(1, count).Select(n => $"（图{n}：收支总计变动图）")])).Message.EndsWith("”等。", StringComparison.Ordinal));

    [Fact]
    public void An_entry_of_the_contents_list_announces_nothing() =>
        Assert.Equal(["支出结构见下图。"], Check([], "目录", "一、收支情况……1", "图1 收支总计变动图……2", "二、改进措施……3", "一、收支情况", "支出结构见下图。", "二、改进措施", "加强管理。").Select(f => f.Places[0].Origin.Text));

    [Theory]
    [InlineData("（图1：收支总计变动图）")]
    [InlineData("支出结构见下图。")]
    public void A_picture_or_a_table_near_is_the_one_announced(string line)
    {
        Assert.Empty(Check([2], line));
        Assert.Empty(Check([], line, "| 三级指标 | 年度指标值 |\n| 窗口数量 | ≥12个 |"));
    }

    [Theory]
    [InlineData("图书馆建成3处。")]
    [InlineData("图3中可见支出逐年上升，主要是清淤。")]
    [InlineData("给予如下表扬：甲科室。")]
    public void Other_words_are_silent(string line) => Assert.Empty(Check([], line));

    [Fact]
    public void A_format_without_pictures_is_silent() => Assert.Empty(Check(null, "（图1：收支总计变动图）"));
}
