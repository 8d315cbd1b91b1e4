using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Values;

public sealed class ChineseNumeralTests
{
    [Theory]
    [InlineData("两次", 2, 1)]
    [InlineData("一", 1, 1)]
    [InlineData("十", 10, 1)]
    [InlineData("十五", 15, 2)]
    [InlineData("二十", 20, 2)]
    [InlineData("二十五家", 25, 3)]
    [InlineData("一百", 100, 2)]
    [InlineData("一百零三", 103, 4)]
    [InlineData("一百一十", 110, 4)]
    [InlineData("一百一十三", 113, 5)]
    [InlineData("一百三", 130, 3)]
    [InlineData("三千零五十", 3050, 5)]
    [InlineData("两千二百", 2200, 4)]
    [InlineData("一千零一", 1001, 4)]
    [InlineData("两万", 20000, 2)]
    [InlineData("两万五", 25000, 3)]
    [InlineData("两万五千", 25000, 4)]
    [InlineData("十二万", 120000, 3)]
    [InlineData("三亿", 300000000, 2)]
    [InlineData("一亿亿亿亿亿亿亿亿亿亿亿亿", 100000000, 2)]
    [InlineData("三亿五千万", 350000000, 5)]
    [InlineData("二〇二四年", 2024, 4)]
    [InlineData("3千", 3000, 2)]
    [InlineData("5百", 500, 2)]
    [InlineData("３千", 3000, 2)]
    public void A_numeral_has_one_value_and_its_length(string text, int value, int length)
    {
        Assert.True(ChineseNumeral.TryParse(text, out var number, out var taken));
        Assert.Equal((value, length), ((int)number.Numerator, taken));
        Assert.True(number.IsInteger);
    }

    [Theory]
    [InlineData("")]
    [InlineData("三四家")]
    [InlineData("十几家")]
    [InlineData("百姓")]
    [InlineData("千方百计")]
    [InlineData("次")]
    [InlineData("12")]
    [InlineData("万")]
    public void What_has_no_single_value_is_no_numeral(string text) => Assert.False(ChineseNumeral.TryParse(text, out _, out _));

    [Fact]
    public void Every_number_below_ten_thousand_is_read_back()
    {
        for (var n = 1; n < 10000; n++)
        {
            Assert.True(ChineseNumeral.TryParse(Write(n), out var value, out var length), Write(n));
            Assert.Equal((n, Write(n).Length), ((int)value.Numerator, length));
        }
    }

    private static string Write(int n)
    {
        const string digits = "零一二三四五六七八九";
        var text = "";
        var zero = false;
        foreach (var (power, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var d = n / power % 10;
            if (d == 0) zero |= text.Length > 0;
            else
            {
                text += (zero ? "零" : "") + digits[d] + name;
                zero = false;
            }
        }
        return text;
    }
}
