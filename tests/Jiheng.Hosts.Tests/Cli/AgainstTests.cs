using System.Text.Json;

namespace Jiheng.Hosts.Tests.Cli;

/// <summary>What <c>check</c> makes beside the findings: other documents held against them, baselines, samples, files.</summary>
public sealed class AgainstTests
{
    private const string Unit = "澄溪县医疗保障局";

    private static string Declared(string target = "≥1200人次", string unit = Unit, int year = 2024) => $"""
        {unit}{year}年度项目支出绩效目标申报表

        | 项目名称 | 医保基金监管经费 | 主管部门 | {unit} |
        | 项目资金（万元） | 年度资金总额 | 120.00 | |

        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 培训人次 | {target} |
        """;

    private static string Evaluated(string target = "≥1000人次", string rate = "99.00%", string unit = Unit) => $"""
        {unit}2024年度项目支出绩效自评表

        | 项目名称 | 医保基金监管经费 | | | 主管部门 | {unit} | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | 120.00 | 120.00 | 118.80 | 10 | {rate} | 9.9 |

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 培训人次 | {target} | 1300人次 | 90 | 90 | |
        """;

    private static string[] Codes(CommandLine run) => [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()!)];

    [Fact]
    public void Older_documents_are_held_beside_the_filing_and_not_judged()
    {
        using var work = new Workplace();
        var (here, older) = (work.Write("自评.txt", Evaluated()), work.Write("旧/申报.txt", Declared()));
        var run = CommandLine.Run("check", here, "--against", older, "--format", "json", "--stages");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("JH8001", Codes(run));
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal([here], json.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("file").GetString()));
        Assert.Contains(json.GetProperty("stages")[0].GetProperty("rows").EnumerateArray(), r => r.GetProperty("kind").GetString() == "target" && r.GetProperty("values").EnumerateArray().Last().GetProperty("changed").GetBoolean());
        Assert.DoesNotContain("JH8001", Codes(CommandLine.Run("check", here, "--format", "json")));
        // The folder of the old documents may hold the new one too.
        Assert.DoesNotContain("→ 自评 ≥1000人次 → 自评", CommandLine.Run("check", here, "--against", work.Folder, "--stages").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("白栗县医疗保障局", 2024, "单位是“白栗县医疗保障局”")]
    [InlineData(Unit, 2025, "年度（2025）晚于本份填报（2024）")]
    public void What_cannot_be_held_against_it_is_said(string unit, int year, string said)
    {
        using var work = new Workplace();
        var run = CommandLine.Run("check", work.Write("自评.txt", Evaluated()), "--against", work.Write("申报.txt", Declared(unit: unit, year: year)));
        // Part of the result, whatever the lines are broken into.
        var result = string.Concat(run.Output.Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains("没有用来对照", result, StringComparison.Ordinal);
        Assert.Contains(said, result, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_file_that_cannot_be_read_is_an_unreadable_file()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("check", work.Write("自评.txt", Evaluated("≥1200人次")), "--against", work.Unreadable("旧.docx"), "--format", "json");
        Assert.Equal(3, run.ExitCode);
        Assert.Single(JsonDocument.Parse(run.Output).RootElement.GetProperty("unreadable").EnumerateArray());
    }

    [Fact]
    public void A_baseline_is_made_compared_accepted_and_brought_up_to_date()
    {
        using var work = new Workplace();
        var (file, kept) = (work.Write("自评.txt", Evaluated(rate: "90.00%")), Path.Combine(work.Folder, "基线.json"));
        var run = CommandLine.Run("check", file, "--baseline", kept);
        Assert.Contains("已生成基线", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("上次已有", run.Output, StringComparison.Ordinal);
        run = CommandLine.Run("check", file, "--baseline", kept);
        Assert.Contains("JH3001", run.Output, StringComparison.Ordinal);
        Assert.Contains("〔上次已有〕", run.Output, StringComparison.Ordinal);
        var print = run.Lines.First(l => l.Contains("指纹", StringComparison.Ordinal)).Trim()[2..].Trim();
        Assert.Equal(0, CommandLine.Run("accept", kept, print[..8], "--reason", "口径不同", "--by", "张科长", "--on", "2025-03-01").ExitCode);
        run = CommandLine.Run("check", file, "--baseline", kept);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("接受  口径不同（张科长，2025-03-01）", run.Output, StringComparison.Ordinal);
        Assert.Contains("已接受 1 项不计", run.Output, StringComparison.Ordinal);
        work.Write("自评.txt", Evaluated());
        run = CommandLine.Run("check", file, "--baseline", kept, "--update");
        Assert.Contains("接受已失效 1 项", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("接受已失效", CommandLine.Run("check", file, "--baseline", kept).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--reason", "口径不同", "要写理由")]
    [InlineData("--by", "张科长", "要写理由")]
    public void Nothing_is_accepted_without_reason_and_name(string option, string value, string said)
    {
        using var work = new Workplace();
        var kept = Path.Combine(work.Folder, "基线.json");
        CommandLine.Run("check", work.Write("自评.txt", Evaluated(rate: "90.00%")), "--baseline", kept);
        var before = File.ReadAllText(kept);
        var run = CommandLine.Run("accept", kept, "abcd1234", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Messages, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.Run("accept", kept, "zzzz", "--reason", "a", "--by", "b").ExitCode);
        Assert.Equal(2, CommandLine.Run("accept", kept, "abcd1234", "--reason", "a", "--by", "b", "--on", "昨天").ExitCode);
        Assert.Equal(before, File.ReadAllText(kept));
    }

    [Fact]
    public void A_file_that_is_no_baseline_is_refused_and_left_alone()
    {
        using var work = new Workplace();
        var kept = work.Write("基线.json", "{}");
        var run = CommandLine.Run("check", work.Write("自评.txt", Evaluated()), "--baseline", kept, "--update");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("不是基线文件", run.Messages, StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(kept));
    }

    [Fact]
    public void A_sample_is_drawn_beside_the_ranking()
    {
        using var work = new Workplace();
        string[] files = [.. "甲乙丙丁戊".Select(c => work.Write($"{c}.txt", Evaluated(unit: $"{c}县医疗保障局")))];
        var run = CommandLine.Run(["check", .. files, "--sample", "2", "--seed", "3"]);
        Assert.Contains("随机抽查 2 份（共 5 份，种子 3", run.Output, StringComparison.Ordinal);
        var drawn = JsonDocument.Parse(CommandLine.Run(["check", .. files, "--sample", "2", "--seed", "3", "--format", "json"]).Output).RootElement.GetProperty("sample").EnumerateArray().Select(f => f.GetString()!).ToList();
        Assert.Equal(2, drawn.Count);
        Assert.All(drawn, f => Assert.Contains(Path.GetFileName(f), run.Output[run.Output.IndexOf("随机抽查", StringComparison.Ordinal)..], StringComparison.Ordinal));
    }

    [Fact]
    public void Html_and_sarif_go_into_a_file_that_is_not_overwritten_unasked()
    {
        using var work = new Workplace();
        var (file, page, log) = (work.Write("自评.txt", Evaluated()), Path.Combine(work.Folder, "报告.html"), Path.Combine(work.Folder, "a.sarif"));
        Assert.Equal(0, CommandLine.Run("check", file, "--format", "html", "--out", page).ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.Run("check", file, "--format", "sarif", "--out", page).ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run("check", file, "--format", "sarif", "--out", log).ExitCode);
        Assert.Equal("2.1.0", JsonDocument.Parse(File.ReadAllText(log)).RootElement.GetProperty("version").GetString());
        Assert.Equal(0, CommandLine.Run("check", file, "--format", "sarif", "--out", page, "--force").ExitCode);
    }

    [Fact]
    public void The_page_shows_the_older_document_too()
    {
        using var work = new Workplace();
        var page = CommandLine.Run("check", work.Write("自评.txt", Evaluated()), "--against", work.Write("申报.txt", Declared()), "--format", "html").Output;
        Assert.Contains("（对照用，未审核）", page, StringComparison.Ordinal);
        Assert.Contains("<section class=\"over-steps\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_is_written_for_each_filing_that_needs_one()
    {
        using var work = new Workplace();
        var folder = Path.Combine(work.Folder, "整改");
        var run = CommandLine.Run("check", work.Write("a.txt", Evaluated(rate: "90.00%")), work.Write("b.txt", Evaluated(unit: "白栗县医疗保障局")), "--notice", folder);
        Assert.Equal(["整改通知书-澄溪县医疗保障局-2024年度.docx"], Directory.GetFiles(folder).Select(Path.GetFileName));
        Assert.Contains("已生成", run.Messages, StringComparison.Ordinal);
        Assert.Contains("不需要整改通知书", CommandLine.Run("check", work.Write("b.txt", Evaluated(unit: "白栗县医疗保障局")), "--notice", folder).Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--against")]
    [InlineData("--update")]
    [InlineData("--force")]
    [InlineData("--seed", "3")]
    [InlineData("--sample", "0")]
    [InlineData("--sample", "2", "--format", "sarif")]
    [InlineData("--stages", "--format", "sarif")]
    [InlineData("--format", "xml")]
    public void What_does_not_go_together_is_wrong_use(params string[] options)
    {
        using var work = new Workplace();
        var run = CommandLine.Run(["check", work.Write("自评.txt", Evaluated()), .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("用法有误：", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_of_the_users_own_files_are_annotated_and_other_formats_are_named()
    {
        using var work = new Workplace();
        var (folder, word) = (Path.Combine(work.Folder, "批注"), work.Word("自评表.docx", Evaluated(rate: "90.00%")));
        var before = File.ReadAllBytes(word);
        var run = CommandLine.Run("check", word, work.Write("另一份.txt", Evaluated(unit: "白栗县医疗保障局", rate: "90.00%")), "--annotate", folder);
        Assert.Equal(["自评表-批注.docx"], Directory.GetFiles(folder).Select(Path.GetFileName));
        Assert.Contains("不是 .docx 或 .xlsx，没有批注副本", run.Messages, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(word));
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(folder, "自评表-批注.docx"));
        using var comments = new StreamReader(zip.GetEntry("word/comments.xml")!.Open());
        Assert.Contains("JH3001", comments.ReadToEnd(), StringComparison.Ordinal);
        // A second time nothing is overwritten.
        CommandLine.Run("check", word, "--annotate", folder);
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }
}
