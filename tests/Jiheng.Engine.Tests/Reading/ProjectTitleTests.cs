using Jiheng.Engine.Content;

namespace Jiheng.Engine.Tests.Reading;

public sealed class ProjectTitleTests
{
    [Theory]
    [InlineData("4.2024年度步道养护项目支出绩效自评表", 4)] // the item of a list
    [InlineData("4.2024万元", 0)]
    [InlineData("1.5万元", 0)]
    public void A_year_behind_the_number_of_an_item_makes_no_decimal(string text, int number) =>
        Assert.Equal(number, Jiheng.Engine.Reading.ListNumber.TryRead(text, out var found) ? found.Value : 0);

    [Theory]
    [InlineData("步道养护项目支出绩效自评表（得分：96.50分）", "步道养护项目支出绩效自评表", "96.50")]
    [InlineData("步道养护项目支出绩效自评表（自评得分：分）", "步道养护项目支出绩效自评表", "")] // not filled in
    [InlineData("步道养护项目支出绩效自评表（2024年度）", "步道养护项目支出绩效自评表(2024年度)", "")]
    public void A_score_behind_a_title_is_a_statement_and_no_part_of_the_name(string title, string name, string score)
    {
        var reading = ReadText.Read($"{title}\n\n| 项目名称 | 步道养护 | | |\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 |\n| 养护里程 | ≥10公里 | 10公里 | 100 |\n");
        Assert.Equal(name, Assert.Single(reading.Forms).Title);
        Assert.Equal(score, string.Concat(reading.Scores.Select(s => s.Score.Number?.ToText(2))));
    }

    [Theory]
    [InlineData("2024年医保宣传经费专项预算项目绩效评价报告", "医保宣传经费")]
    [InlineData("2024年度乡镇服务点建设项目绩效自评报告", "乡镇服务点建设")]
    [InlineData("2024年度网络租用项目支出绩效自评报告", "网络租用")]
    [InlineData("2024年度项目支出绩效自评报告", null)]
    [InlineData("2024年度中央专项转移支付项目绩效自评报告", null)] // what sort of money it is
    [InlineData("2024年度云岫县医疗保障局项目支出绩效自评报告", null)]
    [InlineData("2024年度部门整体支出和项目绩效自评报告", null)]
    public void A_report_is_of_the_project_its_title_names(string title, string? project) =>
        Assert.Equal(project, Pipeline.Read(PlainTextReader.Read("样例.txt", $"{title}\n\n一、项目概况\n\n已按计划完成。\n"), TestPacks.Catalogue).Forms[0].Project?.Raw);
}
