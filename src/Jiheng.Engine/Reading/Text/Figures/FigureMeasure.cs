using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>Whether a figure is a level, a change, a growth, a share, a rate, a price or a score, by the words around it.</summary>
internal static class FigureMeasure
{
    private static readonly string[] Rising = ["增长", "增加", "上升", "提高", "提升", "增幅", "涨幅", "上涨", "上调", "递增", "扩大", "增"];

    private static readonly string[] Falling = ["下降", "减少", "降低", "降幅", "减幅", "回落", "下调", "压减", "压缩", "缩减", "递减", "核减", "下滑", "减"];

    // What may stand between the verb and the number: 增长了约17%, 各增加, 降幅为5%.
    private static readonly string[] Fillers = ["了", "约", "近", "达到", "达", "为", "是", "额", "数", "金额", "幅度", "幅", "超过", "超", "均", "各", "分别", "平均", "共", "共计", "将近", "不少于", "不低于", ":", "“", "\""];

    private static readonly string[] PriceWords = ["人均", "户均", "次均", "日均", "每人", "每户", "每次", "每场", "单价", "每份", "每件", "每台", "每亩", "每公里", "每平方米", "每人每年", "每人每月", "每天", "均价", "例均", "床日"];

    /// <summary>What the figure tells.</summary>
    /// <param name="clause">The words of its own clause before it.</param>
    /// <param name="sentence">The sentence up to it: whether it compares at all.</param>
    /// <param name="after">The words behind it.</param>
    /// <param name="unit">Its unit.</param>
    public static (Measure Measure, Trend Trend) Of(string clause, string sentence, string after, Unit unit)
    {
        var words = Words.Compact(clause);
        var trend = TrendAt(words, out var verb);
        switch (unit.Dimension)
        {
            case Dimension.PercentagePoint: return (Measure.Points, trend != Trend.None ? trend : TrendIn(Words.Compact(sentence)));
            case Dimension.Points: return (Measure.Score, Trend.None);
            case Dimension.Ratio:
                // 按救助总额的15%收取: a rule that takes a part of a whole.
                if (IsShare(words) || (words.StartsWith('按') && words.EndsWith('的'))) return (Measure.Share, Trend.None);
                // 提升率、压减率 are names of indicators.
                if (trend != Trend.None) return (Measure.Growth, trend);
                return after.StartsWith("的增长", StringComparison.Ordinal) ? (Measure.Growth, Trend.Up) : after.StartsWith("的降", StringComparison.Ordinal) ? (Measure.Growth, Trend.Down) : (Measure.Rate, Trend.None);
            case Dimension.Money:
            case Dimension.Count:
            case Dimension.Area:
            case Dimension.None:
                if (unit.Dimension == Dimension.None && (words.EndsWith("得分", StringComparison.Ordinal) || words.EndsWith("得分为", StringComparison.Ordinal) || words.EndsWith("评分为", StringComparison.Ordinal))) return (Measure.Score, Trend.None);
                if (unit.Dimension == Dimension.Money && (Words.HasAny(words, PriceWords) || IsPerPiece(after))) return (Measure.Price, Trend.None);
                if (trend != Trend.None && !IsNovelty(words, verb)) return (Measure.Change, trend);
                if (Comparative(words) is var more and not Trend.None && Compares(sentence)) return (Measure.Change, more);
                return Gap(words, sentence) is var gap and not Trend.None ? (Measure.Change, gap) : (Measure.Level, Trend.None);
            default: return (Measure.Level, Trend.None);
        }
    }

    /// <summary>Whether a text compares with something earlier or planned.</summary>
    public static bool Compares(string text) => Words.HasAny(text, "比", "较", "同期", "相比");

    /// <summary>The verb of a change that ends a clause, fillers aside. 增加到 and 降至 lead to the new level and are none.</summary>
    private static Trend TrendAt(string words, out int at)
    {
        var text = words;
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var filler in Fillers)
                if (text.EndsWith(filler, StringComparison.Ordinal) && text.Length > filler.Length)
                {
                    text = text[..^filler.Length];
                    cut = true;
                    break;
                }
        }
        foreach (var verb in Rising)
            if (Ends(text, verb, out at)) return Trend.Up;
        foreach (var verb in Falling)
            if (Ends(text, verb, out at)) return Trend.Down;
        at = -1;
        return Trend.None;
    }

    private static bool Ends(string text, string verb, out int at)
    {
        at = text.Length - verb.Length;
        if (!text.EndsWith(verb, StringComparison.Ordinal)) return false;
        // 净增, 新增 and 加减 are words of their own with one sign.
        return verb.Length > 1 || at == 0 || text[at - 1] is '比' or '年' or '期' or '净' or '各' or ',' or '均';
    }

    // 比上年多支出5万元, 较年初预算少20万元.
    private static Trend Comparative(string words)
    {
        if (words.Length == 0 || !Compares(words)) return Trend.None;
        var tail = words[Math.Max(0, words.Length - 6)..];
        if (Words.HasAny(tail, "多支", "多收", "多安排", "增加", "增长", "超支") || tail[^1] == '多') return Trend.Up;
        return Words.HasAny(tail, "少支", "少收", "少安排", "减少", "下降", "节约", "节支") || tail[^1] == '少' ? Trend.Down : Trend.None;
    }

    /// <summary>比预算5.60万元少0.48万元: the figure compared with stands between the comparison and its verb.</summary>
    private static Trend Gap(string words, string sentence)
    {
        if (words is not ("少" or "多" or "少支" or "多支" or "少支出" or "多支出" or "节约" or "节支" or "超支")) return Trend.None;
        var text = Words.Compact(sentence);
        var clause = text[(Words.LastSign(text, "，,。；;") + 1)..];
        // 甲3万元，乙2万元，比预算12万元少7万元: which of them, or both together, nobody can tell.
        var before = text[..^clause.Length];
        if (before.IndexOf('元', StringComparison.Ordinal) != before.LastIndexOf('元')) return Trend.None;
        // The verb follows the figure at once, and the comparison opens the clause.
        if (clause.Length == 0 || clause[0] is not ('比' or '较') || clause.Length <= words.Length || !char.IsLetterOrDigit(clause[^(words.Length + 1)])) return Trend.None;
        return words is "多" or "多支" or "多支出" or "超支" ? Trend.Up : Trend.Down;
    }

    private static Trend TrendIn(string text)
    {
        foreach (var verb in Rising) if (verb.Length > 1 && text.Contains(verb, StringComparison.Ordinal)) return Trend.Up;
        foreach (var verb in Falling) if (verb.Length > 1 && text.Contains(verb, StringComparison.Ordinal)) return Trend.Down;
        return Trend.None;
    }

    // 占50.6%, 占本年支出合计的100%, 占比为5%; not 占地, 占用.
    private static bool IsShare(string words)
    {
        var at = words.LastIndexOf('占');
        if (at >= 0 && (at + 1 == words.Length || words[at + 1] is not ('地' or '用' or '有'))) return true;
        return words.EndsWith("比重为", StringComparison.Ordinal) || words.EndsWith("比重", StringComparison.Ordinal) || words.EndsWith("比重达", StringComparison.Ordinal);
    }

    // 追加、新增 bring money or people that were not there before; that is an amount of its own.
    private static bool IsNovelty(string words, int verb) => verb > 0 && words[verb - 1] is '新' or '追' || verb < 0;

    private static bool IsPerPiece(string after) =>
        after.Length > 1 && after[0] is '/' or '／' && after[1] is '人' or '户' or '次' or '件' or '台' or '天' or '日' or '月' or '年' or '亩' or '张' or '平' or '公' or '家' or '场' or '份';
}
