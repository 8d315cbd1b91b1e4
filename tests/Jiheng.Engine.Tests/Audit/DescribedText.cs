namespace Jiheng.Engine.Tests.Audit;

/// <summary>States a goal form whose indicators have a column 绩效指标描述, and a review below it when a test needs one.</summary>
internal static class DescribedText
{
    /// <summary>The form with one indicator.</summary>
    public static string Row(string name, string description, string target) => Rows($"{name} | {description} | {target}");

    /// <summary>The form with these rows (三级指标 | 绩效指标描述 | 指标值) and further rows of the same table, each cell by cell.</summary>
    public static string Rows(string rows, string review = "", string below = "")
    {
        List<string> lines = ["云岫县医保服务中心2024年度部门整体绩效目标表", "", "| 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |"];
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries)) lines.Add($"| 产出指标 | 质量指标 | {row.Trim()} | 内部规定 |");
        foreach (var row in review.Split('\n', StringSplitOptions.RemoveEmptyEntries)) lines.Add($"| {row.Trim()} |");
        lines.AddRange(["", below]);
        return string.Join('\n', lines);
    }
}
