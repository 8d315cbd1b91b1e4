using Jiheng.Engine.Reporting;

namespace Jiheng.Hosts.Tests.Cli;

public sealed class TextTests
{
    [Fact]
    public void Check_ends_with_one_verdict_line()
    {
        using var work = new Workplace();
        Assert.StartsWith("结论：不通过  错误 ", CommandLine.Run("check", work.Broken("a.txt")).Lines[^1], StringComparison.Ordinal);
        var clean = CommandLine.Run("check", work.Clean("b.txt")).Lines;
        Assert.Single(clean, l => l.StartsWith("结论：", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_says_place_figure_and_remedy()
    {
        using var work = new Workplace();
        var text = CommandLine.Run("check", work.Broken("a.txt")).Output;
        Assert.Contains("✗ 错误 JH3001", text, StringComparison.Ordinal);
        Assert.Contains("位置  「第", text, StringComparison.Ordinal);
        Assert.Contains("99.50%", text, StringComparison.Ordinal);
        Assert.Contains("办法  ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_is_no_terminal_gets_no_colours()
    {
        using var work = new Workplace();
        Assert.DoesNotContain('\u001b', CommandLine.Run("check", work.Broken("a.txt")).Output);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    public void No_line_is_wider_than_a_terminal(string verb)
    {
        using var work = new Workplace();
        Assert.All(CommandLine.Run(verb, work.Broken("a.txt")).Lines.Where(l => !l.StartsWith("文件 ", StringComparison.Ordinal)),
            l => Assert.True(TextColumns.Width(l) <= 110, l));
    }

    [Fact]
    public void Read_tells_unit_year_indicators_and_amounts()
    {
        using var work = new Workplace();
        var text = CommandLine.Run("read", work.Clean("a.txt")).Output;
        foreach (var words in (string[])["甲县医疗保障局", "2024", "检查定点医药机构家数", "≥50家", "390.00"])
            Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("全年执行率为100.08%，较上年提高", 40, "100.08%", "全年执行率为100.08%，较上年提高")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十全年执行率为100.08%，较上年提高一二三四五六七八九十", 40, "100.08%", null)]
    [InlineData("一二三四五六七八九十", 7, "", "一二…十")]
    public void A_shortened_text_fits_and_keeps_its_figure(string text, int width, string figure, string? expected)
    {
        var shortened = TextColumns.Shorten(text, width, figure);
        Assert.True(TextColumns.Width(shortened) <= width, shortened);
        Assert.Contains(figure, shortened, StringComparison.Ordinal);
        if (expected is not null) Assert.Equal(expected, shortened);
    }

    [Fact]
    public void Wrapping_loses_nothing_breaks_no_figure_and_starts_no_line_with_a_comma()
    {
        const string Text = "年度资金总额的执行率应为100.03%，表中填写100.08%，两者相差0.05个百分点；请核对全年预算数951.43万元与全年执行数951.72万元。";
        for (var width = 20; width < 100; width++)
        {
            var lines = TextColumns.Wrap(Text, width).ToList();
            Assert.Equal(Text, string.Concat(lines));
            Assert.All(lines, l => Assert.True(TextColumns.Width(l) <= width));
            Assert.All(lines, l => Assert.DoesNotContain(l[0], "，；。%"));
        }
    }
}
