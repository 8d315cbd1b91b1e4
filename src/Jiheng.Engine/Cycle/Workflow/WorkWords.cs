namespace Jiheng.Engine.Cycle.Workflow;

/// <summary>What steps, states, actions and roles are called on paper and on the screen, and in files and addresses.</summary>
public static class WorkWords
{
    /// <summary>绩效目标申报.</summary>
    public static string Of(WorkStep step) => step switch
    {
        WorkStep.ExAnte => "事前绩效评估",
        WorkStep.Declaration => "绩效目标申报",
        WorkStep.CongressReview => "人大审议",
        WorkStep.BudgetReply => "预算批复",
        WorkStep.Monitoring => "绩效运行监控",
        WorkStep.SelfEvaluation => "绩效自评",
        WorkStep.Rectification => "整改",
        WorkStep.ResultUse => "结果应用",
        WorkStep.Disclosure => "信息公开",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>已报送.</summary>
    public static string Of(DossierState state) => state switch
    {
        DossierState.Draft => "填报中",
        DossierState.Complete => "已填完",
        DossierState.Submitted => "已报送",
        DossierState.DepartmentApproved => "部门已审",
        DossierState.Approved => "已批准",
        DossierState.Returned => "已退回",
        DossierState.Published => "已公开",
        DossierState.Archived => "已归档",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>报送.</summary>
    public static string Of(WorkAction action) => action switch
    {
        WorkAction.Save => "保存",
        WorkAction.Complete => "填完",
        WorkAction.Reopen => "继续填报",
        WorkAction.Submit => "报送",
        WorkAction.Withdraw => "撤回",
        WorkAction.Approve => "审核通过",
        WorkAction.Return => "退回",
        WorkAction.Adjust => "调整",
        WorkAction.Rescore => "复核打分",
        WorkAction.Record => "登记",
        WorkAction.Publish => "公开",
        WorkAction.Archive => "归档",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>财政审核.</summary>
    public static string Of(WorkRole role) => role switch
    {
        WorkRole.Filler => "填报人",
        WorkRole.UnitApprover => "单位审核",
        WorkRole.DepartmentReviewer => "部门审核",
        WorkRole.FinanceReviewer => "财政审核",
        WorkRole.Evaluator => "第三方",
        WorkRole.Auditor => "审计",
        WorkRole.Administrator => "管理员",
        WorkRole.Public => "公众",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>2024年3月31日.</summary>
    public static string Of(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>The word for files, addresses and the database: SelfEvaluation → self-evaluation.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var key = new System.Text.StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && key.Length > 0) key.Append('-');
            key.Append(char.ToLowerInvariant(letter));
        }
        return key.ToString();
    }

    /// <summary>The value of such a word, or null.</summary>
    public static T? Parse<T>(string key)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>()) if (Key(value) == key) return value;
        return null;
    }
}
