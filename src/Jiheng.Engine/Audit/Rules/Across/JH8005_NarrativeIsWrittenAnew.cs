using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Across;

/// <summary>
/// JH8005. What a report tells of the year's work, its problems and measures stands word for word in last year's report. Duties, rules,
/// definitions and how the evaluation was made are the same every year by right. One finding per form.
/// </summary>
public sealed class JH8005_NarrativeIsWrittenAnew : AuditRule
{
    // About two printed lines: what nobody writes alike two years running by chance. A piece of it is a sentence at least.
    private const int Shortest = 60, ShortestPiece = 24;

    private static readonly string[] OfTheYear = ["完成情况", "问题", "措施", "成效", "效益", "产出", "经验", "做法", "建议", "结论", "偏差", "原因", "工作开展", "实施情况", "执行情况", "改进", "工作情况", "绩效管理", "绩效工作", "自评组织", "评价组织", "工作组织", "组织实施", "组织情况"];

    // What is said in the same words every year by right.
    private static readonly string[] Standing = ["职能", "职责", "机构", "概况", "依据", "方法", "原则", "名词解释", "指标体系", "评价标准", "管理制度"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH8005", Severity.Warning, "文字与上年一字不差",
        "完成情况、问题、原因、措施应当写当年的事；与上年报告一字不差的，多半没有改写。",
        "按本年的实际重写；上年的问题仍未解决的，写明进展。",
        "本文件与上年文件",
        "两年的报告“存在问题”一章都是同样的一百多字，只把年度改了。",
        "部门职责、名词解释、评价方法两年相同；写法相同而数字不同：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Filing.Against.Count == 0) yield break;
        foreach (var subject in context.Chain.Subjects)
            foreach (var group in subject.AcrossYears().Where(p => p.Before.Step == p.Here.Step).GroupBy(p => p.Here))
            {
                Dictionary<string, TextLine> last = new(StringComparer.Ordinal);
                foreach (var (before, _) in group) foreach (var piece in Pieces(before)) last.TryAdd(piece.Letters, piece.Line);
                List<Piece> copied = [.. Pieces(group.Key).Where(p => last.ContainsKey(p.Letters))];
                if (copied.Sum(c => c.Letters.Length) < Shortest) continue;
                List<Place> places = [];
                foreach (var piece in copied)
                {
                    places.Add(new(PlaceRole.Reported, Opening(piece.Line.Text), "", piece.Heading, piece.Line.Origin));
                    places.Add(new(PlaceRole.Contradicts, Opening(last[piece.Letters].Text), "", piece.Heading, last[piece.Letters].Origin));
                }
                yield return Report(group.Key.Form, $"与上年相同|{string.Join("、", copied.Select(c => c.Heading).Distinct())}",
                    $"{string.Join("、", copied.Select(c => $"“{c.Heading}”").Distinct())}有{copied.Sum(c => c.Letters.Length)}字与{group.Key.Year - 1}年的文件一字不差（年度除外）。", places);
            }
    }

    private sealed record Piece(string Letters, TextLine Line, string Heading);

    /// <summary>The paragraphs and goal texts that tell of the year, years taken out.</summary>
    private static IEnumerable<Piece> Pieces(ChainForm form)
    {
        foreach (var goal in form.Form.Goals)
            if (goal.Reached is { IsBlank: false } reached && Letters(reached.Raw) is { Length: >= ShortestPiece } letters) yield return new(letters, new(reached.Raw, reached.Origin), "年度目标完成情况");
        foreach (var chapter in form.Document.Chapters)
        {
            if (chapter.Form != form.Form.Index || !Words.HasAny(chapter.Heading, OfTheYear) || Words.HasAny(chapter.Heading, Standing)) continue;
            foreach (var line in chapter.Paragraphs)
                // A chapter holds the paragraphs of its parts: each is told under the innermost heading.
                if (Letters(line.Text) is { Length: >= ShortestPiece } letters && ReferenceEquals(form.Document.ChapterAt(form.Form.Index, line.Origin), chapter)) yield return new(letters, line, Words.Compact(chapter.Heading));
        }
    }

    private static string Opening(string text) => text.Length <= 40 ? text : text[..40];

    /// <summary>The letters and digits, years taken out: 2023年 and 2024年 are the only words that were changed.</summary>
    private static string Letters(string text)
    {
        var compact = Words.Letters(Words.Compact(text));
        var letters = new System.Text.StringBuilder(compact.Length);
        for (var i = 0; i < compact.Length; i++)
        {
            if (compact[i] == '2' && i + 4 < compact.Length && compact[i + 1] == '0' && char.IsAsciiDigit(compact[i + 2]) && char.IsAsciiDigit(compact[i + 3]) && compact[i + 4] == '年' && (i == 0 || !char.IsAsciiDigit(compact[i - 1]))) i += 3;
            else letters.Append(compact[i]);
        }
        return letters.ToString();
    }
}
