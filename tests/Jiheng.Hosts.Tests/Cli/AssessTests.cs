using System.Text.Json;

namespace Jiheng.Hosts.Tests.Cli;

public sealed class AssessTests
{
    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static string Form(Workplace work, string conclusion) => work.Write("评估.txt", $"""
        2024年度事前绩效评估评分表

        | 评估维度 | 评估内容 | 分值 | 得分 | 说明 |
        | 立项必要性 | 相关性 | 20 | 18 | |
        | 投入经济性 | 预算科学性 | 20 | 17 | |
        | 绩效目标合理性 | 目标明确性 | 20 | 16 | |
        | 实施方案可行性 | 方案完整性 | 20 | 18 | |
        | 筹资合规性 | 来源合规性 | 20 | 17 | |
        | 总分 | | 100 | 86 | |
        | 评估结论 | {conclusion} | | | |
        """);

    [Fact]
    public void Scores_total_and_conclusion()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("assess", Form(work, "予以支持"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("总分 合计 86   填写 86", run.Output, StringComparison.Ordinal);
        Assert.Contains("评估结论为“予以支持”", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_exactly_these_keys()
    {
        using var work = new Workplace();
        var root = JsonDocument.Parse(CommandLine.Run("assess", Form(work, ""), "--format", "json").Output).RootElement;
        Assert.Equal("jiheng/assess/1", root.GetProperty("schema").GetString());
        var one = root.GetProperty("documents")[0].GetProperty("assessments")[0];
        Assert.Equal(["form", "scheme", "dimensions", "notInForm", "total", "printedTotal", "stated", "computed", "working", "missing", "problems", "reference"], Keys(one));
        Assert.Equal(["name", "known", "worth", "score", "working", "items"], Keys(one.GetProperty("dimensions")[0]));
        Assert.Contains("评估结论空白", one.GetProperty("missing")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_assessment_says_what_is_looked_for()
    {
        using var work = new Workplace();
        Assert.Contains("没有读到事前绩效评估", CommandLine.Run("assess", work.Clean("a.txt")).Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run("assess", "--help").ExitCode);
    }
}
