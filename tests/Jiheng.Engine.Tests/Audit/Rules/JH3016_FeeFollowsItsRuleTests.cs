using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3016_FeeFollowsItsRuleTests
{
    private const string Rule = "代办费按全年补贴总额的12%收取（封顶8.4万元），年底一次结清。";

    private static string Document(string text) => $"2024年度云岫县医疗保障局绩效自评报告\n\n{text}\n";

    private static IReadOnlyList<Finding> Check(string text) => RuleText.Check<JH3016_FeeFollowsItsRule>(Document(text));

    [Theory]
    [InlineData(Rule + "\n\n按补贴总额测算代办费80万元*12%=9.6万元，已支付9.6万元。", "8.40万元", "min(80万元 × 12%, 8.4万元) = 8.40万元")]
    [InlineData("按照全年补贴总额的12%计提，最高不超过6万元。\n\n测算代办费70万元×12%=8.4万元。", "6.00万元", "min(70万元 × 12%, 6万元) = 6.00万元")]
    public void A_fee_above_its_cap_is_an_error(string text, string expected, string arithmetic)
    {
        var finding = Assert.Single(Check(text));
        Assert.Equal((Severity.Error, expected, arithmetic), (finding.Severity, finding.Expected, finding.Arithmetic));
        Assert.Equal(4, finding.Places.Count); // fee, base, rate and cap
    }

    [Theory]
    [InlineData(Rule + "\n\n测算代办费45.5万元*12%=5.46万元，已支出5.46万元。")]
    [InlineData(Rule + "\n\n测算代办费80万元*12%=8.4万元。")] // the cap is the fee
    [InlineData("按全年补贴总额的12%收取。\n\n测算代办费80万元*12%=9.6万元。")] // no cap
    [InlineData(Rule + "\n\n另付宣传费80万元*10%=8万元。")] // another rate
    [InlineData(Rule + "\n\n测算代办费45.5万元*12%=6万元。")] // a wrong product is JH3009's
    public void A_fee_by_its_rule_is_none(string text) => Assert.Empty(Check(text));

    [Fact]
    public void The_cap_makes_the_product_no_false_equation() =>
        Assert.Empty(RuleText.Check<JH3009_WrittenEquationHolds>(Document(Rule + "\n\n测算代办费80万元*12%=8.4万元。")));

    [Fact]
    public void The_smaller_of_share_and_cap_is_what_it_should_be()
    {
        var reading = Pipeline.Read(PlainTextReader.Read("a.txt", Document(Rule + "\n\n测算代办费45.5万元*12%=5.46万元。")), TestPacks.Catalogue);
        var fee = Assert.Single(FeeCheck.In(reading));
        Assert.Equal(("全年补贴总额", false, "5.46万元", "min(45.5万元 × 12%, 8.4万元) = 5.46万元"), (fee.Rule.Base, fee.IsCapped, fee.ExpectedText, fee.Arithmetic));
    }
}
