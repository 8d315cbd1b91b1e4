using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding;

/// <summary>What a printed number is: by the words around it, then by what the reading made of it.</summary>
internal static class NumberKinds
{
    /// <summary>By the words and signs beside it alone.</summary>
    public static NumberKind ByWords(PrintedNumber number)
    {
        var before = number.Before.TrimEnd();
        var after = number.After.TrimStart();
        var isWhole = !number.Text.Contains('.', StringComparison.Ordinal);
        if (isWhole && number.Text.Length == 4 && number.Text[0] is '1' or '2' && (after.StartsWith("年") || IsYearInBrackets(before, after))) return NumberKind.Year;
        if (isWhole && number.Text.Length <= 2 && (after.StartsWith("月") || after.StartsWith("日") || after.StartsWith("时") || after.StartsWith("季度"))) return NumberKind.Date;
        if (after.StartsWith("元") || after.StartsWith("万元") || after.StartsWith("亿元")) return NumberKind.Money;
        if (after is ['%' or '％' or '‰', ..] || after.StartsWith("个百分点")) return NumberKind.Rate;
        if (after.StartsWith("号") || before.EndsWith("邮编") || before.EndsWith("电话") || (isWhole && number.Text.Length > 9)) return NumberKind.Code;
        if (isWhole && IsNumbering(before, after, number.Text.Length)) return NumberKind.Numbering;
        if (after.StartsWith("分") && !after.StartsWith("分钟")) return NumberKind.Score;
        foreach (var noun in Nouns)
            if (after.StartsWith(noun)) return NumberKind.Count;
        return NumberKind.Other;
    }

    /// <summary>By the unit that the reading gave it; null where that tells nothing.</summary>
    public static NumberKind? ByUnit(Entry entry) => (entry.Quantity ?? entry.Value.Quantity)?.Unit.Dimension switch
    {
        Dimension.Money => NumberKind.Money,
        Dimension.Ratio or Dimension.PercentagePoint => NumberKind.Rate,
        Dimension.Count => NumberKind.Count,
        Dimension.Points => NumberKind.Score,
        _ => null,
    };

    private static readonly string[] Nouns = ["人次", "人", "名", "户", "家", "个", "次", "份", "项", "件", "台", "套", "期", "场", "辆", "所", "座", "条", "篇", "批", "起", "例", "张", "处", "宗", "间"];

    private static bool IsYearInBrackets(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => before is [.., '〔' or '[' or '［'] && after is ['〕' or ']' or '］', ..];

    private static bool IsNumbering(ReadOnlySpan<char> before, ReadOnlySpan<char> after, int length)
    {
        if (length > 2) return false;
        if (before.Length == 0 && after is ['、' or '.' or '．' or ')' or '）', ..]) return true;
        if (before is ['(' or '（'] && after is [')' or '）', ..]) return true;
        return before.EndsWith("第") || before.EndsWith("附件") || before.EndsWith("附表") || before.EndsWith("表") || before.EndsWith("指标");
    }
}
