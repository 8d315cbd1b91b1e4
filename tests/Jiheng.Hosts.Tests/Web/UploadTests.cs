using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Hosts.Tests.Web.Browser;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>Whatever is handed in, the answer is a sentence and the server goes on.</summary>
public sealed class UploadTests(WebServer server) : IDisposable
{
    private readonly Workplace work = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Upload Good => Upload.Of(work.Broken("好文件.txt"));

    public void Dispose()
    {
        // No mistake of the program, whatever was sent.
        Assert.Equal("", server.Complaints);
        work.Dispose();
    }

    [Fact]
    public async Task The_findings_are_those_of_the_command_line_to_the_last_byte()
    {
        var path = work.Broken("a.txt");
        using var visitor = await HttpVisitor.Admitted(server);
        var (_, answer) = await visitor.Upload(Upload.Of(path));
        using var findings = await visitor.Get($"{answer.GetProperty("address").GetString()}/findings.json");
        var expected = CommandLine.Run("check", path, "--format", "json").Output.Replace(JsonSerializer.Serialize(path), "\"a.txt\"", StringComparison.Ordinal);
        Assert.Equal(expected, await findings.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Each_hostile_file_is_refused_with_its_own_reason()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        foreach (var (name, reason, bytes) in HostileFiles.Refused)
        {
            var unreadable = Assert.Single((await visitor.Check(new Upload(name, bytes))).GetProperty("unreadable").EnumerateArray());
            Assert.Equal(name, unreadable.GetProperty("file").GetString());
            Assert.Contains(reason, unreadable.GetProperty("reason").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_good_file_among_hostile_ones_is_checked()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var outcome = await visitor.Check([.. HostileFiles.All.Take(5), Good, .. HostileFiles.All.Skip(5)]);
        Assert.Equal(HostileFiles.Refused.Count, outcome.GetProperty("unreadable").GetArrayLength());
        Assert.Contains(outcome.GetProperty("findings").EnumerateArray(), f => f.GetProperty("code").GetString() == "JH3001");
    }

    [Fact]
    public async Task Entries_that_climb_out_of_a_package_go_nowhere()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var outcome = await visitor.Check(HostileFiles.Climbing);
        Assert.Empty(outcome.GetProperty("unreadable").EnumerateArray());
        Assert.False(File.Exists("/tmp/jiheng-escape.xml"));
    }

    [Theory]
    [InlineData("../../../etc/passwd", "../../../etc/passwd")]
    [InlineData("C:\\Users\\x\\表.txt", "C:/Users/x/表.txt")]
    [InlineData("<script>alert(1)</script>.txt", "<script>alert(1)</script>.txt")]
    [InlineData("甲\u202Etxt.exe", "甲txt.exe")]
    [InlineData("甲\u0001\u001B[31m乙.txt", "甲[31m乙.txt")]
    [InlineData("   ", "未命名")]
    public async Task A_hostile_name_is_shown_as_a_name_and_nothing_else(string name, string shown)
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var (status, answer) = await visitor.Upload(new Upload(name, []), Good);
        Assert.Equal(HttpStatusCode.OK, status);
        var address = answer.GetProperty("address").GetString()!;
        using var findings = await visitor.Get($"{address}/findings.json");
        var names = JsonDocument.Parse(await findings.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("unreadable").EnumerateArray().Select(u => u.GetProperty("file").GetString());
        Assert.Equal([shown], names);
        using var page = await visitor.Get(address);
        var html = await page.Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain(html, c => char.IsControl(c) && c is not ('\n' or '\r' or '\t') || c == '\u202E');
    }

    [Fact]
    public async Task A_name_of_ten_thousand_letters_is_cut()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var outcome = await visitor.Check(new Upload(new string('长', 10_000) + ".docx", []));
        var name = Assert.Single(outcome.GetProperty("unreadable").EnumerateArray()).GetProperty("file").GetString()!;
        Assert.InRange(name.Length, 100, 300);
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_name_are_told_apart()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var outcome = await visitor.Check(new Upload("坏.docx", []), new Upload("坏.docx", [1, 2, 3]));
        Assert.Equal(2, outcome.GetProperty("unreadable").EnumerateArray().Select(u => u.GetProperty("file").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_form_without_a_file_is_told_so()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        // What a browser sends when nothing was chosen: a file without a name.
        var (status, answer) = await visitor.Upload(new Upload("", []));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("没有选择文件", answer.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}", 415)]
    [InlineData("multipart/form-data", "x", 415)]
    [InlineData("multipart/form-data; boundary=other", "--one\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nx\r\n--one--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=one", "--one\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nnever ended", 400)]
    [InlineData("multipart/form-data; boundary=one", "", 400)]
    public async Task A_body_that_is_no_form_with_files_is_refused(string type, string body, int status)
    {
        using var visitor = await HttpVisitor.Admitted(server);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/checks") { Content = new StringContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await visitor.Send(request);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_files_are_refused_with_the_number_that_is_allowed()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var (status, answer) = await visitor.Upload(Enumerable.Range(0, 2_001).Select(i => new Upload($"{i}.txt", [])));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("2000", answer.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_named_and_the_others_are_checked()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var outcome = await visitor.Check(new Upload("太大.docx", new byte[(64 << 20) + 1]), Good);
        var unreadable = Assert.Single(outcome.GetProperty("unreadable").EnumerateArray());
        Assert.Contains("64 MB", unreadable.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(outcome.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task A_body_announced_as_too_large_is_refused_before_it_is_sent()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        Assert.StartsWith("HTTP/1.1 413", await Raw(visitor, $"Content-Length: {1L << 30}\r\n", "--one\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_broken_off_leaves_nothing_behind()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        for (var i = 0; i < 20; i++)
            await Raw(visitor, "Content-Length: 1000000\r\n", "--one\r\nContent-Disposition: form-data; name=\"files\"; filename=\"半.docx\"\r\n\r\nPK", answered: false);
        using var start = await visitor.Get("/");
        Assert.DoesNotContain("半.docx", await start.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.NotEmpty((await visitor.Check(Good)).GetProperty("findings").EnumerateArray());
    }

    private async Task<string> Raw(HttpVisitor visitor, string headers, string body, bool answered = true)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(server.Address.Host, server.Address.Port, Stop);
        await using var stream = line.GetStream();
        var request = $"POST /checks HTTP/1.1\r\nHost: {server.Address.Authority}\r\nCookie: {visitor.Cookies}\r\nConnection: close\r\n"
            + $"Content-Type: multipart/form-data; boundary=one\r\n{headers}\r\n{body}";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), Stop);
        if (!answered) return "";
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(Stop) ?? "";
    }
}
