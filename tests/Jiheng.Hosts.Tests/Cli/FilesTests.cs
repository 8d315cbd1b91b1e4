using System.Text.Json;
using Jiheng.Cli.Inputs;

namespace Jiheng.Hosts.Tests.Cli;

public sealed class FilesTests
{
    [Fact]
    public void A_folder_stands_for_its_documents_by_name_and_below()
    {
        using var work = new Workplace();
        foreach (var name in (string[])["b.txt", "a.txt", "下级/c.txt", "图.png", "~$a.docx", ".hidden/x.txt"]) work.Write(name, "x");
        var files = FileList.Expand([work.Folder], out var unmatched);
        Assert.Null(unmatched);
        Assert.Equal(["a.txt", "b.txt", "下级/c.txt"], files.Select(f => Path.GetRelativePath(work.Folder, f).Replace('\\', '/')));
    }

    [Theory]
    [InlineData("*.txt", "a.txt b.txt")]
    [InlineData("?.txt", "a.txt b.txt")]
    [InlineData("**/*.txt", "a.txt b.txt 下级/c.txt 下级/再下/d.txt")]
    [InlineData("下*/c.txt", "下级/c.txt")]
    [InlineData("下*", "下级/c.txt 下级/再下/d.txt")]
    [InlineData("*.docx", "")]
    public void A_pattern_the_shell_left_alone_is_expanded(string pattern, string expected)
    {
        using var work = new Workplace();
        foreach (var name in (string[])["b.txt", "a.txt", "下级/c.txt", "下级/再下/d.txt"]) work.Write(name, "x");
        var files = FileList.Expand([Path.Combine(work.Folder, pattern)], out _);
        Assert.Equal(expected, string.Join(' ', files.Select(f => Path.GetRelativePath(work.Folder, f).Replace('\\', '/'))));
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        using var work = new Workplace();
        var file = work.Clean("a.txt");
        Assert.Single(FileList.Expand([file, work.Folder, file], out var unmatched));
        Assert.Null(unmatched);
    }

    [Fact]
    public void Documents_come_in_the_order_given_however_many_cores_read_them()
    {
        using var work = new Workplace();
        var files = Enumerable.Range(0, 60).Select(i => work.Clean($"{59 - i:00}.txt", $"第{i}县医疗保障局")).ToArray();
        var run = CommandLine.Run(["read", "--format", "json", "--lines", .. files]);
        Assert.Equal(files, run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("documents")[0].GetProperty("file").GetString()));
    }

    [Fact]
    public void Same_bytes_under_two_names_are_audited_once_and_it_is_said()
    {
        using var work = new Workplace();
        var (a, b) = (work.Broken("a.txt"), work.Broken("b.txt"));
        var run = CommandLine.Run("check", a, b, "--format", "json");
        var alone = CommandLine.Run("check", a, "--format", "json");
        Assert.Equal(alone.Output, run.Output);
        Assert.Contains("内容完全相同", run.Messages, StringComparison.Ordinal);
    }
}
