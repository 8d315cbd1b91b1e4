using System.Diagnostics;
using System.Text;

namespace Jiheng.Hosts.Tests.Cli;

/// <summary>The program as a process of its own: what the operating system sees of it.</summary>
public sealed class ProcessTests
{
    private static (int ExitCode, byte[] Output, string Messages) Start(params string[] args)
    {
        // The program is built beside the tests, because they reference it.
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "jiheng.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var messages = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), messages.Result);
    }

    [Fact]
    public void Exit_code_and_bytes_are_those_of_the_command()
    {
        using var work = new Workplace();
        var file = work.Broken("a.txt");
        var (code, output, messages) = Start("check", file, "--format", "json");
        Assert.Equal(1, code);
        Assert.Equal(CommandLine.Run("check", file, "--format", "json").Bytes, output);
        Assert.Empty(messages);
    }

    [Fact]
    public void Messages_are_utf8_without_mark_and_show_no_stack()
    {
        using var work = new Workplace();
        var (code, _, messages) = Start("check", work.Unreadable("坏.docx"));
        Assert.Equal(3, code);
        Assert.StartsWith("无法读取 ", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", messages, StringComparison.Ordinal);
    }
}
