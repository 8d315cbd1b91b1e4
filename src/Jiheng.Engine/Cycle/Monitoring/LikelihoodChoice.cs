using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Monitoring;

/// <summary>Which likelihood a row chooses, and what that asks for.</summary>
/// <param name="Likelihood">The one chosen; null when none or several are, or words that the pack does not know.</param>
/// <param name="Remark">What is wrong with the choice; empty when nothing.</param>
/// <param name="Missing">What must be written and is not: 原因, 措施.</param>
internal sealed record LikelihoodChoice(Likelihood? Likelihood, string Remark, IReadOnlyList<string> Missing)
{
    private const string Ticked = "☑☒■◼✓✔√⊠";
    private const string Boxes = "□☐◻▢⬜" + Ticked;

    /// <summary>The choice of a row. A column that the form does not have is not asked for.</summary>
    public static LikelihoodChoice Of(Indicator indicator, MonitoringRules rules)
    {
        if (indicator.Likelihood is not { } entry || rules.Likelihoods.Count == 0) return new(null, "", []);
        var chosen = Chosen(Words.Compact(entry.Raw));
        if (chosen.Count == 0) return new(null, "完成目标可能性没有填", []);
        List<Likelihood> known = [];
        foreach (var words in chosen)
        {
            if (Named(words, rules) is not { } likelihood) return new(null, $"完成目标可能性“{words}”不是{string.Join("、", rules.Likelihoods.Select(l => l.Name))}之一", []);
            if (!known.Contains(likelihood)) known.Add(likelihood);
        }
        if (known.Count > 1) return new(null, $"完成目标可能性同时选了{string.Join("、", known.Select(l => $"“{l.Name}”"))}", []);
        return new(known[0], "", MissingOf(indicator, known[0]));
    }

    private static List<string> MissingOf(Indicator indicator, Likelihood likelihood)
    {
        List<string> missing = [];
        var text = indicator.Deviation is { IsBlank: false };
        if (likelihood.NeedsReason && !text && DeviationCauses.Of(indicator).Count == 0 && (indicator.Deviation is not null || indicator.Causes.Count > 0)) missing.Add("原因");
        // 偏差原因分析及改进措施 is one column for both.
        var isJoint = indicator.Deviation is { } deviation && deviation.Label.Contains("措施", StringComparison.Ordinal);
        if (likelihood.NeedsMeasure && indicator.Measure is not { IsBlank: false } && !(isJoint && text) && (indicator.Measure is not null || isJoint)) missing.Add("措施");
        return missing;
    }

    private static Likelihood? Named(string words, MonitoringRules rules)
    {
        foreach (var likelihood in rules.Likelihoods)
        {
            if (words == Words.Compact(likelihood.Name)) return likelihood;
            foreach (var other in likelihood.Words) if (words == Words.Compact(other)) return likelihood;
        }
        return null;
    }

    /// <summary>The words chosen: the ticked ones of a line of boxes (□确定能 ☑有可能), else those that stand there, divided by 、.</summary>
    private static List<string> Chosen(string text)
    {
        List<string> words = [];
        if (!Words.HasSign(text, Boxes))
        {
            foreach (var word in text.Split('、', ',', '/', ';')) if (word.Length > 0) words.Add(word);
            return words;
        }
        var boxFirst = Boxes.Contains(text[0], StringComparison.Ordinal) || text[0] == '(';
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ticked.Contains(text[i], StringComparison.Ordinal)) continue;
            var (start, end) = boxFirst ? (i + 1, i + 1) : (i, i);
            if (boxFirst) while (end < text.Length && IsWord(text[end])) end++;
            else while (start > 0 && IsWord(text[start - 1])) start--;
            if (end > start) words.Add(text[start..end]);
        }
        return words;
    }

    private static bool IsWord(char c) => !Boxes.Contains(c, StringComparison.Ordinal) && c is not ('(' or ')' or '[' or ']' or '、' or ',' or ';' or '/' or ':');
}
