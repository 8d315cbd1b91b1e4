using Jiheng.Engine.Filings;

namespace Jiheng.Engine.Tests.Filings;

public sealed class FilingFitTests
{
    private static readonly FilingData Data = new() { Pack = "sichuan/2023", Year = 2023, Unit = "云岫县医疗保障局" };

    private static string Refused(FilingData data) => Assert.Throws<FilingRefusedException>(() => FilingFit.Check(data, TestPacks.Catalogue.Load(data.Pack))).Message;

    [Fact]
    public void A_mistyped_figure_is_refused_with_what_it_may_mean()
    {
        Assert.Contains("prior 里的“收入总记”不是规则包 sichuan/2023 的合计数，是不是“收入总计”", Refused(Data with { Prior = new Dictionary<int, IReadOnlyDictionary<string, string>> { [2022] = new Dictionary<string, string> { ["收入总记"] = "1.00" } } }), StringComparison.Ordinal);
        Assert.Contains("reasons 里的“三公费用·预算”不是规则包 sichuan/2023 的合计数，也不是科目编码，是不是“", Refused(Data with { Reasons = new Dictionary<string, string> { ["三公费用·预算"] = "减少" } }), StringComparison.Ordinal);
        Assert.Contains("figures 里的“接待批次”在规则包 sichuan/2023 的文书里没有用处，可用的有：", Refused(Data with { Figures = new Dictionary<string, string> { ["接待批次"] = "3批次" } }), StringComparison.Ordinal);
        FilingFit.Check(Data with { Reasons = new Dictionary<string, string> { ["三公经费·预算"] = "减少", ["2101505"] = "结余", ["收入总计"] = "增加" } }, TestPacks.Catalogue.Load(Data.Pack));
    }

    [Fact]
    public void Money_that_is_written_twice_is_refused()
    {
        var amounts = new Dictionary<string, string> { ["executed"] = "1.00" };
        Assert.Contains("项目“甲项目”的资金“年度资金总额”写了2次", Refused(Data with { Projects = [new() { Name = "甲项目", Funds = [new("年度资金总额", amounts), new("年度资金总额", amounts)] }] }), StringComparison.Ordinal);
    }
}
