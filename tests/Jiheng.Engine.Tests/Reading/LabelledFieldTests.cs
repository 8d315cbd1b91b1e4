namespace Jiheng.Engine.Tests.Reading;

/// <summary>Which cell is the value of a label.</summary>
public sealed class LabelledFieldTests
{
    [Theory]
    // A label over two columns leaves a blank behind it where merged cells were lost.
    [InlineData("| 项目名称 | | 送教下乡 | | |", "项目名称=送教下乡")]
    [InlineData("| 主管部门 | | 禾渡县教育局 | 实施单位 | 禾渡县第二中学 |", "主管部门=禾渡县教育局;实施单位=禾渡县第二中学")]
    [InlineData("| 转移支付（项目）名称 | | 送教补助 | | |", "转移支付名称=送教补助")]
    // A value that was not filled in stays blank.
    [InlineData("| 主管部门 | | 实施单位 | 禾渡县第二中学 | |", "主管部门=;实施单位=禾渡县第二中学")]
    [InlineData("| 主管部门 | | 经办电话 | 8812345 | |", "主管部门=")]
    [InlineData("| 主管部门 | | | | |", "主管部门=")]
    public void A_label_names_the_next_cell_or_what_stands_behind_its_own_width(string row, string fields) => Assert.Equal(
        fields, string.Join(';', ReadText.Read($"""
            2024年度项目支出绩效自评表

            {row}
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
            | 产出指标 | 送教次数 | ≥10次 | 10次 | 100 |
            """).Forms[0].Fields.Select(f => $"{f.Label}={f.Raw}")));

    [Theory]
    [InlineData("| 年度资金总额 | 150 | 其中：财政拨款 | 150 |", "年度资金总额 150万元;财政拨款 150万元")]
    [InlineData("| 预算规模（万元） | 当年预算数 | 124.00 | 上年预算数 | 136.00 |\n|  | 其中：区级财政资金 | 104.00 | 上级资金 | 20.00 |", "当年预算数 124.00万元;区级财政资金 104.00万元;上级资金 20.00万元")]
    public void A_total_beside_its_parts_or_the_year_before_is_the_money_of_the_project(string rows, string funds)
    {
        var reading = ReadText.Read($"项目支出绩效目标申报表\n\n单位：万元\n\n| 项目名称 | 送教下乡 | | |\n{rows}\n| 一级指标 | 三级指标 | 指标值 |\n| 产出指标 | 送教次数 | ≥10次 |");
        Assert.Empty(reading.Losses);
        Assert.Equal(funds, string.Join(';', Assert.Single(reading.Forms, f => f.Funds is not null).Funds!.Rows.Select(r => $"{r.Label.Label} {r.Amounts[0].Entry.Quantity}")));
    }

    private const string Beside = "| 预算总额 | 4600.00 | 其中：财政拨款 | 4520.00 |\n| 基本支出 | 2864.30 | 其他资金 | 80.00 |\n| 项目支出 | 1735.70 | 项目个数 | 6 |";

    [Theory]
    [InlineData(Beside, "4600.00=4520.00+80.00;4600.00=2864.30+1735.70")]
    [InlineData("| 预算总额 | 4600.00 | 其中：财政拨款 | 4520.00 |\n| 基本支出 | 2864.30 | 其他资金 | 90.00 |\n| 项目支出 | 1735.70 | 自筹资金 | 0 |", "4600.00=2864.30+1735.70")] // which are all the sources is not said
    [InlineData("| 年度资金总额 | 4600.00 | 其中：财政拨款 | 4520.00 |\n| 上级补助 | 20.00 | 其他资金 | 60.00 |", "4600.00=4520.00+20.00+60.00")] // one list over both columns
    [InlineData("| 年度资金总额 | 4600.00 | 其中：财政拨款 | 4520.00 |\n| 上级补助 | 20.00 | 其他资金 | 70.00 |", "4600.00=4520.00+20.00+70.00")] // right or wrong
    [InlineData("| 预算总额 | 4600.00 | 其中：财政拨款 | 4521.00 |\n| 基本支出 | 2864.31 | 其他资金 | 81.00 |", "")] // spending beside sources: no one list
    public void Two_columns_of_pairs_divide_a_total_each_or_together(string rows, string sums)
    {
        var reading = ReadText.Read($"部门整体支出绩效自评表\n\n| 部门名称 | 云岫县医疗保障局 | 年度 | 2024年 |\n| 单位：万元 | | | |\n{rows}");
        Assert.Empty(reading.Losses);
        Assert.Equal(sums, string.Join(';', reading.Compositions.Select(c => $"{c.Whole.Raw}={string.Join('+', c.Parts.Select(p => p.Raw))}").Order(StringComparer.Ordinal).Reverse()));
    }

    [Fact]
    public void What_stands_beside_money_and_is_none_is_a_field() =>
        Assert.Contains(ReadText.Read($"部门整体支出绩效自评表（单位：万元）\n\n{Beside}").Forms[0].Fields, f => f.Label == "项目个数" && f.Raw == "6");

    [Fact]
    public void Labels_that_name_a_unit_stand_above_one_row_of_values() => Assert.Empty(ReadText.Read("""
        2024年度部门整体支出绩效评价基础数据表

        | 修缮工程控制情况 | 批复规模（㎡） | 实际规模（㎡） | 规模控制率 |
        | | 0 | 0 | 不涉及 |
        | 厉行节约保障措施 | 少用纸 | | |
        """).Losses);

    [Fact]
    public void The_table_below_a_title_that_names_its_project_opens_no_second_form()
    {
        var form = Assert.Single(ReadText.Read("""
            送教下乡项目支出绩效自评表（2024年度）

            | 项目名称 | 送教下乡 | | |
            | 三级指标 | 年度指标值 | 实际完成值 | 分值 |
            | 送教次数 | ≥10次 | 10次 | 100 |
            """).Forms);
        Assert.Equal(("送教下乡", 1), (form.Project?.Raw, form.Indicators.Count()));
    }
}
