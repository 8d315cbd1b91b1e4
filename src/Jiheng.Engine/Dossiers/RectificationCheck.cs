using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Dossiers;

/// <summary>JH8107. Each problem of the notice is answered, and none is changed by whoever answers.</summary>
internal static class RectificationCheck
{
    public static DossierJudgement Of(RectificationData data, DossierFrame frame)
    {
        List<Finding> findings = [];
        var notice = frame.Notice ?? data;
        var answered = data.Items.ToDictionary(i => i.Key, StringComparer.Ordinal);
        if ((data.Body, data.Document, data.Date, data.Due) != (notice.Body, notice.Document, notice.Date, notice.Due)) findings.Add(Wrong("通知", "通知的机关、文号、日期或期限与发出的通知不同。"));
        foreach (var asked in notice.Items)
        {
            if (!answered.Remove(asked.Key, out var item)) findings.Add(Wrong(asked.Key, $"通知的第{asked.Key}项没有了：{asked.Problem}"));
            else if ((item.Problem, item.Asked) != (asked.Problem, asked.Asked)) findings.Add(Wrong(asked.Key, $"第{asked.Key}项的问题或要求与发出的通知不同。"));
            else if (item.State.Length == 0 || item.Measures.Length == 0) findings.Add(Wrong(asked.Key, $"第{asked.Key}项还没有写{(item.Measures.Length == 0 ? "整改措施" : "完成情况")}：{asked.Problem}"));
            else if (item.State != "done" && item.Reply.Length == 0) findings.Add(Wrong(asked.Key, $"第{asked.Key}项没有完成，要写明原因和期限：{asked.Problem}"));
        }
        foreach (var added in answered.Values) findings.Add(Wrong(added.Key, $"第{added.Key}项不在发出的通知里。"));
        return new(findings, [], DossierFigures.None);
    }

    private static Finding Wrong(string key, string message) => DossierFinding.Of(DossierRules.Unanswered, Severity.Error, "", key, message);
}
