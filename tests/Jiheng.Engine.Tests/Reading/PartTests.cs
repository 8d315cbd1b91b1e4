using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>第N部分 and annexes divide a document (docs/spec/sections.md).</summary>
public sealed class PartTests
{
    private static DocumentReading Read(params string[] blocks) => ReadText.Read(string.Join("\n\n", blocks));

    private static readonly string[] Accounts =
    [
        "第一部分 部门概况", "一、职责", "负责参保。", "第二部分 2024年度部门决算情况说明", "一、收入", "全年收入90.00万元。", "第三部分 附件",
        "附件1", "2024年村道维修经费专项预算项目绩效评价报告", "一、概况", "已完成。", "附件2", "2024年水塘清淤专项预算项目绩效评价报告", "一、概况", "已完成。",
        "附件3", "2023年路灯补助资金专项预算项目绩效评价报告", "一、概况", "全年支出12.00万元。", "第四部分 附表", "一、收入决算表",
    ];

    [Fact]
    public void A_part_after_the_annexes_is_not_the_last_annexs()
    {
        var forms = Read(Accounts).Forms;
        Assert.Equal(["第一部分部门概况", "第二部分2024年度部门决算情况说明", "第三部分附件"], forms.Take(3).Select(f => f.Title));
        Assert.Equal("第四部分附表", forms[^1].Title);
        Assert.Equal("一、收入决算表", Assert.Single(forms[^1].Paragraphs).Text);
        Assert.Null(forms[^1].Annex);
        Assert.Equal(["一、概况", "全年支出12.00万元。"], forms[^2].Paragraphs.Select(p => p.Text));
    }

    [Theory]
    [InlineData("项目支出对比表", "单位：元", "项目支出对比表")]
    [InlineData("全年支出有增有减，原因如下。", "项目支出对比表", "项目支出对比表")]
    [InlineData("全年支出有增有减，原因如下。", "单位：元", "第二部分2024年度部门决算情况说明")] // no title at all: the table stays the text's
    public void A_tables_title_is_not_the_line_that_names_its_unit(string above, string line, string title) => Assert.Equal(title, Read(
        "第一部分 部门概况", "负责水利。", "第二部分 2024年度部门决算情况说明", "一、收入", "全年收入90.00万元。", above, line,
        "| 项目 | 2023年决算数 | 2024年决算数 |\n| 步道 | 12.00 | 14.00 |\n| 驿站 | 18.00 | 15.00 |").Forms[^1].Title);

    [Fact]
    public void A_year_in_a_projects_name_is_not_the_forms()
    {
        var reading = Read(Accounts);
        var form = reading.Forms[^2];
        Assert.Equal((2024, "2023年路灯补助资金"), (form.Year, form.Project?.Raw));
        Assert.All(reading.Facts, f => Assert.Equal(2024, f.Year));
    }

    [Fact]
    public void A_form_of_another_year_keeps_it()
    {
        var forms = Read(["2024年度甲项目支出绩效自评报告", "已完成。", "2024年度乙项目支出绩效自评报告", "已完成。", "2023年度丙丙丙项目支出绩效自评报告", "已完成。"]).Forms;
        Assert.Equal(2023, forms[^1].Year);
    }

    [Fact]
    public void Parts_of_a_report_are_its_chapters()
    {
        var reading = Read("2024年度禾渡县医疗保障局整体支出绩效自评报告", "第一部分 概况", "负责参保。", "第二部分 绩效", "参保率95%。");
        Assert.Equal(["概况", "绩效"], reading.Chapters.Select(c => c.Heading));
        Assert.Single(reading.Forms);
    }
}
