using System.Text.Json;

namespace Jiheng.Hosts.Tests.Cli;

public sealed class SurveyTests
{
    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static string Table(Workplace work) => work.Write("统计.txt", """
        2024年度服务对象满意度调查统计表

        | 发放份数 | 400 | 回收份数 | 392 | 有效份数 | 385 |
        | 问题 | 非常满意 | 满意 | 基本满意 | 不满意 | 不了解 |
        | 您对服务态度是否满意？ | 200 | 100 | 50 | 20 | 15 |
        """);

    [Fact]
    public void The_line_for_the_self_evaluation_form()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("survey", Table(work));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("总的满意度 94.59%", run.Output, StringComparison.Ordinal);
        Assert.Contains("回收率 98.00%", run.Output, StringComparison.Ordinal);
        Assert.Contains("实际完成值 94.59%，佐证：发放400份", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_exactly_these_keys()
    {
        using var work = new Workplace();
        var root = JsonDocument.Parse(CommandLine.Run("survey", Table(work), "--format", "json").Output).RootElement;
        Assert.Equal("jiheng/survey/1", root.GetProperty("schema").GetString());
        var survey = root.GetProperty("documents")[0].GetProperty("surveys")[0];
        Assert.Equal(["form", "questionnaire", "questions", "issued", "returned", "valid", "returnRate", "rate", "actual", "evidence", "working", "problems", "reference"], Keys(survey));
        Assert.Equal(["text", "counts", "answers", "satisfied", "rate", "working", "origin"], Keys(survey.GetProperty("questions")[0]));
        Assert.Equal("0.98", survey.GetProperty("returnRate").GetString());
    }

    [Fact]
    public void A_file_without_counts_says_what_is_looked_for()
    {
        using var work = new Workplace();
        Assert.Contains("没有读到满意度统计表", CommandLine.Run("survey", work.Clean("a.txt")).Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run("survey", "--help").ExitCode);
    }
}
