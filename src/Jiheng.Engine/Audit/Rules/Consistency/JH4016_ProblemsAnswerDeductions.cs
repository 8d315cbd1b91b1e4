using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text;
using Jiheng.Engine.Reading.Text.Claims;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4016. Where points were deducted or targets missed, the report's chapters on problems and measures say something of
/// it. Reported only when they name none of the deductions, or say 无.
/// Source: 财预〔2020〕10号 (unmet goals are to be explained, with improvement); the document itself.
/// </summary>
public sealed class JH4016_ProblemsAnswerDeductions : AuditRule
{
    // Words that stand in any report and name no problem.
    private static readonly string[] Generic =
    [
        "绩效", "目标", "管理", "工作", "预算", "指标", "部门", "单位", "项目", "情况", "完成", "加强", "进一步", "整体", "支出", "资金", "经费",
        "进行", "提高", "提升", "完善", "机制", "改进", "措施", "原因", "问题", "业务", "评价", "自评", "实际", "按时", "及时", "保障", "医保", "医疗",
        "确保", "开展", "落实", "存在", "影响", "服务", "能力", "制度", "建设", "年度", "正常", "相关", "要求", "由于", "导致", "部分", "不足", "无法", "以及",
    ];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4016", Severity.Warning, "问题和措施未回应扣分事项",
        "有扣分或未达标指标的，“存在的问题”和“改进措施”应当说到这些事项。",
        "在问题和措施中逐项写明扣分指标的原因和改进办法。",
        "财预〔2020〕10号；本文件",
        "宣传场次和群众满意度被扣分，“存在的问题”只写“绩效指标细化程度不高”。",
        "群众满意度被扣分，“存在的问题”写“窗口等候时间长，影响参保群众满意度”：已回应，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var report in document.Forms.Where(IsReport))
                if ((CheckReport(document, report) ?? NoneTold(document, report)) is { } finding) yield return finding;
    }

    // 自评工作报告, 自评情况报告 are reports though no form is named so.
    private static bool IsReport(FilledForm form) =>
        form.Kind == FormKind.SelfEvaluationReport || (form.Kind == FormKind.Unknown && form.Title.Contains('评', StringComparison.Ordinal) && form.Title.Contains("报告", StringComparison.Ordinal));

    /// <summary>A line outside of a chapter on problems that says there is none, beside what the forms deduct.</summary>
    private Finding? NoneTold(DocumentReading document, FilledForm report)
    {
        var shortfalls = Shortfalls(document, report);
        if (shortfalls.Count == 0) return null;
        foreach (var paragraph in report.Paragraphs)
            foreach (var line in paragraph.Lines)
                foreach (var sentence in Sentences.Of(line))
                    if (ProblemChapters.NoneIn(sentence) is { } words && !NamesOtherProject(document, paragraph.Text, shortfalls, report)) return Make(report, shortfalls, [new(PlaceRole.Reported, words, "", "问题和措施", line.Origin)], words);
        return null;
    }

    /// <summary>Whether the paragraph is on one of several projects: what the others lost is not its.</summary>
    private static bool NamesOtherProject(DocumentReading document, string paragraph, List<Indicator> shortfalls, FilledForm report)
    {
        if (report.Project is { IsBlank: false }) return false;
        foreach (var form in document.Forms)
            if (form.Project is { IsBlank: false } project && paragraph.Contains(project.Raw.Trim(), StringComparison.Ordinal) && !form.Indicators.Any(shortfalls.Contains)) return true;
        return false;
    }

    private static List<Indicator> Shortfalls(DocumentReading document, FilledForm report)
    {
        var project = report.Project?.Raw;
        return document.Forms.Where(f => project is null || f.Project?.Raw == project)
            .SelectMany(f => f.Indicators).Where(i => Marks.IsDeducted(i) || Attainment.IsMissed(i)).ToList();
    }

    private Finding? CheckReport(DocumentReading document, FilledForm report)
    {
        var chapters = document.Chapters.Where(c => c.Form == report.Index && c.Paragraphs.Count > 0 && (ProblemChapters.IsProblems(c) || Words.HasAny(c.Heading, "改进", "措施"))).ToList();
        if (!chapters.Exists(ProblemChapters.IsProblems)) return null;
        var shortfalls = Shortfalls(document, report);
        var text = string.Concat(chapters.SelectMany(c => c.Paragraphs).Select(l => l.Text));
        if (shortfalls.Count > 0)
        {
            if (!shortfalls.Exists(i => IsNamed(i, text))) return Make(report, shortfalls, chapters);
            // “无” is no answer, whatever measures follow it.
            return chapters.Find(ProblemChapters.IsProblems) is { } none && ProblemChapters.SaysNone(none)
                ? Make(report, shortfalls, [Line(none.Paragraphs[0], PlaceRole.Reported)], none.Paragraphs[0].Text.Trim()) : null;
        }
        // No indicator tells what was deducted, but the total is below 100 or the text itself tells of a delay, and the chapter says there is no problem.
        var problems = chapters.Find(ProblemChapters.IsProblems)!;
        if (!ProblemChapters.SaysNone(problems)) return null;
        var score = Deducted(document, report);
        var told = Told(document, report);
        return score is null && told is null ? null : Make(report, score, told, problems);
    }

    /// <summary>The report's own total when it is below full marks: a score of the whole, said so in its clause, with 100 as full marks.</summary>
    private static Entry? Deducted(DocumentReading document, FilledForm report)
    {
        foreach (var score in document.Scores)
            if (score.Form == report.Index && score.Project == (report.Project?.Raw ?? "") && score.Score.Quantity is { Value: var value } && value < 100 && IsOfWhole(Sentence(document, score.Score))) return score.Score;
        return null;
    }

    private static readonly string[] Delays = ["进度较慢", "进度缓慢", "进度偏慢", "进度滞后", "执行较慢", "未达到序时进度", "均未达到", "未按期完成", "未按时完成", "未完成年度", "未达到目标", "未达到预期", "未能完成", "未达标"];

    private static readonly string[] NoFact = ["如", "若", "防止", "避免", "不得", "扣", "是否", "上年", "去年", "风险", "预警"];

    /// <summary>A sentence of the report that tells of a delay or a miss as a fact, outside of the chapters on problems and measures.</summary>
    private static TextLine? Told(DocumentReading document, FilledForm report)
    {
        foreach (var paragraph in report.Paragraphs)
            foreach (var line in paragraph.Lines)
                foreach (var sentence in line.Text.Split('。', '；'))
                    if (Words.HasAny(sentence, Delays) && !Words.HasAny(sentence, NoFact) && (Words.Year(Words.Compact(sentence)) is not { } year || year == document.FiscalYear)) return line;
        return null;
    }

    /// <summary>The sentence a figure stands in.</summary>
    private static string Sentence(DocumentReading document, Entry entry)
    {
        foreach (var line in document.Lines)
        {
            if (!line.Origin.IsSamePlace(entry.Origin)) continue;
            foreach (var sentence in line.Text.Split('。', '；'))
                if (sentence.Contains(entry.Raw, StringComparison.Ordinal)) return Words.Compact(sentence);
        }
        return "";
    }

    // 产出指标得分45分 or 执行率得分9.5分 is a part's score; 满分10分 is another scale. 绩效评价指标体系 names no part.
    private static bool IsOfWhole(string sentence)
    {
        if (sentence.Contains("满分", StringComparison.Ordinal) && !sentence.Contains("100", StringComparison.Ordinal) && !sentence.Contains("百分", StringComparison.Ordinal)) return false;
        foreach (var name in (string[])["指标体系", "指标评价表", "指标评分表", "指标自评表"]) sentence = sentence.Replace(name, "", StringComparison.Ordinal);
        return !Words.HasAny(sentence, "指标", "一项", "单项", "执行率");
    }

    private static bool IsNamed(Indicator indicator, string text)
    {
        foreach (var piece in Pieces(indicator.Name.Raw + "，" + indicator.Deviation?.Raw))
            for (var i = 0; i + 2 <= piece.Length; i++)
                if (text.Contains(piece.Substring(i, 2), StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The runs of Chinese words that remain when the generic ones are taken out.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        foreach (var word in Generic) text = text.Replace(word, "，", StringComparison.Ordinal);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && Fold.IsHan(text[i])) continue;
            if (i - start >= 2) yield return text[start..i];
            start = i + 1;
        }
    }

    private static List<Place> Lost(List<Indicator> shortfalls)
    {
        List<Place> places = [];
        foreach (var indicator in shortfalls)
        {
            if ((indicator.Score is { IsBlank: false } ? indicator.Score : indicator.Actual) is { } lost) places.Add(lost.As(PlaceRole.Operand));
            if (indicator.Deviation is { IsBlank: false } reason) places.Add(reason.As(PlaceRole.Operand));
        }
        return places;
    }

    private static string Names(List<Indicator> shortfalls) =>
        $"{string.Join("、", shortfalls.Take(3).Select(i => $"“{i.Name.Raw}”"))}{(shortfalls.Count > 3 ? "等" : "")}共{shortfalls.Count}项指标";

    private Finding Make(FilledForm report, List<Indicator> shortfalls, List<Place> lines, string words) =>
        Report(report, "问题和措施", $"{Names(shortfalls)}扣分或未达标，却写“{words}”。", [.. lines, .. Lost(shortfalls)]) with
        { Reported = words };

    private Finding Make(FilledForm report, List<Indicator> shortfalls, List<Chapter> chapters)
    {
        var places = Lost(shortfalls);
        var first = chapters.Find(ProblemChapters.IsProblems)!;
        List<Place> lines = [Line(first.Paragraphs[0], PlaceRole.Reported)];
        if (chapters.Find(c => !ProblemChapters.IsProblems(c)) is { } measures) lines.Add(Line(measures.Paragraphs[0], PlaceRole.Context));
        return Report(report, "问题和措施", $"{Names(shortfalls)}扣分或未达标，问题和改进措施中都没有提到。", [.. lines, .. places]) with
        { Reported = first.Paragraphs[0].Text.Trim() };
    }

    private Finding Make(FilledForm report, Entry? score, TextLine? told, Chapter problems)
    {
        List<Place> places = [Line(problems.Paragraphs[0], PlaceRole.Reported)];
        if (score is not null) places.Add(score.As(PlaceRole.Operand));
        if (told is not null) places.Add(Line(told, PlaceRole.Contradicts));
        var what = score is null ? "文中写有未达进度或未完成的事项" : $"自评得分{Printed.Figure(score)}，有扣分{(told is null ? "" : "，文中又写有未达进度或未完成的事项")}";
        return Report(report, "问题和措施", $"{what}，“{problems.Heading}”却写“{problems.Paragraphs[0].Text.Trim()}”。", places) with
        { Reported = problems.Paragraphs[0].Text.Trim() };
    }

    private static Place Line(TextLine line, PlaceRole role) => new(role, line.Text.Trim(), "", "问题和措施", line.Origin);
}
