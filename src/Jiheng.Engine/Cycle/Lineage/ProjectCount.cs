using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Cycle.Lineage;

/// <summary>A number of projects that running text states, with their money: 项目10个，金额合计100万元.</summary>
/// <param name="Count">How many.</param>
/// <param name="Amount">Their money, or null when the sentence prints none behind the count.</param>
/// <param name="Words">The clause of the count.</param>
/// <param name="IsEvaluations">Whether the clause counts evaluations: 项目自评10个.</param>
/// <param name="IsAttached">Whether it counts forms that are attached: 附10张项目支出绩效自评表.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record ProjectCount(int Count, Fact? Amount, string Words, bool IsEvaluations, bool IsAttached, Origin Origin)
{
    private const string Measures = "个张份项";

    /// <summary>The counts that the text of a document states.</summary>
    public static IReadOnlyList<ProjectCount> In(DocumentReading document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<ProjectCount> found = [];
        foreach (var form in document.Forms)
            foreach (var paragraph in form.Paragraphs)
                foreach (var line in paragraph.Lines)
                    if (Speaks(line.Text))
                        foreach (var sentence in Sentences.Of(line)) Read(document, line.Origin, sentence, found);
        return found;
    }

    // Most lines say nothing of projects: they need not be divided.
    private static bool Speaks(string text) => text.Contains('项', StringComparison.Ordinal);

    private static void Read(DocumentReading document, Origin origin, string sentence, List<ProjectCount> found)
    {
        if (!Speaks(sentence)) return;
        var text = CyclePrint.Of(sentence);
        if (!text.Contains("项目", StringComparison.Ordinal)) return;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '.' or ','))) continue;
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end - i > 4 || end == text.Length || !Measures.Contains(text[end], StringComparison.Ordinal)) continue;
            if (!CountsProjects(text, i, end + 1)) continue;
            // The clause with the remark in brackets behind it: （与部门开展项目自评个数相同）.
            var (start, stop) = (i, end + 1);
            while (start > 0 && text[start - 1] is not (',' or ';' or '。' or '，' or '；' or ':' or '：')) start--;
            for (var depth = 0; stop < text.Length && (depth > 0 || text[stop] is not (',' or ';' or '。' or '，' or '；')); stop++) depth += text[stop] switch { '(' or '（' => 1, ')' or '）' => -1, _ => 0 };
            var clause = text[start..stop];
            var isForms = Reading.Words.HasAny(clause, "自评表", "自评报告");
            found.Add(new(int.Parse(text[i..end], System.Globalization.CultureInfo.InvariantCulture), AmountAfter(document, sentence, text[stop..]), clause,
                Reading.Words.HasAny(clause, "自评", "绩效评价") && !Reading.Words.HasAny(clause, "事前", "监控", "绩效目标"),
                isForms && Reading.Words.HasAny(clause, "附", "后附", "附件"), origin.Narrow(sentence)));
        }
    }

    /// <summary>项目10个, 项目总数10个, 10个项目, 10张项目支出绩效自评表; not 10个 of something else.</summary>
    private static bool CountsProjects(string text, int from, int to)
    {
        if (string.CompareOrdinal(text, to, "项目", 0, 2) == 0) return true;
        foreach (var word in (string[])["专项预算项目", "预算项目", "一级项目", "专项项目", "重点项目"]) if (string.CompareOrdinal(text, to, word, 0, word.Length) == 0) return true;
        var before = text[..from];
        foreach (var word in (string[])["项目", "项目共", "项目共计", "项目总数", "项目数量", "项目个数", "项目自评", "项目支出绩效自评表", "项目自评表", "项目绩效自评表"])
            if (before.EndsWith(word, StringComparison.Ordinal)) return !before.EndsWith("项目" + word, StringComparison.Ordinal);
        return false;
    }

    /// <summary>The first money of the sentence behind the count, where it is said to be their sum.</summary>
    private static Fact? AmountAfter(DocumentReading document, string sentence, string after)
    {
        var next = after.TrimStart(',', '，');
        if (!Reading.Words.HasAny(next[..Math.Min(next.Length, 16)], "金额", "资金", "预算")) return null;
        Fact? found = null;
        var first = int.MaxValue;
        var whole = Reading.Words.Compact(sentence);
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || fact.Quantity.Unit.Dimension != Dimension.Money || !whole.Contains(Reading.Words.Compact(fact.Entry.Raw), StringComparison.Ordinal)) continue;
            if (Reading.Words.Compact(fact.Sentence) is var own && !own.Contains(whole, StringComparison.Ordinal) && !whole.Contains(own, StringComparison.Ordinal)) continue;
            var at = next.IndexOf(CyclePrint.Of(fact.Entry.Raw), StringComparison.Ordinal);
            if (at >= 0 && at < first) (found, first) = (fact, at);
        }
        return found;
    }
}
