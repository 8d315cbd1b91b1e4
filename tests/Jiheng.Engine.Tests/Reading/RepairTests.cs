using Jiheng.Engine.Reading.Tables.Repair;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>Cells that lost their place or their border, and what puts them back.</summary>
public sealed class RepairTests
{
    [Theory]
    [InlineData("202010100.00%10", "---%-", "20 20 10 100.00% 10")]
    [InlineData("88100", "--", "8 8100;88 100;881 00")]
    [InlineData("1.51.5", "--", "1.5 1.5")]
    [InlineData("12a", "--", "")]
    public void Digits_are_cut_into_numbers_as_people_print_them(string glued, string kinds, string some)
    {
        var splits = NumberSplits.Of(glued, [.. kinds.Select(k => (bool?)(k == '%'))]).ConvertAll(p => string.Join(' ', p));
        foreach (var split in some.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(s => !s.EndsWith(" 00", StringComparison.Ordinal))) Assert.Contains(split, splits);
        Assert.DoesNotContain("881 00", splits);
        if (some.Length == 0) Assert.Empty(splits);
    }

    [Fact]
    public void Funds_glued_into_one_cell_are_cut_by_the_rate()
    {
        var reading = ReadText.Read("2024年度项目支出绩效自评表\n\n\t项目资金（万元）\n\t\n\t全年预算数（A）\n\t全年执行数（B）\n\t分值\n\t执行率（B/A）\n\t得分\n\n"
            + "\t\n\t年度资金总额：\n\t202010100.00%10\n\n\t\n\t其中：本年财政拨款\n\t202010100.00%10\n\n\t\n\t其他资金\n\t\n\t\n\t\n\t\n\t\n");
        Assert.Equal(["20", "20"], reading.Forms[0].Funds!.Rows[0].Amounts.Select(a => a.Entry.Raw));
    }

    [Fact]
    public void Sources_glued_together_are_cut_by_their_sum()
    {
        var reading = ReadText.Read("财政支出（项目）绩效目标申报表\n\n\t项目资金申请\n\t资金总额\n\t财政拨款小计\n\t上级财政\n\t本级财政\n\t自有资金\n\t事业收入\n\t其他\n\n\t\n\t188\n\t188\n\t88100\n\t\n\t\n\t\n");
        Assert.Equal(["188", "188", "88", "100", "", "", ""], reading.Forms[0].Funds!.Rows.Select(r => r.Amounts[0].Entry.Raw));
    }
}
