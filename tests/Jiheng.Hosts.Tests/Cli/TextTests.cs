using System.Text.Json;
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
        Assert.Contains("    位置  第", text, StringComparison.Ordinal);
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
            l => Assert.True(TextColumns.Width(l) <= 100, l));
    }

    [Theory]
    [InlineData("表头无法识别，未能读出这些行的金额8922.19万元", 20, "8922.19万元")]
    [InlineData("本年度未能按照原定计划足额完成医疗救助资金的拨付8922.19万元", 30, "8922.19万元")]
    public void A_shortened_text_never_loses_a_negation(string text, int width, string figure)
    {
        var shortened = TextColumns.Shorten(text, width, figure);
        var at = shortened.IndexOf('能', StringComparison.Ordinal);
        if (at >= 0) Assert.Equal('未', shortened[at - 1]);
    }

    [Fact]
    public void A_quotation_that_fits_on_a_line_is_not_broken()
    {
        const string Text = "位置在表2第3行第7列「年度资金总额 执行率 100.08%」；以及表2第3行第5列「年度资金总额 全年执行数 951.72万元」。";
        for (var width = 46; width < 120; width++)
            Assert.All(TextColumns.Wrap(Text, width), l => Assert.Equal(l.Count(c => c == '「'), l.Count(c => c == '」')));
    }

    [Fact]
    public void Several_filings_have_a_verdict_each_and_one_together()
    {
        using var work = new Workplace();
        var lines = CommandLine.Run("check", work.Broken("a.txt"), work.Clean("b.txt", "乙县医疗保障局")).Lines;
        Assert.Equal(2, lines.Count(l => l.StartsWith("本份结论：", StringComparison.Ordinal)));
        Assert.StartsWith("结论：不通过", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("本份结论", CommandLine.Run("check", work.Broken("a.txt")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_judged_never_reads_as_free_of_findings()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("check", work.Write("a.txt", "2024年度部门整体支出绩效自评表\n\n填报单位：甲县医疗保障局\n\n今天天气很好。\n"));
        Assert.DoesNotContain("未发现问题", run.Output, StringComparison.Ordinal);
        Assert.Contains("没有读到任何指标和金额", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("结论：无法判断", run.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken-arithmetic/document.txt")]
    [InlineData("broken-consistency/document.docx")]
    public void Findings_stand_in_the_order_of_the_json(string sample)
    {
        var file = Path.Combine(ReadMeTests.Root, "samples", sample);
        var findings = JsonDocument.Parse(CommandLine.Run("check", file, "--format", "json").Output).RootElement.GetProperty("findings").EnumerateArray();
        string[] marks = ["✗ 错误 ", "! 疑点 ", "· 提示 "];
        var printed = CommandLine.Run("check", file).Lines.Where(l => marks.Any(m => l.StartsWith(m, StringComparison.Ordinal))).Select(l => l[5..]).ToList();
        Assert.True(printed.Count > 2);
        Assert.Equal(findings.Select(f => $"{f.GetProperty("code").GetString()} {f.GetProperty("title").GetString()}"), printed);
    }

    [Fact]
    public void Several_filings_are_ranked_by_risk_before_the_verdict_and_one_is_not()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("check", work.Clean("a.txt", "乙县医疗保障局"), work.Broken("b.txt"));
        var at = Array.FindIndex(run.Lines, l => l.StartsWith("按风险值排列的 2 份填报", StringComparison.Ordinal));
        Assert.True(at > 0, run.Output);
        Assert.Equal(["文件", "风险", "错误", "疑点"], run.Lines[at + 1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("b.txt ", run.Lines[at + 2], StringComparison.Ordinal);
        Assert.Contains("a.txt ", run.Lines[at + 3], StringComparison.Ordinal);
        Assert.StartsWith("结论：", run.Lines[at + 4], StringComparison.Ordinal);
        // The filings themselves stay as they were read.
        Assert.True(run.Output.IndexOf("乙县医疗保障局", StringComparison.Ordinal) < run.Output.IndexOf("甲县医疗保障局", StringComparison.Ordinal));
        Assert.DoesNotContain("按风险值排列", CommandLine.Run("check", work.Broken("c.txt")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_names_a_scrap_by_its_sentence_and_lists_no_people()
    {
        using var work = new Workplace();
        var text = CommandLine.Run("read", work.Write("a.txt", "甲县医疗保障局2024年度绩效自评报告\n\n2024年参保3.5万人，预算执行率=98%。\n")).Output;
        Assert.DoesNotContain("3.5万", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n  =  ", text, StringComparison.Ordinal);
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
    [InlineData("一二三四五六七八九十一二三四五六七八九十，全年执行率为100.08%，较上年提高一二三四五六七八九十", 40, "100.08%", "…全年执行率为100.08%，较上年提高一二三…")]
    [InlineData("一二三四五六七八九十", 7, "", "一二三…")]
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
            Assert.All(lines, l => Assert.DoesNotContain(l[0], "，；。%万元个"));
            Assert.DoesNotContain(lines, l => l.EndsWith('万'));
        }
    }
}
