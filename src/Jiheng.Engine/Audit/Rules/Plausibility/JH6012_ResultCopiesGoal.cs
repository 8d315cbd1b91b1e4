using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6012. What was reached repeats the goal word for word, so it says nothing of the year. White space and full-width forms
/// do not make a difference; a short goal can be reached in its own words.
/// Source: the form's columns 预期目标 and 实际完成情况.
/// </summary>
public sealed class JH6012_ResultCopiesGoal : AuditRule
{
    private const int ShortestText = 12;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH6012", Severity.Warning, "实际完成情况照抄预期目标",
        "实际完成情况应写本年做了什么、达到多少，不能与预期目标一字不差。",
        "按实际工作和数据改写实际完成情况。",
        "表样",
        "预期目标与实际完成情况都是“加强协议管理，组织专项检查，守住基金安全底线。”。",
        "实际完成情况写明“组织专项检查两轮”：与目标用词相近但不相同，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
            for (var i = 0; i < form.Goals.Count; i++)
            {
                if (form.Goals[i] is not { Reached: { } reached, Expected: var expected }) continue;
                var text = Words.Compact(expected.Raw);
                if (text.Length < ShortestText || text != Words.Compact(reached.Raw)) continue;
                yield return Report(form, $"总体目标|{i + 1}", $"实际完成情况与预期目标一字不差：“{Shorten(Attainment.Printed(expected.Raw))}”。",
                    reached.As(PlaceRole.Reported), expected.As(PlaceRole.Contradicts));
            }
        // A chapter holds the lines of the chapters below it: each line is said once.
        HashSet<TextLine> said = new(ReferenceEqualityComparer.Instance);
        foreach (var document in context.Filing.Documents)
            foreach (var chapter in document.Chapters)
                if (IsOfResults(chapter))
                    foreach (var line in chapter.Paragraphs)
                        if (said.Add(line) && Copied(context, document, line) is var (goal, words))
                            yield return Report(document.Forms[chapter.Form], $"绩效分析|{chapter.Heading}", $"“{chapter.Heading}”写的是完成情况，却把年度目标原样照抄（{words.Length}字）：“{Shorten(words)}”。",
                                new Place(PlaceRole.Reported, line.Text.Trim(), "", "报告文字", line.Origin), goal.As(PlaceRole.Contradicts));
    }

    // So long a run of the same letters with 以上 and other limits in it is no result told in like words.
    private const int ShortestCopy = 50;

    private static readonly string[] Limits = ["以上", "不低于", "不少于", "不超过", "以内", "≥", "≤"];

    private static readonly string[] Results = ["绩效分析", "完成情况", "实现情况", "产出情况", "效益情况", "履职效能", "目标完成", "成效", "绩效情况"];

    /// <summary>A chapter that tells what was reached, by its own heading.</summary>
    private static bool IsOfResults(Chapter chapter) =>
        Words.HasAny(chapter.Heading, Results) && !Words.HasAny(chapter.Heading, "目标设", "目标及", "目标和", "目标情况", "计划", "预期");

    /// <summary>The goal that a line repeats with its limits, and the words.</summary>
    private static (Entry Goal, string Words)? Copied(AuditContext context, DocumentReading document, TextLine line)
    {
        var text = Words.Compact(line.Text);
        if (text.Length < ShortestCopy || !Words.HasAny(text, Limits)) return null;
        foreach (var form in document.Forms)
            foreach (var pair in form.Goals)
            {
                if (pair.Reached is not { IsBlank: false } reached) continue;
                var goal = Words.Compact(pair.Expected.Raw);
                if (goal.Length < ShortestCopy || !context.CanAfford((long)goal.Length * text.Length / 1000)) continue;
                var common = LongestCommon(text, goal);
                // Where the goal is quoted as such, or the result column says the same, other words of this rule apply.
                if (common.Length >= ShortestCopy && Words.HasAny(common, Limits) && !Words.HasAny(text[..text.IndexOf(common, StringComparison.Ordinal)], "目标是", "目标为", "目标：", "计划") && !Words.Compact(reached.Raw).Contains(common, StringComparison.Ordinal))
                    return (pair.Expected, common);
            }
        return null;
    }

    private static string LongestCommon(string a, string b)
    {
        var best = (At: 0, Length: 0);
        var before = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = a[i - 1] == b[j - 1] ? before[j - 1] + 1 : 0;
                if (row[j] > best.Length) best = (i - row[j], row[j]);
            }
            (before, row) = (row, before);
        }
        return a.Substring(best.At, best.Length);
    }

    private static string Shorten(string text) => text.Length <= 24 ? text : text[..24] + "……";
}
