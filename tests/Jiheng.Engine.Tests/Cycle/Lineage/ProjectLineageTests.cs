using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Lineage;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Steps;
using Jiheng.Engine.Reporting;

namespace Jiheng.Engine.Tests.Cycle.Lineage;

public sealed class ProjectLineageTests
{
    private static DocumentReading Read(string text, string? pack = null) => Pipeline.Read(PlainTextReader.Read("样例.txt", text), TestPacks.Catalogue, pack);

    private static string Forms(int year, params string[] projects) => string.Join("\n\n", projects.Select(p => $"""
        {year}年度项目支出绩效自评表

        | 项目名称 | {p.Split('=')[0]} | | | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | | 年度资金总额 | {p.Split('=')[1]} | {p.Split('=')[1]} | {p.Split('=')[1]} | 10 | 100.00% | 10 |

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 检查家数 | ≥50家 | 52家 | 90 | 90 | |
        """));

    private static ProjectLineage Of(string now, string last) => ProjectLineage.Of([Read(now)], [Read(last)], TestPacks.Catalogue.Load("national/2020").Projects);

    private static LineageLink Only(ProjectLineage lineage, LinkKind kind) => Assert.Single(lineage.Links, l => l.Kind == kind);

    [Fact]
    public void Equal_names_go_on_with_the_change_of_money()
    {
        var link = Only(Of(Forms(2024, "基金监管经费=20.00"), Forms(2023, "基金监管经费=18.00")), LinkKind.Continued);
        Assert.Equal(LinkBasis.Name, link.Basis);
        Assert.Contains("比上年多2.00万元", link.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024年基金监管经费=20.00", "2023年度基金监管经费=18.00", LinkKind.Continued)]
    [InlineData("基金监管经费（第二批）=20.00", "基金监管经费=18.00", LinkKind.Continued)]
    [InlineData("上年结转基金监管经费=8.00", "基金监管经费=18.00", LinkKind.Carried)]
    public void Years_batches_and_carried_money_make_no_other_project(string now, string last, LinkKind kind)
    {
        var link = Assert.Single(Of(Forms(2024, now), Forms(2023, last)).Links);
        Assert.Equal((kind, LinkBasis.Name), (link.Kind, link.Basis));
    }

    [Fact]
    public void Names_that_hold_the_old_name_suggest_a_split()
    {
        var link = Only(Of(Forms(2024, "城乡居民参保资助=60.00", "城乡居民参保宣传=41.00"), Forms(2023, "城乡居民参保=100.00")), LinkKind.Split);
        Assert.Equal(LinkBasis.Suggested, link.Basis);
        Assert.Equal(2, link.This.Count);
        Assert.Contains("本年合计101.00万元，比上年多1.00万元", link.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_that_agree_suggest_splits_and_mergers()
    {
        var lineage = Of(Forms(2024, "甲类补助=61.00", "乙类宣传=39.00", "综合业务经费=33.00"), Forms(2023, "居民医疗资助=100.00", "稽核检查=13.00", "信息维护=20.00"));
        Assert.Equal(["居民医疗资助"], Only(lineage, LinkKind.Split).Last.Select(p => p.Name));
        Assert.Equal(["综合业务经费"], Only(lineage, LinkKind.Merged).This.Select(p => p.Name));
        Assert.All(lineage.Links, l => Assert.Equal(LinkBasis.Suggested, l.Basis));
    }

    [Fact]
    public void The_text_that_tells_of_a_split_is_believed_only_as_a_suggestion()
    {
        var last = Forms(2023, "城乡居民医疗补助=100.00", "信息维护=7.00") + "\n\n2023年度部门整体支出绩效自评报告\n\n一、存在的问题\n\n针对城乡居民医疗补助项目进行了项目拆分重组，内容更清楚。\n";
        var lineage = Of(Forms(2024, "参保资助=55.00", "医疗救助=45.00", "大厅运行=9.00"), last);
        var link = Only(lineage, LinkKind.Split);
        Assert.Contains("文中说“针对城乡居民医疗补助项目进行了项目拆分重组”", link.Text, StringComparison.Ordinal);
        Assert.Equal(["信息维护"], Only(lineage, LinkKind.Ended).Last.Select(p => p.Name));
        Assert.Equal(["大厅运行"], Only(lineage, LinkKind.New).This.Select(p => p.Name));
    }

    [Fact]
    public void Without_last_years_projects_nothing_is_new() => Assert.Empty(Of(Forms(2024, "基金监管经费=20.00"), "没有项目的文件。").Links);

    [Fact]
    public void A_table_of_lineage_is_taken_as_declared_and_checked()
    {
        var table = """
            2024年度项目沿革表

            | 上年项目 | 上年金额（万元） | 关系 | 本年项目 | 本年金额（万元） | 说明 |
            | 居民医疗资助 | 100.00 | 拆分 | 参保资助 | 60.00 | |
            | 居民医疗资助 | | 拆分 | 医疗救助 | 45.00 | |
            | 信息维护 | 8.00 | 延续 | 信息维护 | 9.00 | |
            | 不存在的项目 | 3.00 | 变一变 | 信息系统 | 3.00 | |
            """;
        var lineage = ProjectLineage.Of([Read(Forms(2024, "参保资助=60.00", "医疗救助=40.00", "信息维护=9.00")), Read(table, "national/2020")],
            [Read(Forms(2023, "居民医疗资助=100.00", "信息维护=7.00"))], TestPacks.Catalogue.Load("national/2020").Projects);
        var split = Only(lineage, LinkKind.Split);
        Assert.Equal((LinkBasis.Declared, 2), (split.Basis, split.This.Count));
        Assert.Equal(["本年项目“医疗救助”表中写45.00万元，2024年度项目支出绩效自评表中是40.00万元"], split.Doubts);
        var continued = lineage.Links.Where(l => l.Kind == LinkKind.Continued).ToList();
        Assert.Equal(["上年项目“信息维护”表中写8.00万元，2023年度项目支出绩效自评表中是7.00万元"], continued[0].Doubts);
        Assert.Equal(3, continued[1].Doubts.Count);
        Assert.Contains("关系“变一变”不在规则包的写法之内", string.Join('\n', continued[1].Doubts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("其中：项目2个（与部门开展项目自评个数相同），金额合计80.00万元。", true)]
    [InlineData("其中：项目2个（与部门开展项目自评个数相同），金额合计90.00万元。", false)]
    [InlineData("其中：项目3个（与部门开展项目自评个数相同），金额合计80.00万元。", false)]
    [InlineData("编制了绩效目标的项目3个。", null)]
    public void Stated_numbers_are_held_against_the_evaluations_filed(string sentence, bool? agrees)
    {
        var report = $"2024年度部门整体支出绩效自评报告\n\n一、基本情况\n\n{sentence}\n";
        var check = Assert.Single(ProjectLineage.Of([Read(report), Read(Forms(2024, "参保资助=60.00", "医疗救助=20.00"))], [], TestPacks.General.Projects).Counts);
        Assert.Equal(agrees, check.Agrees);
        Assert.Null(Assert.Single(ProjectLineage.Of([Read(report)], [], TestPacks.General.Projects).Counts).Agrees);
    }

    [Fact]
    public void A_table_of_lineage_is_told_what_does_not_fit_it()
    {
        var documents = new[] { Read("""
            2024年度项目沿革表

            | 上年项目名称 | 上年金额（万元） | 关系 | 本年项目名称 | 本年金额（万元） | 备注 |
            | 基金监管经费 | 10.00 | 延续 | 稽核检查经费 | 12.00 | |
            | 2023年信息维护 | 10.00 | 延续 | 2024年信息维护 | 12.00 | |
            | 居民补助 | 500.00 | 拆开 | 居民县级补助 | 250.00 | |
            | | | 新增 | 宣传费 | -30.00 | |
            """, "national/2020") };
        var links = ProjectLineage.Of(documents, [], TestPacks.Catalogue.Load("national/2020").Projects).Links;
        Assert.Contains(links[0].Doubts, d => d.Contains("应写更名", StringComparison.Ordinal));
        Assert.Empty(links[1].Doubts);
        Assert.True(links[2].IsUnknown);
        Assert.Equal("拆开", links[2].Word);
        Assert.Contains(links[3].Doubts, d => d.Contains("是负数", StringComparison.Ordinal));
        var text = new StyledText();
        Assert.Single(LineageReport.Of(documents, [])).Write(text);
        Assert.Contains("项目沿革表中本年项目 4 个，上年项目 3 个", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("上年的文件中没有读到项目", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_last_year_the_projects_of_this_year_are_listed_and_none_stated_is_none()
    {
        var text = new StyledText();
        var now = Forms(2024, "基金监管经费=20.00") + "\n\n2024年度部门整体支出绩效自评报告\n\n一、基本情况\n\n该类项目总数0个。\n";
        Assert.Single(LineageReport.Of([Read(now)], [])).Write(text);
        Assert.Contains("基金监管经费 20.00万元", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("没有该类项目", text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("将城乡居民医疗补助项目绩效目标分解落实到科室。")]
    [InlineData("对城乡居民医疗补助项目资金进行了整合，拨付更快。")]
    [InlineData("将各项目绩效目标分解落实到科室。")]
    public void What_is_of_a_project_is_not_the_project(string sentence)
    {
        var last = Forms(2023, "城乡居民医疗补助=100.00", "信息维护=7.00") + $"\n\n2023年度部门整体支出绩效自评报告\n\n一、项目管理\n\n{sentence}\n";
        Assert.DoesNotContain(Of(Forms(2024, "参保资助=55.00", "大厅运行=9.00"), last).Links, l => l.Text.Contains("文中说", StringComparison.Ordinal));
    }
}
