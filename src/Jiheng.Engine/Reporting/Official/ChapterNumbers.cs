namespace Jiheng.Engine.Reporting.Official;

/// <summary>Numbers of headings as official documents have them: 第一部分, 一、, （一）, 1.</summary>
internal static class ChapterNumbers
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>What stands before a heading.</summary>
    /// <param name="index">From 0.</param>
    /// <param name="level">1 for 一、, 2 for （一）; 0 for a part.</param>
    public static string Of(int index, int level) => level switch
    {
        0 => $"第{Numeral(index + 1)}部分　",
        1 => $"{Numeral(index + 1)}、",
        2 => $"（{Numeral(index + 1)}）",
        3 => $"{index + 1}. ",
        // The fourth level of GB/T 9704-2012, 7.3.3.
        _ => $"（{index + 1}）",
    };

    /// <summary>一 to 九十九, beyond that in figures: nobody numbers a hundred headings in words.</summary>
    /// <param name="number">From 1.</param>
    public static string Numeral(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (number > 99) return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (tens, ones) = (number / 10, number % 10);
        return $"{(tens > 1 ? Digits[tens - 1] : "")}{(tens > 0 ? "十" : "")}{(ones > 0 ? Digits[ones - 1] : "")}";
    }
}
