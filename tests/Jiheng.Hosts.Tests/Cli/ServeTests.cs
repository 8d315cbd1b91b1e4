using System.Diagnostics;
using System.Text;

namespace Jiheng.Hosts.Tests.Cli;

/// <summary>The verb with a shell script in place of the web program.</summary>
public sealed class ServeTests
{
    // Long enough for a cold start on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void The_web_program_gets_the_options_and_its_exit_code_is_ours()
    {
        using var work = new Workplace();
        var run = Run(Program(work, "for word; do printf '<%s>' \"$word\"; done; exit 7"),
            "--urls", "http://127.0.0.1:5180;http://[::1]:5181", "--packs", work.Folder);
        Assert.Equal((7, $"<--stop-with-input><--urls><http://127.0.0.1:5180;http://[::1]:5181><--packs><{work.Folder}>", ""), run);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public void A_signal_ends_the_input_of_the_web_program_and_waits_for_it(string signal)
    {
        using var work = new Workplace();
        using var process = Start(Program(work, "echo ready; while read -r line; do :; done; echo stopped; exit 5"));
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        using (var kill = Process.Start("kill", ["-" + signal, $"{process.Id}"])) kill.WaitForExit();
        Assert.Equal((0, "stopped\n", ""), Ended(process));
    }

    [Fact]
    public void Requests_under_way_have_the_time_that_the_web_program_gives_them()
    {
        using var work = new Workplace();
        using var process = Start(Program(work, "echo ready; while read -r line; do :; done; sleep 11; echo stopped"));
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) kill.WaitForExit();
        Assert.Equal((0, "stopped\n", ""), Ended(process));
    }

    [Fact]
    public void A_second_signal_waits_for_nothing()
    {
        using var work = new Workplace();
        using var process = Start(Program(work, "echo ready; while read -r line; do :; done; echo waiting; sleep 600"));
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        foreach (var next in (string[])["waiting", ""])
        {
            using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) kill.WaitForExit();
            if (next.Length > 0) Assert.Equal(next, process.StandardOutput.ReadLine());
        }
        Assert.Equal(0, Ended(process).ExitCode);
    }

    [Fact]
    public void When_the_command_line_is_killed_the_web_program_stops_too()
    {
        using var work = new Workplace();
        using var process = Start(Program(work, "echo ready; while read -r line; do :; done; echo stopped"));
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        process.Kill();
        Assert.Equal("stopped\n", process.StandardOutput.ReadToEnd());
    }

    [Fact]
    public void A_missing_web_program_is_an_incomplete_program_and_the_place_is_named()
    {
        using var work = new Workplace();
        var program = Path.Combine(work.Folder, "没有");
        var (code, output, messages) = Run(program);
        Assert.Equal((70, ""), (code, output));
        Assert.Contains("没有找到网页程序", messages, StringComparison.Ordinal);
        Assert.Contains(program, messages, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_started_is_said_without_a_stack()
    {
        using var work = new Workplace();
        var (code, _, messages) = Run(work.Write("web", "no program"));
        Assert.Equal(70, code);
        Assert.Contains("无法启动", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:5180")]
    [InlineData("5180")]
    [InlineData("http://127.0.0.1")]
    [InlineData("https://127.0.0.1:5180")]
    [InlineData("http://127.0.0.1:70000")]
    [InlineData("http://127.0.0.1:5180/audit")]
    [InlineData("http://127.0.0.1:5180;")]
    [InlineData("http：//127.0.0.1:5180")]
    public void A_wrong_address_is_wrong_use_with_an_example(string address)
    {
        var run = CommandLine.Run("serve", "--urls", address);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("http://127.0.0.1:5180", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls")]
    [InlineData("--packs", "没有这个文件夹")]
    [InlineData("文件.docx")]
    public void Other_wrong_use_is_said(params string[] args)
    {
        var run = CommandLine.Run(["serve", .. args]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("用 jiheng serve --help 查看用法。", run.Messages, StringComparison.Ordinal);
    }

    private static string Program(Workplace work, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the stand-in is a shell script");
        var file = work.Write("web", "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    private static (int ExitCode, string Output, string Messages) Run(string program, params string[] args)
    {
        using var process = Start(program, args);
        return Ended(process);
    }

    private static Process Start(string program, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var arg in (string[])[Path.Combine(AppContext.BaseDirectory, "jiheng.dll"), "serve", .. args]) start.ArgumentList.Add(arg);
        start.Environment["JIHENG_WEB"] = program;
        return Process.Start(start)!;
    }

    private static (int ExitCode, string Output, string Messages) Ended(Process process)
    {
        var messages = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (process.WaitForExit(Patience)) return (process.ExitCode, output.Result, messages.Result);
        process.Kill(entireProcessTree: true);
        throw new TimeoutException("jiheng serve did not end");
    }
}
