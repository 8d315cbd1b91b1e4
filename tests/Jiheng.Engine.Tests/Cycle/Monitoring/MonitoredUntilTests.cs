using Jiheng.Engine.Cycle.Monitoring;

namespace Jiheng.Engine.Tests.Cycle.Monitoring;

public sealed class MonitoredUntilTests
{
    [Theory]
    [InlineData("1-7月执行数", 7)]
    [InlineData("1—6月执行数", 6)]
    [InlineData("1至9月完成情况", 9)]
    [InlineData("１－１１月执行情况", 11)]
    [InlineData("1月至7月执行数", 7)]
    [InlineData("截至6月30日执行数", 6)]
    [InlineData("（截至2024年9月底）", 9)]
    [InlineData("半年度执行情况", 6)]
    [InlineData("上半年完成情况", 6)]
    [InlineData("下半年度执行情况", 12)]
    [InlineData("前三季度执行数", 9)]
    [InlineData("截至6月15日执行数", null)] // no whole month
    [InlineData("全年执行数", null)]
    [InlineData("填表日期：2024年8月3日", null)]
    [InlineData("7月执行数", null)] // of the month, or up to it
    [InlineData("3-7月执行数", null)]
    [InlineData("", null)]
    public void The_month_that_words_count_up_to(string text, int? month) => Assert.Equal(month, MonitoredUntil.In(text));

    [Theory]
    [InlineData("2024-07-31", 7)]
    [InlineData("2024-07", 7)]
    [InlineData("2024-02-29", 2)]
    [InlineData("2023-02-29", null)]
    [InlineData("2024-07-15", null)]
    [InlineData("2024-13-31", null)]
    [InlineData("七月", null)]
    [InlineData("2024", null)]
    public void What_a_command_line_may_say(string text, int? month) => Assert.Equal(month, MonitoredUntil.Given(text)?.Month);
}
