using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Tests.Packs;

public sealed class ShippedPackTests
{
    public static TheoryData<string> Ids => [.. PackFiles.Catalogue().Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_shipped_pack_is_valid(string id) => Assert.Equal([], PackFiles.Catalogue().Validate(id).Select(p => p.ToString()));

    [Fact]
    public void Cost_comes_before_output_where_a_pack_adds_it()
    {
        var form = PackFiles.Catalogue().Load("national/2021").Form("项目自评表")!;
        Assert.Equal(["成本指标", "产出指标", "效益指标", "满意度指标"], form.Indicators!.Tree.Select(b => b.Name));
        Assert.Equal(["数量指标", "质量指标", "时效指标"], form.Indicators.Tree[1].Children.Select(b => b.Name));
        Assert.Equal("含成本", form.Weights[0].Id);
    }

    [Fact]
    public void A_region_states_only_its_differences()
    {
        var form = PackFiles.Catalogue().Load("hunan/2024").Form("项目自评表")!;
        Assert.Equal("自评得分", form.Funds!.Columns[^1].Title);
        Assert.Equal("年度资金总额", form.Funds.Rows[0].Title);
        Assert.Equal("通用", Assert.Single(form.Weights).Id);
        Assert.Equal("优", form.Grades!.Of(97)!.Name);
        Assert.Equal("良", form.Grades.Of(Engine.Numbers.Rational.Parse("89.99"))!.Name);
    }

    [Fact]
    public void What_is_doubtful_is_off()
    {
        foreach (var method in PackFiles.Catalogue().Load("national/2020").Methods)
            if (method is Proportional proportional) Assert.Empty(proportional.OverTarget);
    }

    [Fact]
    public void A_column_may_offer_words_to_choose_from()
    {
        var columns = PackFiles.Catalogue().Load("hubei/2024").Form("部门整体绩效目标申报表")!.Indicators!.Columns;
        Assert.Contains("历史标准", columns.Single(c => c.Role == "basis").Choices);
        Assert.Empty(columns.Single(c => c.Role == "target").Choices);
    }
}
