using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Documents.Tests.Filings;

/// <summary>Which documents each system gets from its sample filing, and what stands in them.</summary>
public sealed class SampleDocumentsTests
{
    private static FilingData Data(string system) => FilingReader.Read(system, File.ReadAllBytes(Path.Combine(Shared.Root, "samples", "filings", $"{system}.json")));

    private static OfficialSet Set(FilingData data) => OfficialSet.Of(data, Shared.Packs);

    private static OfficialDocument One(OfficialSet set, string name) => set.Documents.Single(d => d.Name == name);

    private static List<string> Lines(OfficialDocument document) => [.. document.Document.Blocks.Select(b => b switch { Paragraph p => p.Text, Contents => "目录", NewPage => "换页", Table t => $"表：{t.Cells[0].Text}", _ => "图" })];

    [Theory]
    [InlineData("hebei", "2024年度部门整体绩效目标申报表", "2024年度预算项目绩效自评表-定点医药机构病历抽查经费", "（2024年度）项目支出绩效目标审核表-定点医药机构病历抽查经费", "（2024年度）项目支出绩效运行监控表-定点医药机构病历抽查经费",
        "2024年度部门整体绩效自评情况", "2024年度绩效目标审核意见-漯川区医疗保障局", "2024年度绩效目标审核意见-定点医药机构病历抽查经费", "绩效运行监控整改通知书-漯川区医疗保障局-定点医药机构病历抽查经费")]
    [InlineData("sichuan", "部门整体支出绩效目标自评表（2023年度）", "部门预算项目支出绩效自评表（2023年度）-医疗保障政策宣传与基金监管经费", "部门预算项目支出绩效自评表（2023年度）-困难群众医疗救助补助",
        "2023年医疗保障政策宣传与基金监管经费专项预算项目绩效评价报告", "2023年困难群众医疗救助补助专项预算项目绩效评价报告", "2023年部门预算绩效评价报告", "2023年度部门决算")]
    [InlineData("hunan", "2024年度部门整体支出绩效自评表", "2024年度部门整体支出绩效评价基础数据表", "2024年度部门项目库建设情况表", "2024年度部门各类支出标准体系建设情况表", "部门预算绩效管理制度建设清单（2024年度）", "2024年度预算绩效管理各环节结果应用清单",
        "2024年度项目支出绩效自评表-医疗保障基金监管与经办服务经费", "（2024年度）项目支出绩效目标审核表-医疗保障基金监管与经办服务经费", "（2024年度）项目支出绩效运行监控表-医疗保障基金监管与经办服务经费", "2024年度事前绩效评估表-医疗保障基金监管与经办服务经费",
        "2024年度项目支出绩效自评表-医疗保障信息系统运行维护经费", "（2024年度）项目支出绩效运行监控表-医疗保障信息系统运行维护经费", "医疗保障基金监管与经办服务经费事前绩效评估报告", "2024年度部门整体支出绩效自评报告",
        "2024年度绩效目标审核意见-医疗保障基金监管与经办服务经费", "绩效运行监控整改通知书-云岫县医疗保障局-医疗保障信息系统运行维护经费")]
    [InlineData("henan", "2023年度部门整体绩效自评表", "2023年度部门整体绩效自评报告")]
    [InlineData("hubei", "2025年度部门整体绩效目标申报表", "2025年度项目绩效自评表-医保经办服务能力提升项目")]
    public void Each_system_gets_all_documents_that_its_pack_knows(string system, params string[] names) => Assert.Equal(names.Order(StringComparer.Ordinal), Set(Data(system)).Documents.Select(d => d.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Tables_of_a_chapter_stand_in_it_and_not_among_the_annexes()
    {
        var report = One(Set(Data("henan")), "2023年度部门整体绩效自评报告");
        var lines = Lines(report);
        var heading = lines.IndexOf("三、综合评价结论");
        var title = lines.IndexOf("2023年度部门整体绩效自评总体得分情况表");
        Assert.True(heading > 0 && title > heading && title < lines.IndexOf("四、绩效目标实现情况分析"));
        Assert.Equal("表：指标", lines[title + 1]);
        Assert.InRange(lines.IndexOf("2023年度部门整体绩效指标设置情况表"), lines.IndexOf("一、基本情况"), lines.IndexOf("二、绩效自评工作开展情况"));
        // Levels are numbered as GB/T 9704-2012 numbers them.
        Assert.Contains("1. 投入管理指标完成情况分析", lines);
        Assert.Contains("（2）预算和财务管理情况", lines);
        Assert.Equal("附件：1. 部门整体绩效自评表", lines.Single(l => l.StartsWith("附件：", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_summary_of_scores_adds_up_what_the_form_prints()
    {
        var report = One(Set(Data("henan")), "2023年度部门整体绩效自评报告");
        var table = report.Document.Blocks.OfType<Table>().Single(t => t.Cells[0].Text == "指标");
        string[] rows = [.. Enumerable.Range(1, table.RowCount - 1).Select(r => string.Join(' ', table.Row(r).Select(c => c.Text)))];
        // 4 + 6 + 3.04 + 6 + 8 of 30; 8 of 10 for 720 of 900.
        Assert.Equal(["预算执行率 10 8 80.00%", "投入管理指标 30 27.04 90.13%", "产出指标 25 25 100.00%", "效益指标 35 35 100.00%", "合计 100 95.04 95.04%"], rows);
    }

    [Fact]
    public void Annexes_follow_the_list_of_the_outline_and_say_what_is_not_applicable()
    {
        var report = One(Set(Data("hunan")), "2024年度部门整体支出绩效自评报告");
        var lines = Lines(report);
        var list = report.Document.Blocks.OfType<Paragraph>().Single(p => p.Text.StartsWith("附件：1.", StringComparison.Ordinal));
        Assert.Equal(["附件：1. 部门整体支出绩效评价基础数据表", "2. 部门整体支出绩效自评表", "3. 项目支出绩效自评表", "4. 政府性基金预算支出情况表", "5. 国有资本经营预算支出情况表", "6. 社会保险基金预算支出情况表",
            "7. 部门项目库建设情况表", "8. 部门各类支出标准体系建设情况表", "9. 部门预算绩效管理制度建设清单", "10. 事前绩效评估报告", "11. 预算绩效管理各环节结果应用清单"], list.Lines.Select(l => l.Text));
        Assert.Equal(["附件1", "附件2", "附件3-1", "附件3-2", "附件4", "附件5", "附件6", "附件7", "附件8", "附件9", "附件10", "附表1", "附件11"], lines.Where(l => l.Length <= 6 && l[0] == '附'));
        Assert.Equal("云岫县医疗保障局医疗保障基金监管与经办服务经费事前绩效评估报告", lines[lines.IndexOf("附件10") + 1]);
        Assert.InRange(lines.IndexOf("不涉及：本单位没有政府性基金预算收支。"), lines.IndexOf("附件4"), lines.IndexOf("附件5"));
        // The report inside has no contents of its own.
        Assert.Single(lines, "目录");
    }

    [Fact]
    public void An_annex_that_the_filing_has_nothing_for_is_told()
    {
        var data = Data("hunan");
        data = data with { NotApplicable = data.NotApplicable.Skip(1).ToDictionary(StringComparer.Ordinal) };
        Assert.Equal("《2024年度部门整体支出绩效自评报告》缺少附件“政府性基金预算支出情况表”：填报数据里没有它的内容；不涉及的写在 not-applicable 里", Assert.Single(Set(data).Missing));
        data = Data("hunan");
        data = data with { Projects = [data.Projects[0], data.Projects[1] with { Indicators = [], Forms = new Dictionary<string, FormData> { ["绩效运行监控表"] = new() } }] };
        Assert.Contains("《2024年度部门整体支出绩效自评报告》“项目支出绩效自评表”缺少项目“医疗保障信息系统运行维护经费”的", Set(data).Missing);
    }

    [Fact]
    public void A_report_on_a_project_speaks_of_that_project_alone()
    {
        var lines = Lines(One(Set(Data("sichuan")), "2023年困难群众医疗救助补助专项预算项目绩效评价报告"));
        Assert.Contains("资助13862人参保，救助9416人次。", lines);
        Assert.DoesNotContain(lines, l => l.Contains("2401.16", StringComparison.Ordinal) || l.Contains("宣讲46场", StringComparison.Ordinal));
        // The table of its goals stands in its chapter, and is that of the project.
        Assert.InRange(lines.IndexOf("2023年度专项预算项目绩效目标完成情况表"), lines.IndexOf("（四）项目绩效目标设置"), lines.IndexOf("二、评价实施"));
    }

    [Fact]
    public void A_chapter_that_a_projects_report_lacks_is_told_by_its_key()
    {
        var data = Data("sichuan");
        var project = data.Projects[0];
        data = data with { Projects = [project with { Narrative = project.Narrative.Where(n => !n.Key.EndsWith("项目决策", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal) }, data.Projects[1]] };
        Assert.Equal("《2023年医疗保障政策宣传与基金监管经费专项预算项目绩效评价报告》“项目决策”没有写", Assert.Single(Set(data).Missing));
    }
}
