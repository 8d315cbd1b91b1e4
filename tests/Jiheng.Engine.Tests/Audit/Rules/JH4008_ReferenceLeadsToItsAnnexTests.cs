using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4008_ReferenceLeadsToItsAnnexTests
{
    private static string Document(string sentence, string remark = "") => $"""
        附件1

        2024年度部门整体支出绩效评价基础数据表

        | 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
        | 公用经费 | 60.35 | 62.00 | 61.20 |

        {remark}

        附件2

        2024年度部门整体支出绩效自评表

        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 窗口数量 | ≥12个 | 15个 | 100 | 97 |
        | 总分 | | | 100 | 97 |

        附件3

        禾渡县医疗保障局整体支出绩效自评报告

        一、自评结果

        {sentence}
        """;

    [Fact]
    public void An_annex_whose_table_is_of_no_known_form_is_there_all_the_same() =>
        Assert.Empty(RuleText.Check<JH4008_ReferenceLeadsToItsAnnex>(Document("步道明细见附件2。").Replace("附件2\n\n2024年度部门整体支出绩效自评表", "附件2 步道养护评分一览", StringComparison.Ordinal)));

    [Theory]
    [InlineData("2024年度评价得分为97分，具体情况见附件一。")]
    [InlineData("2024年度自评得分97分，各项指标得分情况详见附件1。")]
    public void A_score_that_another_annex_holds_is_an_error(string sentence)
    {
        var finding = Assert.Single(RuleText.Check<JH4008_ReferenceLeadsToItsAnnex>(Document(sentence)));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("附件1", finding.Reported);
        Assert.Equal("附件2", finding.Expected);
        Assert.Contains(finding.Places, p => p is { Role: PlaceRole.Contradicts, Value: "97" });
        Assert.Equal(["附件1", "附件2"], finding.Places.Select(p => p.Value).Where(v => v.StartsWith("附件", StringComparison.Ordinal)));
        Assert.StartsWith("正文称97分的情况", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_annex_that_does_not_exist_is_a_warning()
    {
        var finding = Assert.Single(RuleText.Check<JH4008_ReferenceLeadsToItsAnnex>(Document("各项目情况见附件7。")));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("附件7", finding.Reported);
    }

    [Theory]
    [InlineData("2024年度评价得分为97分，具体情况见附件二。")]
    [InlineData("自评得分97分，得分明细见附件2，人员和经费基础数据见附件1。")] // each annex for its own matter
    [InlineData("2024年度评价得分为88分，具体情况见附件1。")] // no annex holds it: nothing proves the reference wrong
    [InlineData("公用经费61.20万元，具体情况见附件1。")]
    [InlineData("评价得分为97分，人员情况基本稳定，具体情况见附件1。")] // of the staff, not of the score
    [InlineData("按《关于开展绩效自评的通知》见附件7执行。")] // another paper's annex
    public void A_reference_that_can_be_right_is_silent(string sentence) =>
        Assert.Empty(RuleText.Check<JH4008_ReferenceLeadsToItsAnnex>(Document(sentence)));

    [Fact]
    public void An_annex_that_shows_the_score_somewhere_is_silent() =>
        Assert.Empty(RuleText.Check<JH4008_ReferenceLeadsToItsAnnex>(Document("2024年度评价得分为97分，具体情况见附件1。", "说明：部门自评97分。")));

    [Fact]
    public void A_document_without_annexes_is_silent() =>
        Assert.Empty(RuleText.Check<JH4008_ReferenceLeadsToItsAnnex>("2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n评价得分为97分，具体情况见附件1。"));

    [Fact]
    public void An_annex_that_the_documents_list_names_is_the_lists_affair()
    {
        Assert.Empty(RuleText.Check<JH4008_ReferenceLeadsToItsAnnex>("附件：1.部门整体支出绩效评价基础数据表\n\n2.部门整体支出绩效自评表\n\n3.自评报告\n\n4.项目支出绩效自评表\n\n" + Document("各项目情况见附件4。")));
        Assert.Single(RuleText.Check<JH4008_ReferenceLeadsToItsAnnex>("附件：1.部门整体支出绩效评价基础数据表\n\n2.部门整体支出绩效自评表\n\n3.自评报告\n\n" + Document("各项目情况见附件4。")));
    }

    [Theory]
    [InlineData("各项目情况见附件1至附件4。", "附件4")]
    [InlineData("各项目情况详见附件1－5。", "附件5")]
    [InlineData("各项目情况详见附件2、附件6。", "附件6")]
    [InlineData("各项目情况见附件1至附件3。", null)]
    [InlineData("各项目情况见附件1、2024年的账簿另存。", null)]
    [InlineData("各项目情况见附件3-4。", null)] // a part of an annex
    public void The_end_of_a_range_is_a_reference_too(string sentence, string? missing) =>
        Assert.Equal(missing is null ? [] : [missing], RuleText.Check<JH4008_ReferenceLeadsToItsAnnex>(Document(sentence)).Select(f => f.Reported!));

    [Theory]
    [InlineData("附件1-1", "各项目情况见附件1-5。", null)] // annexes with parts: the fifth part of the first
    [InlineData("附件1", "各项目情况见附件1-5。", "附件5")]
    [InlineData("附件1-1", "各项目情况见附件1至附件5。", "附件5")]
    [InlineData("附件1-1", "各项目情况见附件5。", "附件5")]
    public void A_hyphen_is_a_range_where_no_annex_has_parts(string first, string sentence, string? missing) =>
        Assert.Equal(missing is null ? [] : [missing], RuleText.Check<JH4008_ReferenceLeadsToItsAnnex>(Document(sentence).Replace("附件1\n", first + "\n", StringComparison.Ordinal)).Select(f => f.Reported!));
}
