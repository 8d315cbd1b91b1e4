using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jiheng.Hosts.Tests.Web.Browser;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>On the pages: older documents beside a filing, what was found before, what is accepted, what can be taken away.</summary>
public sealed partial class AgainstPagesTests(WebServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Upload Declared(string unit = "澄溪县医疗保障局") => new("申报.txt", Encoding.UTF8.GetBytes($"""
        {unit}2024年度项目支出绩效目标申报表

        | 项目名称 | 医保基金监管经费 | 主管部门 | {unit} |
        | 项目资金（万元） | 年度资金总额 | 120.00 | |

        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 培训人次 | ≥1200人次 |
        """)) { Field = "against" };

    internal static Upload Evaluated(string unit = "澄溪县医疗保障局", string name = "自评.txt", string rate = "90.00%") => new(name, Encoding.UTF8.GetBytes($"""
        {unit}2024年度项目支出绩效自评表

        | 项目名称 | 医保基金监管经费 | | | 主管部门 | {unit} | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | 120.00 | 120.00 | 118.80 | 10 | {rate} | 9.9 |

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 培训人次 | ≥1000人次 | 1300人次 | 90 | 90 | |
        """));

    private static async Task<string> Text(HttpVisitor visitor, string path)
    {
        using var answer = await visitor.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<string> Begin(HttpVisitor visitor, params Upload[] files)
    {
        var (status, answer) = await visitor.Upload(files);
        Assert.Equal(HttpStatusCode.OK, status);
        var address = answer.GetProperty("address").GetString()!;
        while (!JsonDocument.Parse(await Text(visitor, $"{address}/progress")).RootElement.GetProperty("over").GetBoolean()) await Task.Delay(50, Stop);
        return address;
    }

    private static async Task<HttpStatusCode> Post(HttpVisitor visitor, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        using var answer = await visitor.Send(request);
        return answer.StatusCode;
    }

    [GeneratedRegex("<li class=\"finding [^>]*data-number=\"(\\d+)\"[^>]*data-code=\"JH3001\"")]
    private static partial Regex Rate();

    [Fact]
    public async Task An_older_document_stands_beside_the_filing_with_its_marks_and_a_table_of_both()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var address = await Begin(visitor, Evaluated(), Declared());
        var page = await Text(visitor, $"{address}/1");
        Assert.Contains("JH8001", page, StringComparison.Ordinal);
        Assert.Contains("申报.txt</span>（对照）", page, StringComparison.Ordinal);
        Assert.Contains("≥1200人次", await Text(visitor, $"{address}/1?document=2"), StringComparison.Ordinal);
        var table = await Text(visitor, $"{address}/1/stages");
        Assert.Matches("<td class=\"changed\"[^>]*><strong>≥1000人次</strong></td>", table);
        Assert.Contains("aria-current=\"page\">前后对照</a>", table, StringComparison.Ordinal);
        Assert.DoesNotContain("/stages", await Text(visitor, $"{await Begin(visitor, Evaluated())}/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_another_unit_is_not_held_against_it_and_that_is_said()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var address = await Begin(visitor, Evaluated(), Declared("白栗县医疗保障局"));
        Assert.Contains("没有用来对照：单位是“白栗县医疗保障局”", await Text(visitor, address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_accepted_with_reason_and_name_taken_away_and_known_the_next_time()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var address = await Begin(visitor, Evaluated());
        var page = await Text(visitor, $"{address}/1");
        var number = Rate().Match(page).Groups[1].Value;
        Assert.Contains("data-verdict=\"fail\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await Post(visitor, $"{address}/1/accept", ("finding", number), ("reason", " "), ("by", "张科长")));
        Assert.Equal(HttpStatusCode.NotFound, await Post(visitor, $"{address}/1/accept", ("finding", "99"), ("reason", "a"), ("by", "b")));
        Assert.Equal(HttpStatusCode.Redirect, await Post(visitor, $"{address}/1/accept", ("finding", number), ("reason", "口径不同<b>"), ("by", "张科长")));
        page = await Text(visitor, $"{address}/1");
        Assert.DoesNotContain("data-verdict=\"fail\"", page, StringComparison.Ordinal);
        Assert.Contains("口径不同&lt;b&gt;", page, StringComparison.Ordinal);
        var kept = Encoding.UTF8.GetBytes(await Text(visitor, $"{address}/baseline.json"));
        // The next version of the document, with the baseline among the files.
        var next = await Begin(visitor, Evaluated(), new Upload("基线.json", kept));
        var again = await Text(visitor, $"{next}/1");
        Assert.Contains("<span class=\"standing\">已接受</span>", again, StringComparison.Ordinal);
        Assert.Contains("已用来对照", await Text(visitor, next), StringComparison.Ordinal);
        Assert.Contains("接受已失效 1 项", await Text(visitor, $"{await Begin(visitor, Evaluated(rate: "91.00%"), new Upload("基线.json", kept))}/1"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await Post(visitor, $"{next}/1/accept", ("finding", number), ("withdraw", "1")));
        Assert.Contains("data-verdict=\"fail\"", await Text(visitor, $"{next}/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_with_mistakes_is_refused_and_the_documents_are_checked()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var address = await Begin(visitor, Evaluated(), new Upload("坏基线.json", "{\"schema\":\"jiheng/baseline/1\"}"u8.ToArray()));
        var page = await Text(visitor, address);
        Assert.Contains("没有使用：基线文件中没有 findings 数组", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_notice_and_baseline_can_be_taken_away()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var address = await Begin(visitor, Evaluated(), Evaluated("白栗县医疗保障局", "乙.txt"));
        var one = JsonDocument.Parse(await Text(visitor, $"{address}/1/findings.sarif")).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength();
        var all = JsonDocument.Parse(await Text(visitor, $"{address}/findings.sarif")).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength();
        Assert.Equal(2 * one, all);
        using var notice = await visitor.Get($"{address}/2/notice.docx");
        Assert.Equal("整改通知书-白栗县医疗保障局-2024年度.docx", notice.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("PK"u8.ToArray(), (await notice.Content.ReadAsByteArrayAsync(Stop))[..2]);
        Assert.Equal(all, JsonDocument.Parse(await Text(visitor, $"{address}/baseline.json")).RootElement.GetProperty("findings").GetArrayLength());
        using var missing = await visitor.Get($"{address}/3/notice.docx");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_sample_is_drawn_by_the_address()
    {
        using var visitor = await HttpVisitor.Admitted(server);
        var address = await Begin(visitor, [.. "甲乙丙丁".Select(c => Evaluated($"{c}县医疗保障局", $"{c}.txt"))]);
        var page = await Text(visitor, $"{address}?sample=2&seed=5");
        var drawn = page[page.IndexOf("id=\"sample-title\"", StringComparison.Ordinal)..];
        Assert.Equal(2, Regex.Count(drawn, "<li><a href=\"/checks/"));
        Assert.Equal(drawn, (await Text(visitor, $"{address}?sample=2&seed=5"))[page.IndexOf("id=\"sample-title\"", StringComparison.Ordinal)..]);
        Assert.DoesNotContain("<li><a href=\"/checks/", (await Text(visitor, address))[page.IndexOf("id=\"sample-title\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_that_were_handed_in_come_back_with_comments()
    {
        using var work = new Cli.Workplace();
        using var visitor = await HttpVisitor.Admitted(server);
        var one = Upload.Of(work.Word("自评表.docx", Encoding.UTF8.GetString(Evaluated().Bytes)));
        var address = await Begin(visitor, one);
        Assert.Contains($"href=\"{address}/1/annotated\"", await Text(visitor, $"{address}/1"), StringComparison.Ordinal);
        using var answer = await visitor.Get($"{address}/1/annotated");
        Assert.Equal("自评表-批注.docx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        using var zip = new System.IO.Compression.ZipArchive(await answer.Content.ReadAsStreamAsync(Stop));
        Assert.NotNull(zip.GetEntry("word/comments.xml"));
        address = await Begin(visitor, one, Upload.Of(work.Word("自评表二.docx", Encoding.UTF8.GetString(Evaluated(rate: "91.00%").Bytes))));
        using var both = await visitor.Get($"{address}/1/annotated");
        using var archive = new System.IO.Compression.ZipArchive(await both.Content.ReadAsStreamAsync(Stop));
        Assert.Equal(["自评表-批注.docx", "自评表二-批注.docx"], archive.Entries.Select(e => e.FullName));
        address = await Begin(visitor, Evaluated());
        Assert.DoesNotContain("/annotated", await Text(visitor, $"{address}/1"), StringComparison.Ordinal);
        using var none = await visitor.Get($"{address}/1/annotated");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
