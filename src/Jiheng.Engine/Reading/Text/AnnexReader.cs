using Jiheng.Engine.Content;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text;

/// <summary>References to annexes, and the list of annexes that closes a report.</summary>
internal static class AnnexReader
{
    /// <summary>The annexes a sentence sends the reader to, each once: 见附件一, 详见附表2; of a range (见附表1至附表4) the first and the last.</summary>
    public static IEnumerable<(string Annex, string Words)> References(string sentence)
    {
        var first = sentence.IndexOf('见', StringComparison.Ordinal);
        if (first < 0) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = first; at >= 0; at = sentence.IndexOf('见', at + 1))
        {
            var i = at + 1;
            while (i < sentence.Length && sentence[i] == ' ') i++;
            if (Kind(sentence, i) is not { } kind) continue;
            i += kind.Length;
            if (Number(sentence, ref i) is not { } number) continue;
            if (seen.Add($"{kind}{number}")) yield return ($"{kind}{number}", sentence[at..i]);
            for (var next = Joined(sentence, kind, number, ref i); next > 0; next = Joined(sentence, kind, next, ref i))
                if (seen.Add($"{kind}{next}")) yield return ($"{kind}{next}", sentence[at..i]);
        }
    }

    private static string? Kind(string sentence, int at) =>
        at + 2 < sentence.Length && sentence[at] == '附' && sentence[at + 1] is '件' or '表' ? sentence.Substring(at, 2) : null;

    private static int? Number(string sentence, ref int at)
    {
        var start = at;
        while (at < sentence.Length && (char.IsAsciiDigit(sentence[at]) || "一二三四五六七八九十".Contains(sentence[at], StringComparison.Ordinal))) at++;
        if (at == start) return null;
        var digits = sentence.AsSpan(start, at - start);
        var number = int.TryParse(digits, out var n) ? n : ListNumber.Chinese(digits);
        return number > 0 ? number : null;
    }

    /// <summary>The number that a range or an enumeration goes on to, or 0; the place moves behind it. 附件1-2 is more often the second part of an annex than a range.</summary>
    private static int Joined(string sentence, string kind, int before, ref int at)
    {
        var i = at;
        while (i < sentence.Length && sentence[i] == ' ') i++;
        if (i >= sentence.Length) return 0;
        var sign = sentence[i];
        if (sign is not ('至' or '到' or '-' or '－' or '—' or '–' or '~' or '～' or '、' or '和' or '及' or '与')) return 0;
        while (i < sentence.Length && sentence[i] == sign) i++;
        while (i < sentence.Length && sentence[i] == ' ') i++;
        var isNamed = string.CompareOrdinal(sentence, i, kind, 0, kind.Length) == 0;
        if (isNamed) i += kind.Length;
        // 附件1、2024年度…: the number of something else.
        else if (sign is '和' or '及' or '与' or '、') return 0;
        if (Number(sentence, ref i) is not { } number || number <= before || (i < sentence.Length && sentence[i] is '年' or '月' or '.' or '%')) return 0;
        if (!isNamed && (number > 30 || (sign is not ('至' or '到') && number - before < 2))) return 0;
        at = i;
        return number;
    }

    /// <summary>The list of annexes at the end of a form's text, or nothing.</summary>
    public static IEnumerable<AnnexListing> List(IReadOnlyList<Paragraph> paragraphs, int form)
    {
        for (var p = 0; p < paragraphs.Count; p++)
        {
            var text = paragraphs[p].Text.Trim();
            if (!text.StartsWith("附件：", StringComparison.Ordinal) && !text.StartsWith("附件:", StringComparison.Ordinal)
                && !text.StartsWith("附：", StringComparison.Ordinal)) continue;
            var rest = text[(text.IndexOfAny(['：', ':']) + 1)..].Trim();
            if (rest.Length > 0) yield return Listing(rest, paragraphs[p], form);
            for (p++; p < paragraphs.Count; p++)
            {
                var item = paragraphs[p].Text.Trim();
                if (item.Length == 0) continue;
                if (item.Length > 50 || item.Contains('。', StringComparison.Ordinal) || !IsTitle(item)) yield break;
                yield return Listing(item, paragraphs[p], form);
            }
        }
    }

    private static bool IsTitle(string item)
    {
        var key = Words.WithoutBrackets(Words.Compact(item)).TrimEnd('；', ';', '.', ',');
        return Words.HasAny(key[Math.Max(0, key.Length - 3)..], "表", "报告", "清单", "说明", "情况", "材料", "方案", "办法");
    }

    private static AnnexListing Listing(string text, Paragraph paragraph, int form) =>
        ListNumber.TryRead(text, out var number)
            ? new(number.Value, text[number.Length..].Trim(), form, paragraph.Origin)
            : new(null, text, form, paragraph.Origin);
}
