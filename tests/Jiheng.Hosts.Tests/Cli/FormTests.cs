namespace Jiheng.Hosts.Tests.Cli;

public sealed class FormTests
{
    private static string Folder(Workplace work) => work.Folder + Path.DirectorySeparatorChar;

    [Fact]
    public void Without_a_form_the_forms_of_the_pack_are_listed()
    {
        var run = CommandLine.Run("form", "--pack", "hunan/2024");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("部门整体自评表　《部门整体支出绩效自评表》\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("基础数据表　《部门整体支出绩效评价基础数据表》\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("--weights 不含满意度", CommandLine.Run("form", "--pack", "national/2021").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_without_a_layout_is_listed_and_not_written()
    {
        using var work = new Workplace();
        var pack = Directory.CreateDirectory(Path.Combine(work.Folder, "packs", "某省", "1")).FullName;
        File.WriteAllText(Path.Combine(pack, "pack.json"), """{ "title": "某省", "inherits": ["national/2020"] }""");
        File.WriteAllText(Path.Combine(pack, "forms.json"), """{ "登记表": { "title": "{year}年度登记表", "kind": "attachment" } }""");
        string[] line = ["form", "--packs", Path.Combine(work.Folder, "packs"), "--pack", "某省/1"];
        Assert.Contains("登记表　《登记表》　没有版式", CommandLine.Run(line).Output, StringComparison.Ordinal);
        var run = CommandLine.Run([.. line, "--form", "登记表", "--to", "docx", "--out", Folder(work)]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("不能生成空白表。可用的有：项目自评表、", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx", "项目自评表")]
    [InlineData("xlsx", "项目支出绩效自评表")]
    [InlineData("html", "项目支出绩效自评表")]
    public void A_form_is_named_by_its_title_and_not_overwritten(string format, string name)
    {
        using var work = new Workplace();
        string[] line = ["form", "--pack", "national/2020", "--form", name, "--to", format, "--year", "2024", "--out", Folder(work)];
        Assert.Equal(0, CommandLine.Run(line).ExitCode);
        var file = Path.Combine(work.Folder, $"（2024年度）项目支出绩效自评表.{format}");
        Assert.True(File.Exists(file));
        File.WriteAllText(file, "填好的");
        var again = CommandLine.Run(line);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("已经存在", again.Messages, StringComparison.Ordinal);
        Assert.Equal("填好的", File.ReadAllText(file));
        Assert.Equal(0, CommandLine.Run([.. line, "--force"]).ExitCode);
        Assert.Equal(0, CommandLine.Run("read", file).ExitCode);
    }

    [Theory]
    [InlineData("没有名为“x/1”的规则包", "--pack", "x/1")]
    [InlineData("没有名为“怪表”的表。可用的有：项目自评表", "--pack", "national/2020", "--form", "怪表")]
    [InlineData("不认识的格式“pdf”", "--pack", "national/2020", "--form", "项目自评表", "--to", "pdf")]
    [InlineData("年度“24”应为四位数", "--pack", "national/2020", "--form", "项目自评表", "--to", "docx", "--year", "24")]
    [InlineData("没有名为“半”的分值分配", "--pack", "national/2020", "--form", "项目自评表", "--to", "docx", "--weights", "半")]
    [InlineData("没有写格式", "--pack", "national/2020", "--form", "项目自评表")]
    [InlineData("没有写规则包", "--form", "项目自评表")]
    public void Wrong_use_is_said_with_what_there_is(string message, params string[] line)
    {
        var run = CommandLine.Run(["form", .. line]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_is_made_from_the_form_and_reads_it()
    {
        using var work = new Workplace();
        var form = Path.Combine(work.Folder, "表.xlsx");
        CommandLine.Run("form", "--pack", "national/2020", "--form", "项目自评表", "--to", "xlsx", "--year", "2024", "--out", form);
        var packs = Path.Combine(work.Folder, "packs");
        string[] line = ["pack", "new", "--from", form, "--id", "hubei/2024", "--out", packs, "--inherits", "national/2020"];
        var run = CommandLine.Run(line);
        Assert.Equal((0, ""), (run.ExitCode, run.Messages));
        Assert.DoesNotContain("还要修改", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("没有认出", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"pack\":\"hubei/2024\"", CommandLine.Run("read", form, "--packs", packs, "--format", "json", "--lines").Output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var again = CommandLine.Run(line);
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("已经存在", again.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/x/y")]
    [InlineData("hubei")]
    [InlineData("a/b/c/d/e")]
    public void A_pack_is_not_made_outside_its_folder(string id)
    {
        using var work = new Workplace();
        var run = CommandLine.Run("pack", "new", "--from", work.Clean("表.txt"), "--id", id, "--out", work.Folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("不能作规则包的名称", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_verbs_have_their_page()
    {
        Assert.StartsWith("jiheng pack new --from", CommandLine.Run("pack", "new", "--help").Output, StringComparison.Ordinal);
        Assert.StartsWith("jiheng pack new --from", CommandLine.Run("help", "pack", "new").Output, StringComparison.Ordinal);
        Assert.StartsWith("jiheng form", CommandLine.Run("form", "--help").Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.Run("pack").ExitCode);
    }
}
