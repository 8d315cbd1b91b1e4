using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>Somebody says on the page what the columns of an unknown table hold, without a script.</summary>
public sealed class MappingPageTests(UnderstoodSite site) : IClassFixture<UnderstoodSite>
{
    private const string Unknown = """
        2024年度任务清单

        填报单位：甲县医疗保障局

        | 任务 | 要求 | 做到 | 满分 | 打分 |
        | --- | --- | --- | --- | --- |
        | 窗口数量 | ≥12个 | 15个 | 10 | 10 |
        | 培训期数 | ≥2期 | 3期 | 10 | 9 |
        """;

    private static readonly string[] Roles = ["三级指标", "指标值", "实际完成值", "分值", "得分"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_stands_with_its_confidence()
    {
        var page = await Page(await Check());
        Assert.Contains("没有读出任何内容", UnderstoodSite.Seen(Section(page, "tables")), StringComparison.Ordinal);
        Assert.Contains("0.00", UnderstoodSite.Seen(Section(page, "tables")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_column_has_a_labelled_list_of_roles()
    {
        var section = Section(await Page(await Check()), "mapping");
        var labels = Regex.Matches(section, "<label for=\"([^\"]+)\">").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(5, labels.Count);
        Assert.Equal(labels, Regex.Matches(section, "<select id=\"([^\"]+)\"").Select(m => m.Groups[1].Value));
        Assert.Contains("窗口数量；培训期数", UnderstoodSite.Seen(section), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_is_read_as_chosen()
    {
        var filing = await Check();
        using var answer = await Post(filing, "mapping", Roles);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith("/understood", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("窗口数量", UnderstoodSite.Seen(Section(page, "indicators")), StringComparison.Ordinal);
        Assert.Contains("人工确认的对应关系", UnderstoodSite.Seen(Section(page, "tables")), StringComparison.Ordinal);
        // What was chosen stays chosen.
        Assert.Equal(Roles, Regex.Matches(Section(page, "mapping"), "<option value=\"([^\"]+)\" selected").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)));
    }

    [Fact]
    public async Task Roles_that_make_nothing_are_refused_with_the_reason()
    {
        using var answer = await Post(await Check(), "mapping", ["三级指标", "三级指标", "", "", ""]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("“三级指标”已经给了第1栏“任务”", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_taken_away_is_used_when_it_is_handed_in_with_documents()
    {
        using var answer = await Post(await Check(), "mapping.json", Roles);
        var map = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.Contains("jiheng/mapping/1", Encoding.UTF8.GetString(map), StringComparison.Ordinal);
        var path = await site.Check(("map.json", map), ("next.txt", Encoding.UTF8.GetBytes(Unknown.Replace("2024", "2025", StringComparison.Ordinal))));
        var page = await site.Browser.GetStringAsync(path, Stop);
        Assert.Contains("map.json 是对应关系文件，已用于解读", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"unreadable\"", page, StringComparison.Ordinal);
        Assert.Contains("人工确认的对应关系", UnderstoodSite.Seen(Section(await Page($"{path}/1"), "tables")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_file_with_mistakes_says_which()
    {
        var path = await site.Check(("map.json", Encoding.UTF8.GetBytes("""{ "schema": "jiheng/mapping/1", "tables": [{ "columns": [] }] }""")), ("a.txt", Encoding.UTF8.GetBytes(Unknown)));
        Assert.Contains("缺少“fingerprint”", WebUtility.HtmlDecode(await site.Browser.GetStringAsync(path, Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_stands_wherever_the_page_speaks_itself()
    {
        var page = await site.Understood(await Check(), "en");
        await site.Browser.GetStringAsync("/language/zh", Stop);
        var own = UnderstoodSite.WithoutChinese(Section(page, "mapping") + Section(page, "tables"));
        Assert.DoesNotMatch("[一-鿿]", own);
        Assert.Contains("Read it so", own, StringComparison.Ordinal);
    }

    private Task<string> Check() => site.Check("清单.txt", Encoding.UTF8.GetBytes(Unknown));

    private Task<string> Page(string filing) => site.Browser.GetStringAsync($"{filing}/understood", Stop);

    private async Task<HttpResponseMessage> Post(string filing, string what, string[] roles)
    {
        var fields = Regex.Matches(Section(await Page(filing), "mapping"), "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        for (var i = 0; i < roles.Length; i++) fields[$"role-1-{i + 1}"] = roles[i];
        using var form = new FormUrlEncodedContent(fields);
        return await site.Browser.PostAsync($"{filing}/{what}", form, Stop);
    }

    private static string Section(string page, string id)
    {
        var start = page.IndexOf($"<section id=\"{id}\"", StringComparison.Ordinal);
        Assert.True(start >= 0, $"no section {id}");
        return page[start..(page.IndexOf("</section>", start, StringComparison.Ordinal) + "</section>".Length)];
    }
}
