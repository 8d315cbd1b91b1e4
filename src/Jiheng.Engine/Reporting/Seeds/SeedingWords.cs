using Jiheng.Engine.Seeding;

namespace Jiheng.Engine.Reporting.Seeds;

/// <summary>Names for a reader.</summary>
internal static class SeedingWords
{
    /// <summary>A kind of number.</summary>
    public static string Of(NumberKind kind) => kind switch
    {
        NumberKind.Money => "金额",
        NumberKind.Rate => "比率",
        NumberKind.Weight => "分值",
        NumberKind.Score => "得分",
        NumberKind.Count => "个数",
        NumberKind.Year => "年度",
        NumberKind.Date => "日期",
        NumberKind.Numbering => "序号",
        NumberKind.Code => "编号",
        _ => "其他",
    };

    /// <summary>A share in per cent with one decimal, — where there is nothing to share.</summary>
    public static string Percent(int part, int whole) => whole == 0 ? "—" : (Numbers.Rational.Of(part, whole) * 100).ToText(1) + "%";
}
