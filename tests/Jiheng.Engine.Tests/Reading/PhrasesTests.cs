using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Tests.Reading;

public sealed class PhrasesTests
{
    private static readonly Phrases Carried = new(["无结转结余", "无结转", "没有结余"]);

    [Theory]
    [InlineData("年末无结转结余。", "无结转结余")] // of two at one place the first of the list
    [InlineData("年末无结转，没有结余。", "无结转")] // the one that stands first
    [InlineData("没有结转，没有结余。", "没有结余")] // the opening alone is none
    [InlineData("年末无结", null)]
    [InlineData("", null)]
    public void The_phrase_that_stands_first_is_found(string text, string? phrase)
    {
        Assert.Equal(phrase, Carried.Find(text));
        Assert.Equal(phrase is not null, Carried.AreIn(text));
    }

    [Fact]
    public void Every_place_can_be_asked_for()
    {
        const string Text = "无结转，没有结余，无结转结余";
        List<int> places = [];
        for (var at = Carried.At(Text, 0); at >= 0; at = Carried.At(Text, at + 1)) places.Add(at);
        Assert.Equal([0, 4, 9], places);
    }
}
