namespace Jiheng.Engine.Tests.Reading;

public sealed class AmountTreeTests
{
    [Theory]
    [InlineData("1、基本支出 | | 105;2、项目支出 | | 205;3、三公经费 | | 7", "")]
    [InlineData("一、基本支出 | | 105;二、项目支出 | | 205;三、政府采购金额 | | 30", "")]
    [InlineData("支出合计 | | 155;1、基本支出 | | 105;（1）人员经费 | | 65;（2）公用经费 | | 40;2、项目支出 | | 50", "155=105+50;105=65+40")]
    [InlineData("项目支出： | | 60;1、业务工作经费 | | 45;2、运行维护经费 | | 10", "60=45+10")]
    [InlineData("三公经费 | | 7;其中：公务接待费 | | 3;公务用车运行维护费 | | 4;会议费 | | 18;培训费 | | 14", "7>3+4")]
    [InlineData("项目支出 | | 105;其中：政府采购支出 | | 80;中央专项资金 | | 60", "105>80")]
    [InlineData("公用经费 | | 30;其中：办公经费 | | 18;差旅费 | | 14", "30>18+14")]
    [InlineData("支出合计 | | 155;1、基本支出 | | 105;2、项目支出 | | 50;3、三公经费 | | 7", "")] // not a list of parts
    public void Parts_are_those_that_can_be_no_others(string rows, string sums) =>
        Assert.Equal(sums, string.Join(';', ReadText.Sums(ReadText.Amounts([.. rows.Split(';').Select(r => $"| {r} |")]))));

    [Fact]
    public void A_column_of_another_kind_is_a_loss() =>
        Assert.Contains(ReadText.Read("2024年度部门整体支出绩效评价基础数据表\n\n| 经费控制情况（万元） | 2023年决算数 | 2024年决算数 | 排名 |\n| 公用经费 | 10 | 11 | 3 |").Losses,
            l => l.Reason.Contains("排名", StringComparison.Ordinal));

    [Theory]
    [InlineData("增减率", "10%")]
    [InlineData("增减额", "1")]
    public void A_change_beside_the_columns_is_read_and_no_amount_of_a_year(string column, string value)
    {
        var reading = ReadText.Read($"2024年度部门整体支出绩效评价基础数据表\n\n| 经费控制情况（万元） | 2023年决算数 | 2024年决算数 | {column} |\n| 公用经费 | 10 | 11 | {value} |");
        Assert.Empty(reading.Losses);
        Assert.Equal(Jiheng.Engine.Model.Stage.Computed, Assert.Single(reading.Facts, f => f.Role == column).Stage);
    }
}
