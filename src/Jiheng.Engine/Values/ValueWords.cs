namespace Jiheng.Engine.Values;

/// <summary>The words that stand for a value in a target or actual cell. Data: a word is added here and nowhere else.</summary>
/// <remarks>Source: the published forms; docs/spec/value-grammar.md, "Words".</remarks>
internal static class ValueWords
{
    public static readonly string[] NotApplicable =
    [
        "不涉及", "未涉及", "不适用", "无此情况", "无此项", "无此类情况", "无此项目", "不作要求", "不做要求", "不考核", "N/A", "n/a", "NA",
        "本年不涉及", "本年度不涉及", "本项目不涉及", "该项目不涉及", "本单位不涉及", "本年未涉及", "本年度未涉及", "本项目未涉及",
    ];

    public static readonly string[] YesNo =
    [
        "是", "否", "有", "无", "产生", "未产生", "存在", "不存在", "发生", "未发生", "没有", "无发生", "不产生", "不发生",
    ];

    private static readonly (string Yes, string No)[] Opposites =
    [
        ("是", "否"), ("有", "无"), ("有", "没有"), ("产生", "未产生"), ("产生", "不产生"), ("存在", "不存在"), ("发生", "未发生"), ("发生", "不发生"), ("发生", "无发生"),
    ];

    private static readonly string[][] SameAnswer = [["无", "没有"], ["未产生", "不产生"], ["未发生", "不发生", "无发生"]];

    // Best first. Words of one rank mean the same.
    private static readonly string[][][] Scales =
    [
        [["优", "优秀"], ["良", "良好"], ["中", "中等"], ["低"], ["差", "较差"]],
        [["好"], ["较好"], ["一般"], ["较差"], ["差"]],
        [["高"], ["较高"], ["一般"], ["较低"], ["低"]],
        [["满意"], ["基本满意"], ["不满意"]],
        [["一等"], ["二等"], ["三等"], ["四等"]],
        [["A"], ["B"], ["C"], ["D"]],
    ];

    // 完成 > 基本完成 > 部分完成 > 未完成, and so for each of these.
    private static readonly string[] Completable = ["完成", "达标", "合格", "健全", "规范", "合规", "全覆盖", "覆盖", "到位", "落实", "及时", "合理", "实现", "完善", "完整", "准确", "相符", "科学", "开展", "达到", "达成"];

    private static readonly (string Word, int Rank)[] Degrees =
    [
        ("已全部", 3), ("全部", 3), ("全面", 3), ("完全", 3), ("已", 3), ("均", 3), ("均已", 3), ("已经", 3), ("", 3), ("基本", 2), ("大部分", 2), ("部分", 1), ("未", 0), ("不", 0), ("未能", 0), ("尚未", 0), ("未全部", 1), ("未全面", 1),
    ];

    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "优", "良", "中", "差", "低", "高", "好", "优秀", "良好", "中等", "较差", "较好", "较高", "较低", "一般", "优良", "优良中差", "优良中低差",
        "合格", "不合格", "满意", "不满意", "达标", "不达标", "范围内", "预算范围内", "控制范围内", "标准范围内", "全覆盖", "基本全覆盖", "实现全覆盖", "应保尽保", "应享尽享", "应报尽报",
        "长效", "长期", "中长期", "可持续", "持续", "常态化", "零容忍", "零事故", "零投诉", "完工", "竣工", "按计划", "按时", "按期", "如期", "足额", "全额", "按月", "按季",
        "严格执行", "正常", "正常运转", "正常运行", "稳定", "畅通", "透明", "公开", "显著", "较明显", "一等", "二等", "三等", "四等", "A", "B", "C", "D",
    };

    private static readonly string[] Adverbs =
    [
        "逐步", "不断", "持续", "明显", "显著", "有效", "稳步", "进一步", "基本", "完全", "全面", "较为", "比较", "大幅度", "大幅", "切实", "充分", "得到", "有所", "已经", "已",
        "全部", "按时", "按期", "及时", "按质", "保质", "按量", "保量", "足额", "部分", "尚未", "未能", "未", "不", "较", "很", "十分", "非常", "长期", "均", "依法", "依规", "予以", "积极", "有序", "顺利", "深入", "严格",
        "有", "可", "能够", "更加", "更", "日益", "稳定", "平稳", "高度", "有限", "实现", "确保", "如期", "良好", "安全", "合理", "规范",
    ];

    private static readonly string[] Cores =
    [
        "提高", "提升", "增强", "改善", "健全", "完善", "规范", "合规", "合法", "合理", "科学", "推进", "推动", "下降", "降低", "减少", "减轻", "缓解", "完成", "全覆盖", "覆盖", "保障", "优化", "加强", "促进",
        "增加", "增长", "加大", "扩大", "巩固", "稳定", "满意", "良好", "有效", "及时", "应用", "相符", "符合", "达标", "合格", "落实", "到位", "开展", "实现", "发展", "控制", "完备", "完整", "准确", "公开", "公正",
        "公平", "真实", "安全", "可持续", "持续", "长期", "明确", "齐全", "可行", "充分", "明显", "显著", "维护", "遏制", "防范", "化解", "解决", "满足", "支撑", "改进", "达到", "达成", "运行", "运转", "执行", "实施", "建立", "足额", "按时",
        "正常", "顺畅", "畅通", "匹配", "一致", "可控", "有序", "平稳", "清晰", "细化", "量化", "更新", "拓展", "深化", "强化", "好转", "验收", "通过", "发放", "支付", "拨付", "兑现", "缴费", "入库", "公示", "上线",
    ];

    // What was done says nothing of how well until another word says it: 运行 alone is a heading, 正常运行 a level.
    private static readonly string[] Deeds = ["运行", "运转", "执行", "实施", "建立", "发放", "支付", "拨付", "缴费", "入库", "公示", "上线", "更新", "应用", "维护", "控制", "发展"];

    /// <summary>Whether the word is a level: listed, or one or two adverbs with one or two words of quality (不断提高, 及时足额).</summary>
    public static bool IsLevel(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 14) return false;
        if (Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) return true;
        return !Contains(Deeds, word) && IsComposed(word, adverbs: 2, cores: 2);
    }

    public static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var w in words)
            if (word.SequenceEqual(w)) return true;
        return false;
    }

    /// <summary>Whether the word may carry a comparison: ≥良, 良及以上.</summary>
    public static bool IsOnScale(ReadOnlySpan<char> word)
    {
        foreach (var scale in Scales)
            foreach (var rank in scale)
                if (Contains(rank, word)) return true;
        return false;
    }

    /// <summary>
    /// How the actual word stands against the target: positive when better, 0 when the same, negative when worse;
    /// null when the two words are not on one scale.
    /// </summary>
    public static int? Compare(string target, string actual)
    {
        if (target == actual) return 0;
        foreach (var scale in Scales)
            if (RankIn(scale, target) is { } t && RankIn(scale, actual) is { } a) return t.CompareTo(a);
        foreach (var core in Completable)
            if (DegreeOf(target, core) is { } t && DegreeOf(actual, core) is { } a) return a.CompareTo(t);
        return null;
    }

    /// <summary>Whether two yes-no words say the same; null when they answer different questions.</summary>
    public static bool? SameYesNo(string target, string actual)
    {
        if (target == actual) return true;
        foreach (var group in SameAnswer)
            if (Contains(group, target) && Contains(group, actual)) return true;
        foreach (var (yes, no) in Opposites)
            if ((yes == target && no == actual) || (yes == actual && no == target)) return false;
        return null;
    }

    private static bool IsComposed(ReadOnlySpan<char> word, int adverbs, int cores)
    {
        foreach (var core in Cores)
        {
            if (!word.StartsWith(core)) continue;
            var rest = word[core.Length..];
            if (rest.IsEmpty || (cores > 1 && IsComposed(rest, 0, cores - 1))) return true;
        }
        if (adverbs == 0) return false;
        foreach (var adverb in Adverbs)
            if (word.StartsWith(adverb) && IsComposed(word[adverb.Length..], adverbs - 1, cores)) return true;
        return false;
    }

    private static int? RankIn(string[][] scale, string word)
    {
        for (var i = 0; i < scale.Length; i++)
            if (Contains(scale[i], word)) return i;
        return null;
    }

    private static int? DegreeOf(string word, string core)
    {
        if (!word.EndsWith(core, StringComparison.Ordinal)) return null;
        var degree = word.AsSpan(0, word.Length - core.Length);
        foreach (var (name, rank) in Degrees)
            if (degree.SequenceEqual(name)) return rank;
        return null;
    }
}
