namespace Jiheng.Engine.Reading.Text.Claims;

/// <summary>Whether words are said as a fact: neither denied, nor demanded, nor planned, nor asked.</summary>
internal static class Assertion
{
    // A clause longer than this is a list or a line without signs; what stands further away is not about the claim.
    private const int Longest = 60;

    private const string Stops = "，。；：,;:！？";

    private static readonly string[] Plans =
    [
        "确保", "争取", "力争", "力求", "应当", "应该", "应严格", "应及时", "应按", "应足额", "应全部", "必须", "须", "需", "要严格", "将", "拟", "计划", "努力", "旨在", "以便", "是否", "如果", "若", "不得",
        "避免", "防止", "进一步", "不断", "逐步", "推动", "推进", "促进", "有待", "下一步", "明年", "预计", "希望", "目标为", "为了",
    ];

    // 要 in these words demands nothing.
    private static readonly string[] NoDemand = ["要求", "主要", "重要", "需要的", "要素", "要点", "按需"];

    /// <summary>The words of the clause before a place.</summary>
    public static string Before(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < Longest && !Stops.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        return text[start..at];
    }

    /// <summary>The words of the clause after a place.</summary>
    public static string After(string text, int end)
    {
        var stop = end;
        while (stop < text.Length && stop - end < Longest && !Stops.Contains(text[stop], StringComparison.Ordinal)) stop++;
        return text[end..stop];
    }

    /// <summary>Whether the words before a claim make it no fact.</summary>
    public static bool IsOpen(string before) => IsPlanned(before) || IsDenied(before);

    /// <summary>Whether the words demand, plan or ask.</summary>
    public static bool IsPlanned(string before)
    {
        foreach (var word in NoDemand) before = before.Replace(word, "", StringComparison.Ordinal);
        return Words.HasAny(before, Plans) || before.Contains('要', StringComparison.Ordinal);
    }

    /// <summary>Whether the last words before the claim deny it: 未全部, 没有及时, 难以.</summary>
    public static bool IsDenied(string before)
    {
        var last = before.Length <= 4 ? before : before[^4..];
        return Words.HasSign(last, "未不没难") || last.Contains("无法", StringComparison.Ordinal) || before.EndsWith('无') || before.EndsWith('非');
    }
}
