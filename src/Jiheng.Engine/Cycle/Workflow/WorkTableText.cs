using System.Text;

namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>The table of states and actions as a page of the documentation: <c>docs/spec/workflow.md</c>.</summary>
public static class WorkTableText
{
    /// <summary>The page.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        text.Append("# States and actions\n\n");
        text.Append("Made from `src/Jiheng.Engine/Cycle/Workflow/WorkTable.cs`; a test compares it. Pages, bulk actions and the API ask the same guard.\n\n");
        text.Append("A dossier (案卷) is one step of one year of a unit or a project. What is approved is frozen: it changes by an adjustment (调整), and the approved version holds until the change is approved.\n\n");
        text.Append("| step | from | action | who | to | must hold |\n|---|---|---|---|---|---|\n");
        foreach (var line in WorkTable.Lines)
        {
            var who = string.Join("、", line.Roles.Select(WorkWords.Of));
            var below = line.IsBelowDepartment switch { true => "（有主管部门的）", false => "（没有主管部门的）", _ => "" };
            text.Append($"| {string.Join("、", line.Steps.Select(WorkWords.Of))} | {string.Join("、", line.From.Select(WorkWords.Of))}{below} | {WorkWords.Of(line.Action)} `{WorkWords.Key(line.Action)}` | {who} | {(line.To is { } to ? WorkWords.Of(to) : "不变")} | {Needs(line.Needs)} |\n");
        }
        text.Append("\n| step | opened by |\n|---|---|\n");
        foreach (var step in Enum.GetValues<WorkStep>()) text.Append($"| {WorkWords.Of(step)} `{WorkWords.Key(step)}` | {string.Join("、", WorkTable.Openers(step).Select(WorkWords.Of))} |\n");
        return text.ToString();
    }

    private static string Needs(WorkNeeds needs)
    {
        List<string> words = [];
        if (needs.HasFlag(WorkNeeds.OpenWindow)) words.Add("在填报期限内");
        if (needs.HasFlag(WorkNeeds.NoErrors)) words.Add("没有错误");
        if (needs.HasFlag(WorkNeeds.AnsweredWarnings)) words.Add("疑点都有说明");
        if (needs.HasFlag(WorkNeeds.Reason)) words.Add("写明原因");
        if (needs.HasFlag(WorkNeeds.LineReasons)) words.Add("逐条写明原因");
        if (needs.HasFlag(WorkNeeds.AnotherPerson)) words.Add("不是上一步的经办人");
        return words.Count == 0 ? "—" : string.Join("；", words);
    }
}
