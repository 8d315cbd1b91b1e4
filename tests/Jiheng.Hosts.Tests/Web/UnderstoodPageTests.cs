using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jiheng.Documents;
using Jiheng.Engine;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Scoring;

namespace Jiheng.Hosts.Tests.Web;

public sealed class UnderstoodPageTests(UnderstoodSite site) : IClassFixture<UnderstoodSite>
{
    private const string Goals = """
        2024年度项目支出绩效目标申报表

        填报单位：甲县医疗保障局

        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | --- | --- | --- | --- |
        | 产出指标 | 数量指标 | 检查定点医药机构家数 | ≥50家 |
        | 产出指标 | 数量指标 | 举办培训 | 培训2期，每期30人 |
        | 产出指标 | 质量指标 | 培训合格率 | |
        | 产出指标 | 时效指标 | 完成时间 | 12月31日前 |
        | 效益指标 | 社会效益指标 | 政策知晓情况 | 明显改善群众感受 |
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Samples => new(
        "broken-arithmetic/document.txt", "broken-consistency/document.docx", "clean-department/document.txt", "clean-project-word/document.docx");

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_figure_that_was_read_is_on_the_page(string sample)
    {
        var (page, reading, _) = await Open(sample);
        var printed = Regex.Matches(Section(page, "amounts"), "<td class=\"number\" data-value=\"([^\"]*)\"").Select(m => m.Groups[1].Value);
        Assert.Equal(reading.Facts.Select(f => f.Quantity.Base.ToString()).Order(StringComparer.Ordinal), printed.Order(StringComparer.Ordinal));
        Assert.NotEmpty(reading.Facts);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_indicator_stands_with_its_cells_as_printed(string sample)
    {
        var (page, reading, _) = await Open(sample);
        var rows = Rows(Section(page, "indicators"));
        var indicators = reading.Indicators.ToList();
        Assert.Equal(indicators.Count, rows.Count);
        foreach (var (indicator, row) in indicators.Zip(rows))
            foreach (var entry in new[] { indicator.Name, indicator.Target, indicator.Actual, indicator.Weight, indicator.Score })
                if (entry is { IsBlank: false }) Assert.Contains(UnderstoodSite.Seen(entry.Raw), UnderstoodSite.Seen(row), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Scores_are_those_of_the_engine(string sample)
    {
        var (page, reading, _) = await Open(sample);
        var section = Section(page, "scores");
        foreach (var sheet in reading.Forms.Select(Pipeline.Score))
        {
            if (sheet.NotScored is { } why)
            {
                Assert.Contains(why, UnderstoodSite.Seen(section), StringComparison.Ordinal);
                continue;
            }
            var start = section.IndexOf($"<h3 id=\"score-{sheet.Form.Index + 1}\"", StringComparison.Ordinal);
            Assert.True(start >= 0);
            var rows = Rows(section[start..section.IndexOf("</table>", start, StringComparison.Ordinal)]);
            Assert.Equal(sheet.Lines.Count, rows.Count);
            foreach (var (line, row) in sheet.Lines.Zip(rows))
            {
                var cells = Regex.Matches(row, "<td[^>]*>(.*?)</td>", RegexOptions.Singleline).Select(m => UnderstoodSite.Seen(m.Groups[1].Value)).ToList();
                Assert.Equal(ScoresText.Points(line.Weight), cells[0]);
                Assert.Equal(ScoresText.Recomputed(line), cells[2]);
                if (line.Status == ScoreStatus.Differs) Assert.Equal("不符", cells[4]);
                Assert.Contains(UnderstoodSite.Seen(line.Working), cells[5], StringComparison.Ordinal);
            }
            var total = ScoresText.Points(sheet.RecomputedTotal);
            if (sheet is { RecomputedTotal: not null, Carried: > 0 }) total += $"（其中 {sheet.Carried} 项未能复算，按填报计）";
            Assert.Contains($"复算总分 {total}", UnderstoodSite.Seen(section[start..]), StringComparison.Ordinal);
            Assert.Contains($"{ScoresText.Points(sheet.PrintedTotal)} → {total}", UnderstoodSite.Seen(Section(page, "forms")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_total_with_rows_that_could_not_be_recomputed_says_so_beside_it()
    {
        var (page, reading, _) = await Open("clean-department/document.txt");
        var carried = reading.Forms.Select(Pipeline.Score).Where(s => s.Carried > 0).Select(s => $"（其中 {s.Carried} 项未能复算，按填报计）").ToList();
        Assert.NotEmpty(carried);
        foreach (var section in (string[])["forms", "scores"])
            Assert.Equal(carried, Regex.Matches(UnderstoodSite.Seen(Section(page, section)), "（其中[^）]*）").Select(m => m.Value));
        Assert.Contains("点开每行最后一栏", Section(page, "scores"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_leads_to_its_cell_in_the_document()
    {
        var (page, reading, filing) = await Open("clean-project-word/document.docx");
        var indicator = reading.Indicators.First();
        var origin = indicator.Name.Origin;
        Assert.Contains($"href=\"{filing}?document=1#d1-t{origin.Table}-r{origin.Row}-c{origin.Column}\"", page, StringComparison.Ordinal);
        Assert.All(Regex.Matches(page, "class=\"place\" href=\"([^\"]*)\"").Select(m => m.Groups[1].Value),
            href => Assert.Matches("^/checks/[^/]+/1\\?document=1#d1(-t\\d+(-r\\d+-c\\d+)?|-p\\d+|-l\\d+)?$", href));
    }

    [Fact]
    public async Task Blank_absent_understood_and_not_understood_are_told_apart()
    {
        var filing = await site.Check("目标申报表.txt", Encoding.UTF8.GetBytes(Goals));
        var rows = Rows(Section(await site.Understood(filing), "indicators")).Select(UnderstoodSite.Seen).ToList();
        Assert.Contains("≥50家 至少 50家", rows[0], StringComparison.Ordinal);
        Assert.Contains("表中没有此栏", rows[0], StringComparison.Ordinal);
        Assert.Contains("没有读成数值", rows[1], StringComparison.Ordinal);
        Assert.Contains("有2个数", rows[1], StringComparison.Ordinal);
        Assert.Contains("（空）", rows[2], StringComparison.Ordinal);
        Assert.Contains("期限：12月31日前", rows[3], StringComparison.Ordinal);
        Assert.Contains("不含数字，不能按数值比较", rows[4], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task English_labels_hold_no_Chinese(string sample)
    {
        var filing = await site.Check("自评材料" + Path.GetExtension(sample), await File.ReadAllBytesAsync(UnderstoodSite.Repository("samples", sample), Stop));
        var page = await site.Understood(filing, "en");
        Assert.Contains("What was understood", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\\u3400-\\u9fff，。；：（）]", UnderstoodSite.WithoutChinese(page));
    }

    [Fact]
    public async Task The_download_is_what_the_command_line_prints()
    {
        const string name = "自评表.docx";
        var bytes = await File.ReadAllBytesAsync(UnderstoodSite.Repository("samples", "clean-project-word", "document.docx"), Stop);
        var filing = await site.Check(name, bytes);
        var output = new ArrayBufferWriter<byte>();
        var reading = site.Read(name, bytes);
        ReadingJson.WriteHead(output);
        output.Write("\n"u8);
        ReadingJson.WriteDocument(output, reading with { Source = reading.Source with { Sha256 = ContentHash.Of(bytes) } });
        ReadingJson.WriteTail(output);
        using var answer = await site.Browser.GetAsync($"{filing}/reading.json", Stop);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Encoding.UTF8.GetString(output.WrittenSpan), await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Each_document_of_a_filing_has_its_own_page()
    {
        var second = Goals.Replace("检查定点医药机构家数", "走访参保群众户数", StringComparison.Ordinal);
        var filing = await site.Check(("甲.txt", Encoding.UTF8.GetBytes(Goals)), ("乙.txt", Encoding.UTF8.GetBytes(second)));
        var first = await site.Understood(filing);
        Assert.Contains("<option value=\"1\" selected", first, StringComparison.Ordinal);
        Assert.DoesNotContain("走访参保群众户数", first, StringComparison.Ordinal);
        var other = await site.Browser.GetStringAsync($"{filing}/understood?document=2", Stop);
        Assert.Contains("走访参保群众户数", other, StringComparison.Ordinal);
        Assert.Contains($"href=\"{filing}?document=2#d2-", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_read_says_what_to_do()
    {
        var page = await site.Understood(await site.Check("通知.txt", "关于召开会议的通知\n\n请各科室按时参加。\n"u8.ToArray()));
        Assert.Contains("没有读到任何指标和金额", page, StringComparison.Ordinal);
        Assert.Contains("重新上传", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_or_filing_that_does_not_exist_is_not_found()
    {
        var filing = await site.Check("通知.txt", "关于召开会议的通知\n"u8.ToArray());
        foreach (var path in new[] { "/checks/nothing/1/understood", filing[..^1] + "9/understood", filing[..^1] + "0/understood", "/checks/nothing/1/reading.json", filing[..^1] + "9/reading.json" })
        {
            using var answer = await site.Browser.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private async Task<(string Page, Engine.Model.DocumentReading Reading, string Filing)> Open(string sample)
    {
        var name = Path.GetFileName(sample);
        var bytes = await File.ReadAllBytesAsync(UnderstoodSite.Repository("samples", sample), Stop);
        var filing = await site.Check(name, bytes);
        return (await site.Understood(filing), site.Read(name, bytes), filing);
    }

    // The part of the page from one of its five headings to the next.
    private static string Section(string page, string id)
    {
        var start = page.IndexOf($"<section id=\"{id}\"", StringComparison.Ordinal);
        Assert.True(start >= 0, id);
        var end = page.IndexOf("<section id=", start + 1, StringComparison.Ordinal);
        return page[start..(end < 0 ? page.Length : end)];
    }

    private static List<string> Rows(string html) =>
        [.. Regex.Matches(html, "<tr[^>]*>(.*?)</tr>", RegexOptions.Singleline).Select(m => m.Groups[1].Value).Where(r => r.Contains("<td", StringComparison.Ordinal))];
}
