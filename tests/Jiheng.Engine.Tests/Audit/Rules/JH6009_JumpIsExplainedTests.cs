using Jiheng.Engine.Audit.Rules.Plausibility;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH6009_JumpIsExplainedTests
{
    private static (string, string) Limit(string name) => ("audit.json",
        $$"""{ "parameters": { "{{name}}": { "meaning": "界限", "values": [ { "since": "2024-01-01", "value": "50%", {{PackedText.Cite}} } ] } } }""");

    private static IReadOnlyList<Finding> Check(string document, string name) => PackedText.Check<JH6009_JumpIsExplained>(document, Limit(name)).Findings;

    private static string Amounts(string before, string now, string note = "") => $"""
        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 公务接待费 | {before} | 3.00 | {now} |

        {note}
        """;

    [Theory]
    [InlineData("2.00", "5.00", "上年2.00万元，本年5.00万元，增长150.00%，超过50%")]
    [InlineData("5.00", "2.00", "下降60.00%")]
    public void An_amount_far_from_that_of_the_year_before_is_found(string before, string now, string words) =>
        Assert.Contains(words, Assert.Single(Check(Amounts(before, now), "jump-of-amount")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2.00", "3.00", "")]
    [InlineData("0.00", "5.00", "")]
    [InlineData("", "5.00", "")]
    [InlineData("2.00", "5.00", "公务接待费增加，主要是承办全市现场会。")]
    public void At_the_limit_without_a_base_or_explained_is_not(string before, string now, string note) => Assert.Empty(Check(Amounts(before, now, note), "jump-of-amount"));

    [Fact]
    public void A_reason_for_something_else_does_not_explain_it() => Assert.Single(Check(Amounts("2.00", "5.00", "会议费增加，主要是承办全市现场会。"), "jump-of-amount"));

    private static string Indicators(string before, string now, string note = "") => $"""
        云岫县医保服务中心2024年度部门整体绩效目标申报表

        | 一级指标 | 二级指标 | 三级指标 | 近两年指标值 | 预期当年实现值 | 指标值确定依据 | |
        | | | | 2022年 | 2023年 | | |
        | 产出指标 | 数量指标 | 检查医药机构家数 | ≥100家 | {before} | {now} | 历史标准 |

        {note}
        """;

    [Fact]
    public void An_indicator_far_from_the_year_before_is_found()
    {
        var finding = Assert.Single(Check(Indicators("≥100家", "≥300家"), "jump-of-indicator"));
        Assert.Contains("“检查医药机构家数”上年100家，本年300家，增长200.00%", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("≥100家", "≥150家", "")]
    [InlineData("≥100家", "全覆盖", "")]
    [InlineData("全部", "≥300家", "")]
    [InlineData("≥100家", "≥300人次", "")]
    [InlineData("≥100家", "≥300家", "检查医药机构家数增加，因为今年纳入村卫生室。")]
    public void Near_not_comparable_or_explained_is_not(string before, string now, string note) => Assert.Empty(Check(Indicators(before, now, note), "jump-of-indicator"));

    [Fact]
    public void No_limit_ships()
    {
        Assert.Empty(RuleText.Check<JH6009_JumpIsExplained>(Amounts("2.00", "500.00")));
        Assert.Empty(RuleText.Check<JH6009_JumpIsExplained>(Indicators("≥100家", "≥9000家")));
    }
}
