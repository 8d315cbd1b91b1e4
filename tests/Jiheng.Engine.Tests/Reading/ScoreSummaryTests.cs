using Jiheng.Engine.Audit.Rules.Scores;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Tests.Audit;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>Tables that sum a scoring up by its parts, and what is judged of them.</summary>
public sealed class ScoreSummaryTests
{
    private static string Report(string header, string rows) => $"云岫县2023年度医疗救助项目绩效评价报告\n\n| {header} |\n|---|---|---|---|\n" + string.Join('\n', rows.Split(';').Select(r => $"| {r} |"));

    [Theory]
    [InlineData("一级指标 | 分值 | 得分 | 得分率", "决策 | 20 | 18 | 90.00%;产出 | 80 | 79.5 | 99.38%;合计 | 100 | 97.5 | 97.50%")]
    [InlineData("指标 | 权重 | 得分 | 得分率", "决策 | 20 | 18 | 90.00%;产出 | 80 | 79.5 | 99.38%;合计 | 100 | 97.5 | 97.50%")]
    [InlineData("评价内容 | 满分 | 得分 | 备注", "决策 | 20 | 18 | ;产出 | 80 | 79.5 | ;合计 | 100 | 97.5 | ")]
    [InlineData("指标 | 决策 | 产出 | 合计", "分值 | 20 | 80 | 100;得分 | 18 | 79.5 | 97.5;得分率 | 90.00% | 99.38% | 97.50%")]
    [InlineData("项目 | 决策 | 产出 | 合计", "权重 | 20 | 80 | 100;得分 | 18 | 79.5 | 97.5")]
    [InlineData("维度 | 决策 | 产出 | 合计", "权重分 | 20 | 80 | 100;评价得分 | 18 | 79.5 | 97.5;得分率 | 90.00% | 99.38% | 97.50%;扣分 | 2 | 0.5 | 2.5")]
    [InlineData("维度 | 决策 | 产出 | 合计", "分值 | 20 | 80 | 100;得分 | 18 | 79.5 | 97.5;扣分 | 2 | 0.5 | 2.5;得分率 | 90.00% | 99.38% | 97.50%")]
    public void Parts_and_total_are_read_below_or_beside_their_names(string header, string rows)
    {
        var reading = ReadText.Read(Report(header, rows));
        Assert.Empty(reading.Losses);
        var summary = Assert.Single(reading.Forms.SelectMany(f => f.Summaries));
        Assert.Equal(["决策 20 18", "产出 80 79.5"], summary.Rows.Select(r => $"{r.Name.Raw} {r.Weight?.Raw} {r.Score?.Raw}"));
        Assert.Equal("97.5", summary.Total?.Score?.Raw);
    }

    [Theory]
    [InlineData("100", "")]
    [InlineData("90", "")]
    public void A_row_that_adds_up_the_weights_of_goals_is_their_total(string sum, string losses)
    {
        var reading = ReadText.Read($"步道养护项目绩效目标表（2025年度）\n\n| 项目名称 | 步道养护 | | | | |\n| 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |\n| 产出指标 | 数量指标 | 养护里程 | ≥10公里 | 60 |\n| 效益指标 | 社会效益指标 | 投诉件数 | ≤3件 | 40 |\n| 权重合计 | | | | {sum} |\n");
        Assert.Equal(losses, string.Join(';', reading.Losses.Select(l => l.Reason)));
        Assert.Equal((sum, null), (Assert.Single(reading.Forms).Total?.Weight?.Raw, reading.Forms[0].Total?.Score));
    }

    [Theory]
    [InlineData("三级指标 | 分值 | 得分 | 扣分原因", "立项依据 | 20 | 18 | 无论证;培训场次 | 80 | 80 | 无")]
    [InlineData("序号 | 项目名称 | 得分 | 等级", "1 | 云岫宣传 | 98 | 优;2 | 临湖监管 | 96 | 优")]
    public void What_is_judged_row_by_row_is_no_summary(string header, string rows) => Assert.Empty(ReadText.Read(Report(header, rows)).Forms.SelectMany(f => f.Summaries));

    [Theory]
    [InlineData("决策 | 20 | 18 | 90.00%;产出 | 80 | 79 | 98.75%;合计 | 100 | 97.5 | 97.50%", "JH3005 Error")]
    [InlineData("决策 | 25 | 18 | 72.00%;产出 | 80 | 79.5 | 99.38%;合计 | 100 | 97.5 | 97.50%", "JH3007 Error")]
    [InlineData("决策 | 25 | 18 | 72.00%;产出 | 80 | 79 | 98.75%;合计 | 100 | 97.5 | 97.50%", "JH3005 Warning;JH3007 Warning")]
    [InlineData("决策 | 20 | 21 | 105.00%;产出 | 80 | 76.5 | 95.63%;合计 | 100 | 97.5 | 97.50%", "JH7001 Error")]
    [InlineData("决策 | 20 | 18 | 90.00%;产出 | 80 | 79.5 | 99.38%;其中：数量 | 30 | 30 | 100%;合计 | 100 | 97.5 | 97.50%", "")]
    [InlineData("决策 | 20 | 18 | 90.00%;产出 | 80 | 79.5 | 99.38%;加分项 | 0 | 1 | —;合计 | 100 | 98.5 | 98.50%", "")]
    public void Points_of_the_parts_are_held_against_the_total(string rows, string findings)
    {
        var text = Report("一级指标 | 分值 | 得分 | 得分率", rows);
        List<Finding> found = [.. RuleText.Check<JH3005_ScoresEqualTotal>(text), .. RuleText.Check<JH3007_WeightsReachHundred>(text), .. RuleText.Check<JH7001_ScoreAboveWeight>(text)];
        Assert.Equal(findings, string.Join(';', found.Select(f => $"{f.Code} {f.Severity}")));
    }
}
