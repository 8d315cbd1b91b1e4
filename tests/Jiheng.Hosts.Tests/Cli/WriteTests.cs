using Jiheng.Documents;

namespace Jiheng.Hosts.Tests.Cli;

public sealed class WriteTests
{
    private static string Sample => Path.Combine(ReadMeTests.Root, "samples", "clean-department", "document.txt");

    private static string Taken(Workplace work)
    {
        var file = Path.Combine(work.Folder, "填报.json");
        Assert.Equal(0, CommandLine.Run("write", Sample, "--filing", file).ExitCode);
        return file;
    }

    [Fact]
    public void A_filing_taken_from_a_document_gives_its_forms_and_the_audit_agrees()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("write", Taken(work), "--to", "docx,xlsx,html", "--out", work.Folder);
        Assert.Equal((0, ""), (run.ExitCode, run.Messages));
        string[] files = [.. Directory.GetFiles(work.Folder, "2024*").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        Assert.Equal(12, files.Length);
        Assert.Contains("2024年度部门整体支出绩效自评表.docx", files);
        Assert.Contains("2024年度项目支出绩效自评表-医疗保障信息系统运行维护经费.xlsx", files);
        foreach (var format in (string[])["docx", "xlsx", "html"])
            Assert.Equal(0, CommandLine.Run(["check", "--pack", "hunan/2024", .. Directory.GetFiles(work.Folder, $"*.{format}")]).ExitCode);
    }

    [Fact]
    public void With_an_error_nothing_is_written()
    {
        using var work = new Workplace();
        var file = Taken(work);
        // More points than the indicator can earn.
        var text = File.ReadAllText(file);
        var at = text.IndexOf("\"score\": \"5\"", StringComparison.Ordinal);
        File.WriteAllText(file, text[..at] + "\"score\": \"6\"" + text[(at + 12)..]);
        var run = CommandLine.Run("write", file, "--to", "docx", "--out", work.Folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("没有写任何文件：填报数据里有 2 处错误或空缺", run.Messages, StringComparison.Ordinal);
        Assert.Contains("没有写任何文件", run.Messages, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(work.Folder, "*.docx"));
        Assert.Equal(1, CommandLine.Run("write", file, "--to", "docx", "--out", work.Folder, "--draft").ExitCode);
        Assert.NotEmpty(Directory.GetFiles(work.Folder, "*.docx"));
    }

    [Fact]
    public void Missing_parts_of_reports_and_letters_are_listed_and_nothing_is_written()
    {
        using var work = new Workplace();
        var file = Path.Combine(work.Folder, "填报.json");
        var filing = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(ReadMeTests.Root, "samples", "filings", "hebei.json")))!;
        filing["narrative"]!.AsObject().Remove("存在的问题和建议");
        filing["whole"]!["forms"]!["部门整体绩效目标申报表"]!["fields"]!.AsObject().Remove("审核单位");
        File.WriteAllText(file, filing.ToJsonString());
        var run = CommandLine.Run("write", file, "--to", "docx", "--out", work.Folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("没有写任何文件", run.Messages, StringComparison.Ordinal);
        Assert.Contains("《2024年度绩效目标审核意见-漯川区医疗保障局》没有写“审核单位”", run.Messages, StringComparison.Ordinal);
        Assert.Contains("《2024年度部门整体绩效自评情况》“存在的问题和建议”没有写", run.Messages, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(work.Folder, "*.docx"));
        Assert.Equal(1, CommandLine.Run("write", file, "--to", "docx", "--out", work.Folder, "--draft").ExitCode);
        Assert.Equal(8, Directory.GetFiles(work.Folder, "*.docx").Length);
    }

    [Fact]
    public void What_is_there_is_not_overwritten_and_nothing_is_half_written()
    {
        using var work = new Workplace();
        var file = Taken(work);
        Assert.Equal(0, CommandLine.Run("write", file, "--to", "xlsx", "--out", work.Folder, "--form", "基础数据表").ExitCode);
        Assert.Single(Directory.GetFiles(work.Folder, "*.xlsx"));
        var run = CommandLine.Run("write", file, "--to", "xlsx", "--out", work.Folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("已经存在", run.Messages, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(work.Folder, "*.xlsx"));
    }

    [Fact]
    public void A_pdf_is_printed_beside_the_others_and_they_stay_the_same()
    {
        Assert.SkipUnless(DocumentWriters.CanPrint, "LibreOffice is not installed (Debian: libreoffice-writer-nogui)");
        using var work = new Workplace();
        var file = Taken(work);
        string[] form = ["--form", "基础数据表"];
        Assert.Equal(0, CommandLine.Run(["write", file, "--to", "docx,pdf", "--out", Path.Combine(work.Folder, "a"), .. form]).ExitCode);
        Assert.Equal(0, CommandLine.Run(["write", file, "--to", "docx", "--out", Path.Combine(work.Folder, "b"), .. form]).ExitCode);
        var pdf = Assert.Single(Directory.GetFiles(Path.Combine(work.Folder, "a"), "*.pdf"));
        Assert.StartsWith("%PDF-", File.ReadAllText(pdf), StringComparison.Ordinal);
        var docx = Assert.Single(Directory.GetFiles(Path.Combine(work.Folder, "b")));
        Assert.Equal(File.ReadAllBytes(docx), File.ReadAllBytes(Path.ChangeExtension(pdf, "docx")));
    }

    [Fact]
    public void Page_numbers_of_contents_are_left_to_Word_unless_asked_for()
    {
        using var work = new Workplace();
        var report = Path.Combine(ReadMeTests.Root, "samples", "filings", "hunan.json");
        string[] line = ["write", report, "--to", "docx", "--out", work.Folder, "--form", "自评报告"];
        Assert.Equal((0, ""), (CommandLine.Run(line) is var run ? run.ExitCode : -1, run.Messages));
        var plain = File.ReadAllBytes(Assert.Single(Directory.GetFiles(work.Folder, "*.docx")));
        Assert.SkipUnless(DocumentWriters.CanNumber, "LibreOffice or poppler is not installed");
        Assert.Equal(0, CommandLine.Run([.. line, "--page-numbers", "--force"]).ExitCode);
        Assert.NotEqual(plain, File.ReadAllBytes(Assert.Single(Directory.GetFiles(work.Folder, "*.docx"))));
    }

    [Theory]
    [InlineData("没有写要什么", "a.json")]
    [InlineData("不认识的格式“odt”", "a.json", "--to", "odt")]
    [InlineData("无法读取 没有.json：找不到这个文件", "没有.json", "--to", "docx")]
    public void Wrong_use_is_said_with_the_way_out(string message, params string[] line) =>
        Assert.Contains(message, CommandLine.Run(["write", .. line]).Messages, StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", "缺少“schema”")]
    [InlineData("{", "不是合法的 JSON")]
    [InlineData("""{ "schema": "jiheng/filing/1", "pack": "x/1", "year": 2024, "unit": "某局" }""", "x/1")]
    [InlineData("""{ "schema": "jiheng/filing/1", "pack": "hunan/2024", "year": 2024, "unit": "某局", "whole": { "forms": { "怪表": {} } } }""", "“怪表”不是规则包 hunan/2024 的表，可用的有：")]
    [InlineData("""{ "schema": "jiheng/filing/1", "pack": "hunan/2024", "year": 2024, "unit": "某局" }""", "没有写要生成哪张表，已填的内容也不足以看出")]
    public void A_filing_that_cannot_be_used_is_refused(string json, string message)
    {
        using var work = new Workplace();
        var file = Path.Combine(work.Folder, "填报.json");
        File.WriteAllText(file, json);
        var run = CommandLine.Run("write", file, "--to", "docx", "--out", work.Folder);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_no_file_may_bear_do_not_cost_a_document()
    {
        using var work = new Workplace();
        var file = Path.Combine(work.Folder, "填报.json");
        var filing = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(ReadMeTests.Root, "samples", "filings", "hebei.json")))!;
        var projects = filing["projects"]!.AsArray();
        var second = projects[0]!.DeepClone();
        projects[0]!["name"] = "抽查/复核经费";
        second["name"] = "抽查:复核经费";
        second.AsObject().Remove("code");
        projects.Add(second);
        File.WriteAllText(file, filing.ToJsonString());
        CommandLine.Run("write", file, "--to", "html", "--out", work.Folder, "--draft");
        Assert.Contains("2024年度预算项目绩效自评表-抽查复核经费.html", Directory.GetFiles(work.Folder).Select(Path.GetFileName));
        Assert.Contains("2024年度预算项目绩效自评表-抽查复核经费(2).html", Directory.GetFiles(work.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void When_one_file_cannot_be_written_none_is_and_the_old_ones_stay()
    {
        using var work = new Workplace();
        var file = Path.Combine(ReadMeTests.Root, "samples", "filings", "henan.json");
        Assert.Equal(0, CommandLine.Run("write", file, "--to", "html", "--out", work.Folder).ExitCode);
        var files = Directory.GetFiles(work.Folder, "*.html").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, files.Count);
        File.WriteAllText(files[0], "旧");
        File.Delete(files[1]);
        // A folder in the place of a file.
        Directory.CreateDirectory(files[1]);
        var run = CommandLine.Run("write", file, "--to", "html", "--out", work.Folder, "--force");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("没有写任何文件：不能写入", run.Messages.Split('\n').First(l => l.StartsWith("没有写", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal("旧", File.ReadAllText(files[0]));
        Assert.Equal(files.Order(StringComparer.Ordinal), Directory.GetFileSystemEntries(work.Folder).Order(StringComparer.Ordinal));
    }
}
