using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// Whether words of running text name an indicator though not letter for letter: 检查定点医药机构 for 检查定点医药机构家数,
/// 追回违规使用医保基金 for 追回违规医保基金.
/// </summary>
internal static class ToldIndicator
{
    private const int ShortestCore = 4;

    // More letters between are other words.
    private const int MostBetween = 4;

    // What a name ends with to say that it counts or measures; the text has the figure's own unit instead.
    private static readonly string[] Measures = ["人次数", "家数", "人数", "人次", "场次", "次数", "期数", "件数", "户数", "座数", "个数", "份数", "总数", "数量", "里程", "面积", "长度", "金额", "总额", "数"];

    private static readonly string[] Openings = ["全年", "当年", "本年度", "本年", "年内", "累计", "共", "完成", "实现", "已", "开展", "公开", "组织", "年度", "度"];

    private static readonly string[] Closings = ["达到", "共计", "共", "达", "为", "是", "了", "约", "合计", "总计"];

    // Words that may stand between those of the name and narrow nothing.
    private static readonly string[] Fillers = ["使用", "的", "了", "各类", "共", "全部", "相关", "有关"];

    /// <summary>Without remarks, quotation marks and the word that only says it counts.</summary>
    public static string Core(Indicator indicator)
    {
        var name = Plain(Words.WithoutBrackets(Attainment.Name(indicator)));
        foreach (var measure in Measures)
            if (name.Length >= measure.Length + ShortestCore && name.EndsWith(measure, StringComparison.Ordinal)) return name[..^measure.Length];
        return name;
    }

    /// <summary>Whether the figure tells the indicator by its words, its own being <see cref="Label"/>. Words between those of the name need a slip of the digits as a second witness.</summary>
    public static bool IsNamed(string core, Indicator indicator, Fact fact, string label)
    {
        if (core.Length < ShortestCore || indicator.Actual is not { Value: { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } actual } }) return false;
        if (!actual.Unit.IsComparableWith(fact.Quantity.Unit)) return false;
        if (label.Length < ShortestCore) return false;
        if (label == core) return true;
        var (shorter, longer) = label.Length > core.Length ? (core, label) : (label, core);
        if (shorter[^1] != longer[^1] || Between(shorter, longer) is not { Length: > 0 and <= MostBetween } between) return false;
        foreach (var filler in Fillers) between = between.Replace(filler, "", StringComparison.Ordinal);
        return (between.Length == 0 && label.Length > core.Length) || (DigitSlip.IsLikely(actual, fact.Quantity) && shorter[0] == longer[0]);
    }

    /// <summary>The words before a figure without those that only open or close a sentence.</summary>
    public static string Label(Fact fact)
    {
        var label = Plain(Words.Compact(fact.Entry.Label));
        if (Words.Year(label) is { } year && label.StartsWith($"{year}年", StringComparison.Ordinal)) label = label[5..].TrimStart('度', ',');
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var opening in Openings)
                if (label.Length > opening.Length + ShortestCore - 1 && label.StartsWith(opening, StringComparison.Ordinal)) (label, changed) = (label[opening.Length..], true);
            foreach (var closing in Closings)
                if (label.Length > closing.Length + ShortestCore - 1 && label.EndsWith(closing, StringComparison.Ordinal)) (label, changed) = (label[..^closing.Length], true);
        }
        return label;
    }

    private static string Plain(string text) => Words.HasSign(text, Quotation) ? string.Concat(text.Where(c => !Quotation.Contains(c, StringComparison.Ordinal))) : text;

    private const string Quotation = "“”\"《》";

    /// <summary>The letters of the longer one that the shorter one has not, when the rest is the shorter one in order; else null.</summary>
    private static string? Between(string shorter, string longer)
    {
        var at = 0;
        var rest = new System.Text.StringBuilder();
        foreach (var c in longer)
            if (at < shorter.Length && shorter[at] == c) at++;
            else rest.Append(c);
        return at == shorter.Length ? rest.ToString() : null;
    }
}
