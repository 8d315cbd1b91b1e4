using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Whether an indicator's name says itself in what its value is given: 培训人次, 投入资金(万元), 及时率, 满意度.</summary>
internal static class UnitInName
{
    // Rates, marks, places and the like have no unit or only one.
    private static readonly string[] OfOneUnit =
    [
        "率", "度", "比例", "占比", "比重", "比值", "比", "覆盖面", "指数", "系数", "得分", "评分", "分数", "分值", "均分", "名次", "排名", "位次", "排位", "等级", "级别", "年份", "年限", "届次", "浓度", "pH值", "倍数", "幅度",
        "增幅", "降幅", "编号", "版本",
    ];

    /// <summary>Whether it does.</summary>
    /// <param name="name">The name, compact.</param>
    public static bool Is(string name)
    {
        if (HoldsInBrackets(name)) return true;
        var key = Words.WithoutBrackets(name);
        foreach (var ending in OfOneUnit) if (key.EndsWith(ending, StringComparison.Ordinal)) return true;
        if (key.EndsWith('数')) key = key[..^1];
        // 培训人数, 举办场次, 处理天数: a unit that ends the name. 数量 and 金额 say none.
        for (var length = Math.Min(3, key.Length - 1); length > 0; length--)
            if (UnitTable.Find(key[^length..]) is { Dimension: Dimension.Count or Dimension.Duration or Dimension.Months or Dimension.Area or Dimension.Other }) return true;
        return false;
    }

    /// <summary>Whether brackets hold a unit and nothing else: 指标值（万元）, (单位:人).</summary>
    public static bool HoldsInBrackets(string text)
    {
        var compact = Words.Compact(text);
        for (var from = compact.IndexOf('(', StringComparison.Ordinal); from >= 0; from = compact.IndexOf('(', from + 1))
        {
            var to = compact.IndexOf(')', from);
            if (to < 0) return false;
            if (UnitTable.Find(compact[(from + 1)..to]) is { Dimension: not Dimension.None }) return true;
        }
        return false;
    }
}
