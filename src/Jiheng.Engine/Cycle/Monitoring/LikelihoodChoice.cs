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
    private const string Crossed = "×✗✘✕╳";
    private const string Boxes = "□☐◻▢⬜" + Ticked;

    /// <summary>The choice of a row. A column that the form does not have is not asked for.</summary>
    public static LikelihoodChoice Of(Indicator indicator, MonitoringRules rules)
    {
        if (indicator.Likelihood is not { } entry || rules.Likelihoods.Count == 0) return new(null, "", []);
        var chosen = Chosen(entry.Raw, rules);
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
    private static List<string> Chosen(string raw, MonitoringRules rules)
    {
        List<string> words = [];
        var text = Words.Compact(raw);
        if (!Words.HasSign(text, Boxes))
        {
            foreach (var word in text.Split('、', ',', '/', ';')) if (word.Length > 0) words.Add(word);
            return words;
        }
        var tokens = Tokens(text, rules);
        var boxFirst = IsMark(tokens[0]) || (!IsMark(tokens[^1]) && StandsBefore(raw));
        for (var i = 0; i < tokens.Count; i++)
        {
            var beside = boxFirst ? i + 1 : i - 1;
            if (IsTick(tokens[i]) && beside >= 0 && beside < tokens.Count && !IsMark(tokens[beside])) words.Add(tokens[beside]);
        }
        return words;
    }

    /// <summary>Marks and words in printed order; a pair of brackets around nothing is a box, beside a tick a cross is one too.</summary>
    private static List<string> Tokens(string text, MonitoringRules rules)
    {
        List<string> tokens = [];
        var hasTick = Words.HasSign(text, Ticked);
        for (var i = 0; i < text.Length; i++)
        {
            if (Boxes.Contains(text[i], StringComparison.Ordinal)) tokens.Add(text[i].ToString());
            else if (hasTick && Crossed.Contains(text[i], StringComparison.Ordinal)) tokens.Add(Boxes[..1]);
            else if (text[i] is '(' or '[' && i + 1 < text.Length && text[i + 1] is ')' or ']') tokens.Add(Boxes[..1]);
            if (!IsWord(text[i]) || (hasTick && Crossed.Contains(text[i], StringComparison.Ordinal))) continue;
            var end = i;
            while (end < text.Length && IsWord(text[end]) && !(hasTick && Crossed.Contains(text[end], StringComparison.Ordinal))) end++;
            tokens.AddRange(Divided(text[i..end], rules));
            i = end - 1;
        }
        return tokens;
    }

    /// <summary>确定能有可能 is two choices between which nothing but a space stood; words that are not choices throughout stay one.</summary>
    private static List<string> Divided(string words, MonitoringRules rules)
    {
        List<string> parts = [];
        for (var at = 0; at < words.Length; at += parts[^1].Length)
        {
            var longest = words.Length - at;
            while (longest > 0 && Named(words.Substring(at, longest), rules) is null) longest--;
            if (longest == 0) return [words];
            parts.Add(words.Substring(at, longest));
        }
        return parts;
    }

    /// <summary>Whether a tick between words belongs to the one behind it: a space before it and none after.</summary>
    private static bool StandsBefore(string raw)
    {
        var at = 0;
        while (at < raw.Length && !Ticked.Contains(raw[at], StringComparison.Ordinal)) at++;
        return at > 0 && at + 1 < raw.Length && char.IsWhiteSpace(raw[at - 1]) && !char.IsWhiteSpace(raw[at + 1]);
    }

    private static bool IsMark(string token) => token.Length == 1 && Boxes.Contains(token[0], StringComparison.Ordinal);

    private static bool IsTick(string token) => IsMark(token) && Ticked.Contains(token[0], StringComparison.Ordinal);

    private static bool IsWord(char c) => !Boxes.Contains(c, StringComparison.Ordinal) && c is not ('(' or ')' or '[' or ']' or '、' or ',' or ';' or '/' or ':');
}
