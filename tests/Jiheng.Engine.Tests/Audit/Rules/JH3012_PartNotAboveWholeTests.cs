using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3012_PartNotAboveWholeTests
{
    private static string Table(string whole, string office, string travel) => $"""
        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年决算数 |
        | 公用经费 | | {whole} |
        | 其中：办公经费 | | {office} |
        | 差旅费 | | {travel} |
        """;

    [Fact]
    public void A_whole_without_a_name_is_called_the_whole() => Assert.StartsWith(
        "总数21项，“其中”各项相加已达22项", Assert.Single(RuleText.Check<JH3012_PartNotAboveWhole>("2024年度部门整体支出绩效自评报告\n\n21项三级指标中，8项得满分，14项扣分。")).Message, StringComparison.Ordinal);

    [Fact]
    public void Parts_beyond_their_whole_are_doubtful_as_long_as_they_may_overlap()
    {
        var finding = Assert.Single(RuleText.Check<JH3012_PartNotAboveWhole>(Table("30.00", "18.50", "14.20")));
        Assert.Equal((Severity.Warning, "18.50 + 14.20 = 32.70"), (finding.Severity, finding.Arithmetic));
        Assert.Equal(3, finding.Places.Count);
        Assert.Contains("“其中”各项相加已达32.70", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30.00", "18.50", "4.20")] // other parts are not listed
    [InlineData("30.00", "18.50", "11.51")] // 30.01: rounding
    [InlineData("30.00", "", "")]
    [InlineData("", "18.50", "14.20")]
    public void Parts_within_it_are_none(string whole, string office, string travel) =>
        Assert.Empty(RuleText.Check<JH3012_PartNotAboveWhole>(Table(whole, office, travel)));

    [Theory]
    [InlineData("医保业务支出30万元，其中宣传支出20万元、培训支出15万元。", 1)]
    [InlineData("医保业务支出30万元，其中宣传支出20万元，比上年增加15万元。", 0)] // a change, not a part
    [InlineData("医保业务支出30万元，其中宣传支出20万元，年末结余15万元。", 0)]
    [InlineData("项目总投资500万元，其中2023年投入200万元，2024年投入300万元，2024年支出350万元。", 0)] // another verb, no part
    [InlineData("项目总投资500万元，其中市级投入200万元，区级投入300万元，支出350万元。", 0)]
    [InlineData("项目总投资500万元，其中2023年投入250万元，2024年投入300万元。", 1)]
    [InlineData("采购率达98%，其中带量采购增长50%、费用下降60%。", 0)] // rates are not added
    [InlineData("追回违规基金30万元，其中协议处理20万元、行政处罚10万元，平均每家1.2万元。", 0)] // the parts are complete
    [InlineData("追回违规基金30万元，其中协议处理20万元、行政处罚10万元，年底前已退回26万元，其余4万元次年退回。", 0)]
    [InlineData("追回违规基金30万元，其中协议处理20万元、行政处罚12万元、其他6万元。", 1)]
    [InlineData("追回违规基金30万元，其中协议处理20万元、行政处罚10万元，尚有5万元待退回。", 0)]
    [InlineData("38个项目共设指标416个，平均每个项目10.9个，其中定量指标352个，定性指标64个。", 0)] // of all of them
    [InlineData("两次监控发出提示单55份，其中年中32份、三季度24份。", 1)] // things are in one list only
    [InlineData("两次监控发出提示单55份，其中年中31份、三季度24份。", 0)]
    [InlineData("21项三级指标中，8项得满分，14项扣分。", 1)]
    [InlineData("21项三级指标中，7项得满分，14项扣分。", 0)]
    [InlineData("有效问卷270份中，知晓政策的233份、表示满意的250份。", 0)] // answers of the same people
    [InlineData("参加培训65人，其中女性40人、党员50人。", 0)]
    [InlineData("救助困难家庭65户，其中低保40户、残疾50户。", 0)]
    [InlineData("检查机构55家，其中问题32个、线索24条。", 0)] // other things are counted
    [InlineData("下发通知21份，在全年监控工作中，8份得到回复，14份没有。", 0)] // not among what was counted
    [InlineData("培训50期，完成目标的90%，少5期，其中线上20期、线下30期。", 0)] // not of what is missing
    [InlineData("医保业务支出超过30万元，其中宣传支出20万元、培训支出15万元。", 0)] // no upper end
    public void A_sentence_is_read_the_same_way(string sentence, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH3012_PartNotAboveWhole>($"2024年度云岫县医疗保障局绩效自评报告\n\n{sentence}\n").Count);

    [Theory]
    [InlineData("全年预算30万元（其中：年初批复35万元）。", Severity.Warning, "，大于总数；两数口径不同，不宜写作“其中”。")] // another stage: the words may be what is wrong
    [InlineData("宣传预算30万元（其中：印刷35万元）。", Severity.Error, "，大于总数。")]
    public void A_part_of_another_stage_is_only_doubtful(string sentence, Severity severity, string end)
    {
        var finding = Assert.Single(RuleText.Check<JH3012_PartNotAboveWhole>($"2024年度云岫县医疗保障局绩效自评报告\n\n{sentence}\n"));
        Assert.Equal(severity, finding.Severity);
        Assert.EndsWith(end, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("安排项目两个：一是救助项目30万元，其中省级20万元；二是宣传项目15万元。", 0)] // the next item, not a part
    [InlineData("安排项目两个：（一）救助项目30万元，其中省级20万元；（二）宣传项目15万元。", 0)]
    [InlineData("安排项目两个：①救助项目30万元，其中省级20万元；②宣传项目15万元。", 0)]
    [InlineData("救助项目30万元，其中：一是省级20万元；二是县级15万元。", 1)] // the parts are counted
    [InlineData("安排项目两个：一是救助项目30万元，其中省级35万元；二是宣传项目15万元。", 1)]
    public void The_next_item_of_an_enumeration_is_no_part(string sentence, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH3012_PartNotAboveWhole>($"2024年度云岫县医疗保障局绩效自评报告\n\n{sentence}\n").Count);

    private static int Shown(string document) => Assert.Single(RuleText.Check<JH3012_PartNotAboveWhole>(document)).Places.Count(p => p.Role == PlaceRole.Context);

    [Theory]
    [InlineData("31.50万元", "印刷费 | 31.50 | 12.00 | 31.50", 2)]
    [InlineData("31.50万元", "印刷费 | 31.50 | 31.50 | 31.50 |\n| 资料费 | 12.00 | 12.00 | 31.50", 3)] // three are enough
    [InlineData("31.50万元", "印刷费 | 12.00 | 12.00 | 12.00", 0)]
    [InlineData("35万元", "印刷费 | 35 | 35 | 35", 0)] // a round amount is met by chance
    public void Cells_of_tables_that_print_the_part_are_shown(string part, string row, int shown) => Assert.Equal(shown, Shown($"""
        2024年度云岫县医疗保障局绩效自评报告

        宣传支出30.00万元，其中印刷{part}。印刷支出{part}。

        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | {row} |
        """));

    [Fact]
    public void A_cell_that_is_a_part_itself_is_shown_once()
    {
        var finding = Assert.Single(RuleText.Check<JH3012_PartNotAboveWhole>("""
            2024年度部门整体支出绩效评价基础数据表

            | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
            | 三公经费 | 30.00 | 30.00 | 30.00 |
            | 其中：公务接待费 | 31.50 | 12.00 | 12.00 |
            | 公务用车运行维护费 | 31.50 | 12.00 | 12.00 |
            """));
        Assert.Equal(finding.Places.Count, finding.Places.Select(p => (p.Origin.Line, p.Origin.Row, p.Origin.Column, p.Value)).Distinct().Count());
    }

    [Fact]
    public void Persons_are_no_amount_though_they_have_its_digits() => Assert.Equal(0, Shown("2024年度云岫县医疗保障局绩效自评报告\n\n宣传支出30.00万元，其中印刷31.50万元。\n\n"
        + FormText.Row("参保人数", "≥31.50万人", "31.50万人")));

    [Fact]
    public void A_part_in_a_table_is_shown_once() => Assert.Equal(0, Shown(Table("30.00", "31.50", "")));

    [Fact]
    public void A_sentence_that_names_several_at_one_stage_is_divided_by_none_of_its_items() => Assert.Empty(RuleText.Check<JH3012_PartNotAboveWhole>("""
        2024年度部门决算公开

        “三公”经费支出决算中，因公出国（境）费支出决算0.00万元，占0.00%；公务接待费支出决算2.36万元，占100.00%。具体情况如下：

        1.因公出国（境）费预算为0.00万元，支出决算为0.00万元。

        2.公务接待费预算为3.00万元，支出决算为2.36万元。
        """));
}
