namespace Jiheng.Engine.Tests.Reading;

/// <summary>Which of several columns of values is the year's target.</summary>
public sealed class TargetYearTests
{
    [Theory]
    [InlineData("2022年指标值 | 2023年指标值 | 2024年预期实现值", "94% | 95% | ≥96%", "≥96%", "94%,95%")]
    [InlineData("中期指标值 | 年度指标值", "≥98% | ≥95%", "≥95%", "≥98%")]
    [InlineData("上年指标值 | 年度指标值", "94% | ≥95%", "≥95%", "94%")]
    [InlineData("2024年指标值", "≥95%", "≥95%", "")]
    [InlineData("指标标准", "≥95%", "≥95%", "")]
    [InlineData("年初指标值 | 调整指标值", "≥95% | ≥92%", "≥92%", "≥95%")]
    [InlineData("年初指标值 | 调整指标值", "≥95% | ", "≥95%", "")]
    [InlineData("年初指标值 | 调整指标值", "≥95% | —", "≥95%", "")]
    [InlineData("计量单位 | 指标性质 | 年初指标值 | 调整指标值", "% | ≥ | 95 | 92", "≥ 92 %", "≥ 95 %")]
    public void The_last_year_is_the_target_and_the_others_are_history(string header, string cells, string target, string history)
    {
        var reading = ReadText.Read($"云岫县医疗保障局2024年度部门整体绩效目标申报表\n\n| 一级指标 | 二级指标 | 三级指标 | {header} |\n| 产出指标 | 质量指标 | 参保率 | {cells} |");
        Assert.Empty(reading.Losses);
        var indicator = Assert.Single(reading.Forms.SelectMany(f => f.Indicators));
        Assert.Equal(target, indicator.Target?.Raw);
        Assert.Equal(history, string.Join(',', indicator.History.Select(h => h.Value.Raw)));
    }
}
