using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Tests.Packs;

public sealed class InheritanceTests
{
    private const string Cite = """ "cite": { "source": "甲文", "confidence": "seen", "since": "2024-01-01" } """;
    private const string Sources = """ "sources": { "甲文": { "title": "甲文" } } """;

    private static PackSource Pack(string id, string inherits, string weights) => PackFiles.Of(id,
        ("pack", $$"""{ "title": "{{id}}", "inherits": [{{inherits}}], {{Sources}} }"""), ("weights", weights));

    private static string Split(int execution) => $$"""{ "通用": { "title": "分配{{execution}}", "execution": {{execution}}, "together": {{100 - execution}}, {{Cite}} } }""";

    [Fact]
    public void A_circle_is_refused_with_the_way_round()
    {
        var catalogue = new PackCatalogue([Pack("甲", "\"乙\"", "{}"), Pack("乙", "\"丙\"", "{}"), Pack("丙", "\"甲\"", "{}")]);
        foreach (var id in catalogue.Ids)
        {
            var problem = Assert.Single(catalogue.Validate(id));
            Assert.Contains("循环继承", problem.Message, StringComparison.Ordinal);
            Assert.Equal("pack.inherits", problem.Key);
        }
    }

    [Fact]
    public void A_pack_that_inherits_from_itself_is_refused() =>
        Assert.Contains("循环继承：甲 → 甲", Assert.Single(new PackCatalogue([Pack("甲", "\"甲\"", "{}")]).Validate("甲")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_parent_is_refused() =>
        Assert.Contains("没有名为“乙”", Assert.Single(new PackCatalogue([Pack("甲", "\"乙\"", "{}")]).Validate("甲")).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_parents_that_disagree_are_refused_until_the_pack_decides()
    {
        var (a, b) = (Pack("甲", "", Split(10)), Pack("乙", "", Split(20)));
        var problems = new PackCatalogue([a, b, Pack("丙", "\"甲\", \"乙\"", "{}")]).Validate("丙");
        Assert.Contains(problems, p => p.Key == "weights.通用.execution" && p.Message.Contains("说法不同", StringComparison.Ordinal));
        Assert.All(problems, p => Assert.Equal("丙", p.Place.Pack));
        Assert.Empty(new PackCatalogue([a, b, Pack("丙", "\"甲\", \"乙\"", Split(30))]).Validate("丙"));
    }

    [Fact]
    public void A_parent_that_builds_on_the_other_prevails()
    {
        var (a, b) = (Pack("甲", "", Split(10)), Pack("乙", "\"甲\"", Split(20)));
        foreach (var order in (string[])["\"甲\", \"乙\"", "\"乙\", \"甲\""])
        {
            var whole = new PackCatalogue([a, b, Pack("丙", order, "{}")]).Load("丙").Whole;
            Assert.Equal("20", whole["weights"]!["通用"]!["execution"]!.Text);
        }
    }

    [Fact]
    public void Null_takes_an_inherited_key_away()
    {
        var catalogue = new PackCatalogue([Pack("甲", "", Split(10)), Pack("乙", "\"甲\"", """{ "通用": null }""")]);
        Assert.Empty(catalogue.Load("乙").Whole["weights"]!.Members);
    }

    [Fact]
    public void An_override_needs_its_own_citation()
    {
        var problems = new PackCatalogue([Pack("甲", "", Split(10)), Pack("乙", "\"甲\"", """{ "通用": { "execution": 20, "together": 80 } }""")]).Validate("乙");
        Assert.Equal(["weights.通用.execution", "weights.通用.together"], problems.Select(p => p.Key));
    }

    [Fact]
    public void A_mistake_of_a_parent_is_told_with_the_parents_file()
    {
        var problem = Assert.Single(new PackCatalogue([Pack("甲", "", Split(10).Replace("\"together\": 90", "\"together\": 80", StringComparison.Ordinal)), Pack("乙", "\"甲\"", "{}")]).Validate("乙"));
        Assert.Equal(("甲", "weights.json"), (problem.Place.Pack, problem.Place.File));
    }

    [Fact]
    public void Title_and_recognition_are_not_inherited()
    {
        var catalogue = new PackCatalogue([PackFiles.Of("甲", ("pack", """{ "title": "甲", "regions": ["甲省"], "recognise": [{ "mentions": ["甲"] }] }""")), PackFiles.Of("乙", ("pack", """{ "title": "乙", "inherits": ["甲"] }"""))]);
        var header = catalogue.Load("乙").Header;
        Assert.Equal(("乙", 0, 0), (header.Title, header.Regions.Count, header.Signs.Count));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    public void A_child_cannot_switch_on_what_its_parent_holds_doubtful(string enabled)
    {
        var doubtful = Split(10).Replace("\"seen\"", "\"K-low\"", StringComparison.Ordinal).Replace("\"title\"", "\"enabled\": false, \"title\"", StringComparison.Ordinal);
        var catalogue = new PackCatalogue([Pack("甲", "", doubtful), Pack("乙", "\"甲\"", $$"""{ "通用": { "enabled": {{enabled}} } }""")]);
        Assert.Empty(catalogue.Validate("甲"));
        Assert.Contains(catalogue.Validate("乙"), p => p.Message.Contains("不得启用", StringComparison.Ordinal));
    }

    [Fact]
    public void A_year_that_no_calendar_has_is_refused_and_harms_no_other_pack()
    {
        var catalogue = new PackCatalogue([PackFiles.Of("甲", ("pack", """{ "title": "甲", "years": { "from": 99999999999999999999 } }""")), Pack("乙", "", Split(10))]);
        Assert.Contains(catalogue.Validate("甲"), p => p.Key == "pack.years.from");
        Assert.Equal(["乙"], catalogue.Headers.Select(h => h.Id));
    }
}
