using System.Text.Json;

namespace Jiheng.Hosts.Tests.Cli;

public sealed class BenchTests
{
    private static string Report(Workplace work) => work.Write("决算.txt", """
        青禾县图书馆2024年度部门决算说明

        二、支出情况。2024年全年预算300.00万元，支出285.00万元，执行率95.00%。
        """);

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    [Fact]
    public void Every_number_of_a_file_is_tried()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("bench", Report(work));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("印出的数字 5 个，其中 2 个（40.0%）不在任何勾稽关系中", run.Output, StringComparison.Ordinal);
        Assert.Contains("逐个数字、逐种差错", run.Output, StringComparison.Ordinal);
        Assert.Contains("元与万元写错", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_exactly_these_keys()
    {
        using var work = new Workplace();
        var root = JsonDocument.Parse(CommandLine.Run("bench", Report(work), "--mutations", "8", "--seed", "3", "--format", "json").Output).RootElement;
        Assert.Equal(["schema", "seed", "drawn", "trials", "leftOut", "filings", "kinds", "all", "newErrors", "newErrorsRight", "mutators", "rules", "missed", "wrong"], Keys(root));
        Assert.Equal("jiheng/bench/1", root.GetProperty("schema").GetString());
        Assert.Equal(3, root.GetProperty("seed").GetInt32());
        Assert.Equal(8, root.GetProperty("trials").GetInt32());
        Assert.Equal(["files", "forms", "indicators", "amounts", "prose", "numbers", "inNoIdentity", "errorsBefore", "warningsBefore", "unplaced"], Keys(root.GetProperty("filings")[0]));
        Assert.Equal(["mutations", "broken", "caught", "hidden", "hiddenCaught", "free", "freeCaught"], Keys(root.GetProperty("all")));
        Assert.Equal(["name", "title", "mutations", "broken", "caught", "hidden", "hiddenCaught", "free", "freeCaught"], Keys(root.GetProperty("mutators")[0]));
    }

    [Fact]
    public void The_same_seed_gives_the_same()
    {
        using var work = new Workplace();
        string[] words = ["bench", Report(work), "--mutations", "12", "--format", "json"];
        Assert.Equal(CommandLine.Run(words).Output, CommandLine.Run(words).Output);
    }

    [Fact]
    public void The_map_is_a_page_that_needs_nothing_else()
    {
        using var work = new Workplace();
        var page = Path.Combine(work.Folder, "盲区.html");
        var run = CommandLine.Run("bench", Report(work), "--blind", page);
        Assert.Equal(0, run.ExitCode);
        var html = File.ReadAllText(page);
        Assert.Contains("<span class=\"number free\" title=\"年度：没有勾稽，改了看不出来\">2024</span>年度部门决算说明", html, StringComparison.Ordinal);
        Assert.Contains("由 JH3001 核对", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        Assert.Equal(2, CommandLine.Run("bench", Report(work), "--mutations", "1", "--blind", page).ExitCode);
        Assert.Equal(0, CommandLine.Run("bench", Report(work), "--mutations", "1", "--blind", page, "--force").ExitCode);
    }

    [Theory]
    [InlineData("--seed", "x", "选项 --seed 的值“x”不是0到2147483647的整数。")]
    [InlineData("--mutations", "0", "选项 --mutations 的值“0”不是1到1000000的整数。")]
    public void A_wrong_number_is_said(string option, string value, string said)
    {
        using var work = new Workplace();
        var run = CommandLine.Run("bench", Report(work), option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Messages, StringComparison.Ordinal);
    }
}
