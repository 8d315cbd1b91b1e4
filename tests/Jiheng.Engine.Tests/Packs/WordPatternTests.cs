using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Tests.Packs;

public sealed class WordPatternTests
{
    [Theory]
    [InlineData("分值", "分值", true)]
    [InlineData("分值", "分值数", false)]
    [InlineData("*自评表", "项目支出绩效自评表", true)]
    [InlineData("*自评表", "自评表公开", false)]
    [InlineData("*整体*自评表", "部门整体支出绩效自评表", true)]
    [InlineData("*整体*自评表", "项目支出绩效自评表", false)]
    [InlineData("第*说明", "第二部分决算情况说明", true)]
    [InlineData("*评自评*", "评自评", true)]
    [InlineData("*自评*评表", "自评表", false)]
    [InlineData("*车*&*购置*", "购置公务用车", true)]
    [InlineData("*车*&*购置*", "公务用车运行", false)]
    [InlineData("*", "", true)]
    public void A_pattern_matches_the_whole_text(string pattern, string text, bool matches) => Assert.Equal(matches, new WordPattern(pattern).Matches(text));
}
