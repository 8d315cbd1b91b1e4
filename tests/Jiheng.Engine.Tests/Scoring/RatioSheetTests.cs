using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring.StandardRatios;

namespace Jiheng.Engine.Tests.Scoring;

public sealed class RatioSheetTests
{
    private static IReadOnlyList<RatioLine> Ratios(string rows, PackCatalogue? packs = null, string pack = "national/2020")
    {
        var reading = Pipeline.Read(PlainTextReader.Read("样例.txt", $"""
            2024年度部门整体支出绩效自评表

            | 部门年度资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            {rows}
            """), packs ?? TestPacks.Catalogue, pack);
        return RatioSheet.Of(reading, reading.Pack);
    }

    [Fact]
    public void A_rate_names_its_base_and_shows_its_working()
    {
        var line = Ratios("| 年度资金总额 | 100.00 | 120.00 | 90.00 | 10 | 75% | 7.5 |").Single(r => r.Ratio.Name == "预算执行率");
        Assert.Equal("预算执行率（基数：全年预算数）", line.Name);
        Assert.Equal("90.00万元 ÷ 120.00万元 = 75%", line.Result.Working);
    }

    [Theory]
    [InlineData("| 年度资金总额 | 100.00 | 0 | 90.00 | 10 | | |")]
    [InlineData("| 年度资金总额 | 100.00 | | 90.00 | 10 | | |")]
    [InlineData("| 年度资金总额 | 100.00 | 0 | 0 | 10 | 100% | 10 |")]
    public void A_zero_or_blank_base_gives_no_rate(string row) =>
        Assert.DoesNotContain(Ratios(row), r => r.Ratio.Name == "预算执行率");

    [Fact]
    public void A_region_changes_the_base_without_code()
    {
        var packs = TestPacks.With(
            ("样例/2024", "pack.json", """{ "title": "样例", "inherits": ["general"] }"""),
            ("样例/2024", "formulas.json", """{ "ratios": { "预算执行率": { "with": { "基数": "年初预算数" } } } }"""));
        var line = Ratios("| 年度资金总额 | 100.00 | 120.00 | 90.00 | 10 | 75% | 7.5 |", packs, "样例/2024").Single(r => r.Ratio.Name == "预算执行率");
        Assert.Equal(("预算执行率（基数：年初预算数）", "90%"), (line.Name, line.Result.Trace.Result));
    }
}
