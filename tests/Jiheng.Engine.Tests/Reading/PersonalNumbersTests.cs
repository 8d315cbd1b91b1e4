using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>Of a person's number only the ends are left; figures, codes and office lines stay.</summary>
public sealed class PersonalNumbersTests
{
    [Theory]
    [InlineData("联系人13900001111。", "联系人139****1111。")]
    [InlineData("１３９００００１１１１", "139****1111")]
    [InlineData("电话0877-2022345", "电话0877-2022345")]
    [InlineData("参保13900001111人", "参保13900001111人")]
    [InlineData("金额13900001111元", "金额13900001111元")]
    [InlineData("身份证号11010519491231002X", "身份证号110***********002X")]
    [InlineData("统一代码11010519491231002Y", "统一代码11010519491231002Y")]
    [InlineData("账号6222021001116245702", "账号622************5702")]
    [InlineData("检\u200B查\u202E家数\u0007", "检查家数")]
    [InlineData("139\u200B00001111", "139****1111")]
    [InlineData("", "")]
    public void Only_the_ends_are_left(string text, string masked) => Assert.Equal(masked, PersonalNumbers.Mask(text));
}
