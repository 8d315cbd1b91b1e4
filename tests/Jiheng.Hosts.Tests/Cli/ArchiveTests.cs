using System.IO.Compression;
using System.Text.Json;
using Jiheng.Cli.Inputs;

namespace Jiheng.Hosts.Tests.Cli;

/// <summary>An archive on the command line stands for the files in it.</summary>
public sealed class ArchiveTests
{
    private static string Pack(Workplace work, string name, params (string Entry, string File)[] files)
    {
        var path = work.Write(name, "");
        File.Delete(path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (entry, file) in files) zip.CreateEntryFromFile(file, entry);
        return path;
    }

    private static string[] Named(JsonElement element, string list) =>
        [.. element.GetProperty(list).EnumerateArray().Select(d => d.GetProperty("file").GetString()!)];

    [Fact]
    public void Findings_name_the_place_inside_the_archive()
    {
        using var work = new Workplace();
        var zip = Pack(work, "集.zip", ("内部/自评表.docx", work.Word("b.docx", File.ReadAllText(work.Broken("b.txt")))), ("甲.txt", work.Clean("a.txt", "乙县医疗保障局")));
        var run = CommandLine.Run("check", zip, "--format", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal([$"{zip}/内部/自评表.docx", $"{zip}/甲.txt"], Named(JsonDocument.Parse(run.Output).RootElement, "documents"));
        Assert.Contains(zip + "/内部/自评表.docx", CommandLine.Run("read", zip).Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run("score", zip).ExitCode);
    }

    [Fact]
    public void An_archive_gives_what_the_folder_gave_that_was_packed()
    {
        using var work = new Workplace();
        // More than are kept in memory, and two of each filing: so that members are read a second time.
        for (var i = 0; i < 80; i++) File.AppendAllText(work.Broken($"源/{i:00}.txt", $"{"东西南北中山河湖"[i % 8]}{"甲乙丙丁戊"[i / 8 % 5]}县医疗保障局"), $"\n第{i}份\n");
        work.Write("源/图.png", "x");
        work.Write("源/README.md", "x");
        var (folder, zip) = (Path.Combine(work.Folder, "源"), Path.Combine(work.Folder, "源.zip"));
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
            foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal)) archive.CreateEntryFromFile(file, Path.GetFileName(file));
        var (packed, plain) = (CommandLine.Run("check", zip, "--format", "json", "--lines"), CommandLine.Run("check", folder, "--format", "json", "--lines"));
        Assert.Equal(40, plain.Lines.Length);
        var separator = JsonEncodedText.Encode(Path.DirectorySeparatorChar.ToString()).ToString();
        Assert.Equal(plain.Output.Replace(folder + separator, "", StringComparison.Ordinal), packed.Output.Replace(zip + "/", "", StringComparison.Ordinal));
        Assert.Contains("跳过 1 个不支持的文件", packed.Messages, StringComparison.Ordinal);
        Assert.Equal(plain.Messages.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), packed.Messages.Replace(zip + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_gives_the_archives_in_it_too()
    {
        using var work = new Workplace();
        var text = work.Clean("a.txt");
        Pack(work, "b.zip", ("内/c.txt", text), ("d.zip", Pack(work, "内.zip", ("e.txt", text))));
        File.Delete(Path.Combine(work.Folder, "内.zip"));
        var names = FileList.Expand([work.Folder]).Files.Select(f => f.Name[(work.Folder.Length + 1)..]);
        Assert.Equal(["a.txt", "b.zip/内/c.txt", "b.zip/d.zip/e.txt"], names);
    }

    [Fact]
    public void A_member_that_cannot_be_read_is_told_like_a_file_and_the_others_go_on()
    {
        using var work = new Workplace();
        var zip = Pack(work, "集.zip", ("好.txt", work.Clean("a.txt")), ("空.docx", work.Unreadable("b.docx")));
        var run = CommandLine.Run("check", zip, "--format", "json");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"无法读取 {zip}/空.docx：", run.Messages, StringComparison.Ordinal);
        Assert.Equal([$"{zip}/空.docx"], Named(JsonDocument.Parse(run.Output).RootElement, "unreadable"));
    }

    [Fact]
    public void An_archive_without_documents_is_pointed_out()
    {
        using var work = new Workplace();
        var zip = Pack(work, "集.zip", ("图.png", work.Write("图.png", "x")));
        var run = CommandLine.Run("check", zip);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"压缩包“{zip}”里没有可以审核的文件", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("集.zip")]
    [InlineData("无扩展名")]
    public void The_content_makes_an_archive_and_not_the_name(string name)
    {
        using var work = new Workplace();
        var zip = Pack(work, name, ("a.txt", work.Clean("a.txt")));
        Assert.Equal($"{zip}/a.txt", Assert.Single(FileList.Expand([zip]).Files).Name);
        var text = work.Write("文本.zip", "预算执行率 100%");
        Assert.Equal(text, Assert.Single(FileList.Expand([text]).Files).Name);
    }

    [Fact]
    public void An_archive_that_cannot_be_opened_is_one_unreadable_file()
    {
        using var work = new Workplace();
        var zip = Pack(work, "集.zip", ("a.txt", work.Clean("a.txt")));
        var bytes = File.ReadAllBytes(zip);
        File.WriteAllBytes(zip, bytes[..^30]);
        var run = CommandLine.Run("check", zip);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("损坏", run.Messages, StringComparison.Ordinal);
    }
}
