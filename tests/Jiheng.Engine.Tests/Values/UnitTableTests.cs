using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Values;

public sealed class UnitTableTests
{
    [Theory]
    [InlineData("元", Dimension.Money, "1", "")]
    [InlineData("百元", Dimension.Money, "100", "")]
    [InlineData("千元", Dimension.Money, "1000", "")]
    [InlineData("万元", Dimension.Money, "10000", "")]
    [InlineData("（万元）", Dimension.Money, "10000", "")]
    [InlineData("单位：万元", Dimension.Money, "10000", "")]
    [InlineData("金额单位：元", Dimension.Money, "1", "")]
    [InlineData("亿元", Dimension.Money, "100000000", "")]
    [InlineData("%", Dimension.Ratio, "0.01", "")]
    [InlineData("％", Dimension.Ratio, "0.01", "")]
    [InlineData("百分比", Dimension.Ratio, "0.01", "")]
    [InlineData("%(百分比)", Dimension.Ratio, "0.01", "")]
    [InlineData("％（百分比）", Dimension.Ratio, "0.01", "")]
    [InlineData("‰", Dimension.Ratio, "0.001", "")]
    [InlineData("个百分点", Dimension.PercentagePoint, "0.01", "")]
    [InlineData("分", Dimension.Points, "1", "")]
    [InlineData("人", Dimension.Count, "1", "人")]
    [InlineData("名", Dimension.Count, "1", "人")]
    [InlineData("万人", Dimension.Count, "10000", "人")]
    [InlineData("人次", Dimension.Count, "1", "人次")]
    [InlineData("户次", Dimension.Count, "1", "户次")]
    [InlineData("场次", Dimension.Count, "1", "场次")]
    [InlineData("个", Dimension.Count, "1", "个")]
    [InlineData("分钟", Dimension.Duration, "1", "")]
    [InlineData("小时", Dimension.Duration, "60", "")]
    [InlineData("天", Dimension.Duration, "1440", "")]
    [InlineData("日", Dimension.Duration, "1440", "")]
    [InlineData("工作日", Dimension.Duration, "1440", "工作日")]
    [InlineData("月", Dimension.Months, "1", "")]
    [InlineData("个月", Dimension.Months, "1", "")]
    [InlineData("年", Dimension.Months, "12", "")]
    [InlineData("㎡", Dimension.Area, "1", "")]
    [InlineData("平方米", Dimension.Area, "1", "")]
    [InlineData("万平方米", Dimension.Area, "10000", "")]
    [InlineData("公里", Dimension.Other, "1", "公里")]
    [InlineData("次/年", Dimension.Other, "1", "次/年")]
    [InlineData("元/人/年", Dimension.Other, "1", "元/人/年")]
    [InlineData("万元/年", Dimension.Other, "10000", "元/年")]
    [InlineData("万", Dimension.None, "10000", "")]
    [InlineData("亿", Dimension.None, "100000000", "")]
    public void A_known_unit_has_its_kind_factor_and_noun(string symbol, Dimension dimension, string factor, string noun)
    {
        var unit = UnitTable.Find(symbol);
        Assert.NotNull(unit);
        Assert.Equal((dimension, Rational.Parse(factor), noun), (unit.Dimension, unit.Factor, unit.Noun));
    }

    [Theory]
    [InlineData("")]
    [InlineData("定性")]
    [InlineData("文字描述")]
    [InlineData("项目")]
    [InlineData("无")]
    [InlineData("/")]
    [InlineData("—")]
    [InlineData("万元人")]
    public void Other_words_are_no_unit(string symbol) => Assert.Null(UnitTable.Find(symbol));

    [Theory]
    [InlineData("万元，其中", "万元", 2)]
    [InlineData(" 万元", "万元", 3)]
    [InlineData("　人次", "人次", 3)]
    [InlineData("人次/年", "人次/年", 4)]
    [InlineData("个百分点", "个百分点", 4)]
    [InlineData("个月", "个月", 2)]
    [InlineData("个项目", "个", 1)]
    [InlineData("分钟", "分钟", 2)]
    [InlineData("分，", "分", 1)]
    [InlineData("％（百分比）", "%", 6)]
    [InlineData("千米", "千米", 2)]
    [InlineData("千元", "千元", 2)]
    [InlineData("万群众", "万", 1)]
    [InlineData("家医院", "家", 1)]
    [InlineData("M", "M", 1)]
    public void The_longest_unit_behind_a_number_is_taken(string text, string symbol, int length)
    {
        Assert.True(UnitTable.TryMatch(text, out var unit, out var taken));
        Assert.Equal((symbol, length), (unit.Symbol, taken));
    }

    [Theory]
    [InlineData("项目")]
    [InlineData("分别")]
    [InlineData("元旦")]
    [InlineData("本单位")]
    [InlineData("人民")]
    [InlineData("年度")]
    [InlineData("GPS")]
    [InlineData("")]
    [InlineData("   元")]
    [InlineData("\n元")]
    public void Letters_of_another_word_are_no_unit(string text) => Assert.False(UnitTable.TryMatch(text, out _, out _));

    [Fact]
    public void Persons_are_one_noun_and_yuan_and_ten_thousand_yuan_one_kind()
    {
        Assert.True(UnitTable.Find("名")!.IsComparableWith(UnitTable.Find("人")!));
        Assert.True(UnitTable.Find("元")!.IsComparableWith(UnitTable.Find("万元")!));
        Assert.True(UnitTable.Find("天")!.IsComparableWith(UnitTable.Find("小时")!));
        Assert.False(UnitTable.Find("工作日")!.IsComparableWith(UnitTable.Find("天")!));
        Assert.False(UnitTable.Find("人")!.IsComparableWith(UnitTable.Find("人次")!));
        Assert.False(UnitTable.Find("元")!.IsComparableWith(UnitTable.Find("元/人")!));
    }
}
