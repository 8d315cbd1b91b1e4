using Jiheng.Engine.Cycle.Suggestions;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Tests.Cycle.Suggestions;

/// <summary>The indicator libraries that are shipped.</summary>
public class ShippedLibraryTests
{
    private static IndicatorLibrary Library => TestPacks.General.Library;

    private static readonly IndicatorLibrary Common = TestPacks.Catalogue.Load("domains/common").Library;

    [Fact]
    public void The_field_has_at_least_120_indicators_of_its_own() => Assert.True(Library.Indicators.Count - Common.Indicators.Count >= 120, $"{Library.Indicators.Count} − {Common.Indicators.Count}");

    [Fact]
    public void Every_indicator_says_what_it_is_and_how_it_is_proved()
    {
        foreach (var indicator in Library.Indicators)
        {
            Assert.True(indicator.Definition.Length >= 10, indicator.Name);
            Assert.NotEmpty(indicator.Evidence);
            Assert.NotEmpty(indicator.Duties);
            Assert.Contains(indicator.Data, (string[])["统计部门数据", "权威机构调查", "部门年鉴", "业务统计", "业务记录", "业务评判", "问卷报告", "媒体舆论", "财务核算", "其他"]);
            Assert.Contains(indicator.Method, (string[])["直接证明法", "情况统计法", "情况说明法", "问卷调查法", "趋势判断法"]);
        }
    }

    /// <summary>No target, no range: what is to be reached is the unit's to set.</summary>
    [Fact]
    public void No_indicator_carries_a_value_to_reach()
    {
        foreach (var indicator in Library.Indicators)
        {
            Assert.DoesNotMatch(@"[≥≤＞＜<>]|不低于|不超过|不少于", indicator.Definition);
            Assert.DoesNotMatch(@"\d", indicator.Definition.Replace("12345", "", StringComparison.Ordinal));
            Assert.DoesNotMatch(@"[≥≤＞＜<>=＝]", indicator.Formula);
        }
    }

    [Fact]
    public void A_rate_has_a_formula_and_a_count_has_none()
    {
        foreach (var indicator in Library.Indicators)
        {
            if (indicator.Unit == "%") Assert.True(indicator.Formula.EndsWith("× 100%", StringComparison.Ordinal), indicator.Name);
            if (indicator.Formula.Length == 0) continue;
            var depth = 0;
            foreach (var c in indicator.Formula)
            {
                depth += c is '(' or '（' ? 1 : c is ')' or '）' ? -1 : 0;
                Assert.True(depth >= 0, indicator.Name);
            }
            Assert.Equal(0, depth);
            Assert.Matches("[÷×−+]", indicator.Formula);
        }
    }

    [Fact]
    public void Two_indicators_never_share_a_name()
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (var indicator in Library.Indicators)
            foreach (var name in LibraryNames.Of(indicator).Distinct())
                Assert.True(names.TryAdd(name, indicator.Name), $"{name}：{indicator.Name}、{names.GetValueOrDefault(name)}");
    }
}
