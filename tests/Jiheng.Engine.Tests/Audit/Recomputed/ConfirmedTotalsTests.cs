using Jiheng.Engine.Audit.Recomputed;

namespace Jiheng.Engine.Tests.Audit.Recomputed;

public sealed class ConfirmedTotalsTests
{
    private static List<string> Totals(string text) => [.. LedgerText.Lines($"2024年度部门整体支出绩效自评报告\n\n{text}", RecomputedKind.Total)];

    [Theory]
    [InlineData("共收到补助5.00万元（包含省级3.00万元、市级2.00万元）。", "5.00万元 Agrees: 3.00 + 2.00 = 5.00")]
    [InlineData("发放慰问12人次，慰问金5.00万元（老人7人次，慰问金4.50万元；儿童5人次，慰问金5000元）。", "12人次 Agrees: 7 + 5 = 12")]
    [InlineData("发放慰问12人次，慰问金5.00万元（老人7人次，慰问金4.50万元；儿童5人次，慰问金5000元）。", "5.00万元 Agrees: 4.50 + 5000元 = 5.00")]
    [InlineData("人员经费12.05万元，主要包括：基本工资8.01万元、奖金4.03万元。", "12.05万元 RoundingOnly: 8.01 + 4.03 = 12.04")]
    [InlineData("车辆支出9.00万元。购置2辆，其中：轿车1辆、金额5.00万元，货车1辆、金额4.00万元。", "9.00万元 Agrees: 5.00 + 4.00 = 9.00")]
    [InlineData("检查3家甲类门店和4家甲类商场。年末全区有7家甲类单位。", "7家 Agrees: 3 + 4 = 7")]
    [InlineData("上级下达资金2.10万元。年中又下达资金2.60万元。全年下达资金共计4.70万元。", "4.70万元 Agrees: 2.10 + 2.60 = 4.70")]
    public void Parts_of_the_same_words(string text, string line) => Assert.Contains(line, Totals(text));

    [Fact]
    public void Parts_in_the_paragraphs_below() =>
        Assert.Contains("9.00万元 Agrees: 6.50 + 2.50 = 9.00", Totals("2024年培训活动支出9.00万元，其中：\n\n讲课支出6.50万元，用于聘请老师。\n\n场地支出2.50万元，用于租赁会场。"));

    [Fact]
    public void A_total_told_again_has_the_parts_of_the_first()
    {
        var told = Totals("2024年支出合计90.00万元，其中：基本支出50.00万元，项目支出40.00万元。\n\n2024年财政拨款支出90.00万元。");
        Assert.Equal(["90.00万元 Agrees: 50.00 + 40.00 = 90.00", "90.00万元 Agrees: 50.00 + 40.00 = 90.00"], told.FindAll(l => l.StartsWith("90", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("共收到补助5.00万元（包含省级3.00万元、市级2.50万元）。")]
    [InlineData("人员经费12.05万元，主要包括：基本工资8.01万元、奖金3.03万元。")]
    [InlineData("检查3家甲类门店和4家乙类商场。年末全区有7家甲类单位。")]
    [InlineData("上级下达资金2.10万元。拨付资金2.60万元。全年下达资金共计4.70万元。")]
    public void Parts_that_do_not_make_it_say_nothing(string text) =>
        Assert.DoesNotContain(Totals(text), l => l.Contains("Agrees", StringComparison.Ordinal) || l.Contains("Differs", StringComparison.Ordinal));

    [Fact]
    public void A_part_that_is_all_of_its_whole_is_not_the_whole_told_again() =>
        Assert.DoesNotContain(Totals("公务接待费支出4.00万元，其中：\n\n国内公务接待支出4.00万元。\n\n外事接待支出0万元。").Skip(1), l => l.Contains("Agrees", StringComparison.Ordinal));

    [Theory]
    [InlineData("剩余资金0.98万元", "0.98万元 Agrees: 9.50万元 − 8.52万元 = 0.98万元")]
    public void What_is_left_of_two_amounts_of_the_sentence(string left, string line) =>
        Assert.Contains(line, LedgerText.Lines($"2024年度部门整体支出绩效自评报告\n\n服务费预算9.50万元，已核定56.80万元*15%=8.52万元，已支出8.52万元，{left}收回。", RecomputedKind.Change));
}
