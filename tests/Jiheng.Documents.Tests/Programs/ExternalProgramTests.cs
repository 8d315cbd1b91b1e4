using System.Diagnostics;
using System.Text;
using Jiheng.Documents.Programs;

namespace Jiheng.Documents.Tests.Programs;

/// <summary>Other programs do their work in their own folder and within their limits, or are ended.</summary>
public sealed class ExternalProgramTests
{
    private static readonly ProgramLimits Generous = new(TimeSpan.FromSeconds(60), 1 << 20);

    [Fact]
    public void What_it_writes_comes_back()
    {
        using var folder = new ScratchFolder();
        Assert.Equal("一二 $HOME;ls\n", Encoding.UTF8.GetString(Tool("printf").Run(["%s\n", "一二 $HOME;ls"], folder.Path, Generous)));
    }

    [Fact]
    public void It_knows_its_own_folder_and_nothing_of_ours()
    {
        Environment.SetEnvironmentVariable("JIHENG_TEST_SECRET", "1");
        using var folder = new ScratchFolder();
        var lines = Encoding.UTF8.GetString(Tool("env").Run([], folder.Path, Generous)).Split('\n');
        Assert.Contains($"HOME={folder.Path}", lines);
        Assert.DoesNotContain(lines, l => l.Contains("SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public void Beyond_its_time_it_is_ended_with_its_children()
    {
        using var folder = new ScratchFolder();
        var watch = Stopwatch.StartNew();
        var failed = Assert.Throws<ProgramFailedException>(() => Tool("sh").Run(["-c", "sleep 77 & echo $! > child; wait"], folder.Path, Generous with { Time = TimeSpan.FromSeconds(1) }));
        Assert.Equal(ProgramFailure.TooSlow, failed.Failure);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        var child = int.Parse(File.ReadAllText(folder.File("child")), System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < 100 && Lives(child); i++) Thread.Sleep(50);
        Assert.False(Lives(child));
    }

    [Fact]
    public void Beyond_its_output_it_is_ended()
    {
        using var folder = new ScratchFolder();
        Assert.Equal(ProgramFailure.TooMuch, Assert.Throws<ProgramFailedException>(() => Tool("yes").Run([], folder.Path, Generous)).Failure);
    }

    [Fact]
    public void Its_error_is_told()
    {
        using var folder = new ScratchFolder();
        var failed = Assert.Throws<ProgramFailedException>(() => Tool("sh").Run(["-c", "echo trouble >&2; exit 3"], folder.Path, Generous));
        Assert.Equal((ProgramFailure.Error, "trouble\n"), (failed.Failure, failed.Message));
    }

    [Fact]
    public void One_that_is_not_there_is_not_found() => Assert.Null(ExternalProgram.Find("JIHENG_TEST_NOTHING", ["jiheng-no-such-program"]));

    [Fact]
    public void A_scratch_folder_leaves_nothing()
    {
        var folder = new ScratchFolder();
        File.WriteAllText(folder.File("a"), "a");
        folder.Dispose();
        Assert.False(Directory.Exists(folder.Path));
    }

    private static ExternalProgram Tool(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the tools used here are those of Unix");
        return ExternalProgram.Find("JIHENG_TEST_TOOL", [name])!;
    }

    private static bool Lives(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
