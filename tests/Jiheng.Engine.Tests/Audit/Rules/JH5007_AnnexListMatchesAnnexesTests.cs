using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5007_AnnexListMatchesAnnexesTests
{
    private static string Report(params string[] list) => $"""
        2024年度禾渡县医疗保障局整体支出绩效自评报告

        一、基本情况

        全年支出396.00万元。

        附件：{string.Join("\n\n", list)}


        """;

    private const string Annexes = """
        附件1

        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 公用经费 | 60.35 | 62.00 | 61.20 |

        附件2-1

        2024年度项目支出绩效自评表

        | 项目名称 | 基金监管 | |
        | 三级指标 | 年度指标值 | 实际完成值 |
        | 窗口数量 | ≥12个 | 15个 |
        """;

    [Theory]
    [InlineData("2、部门整体支出绩效评价基础数据表", "清单第2项是《部门整体支出绩效评价基础数据表》，所附附件2-1是《2024年度项目支出绩效自评表》")]
    [InlineData("2、政府性基金预算支出情况表", "清单第2项")]
    [InlineData("3、预算绩效管理制度清单", "所列附件3没有附上")]
    public void A_list_that_names_something_else_is_a_warning(string entry, string words)
    {
        var finding = Assert.Single(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(Report("1、部门整体支出绩效评价基础数据表", entry) + Annexes));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal(9, finding.Places[0].Origin.Line);
    }

    [Fact]
    public void Entries_without_a_number_after_numbered_ones_are_a_note()
    {
        var finding = Assert.Single(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(
            Report("1、部门整体支出绩效评价基础数据表", "2、项目支出绩效自评表", "预算绩效管理制度清单") + Annexes));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains("有1项没有编号", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_matches_is_silent() => Assert.Empty(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(
        Report("1、部门整体支出绩效评价基础数据表", "2、项目支出绩效自评表（附件2-1、附件2-2）") + Annexes));

    [Fact]
    public void A_document_without_any_annex_is_silent() => Assert.Empty(RuleText.Check<JH5007_AnnexListMatchesAnnexes>(
        Report("1、部门整体支出绩效评价基础数据表", "2、项目支出绩效自评表")));
}
