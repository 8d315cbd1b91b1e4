using Jiheng.Engine.Cycle.Suggestions;

namespace Jiheng.Engine.Tests.Cycle.Suggestions;

public class IndicatorSuggestionsTests
{
    private static IndicatorSuggestions For(string phrase, int most = 30) => IndicatorSuggestions.For(TestPacks.General.Library, phrase, most);

    private static string[] Duties(string phrase) => [.. For(phrase).Duties.Select(d => d.Duty.Name)];

    [Theory]
    [InlineData("医保基金监管", "基金监管")]
    [InlineData("打击欺诈骗保宣传", "基金监管、宣传")]
    [InlineData("防贫保服务费", "防止因病致贫返贫")]
    [InlineData("临聘人员工作经费", "人员")]
    [InlineData("医保信息系统运行维护", "信息系统")]
    [InlineData("DRG/DIP 支付方式改革", "支付方式改革")]
    [InlineData("长期护理保险试点", "长期护理保险")]
    [InlineData("药品和医用耗材集中带量采购", "集中采购")]
    [InlineData("道路养护", "")]
    public void The_words_of_a_name_tell_its_duties(string phrase, string duties) => Assert.Equal(duties, string.Join("、", Duties(phrase)));

    [Fact]
    public void Supervision_of_funds_is_checked_found_put_right_and_paid_back()
    {
        var names = For("医保基金监管").Indicators.Select(s => s.Indicator.Name).ToList();
        foreach (var expected in (string[])["定点医药机构监督检查覆盖率", "智能监控疑点核查率", "举报线索办结率", "追回违规医保基金金额", "监管工作经费控制额"]) Assert.Contains(expected, names);
        Assert.DoesNotContain("预算执行率", names);
        // 产出, 成本, 效益, 满意度: a declaration needs each.
        Assert.Equal(["产出指标", "成本指标", "效益指标", "满意度指标"], For("医保基金监管").Indicators.Select(s => s.Indicator.Level1).Distinct());
    }

    [Fact]
    public void A_few_keep_every_kind()
    {
        var few = For("医保基金监管", 8);
        Assert.Equal(8, few.Indicators.Count);
        Assert.Equal(8, few.Indicators.Select(s => (s.Indicator.Level1, s.Indicator.Level2)).Distinct().Count());
    }

    [Fact]
    public void An_indicator_is_found_by_another_of_its_names()
    {
        var found = For("定点医疗机构监督检查覆盖率").Indicators;
        Assert.Contains(found, s => s.Indicator.Name == "定点医药机构监督检查覆盖率" && s.Why == "就是这个指标");
    }

    [Fact]
    public void What_nobody_knows_gives_nothing() => Assert.Empty(For("道路养护").Indicators);
}
