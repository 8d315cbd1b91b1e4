using Jiheng.Engine.Content;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text;

/// <summary>References to annexes, and the list of annexes that closes a report.</summary>
internal static class AnnexReader
{
    /// <summary>The annexes a sentence sends the reader to, each once: 见附件一, 详见附表2.</summary>
    public static IEnumerable<(string Annex, string Words)> References(string sentence)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = sentence.IndexOf('见', StringComparison.Ordinal); at >= 0; at = sentence.IndexOf('见', at + 1))
        {
            var i = at + 1;
            while (i < sentence.Length && sentence[i] == ' ') i++;
            if (i + 2 >= sentence.Length || sentence[i] != '附' || sentence[i + 1] is not ('件' or '表')) continue;
            var kind = sentence.Substring(i, 2);
            var start = i += 2;
            while (i < sentence.Length && (char.IsAsciiDigit(sentence[i]) || "一二三四五六七八九十".Contains(sentence[i], StringComparison.Ordinal))) i++;
            if (i == start) continue;
            var digits = sentence.AsSpan(start, i - start);
            var number = int.TryParse(digits, out var n) ? n : ListNumber.Chinese(digits);
            if (number > 0 && seen.Add($"{kind}{number}")) yield return ($"{kind}{number}", sentence[at..i]);
        }
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
