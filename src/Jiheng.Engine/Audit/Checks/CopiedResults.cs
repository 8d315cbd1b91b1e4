using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Long passages on results that stand word for word in the reports of two projects, or twice in one report.</summary>
internal static class CopiedResults
{
    // About two printed lines: what two people would not write alike by chance.
    private const int Shortest = 60;

    // 无。, 优, and other words that every report has.
    private const int ShortestPiece = 12;

    private static readonly string[] Chapters = ["结论", "结果", "效益", "成效", "产出", "完成情况", "实施效果", "绩效分析", "自评评价", "目标实现", "民生保障"];

    // How an evaluation is made and how money is kept is said in the same words by right.
    private static readonly string[] Method = ["评价", "指标", "制度", "管理", "财务", "依据", "文件", "规定", "领导小组", "论证", "政策", "核算", "验收标准", "决策"];

    /// <summary>A passage of results: its letters, and the lines it was printed in.</summary>
    private sealed record Piece(string Letters, TextLine Line);

    /// <summary>A copied passage.</summary>
    /// <param name="Form">The form that repeats it.</param>
    /// <param name="From">The form that has it first.</param>
    /// <param name="Copy">Where it is repeated.</param>
    /// <param name="Original">Where it stands first.</param>
    /// <param name="Length">Its letters.</param>
    public sealed record Passage(FilledForm Form, FilledForm From, TextLine Copy, TextLine Original, int Length);

    /// <summary>The passages that reports of two different projects share, the longest of each pair.</summary>
    public static IEnumerable<Passage> BetweenProjects(DocumentReading document)
    {
        List<(FilledForm Form, List<Piece> Pieces)> reports = [];
        foreach (var form in document.Forms)
            if (form.Project is { IsBlank: false } && Results(document, form) is { Count: > 0 } found) reports.Add((form, found));
        // What stands in the reports of three projects is a phrase of the house.
        Dictionary<string, HashSet<string>> owners = new(StringComparer.Ordinal);
        foreach (var (form, pieces) in reports)
            foreach (var piece in pieces)
            {
                if (!owners.TryGetValue(piece.Letters, out var names)) owners[piece.Letters] = names = new(StringComparer.Ordinal);
                names.Add(Words.Compact(form.Project!.Raw));
            }
        for (var b = 1; b < reports.Count; b++)
            for (var a = 0; a < b; a++)
            {
                if (IsOfOneProgramme(Words.Compact(reports[a].Form.Project!.Raw), Words.Compact(reports[b].Form.Project!.Raw))) continue;
                Dictionary<string, TextLine> first = new(StringComparer.Ordinal);
                foreach (var piece in reports[a].Pieces) first.TryAdd(piece.Letters, piece.Line);
                Piece? begun = null;
                var length = 0;
                Passage? longest = null;
                foreach (var piece in reports[b].Pieces)
                {
                    if (!first.ContainsKey(piece.Letters) || owners[piece.Letters].Count > 2)
                    {
                        (begun, length) = (null, 0);
                        continue;
                    }
                    begun ??= piece;
                    length += piece.Letters.Length;
                    if (length >= Shortest && length > (longest?.Length ?? 0)) longest = new(reports[b].Form, reports[a].Form, begun.Line, first[begun.Letters], length);
                }
                if (longest is not null) yield return longest;
            }
    }

    /// <summary>Two batches or sources of one programme (某某补助资金第一批, 第二批) report the same results by right: five letters of their names are shared.</summary>
    private static bool IsOfOneProgramme(string a, string b)
    {
        for (var i = 0; i + 5 <= a.Length; i++)
            if (a.AsSpan(i, 5) is var piece && !Words.HasAny(piece.ToString(), "经费", "资金", "项目", "专项") && b.AsSpan().IndexOf(piece) >= 0) return true;
        return a == b;
    }

    /// <summary>A whole paragraph that one report prints twice.</summary>
    public static Passage? InOne(FilledForm form)
    {
        Dictionary<string, TextLine> seen = new(StringComparer.Ordinal);
        Passage? longest = null;
        foreach (var paragraph in form.Paragraphs)
        {
            if (paragraph.Lines.Count == 0) continue;
            var letters = Letters(paragraph.Text);
            if (letters.Length < Shortest) continue;
            if (!seen.TryAdd(letters, paragraph.Lines[0]) && letters.Length > (longest?.Length ?? 0)) longest = new(form, form, paragraph.Lines[0], seen[letters], letters.Length);
        }
        return longest;
    }

    private static List<Piece> Results(DocumentReading document, FilledForm form)
    {
        HashSet<TextLine> lines = new(ReferenceEqualityComparer.Instance);
        foreach (var chapter in document.Chapters)
            if (chapter.Form == form.Index && Words.HasAny(chapter.Heading, Chapters))
                foreach (var line in chapter.Paragraphs) lines.Add(line);
        List<Piece> pieces = [];
        foreach (var paragraph in form.Paragraphs)
            foreach (var line in paragraph.Lines)
            {
                if (!lines.Contains(line)) continue;
                foreach (var sentence in Sentences(line.Text))
                {
                    var letters = Letters(sentence);
                    if (letters.Length >= ShortestPiece && !Words.HasAny(letters, Method)) pieces.Add(new(letters, line));
                }
            }
        return pieces;
    }

    /// <summary>Cut at 。；： and before 一是, 二是: lists are printed in one paragraph or in several.</summary>
    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isItem = i + 1 < text.Length && text[i + 1] == '是' && "一二三四五六七八九".Contains(text[i], StringComparison.Ordinal) && (i == 0 || "，。；：、,;:".Contains(text[i - 1], StringComparison.Ordinal));
            if (!isItem && text[i] is not ('。' or '；' or '：' or ';' or ':')) continue;
            if (i > start) yield return text[start..i];
            start = isItem ? i + 2 : i + 1;
            if (isItem) i++;
        }
        if (start < text.Length) yield return text[start..];
    }

    private static string Letters(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
            if (Fold.IsHan(c) || char.IsAsciiDigit(c)) result.Append(c);
        return result.ToString();
    }
}
