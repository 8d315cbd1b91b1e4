using Jiheng.Engine.Filings.Ledgers;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Tests.Filings.Ledgers;

public sealed class LedgerReaderTests
{
    private static string[] Rows(Ledger ledger) => [.. ledger.Rows.Select(r => string.Join(' ', (string[])[r.Place, r.Kind, r.ProjectCode, r.Project, r.Item, r.ItemName, r.Economic, r.EconomicName, r.Fund, .. r.Amounts.Select(a => $"{a.Key}={a.Value.Value}")]).Replace("  ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal))];

    [Fact]
    public void Rows_are_read_by_the_words_of_their_header_in_yuan()
    {
        var ledger = LedgerTable.Read("""
            单位：万元
            序号 | 项目编码 | 项目名称 | 功能分类科目 | 经济分类 | 资金来源 | 年初预算 | 全年预算数 | 执行数（元） | 经办人
            1 | 4301 | 基金监管 | 2101505 医疗保障政策管理 | 30201-办公费 | 财政拨款 | 12.5 | 1,012.50 | ¥10,125,000.00 | 甲
            2 | 4301 | 基金监管 | 2101505 医疗保障政策管理 | 30213-维修费 | 财政拨款 | — | | (5,000.00) | 乙
            """);
        Assert.Equal(
        [
            "第3行 项目支出 4301 基金监管 2101505 医疗保障政策管理 30201 办公费 财政拨款 initial-budget=125000 adjusted-budget=10125000 executed=10125000",
            "第4行 项目支出 4301 基金监管 2101505 医疗保障政策管理 30213 维修费 财政拨款 executed=-5000",
        ], Rows(ledger));
        // What is not understood is told: 序号 is known and not needed, 经办人 is not.
        Assert.Equal(["经办人"], ledger.Unused);
    }

    // A line that ends in ! is the one that does not agree; without it the ledger holds so many rows and so many totals.
    [Theory]
    [InlineData(3, 1, "项目|执行数", "甲|10", "乙|20.5", "丙|-0.5", "合计|30")]
    [InlineData(3, 1, "项目|执行数", "合计|30", "甲|10", "乙|20.5", "丙|-0.5")]
    [InlineData(3, 3, "项目|执行数", "甲|10", "小计|10", "乙|20", "丙|5", "小计|25", "总计|35")]
    [InlineData(3, 3, "项目|执行数", "总计|35", "小计|10", "甲|10", "小计|25", "乙|20", "丙|5")]
    [InlineData(3, 2, "项目|经济分类|执行数", "甲||10", "甲|30201|4", "甲|30202|6", "乙|30201|7", "合计||17")]
    [InlineData(3, 2, "科目编码|执行数", "210|30", "21015|30", "2101501|10", "2101502|15", "2101505|5")]
    [InlineData(3, 3, "项目|执行数", "基本支出|7", "人员经费|5", "公用经费|2", "项目支出|3", "甲|3", "合计|10")]
    [InlineData(3, 2, "支出类别|项目|执行数", "基本支出||7", "项目支出|甲|2", "项目支出|乙|1", "项目支出小计||3", "合计||10")]
    [InlineData(2, 1, "项目|执行数", "甲|10", "甲|5", "合计|15")]
    public void Totals_are_held_against_their_rows_and_not_added(int rows, int totals, params string[] lines)
    {
        var ledger = LedgerTable.Read("单位：元\n" + string.Join('\n', lines));
        Assert.Equal((rows, totals), (ledger.Rows.Count, ledger.Totals));
    }

    [Theory]
    [InlineData("第5行“合计”执行数、支出数写的是 31.00元，各行相加为 30.00元，相差 1.00元，请核对。", "项目|执行数", "甲|10", "乙|20", "合计|31")]
    [InlineData("第4行“小计”执行数、支出数写的是 11.00元，各行相加为 10.00元，相差 1.00元，请核对。", "项目|执行数", "甲|10", "小计|11", "乙|20", "合计|30")]
    [InlineData("第3行是下面各明细行的合计，执行数、支出数写的是 10.00元，各行相加为 9.00元，相差 1.00元，请核对。", "项目|经济分类|执行数", "甲||10", "甲|30201|4", "甲|30202|5")]
    [InlineData("第4行“执行数”写的是“约20”，不是金额。", "项目|执行数", "甲|10", "乙|约20", "丙|5")]
    [InlineData("第3行“执行数”写的是“1,23.5”，不是金额。", "项目|执行数", "甲|1,23.5")]
    [InlineData("第3行有金额，但没有写项目或科目。", "项目|执行数", "|10")]
    [InlineData("第3行的支出类别“其它”不认识，应写基本支出或项目支出。", "项目|支出类别|执行数", "甲|其它|10")]
    [InlineData("第2行的表头“执行数”和“支出数”是同一个意思，不知道用哪一栏，请删去或改名其中一栏。", "项目|执行数|支出数", "甲|10|10")]
    public void What_contradicts_or_cannot_be_read_is_refused_by_its_place(string reason, params string[] lines) =>
        Assert.Equal([reason], LedgerTable.Refused("单位：元\n" + string.Join('\n', lines)));

    [Fact]
    public void A_column_that_does_not_say_what_it_counts_in_is_refused_unless_the_user_says_it()
    {
        const string Text = "项目|执行数\n甲|10";
        Assert.Equal(["“执行数”没有写金额单位：请在表头写明（万元）或（元），或在表的上方写“单位：万元”，或加 --ledger-unit 元。"], LedgerTable.Refused(Text));
        Assert.Equal((Rational)100000, LedgerTable.Read(Text, Unit.TenThousandYuan).Rows[0].Amounts["executed"].Value);
    }

    [Fact]
    public void A_row_without_an_amount_is_told()
    {
        var ledger = LedgerTable.Read("单位：元\n项目|执行数\n甲|10\n乙|\n注：乙项目尚未支付|");
        Assert.Equal(["第4行“乙”", "第5行“注：乙项目尚未支付”"], ledger.WithoutAmounts);
    }

    [Fact]
    public void A_table_that_is_none_is_refused_with_the_headers_it_needs() =>
        Assert.StartsWith("台账.csv 不是台账：没有找到表头。表头至少要有一栏金额（年初预算、全年预算、预算数、执行数）和一栏项目或科目", Assert.Throws<Engine.Filings.FilingRefusedException>(() => LedgerTable.Read("姓名|电话|地址\n甲|1|乙路")).Message, StringComparison.Ordinal);
}
