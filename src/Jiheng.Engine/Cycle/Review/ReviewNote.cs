using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>What a review form prints of the consequences: 审核结果为“优”的，可直接进入下一步；为“良”或“中”的，修改后重新报送审核；为差的，不得进入下一步.</summary>
internal static class ReviewNote
{
    private static readonly string[] Openings = ["结果为", "等级为", "评定为", "定级为"];

    /// <summary>The consequence of each grade that the text names; none when it names none.</summary>
    public static IReadOnlyList<ReviewConsequence> Read(string text, IReadOnlyList<string> grades)
    {
        List<ReviewConsequence> found = [];
        foreach (var clause in Words.Compact(text).Split('。', '；', ';'))
        {
            var end = clause.IndexOf("的,", StringComparison.Ordinal);
            if (end < 0) continue;
            var start = -1;
            foreach (var opening in Openings)
                if (clause.IndexOf(opening, StringComparison.Ordinal) is var at && at >= 0 && at < end) start = Math.Max(start, at + opening.Length);
            if (start < 0 || Action(clause[(end + 2)..]) is not { } action) continue;
            foreach (var grade in Grades(clause[start..end], grades)) found.Add(new(grade, action, clause[(end + 2)..].Replace(',', '，'), null));
        }
        return found;
    }

    /// <summary>What the text says is kept on file, as a sentence; empty for nothing.</summary>
    public static string Kept(string text)
    {
        foreach (var clause in text.Split('。', '；', ';'))
            if (Words.HasAny(clause, "留存备案", "存档备查", "留档备查", "归档") && clause.Trim().Length > 0) return clause.Trim();
        return "";
    }

    private static ReviewAction? Action(string text)
    {
        if (Words.HasAny(text, "不得", "不予", "不能进入")) return ReviewAction.Barred;
        if (text.Contains("重新", StringComparison.Ordinal)) return ReviewAction.Resubmit;
        if (Words.HasAny(text, "修改", "完善", "调整")) return ReviewAction.Revise;
        return Words.HasAny(text, "进入", "通过") ? ReviewAction.Proceed : null;
    }

    private static List<string> Grades(string text, IReadOnlyList<string> grades)
    {
        List<string> found = [];
        foreach (var piece in text.Split('“', '”', '"', '、', ',', '或', '和', '与', '「', '」')) if (grades.Contains(piece)) found.Add(piece);
        return found;
    }
}
