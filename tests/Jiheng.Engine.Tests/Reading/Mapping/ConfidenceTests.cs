using Jiheng.Engine.Reporting;

namespace Jiheng.Engine.Tests.Reading.Mapping;

/// <summary>How well a table was read, and why.</summary>
public sealed class ConfidenceTests
{
    [Theory]
    // A known form, all read.
    [InlineData("2024年度项目支出绩效自评表\n\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 窗口数量 | ≥12个 | 15个 | 10 | 10 |", "1.00 表样已识别")]
    // An unknown title above known columns.
    [InlineData("2024年度任务完成一览\n\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 窗口数量 | ≥12个 | 15个 | 10 | 10 |", "0.90 按通用表头读出")]
    // One column of five figures is unknown.
    [InlineData("2024年度项目支出绩效自评表\n\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 甲乙 |\n| 窗口数量 | ≥12个 | 15个 | 10 | 10 | 7 |", "0.80 表样已识别，有 1 栏含数字未识别")]
    // No column is known.
    [InlineData("2024年度任务清单\n\n| 任务 | 甲 | 乙 |\n| 窗口数量 | 10 | 9 |", "0.00 没有读出任何内容")]
    // Numbers of rows are nothing to be read.
    [InlineData("2024年度项目支出绩效自评表\n\n| 序号 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 1 | 窗口数量 | ≥12个 | 15个 | 10 | 10 |", "1.00 表样已识别")]
    // Words only.
    [InlineData("2024年度任务清单\n\n| 任务 | 办法 |\n| 宣传 | 上门 |", "1.00 没有数字")]
    public void A_table_says_how_well_it_was_read(string text, string expected)
    {
        var table = Assert.Single(ReadText.Read(text).Tables);
        Assert.Equal(expected, $"{TablesText.Confidence(table)} {string.Join('，', table.Reasons)}");
    }

    [Fact]
    public void A_total_that_is_not_kept_is_no_loss()
    {
        var table = Assert.Single(ReadText.Read("2024年度项目支出绩效自评表\n\n| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n"
            + "| 产出指标 | 窗口数量 | ≥12个 | 15个 | 10 | 10 |\n| 小计 | | | | 10 | 10 |\n| 效益指标 | 满意度 | ≥90% | 95% | 10 | 10 |").Tables);
        Assert.True(table.IsComplete);
    }
}
