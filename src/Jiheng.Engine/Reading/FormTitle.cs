using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading;

/// <summary>The grammar of titles and of annex labels. Which forms there are stands in the packs.</summary>
internal static class FormTitle
{
    /// <summary>Whether the kind is a table form, whose title stands directly above its table.</summary>
    public static bool IsTable(FormKind kind) => kind is FormKind.BaseData or FormKind.GoalReview or FormKind.GoalDeclaration
        or FormKind.DepartmentSelfEvaluation or FormKind.ProjectSelfEvaluation or FormKind.Monitoring or FormKind.ExAnteAssessment
        or FormKind.SatisfactionSurvey or FormKind.ResultUse or FormKind.ProjectLineage or FormKind.Attachment;

    /// <summary>Whether the text announces that the table above goes on: …自评表（续）, 续表.</summary>
    public static bool IsContinued(string text)
    {
        if (text.Length is 0 or > 60) return false;
        var compact = Words.Compact(text);
        return Words.HasAny(compact, "(续)", "(续表)", "(续上表)", "(接上表)") ? !Words.HasSign(compact, "，。；;")
            : compact is "续表" or "续上表" or "接上表" || (compact.Length <= 8 && compact.StartsWith("续表", StringComparison.Ordinal));
    }

    /// <summary>A title without the score that is printed behind it: …自评表(得分:96.5分).</summary>
    /// <param name="title">The title, compact.</param>
    /// <param name="score">The words of the score, without a bracket; empty where none is printed.</param>
    public static string WithoutScore(string title, out string score)
    {
        score = "";
        var open = title.LastIndexOf('(');
        if (open <= 0 || title[^1] != ')') return title;
        var words = title[(open + 1)..^1];
        foreach (var name in (ReadOnlySpan<string>)["自评得分", "评价得分", "综合得分", "总得分", "得分", "自评总分", "总分", "评分"])
        {
            if (!words.StartsWith(name, StringComparison.Ordinal)) continue;
            score = words[name.Length..].TrimStart(':', '为');
            return title[..open];
        }
        return title;
    }

    /// <summary>Reads 附件一, 附件3-2, 附表1：… at the start of a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="label">The label as printed.</param>
    /// <param name="number">Its number.</param>
    /// <param name="rest">What follows on the same line, without a separator.</param>
    public static bool TryReadAnnex(string text, out string label, out int number, out string rest)
    {
        label = rest = "";
        number = 0;
        var trimmed = text.Trim();
        if (!trimmed.StartsWith("附件", StringComparison.Ordinal) && !trimmed.StartsWith("附表", StringComparison.Ordinal)) return false;
        var i = 2;
        while (i < trimmed.Length && trimmed[i] == ' ') i++;
        var start = i;
        while (i < trimmed.Length && (char.IsAsciiDigit(trimmed[i]) || "一二三四五六七八九十".Contains(trimmed[i], StringComparison.Ordinal))) i++;
        if (i == start || i - start > 3) return false;
        var digits = trimmed.AsSpan(start, i - start);
        number = int.TryParse(digits, out var n) ? n : ListNumber.Chinese(digits);
        while (i < trimmed.Length && (trimmed[i] is '-' or '－' || char.IsAsciiDigit(trimmed[i]))) i++;
        label = trimmed[..i];
        rest = trimmed[i..].Trim().TrimStart(':', '：', '.', '、').Trim();
        return true;
    }

    /// <summary>Reads 第一部分 部门概况 as a heading: the number of the part and what follows. Sentences that speak of a part are none.</summary>
    public static bool TryReadPart(string text, out int number, out string rest)
    {
        number = 0;
        rest = "";
        var trimmed = text.Trim();
        if (trimmed.Length is < 4 or > LongestPart || trimmed[0] != '第' || Words.HasSign(trimmed, "。；;")) return false;
        var i = 1;
        while (i < trimmed.Length && (char.IsAsciiDigit(trimmed[i]) || "一二三四五六七八九十".Contains(trimmed[i], StringComparison.Ordinal))) i++;
        if (i is 1 or > 4 || string.CompareOrdinal(trimmed, i, "部分", 0, 2) != 0) return false;
        var digits = trimmed.AsSpan(1, i - 1);
        number = int.TryParse(digits, out var n) ? n : ListNumber.Chinese(digits);
        rest = trimmed[(i + 2)..].Trim().TrimStart(':', '：', '、').Trim();
        // 第一部分主要介绍…，第二部分… is a sentence.
        return number > 0 && !Words.HasSign(rest, "，,");
    }

    private const int LongestPart = 50;

    /// <summary>中央对地方专项转移支付: what sort of money it is, and whose.</summary>
    private static bool IsKindOfMoney(string words)
    {
        if (!words.EndsWith("转移支付", StringComparison.Ordinal)) return false;
        var rest = words[..^4];
        foreach (var whose in (ReadOnlySpan<string>)["中央", "省级", "市级", "县级", "地方", "对下", "专项", "一般性", "共同", "财政", "事权", "省", "市", "县", "区", "对"])
            rest = rest.Replace(whose, "", StringComparison.Ordinal);
        return rest.Length == 0;
    }

    /// <summary>The name of the project that a report's title speaks of (…年某某项目绩效评价报告), or an empty text.</summary>
    public static string ProjectOf(string title)
    {
        // 第四部分 项目支出绩效目标申报表 names no project.
        if (TryReadPart(title, out _, out var own)) title = own;
        var key = Words.WithoutBrackets(Words.Compact(title));
        if (Words.HasAny(key, "整体", "部门")) return "";
        foreach (var after in new[] { "专项预算项目", "预算项目", "项目支出绩效", "项目绩效" })
        {
            var end = key.IndexOf(after, StringComparison.Ordinal);
            if (end < 0) continue;
            var start = key.IndexOf('年', StringComparison.Ordinal) + 1;
            if (start < key.Length && key[start] == '度') start++;
            // A unit's name alone leaves it open which of its projects is meant.
            // 财政项目支出…: a word of two signs before it is the kind of money and no project.
            // A title joined with the line above it: …预算公开 / 第四部分 项目支出绩效目标申报表.
            if (key[..end].EndsWith("部分", StringComparison.Ordinal)) return "";
            if (IsKindOfMoney(key[start..end])) return "";
            return end - start > 2 && key[end - 1] is not ('局' or '厅' or '院' or '会' or '处') ? key[start..end] : "";
        }
        return "";
    }
}
