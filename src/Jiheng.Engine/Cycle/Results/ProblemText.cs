using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text.Claims;

namespace Jiheng.Engine.Cycle.Results;

/// <summary>Problems and measures as their chapters list them.</summary>
internal static class ProblemText
{
    private const int LongestHeading = 25;
    private const int Shortest = 4;
    private const int FewMeasures = 2;
    private const int LongestOwnName = 10;

    private static readonly string[] Ordinals = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是"];

    // What a sentence of a chapter on problems and measures together says when it tells a problem.
    private static readonly string[] Wanting = ["不足", "不够", "不高", "不强", "不到位", "不健全", "不完善", "不规范", "不及时", "不明确", "较低", "偏低", "欠缺", "缺乏", "缺少", "有待", "薄弱", "滞后", "未能", "困难", "无法", "尚未", "存在"];

    private enum Kind
    {
        Other,
        Problem,
        Measure,
        Both,
    }

    /// <summary>The items of the chapters on problems, with their line.</summary>
    public static List<(string Text, TextLine Line, Chapter Chapter)> Problems(DocumentReading document) =>
        Items(document, (kind, text) => kind == Kind.Problem || (kind == Kind.Both && IsWanting(text)), ProblemChapters.SaysNone);

    /// <summary>The items of the chapters on measures.</summary>
    public static List<(string Text, TextLine Line, Chapter Chapter)> Measures(DocumentReading document) =>
        Items(document, (kind, text) => kind == Kind.Measure || (kind == Kind.Both && !IsWanting(text)), _ => false);

    /// <summary>What a paragraph calls itself at its beginning, or null.</summary>
    private static Kind? Named(string text)
    {
        var end = text.IndexOfAny([':', '：', ',', '，']);
        var head = end is > 0 and <= LongestOwnName ? text[..end] : "";
        if (head.Length == 0 || head.Contains("问题", StringComparison.Ordinal)) return null;
        if (Words.HasAny(head, "经验", "做法", "成效")) return Kind.Other;
        return Words.HasAny(head, "措施", "建议", "下一步") ? Kind.Measure : null;
    }

    private static bool IsWanting(string text) =>
        Words.HasAny(text.Replace("发现不足", "", StringComparison.Ordinal).Replace("查找不足", "", StringComparison.Ordinal).Replace("存在的问题", "", StringComparison.Ordinal), Wanting);

    /// <summary>What a chapter tells: by its own heading, else by the nearest above it that says.</summary>
    private static Kind KindOf(Chapter chapter)
    {
        for (var i = chapter.Path.Count; i >= 0; i--)
        {
            var heading = i == chapter.Path.Count ? chapter.Heading : chapter.Path[i];
            var isProblem = heading.Contains("问题", StringComparison.Ordinal) && !Words.HasAny(heading, "预设", "说明", "其他");
            var isMeasure = Words.HasAny(heading, "改进", "整改", "措施", "建议", "下一步");
            var isOther = Words.HasAny(heading, "经验", "做法", "成效", "结论", "附表", "附件");
            // A heading that is a sentence is an item of the chapter above it.
            if (heading.EndsWith('。') || heading.Length > LongestHeading) continue;
            if (isProblem && (isMeasure || isOther)) return Kind.Both;
            if (isProblem) return Kind.Problem;
            if (isOther) return Kind.Other;
            if (isMeasure) return Kind.Measure;
        }
        return Kind.Other;
    }

    /// <summary>
    /// The measure that answers a problem: the only one beside the only problem, the one with the same number of as many, else the one
    /// that shares the most words with it; empty when none does.
    /// </summary>
    public static string AnswerTo(string problem, int index, int problems, IReadOnlyList<string> measures)
    {
        if (measures.Count == 0) return "";
        if (problems == 1 && measures.Count <= FewMeasures) return string.Join("；", measures.Select(m => m.TrimEnd('。', '；')));
        var (best, most) = ("", 0);
        foreach (var measure in measures)
        {
            var common = Common(problem, measure);
            if (common > most) (best, most) = (measure, common);
        }
        if (most >= Shortest) return best;
        return measures.Count == problems ? measures[index] : "";
    }

    /// <summary>The length of the longest run of signs that two texts share.</summary>
    public static int Common(string a, string b)
    {
        var longest = 0;
        var before = new int[b.Length + 1];
        foreach (var c in a)
        {
            var now = new int[b.Length + 1];
            for (var j = 0; j < b.Length; j++)
                if (c == b[j] && c is not ('，' or '、' or '。')) longest = Math.Max(longest, now[j + 1] = before[j] + 1);
            before = now;
        }
        return longest;
    }

    private static List<(string Text, TextLine Line, Chapter Chapter)> Items(DocumentReading document, Func<Kind, string, bool> isWanted, Func<Chapter, bool> isEmpty)
    {
        List<(string Text, TextLine Line, Chapter Chapter)> items = [];
        List<TextLine> seen = [];
        foreach (var outer in document.Chapters)
        {
            if (!Words.HasAny(outer.Heading, "问题", "改进", "整改", "措施", "建议", "下一步")) continue;
            var chapter = outer;
            var heading = "";
            for (var i = 0; i < chapter.Paragraphs.Count; i++)
            {
                var line = chapter.Paragraphs[i];
                // A chapter inside a chapter that was read already.
                if (seen.Exists(s => s.Origin.IsSamePlace(line.Origin))) continue;
                seen.Add(line);
                var inner = document.ChapterAt(chapter.Form, line.Origin) ?? chapter;
                if (isEmpty(inner)) continue;
                var kind = KindOf(inner);
                var printed = CyclePrint.Of(line.Text);
                var isNumbered = ListNumber.TryRead(printed, out var number);
                var text = isNumbered ? printed[number.Length..] : printed;
                if (text.Length < Shortest || Words.HasAny(text[..2], "附表", "附件")) continue;
                // A short line above text of its own is what that text is about; above the next number it is an item itself.
                var next = i + 1 < chapter.Paragraphs.Count ? CyclePrint.Of(chapter.Paragraphs[i + 1].Text) : "";
                if (text.Length <= LongestHeading && next.Length > 0 && (text[^1] is not ('。' or ';' or '；') || isNumbered) && (!ListNumber.TryRead(next, out var below) || below.Level > number.Level))
                {
                    // 存在的主要问题 names the chapter, 预算编制 what the next line is about.
                    heading = Words.HasAny(text, "问题", "措施", "建议") ? "" : text.TrimEnd(':', '：', '。');
                    continue;
                }
                // A sentence that a page broke in two goes on in the next paragraph of its chapter.
                while (text.Length > LongestHeading && !Words.HasSign(text[^1..], "。；;：:！？!?") && next.Length > 0 && !ListNumber.TryRead(next, out _)
                    && ReferenceEquals(document.ChapterAt(chapter.Form, chapter.Paragraphs[i + 1].Origin) ?? chapter, inner))
                {
                    text += next;
                    seen.Add(chapter.Paragraphs[++i]);
                    next = i + 1 < chapter.Paragraphs.Count ? CyclePrint.Of(chapter.Paragraphs[i + 1].Text) : "";
                }
                // 改进措施：… inside a chapter on problems says itself what it is.
                if (kind is Kind.Problem or Kind.Both && Named(text) is { } own) kind = own;
                foreach (var piece in Pieces(text))
                {
                    var item = heading.Length > 0 ? $"{heading}：{piece}" : piece;
                    if (isWanted(kind, item)) items.Add((item, line, inner));
                }
                heading = "";
            }
        }
        return items;
    }

    /// <summary>一是…；二是…: each for itself; what stands before the first goes with it no further.</summary>
    private static List<string> Pieces(string text)
    {
        List<int> starts = [];
        foreach (var ordinal in Ordinals)
        {
            var at = text.IndexOf(ordinal, starts.Count > 0 ? starts[^1] + 2 : 0, StringComparison.Ordinal);
            if (at < 0) break;
            starts.Add(at);
        }
        if (starts.Count < 2) return [text];
        List<string> pieces = [];
        for (var i = 0; i < starts.Count; i++)
        {
            var piece = text[(starts[i] + 2)..(i + 1 < starts.Count ? starts[i + 1] : text.Length)].Trim(';', '；', ',', '，', '。', ':');
            if (piece.Length >= Shortest) pieces.Add(piece);
        }
        return pieces;
    }
}
