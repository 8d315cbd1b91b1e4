namespace Jiheng.Engine.Tests.Reading;

public sealed class ContinuedFormTests
{
    private const string Title = "2024年度项目支出绩效自评表";
    private const string Output = "| 产出指标（50分） | 数量指标 | 培训场次 | ≥5场 | 6场 | 25 | 25 |\n";
    private const string Effect = "| 效益指标（30分） | 社会效益指标 | 政策知晓率 | ≥85% | 86% | 30 | 30 |\n";
    private const string Funds = "| 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n| | 年度资金总额 | 100 | 100 | 10 | 100% | 10 |\n";
    private const string Total = "| 总分 | | | | | 80 | 80 |\n";

    private static string Named(string project) => $"| 项目名称 | {project} | | | | | |\n";

    private static string Table(string rows) => $"{ReadText.Columns}\n{rows}";

    [Theory]
    [InlineData("2024年度项目支出绩效自评表（续）\n\n")]
    [InlineData("续表\n\n")]
    [InlineData("2024年度项目支出绩效自评表\n\n")]
    public void A_continued_table_belongs_to_its_form(string again)
    {
        var reading = ReadText.Read($"{Title}\n\n{Named("甲项目")}{Table(Output)}\n\n{again}{Table(Effect + Total)}");
        var form = Assert.Single(reading.Forms);
        Assert.Equal((2, "80"), (form.Groups.Count, form.Total!.Score!.Raw));
    }

    [Theory]
    [InlineData("附件2 步道养护评分一览", 2)]
    [InlineData("附件2规定了养护办法，各项如下。", 1)] // a sentence
    public void A_label_above_a_table_of_no_known_form_begins_it(string caption, int forms) =>
        Assert.Equal(forms, ReadText.Read($"附件1\n\n{Title}\n\n{Named("甲项目")}{Table(Output)}\n\n{caption}\n\n{Table(Effect)}").Forms.Count(f => f.Indicators.Any()));

    [Fact]
    public void The_same_title_with_another_project_is_another_form()
    {
        var reading = ReadText.Read($"{Title}\n\n{Named("甲项目")}{Table(Output)}\n\n{Title}\n\n{Named("乙项目")}{Table(Effect)}");
        Assert.Equal(["甲项目", "乙项目"], reading.Forms.Select(f => f.Project!.Raw));
    }

    [Fact]
    public void The_same_title_below_a_total_is_another_form() =>
        Assert.Equal(2, ReadText.Read($"{Title}\n\n{Table(Output + Total)}\n\n{Title}\n\n{Table(Effect + Total)}").Forms.Count);

    [Fact]
    public void A_continued_group_is_one_group()
    {
        var form = Assert.Single(ReadText.Read($"{Title}\n\n{Named("甲项目")}{Table(Output)}\n\n{Table("| 产出指标（续） | 质量指标 | 合格率 | ≥95% | 96% | 25 | 25 |\n" + Effect)}").Forms);
        Assert.Equal(["产出指标", "效益指标"], form.Groups.Select(g => g.Level1));
    }

    [Fact]
    public void Two_projects_in_one_table_are_two_forms()
    {
        var forms = ReadText.Read($"{Title}\n\n{Named("甲项目")}{Funds}{Table(Output + Total)}{Named("乙项目")}{Funds}{Table(Effect + Total)}").Forms;
        Assert.Equal(["甲项目", "乙项目"], forms.Select(f => f.Project!.Raw));
        Assert.All(forms, f => Assert.True(f.Funds is not null && f.Total is not null && f.Groups.Count == 1));
    }

    [Fact]
    public void A_header_below_the_total_begins_another_form() =>
        Assert.Equal(2, ReadText.Read($"{Title}\n\n{Table(Output + Total)}{Table(Effect + Total)}").Forms.Count);

    [Fact]
    public void The_same_project_named_again_is_the_same_form() =>
        Assert.Single(ReadText.Read($"{Title}\n\n{Named("甲项目")}{Table(Output)}{Named("甲项目")}{Table(Effect + Total)}").Forms);
}
