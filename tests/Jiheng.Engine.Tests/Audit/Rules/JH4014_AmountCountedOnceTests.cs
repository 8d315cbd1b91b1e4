using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4014_AmountCountedOnceTests
{
    private const string Note = "说明：“公用经费”填报基本支出中的一般商品和服务支出。";

    private static string Document(string operating, string goods, string item, string note = Note) => $"""
        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 项目支出： | 175.10 | 250.00 | 240.40 |
        | 1、业务工作经费 | 175.10 | 190.00 | {item} |
        | 2、运行维护经费 | | 60.00 | 54.00 |
        | 公用经费 | 236.00 | 252.00 | {operating} |

        {note}

        2024年度禾渡县医疗保障局整体支出绩效自评报告

        一、支出情况

        2024年基本支出484.94万元，其中：工资福利支出398.20万元，商品和服务支出{goods}万元，对个人和家庭的补助支出23.40万元。
        """;

    [Fact]
    public void Operating_funds_that_hold_a_project_amount_are_an_error()
    {
        var finding = Assert.Single(RuleText.Check<JH4014_AmountCountedOnce>(Document("249.74", "63.34", "186.40")));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("249.74", finding.Reported);
        Assert.Equal("63.34", finding.Expected);
        Assert.Equal("63.34 + 186.40 = 249.74", finding.Arithmetic);
        Assert.Equal([7, 15, 5, 9], finding.Places.Select(p => p.Origin.Line));
    }

    [Fact]
    public void Zeros_behind_are_digits() =>
        Assert.Equal(Severity.Error, Assert.Single(RuleText.Check<JH4014_AmountCountedOnce>(Document("300.00", "100.00", "200.00"))).Severity);

    [Fact]
    public void Without_the_forms_note_it_is_a_warning() =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH4014_AmountCountedOnce>(Document("249.74", "63.34", "186.40", ""))).Severity);

    [Theory]
    [InlineData("63.34", "63.34", "186.40")] // as the form wants it
    [InlineData("186.40", "186.40", "186.40")] // equal by chance
    [InlineData("249.75", "63.34", "186.40")] // a sum that is not exact proves nothing
    [InlineData("250.00", "63.34", "186.40")]
    [InlineData("63.34", "63.34", "")]
    public void Other_operating_funds_are_silent(string operating, string goods, string item) =>
        Assert.Empty(RuleText.Check<JH4014_AmountCountedOnce>(Document(operating, goods, item)));

    [Fact]
    public void A_sum_of_few_digits_can_be_chance() =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH4014_AmountCountedOnce>(Document("28", "8", "20"))).Severity);

    [Theory]
    [InlineData("0.0028", "0.0008", "0.0020")] // zeros in front are no digits
    public void Zeros_in_front_are_no_digits(string operating, string goods, string item) =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleText.Check<JH4014_AmountCountedOnce>(Document(operating, goods, item))).Severity);

    [Fact]
    public void An_item_of_the_basic_expenditure_is_no_project_amount() => Assert.Empty(RuleText.Check<JH4014_AmountCountedOnce>(
        Document("249.74", "63.34", "").Replace("| 公用经费 |", "| 人员经费 | 180.00 | 180.00 | 186.40 |\n| 公用经费 |", StringComparison.Ordinal)));

    [Fact]
    public void Beside_capital_items_the_whole_may_be_made_otherwise() => Assert.Equal(Severity.Warning, Assert.Single(
        RuleText.Check<JH4014_AmountCountedOnce>(Document("249.74", "63.34", "186.40").Replace("对个人和家庭的补助支出", "资本性支出", StringComparison.Ordinal))).Severity);
}
