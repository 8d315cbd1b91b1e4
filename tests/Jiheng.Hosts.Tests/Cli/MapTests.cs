namespace Jiheng.Hosts.Tests.Cli;

/// <summary><c>--map</c>: a template is made once, filled in by a person, and then used.</summary>
public sealed class MapTests
{
    private const string Unknown = "2024年度任务清单\n\n填报单位：甲县医疗保障局\n\n| 任务 | 要求 | 做到 | 满分 | 打分 |\n| --- | --- | --- | --- | --- |\n| 窗口数量 | ≥12个 | 15个 | 10 | 10 |\n| 培训期数 | ≥2期 | 3期 | 10 | 9 |\n";

    [Fact]
    public void A_map_that_does_not_exist_is_made_and_never_overwritten()
    {
        using var work = new Workplace();
        var (file, map) = (work.Write("a.md", Unknown), Path.Combine(work.Folder, "map.json"));
        var first = CommandLine.Run("read", file, "--map", map);
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("已生成对应关系模板", first.Messages, StringComparison.Ordinal);
        Assert.Contains("\"samples\": [\"窗口数量\", \"培训期数\"]", File.ReadAllText(map), StringComparison.Ordinal);
        var made = File.ReadAllText(map);
        CommandLine.Run("read", file, "--map", map);
        Assert.Equal(made, File.ReadAllText(map));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    public void A_map_that_was_filled_in_is_used(string verb)
    {
        using var work = new Workplace();
        var (file, map) = (work.Write("a.md", Unknown), Filled(work));
        var run = CommandLine.Run(verb, file, "--map", map);
        Assert.Contains(verb == "read" ? "窗口数量" : "按人工确认的对应关系读出指标2项", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_map_stops_before_anything_is_read()
    {
        using var work = new Workplace();
        var map = work.Write("map.json", File.ReadAllText(Filled(work)).Replace("\"三级指标\" }", "\"得分\" }", StringComparison.Ordinal));
        var run = CommandLine.Run("read", work.Write("a.md", Unknown), "--map", map);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("map.json 第", run.Messages, StringComparison.Ordinal);
        Assert.Contains("“得分”已经给了第1栏“任务”", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_makes_no_map()
    {
        using var work = new Workplace();
        var map = Path.Combine(work.Folder, "map.json");
        var run = CommandLine.Run("check", work.Write("a.md", Unknown), "--map", map);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("请先用 jiheng read", run.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(map));
    }

    [Fact]
    public void Nothing_is_made_where_everything_was_read()
    {
        using var work = new Workplace();
        var map = Path.Combine(work.Folder, "map.json");
        Assert.Contains("没有需要人工确认的表", CommandLine.Run("read", work.Clean("a.md"), "--map", map).Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(map));
    }

    private static string Filled(Workplace work)
    {
        var map = Path.Combine(work.Folder, "filled.json");
        CommandLine.Run("read", work.Write("for-the-map.md", Unknown), "--map", map);
        var text = File.ReadAllText(map);
        foreach (var (header, role) in new[] { ("任务", "三级指标"), ("要求", "指标值"), ("做到", "实际完成值"), ("满分", "分值"), ("打分", "得分") })
        {
            var at = text.IndexOf("\"role\": \"", text.IndexOf($"\"header\": [\"{header}\"], \"samples\"", StringComparison.Ordinal), StringComparison.Ordinal) + "\"role\": \"".Length;
            text = text[..at] + role + text[text.IndexOf('"', at)..];
        }
        File.WriteAllText(map, text);
        return map;
    }
}
