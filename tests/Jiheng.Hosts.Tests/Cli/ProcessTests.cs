using System.Diagnostics;
using System.Text;

namespace Jiheng.Hosts.Tests.Cli;

/// <summary>The program as a process of its own: what the operating system sees of it.</summary>
public sealed class ProcessTests
{
    private static (int ExitCode, byte[] Output, string Messages) Start(params string[] args) => StartIn([], args);

    private static (int ExitCode, byte[] Output, string Messages) StartIn(Dictionary<string, string> environment, params string[] args)
    {
        // The program is built beside the tests, because they reference it.
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "jiheng.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        foreach (var (name, value) in environment) start.Environment[name] = value;
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

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    [InlineData("score")]
    public void A_program_that_is_missing_costs_its_own_files_only_and_each_says_how_to_get_it(string verb)
    {
        using var work = new Workplace();
        work.Word("甲.docx", File.ReadAllText(work.Clean("乙.txt")));
        var (pdf, rtf) = (work.Write("丙.pdf", "%PDF-1.7\n"), work.Write("丁.rtf", @"{\rtf1\ansi a}"));
        // Set, but to nothing: as if it were not there.
        var (code, output, messages) = StartIn(new() { ["JIHENG_SOFFICE"] = "", ["JIHENG_PDFTOTEXT"] = "" }, verb, work.Folder);
        Assert.Equal(3, code);
        var lines = messages.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("apt-get install libreoffice-writer-nogui libreoffice-calc-nogui", lines.Single(l => l.StartsWith($"无法读取 {rtf}：", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("apt-get install poppler-utils", lines.Single(l => l.StartsWith($"无法读取 {pdf}：", StringComparison.Ordinal)), StringComparison.Ordinal);
        var text = Encoding.UTF8.GetString(output);
        Assert.Contains("甲.docx", text, StringComparison.Ordinal);
        Assert.Contains("乙.txt", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_LibreOffice_a_pdf_is_refused_before_anything_is_written_and_the_rest_is_written_without_numbers()
    {
        using var work = new Workplace();
        var filing = Path.Combine(ReadMeTests.Root, "samples", "filings", "hunan.json");
        var output = Path.Combine(work.Folder, "out");
        Dictionary<string, string> without = new() { ["JIHENG_SOFFICE"] = "" };
        var (code, _, messages) = StartIn(without, "write", filing, "--to", "docx,pdf", "--out", output);
        Assert.Equal(3, code);
        Assert.Contains("apt-get install libreoffice-writer-nogui", Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
        (code, _, messages) = StartIn(without, "write", filing, "--to", "docx", "--page-numbers", "--out", output);
        Assert.Equal(0, code);
        Assert.Contains("F9", messages, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(output, "*.docx"));
    }
}
