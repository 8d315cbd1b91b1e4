using Jiheng.Engine.Dossiers;

namespace Jiheng.Engine.Tests.Dossiers;

public sealed class CellChangesTests
{
    private const string Before = """{ "year": 2024, "fields": { "填报人": "乙" }, "projects": [ { "name": "甲项目", "indicators": [ { "level1": "产出指标", "name": "培训人次", "target": "≥100人次" }, { "level1": "产出指标", "name": "培训场次", "target": "≥5场" } ] } ], "narrative": { "问题": [ "一", "二" ] } }""";

    [Theory]
    [InlineData("≥100人次", "≥90人次", "projects[甲项目].indicators[产出指标·培训人次].target: ≥100人次 → ≥90人次")]
    [InlineData("\"fields\": { \"填报人\": \"乙\" }, ", "", "fields.填报人: 乙 → ")]
    [InlineData("\"填报人\": \"乙\"", "\"填报人\": \"乙\", \"电话\": \"\"", "")]
    [InlineData("\"二\" ]", "\"三\" ]", "narrative.问题[2]: 二 → 三")]
    [InlineData("2024,", "2024, // 年度\n", "")]
    public void Each_cell_that_differs_is_told_with_its_name(string old, string now, string said)
    {
        var changes = CellChanges.Of(Before, Before.Replace(old, now, StringComparison.Ordinal));
        Assert.Equal(said, string.Join("\n", changes.Select(c => $"{c.Key}: {c.Before} → {c.After}")));
    }

    [Fact]
    public void A_row_that_moved_has_not_changed() => Assert.Empty(CellChanges.Of("""{ "a": [ { "name": "甲", "x": "1" }, { "name": "乙", "x": "2" } ] }""", """{ "a": [ { "name": "乙", "x": "2" }, { "name": "甲", "x": "1" } ] }"""));

    [Fact]
    public void Namesakes_are_told_apart() => Assert.Equal("a[甲#2].x", Assert.Single(CellChanges.Of("""{ "a": [ { "name": "甲", "x": "1" }, { "name": "甲", "x": "2" } ] }""", """{ "a": [ { "name": "甲", "x": "1" }, { "name": "甲", "x": "3" } ] }""")).Key);
}
