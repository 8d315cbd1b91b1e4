namespace Jiheng.Hosts.Tests.Cli;

public sealed class ExitCodeTests
{
    [Fact]
    public void Nothing_at_error_is_0()
    {
        using var work = new Workplace();
        Assert.Equal(0, CommandLine.Run("check", work.Clean("a.txt")).ExitCode);
    }

    [Fact]
    public void An_error_is_1_in_every_format()
    {
        using var work = new Workplace();
        var file = work.Broken("a.txt");
        Assert.Equal(1, CommandLine.Run("check", file).ExitCode);
        Assert.Equal(1, CommandLine.Run("check", file, "--format", "json").ExitCode);
        Assert.Equal(1, CommandLine.Run("check", file, "--format", "json", "--lines").ExitCode);
    }

    [Fact]
    public void Reading_a_document_with_errors_is_0()
    {
        using var work = new Workplace();
        Assert.Equal(0, CommandLine.Run("read", work.Broken("a.txt")).ExitCode);
    }

    [Fact]
    public void An_unreadable_file_is_3_and_outranks_1_and_the_others_go_on()
    {
        using var work = new Workplace();
        var bad = work.Unreadable("b.docx");
        var run = CommandLine.Run("check", bad, work.Broken("a.txt"), "--format", "json");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("JH3001", run.Output, StringComparison.Ordinal);
        Assert.Contains($"无法读取 {bad}：", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_exist_is_3()
    {
        var run = CommandLine.Run("check", "/nowhere/没有.docx");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("找不到这个文件", run.Messages, StringComparison.Ordinal);
    }

    public static TheoryData<string[], string> WrongUses => new()
    {
        { [], "没有给出命令" },
        { ["检查"], "不认识的命令“检查”" },
        { ["--nope"], "不认识的选项“--nope”" },
        { ["check"], "没有给出文件" },
        { ["check", "--nope", "a.docx"], "不认识的选项“--nope”" },
        { ["check", "a.docx", "--format", "xml"], "不认识的格式“xml”" },
        { ["check", "a.docx", "--format"], "--format" },
        { ["check", "a.docx", "--format", "json", "--format", "json"], "--format" },
        { ["check", "a.docx", "--lines"], "--lines" },
        { ["read", "a.docx", "--lines", "--format", "text"], "--lines" },
        { ["check", "/nowhere/*.docx"], "没有文件与" },
        { ["help", "nope"], "不认识的命令“nope”" },
    };

    [Theory]
    [MemberData(nameof(WrongUses))]
    public void Wrong_use_is_2_with_a_message_and_no_output(string[] args, string message)
    {
        var run = CommandLine.Run(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
        Assert.Contains("--help", run.Messages, StringComparison.Ordinal);
        Assert.Empty(run.Bytes);
    }

    [Fact]
    public void An_empty_folder_is_2()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("check", work.Folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("没有可以审核的文件", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_that_name_nothing_do_not_stop_the_others()
    {
        using var work = new Workplace();
        var empty = Directory.CreateDirectory(Path.Combine(work.Folder, "空")).FullName;
        var run = CommandLine.Run("check", empty, Path.Combine(work.Folder, "*.docx"), work.Broken("a.txt"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("没有可以审核的文件", run.Messages, StringComparison.Ordinal);
        Assert.Contains("没有文件与", run.Messages, StringComparison.Ordinal);
        Assert.Equal(3, CommandLine.Run("check", empty, "/nowhere/没有.docx").ExitCode);
        Assert.Equal(2, CommandLine.Run("check", empty, Path.Combine(work.Folder, "*.docx")).ExitCode);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("read", "-h")]
    [InlineData("help", "check")]
    [InlineData("--version")]
    public void Help_and_version_are_0(params string[] args)
    {
        var run = CommandLine.Run(args);
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(run.Bytes);
        Assert.Empty(run.Messages);
    }

    [Fact]
    public void A_forgotten_verb_before_a_file_is_explained()
    {
        using var work = new Workplace();
        var run = CommandLine.Run(work.Clean("a.txt"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("jiheng check", run.Messages, StringComparison.Ordinal);
    }
}
