namespace Jiheng.Engine.Tests.Reading;

/// <summary>Tables of one report that are lists of their own: what was planned and what was reached, a project below the unit.</summary>
public sealed class SeparateListsTests
{
    private const string Plan = "云岫县医疗保障局2023年度绩效自评报告\n\n| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 |\n| 产出指标 | 数量指标 | 培训场次 | ≥5场 | 30 |\n| 产出指标 | 数量指标 | 检查家数 | ≥9家 | 30 |\n| 效益指标 | 社会效益指标 | 知晓率 | ≥85% | 30 |\n";

    [Fact]
    public void The_same_indicators_told_again_with_their_scores_are_another_list()
    {
        var reading = ReadText.Read(Plan + "\n各项得分如下：\n\n| 指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 培训场次 | ≥5场 | 6场 | 30 | 30 |\n| 检查家数 | ≥9家 | 9家 | 30 | 30 |\n| 知晓率 | ≥85% | 86% | 30 | 30 |\n| 合计 | | | 90 | 90 |");
        Assert.Equal([3, 3], reading.Forms.Where(f => f.Groups.Count > 0).Select(f => f.Indicators.Count()));
    }

    [Fact]
    public void Other_indicators_go_on_with_the_list()
    {
        var reading = ReadText.Read(Plan + "\n| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 |\n| 满意度指标 | 满意度指标 | 群众满意度 | ≥85% | 10 |\n");
        Assert.Equal([4], reading.Forms.Where(f => f.Groups.Count > 0).Select(f => f.Indicators.Count()));
    }

    [Fact]
    public void The_projects_of_one_table_after_another_keep_their_money_apart()
    {
        var reading = ReadText.Read("云岫县医疗保障局2024年单位预算公开\n\n第四部分 项目支出绩效目标申报表\n\n" + Project("宣传", "20.00", "15.00", "5.00") + "\n\n" + Project("监管", "30.00", "30.00", "0.00"));
        Assert.Equal(["宣传 20.00", "监管 30.00"], reading.Forms.Where(f => f.Funds is not null).Select(f => $"{f.Project?.Raw} {f.Funds!.Total!.Amounts[0].Entry.Raw}"));
        Assert.Equal(["20.00=15.00+5.00", "30.00=30.00+0.00"], ReadText.Sums(reading));
        Assert.Empty(reading.Losses);

        static string Project(string name, string total, string granted, string other) =>
            $"| 项目名称 | {name} | |\n| 项目资金（万元） | 年度资金总额 | {total} |\n| | 其中：财政拨款 | {granted} |\n| | 其他资金 | {other} |\n| 一级指标 | 三级指标 | 年度指标值 |\n| 产出指标 | {name}次数 | ≥5次 |";
    }

    [Fact]
    public void What_was_executed_to_a_date_or_is_expected_is_no_execution_of_the_year() => Assert.Equal(
        ["InitialBudget", "ToDate", "Forecast"],
        ReadText.Read("2024年1—7月预算执行监控表\n\n单位：万元\n\n| 支出项目 | 年初预算数 | 1—7月执行数 | 1—7月执行率 | 全年预计执行数 |\n| 基本支出 | 100.00 | 58.00 | 58.00% | 99.00 |\n| 宣传 | 20.00 | 8.00 | 40.00% | 20.00 |")
            .Facts.Where(f => f.Label == "基本支出" && f.Quantity.Unit != Jiheng.Engine.Numbers.Unit.Percent).Select(f => f.Stage.ToString()));

    [Fact]
    public void One_side_may_be_longer_and_columns_divided() => Assert.Empty(ReadText.Read(
        "云岫县医疗保障局2024年部门预算公开\n\n单位：万元\n\n| 项目 | 预算数 | 项目 | 预算数 |\n|---|---|---|---|\n| 一、拨款收入 | 30.00 | 一、卫生健康支出 | 20.00 |\n| | | 二、住房保障支出 | 10.00 |\n| 收入总计 | 30.00 | 支出总计 | 30.00 |\n\n"
        + "项目支出表\n\n| 项目名称 | 主要内容 | 预算金额 | 其中：财政拨款 |\n|---|---|---|---|\n| 宣传 | 印制资料 | 20.00 | 15.00 |\n| 监管 | 现场检查 | 30.00 | 30.00 |").Losses);

    [Fact]
    public void A_row_that_begins_with_a_blank_cell_stays_in_the_table_of_tabs() => Assert.Equal(
        ["立项依据 4", "立项程序 3", "目标合理性 4"],
        ReadText.Read("云岫县2023年度医疗救助项目绩效评价报告\n\n一级指标\t二级指标\t三级指标\t分值\t得分\t评分依据\n决策\t项目立项\t立项依据\t4\t4\t有规划\n\t\t立项程序\t3\t3\t有批复\n\t绩效目标\t目标合理性\t4\t4\t相符\n")
            .Indicators.Select(i => $"{i.Name.Raw} {i.Weight?.Raw}"));
}
