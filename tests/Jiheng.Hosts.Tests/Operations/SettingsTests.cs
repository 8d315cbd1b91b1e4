using System.Text;
using Jiheng.Hosts.Tests.Cli;
using Jiheng.Web.Admin;
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
    [InlineData("{\n  \"stop-seconds\": 20,\n  \"stop-second\": 20\n}", "第3行不认识“stop-second”")]
    [InlineData("{\n  \"log-format\": \"json\",\n  \"log-format\": \"text\"\n}", "第3行“log-format”写了两次")]
    [InlineData("""{ "data": null }""", "“data”的值应是文字或数字")]
    [InlineData("""{ "urls": ["http://127.0.0.1:5180"] }""", "“urls”的值应是文字或数字")]
    [InlineData("""{ "stop-seconds": 1.5 }""", "“stop-seconds”应是整数")]
    [InlineData("""{ } { }""", "不是 JSON")]
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
        // An empty credential must not begin an empty database beside the one that was meant.
        File.WriteAllText(secret, "\n");
        Assert.Null(Parse(out wrong, $$"""{ "database-file": "{{secret}}" }"""));
        Assert.Contains("是空的", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backup_is_made_of_the_database_that_the_server_uses()
    {
        var secret = Path.Combine(folder, "secret");
        File.WriteAllText(secret, "Host=db;Password=x\n");
        File.WriteAllText(Path.Combine(folder, "jiheng.json"), $$"""{ "database-file": "{{secret}}" }""");
        Assert.Equal("Host=db;Password=x", AdminOptions.Parse(["verify", "--data", folder], _ => null, out _)!.Database);
        File.Delete(secret);
        Assert.Null(AdminOptions.Parse(["verify", "--data", folder], _ => null, out var wrong));
        Assert.Contains("没有文件", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void An_administrators_verb_makes_no_empty_database()
    {
        using var error = new StringWriter();
        Assert.Equal(3, AdminProgram.Run(["verify", "--data", folder], TextWriter.Null, error));
        Assert.Contains("没有数据库", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("JIHENG_UPLOAD_FILES_MB", "JIHENG_UPLOAD_FILE_MB")]
    [InlineData("JIHENG_STOP_SECOND", "JIHENG_STOP_SECONDS")]
    [InlineData("JIHENG_STOP_SECONDS", null)]
    [InlineData("JIHENG_READING_TEST", null)]
    [InlineData("HENG_STOP_SECOND", null)]
    public void A_variable_that_misses_the_name_of_an_option_is_told(string name, string? meant) =>
        Assert.Equal(meant is null ? null : $"环境变量 {name} 不认识，是不是 {meant}？", NearVariable.Wrong(["PATH", name]));

    [Fact]
    public void The_variable_of_all_programs_names_the_collector_unless_ours_does()
    {
        Assert.Equal("http://all:4318/", Parse(out _, null, ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://all:4318"))!.Telemetry!.AbsoluteUri);
        Assert.Equal("http://ours:4318/", Parse(out _, null, ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://all:4318"), ("JIHENG_TELEMETRY_ENDPOINT", "http://ours:4318"))!.Telemetry!.AbsoluteUri);
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
