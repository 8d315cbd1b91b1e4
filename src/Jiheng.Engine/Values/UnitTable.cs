using System.Diagnostics.CodeAnalysis;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Values;

/// <summary>The units that forms and reports print behind a number, with their exact factors.</summary>
/// <remarks>Source: docs/spec/value-grammar.md, "Units". 人 and 名 are one noun; 天 and 日 one length.</remarks>
public static class UnitTable
{
    private const int LongestSymbol = 7;

    private sealed record Entry(Unit Unit, bool TakesMyriads, string NotBefore);

    // Longest first: 千万 before 千.
    private sealed record Myriad(string Symbol, long Factor);

    private static readonly Myriad[] Myriads =
    [
        new("万亿", 1000000000000), new("千亿", 100000000000), new("百亿", 10000000000), new("十亿", 1000000000),
        new("千万", 10000000), new("百万", 1000000), new("十万", 100000),
        new("亿", 100000000), new("万", 10000), new("千", 1000), new("百", 100),
    ];

    private static readonly Dictionary<string, Entry> Entries = Build();
    private static readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Lookup = Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    // Most numbers of a sentence are followed by a comma or a stop: one look settles those.
    private static readonly CharacterSet FirstLetters = CharacterSet.OfFirst([.. Entries.Keys, "万", "亿", "千", "百", "十"]);

    /// <summary>The unit that a unit cell or header names: 万元, （万元）, 单位：元, %(百分比), 次/年.</summary>
    /// <returns>Null when the words name no known unit (定性, 文字描述): a unit is never guessed.</returns>
    public static Unit? Find(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        if (symbol.Length is 0 or > 40) return null;
        Span<char> folded = stackalloc char[symbol.Length];
        Fold.Into(symbol, folded);
        ReadOnlySpan<char> s = folded.Trim();
        if (s.Length > 2 && s[0] == '(' && s[^1] == ')') s = s[1..^1].Trim();
        foreach (var lead in (ReadOnlySpan<string>)["金额单位", "计量单位", "度量单位", "单位"])
        {
            if (!s.StartsWith(lead)) continue;
            s = s[lead.Length..].TrimStart([':', ' ']);
            break;
        }
        if (s.StartsWith("人民币")) s = s[3..].TrimStart([' ', '(']).TrimEnd(')');
        if (s.IsEmpty) return null;
        // Bare 月 and 日 are dates in running text, spans in a unit cell.
        if (s is "月") return new Unit("月", Dimension.Months, Rational.One);
        if (s is "日") return new Unit("日", Dimension.Duration, 1440);
        return TryMatchFolded(s, compound: true, out var unit, out var length) && length == s.Length ? unit : null;
    }

    /// <summary>The unit that follows a number, spaces before it included; the longest that fits.</summary>
    /// <param name="textAfterNumber">The text right behind the last digit.</param>
    /// <param name="unit">The unit; 万 and 亿 alone are units without dimension (11万), whose noun the caller knows.</param>
    /// <param name="length">Characters taken, leading spaces included.</param>
    /// <returns>False when no unit follows, or its letters begin another word (项目, 分别, 元旦).</returns>
    public static bool TryMatch(ReadOnlySpan<char> textAfterNumber, out Unit unit, out int length)
    {
        Span<char> folded = stackalloc char[Math.Min(textAfterNumber.Length, 48)];
        Fold.Into(textAfterNumber[..folded.Length], folded);
        var start = Fold.SkipSpaces(folded, 0);
        if (start <= 2 && TryMatchFolded(folded[start..], compound: true, out unit, out length))
        {
            length += start;
            return true;
        }
        unit = Unit.None;
        length = 0;
        return false;
    }

    /// <summary>As <see cref="TryMatch"/> on folded text without leading spaces; with compound, 次/年 is one unit.</summary>
    internal static bool TryMatchFolded(ReadOnlySpan<char> s, bool compound, out Unit unit, out int length)
    {
        if (!TryMatchSimple(s, out unit, out length)) return false;
        if (!compound || length >= s.Length || s[length] != '/') return true;
        var end = length;
        var parts = 0;
        while (parts < 3 && end < s.Length && s[end] == '/' && PerLength(s[(end + 1)..]) is > 0 and var per)
        {
            end += 1 + per;
            parts++;
        }
        if (parts == 0) return true;
        // A rate of two units is a thing of its own: 元/人 never meets 元, 次/年 never meets 次.
        var (symbol, per1) = (unit.Symbol, s[length..end].ToString());
        var noun = Bare(symbol) + per1;
        unit = new Unit(symbol + per1, Dimension.Other, BareFactor(symbol), noun);
        length = end;
        return true;
    }

    /// <summary>Whether the unit is a bare 万, 亿, 千 or 百, to which the caller may still add a noun.</summary>
    internal static bool IsBareMyriad(Unit unit) => unit.Dimension == Dimension.None && unit.Symbol.Length > 0;

    private static bool TryMatchSimple(ReadOnlySpan<char> s, out Unit unit, out int length)
    {
        unit = Unit.None;
        length = 0;
        if (s.IsEmpty || !FirstLetters.Contains(s[0])) return false;
        if (TryBase(s, out var entry, out length))
        {
            unit = entry.Unit;
            return true;
        }
        if (s[0] is not ('万' or '亿' or '千' or '百' or '十')) return false;
        foreach (var (symbol, factor) in Myriads)
        {
            if (!s.StartsWith(symbol)) continue;
            var rest = s[symbol.Length..];
            if (TryBase(rest, out entry, out var n) && entry.TakesMyriads)
            {
                unit = entry.Unit.Scaled(symbol, Rational.Of(factor, 1));
                length = symbol.Length + n;
                return true;
            }
            if (factor is not (10000 or 100000000) && !rest.IsEmpty && Fold.IsHan(rest[0])) continue;
            unit = new Unit(symbol, Dimension.None, Rational.Of(factor, 1));
            length = symbol.Length;
            return true;
        }
        return false;
    }

    private static bool TryBase(ReadOnlySpan<char> s, [NotNullWhen(true)] out Entry? entry, out int length)
    {
        for (length = Math.Min(LongestSymbol, s.Length); length > 0; length--)
        {
            if (!Lookup.TryGetValue(s[..length], out entry)) continue;
            if (length == s.Length || !Continues(entry, s[length - 1], s[length])) return true;
        }
        entry = null;
        return false;
    }

    private static bool Continues(Entry entry, char last, char next) =>
        entry.NotBefore.Contains(next) || (char.IsAsciiLetter(last) && char.IsAsciiLetterOrDigit(next));

    private static int PerLength(ReadOnlySpan<char> s)
    {
        foreach (var per in (ReadOnlySpan<string>)["季度", "学期", "人年", "人月", "人次"])
            if (s.StartsWith(per)) return per.Length;
        if (s.IsEmpty) return 0;
        if (s[0] is '月' or '日' or '季') return 1;
        return TryBase(s, out _, out var length) ? length : 0;
    }

    private static string Bare(string symbol)
    {
        foreach (var (prefix, _) in Myriads)
            if (symbol.Length > prefix.Length && symbol.StartsWith(prefix, StringComparison.Ordinal) && !Entries.ContainsKey(symbol)) return symbol[prefix.Length..];
        return symbol;
    }

    private static Rational BareFactor(string symbol)
    {
        foreach (var (prefix, factor) in Myriads)
            if (symbol.Length > prefix.Length && symbol.StartsWith(prefix, StringComparison.Ordinal) && !Entries.ContainsKey(symbol)) return Rational.Of(factor, 1);
        return Rational.One;
    }

    private static Dictionary<string, Entry> Build()
    {
        var table = new Dictionary<string, Entry>(220, StringComparer.Ordinal);

        void Add(string symbol, Unit unit, bool myriads = false, string notBefore = "") => table[symbol] = new Entry(unit, myriads, notBefore);
        void Length(string symbol, Dimension dimension, Rational factor, string notBefore = "") => Add(symbol, new Unit(symbol, dimension, factor), false, notBefore);
        void Own(string symbol, bool myriads = false, string notBefore = "") => Add(symbol, new Unit(symbol, Dimension.Other, Rational.One, symbol), myriads, notBefore);
        void Count(string symbol, string notBefore = "") => Add(symbol, Unit.Count(symbol), true, notBefore);

        Add("元", Unit.Yuan, true, "旦月素宵件");
        Add("元人民币", Unit.Yuan, true);
        Add("人民币", Unit.Yuan, true);
        Add("元整", Unit.Yuan, true, "改体合治理顿个");

        foreach (var percent in (ReadOnlySpan<string>)["%", "百分比", "%(百分比)", "百分比(%)", "(%)"]) Add(percent, Unit.Percent);
        Add("‰", Unit.PerMille);
        Add("个百分点", Unit.PercentagePoint);
        Add("百分点", Unit.PercentagePoint);

        Add("分", Unit.Points, false, "别类布批项级散期之析解局支配管公工歧摊担享流组数母局钟");
        Length("秒", Dimension.Duration, Rational.Of(1, 60));
        Length("秒钟", Dimension.Duration, Rational.Of(1, 60));
        Length("分钟", Dimension.Duration, Rational.One);
        Length("小时", Dimension.Duration, 60);
        Length("个小时", Dimension.Duration, 60);
        Length("天", Dimension.Duration, 1440, "然津府");
        Length("周", Dimension.Duration, 10080, "边年转密围期岁");
        Length("星期", Dimension.Duration, 10080);
        Length("个星期", Dimension.Duration, 10080);
        Add("工作日", new Unit("工作日", Dimension.Duration, 1440, "工作日"));
        Add("个工作日", new Unit("工作日", Dimension.Duration, 1440, "工作日"));
        Length("个月", Dimension.Months, Rational.One);
        Length("个季度", Dimension.Months, 3);
        Length("季度", Dimension.Months, 3);
        Length("年", Dimension.Months, 12, "度级代龄终底末初报中鉴检审");
        Length("周年", Dimension.Months, 12);

        foreach (var squareMetre in (ReadOnlySpan<string>)["㎡", "m²", "m2", "平方米", "平米"])
            Add(squareMetre, new Unit(squareMetre, Dimension.Area, Rational.One), true);
        Add("亩", new Unit("亩", Dimension.Area, Rational.Of(2000, 3)), true);
        Add("公顷", new Unit("公顷", Dimension.Area, 10000), true);
        Add("平方公里", new Unit("平方公里", Dimension.Area, 1000000), true);

        // 名 is the polite measure word for persons: the same count.
        Add("人", Unit.Persons, true, "民员才力大社事");
        Add("名", Unit.Persons, true, "称单义录额下词");
        Count("人次");
        Count("人份");
        foreach (var (noun, notBefore) in (ReadOnlySpan<(string, string)>)
        [
            ("户", "口籍外主"), ("户次", ""), ("家", "庭长属具电"), ("家次", ""), ("个", "别体税性"), ("次", "级数要日年月"), ("场", "所地景合馆"), ("场次", ""),
            ("批", "准复示评发"), ("批次", ""), ("件", "次"), ("件次", ""), ("份", "额"), ("条", "件例款文"), ("项", "目"), ("项次", ""),
            ("台", "账式阶湾"), ("台次", ""), ("套", "餐用"), ("辆", ""), ("辆次", ""), ("间", "接隔"), ("处", "理罚室长置方于级"), ("所", "有属以得示在需"),
            ("期", "间限望末初满"), ("篇", "章"), ("例", "如会行外"), ("起", "草始诉点来到步"), ("宗", "旨教"), ("村", "民庄镇级委"), ("镇", ""), ("乡", "镇村"),
            ("街道", ""), ("社区", ""), ("类", "别似型"), ("种", "子植"), ("款", "项"), ("张", ""), ("册", ""), ("幅", "度"), ("块", ""),
            ("座", "谈"), ("栋", ""), ("幢", ""), ("笔", "试"), ("轮", "流"), ("遍", "布"), ("班次", ""), ("车次", ""), ("节", "约省点假日能"), ("门", "诊类户槛店"),
            ("支", "出付持部撑援队行书"), ("盒", ""), ("瓶", ""), ("袋", ""), ("箱", ""), ("粒", ""), ("剂", "量"), ("针", "对"), ("页", ""), ("字", "样"), ("课时", ""), ("学时", ""),
            ("标段", ""), ("床", "位"), ("张床位", ""), ("床位", ""), ("组", "织成长建"), ("站", ""), ("本", "年单部级次局区市县省地院校科期月人身项文报着质级"),
            ("票", "据"), ("款次", ""), ("只", "有能是要"), ("头", ""), ("匹", "配"), ("株", ""), ("棵", ""), ("根", "据"), ("卷", ""), ("枚", ""), ("艘", ""), ("架", "构"),
            ("人天", ""), ("宗次", ""), ("户家庭", ""), ("对", "象应于比照外"), ("队", "伍"), ("名次", ""), ("片", "区"), ("孔", ""), ("盏", ""), ("面", "积向对"), ("则", ""), ("部", "门分署位队委级"),
        ])
        {
            Count(noun, notBefore);
        }
        table.Remove("名次");
        table.Remove("户家庭");

        foreach (var own in (ReadOnlySpan<string>)
        [
            "公里", "千米", "米", "厘米", "毫米", "km", "cm", "mm", "立方米", "m³", "m3", "吨", "千克", "公斤", "克", "kg", "斤", "升", "毫升",
            "兆", "M", "Mb", "MB", "Mbps", "GB", "TB", "KB", "千瓦", "千瓦时", "度电", "℃", "岁", "周岁", "倍", "标准煤", "吨标准煤", "人月", "人年", "辆车",
        ])
        {
            Own(own, myriads: own is "公里" or "米" or "立方米" or "吨" or "公斤" or "千瓦" or "千瓦时" or "吨标准煤");
        }
        table.Remove("辆车");
        table.Remove("标准煤");
        return table;
    }
}
