using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Values;

public sealed class MemoTests
{
    private const int Generation = 2048;

    private static void Fill(Memo<string> memo, string prefix)
    {
        for (var i = 0; i < Generation; i++) memo.Keep($"{prefix}{i}", $"{prefix}{i}");
    }

    [Fact]
    public void What_was_made_is_found_again()
    {
        var memo = new Memo<string>();
        Assert.Null(memo.Find("95%"));
        memo.Keep("95%", "made");
        Assert.Equal("made", memo.Find("95%"));
    }

    [Fact]
    public void What_is_not_asked_for_again_is_forgotten_and_the_rest_is_kept()
    {
        var memo = new Memo<string>();
        memo.Keep("指标值", "used");
        memo.Keep("某某县", "once");
        Fill(memo, "a");
        Assert.Equal("used", memo.Find("指标值")); // from the old generation into the young one
        Fill(memo, "b");
        Assert.Equal("used", memo.Find("指标值"));
        Assert.Null(memo.Find("某某县"));
    }

    [Fact]
    public void Long_texts_are_never_kept()
    {
        var memo = new Memo<string>();
        memo.Keep(new string('长', 61), "made");
        Assert.Null(memo.Find(new string('长', 61)));
    }

    [Fact]
    public void Many_threads_find_what_belongs_to_their_text()
    {
        var memo = new Memo<string>();
        Parallel.For(0, 40_000, i =>
        {
            var text = $"{i % 5_000}";
            Assert.Equal(text, memo.Find(text) ?? memo.Keep(text, text));
        });
    }

    [Fact]
    public void A_cell_of_several_lines_is_not_taken_for_another_cell_and_its_unit()
    {
        var lines = IndicatorValue.Parse("7\n元\n");
        var cell = IndicatorValue.Parse("7", Unit.Yuan);
        Assert.Equal(("7\n元\n", "7"), (lines.Raw, cell.Raw));
        Assert.Equal(Unit.Yuan, cell.Quantity!.Value.Unit);
    }

    [Theory]
    [InlineData("个", "个")]
    [InlineData("%", "%")]
    [InlineData("万元", "万元")]
    public void One_text_in_columns_of_other_units_is_another_value(string symbol, string expected)
    {
        foreach (var other in (string[])["元", "人", "个"]) IndicatorValue.Parse("38", UnitTable.Find(other));
        Assert.Equal(expected, IndicatorValue.Parse("38", UnitTable.Find(symbol)).Quantity!.Value.Unit.Symbol);
        Assert.Equal(Unit.None, IndicatorValue.Parse("38").Quantity!.Value.Unit);
    }
}
