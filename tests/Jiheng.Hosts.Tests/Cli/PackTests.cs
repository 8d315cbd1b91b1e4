using System.Text.Json;
using Jiheng.Engine.Reporting;

namespace Jiheng.Hosts.Tests.Cli;

/// <summary>jiheng pack list, validate, show.</summary>
public sealed class PackTests
{
    private const string Header = """{ "title": "甲省二〇二五年", "inherits": ["national/2020"], "sources": { "甲省办法": { "title": "甲省办法" } } }""";
    private const string Cite = """ "cite": { "source": "甲省办法", "confidence": "seen", "since": "2025-01-01" } """;

    [Fact]
    public void All_shipped_packs_are_listed_with_years_and_parents()
    {
        var run = CommandLine.Run("pack", "list");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, l => l.Contains("hunan/2024", StringComparison.Ordinal) && l.Contains("2021 年起", StringComparison.Ordinal) && l.Contains("national/2020", StringComparison.Ordinal));
        Assert.DoesNotContain("…", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, l => Assert.True(TextColumns.Width(l) <= FindingsText.DefaultColumns, l));
    }

    [Fact]
    public void All_shipped_packs_are_valid_and_their_cases_run()
    {
        var run = CommandLine.Run("pack", "validate");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, l => l.StartsWith("通过  national/2020（案例 ", StringComparison.Ordinal));
        Assert.StartsWith("规则包 ", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_outside_the_packs_is_validated_with_known_parents()
    {
        using var work = new Workplace();
        work.Write("甲省/2025/pack.json", Header);
        foreach (var folder in (string[])["甲省", "甲省/2025"])
        {
            var run = CommandLine.Run("pack", "validate", Path.Combine(work.Folder, folder));
            Assert.Equal(0, run.ExitCode);
            Assert.Equal("通过  甲省/2025（没有案例）", Assert.Single(run.Lines));
        }
        Assert.Equal("通过  甲省/2025（没有案例）", Assert.Single(CommandLine.Run("pack", "validate", "甲省/2025", "--packs", work.Folder).Lines));
    }

    [Fact]
    public void A_folder_that_is_named_counts_before_a_known_pack_of_its_name()
    {
        using var work = new Workplace();
        work.Write("hunan/2024/pack.json", """{ "titel": "湖南" }""");
        Assert.Equal(1, CommandLine.Run("pack", "validate", Path.Combine(work.Folder, "hunan", "2024")).ExitCode);
        Assert.Equal(0, CommandLine.Run("pack", "validate", "hunan/2024").ExitCode);
    }

    [Fact]
    public void A_refused_pack_is_1_and_names_file_line_key_and_sentence()
    {
        using var work = new Workplace();
        work.Write("甲省/2025/pack.json", Header);
        work.Write("甲省/2025/weights.json", $$"""
            {
              "通用": { "title": "甲省的分值", "execution": 20, "groups": { "产出指标": 60 }, {{Cite}} }
            }
            """);
        var run = CommandLine.Run("pack", "validate", Path.Combine(work.Folder, "甲省/2025"), "general");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("拒绝  甲省/2025（1 处有误）", run.Lines[0]);
        Assert.Contains("甲省/2025/weights.json 第2行  weights.通用", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains("不是 100。", run.Lines[2], StringComparison.Ordinal);
        Assert.Contains("通过  general", run.Output, StringComparison.Ordinal);
        Assert.Contains("规则包 2 个：通过 1 个，拒绝 1 个", run.Lines[^1], StringComparison.Ordinal);

        var show = CommandLine.Run("pack", "show", "甲省/2025", "--packs", work.Folder);
        Assert.Equal(1, show.ExitCode);
        Assert.Contains("weights.json 第2行  weights.通用", show.Messages, StringComparison.Ordinal);
        Assert.Empty(show.Bytes);
    }

    [Fact]
    public void A_case_that_differs_is_1_with_file_line_expected_and_got()
    {
        using var work = new Workplace();
        var shipped = Path.Combine(ReadMeTests.Root, "packs", "national", "2020", "cases", "执行率七成二.md");
        work.Write("甲省/2025/pack.json", Header);
        work.Write("甲省/2025/cases/a.md", File.ReadAllText(shipped));
        var folder = Path.Combine(work.Folder, "甲省/2025");
        Assert.Equal("通过  甲省/2025（案例 1 个）", Assert.Single(CommandLine.Run("pack", "validate", folder).Lines));
        work.Write("甲省/2025/cases/b.md", File.ReadAllText(shipped).Replace("| 得分：预算执行率 | 7.2 |", "| 得分：预算执行率 | 8 |", StringComparison.Ordinal));
        var run = CommandLine.Run("pack", "validate", folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("不符  甲省/2025（案例 2 个，1 个与预期不符）", run.Lines[0]);
        Assert.Contains("cases/b.md 第37行：“得分：预算执行率”应为 8，实际 7.2", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cases/a.md", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("show")]
    public void An_unknown_name_is_2_and_lists_those_there_are(string verb)
    {
        var run = CommandLine.Run("pack", verb, "nowhere/1999");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("没有名为“nowhere/1999”的规则包", run.Messages, StringComparison.Ordinal);
        Assert.Contains("hunan/2024、national/2020", run.Messages, StringComparison.Ordinal);
        Assert.Contains($"jiheng pack {verb} --help", run.Messages, StringComparison.Ordinal);
        Assert.Empty(run.Bytes);
    }

    [Theory]
    [InlineData("没有给出 pack 的子命令，可用的有：list、validate、show", "pack")]
    [InlineData("pack 没有子命令“lst”", "pack", "lst")]
    [InlineData("没有给出规则包的名称", "pack", "show")]
    [InlineData("多出了参数“b”", "pack", "show", "general", "a", "b")]
    [InlineData("不认识的选项“--nope”", "pack", "validate", "--nope")]
    [InlineData("不认识的格式“xml”", "pack", "show", "general", "--format", "xml")]
    [InlineData("没有文件夹“/nowhere”", "pack", "list", "--packs", "/nowhere")]
    [InlineData("pack list 后面不用写“general”", "pack", "list", "general")]
    [InlineData("scoring 下面有：grades", "pack", "show", "general", "scoring.method")]
    [InlineData("pack 没有子命令“lst”", "help", "pack", "lst")]
    public void Wrong_use_is_2(string message, params string[] args)
    {
        var run = CommandLine.Run(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
        Assert.Contains("--help", run.Messages, StringComparison.Ordinal);
        Assert.Empty(run.Bytes);
    }

    [Fact]
    public void A_folder_without_a_pack_is_2()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("pack", "validate", work.Folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("要有 pack.json", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jiheng pack list | validate | show", "pack", "--help")]
    [InlineData("jiheng pack list ", "pack", "list", "-h")]
    [InlineData("jiheng pack validate ", "help", "pack", "validate")]
    [InlineData("jiheng pack show 名称", "pack", "show", "general", "--help")]
    public void Every_subcommand_has_its_page(string first, params string[] args)
    {
        var run = CommandLine.Run(args);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(first, run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Messages);
    }

    [Fact]
    public void A_pack_is_shown_with_methods_citations_and_what_is_off()
    {
        var run = CommandLine.Run("pack", "show", "national/2021");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("执行率：执行率线性，也可用 执行率分档", run.Output, StringComparison.Ordinal);
        Assert.Contains("依据 财预〔2021〕101号（2021-08-18起，待与原文核对）", run.Output, StringComparison.Ordinal);
        Assert.Contains("列出而未启用", run.Output, StringComparison.Ordinal);
        Assert.Contains("above 150%；deduct 10%", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("…", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, l => Assert.True(TextColumns.Width(l) <= FindingsText.DefaultColumns, l));
    }

    [Fact]
    public void A_part_names_pack_file_and_line_behind_each_value()
    {
        var lines = CommandLine.Run("pack", "show", "national/2021", "scoring.methods").Lines;
        Assert.Equal("national/2021  scoring.methods", lines[0]);
        Assert.Contains(lines, l => l.Contains("rate-linear", StringComparison.Ordinal) && l.EndsWith("  national/2020/scoring.json 第5行", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("met-or-not", StringComparison.Ordinal) && l.EndsWith("  national/2021/scoring.json 第23行", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.True(TextColumns.Width(l) <= FindingsText.DefaultColumns, l));
    }

    [Theory]
    [InlineData("scoring.grades.四级.bands[1].from", "80", "general/scoring.json 第8行")]
    [InlineData("scoring.grades.四级.bands[0].words", "优秀", "general/scoring.json 第7行")]
    [InlineData("reading.partitions.expenditure.basic", "expenditure.basic.personnel", "general/reading.json")]
    public void A_single_value_is_found_by_its_keys(string key, string value, string place)
    {
        var run = CommandLine.Run("pack", "show", "hunan/2024", key);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(value, run.Output, StringComparison.Ordinal);
        Assert.Contains(place, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_the_merged_tree_and_where_each_value_stands()
    {
        var root = JsonDocument.Parse(CommandLine.Run("pack", "show", "hunan/2024", "forms.项目自评表.funds", "--format", "json").Output).RootElement;
        Assert.Equal(["schema", "pack", "key", "value", "origins"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal("jiheng/pack/1", root.GetProperty("schema").GetString());
        Assert.Equal("自评得分", root.GetProperty("value").GetProperty("columns")[5].GetProperty("title").GetString());
        Assert.Equal("年度资金总额", root.GetProperty("value").GetProperty("rows")[0].GetProperty("title").GetString());
        Assert.Equal("hunan/2024", Origin("forms.项目自评表.funds.columns[5].title").GetProperty("pack").GetString());
        var inherited = Origin("forms.项目自评表.funds.rows[0].title");
        Assert.Equal(["pack", "file", "line"], inherited.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("national/2020", "forms.json", 21), (inherited.GetProperty("pack").GetString(), inherited.GetProperty("file").GetString(), inherited.GetProperty("line").GetInt32()));
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(CommandLine.Run("pack", "show", "general", "--format", "json").Output).RootElement.GetProperty("value").ValueKind);

        JsonElement Origin(string path) => root.GetProperty("origins").GetProperty(path);
    }
}
