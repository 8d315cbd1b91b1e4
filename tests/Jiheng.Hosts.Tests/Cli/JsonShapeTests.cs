using System.Text;
using System.Text.Json;

namespace Jiheng.Hosts.Tests.Cli;

/// <summary>The JSON is a contract: these are its keys, in order. A new key goes into this test and into the changelog.</summary>
public sealed class JsonShapeTests
{
    private static readonly string[] DocumentKeys =
        ["file", "format", "sha256", "unit", "region", "fiscalYear", "kinds", "pack", "indicators", "amounts", "figures", "claims", "scores", "grades", "staff", "losses", "tables"];

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    [Fact]
    public void Reading_has_exactly_these_keys()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("read", work.Clean("a.txt"), "--format", "json");
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["schema", "documents"], Keys(root));
        Assert.Equal("jiheng/reading/1", root.GetProperty("schema").GetString());
        var document = root.GetProperty("documents")[0];
        Assert.Equal(DocumentKeys, Keys(document));
        Assert.Equal("甲县医疗保障局", document.GetProperty("unit").GetString());
        Assert.Equal(2024, document.GetProperty("fiscalYear").GetInt32());
        var indicator = document.GetProperty("indicators")[0];
        Assert.Equal(
            ["form", "level1", "level2", "level3", "target", "actual", "weight", "score", "deviation", "basis", "category", "description", "history", "origin"],
            Keys(indicator));
        Assert.Equal("""{"raw":"≥50家","operator":">=","value":"50","unit":"家"}""", indicator.GetProperty("target").GetRawText());
        Assert.Equal("50", indicator.GetProperty("weight").GetProperty("value").GetString());
        Assert.Equal("", indicator.GetProperty("deviation").GetString());
        Assert.Equal(JsonValueKind.Null, indicator.GetProperty("basis").ValueKind);
        var amount = document.GetProperty("amounts").EnumerateArray().First(a => a.GetProperty("value").GetString() == "390.00");
        Assert.Equal(["label", "role", "scope", "year", "value", "unit", "qualifier", "raw", "origin"], Keys(amount));
        Assert.Equal("万元", amount.GetProperty("unit").GetString());
        Assert.True(amount.GetProperty("origin").GetProperty("line").GetInt32() > 0);
        Assert.Equal(["origin", "form", "title", "confidence", "unmatched", "reasons", "fingerprint"], Keys(document.GetProperty("tables")[0]));
    }

    [Fact]
    public void Findings_have_exactly_these_keys()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("check", work.Broken("a.txt"), "--format", "json");
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["schema", "verdict", "counts", "risk", "documents", "findings", "notAssessable", "unreadable"], Keys(root));
        Assert.Equal(["score", "reasons"], Keys(root.GetProperty("risk")));
        Assert.Equal(["points", "text"], Keys(root.GetProperty("risk").GetProperty("reasons")[0]));
        Assert.Equal(["file", "unit", "fiscalYear", "format"], Keys(root.GetProperty("documents")[0]));
        Assert.Equal("jiheng/findings/1", root.GetProperty("schema").GetString());
        Assert.Equal("fail", root.GetProperty("verdict").GetString());
        Assert.Equal(["error", "warning", "note"], Keys(root.GetProperty("counts")));
        var finding = root.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("code").GetString() == "JH3001");
        Assert.Equal(
            ["code", "severity", "title", "message", "remedy", "reference", "fingerprint", "reported", "expected", "arithmetic", "difference", "places", "folded"],
            Keys(finding));
        Assert.Equal(["role", "value", "unit", "origin"], Keys(finding.GetProperty("places")[0]));
        Assert.Equal("file", Keys(finding.GetProperty("places")[0].GetProperty("origin"))[0]);
    }

    [Fact]
    public void Recomputed_figures_have_exactly_these_keys_and_come_only_when_asked_for()
    {
        using var work = new Workplace();
        string[] files = [work.Broken("a.txt"), work.Clean("b.txt", year: 2023)];
        var root = JsonDocument.Parse(CommandLine.Run(["check", "--format", "json", "--recomputed", .. files]).Output).RootElement;
        Assert.Equal(["schema", "verdict", "counts", "risk", "documents", "findings", "recomputed", "notAssessable", "unreadable"], Keys(root));
        var figures = root.GetProperty("recomputed").EnumerateArray().ToList();
        Assert.Equal(["kind", "outcome", "name", "printed", "expected", "arithmetic", "reason", "origin"], Keys(figures[0]));
        Assert.Equal(files, figures.Select(f => f.GetProperty("origin").GetProperty("file").GetString()).Distinct());
        Assert.Contains(figures, f => f.GetProperty("outcome").GetString() == "differs");
        var lines = CommandLine.Run(["check", "--format", "json", "--lines", "--recomputed", .. files]).Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(figures.Select(f => f.GetRawText()), lines.SelectMany(l => l.GetProperty("recomputed").EnumerateArray()).Select(f => f.GetRawText()));
        var text = CommandLine.Run(["check", "--recomputed", .. files]).Output;
        Assert.Contains("复算清单", text, StringComparison.Ordinal);
        Assert.Matches("复算 [0-9]+ 项：相符 [0-9]+，仅差取舍 [0-9]+，不符 [1-9][0-9]*，无法复算 [0-9]+", text);
        Assert.DoesNotContain("复算清单", CommandLine.Run(["check", .. files]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unreadable_files_are_named_with_their_reason()
    {
        using var work = new Workplace();
        var file = work.Unreadable("b.docx");
        var findings = JsonDocument.Parse(CommandLine.Run("check", file, "--format", "json").Output).RootElement;
        Assert.Equal("not-assessable", findings.GetProperty("verdict").GetString());
        var entry = findings.GetProperty("unreadable")[0];
        Assert.Equal(["file", "reason"], Keys(entry));
        Assert.Equal(file, entry.GetProperty("file").GetString());

        var read = CommandLine.Run("read", file, "--format", "json");
        Assert.Equal(3, read.ExitCode);
        var document = JsonDocument.Parse(read.Output).RootElement.GetProperty("documents")[0];
        Assert.Equal(DocumentKeys, Keys(document));
        Assert.Equal(["origin", "reason"], Keys(document.GetProperty("losses")[0]));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    public void Lines_are_whole_objects_of_the_same_schema(string verb)
    {
        using var work = new Workplace();
        var run = CommandLine.Run(verb, work.Clean("a.txt"), work.Broken("b.txt", "乙县医疗保障局"), "--format", "json", "--lines");
        Assert.Equal(2, run.Lines.Length);
        Assert.All(run.Lines, l => Assert.StartsWith("jiheng/", JsonDocument.Parse(l).RootElement.GetProperty("schema").GetString(), StringComparison.Ordinal));
        Assert.EndsWith("\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_name_every_document_in_both_forms()
    {
        using var work = new Workplace();
        string[] files = [work.Clean("a.txt"), work.Broken("b.txt", "乙县医疗保障局"), work.Clean("c.txt", year: 2023)];
        var whole = JsonDocument.Parse(CommandLine.Run(["check", "--format", "json", .. files]).Output).RootElement;
        Assert.Equal(files, whole.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("file").GetString()));
        var lines = CommandLine.Run(["check", "--format", "json", "--lines", .. files]).Lines;
        Assert.Equal(files, lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("documents")[0].GetProperty("file").GetString()));
    }

    [Fact]
    public void What_gives_nothing_to_judge_says_why()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("check", work.Write("a.txt", "2024年度部门整体支出绩效自评表\n\n填报单位：甲县医疗保障局\n\n今天天气很好。\n"), "--format", "json");
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("not-assessable", root.GetProperty("verdict").GetString());
        Assert.Contains("没有读到任何指标和金额", root.GetProperty("notAssessable")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_is_utf8_without_mark_and_chinese_is_readable()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("read", work.Clean("甲.txt"), "--format", "json");
        Assert.Equal((byte)'{', run.Bytes[0]);
        Assert.Contains("甲县医疗保障局", Encoding.UTF8.GetString(run.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read", "json")]
    [InlineData("check", "json")]
    [InlineData("read", "text")]
    [InlineData("check", "text")]
    public void The_same_input_gives_the_same_bytes(string verb, string format)
    {
        using var work = new Workplace();
        for (var i = 0; i < 12; i++) work.Broken($"{i}.txt", $"第{i % 5}县医疗保障局", 2020 + i % 3);
        Assert.Equal(CommandLine.Run(verb, work.Folder, "--format", format).Bytes, CommandLine.Run(verb, work.Folder, "--format", format).Bytes);
    }
}
