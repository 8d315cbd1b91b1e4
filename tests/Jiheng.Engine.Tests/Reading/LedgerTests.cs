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

    [Theory]
    [InlineData("| 步道 | 园林所 | 40.00 | 30.00 |\n| 驿站 | 路灯所 | 18.00 | 18.00 |\n| 合计 | | 58.00 | 48.00 |", "58.00=40.00+18.00;48.00=30.00+18.00")] // its unit only tells of a project
    [InlineData("| 步道 | 路面 | 40.00 | 30.00 |\n| | 护栏 | 18.00 | 18.00 |\n| 合计 | | 58.00 | 48.00 |", "")] // a project in two rows is their group
    public void Rows_of_projects_add_up_whatever_else_is_told_of_them(string rows, string sums) => Assert.Equal(
        sums, string.Join(';', ReadText.Sums(ReadText.Read($"情况表\n\n| 项目名称 | 承办 | 预算金额 | 支出金额 |\n{rows}"))));

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

    [Theory]
    [InlineData("单位：人\n\n| 对象 | 人数 | 补助金额 |\n| 村民 | 12 | 300 |\n| 司机 | 6 | 120 |")] // money all the same
    [InlineData("单位：人\n\n| 对象 | 人数 | 补助费 |\n| 村民 | 12 | 3.05 |\n| 司机 | 6 | 1.20 |")] // nobody counts fractions
    public void A_caption_in_persons_makes_no_persons_of_money(string table) => Assert.DoesNotContain(
        Facts($"发放情况\n\n{table}"), f => f.Contains("补助", StringComparison.Ordinal) && f.EndsWith('人'));

    [Theory]
    [InlineData("| 序号 | 问题 | 时限 |\n| 1 | 路面破损 | 年底前 |\n| 2 | 标识不清 | 6月底前 |", 0)]
    [InlineData("| 序号 | 问题 | 里程 |\n| 1 | 路面破损 | 4 |\n| 2 | 标识不清 | 7 |", 1)]
    [InlineData("| 编号 | 问题 | 时限 |\n| 12 | 路面破损 | 年底前 |\n| 7 | 标识不清 | 6月底前 |", 1)] // who knows what these count
    public void A_list_whose_only_numbers_count_its_rows_holds_no_figures(string table, int losses) =>
        Assert.Equal(losses, ReadText.Read($"问题清单\n\n{table}").Losses.Count);

    [Fact]
    public void A_column_of_figures_without_a_known_name_is_kept_by_its_name_and_said_to_be_no_more()
    {
        var reading = ReadText.Read("项目情况表\n\n| 项目 | 里程 | 桥隧 | 金额 |\n| 道路 | 300.5 | 3 | 20 |\n| 桥梁 | 12.5 | 1 | 30 |");
        var loss = Assert.Single(reading.Losses);
        Assert.Equal((true, true), (loss.IsNamed, loss.Reason.Contains("“里程”“桥隧”栏", StringComparison.Ordinal)));
        Assert.Contains(reading.Facts, f => f is { Label: "道路", Role: "里程", IsBare: true, Quantity.Unit.Dimension: Jiheng.Engine.Numbers.Dimension.None });
    }

    [Theory]
    [InlineData("| 指标代码及名称 | 分值 | 得分 | 扣分依据 |\n| A1立项 | 3 | 3.00 | — |\n| A2目标 | 3 | 2.00 | 两项不可衡量 |\n| A3分配 | 3 | 2.50 | 缺一个因素 |\n| A4满意度 | 4 | 3.60 | 88.92% |", 0)]
    [InlineData("| 指标代码及名称 | 分值 | 得分 | 占同类比 |\n| A1立项 | 3 | 3.00 | 70.11% |\n| A2目标 | 3 | 2.00 | 80.20% |\n| A3分配 | 3 | 2.50 | 三家平均 |\n| A4满意度 | 4 | 3.60 | 88.92% |", 1)]
    public void A_figure_among_reasons_makes_their_column_none_of_figures(string table, int losses) =>
        Assert.Equal(losses, ReadText.Read("步道养护2024年绩效评价报告\n\n三级指标评分表\n\n" + table).Losses.Count(l => !l.IsNamed));

    [Theory]
    [InlineData("| 项目 | 2026年预算 | 2025年预算 | 增减率 |\n| 步道 | 40.00 | 30.00 | 33.33% |\n| 驿站 | 18.00 | 0.00 | 新增项目 |\n| 合计 | 58.00 | 30.00 | 93.33% |")]
    [InlineData("| 序号 | 项目 | 2026年预算 | 2025年预算 | 增减率 |\n| 1 | 步道 | 40.00 | 30.00 | 33.33% |\n| 2 | 驿站 | 18.00 | 0.00 | 新增项目 |\n| | 合计 | 58.00 | 30.00 | 93.33% |")]
    public void A_word_where_no_figure_can_be_ends_no_list(string table) =>
        Assert.Contains(Facts("2026年部门预算\n\n单位：万元\n\n" + table), f => f.StartsWith("合计 2026年预算 58.00", StringComparison.Ordinal));

    [Theory]
    [InlineData("| 任务 | 要求 | 做到 |\n| 窗口 | ≥12个 | 15个 |\n| 培训 | ≥2期 | 3期 |")] // targets
    [InlineData("| 任务 | 甲 | 乙 |\n| 窗口 | 12 | 15 |\n| 培训 | 很多 | 3 |")] // words among the figures
    public void A_table_that_may_be_another_than_one_of_figures_is_a_loss(string table) =>
        Assert.Contains(ReadText.Read($"任务情况\n\n{table}").Losses, l => !l.IsNamed);

    [Theory]
    [InlineData("| 季度 | 当季支出（万元） | 累计支出（万元） | 累计执行率（%） |\n| 一季度 | 100.00 | 100.00 | 20.00 |\n| 二季度 | 150.00 | 250.00 | 50.00 |", "一季度 当季支出(万元) 100.00万元;一季度 累计支出(万元) 100.00万元;一季度 累计执行率(%) 20.00%;二季度 当季支出(万元) 150.00万元;二季度 累计支出(万元) 250.00万元;二季度 累计执行率(%) 50.00%")] // a quarter names a row
    [InlineData("| 指标 | 2022年度 | 2023年度 |\n| 检查机构（家） | 310 | 342 |\n| 查处比例（%） | 20.00 | 16.67 |", "检查机构 2022年度 310家;检查机构 2023年度 342家;查处比例 2022年度 20.00%;查处比例 2023年度 16.67%")]
    [InlineData("| 科目 | 年初预算（万元） | 完成预算（%） | 占总支出（%） |\n| 人员 | 300.00 | 99.00 | 60.00 |\n| 公用 | 200.00 | 99.00 | 40.00 |", "人员 年初预算(万元) 300.00万元;人员 完成预算(%) 99.00%;人员 占总支出(%) 60.00%;公用 年初预算(万元) 200.00万元;公用 完成预算(%) 99.00%;公用 占总支出(%) 40.00%")]
    [InlineData("| 年度 | 任务（万亩） | 预算（万元） | 支出占预算 | 支出同比 |\n| 2023年 | 7.10 | 12780.00 | 95.50% | — |\n| 2024年 | 7.50 | 15375.00 | 94.87% | 19.51% |", "2023年 预算(万元) 12780.00万元;2023年 任务(万亩) 7.10万亩;2023年 支出占预算 95.50%;2024年 预算(万元) 15375.00万元;2024年 任务(万亩) 7.50万亩;2024年 支出占预算 94.87%;2024年 支出同比 19.51%")] // words of money above rates
    [InlineData("| 题目 | 选项 | 人数 | 占比 |\n| 办理流程 | A.满意 | 400 | 72.73% |\n|  | B.一般 | 150 | 27.27% |", "办理流程-A.满意 人数 400;办理流程-A.满意 占比 72.73%;B.一般 人数 150;B.一般 占比 27.27%")]
    [InlineData("| 抽查单位（家） | 12 | 抽查率 | 60% |\n| 查出问题（个） | 5 | 负责人 | 王五 |", "抽查单位 抽查单位 12家;抽查率 抽查率 60%;查出问题 查出问题 5个")] // below no header
    [InlineData("| 路段 | 桥梁（座） | 县道（公里） | 合计（公里） | 占比 |\n| 东片 | 5 | 82.40 | 90.10 | 60% |\n| 西片 | 4 | 41.60 | 60.20 | 40% |", "东片 桥梁(座) 5座;东片 县道(公里) 82.40公里;东片 合计(公里) 90.10公里;东片 占比 60%")]
    [InlineData("单位：份\n\n| 对象 | 有效问卷 | 愿意续办 | 续办率 |\n| 村民 | 40 | 30 | 75% |\n| 商户 | 20 | 18 | 90% |", "村民 有效问卷 40份;村民 愿意续办 30份;村民 续办率 75%")]
    [InlineData("单位：人\n\n| 对象 | 人数 | 认为路况好转 | 认为养护经费不足 |\n| 村民 | 12 | 10 | 7 |\n| 司机 | 6 | 5 | 2 |", "村民 人数 12;村民 认为路况好转 10人;村民 认为养护经费不足 7人")]
    [InlineData("| 方向 | 支出金额（元） | 工作量 |\n| 巡查 | 900.00 | 30人次 |\n| 补栽 | 700.00 | 140棵 |\n| 合计 | 1600.00 | — |", "巡查 支出金额(元) 900.00元;巡查 工作量 30人次;补栽 支出金额(元) 700.00元;补栽 工作量 140棵")]
    [InlineData("| 评委 | 评委甲 | 评委乙 | 平均 |\n| 评分 | 88.00 | 91.50 | 89.75 |", "评分 评委甲 88.00分;评分 评委乙 91.50分;评分 平均 89.75")]
    [InlineData("单位：万元\n\n| 项目名称 | 项目单位 | 科目编码 | 合计 | 当年拨款 | 上年结转 |\n| 步道 | 园林所 | 2120101 | 40.00 | 30.00 | 10.00 |\n| 驿站 | 园林所 | 2120102 | 18.00 | 18.00 | |", "步道 合计 40.00万元;步道 当年拨款 30.00万元;步道 上年结转 10.00万元")]
    [InlineData("单位：万元\n\n| 项目 | 预算金额 | 其中：市级及以上 | 区级 |\n| 步道 | 40.00 | 30.00 | 10.00 |\n| 驿站 | 18.00 | 0.00 | 18.00 |", "步道 预算金额 40.00万元;步道 其中:市级及以上 30.00万元;步道 区级 10.00万元")]
    [InlineData("| 类别 | 事项 | 计量单位 | 2023年决算数 | 2024年决算数 |\n| 人员 | 在编职工 | 人 | 41 | 43 |\n| 支出 | 差旅费 | 万元 | 5.10 | 4.20 |", "人员-在编职工 2023年决算数 41人;人员-在编职工 2024年决算数 43人;支出-差旅费 2023年决算数 5.10万元;支出-差旅费 2024年决算数 4.20万元")]
    public void Figures_have_the_unit_that_their_header_caption_or_row_names(string table, string facts)
    {
        var reading = ReadText.Read($"2024年度情况统计\n\n{table}");
        Assert.Empty(reading.Losses);
        Assert.StartsWith(facts, string.Join(';', Facts($"2024年度情况统计\n\n{table}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("单位：元", "200000.00元")]
    [InlineData("（单位：元）", "200000.00元")]
    [InlineData("", "200000.00万元")] // what the form said first
    public void A_caption_names_the_unit_of_its_own_table(string caption, string amount) => Assert.Equal(
        ["培训 预算金额 20.00万元", "培训 支出金额 19.00万元", $"培训 预算金额 {amount}", "培训 支出金额 190000.00" + amount[9..]],
        Facts($"2024年度支出情况\n\n表1 收支\n\n单位：万元\n\n| 项目 | 预算金额 | 支出金额 |\n| 培训 | 20.00 | 19.00 |\n\n表2 明细\n\n{caption}\n\n| 项目 | 预算金额 | 支出金额 |\n| 培训 | 200000.00 | 190000.00 |").Distinct());

    [Theory]
    [InlineData("单位：万元、分、个", "甲 资金额 3260.00万元;甲 得分 88.60;甲 问题数 9")] // one of them is money
    [InlineData("单位：个（项）、万元", "甲 资金额 3260.00万元;甲 得分 88.60;甲 问题数 9")] // a remark ends no list
    [InlineData("单位：万元", "甲 资金额 3260.00万元;甲 得分 88.60万元;甲 问题数 9")] // the caption says so
    public void A_caption_may_name_several_units(string caption, string facts) => Assert.Equal(
        facts, string.Join(';', Facts($"2024年度评价结果\n\n{caption}\n\n| 单位甲 | 资金额 | 得分 | 问题数 |\n| 甲 | 3260.00 | 88.60 | 9 |\n| 乙 | 548.00 | 84.25 | 12 |").Take(3)));

    [Fact]
    public void A_unit_stated_in_a_sentence_holds_for_the_document() => Assert.Equal(
        "3260.00万元", Facts("2024年度评价结果\n\n按照通知要求，现将本年工作报告如下（资金单位：万元；“上年”指2023年），全部数据截至年末，均已核对并报经批准，口径与上年相同，不再一一说明。\n\n| 单位甲 | 资金额 |\n| 甲 | 3260.00 |\n| 乙 | 548.00 |")[0].Split(' ')[2]);

    [Theory]
    [InlineData("本报告金额单位除特别注明外均为万元。", "万元")]
    [InlineData("本报告各表金额以万元为单位。", "万元")]
    [InlineData("本部分各表以元为单位；第三部分文字以万元为单位。", "元")] // of tables one clause speaks
    [InlineData("本单位为一级预算单位，元旦前报送。", "")]
    public void What_a_sentence_says_of_units_is_believed_when_it_says_one(string sentence, string unit) => Assert.Equal(
        "3260.00" + unit, Facts($"2024年度评价报告\n\n{sentence}\n\n| 事项 | 资金额 |\n| 甲 | 3260.00 |\n| 乙 | 548.00 |")[0].Split(' ')[2]);

    [Fact]
    public void A_unit_in_the_name_of_a_sum_goes_on_for_its_parts() => Assert.Equal(
        ["编制数 2023年决算 96人", "编制数 2024年预算 94人", "“三公”经费合计 2023年决算 17.45万元", "“三公”经费合计 2024年预算 17.05万元", "“三公”经费合计-公务接待费 2023年决算 4.85万元", "“三公”经费合计-公务接待费 2024年预算 4.50万元"],
        Facts("单位情况表\n\n| 项目 | 2023年决算 | 2024年预算 |\n| 编制数（名） | 96 | 94（预计） |\n| “三公”经费合计（万元） | 17.45 | 17.05 |\n| 1.公务接待费 | 4.85 | 4.50 |"));

    [Fact]
    public void Numbers_and_formulas_of_columns_are_no_part_of_their_names() => Assert.Equal(
        ["AdjustedBudget 1915.86", "Executed 1904.62"],
        ReadText.Read("资金情况\n\n单位：万元\n\n| 资金来源 | 全年预算数② | 全年执行数③ | 支出率④＝③÷② |\n| 财政拨款 | 1915.86 | 1904.62 | 99.41% |\n| 总计 | 1915.86 | 1904.62 | 99.41% |").Facts
            .Where(f => f.Label == "财政拨款" && f.Quantity.Unit.Dimension == Jiheng.Engine.Numbers.Dimension.Money).Select(f => $"{f.Stage} {f.Entry.Raw}"));

    [Theory]
    [InlineData("| 单位 | 年末余额 | 收入 |\n| 甲院 | 20.00 | 5.00 |\n| 乙院 | 45.00 | 6.00 |\n| 丙院 | 5.00 | 7.00 |\n| 合计 | 70.00 | 18.00 |", "70.00=20.00+45.00+5.00;18.00=5.00+6.00+7.00")] // balances of units are
    [InlineData("| 事项 | 预算金额 | 支出金额 | 总评 |\n| 甲 | 20.00 | 18.00 | 98.50 |\n| 乙 | 30.00 | 29.00 | 96.50 |\n| 合计 | 50.00 | 47.00 | 97.50 |", "50.00=20.00+30.00;47.00=18.00+29.00")] // an average in the row of totals
    [InlineData("| 事项 | 计划数 | 实缴数 |\n| 甲 | 190.00 | 180.00 |\n| 乙 | 90 | 85.00 |\n| 合计 | 280.00 | 265.00 |", "280.00=190.00+90;265.00=180.00+85.00")] // 数 below a unit of money
    public void Columns_below_a_unit_of_money_are_added_up_where_they_are_money(string table, string sums) =>
        Assert.Equal(sums, string.Join(';', ReadText.Sums(ReadText.Read($"资金情况表\n\n单位：万元\n\n{table}"))));

    [Theory]
    [InlineData("| 人员经费 | 100 |\n| 公用经费 | 50 |\n| 合计 | 300 |", false)] // rows of a list that nobody read
    [InlineData("| 人员经费 | 100 | 公用经费 | 50 |\n| 项目经费 | 50 | 合计 | 300 |", false)]
    [InlineData("| 甲费 | 100 | 乙费 | 50 |\n| 丙费 | 20 | 丁费 | 30 |", true)]
    public void Pairs_below_no_header_are_never_passed_in_silence(string table, bool isNamed) =>
        Assert.Contains(ReadText.Read($"资金情况表\n\n{table}").Losses, l => l.IsNamed == isNamed);

    [Fact]
    public void A_label_with_a_unit_is_no_unit_of_the_table() => Assert.Contains(
        "甲 预算金额 500.00万元", Facts("资金情况表\n\n单位：万元\n\n| 单位人均公用经费（元） | 3500 | |\n| 事项 | 预算金额 | 支出金额 |\n| 甲 | 500.00 | 490.00 |"));

    [Fact]
    public void Running_totals_of_years_are_not_added_up() => Assert.Equal(
        ["1800.00=580.00+760.00+460.00", "1292.20=562.60+729.60+尚未发生"],
        ReadText.Sums(ReadText.Read("资金情况表\n\n单位：万元\n\n| 年度 | 计划投资 | 实际支出 | 累计支出 |\n| 2022年 | 580.00 | 562.60 | 562.60 |\n| 2023年 | 760.00 | 729.60 | 1292.20 |\n| 2024年（预算） | 460.00 | 尚未发生 | — |\n| 合计 | 1800.00 | 1292.20 | 1292.20 |")));

    [Fact]
    public void Rows_of_amounts_and_rates_stand_in_one_table() => Assert.Equal(
        ["预算数 中央补助 960.00万元", "预算数 合计 1445.00万元", "执行数 中央补助 960.00万元", "执行数 合计 1412.36万元", "执行率 中央补助 100.00%", "执行率 合计 97.74%"],
        Facts("资金情况表\n\n单位：万元\n\n| 资金来源 | 中央补助 | 合计 |\n| 预算数 | 960.00 | 1445.00 |\n| 执行数 | 960.00 | 1412.36 |\n| 执行率 | 100.00% | 97.74% |"));

    [Fact]
    public void Last_years_column_is_of_last_year()
    {
        var reading = ReadText.Read("2023年度部门决算公开\n\n单位：万元\n\n| 项目 | 预算数 | 决算数 | 上年决算数 |\n| 公务接待费 | 8.00 | 6.94 | 7.80 |\n| 会议费 | 5.00 | 4.10 | 4.60 |");
        Assert.Equal(["7.80 2022", "4.60 2022"], reading.Facts.Where(f => f.Entry.Label.Contains("上年", StringComparison.Ordinal)).Select(f => $"{f.Entry.Raw} {f.Year}"));
    }

    [Theory]
    [InlineData("| 名次 | 1 | 2 | 3 |\n| 乡镇 | 甲镇 | 乙镇 | 丙镇 |\n| 得分 | 92.1 | 91.8 | 90.2 |", 0)]
    [InlineData("| 名次 | 12 | 2 | 3 |\n| 乡镇 | 甲镇 | 乙镇 | 丙镇 |\n| 得分 | 92.1 | 91.8 | 90.2 |", 1)]
    [InlineData("| 名次 | 科室 | 得分 | 与平均分之差 |\n| 1 | 甲科 | 94.6 | +5.8 |\n| 2 | 乙科 | 83.0 | -5.8 |", 0)]
    [InlineData("| 单位名称 | 性质 | 编制数（人） | 年末在职（人） | 控制率 |\n| 甲局 | 行政 | 26 | 24 | 92.31% |\n| 乙所 | 事业 | 58 | 55 | 94.83% |", 0)]
    public void Lists_of_units_and_ranks_lose_nothing(string table, int losses) =>
        Assert.Equal(losses, ReadText.Read($"2024年度考核情况\n\n{table}").Losses.Count(l => !l.IsNamed));

    [Fact]
    public void What_numbers_a_row_does_not_name_it() => Assert.Equal(
        ["养护-步道 2025年预算数 42.00万元", "养护-步道 2024年预算数 40.00万元", "养护-驿站 2025年预算数 18.00万元", "养护-驿站 2024年预算数 20.00万元"],
        Facts("活动安排表\n\n单位：万元\n\n| 序号 | 活动 | 项目 | 2025年预算数 | 2024年预算数 |\n| 1 | 养护 | 步道 | 42.00 | 40.00 |\n| 2 | 养护 | 驿站 | 18.00 | 20.00 |"));

    [Fact]
    public void Averages_of_money_are_not_added_up() => Assert.Equal(
        ["33.00=20.00+13.00", "7.00=4.00+3.00"],
        ReadText.Sums(ReadText.Read("检查情况表\n\n| 类别 | 检查家次 | 追回（万元） | 平均每家追回（万元） | 罚款（万元） |\n| 学校 | 10 | 20.00 | 2.00 | 4.00 |\n| 商户 | 5 | 13.00 | 2.60 | 3.00 |\n| 合计 | 15 | 33.00 | 2.20 | 7.00 |")));

    [Fact]
    public void Prose_of_the_next_block_makes_no_column_one_of_names() => Assert.Empty(
        ReadText.Read("整体情况\n\n| 资金构成（万元） | 当年申请数 | 上年预算数 | 增减额 |\n| 资金总额 | 60.00 | 50.00 | 10.00 |\n| 基本支出 | 40.00 | 35.00 | 5.00 |\n| 年度总体目标 | 把步道和驿站修好，让沿线居民出行更便利，投诉比上年减少，管护责任落实到人。 |").Losses);

    private static List<string> Facts(string text) =>
        [.. ReadText.Read(text).Facts.Select(f => $"{f.Label} {f.Role} {f.Quantity}")];
}
