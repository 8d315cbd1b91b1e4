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
            if (Words.Compact(line.Text).TrimEnd('。') is not ("无" or "暂无" or "没有" or "无问题" or "暂无问题" or "不存在问题" or "无相关问题" or "")) return false;
        return true;
    }
}
