using Jiheng.Engine.Audit.Rules.Values;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH2007_FormulaCanBeComputedTests
{
    private const string Review = """
        财政部门审核 | 审核要点 | 审核意见
        | 目标是否明确 | 符合□ 不符合□
        | 指标是否量化 | 符合□ 不符合□
        | 综合评定等级 | 优□ 良□ 中□ 差□
        | 备注：按各审核要点的意见确定综合评定等级，全部为符合的定为“优”，有一项不符合的定为“良”，有两项不符合的定为“中”，其余定为“差”。
        """;

    [Theory]
    [InlineData("指标设置达标率=（审核等级在优以上的指标个数/指标总数）*100%")]
    [InlineData("指标设置达标率=审核等级优秀以上的指标个数/指标总数")]
    [InlineData("指标设置达标率=审核等级在优等级以上的目标数/目标总数")]
    public void Nothing_stands_above_the_top_of_the_printed_scale(string description)
    {
        var finding = Assert.Single(Check(description, Review));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("但表中等级为优、良、中、差，“优”已是最高一级", finding.Message, StringComparison.Ordinal);
        Assert.Equal("等级说明", finding.Places[^1].Label);
        Assert.Equal(["优□ 良□ 中□ 差□"], finding.Places.Where(p => p.Role == PlaceRole.Contradicts).Select(p => p.Value));
    }

    private const string NoGradeOfIndicators = "每份表只评一个等级，各审核要点只有两种意见，没有逐个指标的等级。";

    [Theory]
    [InlineData("审核等级在良以上的指标个数", NoGradeOfIndicators)]
    [InlineData("审核等级在优以上的目标数", "“优”已是最高一级。")]
    [InlineData("审核等级在优以上的指标个数", "“优”已是最高一级；" + NoGradeOfIndicators)]
    public void A_grade_of_the_whole_form_cannot_be_counted_by_indicator(string phrase, string said) =>
        Assert.Equal($"“指标设置达标率”的公式要用“{phrase}”，但表中等级为优、良、中、差，{said}", Assert.Single(Check($"指标设置达标率={phrase}/指标总数", Review)).Message);

    [Fact]
    public void A_formula_of_an_indicator_is_named_after_it()
    {
        var finding = Assert.Single(Check("支出率=支出数/支出数×100%"));
        Assert.StartsWith("“指标设置达标率”的分子和分母", finding.Message, StringComparison.Ordinal);
        Assert.Contains("指标设置达标率", finding.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("指标设置达标率=审核等级在良以上的项目数/项目总数", Review)] // 良 and above exists, and projects have a form each
    [InlineData("指标设置达标率=审核等级在优以上的指标个数/指标总数", "")] // no scale is printed
    [InlineData("员工考核优秀率=考核等级在优秀以上的人数/总人数", Review)] // another judging
    [InlineData("指标设置达标率=审核等级在优以上的指标个数/指标总数", "财政部门审核 | 综合评定等级 | 甲□ 乙□ 丙□")] // no scale that is known
    [InlineData("指标设置达标率=审核等级在良以上的指标个数/指标总数", "财政部门审核 | 综合评定等级 | 优□ 良□ 中□ 差□")] // no points that say how it is graded
    [InlineData("指标设置达标率=符合要求的指标个数/指标总数", Review)]
    [InlineData("指标设置达标率=审核等级为合格的指标个数/指标总数", Review)] // no grade of the scale
    public void A_grade_that_the_scale_gives_is_fine(string description, string review) => Assert.Empty(Check(description, review));

    [Theory]
    [InlineData("支出率=支出数/支出数×100%", "恒为100%")]
    [InlineData("支出率=（支出数-退回数）/（支出数-退回数）", "恒为100%")]
    [InlineData("人均数=支出数/（人数-人数）", "恒为0，无法计算")]
    [InlineData("变动率=（本年支出-本年支出）/上年支出", "结果恒为0")]
    public void A_formula_that_gives_one_result_whatever_its_figures_is_doubtful(string description, string said)
    {
        Assert.Contains(said, Assert.Single(Check(description)).Message, StringComparison.Ordinal);
        Assert.Contains(said, Assert.Single(RuleText.Check<JH2007_FormulaCanBeComputed>(DescribedText.Rows("培训 | 开展培训 | ≥2次", below: $"本年{description}。"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("支出率=支出数/预算数×100%")]
    [InlineData("支出率=100%/100%×支出数")]
    [InlineData("变动率=（本年支出-上年支出）/上年支出")]
    [InlineData("支出率=支出数（含上年结转）/支出数")]
    public void Other_formulas_are_fine(string description) => Assert.Empty(Check(description));

    private static IReadOnlyList<Finding> Check(string description, string review = "") =>
        RuleText.Check<JH2007_FormulaCanBeComputed>(DescribedText.Rows($"指标设置达标率 | {description} | ≥90%", review));
}
