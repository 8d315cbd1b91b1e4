using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5005_ColumnsAreFilledTests
{
    // 三级 | 解释 | 指标值 | 依据 | 评扣分标准 | 分值
    private static IReadOnlyList<Finding> Check(params string[] rows) => RuleText.Check<JH5005_ColumnsAreFilled>($"""
        2024年度部门整体绩效目标申报表

        | 单位名称 | 云岫县档案馆 | | | | | | |
        | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 | 评扣分标准 | 分值 |
        {string.Join("\n", rows.Select(r => $"| 产出指标 | 数量指标 | {r} |"))}
        """);

    [Theory]
    [InlineData("档案整理卷数 | 整理的卷数 | ≥500卷 | | 按比例 | 10", "指标值依据")]
    [InlineData("档案整理卷数 | 整理的卷数 | ≥500卷 | 年度计划 | | 10", "评分标准")]
    [InlineData("档案整理卷数 | 整理的卷数 | ≥500卷 | 年度计划 | 按比例 | ", "分值")]
    [InlineData("档案合格率 | | ≥95% | 年度计划 | 按比例 | 10", "指标解释")]
    public void A_column_that_others_fill_in_is_noted(string row, string column)
    {
        var finding = Assert.Single(Check("档案扫描页数 | 扫描的页数 | ≥5000页 | 年度计划 | 按比例 | 10", "扫描合格率 | 合格页数/扫描页数 | ≥95% | 年度计划 | 按比例 | 10", row));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains($"“{column}”有1个", finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.Places);
    }

    [Theory]
    [InlineData("档案整理卷数 | 整理的卷数 | ≥500卷 | 年度计划 | 按比例 | 10")]
    [InlineData("档案整理卷数 | | ≥500卷 | 年度计划 | 按比例 | 10")] // a count explains itself
    [InlineData("档案整理卷数 | 整理的卷数 | ≥500卷 | 无 | — | 10")]
    [InlineData("档案整理卷数 | | | | | ")] // a row that is not used
    public void What_is_filled_or_not_used_is_none(string row) =>
        Assert.Empty(Check("档案扫描页数 | 扫描的页数 | ≥5000页 | 年度计划 | 按比例 | 10", "扫描合格率 | 合格页数/扫描页数 | ≥95% | 年度计划 | 按比例 | 10", row));

    [Fact]
    public void A_column_that_no_row_fills_in_is_none() =>
        Assert.Empty(Check("档案扫描页数 | | ≥5000页 | | | ", "扫描合格率 | | ≥95% | | | "));

    [Fact]
    public void One_note_a_form_with_counts_and_some_places()
    {
        var finding = Assert.Single(Check(["扫描合格率 | 合格页数/扫描页数 | ≥95% | 年度计划 | 按比例 | 10", .. Enumerable.Range(1, 9).Select(i => $"第{i}库房档案卷数 | 卷数 | ≥50{i}卷 | | | 10")]));
        Assert.Contains("“评分标准”有9个", finding.Message, StringComparison.Ordinal);
        Assert.Contains("“指标值依据”有9个", finding.Message, StringComparison.Ordinal);
        Assert.Equal(12, finding.Places.Count);
    }

    [Theory]
    [InlineData("weight", 0)] // the pack asks for it: JH5001 tells
    [InlineData("target", 1)]
    public void What_the_pack_asks_for_is_told_by_another_rule(string cell, int findings)
    {
        var document = FormText.Project("产出指标 | 数量指标 | 档案整理卷数 | ≥500卷 | 510卷 | 80 | 80 |\n产出指标 | 数量指标 | 档案扫描页数 | ≥50页 | 60页 | | |", "20 | 20 | 18 | 10 | 90% | 9");
        Assert.Equal(findings, PackedText.Check<JH5005_ColumnsAreFilled>(document, ("forms.json", $$"""
            { "自评表": { "title": "项目支出绩效自评表", "kind": "project-self-evaluation", "funds": { "title": "项目资金", "rate-base": "adjusted-budget", "rows": [], "columns": [] },
              "required": [ { "cell": "{{cell}}", "when": "always" } ] } }
            """)).Findings.Count);
    }

    [Theory]
    [InlineData("3515", "615", 0)] // the points may be the last digits of the cell before
    [InlineData("35个", "6次", 1)]
    public void Points_glued_to_another_cell_are_not_missing(string first, string second, int findings) =>
        Assert.Equal(findings, RuleText.Check<JH5005_ColumnsAreFilled>(
            "项目绩效目标申报表\n\n\t一级指标\n\t二级指标\n\t指标名称\n\t目标值\n\t分值\n\t备注\n\n"
            + $"\t产出指标\n\t数量指标\n\t新建大棚\n\t{first}\n\t\n\n\t\n\t数量指标\n\t技术指导\n\t{second}\n\t\n\n"
            + "\t效益指标\n\t社会效益指标\n\t带动就业\n\t120人\n\t30\n\t\n\n\t满意度指标\n\t满意度指标\n\t农户满意度\n\t90%\n\t50\n\t\n\n\t合计\n\t100\n\t\n").Count);
}
