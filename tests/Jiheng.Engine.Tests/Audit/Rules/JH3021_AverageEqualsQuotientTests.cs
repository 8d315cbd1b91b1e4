using Jiheng.Engine.Audit.Rules.Arithmetic;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3021_AverageEqualsQuotientTests
{
    private static IReadOnlyList<Finding> Check(string text) => RuleText.Check<JH3021_AverageEqualsQuotient>($"2024年度云岫县医疗保障局绩效自评报告\n\n{text}\n");

    [Theory]
    [InlineData("全年培训支出12.00万元，参训200人，人均650元。", Severity.Warning, "600元")]
    [InlineData("全年培训支出12.00万元，参训200人，人均支出650元。", Severity.Warning, "600元")]
    [InlineData("门诊救助支出50.00万元。\n\n门诊救助800人次，次均救助652.00元。", Severity.Warning, "625.00元")]
    [InlineData("住院救助18,462人次，支出2,218.67万元，占69.65%，次均1,207.15元。", Severity.Warning, "1201.75元")] // the count first
    [InlineData("委托审核病历10350份，支出440190.00元，每份42.60元。", Severity.Warning, "42.53元")]
    public void An_average_that_does_not_come_out_is_found(string text, Severity severity, string expected)
    {
        var finding = Assert.Single(Check(text));
        Assert.Equal((severity, expected), (finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("全年资助支出442.20元，资助18425人，人均240元。", "“人均”写240元，但442.20元 ÷ 18425人 = 0.02元；442.20元的单位疑误，元、万元相换则相符。")]
    [InlineData("全年资助支出4422000.00万元，资助18425人，人均240元。", "“人均”写240元，但4422000.00万元 ÷ 18425人 = 2400000元；4422000.00万元的单位疑误，元、万元相换则相符。")]
    [InlineData("全年资助支出452.20元，资助18425人，人均240元。", "“人均”写240元，但452.20元 ÷ 18425人 = 0.02元。")]
    public void A_unit_that_would_make_it_come_out_is_named(string text, string message) => Assert.Equal(message, Assert.Single(Check(text)).Message);

    [Theory]
    [InlineData("全年培训支出12.00万元，参训200人，人均600元。")]
    [InlineData("全年培训支出10.00万元，参训300人，人均333元。")]
    [InlineData("全年培训支出10.00万元，参训300人，人均约340元。")]
    [InlineData("全年资助支出12.00万元，资助200人，人均缴费标准380元。")] // what each of them pays
    [InlineData("全年资助支出12.00万元，资助200人，人均增收3000元。")]
    [InlineData("住院救助18,462人次，支出2,218.67万元，占69.65%，次均1,201.75元。")]
    [InlineData("住院救助18,462人次，支出2,218.67万元，其中门诊支出218.67万元，次均1,207.15元。")]
    [InlineData("住院救助18,462人次，支出2,218.67万元，比上年少12.00万元，次均1,207.15元。")]
    [InlineData("住院救助18,462人次、重特大疾病救助1,538人次，支出2,400.00万元，次均1,200元。两项合计20,000人次。")] // of both counts
    [InlineData("全年培训支出12.00万元，其中外出培训20人，人均1200元。")] // of a part
    [InlineData("全年培训支出12.00万元，参训200人，户均900元。")] // another count
    public void An_average_that_fits_or_is_of_something_else_is_none(string text) => Assert.Empty(Check(text));

    private static string Table(string first, string second) => $"""
        2025年项目支出绩效目标申报表

        单位：万元

        | 序号 | 支出内容 | 金额 | 测算依据 |
        | 1 | 业务培训 | {first} |
        | 2 | 现场检查 | {second} |
        """;

    [Theory]
    [InlineData("12.50 | 250人×600元/人", "14.00 | 7家×2万元/家", Severity.Warning, "15.00万元")] // the other row comes out
    [InlineData("12.50 | 250人×600元/人", "14.00 | 按合同", Severity.Warning, "15.00万元")]
    public void An_amount_that_its_own_basis_does_not_give_is_found(string first, string second, Severity severity, string expected)
    {
        var finding = Assert.Single(RuleText.Check<JH3021_AverageEqualsQuotient>(Table(first, second)));
        Assert.Equal((severity, expected), (finding.Severity, finding.Expected));
    }

    [Theory]
    [InlineData("15.00 | 250人×600元/人", "14.00 | 7家×2万元/家")]
    [InlineData("12.50 | 约250人×600元/人", "14.00 | 7家×2万元/家")]
    [InlineData("12.50 | 250人×600元/人×80%", "14.00 | 7家×2万元/家")]
    [InlineData("12.50 | 250人×600元/人+资料费", "14.00 | 7家×2万元/家")]
    public void A_basis_that_fits_or_says_more_is_none(string first, string second) => Assert.Empty(RuleText.Check<JH3021_AverageEqualsQuotient>(Table(first, second)));

    [Fact]
    public void The_average_is_called_as_the_sentence_calls_it() =>
        Assert.StartsWith("“人均支出”写650元，但", Assert.Single(Check("全年培训支出12.00万元，参训200人，人均支出为650元。")).Message, StringComparison.Ordinal);
}
