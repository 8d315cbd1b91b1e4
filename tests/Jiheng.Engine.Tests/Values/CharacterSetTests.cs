using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Values;

public sealed class CharacterSetTests
{
    [Theory]
    [InlineData("达到95%", 2)] // the first digit
    [InlineData("５人", 0)]
    [InlineData("无", -1)]
    [InlineData("", -1)]
    public void The_first_of_them_is_found(string text, int at) => Assert.Equal(at, new CharacterSet("0123456789０１２３４５６７８９").IndexIn(text));

    [Theory]
    [InlineData('\0', true)]
    [InlineData('?', true)] // the last bit of the first word
    [InlineData('@', false)]
    [InlineData('\uFFFF', true)]
    [InlineData('\uFFFE', false)]
    public void The_ends_of_the_range_are_kept_apart(char c, bool isIn) => Assert.Equal(isIn, new CharacterSet("\0?\uFFFF").Contains(c));

    [Fact]
    public void Words_give_their_first_and_last_letters()
    {
        var (first, last) = (CharacterSet.OfFirst(["不低于", "至少"]), CharacterSet.OfLast(["不低于", "至少"]));
        Assert.Equal("不至", string.Concat("不低于至少".Where(first.Contains)));
        Assert.Equal("于少", string.Concat("不低于至少".Where(last.Contains)));
    }
}
