using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Tests.Reading;

public sealed class IndicatorRowTests
{
    private const string First = "| 产出指标（50分） | 数量指标 | 培训场次 | ≥5场 | 6场 | 25 | 25 |";
    private const string Second = "| | 质量指标 | 培训合格率 | ≥95% | 96% | 25 | 25 |";
    private const string Third = "| 效益指标（30分） | 社会效益指标 | 政策知晓率 | ≥85% | 86% | 30 | 30 |";
    private const string Total = "| 总分 | | | | | 80 | 80 |";

    private static string Names(FilledForm form) => string.Join('、', form.Indicators.Select(i => i.Name.Raw));

    [Theory]
    [InlineData("| | | 小计 | | | 50 | 50 |")]
    [InlineData("| 小计 | | | | | 50 | 50 |")]
    [InlineData("| 合计 | | | | | 50 | 50 |")]
    [InlineData("| 产出小计 | | | | | 50 | 50 |")]
    public void A_subtotal_is_no_indicator_and_no_total(string subtotal)
    {
        var form = ReadText.Project(ReadText.Columns, First, Second, subtotal, Third, Total).Forms[0];
        Assert.Equal(("培训场次、培训合格率、政策知晓率", "80", 2), (Names(form), form.Total!.Score!.Raw, form.Groups.Count));
    }

    [Fact]
    public void A_total_below_all_rows_stays_one() =>
        Assert.Equal("80", ReadText.Project(ReadText.Columns, First, Second, Third, "| 合计 | | | | | 80 | 80 |").Forms[0].Total!.Weight!.Raw);

    [Theory]
    [InlineData("20", "30", "培训、政策知晓率")]
    [InlineData("20", "20", "培训、①乡镇培训、②县级培训、政策知晓率")]
    public void Details_are_left_out_only_where_they_make_their_row(string a, string b, string names) =>
        Assert.Equal(names, Names(ReadText.Project(ReadText.Columns,
            "| 产出指标（50分） | 数量指标 | 培训 | | | 50 | 50 |",
            $"| | | ①乡镇培训 | ≥2场 | 3场 | {a} | {a} |", $"| | | ②县级培训 | ≥3场 | 3场 | {b} | {b} |", Third, Total).Forms[0]));

    [Theory]
    [InlineData("≧", "5000", "人次", "≧ 5000 人次")]
    [InlineData("═", "100", "%", "═ 100 %")]
    [InlineData("定性", "有所减轻", "", "有所减轻")]
    public void A_header_of_two_rows_in_a_true_grid_names_every_column(string sign, string value, string unit, string target)
    {
        var form = ReadText.Project(
            "| 绩效指标 | | | 年度指标值 | | | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |",
            "| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | | | | |",
            $"| 产出指标 | 数量指标 | 救助人次 | {sign} | {value} | {unit} | 5200 | 90 | 88 | 年底集中办理 |").Forms[0];
        var row = Assert.Single(form.Indicators);
        Assert.Equal((target, "5200", "90", "88", "年底集中办理"), (row.Target!.Raw, row.Actual!.Raw, row.Weight!.Raw, row.Score!.Raw, row.Deviation!.Raw));
    }

    [Fact]
    public void Years_packed_to_the_left_push_the_target_along()
    {
        var form = ReadText.Project(
            "| 一级指标 | 二级指标 | 三级指标 | 近两年指标值 | 预期当年实现值 | 指标值确定依据 | | |",
            "| | | | 2022年 | 2023年 | | | |",
            "| 产出指标 | 数量指标 | 培训场次 | 3场 | 4场 | ≥5场 | 年度计划 | |").Forms[0];
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("≥5场", "年度计划", 2), (row.Target?.Raw, row.Basis?.Raw, row.History.Count));
    }

    [Theory]
    [InlineData("完成率（%）")]
    [InlineData("得分系数（%）")]
    public void A_printed_completion_or_rate_of_points_is_read_in_per_cent(string header)
    {
        var reading = ReadText.Project($"| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | {header} | 分值 | 得分 |", "| 产出指标 | 送教次数 | ≥10次 | 9次 | 90 | 100 | 90 |");
        Assert.Empty(reading.Losses);
        var row = Assert.Single(reading.Forms[0].Indicators);
        Assert.Equal(Unit.Percent, (row.ScoreRate ?? Assert.Single(row.OtherMarks).Value).Quantity?.Unit);
    }

    [Fact]
    public void A_dash_for_the_unit_is_no_part_of_the_target() =>
        Assert.Equal("优", Assert.Single(ReadText.Project("| 一级指标 | 三级指标 | 年度指标值 | 计量单位 | 分值 |", "| 效益指标 | 管理制度 | 优 | — | 100 |").Forms[0].Indicators).Target?.Raw);

    [Fact]
    public void Of_goals_for_several_years_the_years_own_is_the_target()
    {
        string[][] cells =
        [
            ["指标类别", "", "三级指标", "三年目标", "", "年度目标（2024年）", ""], ["一级指标", "二级指标", "", "目标值", "计量单位", "目标值", "计量单位"],
            ["产出指标", "数量指标", "新建驿站", "≥90", "个", "≥30", "个"], ["", "", "铺设步道", "≥60", "公里", "≥24", "公里"],
        ];
        List<Cell> all = [];
        for (var r = 0; r < cells.Length; r++)
            for (var c = 0; c < cells[r].Length; c++)
            {
                if (r < 2 ? r == 0 && cells[r][c].Length == 0 || r == 1 && c == 2 : cells[r][c].Length == 0) continue;
                var origin = new Origin("样例.html", cells[r][c]) { Table = 1, Row = r + 1, Column = c + 1 };
                all.Add(new(r, c, r == 0 && c == 2 || r == 2 && c < 2 ? 2 : 1, r == 0 && c is 0 or 3 or 5 ? 2 : 1, [new(cells[r][c], origin)], origin));
            }
        var reading = Pipeline.Read(new Document { File = "样例.html", Format = "html", Blocks = [new Table(1, 4, 7, all)] }, TestPacks.Catalogue);
        Assert.Empty(reading.Losses);
        Assert.Equal(["新建驿站 ≥30 个", "铺设步道 ≥24 公里"], reading.Forms[0].Indicators.Select(i => $"{i.Name.Raw} {i.Target?.Raw}"));
    }

    [Fact]
    public void A_row_that_repeats_one_heading_is_no_header() =>
        Assert.Equal("预算执行率、培训场次、培训合格率", Names(ReadText.Project(ReadText.Columns,
            "| 预算执行率（10分） | 预算执行率 | 预算执行率 | ≥95% | 100% | 10 | 10 |", First, Second).Forms[0]));

    [Fact]
    public void The_second_level_names_a_row_without_a_third()
    {
        var reading = ReadText.Project(ReadText.Columns, First, "| | 质量指标 | | ≥95.77% | 96.77% | 25 | 25 |", Third);
        Assert.Equal("培训场次、质量指标、政策知晓率", Names(reading.Forms[0]));
        Assert.Empty(reading.Losses);
    }

    [Fact]
    public void Figures_of_a_row_without_any_name_are_lost()
    {
        var reading = ReadText.Project(ReadText.Columns, First, "| | | | ≥95.77% | 96.77% | 25 | 25 |", Third);
        Assert.Contains(reading.Losses, l => l.Reason.Contains("没有指标名称", StringComparison.Ordinal));
        Assert.True(reading.Forms[0].HasUnreadFigures);
    }

    [Fact]
    public void An_unknown_column_of_figures_is_one_loss()
    {
        var reading = ReadText.Project("| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评分 | 现场测评 |",
            "| 产出指标 | 数量指标 | 培训场次 | ≥5场 | 6场 | 25 | 25 | 24 |", "| | 质量指标 | 合格率 | ≥95% | 96% | 25 | 25 | 24 |");
        Assert.Contains("“现场测评”", Assert.Single(reading.Losses).Reason, StringComparison.Ordinal);
        Assert.False(reading.Forms[0].HasUnreadFigures);
    }

    [Theory]
    [InlineData("指标权重 | 分值 | 得分 | 得分（百分制）", "0.5 | 50 | 48 | 96", "50", "48")]
    [InlineData("权重（%） | 得分（百分制） | 分值 | 得分", "50 | 96 | 40 | 38", "40", "38")]
    [InlineData("权重 | 得分 | 备注 | 说明", "50 | 48 | |", "50", "48")]
    public void Points_come_before_shares(string columns, string values, string weight, string score)
    {
        var indicator = ReadText.Project($"| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | {columns} |",
            $"| 产出指标 | 数量指标 | 培训场次 | ≥5场 | 6场 | {values} |").Forms[0].Indicators.Single();
        Assert.Equal((weight, score), (indicator.Weight!.Raw, indicator.Score!.Raw));
    }

    [Fact]
    public void Indicators_side_by_side_are_read_left_and_right() => Assert.Equal(
        ["学校数 10 9.83", "面积 10 9.92", "受益学生 10 10", "满意度 10 9.97"],
        ReadText.Read("""
            2024年度项目支出绩效自评表

            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            | 产出指标 | 数量指标 | 学校数 | ≥59所 | 58所 | 10 | 9.83 | 效益指标 | 社会效益指标 | 受益学生 | ≥3.60万人 | 3.74万人 | 10 | 10 |
            |  |  | 面积 | ≥91000平方米 | 90240平方米 | 10 | 9.92 | 满意度指标 | 满意度指标 | 满意度 | ≥95% | 94.75% | 10 | 9.97 |
            | 总分 |  |  |  |  | 40 | 39.72 |  |  |  |  |  |  |  |
            """).Indicators.Select(i => $"{i.Name.Raw} {i.Weight?.Raw} {i.Score?.Raw}"));
}
