namespace Jiheng.Engine.Tests.Reading;

/// <summary>Tables of labelled figures that belong to no form: what their columns and sides say, and what is left alone.</summary>
public sealed class LedgerTests
{
    [Fact]
    public void Income_left_and_expenditure_right_are_read_each_with_its_own_names() => Assert.Equal(
        [
            "一般公共预算财政拨款收入 金额 520.30万元", "基本支出 金额 310.20万元", "其他收入 金额 0.70万元", "项目支出 金额 210.80万元",
            "合计 金额 521.00万元", "合计 金额 521.00万元",
        ],
        Facts("收入支出情况表\n\n单位：万元\n\n| 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |\n| 栏次 | | 1 | 栏次 | | 2 |\n"
            + "| 一般公共预算财政拨款收入 | 1 | 520.30 | 基本支出 | 9 | 310.20 |\n| 其他收入 | 2 | 0.70 | 项目支出 | 10 | 210.80 |\n| 合计 | 3 | 521.00 | 合计 | 11 | 521.00 |"));

    [Fact]
    public void A_total_below_one_list_adds_it_up() => Assert.Equal(
        ["521.00=520.30+0.70", "521.00=310.20+210.80"],
        ReadText.Sums(ReadText.Read("收入支出情况表\n\n| 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |\n"
            + "| 一般公共预算财政拨款收入 | 1 | 520.30 | 基本支出 | 9 | 310.20 |\n| 其他收入 | 2 | 0.70 | 项目支出 | 10 | 210.80 |\n| 合计 | 3 | 521.00 | 合计 | 11 | 521.00 |")));

    [Fact]
    public void A_total_that_no_column_confirms_adds_nothing_up() => Assert.Empty(
        ReadText.Sums(ReadText.Read("收入预算表\n\n| 项目 | 本年预算 | 上年预算 |\n| 财政拨款 | 40 | 30 |\n| 一般公共预算 | 40 | 30 |\n| 合计 | 40 | 30 |")));

    [Fact]
    public void Years_below_one_column_and_groups_of_rows_are_told_apart_though_the_figures_stand_beside_their_names() => Assert.Equal(
        [
            "收入构成-财政拨款 当年金额 60.5万元", "收入构成-财政拨款 近两年收支金额·2022年 50万元", "收入构成-财政拨款 近两年收支金额·2023年 55.1万元", "收入构成-财政拨款 占比 100%",
            "收入构成-合计 当年金额 60.5万元", "收入构成-合计 近两年收支金额·2022年 50万元", "收入构成-合计 近两年收支金额·2023年 55.1万元", "收入构成-合计 占比 100%",
            "支出构成-人员类 当年金额 60.5万元", "支出构成-人员类 近两年收支金额·2022年 50万元", "支出构成-人员类 近两年收支金额·2023年 55.1万元", "支出构成-人员类 占比 100%",
        ],
        Facts("部门整体绩效目标申报表\n单位：万元\n\t部门总体资金情况\n\t总体资金情况\n\t当年金额\n\t占比\n\t近两年收支金额\n\n\t\n\t\n\t\n\t\n\t2022年\n\t2023年\n\n"
            + "\t\n\t收入\n构成\n\t财政拨款\n\t60.5\n\t100%\n\t50\n\t55.1\n\n\t\n\t\n\t合  计\n\t60.5\n\t100%\n\t50\n\t55.1\n\n\t\n\t支出\n构成\n\t人员类\n\t60.5\n\t100%\n\t50\n\t55.1\n"));

    [Theory]
    [InlineData("| 序号 | 单位名称 | 地址 |\n| 1 | 云岫县医保中心 | 县城东路 |\n| 2 | 临湖镇服务站 | 湖滨路 |")]
    [InlineData("| 项目 | 内容 |\n| 预算 | 按时编制 |\n| 决算 | 按时公开 |")]
    [InlineData("| 服务时间 | 上午 | 下午 |\n| 周一 | 9:00 | 14:00 |\n| 周二 | 9:00 | 14:00 |")]
    public void Tables_of_other_things_give_no_amounts(string table) =>
        Assert.Empty(ReadText.Read($"工作报告\n\n{table}").Facts);

    [Theory]
    [InlineData("办公费 | 10 | 0;印刷费 | 20 | 0;小计 | 30 | 0;培训费 | 5 | 7;会议费 | 6 | 8;合计 | 41 | 15", "30=10+20;0=0+0;41=30+5+6;15=0+7+8")]
    [InlineData("上年结转 | 30 | 35;本年收入 | 100 | 110;本年支出 | 95 | 90;年末结余 | 35 | 55;合计 | 130 | 145", "")]
    [InlineData("原值 | 500 | 520;减：折旧 | 200 | 210;净值 | 300 | 310;合计 | 300 | 310", "")]
    [InlineData("货物 | 10 | 12;工程 | 20 | 18;合计 | 30 | 30;其中：中小企业 | 25 | 24", "30=10+20;30=12+18")]
    [InlineData("资产总额 | 500 | 520;1.固定资产 | 300 | 310;2.货币资金 | 50 | 60", "")]
    public void Rows_add_up_only_where_every_column_shows_it(string rows, string sums) => Assert.Equal(
        sums, string.Join(';', ReadText.Sums(ReadText.Read("情况表\n\n| 项目 | 甲类金额 | 乙类金额 |\n" + string.Join('\n', rows.Split(';').Select(r => $"| {r} |"))))));

    [Fact]
    public void A_column_of_figures_without_a_known_name_is_a_loss() => Assert.Contains(
        ReadText.Read("项目情况表\n\n| 项目 | 里程 | 金额 |\n| 道路 | 300.5 | 20 |\n| 桥梁 | 12.5 | 30 |").Losses, l => l.Reason.Contains("里程", StringComparison.Ordinal));

    [Theory]
    [InlineData("| 路段 | 桥梁（座） | 县道（公里） | 合计（公里） | 占比 |\n| 东片 | 5 | 82.40 | 90.10 | 60% |\n| 西片 | 4 | 41.60 | 60.20 | 40% |", "东片 桥梁(座) 5座;东片 县道(公里) 82.40公里;东片 合计(公里) 90.10公里;东片 占比 60%")]
    [InlineData("单位：份\n\n| 对象 | 有效问卷 | 愿意续办 | 续办率 |\n| 村民 | 40 | 30 | 75% |\n| 商户 | 20 | 18 | 90% |", "村民 有效问卷 40份;村民 愿意续办 30份;村民 续办率 75%")]
    [InlineData("| 类别 | 事项 | 计量单位 | 2023年决算数 | 2024年决算数 |\n| 人员 | 在编职工 | 人 | 41 | 43 |\n| 支出 | 差旅费 | 万元 | 5.10 | 4.20 |", "人员-在编职工 2023年决算数 41人;人员-在编职工 2024年决算数 43人;支出-差旅费 2023年决算数 5.10万元;支出-差旅费 2024年决算数 4.20万元")]
    public void Figures_have_the_unit_that_their_header_caption_or_row_names(string table, string facts)
    {
        var reading = ReadText.Read($"2024年度情况统计\n\n{table}");
        Assert.Empty(reading.Losses);
        Assert.StartsWith(facts, string.Join(';', Facts($"2024年度情况统计\n\n{table}")), StringComparison.Ordinal);
    }

    private static List<string> Facts(string text) =>
        [.. ReadText.Read(text).Facts.Select(f => $"{f.Label} {f.Role} {f.Quantity}")];
}
