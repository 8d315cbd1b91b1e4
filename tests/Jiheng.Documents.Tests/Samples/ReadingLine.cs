using System.Globalization;
using System.Text;

namespace Jiheng.Documents.Tests.Samples;

/// <summary>One thing read, as one comparable and readable line; printed forms that mean the same give the same line.</summary>
internal static class ReadingLine
{
    private static readonly string[] Fillers = ["—", "——", "-", "--", "－", "/", "×", "……", "…"];

    public static string Indicator(string? level1, string? level2, string? name, string? target, string? actual, string? weight, string? score) =>
        $"{Fold(level1)}｜{Fold(level2)}｜{Fold(name)}｜目标 {Fold(target)}｜完成 {Fold(actual)}｜分值 {Number(weight)}｜得分 {Number(score)}";

    /// <summary>A row of money: the cells in the order of <see cref="ExpectedReading.FundColumns"/>; a filler is a blank, a blank the same as no column. 其中 and the unit are no part of the row's name.</summary>
    public static string Fund(string? label, IEnumerable<string?> cells) =>
        $"{Fold(label).Replace("其中:", "", StringComparison.Ordinal).Replace("(万元)", "", StringComparison.Ordinal).Replace("(元)", "", StringComparison.Ordinal).Trim(':')}｜{string.Join('｜', cells.Zip(ExpectedReading.FundColumns, (c, k) => (Cell: Blank(c), Key: k)).Where(c => c.Cell.Length > 0).Select(c => $"{c.Key} {c.Cell}"))}";

    public static string Total(string? weight, string? score) => $"总分｜分值 {Blank(weight)}｜得分 {Blank(score)}";

    public static string Group(string? level1, string? weight) => $"{Fold(level1)}｜分值 {Number(weight)}";

    /// <summary>Text without spaces and with one letter for the letters that look alike.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var c in text ?? "")
            if (!char.IsWhiteSpace(c))
                folded.Append(c switch { '＝' => '=', '≧' => '≥', '＞' => '>', '＜' => '<', '％' => '%', '：' => ':', '（' => '(', '）' => ')', '萬' => '万', '億' => '亿', _ => c });
        return folded.ToString().Replace(">=", "≥", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal);
    }

    /// <summary>万 behind a sum of money is 万元.</summary>
    public static string Unit(string? symbol) => Fold(symbol) is "万" ? "万元" : Fold(symbol);

    /// <summary>A number without its separators and closing zeros; any other text folded.</summary>
    public static string Number(string? text)
    {
        var folded = Fold(text).Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        var (number, tail) = folded.EndsWith('%') ? (folded[..^1], "%") : (folded, "");
        return decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("0.############################", CultureInfo.InvariantCulture) + tail : folded;
    }

    private static string Blank(string? text) => Fillers.Contains(Fold(text)) ? "" : Number(text);
}
