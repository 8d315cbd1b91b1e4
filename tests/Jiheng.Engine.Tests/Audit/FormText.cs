namespace Jiheng.Engine.Tests.Audit;

/// <summary>States a project self-evaluation form by what matters to a test; the rest is the form's own frame.</summary>
internal static class FormText
{
    /// <summary>The form with these indicator rows: 一级 | 二级 | 三级 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因.</summary>
    /// <param name="rows">One indicator a line, cells divided by bars.</param>
    /// <param name="funds">年初 | 全年 | 执行 | 分值 | 执行率 | 得分 of the total row; no money block when null.</param>
    /// <param name="total">分值 | 得分 of the row 总分; no such row when null.</param>
    /// <param name="goals">预期目标 | 实际完成情况; no such block when null.</param>
    /// <param name="note">A paragraph below the table.</param>
    public static string Project(string rows, string? funds = null, string? total = null, string? goals = null, string note = "")
    {
        List<string> lines = ["2024年度项目支出绩效自评表", "", "| 项目名称 | 云岫县医保宣传项目 | | | | | | |"];
        if (funds is not null)
        {
            lines.Add("| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |");
            lines.Add($"| | 年度资金总额 | {funds} |");
        }
        lines.Add("");
        if (goals is not null) lines.AddRange(["| 年度总体目标 | 预期目标 | 实际完成情况 |", $"| | {goals} |", ""]);
        lines.Add("| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |");
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries)) lines.Add($"| {row.Trim()} |");
        if (total is not null) lines.Add($"| 总分 | | | | | {total} | |");
        lines.AddRange(["", note]);
        return string.Join('\n', lines);
    }

    /// <summary>The same with one indicator row in 产出指标, 质量指标.</summary>
    public static string Row(string name, string target, string actual, string weight = "10", string score = "10", string reason = "") =>
        Project($"产出指标 | 质量指标 | {name} | {target} | {actual} | {weight} | {score} | {reason}");
}
