using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Chains;

/// <summary>What the documents themselves say of a change between two steps: 经批复，指标值由90个调整为84个.</summary>
public enum Telling
{
    /// <summary>Nothing speaks of it.</summary>
    None,

    /// <summary>Something was changed, but the words do not say that it was this.</summary>
    Perhaps,

    /// <summary>A sentence names the thing, or the figure it had, and the figure it has now.</summary>
    Told,
}

/// <summary>Looks for the sentence that tells of a change.</summary>
public static class ToldChange
{
    private static readonly string[] Verbs = ["调整", "变更", "调减", "调增", "核减", "核增", "改为", "修订", "修改", "追加", "追减", "压减", "更正", "取消", "新增", "增设", "补充", "合并", "拆分", "更名", "降至", "降为", "降低", "减至", "减为", "下调", "上调", "升至", "增至", "增为", "提高至", "提高到", "提高为", "变为", "收回", "退回", "缴回", "上缴", "冲减", "退库"];

    // What is said of every budget: these tell of a change only beside both figures.
    private static readonly string[] Deciding = ["批准", "同意", "批复", "核定", "审定", "原定", "原为", "原目标", "实际下达"];

    /// <summary>Whether some sentence tells that a thing changed from one value to another.</summary>
    /// <param name="documents">Where to look: the documents of the later step and of those between.</param>
    /// <param name="name">What changed, compact: an indicator's name, 预算.</param>
    /// <param name="before">The earlier value.</param>
    /// <param name="after">The later value.</param>
    public static Telling Of(IEnumerable<DocumentReading> documents, string name, Entry before, Entry after)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (was, now) = (Digits(before), Digits(after));
        var best = Telling.None;
        foreach (var document in documents)
            foreach (var line in document.Lines)
            {
                var isTold = Words.HasAny(line.Text, Verbs);
                // Most lines print neither figure.
                if (!isTold && !Array.Exists(now, f => line.Text.Contains(f[..Math.Min(3, f.Length)], StringComparison.Ordinal))) continue;
                foreach (var sentence in Reading.Text.Sentences.Of(line))
                {
                    var text = Words.Compact(sentence).Replace(",", "", StringComparison.Ordinal);
                    var hasVerb = isTold && Words.HasAny(text, Verbs);
                    var (hasOld, hasNew) = (Has(text, was), Has(text, now));
                    if (!hasVerb)
                    {
                        // Both figures in one sentence speak of something, whatever the words.
                        if (hasOld && hasNew) { if (Words.HasAny(text, Deciding)) return Telling.Told; best = Telling.Perhaps; }
                        continue;
                    }
                    var names = name.Length > 1 && text.Contains(name, StringComparison.Ordinal);
                    if (hasNew && (hasOld || names)) return Telling.Told;
                    if (names || hasOld || hasNew) best = Telling.Perhaps;
                }
            }
        return best;
    }

    /// <summary>Whether some sentence that tells of a change prints the value: 8月追加25.60万元，全年预算345.60万元.</summary>
    public static bool Prints(IEnumerable<DocumentReading> documents, Entry value)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(value);
        var figure = Digits(value);
        foreach (var document in documents)
            foreach (var line in document.Lines)
                if (Words.HasAny(line.Text, Verbs))
                    foreach (var sentence in Reading.Text.Sentences.Of(line))
                        if (Words.HasAny(sentence, Verbs) && Has(Words.Compact(sentence).Replace(",", "", StringComparison.Ordinal), figure)) return true;
        return false;
    }

    /// <summary>Whether some sentence tells that a thing was changed at all.</summary>
    public static bool Of(IEnumerable<DocumentReading> documents, string name)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(name);
        foreach (var document in documents)
            foreach (var line in document.Lines)
                if (Words.HasAny(line.Text, Verbs))
                    foreach (var sentence in Reading.Text.Sentences.Of(line))
                        if (Words.HasAny(sentence, Verbs) && Words.Compact(sentence).Contains(name, StringComparison.Ordinal)) return true;
        return false;
    }

    // The figure as printed without its unit: the sentence may print it with another sign.
    private static string[] Digits(Entry entry)
    {
        if (entry.Value.Quantity is not { } quantity) return [Words.Compact(entry.Raw)];
        var printed = quantity.Value.ToText(quantity.Decimals);
        // 78.00 in a table and 78万元 in a sentence; a table in 元 and a sentence in 万元 tell of one amount.
        string[] figures = quantity.Unit.Dimension != Numbers.Dimension.Money ? [printed]
            : [printed, (quantity.Base / 10000).ToText(2), quantity.Base.ToText(2)];
        return [.. figures.SelectMany(f => (string[])[f, Short(f)]).Distinct(StringComparer.Ordinal)];
    }

    private static string Short(string figure) => figure.Contains('.', StringComparison.Ordinal) ? figure.TrimEnd('0').TrimEnd('.') : figure;

    private static bool Has(string text, string[] figures) => Array.Exists(figures, f => Has(text, f));

    private static bool Has(string text, string figure)
    {
        if (figure.Length == 0) return false;
        for (var at = text.IndexOf(figure, StringComparison.Ordinal); at >= 0; at = text.IndexOf(figure, at + 1, StringComparison.Ordinal))
        {
            var end = at + figure.Length;
            // 5 does not stand in 15, 5.5 or 52.
            if ((at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '.')) && (end == text.Length || !(char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))) return true;
        }
        return false;
    }
}
