using Jiheng.Engine.Audit.Rules.Completeness;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5008_TitleIsOfItsFormTests
{
    private const string Unit = "禾渡县部门整体支出绩效自评表\n\n| 部门名称 | 禾渡县水利局 | |\n| 三级指标 | 年度指标值 | 实际完成值 |\n| 窗口数量 | ≥12个 | 15个 |\n\n";
    private const string Project = "2024年度项目支出绩效自评表\n\n| 项目名称 | 水塘清淤 | |\n| 三级指标 | 年度指标值 | 实际完成值 |\n| 清淤数量 | ≥2处 | 3处 |\n\n";

    private static string Document(string label, string forms) => $"2024年度部门整体支出绩效自评报告\n\n一、基本情况\n\n已完成。\n\n{label}\n\n{forms}";

    [Theory]
    [InlineData("附表：部门预算项目支出绩效自评表（2024年度）", Unit)]
    [InlineData("附件2：项目支出绩效自评表", Unit)]
    [InlineData("附表1 整体支出绩效自评表", Project)]
    [InlineData("附表：整体支出绩效评价基础数据表", Unit)]
    [InlineData("附表：项目支出绩效评价基础数据表", Unit)]
    public void Another_form_than_announced_is_a_warning(string label, string forms)
    {
        var finding = Assert.Single(RuleText.Check<JH5008_TitleIsOfItsForm>(Document(label, forms)));
        Assert.Equal(label, finding.Reported);
        Assert.Equal([7, 9], finding.Places.Select(p => p.Origin.Line));
    }

    [Theory]
    [InlineData("附表：项目支出绩效自评表", Project)]
    // The form announced follows.
    [InlineData("附表：项目支出绩效自评表", Unit + Project)]
    // A list, a heading for several tables, a title that leaves it open.
    [InlineData("附表：项目支出绩效自评表\n\n附表：部门整体支出绩效自评表", Unit)]
    [InlineData("附表：1.项目支出绩效自评表\n\n2.部门整体支出绩效自评表", Unit)]
    [InlineData("附表：部门整体和项目支出绩效自评表", Unit)]
    [InlineData("附表：绩效自评表", Unit)]
    [InlineData("附表：整体和项目支出绩效评价基础数据表", Unit)]
    [InlineData("附表：项目支出绩效自评表\n\n以上内容均经局党组会议审议通过，并按规定时限报送财政部门。", Unit)] // a sentence between
    [InlineData("附表", Unit)]
    public void The_form_announced_and_lists_of_forms_are_silent(string label, string forms) => Assert.Empty(RuleText.Check<JH5008_TitleIsOfItsForm>(Document(label, forms)));

    [Fact]
    public void A_short_line_between_and_a_title_inside_the_table_change_nothing()
    {
        Assert.Equal([7, 11], Assert.Single(RuleText.Check<JH5008_TitleIsOfItsForm>(Document("附表：项目支出绩效自评表", "（2024年度）\n\n" + Unit))).Places.Select(p => p.Origin.Line));
        var inside = "| 禾渡县部门整体支出绩效自评表 | | |\n" + Unit[(Unit.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        Assert.Equal("禾渡县部门整体支出绩效自评表", Assert.Single(RuleText.Check<JH5008_TitleIsOfItsForm>(Document("附表：项目支出绩效自评表", inside))).Expected);
        Assert.Empty(RuleText.Check<JH5008_TitleIsOfItsForm>(Document("附表：部门整体支出绩效自评表", inside)));
    }

    [Fact]
    public void An_entry_of_the_contents_list_announces_nothing() => Assert.Empty(RuleText.Check<JH5008_TitleIsOfItsForm>(
        "2024年度部门整体支出绩效自评报告\n\n目录\n\n一、基本情况\n\n二、改进措施\n\n附件：项目支出绩效自评表\n\n禾渡县部门整体支出绩效自评表\n\n一、基本情况\n\n负责水利。\n\n二、改进措施\n\n加强培训。\n\n" + Unit));

    [Fact]
    public void Beside_a_contents_list_labels_of_the_body_count() => Assert.Single(RuleText.Check<JH5008_TitleIsOfItsForm>(
        "2024年度部门整体支出绩效自评报告\n\n目录\n\n一、基本情况\n\n二、改进措施\n\n2024年度部门整体支出绩效自评报告\n\n一、基本情况\n\n负责水利。\n\n二、改进措施\n\n加强培训。\n\n附表：项目支出绩效自评表\n\n" + Unit));
}
