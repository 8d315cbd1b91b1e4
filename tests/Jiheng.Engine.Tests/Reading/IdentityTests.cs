using Jiheng.Engine.Content;

namespace Jiheng.Engine.Tests.Reading;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("2024年度云岫县医疗保障局整体支出绩效自评报告\n\n本汇编收录云岫县医疗保障局的表格。\n\n云岫县医疗保障局是行政单位。", "云岫县医疗保障局", "云岫县", 2024)]
    [InlineData("2023年度绩效自评报告\n\n2023年，霁川市澜溪区医疗保障局完成了任务。", "霁川市澜溪区医疗保障局", "霁川市澜溪区", 2023)]
    [InlineData("2024年度部门整体支出绩效自评表\n\n| 预算部门、单位名称 | 云岫县交通运输局 |\n| 年度目标 | 畅通 |\n", "云岫县交通运输局", "云岫县", 2024)]
    [InlineData("2023年度绩效自评报告\n\n霁川市澜溪区医疗保障局是行政单位。澜溪区医疗保障局完成了任务。澜溪区医疗保障局负责登记。\n\n霁川市澜溪区医疗保障局开展自评。", "霁川市澜溪区医疗保障局", "霁川市澜溪区", 2023)]
    [InlineData("云岫县医疗保障局2024年度绩效自评报告\n\n我局为政府工作部门。霁川县医疗保障局对我县开展检查。霁川县医疗保障局反馈问题6个。", "云岫县医疗保障局", "云岫县", 2024)] // another unit may be named more often
    [InlineData("2024年度部门整体支出绩效自评表\n\n| 预算部门、单位名称 | 301-云岫县交通运输局 |\n| 年度目标 | 畅通 |\n", "云岫县交通运输局", "云岫县", 2024)] // the code of the budget
    [InlineData("2024年度部门整体支出绩效自评表\n\n| 预算部门、单位名称 | 云岫县交通运输局（301） |\n| 年度目标 | 畅通 |\n", "云岫县交通运输局", "云岫县", 2024)]
    [InlineData("2024年度部门整体支出绩效自评表\n\n| 预算部门、单位名称 | 云岫县交通运输局（本级） |\n| 年度目标 | 畅通 |\n", null, null, 2024)] // another circle than the whole department
    [InlineData("2023年云岫县人民医院绩效自评材料\n\n完成了任务。", "云岫县人民医院", "云岫县", 2023)]
    [InlineData("工作总结\n\n完成了任务。", null, null, null)]
    public void Unit_region_and_year_are_those_the_document_names(string text, string? unit, string? region, int? year)
    {
        var reading = Pipeline.Read(PlainTextReader.Read("样例.txt", text), TestPacks.Catalogue);
        Assert.Equal((unit, region, year), (reading.Unit, reading.Region, reading.FiscalYear));
    }

    [Theory]
    [InlineData("禾渡县第二中学2024年度项目绩效自评材料", "禾渡县第二中学")]
    [InlineData("禾渡县教育局2024年度项目绩效自评材料", "禾渡县教育局")]
    [InlineData("2024年度项目绩效自评材料", "禾渡县教育局")]
    public void The_implementer_files_a_paper_whose_title_begins_with_its_name(string title, string unit) =>
        Assert.Equal(unit, ReadText.Read($"""
            {title}

            2024年度项目支出绩效自评表

            | 项目名称 | 校舍修缮 | | |
            | 主管部门 | 禾渡县教育局 | 实施单位 | 禾渡县第二中学 |
            | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
            | 修缮间数 | ≥10间 | 10间 | 100 |
            """).Unit);

    [Theory]
    [InlineData("项目由县农业农村局主管，县农技推广中心实施，分两批完成。", "禾渡市云岫县农技推广中心")]
    [InlineData("项目主管部门为县农业农村局，实施单位为县农技推广中心。", "禾渡市云岫县农技推广中心")]
    [InlineData("项目由县农业农村局主管，各乡镇配合。", "禾渡市云岫县农业农村局")]
    [InlineData("东片由县农技推广中心实施，西片由县水利服务中心实施。", null)] // two of them
    [InlineData("项目由云岫县一家建设公司实施。", null)] // a contractor
    [InlineData("项目由市农技推广中心实施。", null)] // of another place
    public void A_report_by_a_third_party_is_about_the_unit_that_carries_the_project_out(string sentence, string? unit) =>
        Assert.Equal(unit, ReadText.Read($"禾渡市云岫县2024年良种推广项目绩效评价报告\n\n委托单位：云岫县财政局\n\n评价机构：正禾咨询有限公司\n\n一、项目概况\n\n{sentence}").Unit);

    [Fact]
    public void A_cover_that_names_the_evaluated_unit_is_believed() => Assert.Equal(
        "云岫县农技推广中心", ReadText.Read("云岫县2024年良种推广项目绩效评价报告\n\n委托单位：云岫县财政局\n\n被评价单位：云岫县农技推广中心\n\n一、项目概况\n\n项目由县农业农村局主管。").Unit);

    [Theory]
    [InlineData("禾渡县医疗保障局", "禾渡县医保中心", "禾渡县医疗保障局")]
    [InlineData("", "禾渡县医保中心", "禾渡县医保中心")]
    [InlineData("", "张三", null)]
    public void A_projects_department_files_it(string department, string implementer, string? unit) =>
        Assert.Equal(unit, ReadText.Read($"""
            2024年度项目支出绩效自评表

            | 项目名称 | 监管经费 | | |
            | 主管部门 | {department} | 实施单位 | {implementer} |
            | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
            | 检查次数 | ≥1次 | 1次 | 100 |
            """).Unit);
}
