using Jiheng.Engine.Content;

namespace Jiheng.Engine.Tests.Reading;

public sealed class ProjectTitleTests
{
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
