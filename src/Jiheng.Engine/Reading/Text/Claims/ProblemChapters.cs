using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Claims;

/// <summary>The chapter of a report that tells the problems found, and whether it says that there are none.</summary>
internal static class ProblemChapters
{
    /// <summary>The chapter on problems found; 预设问题 and 其他需要说明的问题 are something else.</summary>
    public static bool IsProblems(Chapter chapter) =>
        chapter.Heading.Contains("问题", StringComparison.Ordinal) && !Words.HasAny(chapter.Heading, "预设", "说明", "其他");

    /// <summary>Whether the chapter says 无 and nothing else.</summary>
    public static bool SaysNone(Chapter chapter)
    {
        foreach (var line in chapter.Paragraphs)
            if (Words.Compact(line.Text) is { Length: > 0 } text && !IsNone(text)) return false;
        return true;
    }

    // 无明显问题, 未发现违规问题 leave room for others.
    private static readonly string[] Denials = ["未发现", "没有发现", "不存在", "未出现", "未存在", "没有", "暂无", "无"];

    private static readonly string[] Neutral = ["绩效自评", "绩效评价", "自评", "评价", "实施", "执行", "过程", "本次", "本年度", "年度", "本项目", "该项目", "各项目", "项目", "我单位", "本单位", "我局", "我部门", "本部门", "经对照检查", "对照检查", "检查", "目前", "总体", "整体", "中", "在", "均", "经", "内", "期间", "工作", "暂", "，", ","];

    private static readonly string[] Objects = ["", "问题", "相关问题", "其他问题", "任何问题", "存在的问题", "存在问题", "需要说明的问题", "不足", "问题和不足", "问题及不足"];

    /// <summary>Whether a compact text says that there is no problem and nothing else: 无, 自评中未发现问题, 本项目无问题.</summary>
    public static bool IsNone(string compact)
    {
        var text = compact.TrimEnd('。', ';', '；');
        if (text.Length is 0 or > 30) return false;
        foreach (var denial in Denials)
        {
            var at = text.IndexOf(denial, StringComparison.Ordinal);
            if (at < 0) continue;
            var (before, after) = (text[..at], text[(at + denial.Length)..]);
            if (Array.IndexOf(Objects, after) < 0 || (after.Length == 0 && denial is not ("无" or "暂无" or "没有"))) continue;
            foreach (var word in Neutral) before = before.Replace(word, "", StringComparison.Ordinal);
            if (before.Length == 0) return true;
        }
        return false;
    }

    /// <summary>The words of a line that say so outside of such a chapter: 存在的主要问题：无, or a whole sentence 自评中未发现问题; null when none do.</summary>
    public static string? NoneIn(string sentence)
    {
        var compact = Words.Compact(sentence);
        var colon = compact.IndexOfAny([':', '：']);
        if (colon > 0)
        {
            var head = compact[Math.Max(0, compact.LastIndexOfAny(['。', ';', '；', '，', ','], colon) + 1)..colon];
            return head.Contains("问题", StringComparison.Ordinal) && head.Length <= 24 && !Words.HasAny(head, "预设", "说明", "其他", "审计", "巡", "违", "上年", "整改") && IsNone(compact[(colon + 1)..]) ? sentence.Trim() : null;
        }
        return compact.Contains("问题", StringComparison.Ordinal) && IsNone(compact) ? sentence.Trim() : null;
    }
}
