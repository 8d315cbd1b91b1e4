using System.Text;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Web.Hosting;
using Jiheng.Web.Hosting.Settings;

namespace Jiheng.Hosts.Tests.Operations;

/// <summary>Options: command line, environment, file; what is wrong is told and nothing passed over.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jiheng-settings").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private ServeOptions? Parse(out string wrong, string? file = null, params (string Name, string Value)[] environment)
    {
        if (file is not null) File.WriteAllText(Path.Combine(folder, "jiheng.json"), file);
        return ServeOptions.Parse(["--data", folder], name => environment.Where(e => e.Name == name).Select(e => e.Value).FirstOrDefault(), out wrong);
    }

    [Fact]
    public void The_environment_goes_before_the_file_and_the_file_before_what_is_usual()
    {
        var options = Parse(out _, """{ "upload-file-mb": 10, "session-idle-minutes": "15", "log-format": "json", "proxies": "10.0.0.1; 10.0.0.2" /* 代理 */ }""", ("JIHENG_UPLOAD_FILE_MB", "20"), ("JIHENG_DATABASE", "Host=db"))!;
        Assert.Equal((20L << 20, 256L << 20, TimeSpan.FromMinutes(15), TimeSpan.FromHours(12), true, 2, "Host=db"), (options.Limits.FileBytes, options.Limits.CheckBytes, options.Sessions.Idle, options.Sessions.Most, options.LogsJson, options.Proxies.Count, options.Database));
    }

    [Theory]
    [InlineData("""{ "upload-file-mb": 0 }""", "“upload-file-mb”的值“0”应是1到1024的整数")]
    [InlineData("""{ "upload_file_mb": 5 }""", "不认识“upload_file_mb”，可用的有 urls、")]
    [InlineData("""{ "log-format": "xml" }""", "可用的有 text、json")]
    [InlineData("""{ "proxies": "proxy.local" }""", "应是IP地址")]
    [InlineData("""{ "telemetry-endpoint": "ftp://x" }""", "应是 http:// 或 https:// 开头的网址")]
    [InlineData("""{ "database": "Host=db;Password=x" }""", "不能写“database”")]
    [InlineData("""{ "data": """, "不是 JSON：第1行")]
    [InlineData("[]", "应是一个 JSON 对象")]
    public void What_is_wrong_in_the_file_is_told_by_its_key(string file, string said)
    {
        Assert.Null(Parse(out var wrong, file));
        Assert.Contains(said, wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_the_environment_is_told_by_its_variable()
    {
        Assert.Null(Parse(out var wrong, null, ("JIHENG_READING_SECONDS", "soon")));
        Assert.Equal("环境变量 JIHENG_READING_SECONDS 的值“soon”应是5到3600的整数。", wrong);
    }

    [Fact]
    public void The_connection_may_lie_in_a_file_that_a_setting_names()
    {
        var secret = Path.Combine(folder, "secret");
        File.WriteAllText(secret, "Host=db;Password=x\n");
        Assert.Equal("Host=db;Password=x", Parse(out _, $$"""{ "database-file": "{{secret}}" }""")!.Database);
        Assert.Null(Parse(out var wrong, $$"""{ "database-file": "{{secret}}-nothing" }"""));
        Assert.Contains("没有文件", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_options_is_made_from_the_list()
    {
        var file = Path.Combine(ReadMeTests.Root, "docs", "operations.md");
        const string From = "<!-- settings -->\n", To = "<!-- /settings -->";
        var table = new StringBuilder("| 设置文件里的名称 | 环境变量 | 不写时 | 说明 |\n|---|---|---|---|\n");
        foreach (var setting in AllSettings.List) table.Append($"| {(setting.IsSecret ? "—" : $"`{setting.Name}`")} | `{setting.Variable}` | {setting.Usual} | {setting.Meaning} |\n");
        var text = File.ReadAllText(file);
        var (begin, end) = (text.IndexOf(From, StringComparison.Ordinal) + From.Length, text.IndexOf(To, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("JIHENG_REFRESH") == "1")
        {
            text = text[..begin] + table + text[end..];
            File.WriteAllText(file, text);
            end = text.IndexOf(To, StringComparison.Ordinal);
        }
        Assert.Equal(table.ToString(), text[begin..end]);
    }
}
