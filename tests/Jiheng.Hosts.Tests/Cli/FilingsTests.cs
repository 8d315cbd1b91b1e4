using System.Text.Json;

namespace Jiheng.Hosts.Tests.Cli;

public sealed class FilingsTests
{
    private static List<string[]> FilesByFiling(CommandLine run) =>
        [.. run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("filing").GetProperty("files").EnumerateArray().Select(f => Path.GetFileName(f.GetString()!)).ToArray())];

    [Fact]
    public void Files_of_one_unit_and_year_are_one_filing()
    {
        using var work = new Workplace();
        var files = new[] { work.Clean("a.txt"), work.Clean("b.txt", "乙县医疗保障局"), work.Broken("c.txt"), work.Clean("d.txt", year: 2023) };
        var run = CommandLine.Run(["check", "--format", "json", "--lines", .. files]);
        Assert.Equal([["a.txt", "c.txt"], ["b.txt"], ["d.txt"]], FilesByFiling(run));
    }

    [Fact]
    public void Many_files_are_grouped_as_few_are()
    {
        // 150 files: beyond the number of readings kept in memory, so that both ways through the survey are taken.
        using var work = new Workplace();
        const string Names = "东西南北中山河湖海江";
        var files = Enumerable.Range(0, 150).Select(i => work.Write($"{i:000}.txt",
            File.ReadAllText(work.Broken("source.txt", $"{Names[i / 10 % 10]}{Names[i % 10]}县医疗保障局")) + $"\n第{i}份\n")).ToArray();
        var run = CommandLine.Run(["check", "--format", "json", "--lines", .. files]);
        var filings = FilesByFiling(run);
        Assert.Equal(100, filings.Count);
        Assert.Equal(["000.txt", "100.txt"], filings[0]);
        Assert.Equal(["099.txt"], filings[99]);
        Assert.All(run.Lines, l => Assert.Contains("JH3001", l, StringComparison.Ordinal));
        var whole = JsonDocument.Parse(CommandLine.Run(["check", "--format", "json", .. files]).Output).RootElement;
        Assert.Equal(run.Lines.Sum(l => JsonDocument.Parse(l).RootElement.GetProperty("findings").GetArrayLength()), whole.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void An_unreadable_file_is_a_line_of_its_own()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("check", work.Clean("a.txt"), work.Unreadable("b.docx"), "--format", "json", "--lines");
        Assert.Equal(2, run.Lines.Length);
        var line = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).Single(l => l.GetProperty("unreadable").GetArrayLength() == 1);
        Assert.Equal("not-assessable", line.GetProperty("verdict").GetString());
    }
}
