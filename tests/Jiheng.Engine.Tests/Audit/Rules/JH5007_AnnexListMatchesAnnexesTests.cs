using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5007_AnnexListMatchesAnnexesTests
{
    private static string Report(params string[] list) => $"""
        2024年度禾渡县医疗保障局整体支出绩效自评报告

        一、基本情况

        全年支出396.00万元。

        附件：{string.Join("\n\n", list)}


        """;

    private const string Annexes = """
        附件1

        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 公用经费 | 60.35 | 62.00 | 61.20 |

        附件2-1

        2024年度项目支出绩效自评表

        | 项目名称 | 基金监管 | |
        | 三级指标 | 年度指标值 | 实际完成值 |
        | 窗口数量 | ≥12个 | 15个 |
        """;

    [Theory]
    [InlineData("2、部门整体支出绩效评价基础数据表", "清单第2项是《部门整体支出绩效评价基础数据表》，所附附件2-1是《2024年度项目支出绩效自评表》")]
    [InlineData("2、政府性基金预算支出情况表", "清单第2项")]
    [InlineData("2、部门整体支出绩效自评表", "清单第2项是《部门整体支出绩效自评表》")] // also 自评, of another kind
    [InlineData("3、预算绩效管理制度清单", "所列附件3没有附上")]
    public void A_list_that_names_something_else_is_a_warning(string entry, string words)
    {
        var finding = Assert.Single(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(Report("1、部门整体支出绩效评价基础数据表", entry) + Annexes));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal(9, finding.Places[0].Origin.Line);
    }

    [Fact]
    public void Entries_without_a_number_after_numbered_ones_are_a_note()
    {
        var finding = Assert.Single(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(
            Report("1、部门整体支出绩效评价基础数据表", "2、项目支出绩效自评表", "预算绩效管理制度清单") + Annexes));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains("有1项没有编号", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_any_number_is_silent() => Assert.Empty(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(
        Report("部门整体支出绩效评价基础数据表", "预算绩效管理制度清单") + Annexes));

    [Theory]
    [InlineData(4, "”正文没有。")]
    [InlineData(5, "；等5处。")]
    public void Four_faults_of_a_contents_list_are_shown(int faults, string end)
    {
        string[] list = ["一、基本情况……1", "二、支出情况……2", .. Enumerable.Range(0, faults).Select(n => $"{"三四五六七"[n]}、{"甲乙丙丁戊"[n]}类工作开展情况……{n + 3}")];
        var finding = Assert.Single(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(Contents(list, "一、基本情况", "负责参保。", "二、支出情况", "全年支出396.00万元。")));
        Assert.EndsWith(end, finding.Message, StringComparison.Ordinal);
        Assert.All(finding.Places, p => Assert.Equal("目录", p.Label));
    }

    [Fact]
    public void Both_the_contents_list_and_the_body_are_shown()
    {
        var finding = Assert.Single(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(Contents(["一、基本情况……1", "二、支出及绩效情况……2"], "一、基本情况", "负责参保。", "二、支出情况", "全年支出396.00万元。")));
        Assert.Equal([("目录", PlaceRole.Reported), ("正文标题", PlaceRole.Contradicts)], finding.Places.Select(p => (p.Label, p.Role)));
        var left = Assert.Single(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(Contents(["一、基本情况……1", "二、支出情况……2"], "一、基本情况", "负责参保。", "二、支出情况", "全年支出396.00万元。", "三、改进措施", "加强管理。")));
        Assert.Equal("正文标题", left.Places[0].Label);
    }

    [Fact]
    public void A_list_that_matches_is_silent() => Assert.Empty(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(
        Report("1、部门整体支出绩效评价基础数据表", "2、项目支出绩效自评表（附件2-1、附件2-2）") + Annexes));

    [Fact]
    public void A_document_without_any_annex_is_silent() => Assert.Empty(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(
        Report("1、部门整体支出绩效评价基础数据表", "2、项目支出绩效自评表")));

    private static string Contents(string[] list, params string[] body) =>
        "2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n目录\n\n" + string.Join("\n\n", [.. list, "2024年度禾渡县医疗保障局整体支出绩效自评报告", .. body]);

    [Theory]
    [InlineData("三、改进措施……9", "目录的“三、改进措施”正文没有")]
    [InlineData("二、支出及绩效情况……2", "目录的“二、支出及绩效情况”正文为“二、支出情况”")]
    [InlineData("三、支出情况……2", "目录的“三、支出情况”正文为“二、支出情况”，编号不同")]
    public void A_contents_list_that_the_body_does_not_bear_out_is_a_warning(string entry, string words)
    {
        string[] list = ["一、基本情况……1", "（一）机构职能……1", .. words.Contains("支出", StringComparison.Ordinal) ? (string[])[] : ["二、支出情况……2"], entry];
        var finding = Assert.Single(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(Contents(list, "一、基本情况", "（一）机构职能。负责参保。", "二、支出情况", "全年支出396.00万元。")));
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void A_chapter_that_the_contents_list_leaves_out_is_a_warning() => Assert.Contains("正文的“三、改进措施”目录没有", Assert.Single(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(
        Contents(["一、基本情况……1", "二、支出情况……2"], "一、基本情况", "负责参保。", "二、支出情况", "全年支出396.00万元。", "三、改进措施", "加强培训。"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_contents_list_that_matches_is_silent() => Assert.Empty(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(
        Contents(["一、基本情况……1", "（一）机构、职能……1", "二、支出情况……2", "附件：部门整体支出绩效自评表……9"], "一、基本情况", "（一） 机构职能。负责参保。", "二、支出情况", "全年支出396.00万元。")));

    private const string Accounts = "第一部分 部门概况\n\n负责参保。\n\n第二部分 2024年度部门决算情况说明\n\n本年收入合计90.00万元。\n\n第三部分 附表\n\n一、收入决算表\n\n";

    [Fact]
    public void Tables_named_and_not_there_are_a_warning()
    {
        var finding = Assert.Single(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(Accounts + "二、支出决算表\n\n"));
        Assert.Equal("“第三部分 附表”下列有2张表，一张也没有附上：收入决算表、支出决算表。", finding.Message);
        Assert.Equal([11, 13], finding.Places.Select(p => p.Origin.Line));
    }

    [Fact]
    public void Tables_below_their_names_or_after_the_list_are_there()
    {
        const string Table = "| 项目 | 决算数 |\n| 本年收入 | 90.00 |\n\n";
        Assert.Empty(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(Accounts + Table + "二、支出决算表\n\n" + Table));
        Assert.Empty(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(Accounts + "二、支出决算表\n\n收入决算表\n\n" + Table + "支出决算表\n\n" + Table));
    }
}
