using FsCheck;
using FsCheck.Fluent;

namespace Jiheng.Engine.Tests.Formulas;

/// <summary>Formulas and scraps of them, made at random over the fields a to d and the rows t.x and t.y.</summary>
internal static class RandomFormulas
{
    /// <summary>Well-formed formulas that give a number.</summary>
    public static Arbitrary<string> Any { get; } = Number(4, inRows: false).ToArbitrary();

    /// <summary>Well-formed formulas that give an answer.</summary>
    public static Arbitrary<string> Questions { get; } = Condition(3, inRows: false).ToArbitrary();

    /// <summary>Pieces of the language in any order.</summary>
    public static Arbitrary<string> Scraps { get; } = Gen.Elements(
        "1", "2.5", "15%", "9万元", "a", "b", "「c」", "t.x", "(", ")", "（", "，", ",", "+", "-", "×", "÷", "/", ">=", "<", "≠", "=", "且", " 或 ", "非 ", "min(", "若(",
        "合计(", "缺省(", "四舍五入(", "为空(", ".", "「", "」", "“", "\n", "\uD83D", "元", " ").ListOf().Select(string.Concat).ToArbitrary();

    private static Gen<string> Number(int size, bool inRows)
    {
        var leaves = inRows ? Gen.Elements("t.x", "t.y", "t.x", "2", "a") : Gen.Elements("a", "b", "c", "d", "1", "0", "2.5", "15%", "3万元");
        if (size == 0) return leaves;
        var inner = Number(size - 1, inRows);
        var rows = Number(size - 1, inRows: true);
        var picks = new List<Gen<string>>
        {
            leaves,
            Two(inner, inner, "({0}) + ({1})"), Two(inner, inner, "({0}) - ({1})"), Two(inner, inner, "({0}) × ({1})"), Two(inner, inner, "({0}) ÷ ({1})"),
            Two(inner, inner, "最小({0}, {1})"), Two(inner, inner, "max({0}, {1})"), Two(inner, inner, "缺省({0}, {1})"), Two(inner, inner, "合计({0}, {1})"),
            inner.Select(n => $"-({n})"), inner.Select(n => $"绝对值({n})"), inner.Select(n => $"四舍五入({n}, 1)"), inner.Select(n => $"截尾({n}, 0)"),
            Condition(size - 1, inRows).SelectMany(c => Two(inner, inner, $"若({c}, {{0}}, {{1}})")),
        };
        if (!inRows)
        {
            foreach (var name in new[] { "合计", "平均" }) picks.Add(rows.Select(r => $"{name}({r})"));
            picks.Add(rows.Select(r => $"最大({r} + t.x)"));
            picks.Add(Condition(size - 1, inRows: true).Select(c => $"行数({c} 且 t.x = t.x)"));
        }
        return Gen.OneOf(picks);
    }

    private static Gen<string> Condition(int size, bool inRows)
    {
        var number = Number(Math.Max(size - 1, 0), inRows);
        var compared = Gen.Elements("≥", ">", "≤", "<", "=", "≠").SelectMany(sign => Two(number, number, $"({{0}}) {sign} ({{1}})"));
        if (size == 0) return compared;
        var inner = Condition(size - 1, inRows);
        return Gen.OneOf(compared, Two(inner, inner, "({0}) 且 ({1})"), Two(inner, inner, "({0}) 或 ({1})"), inner.Select(c => $"非 ({c})"));
    }

    private static Gen<string> Two(Gen<string> first, Gen<string> second, string pattern) =>
        first.SelectMany(a => second.Select(b => string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, a, b)));
}
