using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>What a reviewer asks for.</summary>
public enum DemandKind
{
    /// <summary>将……由A调整为B.</summary>
    Change,

    /// <summary>补充“……”指标.</summary>
    Addition,

    /// <summary>删除“……”指标.</summary>
    Removal,
}

/// <summary>One thing that a review opinion asks to be changed. Source: 财预〔2015〕88号: goals are revised as the review says.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="About">The words that name the thing, compact: 建议将“培训人次”指标值; for an addition or removal the name in the quotes.</param>
/// <param name="From">The value it had; null where it is not told.</param>
/// <param name="To">The value it is to have; null for an addition or removal.</param>
/// <param name="Origin">Where it stands; its text is the sentence.</param>
public sealed record ReviewDemand(DemandKind Kind, string About, Entry? From, Entry? To, Origin Origin)
{
    private static readonly string[] Titles = ["审核意见", "评审意见", "审查意见", "审核表", "整改通知", "复核意见", "审核结果"];
    private static readonly string[] Asking = ["建议", "要求", "应", "请", "须", "需", "改正", "予以"];
    private static readonly string[] Done = ["已由", "已将", "已按", "已经"];
    private static readonly string[] Turns = ["调整为", "调整到", "调整至", "修改为", "修改至", "改为", "改成", "提高到", "提高至", "提高为", "降低到", "降低至", "降低为", "上调为", "上调至", "下调为", "下调至", "核减为", "核减至", "核增为", "核增至", "压减为", "压减至", "压缩为", "压缩至", "更正为", "变更为", "增加到", "增加至", "减少到", "减少至", "明确为", "细化为"];
    private static readonly string[] Additions = ["补充", "增设", "增加", "新增", "添加"];
    private static readonly string[] Removals = ["删除", "删去", "取消", "剔除"];

    /// <summary>The demands of documents that are reviews: they hold a review form, or their first lines say so.</summary>
    public static IEnumerable<ReviewDemand> In(DocumentReading document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!IsReview(document)) yield break;
        foreach (var line in document.Lines)
            foreach (var sentence in Sentences.Of(line))
                foreach (var clause in sentence.Split('；', ';'))
                    if (Words.HasAny(clause, Turns) || Words.HasAny(clause, Additions) || Words.HasAny(clause, Removals))
                        if (Of(line, clause, Words.HasAny(sentence, Asking) || IsOrder(clause)) is { } demand) yield return demand;
    }

    private static readonly string[] Orders = ["将", "把", "补充", "增设", "增加", "新增", "添加", "删除", "删去", "取消", "剔除", "调整", "修改"];

    /// <summary>二、甲项目：补充“……”指标: an opinion in a list says what is to be done and no more.</summary>
    private static bool IsOrder(string clause)
    {
        var text = Words.Compact(clause);
        var after = text.LastIndexOf(':') + 1;
        text = Words.WithoutNumbering(text[after..]).TrimStart('“', '"');
        return Array.Exists(Orders, o => text.StartsWith(o, StringComparison.Ordinal));
    }

    private static bool IsReview(DocumentReading document)
    {
        foreach (var form in document.Forms) if (form.Kind == FormKind.GoalReview || Words.HasAny(form.Title, Titles)) return true;
        var seen = 0;
        foreach (var line in document.Lines)
        {
            if (Words.HasAny(line.Text, Titles)) return true;
            if (++seen > 8) break;
        }
        return false;
    }

    private static ReviewDemand? Of(TextLine line, string clause, bool asks)
    {
        var text = Words.Compact(clause);
        if (!asks || Words.HasAny(text, Done)) return null;
        foreach (var turn in Turns)
        {
            var at = text.IndexOf(turn, StringComparison.Ordinal);
            if (at < 0) continue;
            var to = Value(text[(at + turn.Length)..]);
            if (to.Length == 0) continue;
            var before = text[..at];
            var by = Math.Max(before.LastIndexOf('由'), before.LastIndexOf('从'));
            var from = by >= 0 ? Value(before[(by + 1)..]) : "";
            var about = by >= 0 ? before[..by] : before;
            return about.Length < 2 ? null : new(DemandKind.Change, about, from.Length > 0 ? Entry(from, line) : null, Entry(to, line), line.Origin.Narrow(clause.Trim()));
        }
        if (Quoted(text) is not { } name) return null;
        if (Words.HasAny(text, Removals)) return new(DemandKind.Removal, name, null, null, line.Origin.Narrow(clause.Trim()));
        return Words.HasAny(text, Additions) && text.Contains("指标", StringComparison.Ordinal) ? new(DemandKind.Addition, name, null, null, line.Origin.Narrow(clause.Trim())) : null;
    }

    private static Entry Entry(string raw, TextLine line) => new("", raw, IndicatorValue.Parse(raw), line.Origin);

    // Up to the next sign; a comma between digits belongs to the number.
    private static string Value(string text)
    {
        var end = 0;
        while (end < text.Length && !IsEnd(text, end)) end++;
        return text[..end].Trim('“', '”', '"', '为', '的');
    }

    private static bool IsEnd(string text, int at) => text[at] is '。' or '；' or ';' or '、' or '(' or ')'
        || (text[at] is ',' or '，' && !(at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));

    private static string? Quoted(string text)
    {
        var start = text.IndexOfAny(['“', '"', '《', '「']);
        var end = start < 0 ? -1 : text.IndexOfAny(['”', '"', '》', '」'], start + 1);
        return end > start + 2 ? text[(start + 1)..end] : null;
    }

    /// <summary>Whether the words name an indicator.</summary>
    public bool Names(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var key = IndicatorPairs.Key(indicator);
        return key.Length > 1 && Words.Letters(About).Contains(key, StringComparison.Ordinal);
    }
}
