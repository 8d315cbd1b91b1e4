using System.Text.Json;
using Jiheng.Cli.Inputs;

namespace Jiheng.Hosts.Tests.Cli;

public sealed class FilesTests
{
    [Fact]
    public void A_folder_stands_for_its_documents_by_name_and_below()
    {
        using var work = new Workplace();
        foreach (var name in (string[])["b.txt", "a.txt", "下级/c.txt", "图.png", "表.pptx", "说明.md", "README.md", "README.zh-CN.md", "~$a.docx", ".hidden/x.txt"]) work.Write(name, "x");
        var list = FileList.Expand([work.Folder]);
        Assert.Empty(list.Warnings);
        Assert.Equal(2, list.Skipped);
        Assert.Equal(["a.txt", "b.txt", "下级/c.txt", "说明.md"], list.Files.Select(f => Path.GetRelativePath(work.Folder, f.Name).Replace('\\', '/')));
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
        var files = FileList.Expand([Path.Combine(work.Folder, pattern)]).Files;
        Assert.Equal(expected, string.Join(' ', files.Select(f => Path.GetRelativePath(work.Folder, f.Name).Replace('\\', '/'))));
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        using var work = new Workplace();
        var file = work.Clean("a.txt");
        var list = FileList.Expand([file, work.Folder, file]);
        Assert.Single(list.Files);
        Assert.Empty(list.Warnings);
    }

    [Fact]
    public void Unsupported_files_of_a_folder_are_counted_in_one_line()
    {
        using var work = new Workplace();
        work.Clean("a.txt");
        work.Write("b.pptx", "x");
        work.Write("c.jpg", "x");
        var run = CommandLine.Run("check", work.Folder);
        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Messages.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains($"跳过 2 个不支持的文件：{Path.Combine(work.Folder, "b.pptx")}、{Path.Combine(work.Folder, "c.jpg")}（", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_unsupported_files_the_first_five_are_named()
    {
        using var work = new Workplace();
        work.Clean("a.txt");
        for (var i = 1; i <= 7; i++) work.Write($"{i}.jpg", "x");
        var said = CommandLine.Run("check", work.Folder).Messages;
        Assert.Contains("跳过 7 个", said, StringComparison.Ordinal);
        Assert.Contains("5.jpg 等（", said, StringComparison.Ordinal);
        Assert.DoesNotContain("6.jpg", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_form_in_two_formats_is_pointed_out()
    {
        using var work = new Workplace();
        var text = work.Broken("a.txt");
        var word = work.Word("a.docx", File.ReadAllText(text));
        var run = CommandLine.Run("check", text, word);
        Assert.Contains($"{word} 与 {text} 内容相同（格式不同），可能重复审核。", run.Messages, StringComparison.Ordinal);
        var other = CommandLine.Run("check", text, work.Word("b.docx", File.ReadAllText(work.Clean("c.txt"))));
        Assert.DoesNotContain("内容相同", other.Messages, StringComparison.Ordinal);
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

    [Fact]
    public void A_link_to_a_file_is_a_copy_of_it()
    {
        using var work = new Workplace();
        var file = work.Broken("a.txt");
        var link = Path.Combine(Path.GetDirectoryName(file)!, "b.txt");
        File.CreateSymbolicLink(link, file);
        Assert.Contains("内容完全相同", CommandLine.Run("check", file, link).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_one_length_and_other_content_are_both_audited()
    {
        using var work = new Workplace();
        var (a, b) = (work.Broken("a.txt"), work.Broken("b.txt"));
        // One figure for another of as many digits.
        File.WriteAllText(b, File.ReadAllText(b).Replace("99.50%", "99.40%", StringComparison.Ordinal));
        Assert.Equal(new FileInfo(a).Length, new FileInfo(b).Length);
        Assert.DoesNotContain("内容完全相同", CommandLine.Run("check", a, b).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_argument_names_no_file()
    {
        using var work = new Workplace();
        Assert.Contains("没有文件与“”匹配。", CommandLine.Run("check", "").Messages, StringComparison.Ordinal);
        Assert.Contains("没有文件与“”匹配。", CommandLine.Run("check", "", work.Clean("a.txt")).Messages, StringComparison.Ordinal);
    }
}
