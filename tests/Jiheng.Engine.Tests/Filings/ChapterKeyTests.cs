using Jiheng.Engine.Filings;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Engine.Tests.Filings;

public sealed class ChapterKeyTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> None = [];

    private static FilingData Data(string pack, Dictionary<string, IReadOnlyList<string>>? whole = null, Dictionary<string, IReadOnlyList<string>>? project = null) => new()
    {
        Pack = pack,
        Year = 2023,
        Unit = "云岫县医疗保障局",
        Narrative = whole ?? None,
        Projects = project is null ? [] : [new() { Name = "甲项目", Narrative = project }],
    };

    private static string[] Meant(string pack, bool project, string key) =>
        [.. ChapterKey.Meant(key, TestPacks.Catalogue.Load(pack).Outlines.Where(o => o.IsOfProject == project)).Select(c => c.Key)];

    [Theory]
    // A title that stands in two reports of the unit means both; with the report before it, one.
    [InlineData(false, "部门预算绩效评价报告·存在问题", "部门预算绩效评价报告·评价结论及建议·存在问题")]
    [InlineData(false, "评价结论及建议·存在问题", "部门预算绩效评价报告·评价结论及建议·存在问题")]
    // Another way to write the title.
    [InlineData(false, "存在的问题", "部门预算绩效评价报告·评价结论及建议·存在问题")]
    [InlineData(false, "部门预算项目绩效分析·项目决策", "部门预算绩效评价报告·部门预算绩效分析·部门预算项目绩效分析·项目决策")]
    [InlineData(true, "项目决策", "项目绩效评价报告·绩效分析·通用指标绩效分析·项目决策")]
    // Chapters around it in the wrong order mean nothing.
    [InlineData(true, "通用指标绩效分析·绩效分析·项目决策")]
    [InlineData(true, "部门预算绩效评价报告·项目决策")]
    [InlineData(true, "没有这一章")]
    public void A_key_means_the_chapters_that_it_names(bool project, string key, params string[] chapters) => Assert.Equal(chapters, Meant("sichuan/2023", project, key));

    [Fact]
    public void A_key_that_may_be_two_chapters_is_refused_with_the_keys_to_choose_from()
    {
        var pack = TestPacks.Catalogue.Load("henan/2022");
        var outline = pack.Outlines[0];
        // Two outlines with one chapter of a name, as final accounts and an evaluation report have.
        var twins = ChapterKey.Meant("存在的主要问题", [outline, outline with { Id = "又一份报告" }]);
        Assert.Equal(["部门整体绩效自评报告·发现的主要问题和改进措施·存在的主要问题", "又一份报告·发现的主要问题和改进措施·存在的主要问题"], twins.Select(c => c.Key));
        Assert.Equal("又一份报告", Assert.Single(ChapterKey.Meant("又一份报告·存在的主要问题", [outline, outline with { Id = "又一份报告" }])).Outline.Id);
    }

    [Fact]
    public void A_chapter_that_no_outline_has_is_refused()
    {
        var refused = Assert.Throws<FilingRefusedException>(() => OfficialSet.Of(Data("hunan/2024", new() { ["怪章"] = ["一段"] }), TestPacks.Catalogue));
        Assert.Contains("narrative 里的“怪章”不是规则包 hunan/2024 的提纲里的章节", refused.Message, StringComparison.Ordinal);
        // A chapter of the unit's report is none of a project's.
        refused = Assert.Throws<FilingRefusedException>(() => OfficialSet.Of(Data("hunan/2024", project: new() { ["下一步改进措施"] = ["一段"] }), TestPacks.Catalogue));
        Assert.Contains("项目“甲项目”的narrative 里的“下一步改进措施”", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_chapter_under_two_keys_is_refused()
    {
        var refused = Assert.Throws<FilingRefusedException>(() => OfficialSet.Of(Data("hunan/2024", new() { ["主要工作职能"] = ["一段"], ["主要职能"] = ["又一段"] }), TestPacks.Catalogue));
        Assert.Contains("“主要工作职能”和“主要职能”是同一章", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_applicable_must_be_something_that_the_pack_has_and_that_nobody_filled_in()
    {
        var data = Data("hunan/2024") with { NotApplicable = new Dictionary<string, string> { ["怪表"] = "没有" } };
        Assert.Contains("not-applicable 里的“怪表”", Assert.Throws<FilingRefusedException>(() => FilingFit.Check(data, TestPacks.Catalogue.Load(data.Pack))).Message, StringComparison.Ordinal);
        data = data with { NotApplicable = new Dictionary<string, string> { ["政府性基金预算支出情况表"] = "没有" }, Whole = new() { Forms = new Dictionary<string, FormData> { ["政府性基金支出表"] = new() } } };
        Assert.Contains("写了不涉及，forms 里又填了“政府性基金支出表”", Assert.Throws<FilingRefusedException>(() => FilingFit.Check(data, TestPacks.Catalogue.Load(data.Pack))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_projects_of_one_name_are_refused_since_one_file_would_be_written_over_the_other()
    {
        var data = Data("hunan/2024") with { Projects = [new() { Name = "甲项目" }, new() { Name = "甲 项目" }] };
        Assert.Contains("项目“甲项目”写了2次", Assert.Throws<FilingRefusedException>(() => FilingFit.Check(data, TestPacks.Catalogue.Load(data.Pack))).Message, StringComparison.Ordinal);
    }
}
