using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4018. A conclusion rests on results: goals are not reached, and a self-evaluation is not reliable, without a single actual value or
/// score in the filing; a grade is not 优 whose boxes are blank; indicators are not complete whose scoring rules are blank.
/// Source: the document itself.
/// </summary>
public sealed class JH4018_ConclusionHasResults : AuditRule
{
    private static readonly string[] Reached = ["达成", "实现", "完成", "达到预期", "达标"];
    private static readonly string[] Reliable = ["真实可靠", "真实准确", "真实有效", "客观真实", "准确可靠"];
    private static readonly string[] Sound = ["全面完整", "科学合理", "恰当适宜", "易于评价", "清晰准确", "明确清晰", "细化量化"];
    private static readonly string[] Doubts = ["未", "没有", "不", "无法", "确保", "力争", "争取", "将", "应", "若", "如果", "是否", "能否", "为了", "要", "以", "促进", "推动", "保证", "难以", "建议", "需", "进一步", "提高", "提升", "使", "加强"];

    // Fewer blanks may be rows that need no rule of their own.
    private const int FewestIndicators = 3;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4018", Severity.Warning, "结论没有结果支撑",
        "“目标达成”“自评结果真实可靠”“质量为优”等结论，应当有完成值、得分或填好的审核意见作依据。",
        "补填完成值、得分和等级；没有结果的，改写结论。",
        "本文件",
        "写“绩效目标基本达成”，全部指标都没有实际完成值，也没有得分。",
        "同一单位另一份文件中的自评表填有完成值；正文写出“参保率96%”等结果：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var sentences = Sentences(document);
            if (sentences.Count == 0) continue;
            if (WithoutResults(context, document, sentences) is { } empty) yield return empty;
            if (WithoutGrade(document, sentences) is { } grade) yield return grade;
            if (WithoutRules(document, sentences) is { } rules) yield return rules;
        }
    }

    /// <summary>The sentences of the document's own self-evaluation, of its own year.</summary>
    private static List<Place> Sentences(DocumentReading document)
    {
        List<Place> sentences = [];
        foreach (var form in document.Forms)
        {
            if (form.Kind != FormKind.SelfEvaluationReport) continue;
            foreach (var paragraph in form.Paragraphs)
                foreach (var line in paragraph.Lines)
                    foreach (var sentence in Jiheng.Engine.Reading.Text.Sentences.Of(line))
                        if (Words.Year(Words.Compact(sentence)) is not { } year || document.FiscalYear is not { } fiscal || year == fiscal)
                            sentences.Add(new(PlaceRole.Reported, sentence.Trim(), "", form.Name, line.Origin));
        }
        return sentences;
    }

    private Finding? WithoutResults(AuditContext context, DocumentReading document, List<Place> sentences)
    {
        List<Indicator> indicators = [.. document.Indicators];
        if (indicators.Count == 0 || document.Scores.Count > 0 || document.Forms.Any(f => f.HasUnreadFigures && f.Indicators.Any())) return null;
        // Results may be filed beside the report.
        if (context.Filing.Documents.Any(HasResults)) return null;
        List<string> names = [];
        foreach (var indicator in indicators) if (Words.Key(indicator.Name.Raw) is { Length: > 1 } name) names.Add(name);
        foreach (var fact in document.Facts)
            if (!fact.InTable && Words.Compact(fact.Sentence) is var sentence && names.Exists(n => sentence.Contains(n, StringComparison.Ordinal))) return null;
        List<Place> places = [];
        foreach (var sentence in sentences)
            if ((Claimed(sentence.Value, ["目标", "指标", "任务"], Reached) ?? Claimed(sentence.Value, ["自评", "评价"], Reliable)) is { } words) places.Add(sentence with { Value = words });
        if (places.Count == 0) return null;
        var said = string.Join("、", places.Take(3).Select(p => $"“{p.Value}”"));
        return Report(document.Forms[indicators[0].Form], "结论|没有结果", $"正文称{said}，但{indicators.Count}项指标都没有实际完成值，全文也没有得分。",
            [.. places, indicators[0].Name.As(PlaceRole.Context)]) with { Reported = places[0].Value };
    }

    private static bool HasResults(DocumentReading document) => document.Forms.Any(f =>
        f.Total?.Score is { IsBlank: false } || f.Indicators.Any(i => i.Actual is { IsBlank: false } || i.Score is { IsBlank: false }) || f.Goals.Any(g => g.Reached is { IsBlank: false }));

    private Finding? WithoutGrade(DocumentReading document, List<Place> sentences)
    {
        foreach (var review in ReviewForm.In(document))
        {
            if (review is not { IsBlank: true, Grade: { } grade }) continue;
            foreach (var sentence in sentences)
            {
                if (Words.HasAny(sentence.Value, "可定级", "方可", "得分在", "分以上") || GradeGiven(sentence.Value, document) is not { } words) continue;
                List<Place> places = [sentence with { Value = words }, new(PlaceRole.Contradicts, grade.Cell.Text, "", grade.Label, grade.Cell.Origin)];
                if (review.Opinions.Count > 0) places.Add(new(PlaceRole.Context, review.Opinions[0].Cell.Text, "", review.Opinions[0].Label, review.Opinions[0].Cell.Origin));
                return Report(review.Form, "结论|等级没有依据", $"正文称“{words}”，但“{grade.Label}”没有勾选{(review.Opinions.Count > 0 ? $"，{review.Opinions.Count}项审核意见也都空白" : "")}。", places) with
                { Reported = words };
            }
        }
        return null;
    }

    /// <summary>The words that give a grade to goals or to the review: 设定质量为优.</summary>
    private static string? GradeGiven(string sentence, DocumentReading document)
    {
        foreach (var clause in Clauses(sentence))
        {
            if (!Words.HasAny(clause, "质量", "等级", "审核", "评定", "目标", "设定") || Words.HasAny(clause, "未", "不", "上年", "去年")) continue;
            var at = clause.LastIndexOf('为', clause.Length - 1);
            if (at < 1) continue;
            var word = clause[(at + 1)..].Trim('“', '”', '"', ' ');
            foreach (var grade in document.Pack.Words.GradeWords) if (word == grade) return clause.Trim();
        }
        return null;
    }

    private Finding? WithoutRules(DocumentReading document, List<Place> sentences)
    {
        foreach (var form in document.Forms)
        {
            List<Entry> rules = [.. form.Indicators.Where(i => i.ScoringRule is not null).Select(i => i.ScoringRule!)];
            var blank = rules.FindAll(r => r.IsBlank);
            if (rules.Count < FewestIndicators || blank.Count * 4 < rules.Count * 3) continue;
            foreach (var sentence in sentences)
                if (Claimed(sentence.Value, ["指标", "标准"], Sound) is { } words)
                    return Report(form, "结论|没有评分标准", $"正文称“{words}”，但{rules.Count}项指标中有{blank.Count}项没有评分标准。",
                        [sentence with { Value = words }, .. blank.Select(r => r.As(PlaceRole.Contradicts))]) with { Reported = words };
        }
        return null;
    }

    /// <summary>The clause that claims something of a subject, or null; plans, demands and negations claim nothing.</summary>
    private static string? Claimed(string sentence, string[] subjects, string[] claims)
    {
        foreach (var clause in Clauses(sentence))
            foreach (var claim in claims)
            {
                var at = clause.IndexOf(claim, StringComparison.Ordinal);
                if (at < 0 || !Words.HasAny(clause[..at], subjects) || Words.HasAny(clause[..at], Doubts)) continue;
                // 完成情况, 完成率 and 实现程度 name a thing and claim nothing.
                var after = clause[(at + claim.Length)..];
                if (after.Length > 0 && Words.HasAny(after[..Math.Min(2, after.Length)], "情况", "率", "程度", "值", "的", "后", "时", "质量", "性")) continue;
                return clause.Trim();
            }
        return null;
    }

    private static string[] Clauses(string sentence) => sentence.Split('，', '；', '。', ',', ';', '！');
}
