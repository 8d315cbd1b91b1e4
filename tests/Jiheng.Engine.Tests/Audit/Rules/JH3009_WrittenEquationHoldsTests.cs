using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3009_WrittenEquationHoldsTests
{
    private static IReadOnlyList<Finding> Check(string text) => RuleText.Check<JH3009_WrittenEquationHolds>($"2024年度云岫县医疗保障局绩效自评报告\n\n{text}\n");

    [Theory]
    [InlineData("测算服务费40.00万元*15%=6.50万元。", "6.00万元")]
    [InlineData("住宿费1200人×600元/人=82.00万元。", "72.00万元")]
    [InlineData("合计1.00+2.00×3=9.00万元。", "7.00万元")] // products before sums
    [InlineData("补贴500×960×12=5,670,000元。", "5760000.00元")]
    public void A_false_equation_is_an_error(string text, string expected)
    {
        var finding = Assert.Single(Check(text));
        Assert.Equal((Severity.Error, expected), (finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("测算服务费40.00万元*15%=6.00万元。")]
    [InlineData("10公里×2=20000米。")]
    [InlineData("1公里+500米=1.5公里。")]
    [InlineData("5吨×200元/公斤=100万元。")]
    [InlineData("8小时×5天=40小时=1个工作周。")]
    [InlineData("住宿费1200人×600元/人=72.00万元=720000元。")]
    [InlineData("合同628.00＋146.00×3＝1066.00万元。")] // plain figures in the unit of the result
    [InlineData("发放2户×3个月×420元=2520元。")]
    [InlineData("补贴138×850＝117,300元。")]
    [InlineData("平均1000元÷3=333.33元。")] // rounded
    [InlineData("完成率18÷20=90%。")]
    [InlineData("资料3项×2万元=6万元。")]
    [InlineData("服务期2021-2023=3年。")]
    [InlineData("完成率18÷0=90%。")] // nothing to divide by
    [InlineData("测算约40万元*15%=6.20万元。")] // not meant exactly
    [InlineData("得分=(95-90)/5×10=10分。")] // not whole
    public void A_true_one_is_none(string text) => Assert.Empty(Check(text));
}
