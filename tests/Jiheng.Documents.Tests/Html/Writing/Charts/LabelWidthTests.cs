using Jiheng.Documents.Html.Writing.Charts;

namespace Jiheng.Documents.Tests.Html.Writing.Charts;

/// <summary>Names, the room in letters, and the lines they make.</summary>
public sealed class LabelWidthTests
{
    [Theory]
    [InlineData("城乡居民医保", 60)]
    [InlineData("12.5%", 30.7)]
    [InlineData("\U0001F600", 10)]
    [InlineData("", 0)]
    public void Chinese_letters_are_as_wide_as_high(string text, decimal width) => Assert.Equal(width, LabelWidth.Of(text, 10));

    [Theory]
    [InlineData("医疗救助", 4, "医疗救助")]
    // Lines are about as long as each other.
    [InlineData("城乡居民基本医疗保险补助", 10, "城乡居民基本|医疗保险补助")]
    [InlineData("DRG/DIP支付方式改革", 6, "DRG/DIP支|付方式改革")]
    [InlineData("2023年12月", 4, "2023年|12月")]
    [InlineData("甲、乙、丙", 3, "甲、|乙、丙")]
    [InlineData("补助（中央）资金", 5, "补助（中|央）资金")]
    [InlineData("a b", 0.7, "a|b")]
    [InlineData("一二三", 0.5, "一|二|三")]
    // A word longer than the room is cut at last.
    [InlineData("abcdef", 1.3, "ab|cd|ef")]
    [InlineData("", 5, "")]
    public void Words_and_figures_stay_whole_and_no_line_begins_with_a_stop(string text, decimal letters, string lines) =>
        Assert.Equal(lines, string.Join('|', LabelWidth.Wrap(text, letters * 10, 10)));
}
