using Jiheng.Engine.Audit.Rules.Values;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2006_FormulaSignFitsNameTests
{
    private const string Growth = "（当年办公经费支出数-上年办公经费支出数）/上年办公经费支出数*100%";
    private const string Reduction = "（上年办公经费支出数-当年办公经费支出数）/上年办公经费支出数*100%";

    [Theory]
    [InlineData("办公经费压减率", "反映压减情况。办公经费压减率=" + Growth, "≥5%", "由100降到95，按公式得-5%")]
    [InlineData("办公经费压减率", "办公经费压减率=[（当年办公经费支出数-上年办公经费支出数）/上年办公经费支出数）]*100%", "≥5%", "由100降到95，按公式得-5%")]
    [InlineData("办公经费下降率", "下降率=" + Growth, ">0%", "由100降到95，按公式得-5%")]
    [InlineData("办公经费下降率", "下降率=" + Growth, ">3%", "由100降到95，按公式得-5%")]
    [InlineData("办公经费降低比例", "办公经费降低比例＝本年办公经费÷去年办公经费－1", "=3%", "由100降到95，按公式得-5%")]
    [InlineData("办公经费减少率", "计算公式：（2024年办公经费－2023年办公经费）÷2024年办公经费×100", "≥3%", "由100降到95，按公式得-5.26%")]
    [InlineData("电费节约率", "电费节约率=1-计划电费/实际电费", "≥5%", "计划100、实际95，按公式得-5.26%")]
    [InlineData("办公经费压减率", "办公经费压减率=（2024年办公经费-2023年度办公经费）/2023年度办公经费", "≥5%", "由100降到95，按公式得-5%")]
    [InlineData("电费节约率", "电费节约率=（实际电费-计划电费）/计划电费×100%", "≥5%", "计划100、实际95，按公式得-5%")]
    [InlineData("机关公用经费压减率", "计算公式：（本年公用经费-上年公用经费）/上年公用经费×100%", "≥5%", "由100降到95，按公式得-5%")] // said shorter
    [InlineData("参保人数增长率", "参保人数增长率=（上年度参保人数-本年度参保人数）/上年度参保人数×100%", "≥2%", "由100增到105，按公式得-5%")]
    public void A_formula_that_counts_against_its_name_is_an_error(string name, string description, string target, string said)
    {
        var finding = Assert.Single(Check(name, description, target));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
        Assert.Equal(["Reported", "Context", "Operand"], finding.Places.Select(p => p.Role.ToString()));
    }

    [Fact]
    public void The_finding_shows_the_arithmetic_and_the_formula_that_would_fit()
    {
        var finding = Assert.Single(Check("办公经费压减率", "反映压减情况。办公经费压减率=" + Growth, "≥5%"));
        Assert.Equal("(95 - 100) ÷ 100 × 100% = -5%", finding.Arithmetic);
        Assert.Equal("办公经费压减率=" + Growth, finding.Reported);
        Assert.Equal("(上年办公经费支出数 - 当年办公经费支出数) ÷ 上年办公经费支出数 × 100%", finding.Expected);
    }

    [Fact]
    public void Sign_and_value_in_cells_of_their_own_are_both_places()
    {
        var finding = Assert.Single(RuleText.Check<JH2006_FormulaSignFitsName>($"""
            云岫县医保服务中心2024年度部门整体绩效目标表

            | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 符号 | 值 | 单位 |
            | 产出指标 | 成本指标 | 办公经费压减率 | 办公经费压减率={Growth} | >= | 5.00 | 百分比 |
            """));
        Assert.Equal(["办公经费压减率=" + Growth, "办公经费压减率", ">=", ">= 5.00 百分比"], finding.Places.Select(p => p.Value));
    }

    [Theory]
    [InlineData("")] // nothing says how it is meant
    [InlineData("≥0%")] // met when nothing changes, whichever way it counts
    [InlineData("5%")] // may be a limit
    public void Where_the_target_does_not_settle_it_it_is_doubtful(string target) =>
        Assert.Equal(Severity.Warning, Assert.Single(Check("办公经费压减率", "办公经费压减率=" + Growth, target)).Severity);

    [Theory]
    [InlineData("办公经费压减率", "办公经费压减率=" + Reduction, "≥5%")]
    [InlineData("办公经费压减率", "办公经费压减率=1-当年办公经费/上年办公经费", "≥5%")]
    [InlineData("电费节约率", "电费节约率=（计划电费-实际电费）/计划电费×100%", "≥5%")]
    [InlineData("参保人数增长率", "参保人数增长率=（本年参保人数-上年参保人数）/上年参保人数×100%", "≥2%")]
    [InlineData("办公经费压减率", "办公经费压减率=" + Growth, "≤-5%")] // counts as the formula does
    [InlineData("办公经费压减率", "办公经费压减率=" + Growth, "≤0%")]
    [InlineData("办公经费压减率", "办公经费压减率=" + Growth, "≤5%")]
    [InlineData("办公经费压减率", "办公经费压减率=" + Growth, "有所下降")]
    [InlineData("办公经费压减率", "计算公式：（本年经费-上年经费）/上年经费×100%", "≥5%")] // a word that may be any money
    [InlineData("办公经费变动率", "办公经费变动率=" + Growth, "≤0%")]
    [InlineData("办公经费变动率", "办公经费变动率=" + Growth, "≥5%")]
    [InlineData("办公经费增减率", "办公经费增减率=" + Reduction, "≥5%")]
    [InlineData("办公经费偏差率", "办公经费偏差率=（实际办公经费-计划办公经费）/计划办公经费", "≥5%")]
    [InlineData("办公经费压减率", "办公经费变动率=" + Growth + "，压减时为负数", "≥5%")] // says how its sign is read
    [InlineData("办公经费压减率", "办公经费压减率=" + Growth + "（取绝对值）", "≥5%")]
    [InlineData("办公经费压减率", "办公经费支出增长率=" + Growth, "≥5%")] // another rate, named beside it
    [InlineData("办件效率提升率", "办件效率提升率=（上年平均办件时间-当年平均办件时间）/上年平均办件时间", "≥5%")] // less time is more efficiency
    [InlineData("能耗降低率", "能耗降低率=（当年节能量-上年节能量）/上年节能量", "≥5%")]
    [InlineData("办公经费压减率", "办公经费压减率=（当年办公经费压减额-上年办公经费压减额）/上年办公经费压减额", "≥5%")] // growth of a reduction
    [InlineData("办公经费压减率", "办公经费压减率=办公经费压减额/上年办公经费×100%", "≥5%")]
    [InlineData("办公经费压减率", "办公经费压减率=当年办公经费/上年办公经费×100%", "≤95%")]
    [InlineData("办公经费减少率", "办公经费减少率=（当年办公经费-上年培训费）/上年办公经费", "≥5%")] // three quantities
    [InlineData("办公经费负增长率", "办公经费负增长率=" + Reduction, "≥5%")]
    [InlineData("办公经费压减额", "办公经费压减额=当年办公经费-上年办公经费", "≥5万元")] // no rate
    [InlineData("参保人数增长率", "参保人数增长率=（计划参保人数-实际参保人数）/计划参保人数", "≥2%")] // growth against a plan is no usual thing
    [InlineData("成本年均降低率", "成本年均降低率=（成本年初数-成本年末数）/成本年初数", "≥2%")]
    public void Formulas_that_fit_or_cannot_be_judged_are_left_alone(string name, string description, string target) => Assert.Empty(Check(name, description, target));

    private static IReadOnlyList<Finding> Check(string name, string description, string target) =>
        RuleText.Check<JH2006_FormulaSignFitsName>(DescribedText.Row(name, description, target));
}
