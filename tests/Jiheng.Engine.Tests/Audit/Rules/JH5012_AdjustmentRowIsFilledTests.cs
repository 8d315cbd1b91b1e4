using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5012_AdjustmentRowIsFilledTests
{
    private static string Document(string adjustment, string operating, string adjusted, string project = "205.00") => $"""
        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 项目支出： | 203.60 | 210.00 | {project} |
        | 公用经费 | 60.35 | 62.00 | {operating} |
        | 部门基本支出预算调整 | —— | | {adjustment} |

        2024年度部门整体支出绩效自评表

        | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
        | | 年度资金总额 | 380.00 | {adjusted} | 370.00 | 10 | 10 |
        """;

    [Theory]
    [InlineData("65.00", "380.00", "公用经费决算65.00万元，大于预算62.00万元")]
    [InlineData("61.20", "400.00", "年初预算380.00万元调整为400.00万元")]
    public void A_blank_row_beside_a_change_is_a_warning(string operating, string adjusted, string words)
    {
        foreach (var blank in new[] { "", "——" })
        {
            var finding = Assert.Single(RuleText.Check<JH5012_AdjustmentRowIsFilled>(Document(blank, operating, adjusted)));
            Assert.Equal(Severity.Warning, finding.Severity);
            Assert.Contains(words, finding.Message, StringComparison.Ordinal);
            Assert.Equal(6, finding.Places[0].Origin.Line);
        }
    }

    [Theory]
    [InlineData("20.00", "65.00", "400.00", "205.00")] // filled
    [InlineData("", "61.20", "380.00", "205.00")] // nothing changed
    [InlineData("", "61.20", "380.0", "205.00")]
    [InlineData("", "61.20", "380.00", "215.00")] // a project's overspending is not of basic expenditure
    public void Nothing_to_show_is_silent(string adjustment, string operating, string adjusted, string project) =>
        Assert.Empty(RuleText.Check<JH5012_AdjustmentRowIsFilled>(Document(adjustment, operating, adjusted, project)));
}
