using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Reading.Text;

public sealed class ClaimReaderTests
{
    private static IReadOnlyList<Claim> Claims(string sentence) =>
        ReadText.Read($"2024年度云岫县医疗保障局整体支出绩效自评报告\n\n一、总体情况\n\n{sentence}\n").Claims;

    [Theory]
    [InlineData("本年度无结转结余资金。", ClaimKind.NothingCarriedOver)]
    [InlineData("各项支出控制在预算内。", ClaimKind.WithinBudget)]
    [InlineData("年初设定的绩效目标全部实现。", ClaimKind.AllGoalsReached)]
    [InlineData("各项指标均达到预期目标。", ClaimKind.AllGoalsReached)]
    [InlineData("年度目标任务基本完成。", ClaimKind.MostlyReached)]
    [InlineData("对定点药店的检查实现全覆盖。", ClaimKind.FullCoverage)]
    [InlineData("公务接待费与上年持平。", ClaimKind.Unchanged)]
    [InlineData("补助资金已全额兑付。", ClaimKind.PaidInFull)]
    [InlineData("改造工程按期完工。", ClaimKind.OnTime)]
    [InlineData("内部审计未发现问题。", ClaimKind.NoProblem)]
    [InlineData("各项管理制度健全。", ClaimKind.SystemSound)]
    [InlineData("采购管理机制不够健全。", ClaimKind.SystemWanting)]
    [InlineData("通过上门服务，确保每位老人及时得到补助。", ClaimKind.Universal)]
    [InlineData("与社区核对名单，确保信息准确，确保每位老人及时得到补助。", ClaimKind.Universal)]
    [InlineData("部分老人无法及时领取补助。", ClaimKind.Denial)]
    [InlineData("本单位未发生政府采购支出。", ClaimKind.NothingOfKind)]
    [InlineData("年末无公务用车。", ClaimKind.NothingOfKind)]
    public void A_claim_is_read_with_its_kind(string sentence, ClaimKind kind)
    {
        var claim = Assert.Single(Claims(sentence), c => c.Kind == kind);
        Assert.Equal((2024, ""), (claim.Year, claim.Project));
        Assert.Contains(claim.Words, claim.Origin.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("本年度无结余分配。")]
    [InlineData("确保资金全额兑付。")]
    [InlineData("力争年底前按期完工。")]
    [InlineData("努力做到支出控制在预算内。")]
    [InlineData("预计年末无结转结余。")]
    [InlineData("资金未足额拨付。")]
    [InlineData("资金尚未全部到位。")]
    [InlineData("待遇按时发放率98%。")]
    [InlineData("建立健全内部控制制度。")]
    [InlineData("进一步完善管理制度。")]
    [InlineData("考核管理制度健全性。")]
    [InlineData("是否做到管理制度是否健全。")]
    [InlineData("确保每位老人及时得到补助。")]
    [InlineData("大部分老人未申请补助。")]
    [InlineData("未发生境外公务接待。")]
    [InlineData("有无公务用车超标问题。")]
    [InlineData("建立健全覆盖全县的服务体系。")]
    [InlineData("14个合同段中11个按期完工。")]
    [InlineData("应拨付37笔，按时拨付35笔。")]
    [InlineData("目标1：药店检查全覆盖。")]
    [InlineData("加强走访，确保每位老人及时得到补助。")]
    public void What_is_planned_denied_or_a_name_is_no_claim(string sentence) => Assert.Empty(Claims(sentence));

    [Fact]
    public void A_chapter_of_problems_that_says_none_is_a_claim() =>
        Assert.Single(ReadText.Read("2024年度云岫县医疗保障局整体支出绩效自评报告\n\n一、存在的问题\n\n无。\n").Claims, c => c.Kind == ClaimKind.NoProblem);
}
