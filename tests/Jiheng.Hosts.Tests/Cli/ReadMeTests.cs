namespace Jiheng.Hosts.Tests.Cli;

/// <summary>The first thing a visitor sees of the program is what it really prints.</summary>
public sealed class ReadMeTests
{
    private const string Sample = "samples/broken-arithmetic/document.txt";

    public static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Jiheng.slnx"))) folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_excerpt_is_real(string file)
    {
        var text = File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");
        var from = text.IndexOf($"$ ./jiheng check {Sample}\n", StringComparison.Ordinal);
        Assert.True(from >= 0, "the excerpt shows another command");
        from = text.IndexOf('\n', from) + 1;
        var excerpt = text[from..text.IndexOf("```", from, StringComparison.Ordinal)];
        Assert.Equal(FirstFindingAndVerdict(), excerpt);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Every_area_with_a_pack_and_every_verb_is_named(string file)
    {
        var text = File.ReadAllText(Path.Combine(Root, file));
        string[] verbs = ["check", "score", "review", "assess", "survey", "monitor", "lineage", "results", "read", "form", "write", "accept", "pack", "serve", "bench"];
        foreach (var verb in verbs) Assert.Contains($"./jiheng {verb} ", text, StringComparison.Ordinal);
        foreach (var words in (string[])["pack  suggest ", "--recomputed", "--what-if", "--against", "--notice", "--map", "--verbose"]) Assert.Contains(words, text, StringComparison.Ordinal);
        var list = text.Split('\n').Single(l => l.StartsWith("./jiheng pack list ", StringComparison.Ordinal));
        foreach (var area in Directory.GetDirectories(Path.Combine(Root, "packs"))) Assert.Contains(Path.GetFileName(area), list, StringComparison.Ordinal);
    }

    private static string FirstFindingAndVerdict()
    {
        var output = CommandLine.Run("check", Path.Combine(Root, Sample)).Output.Split('\n');
        var first = Array.FindIndex(output, l => l.StartsWith('【'));
        var end = Array.FindIndex(output, first, l => l.Length == 0);
        var verdict = Array.FindLast(output, l => l.StartsWith("结论：", StringComparison.Ordinal));
        return string.Join('\n', [.. output[first..end], "…", verdict, ""]);
    }
}
