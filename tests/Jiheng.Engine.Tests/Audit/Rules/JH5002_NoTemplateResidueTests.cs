using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Rules.Completeness;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5002_NoTemplateResidueTests
{
    private static string Document(string line) => $"""
        2024年度禾渡县医疗保障局整体支出绩效自评报告

        {line}

        | 三级指标 | 年度指标值 | 实际完成值 |
        | 窗口数量 | ≥12个 | 15个 |
        """;

    [Theory]
    [InlineData("2024年度××部门整体支出绩效自评报告", "××部门", "禾渡县医疗保障局")]
    [InlineData("XX单位预算绩效管理制度", "XX单位", "禾渡县医疗保障局")]
    [InlineData("×××", "×××", null)]
    [InlineData("……", "……", null)]
    [InlineData("（此页为封面）", "（此页为封面）", null)]
    [InlineData("项目概况（100字以内）", "（100字以内）", null)]
    [InlineData("项目概况（不超过500字）", "（不超过500字）", null)]
    [InlineData("项目概况（500字左右）", "（500字左右）", null)]
    [InlineData("项目概况（限500字）", "（限500字）", null)]
    [InlineData("...", "...", null)]
    [InlineData("注：根据项目实际情况选择填写", "注：根据项目实际情况选择填写", null)]
    [InlineData("此四项由部门根据职能有选择的进行设置，并细化为相应的个性化指标。", "有选择的进行设置", null)]
    public void What_the_template_printed_to_be_replaced_is_a_warning(string line, string reported, string? expected)
    {
        var finding = Assert.Single(RuleText.Check<JH5002_NoTemplateResidue>(Document(line)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(reported, finding.Reported);
        Assert.Equal(expected, finding.Expected);
        Assert.Equal(3, finding.Places[0].Origin.Line);
    }

    [Fact]
    public void All_residue_of_a_document_is_one_finding_and_words_come_before_filler_rows()
    {
        var finding = Assert.Single(RuleText.Check<JH5002_NoTemplateResidue>(Document("……") + "\n\n××部门项目库建设情况表"));
        Assert.Equal(["××部门", "……"], finding.Places.Select(p => p.Value));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Five_of_them_are_shown(int count, bool isMore)
    {
        var lines = string.Join("\n\n", new[] { "××部门甲表", "××单位乙表", "……", "（此页为封面）", "（100字以内）", "（200字以内）" }.Take(count));
        Assert.Equal(isMore, Assert.Single(RuleText.Check<JH5002_NoTemplateResidue>(Document(lines))).Message.EndsWith("”等。", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mark_that_a_converter_left_is_not_the_writers_fault()
    {
        var line = new TextLine("网络租用[bookmark: _GoBack]支出", new Origin("样例.docx", "网络租用[bookmark: _GoBack]支出"));
        var document = new Document { File = "样例.docx", Format = "docx", Blocks = [new Paragraph([line])] };
        Assert.Empty(new JH5002_NoTemplateResidue().Check(new AuditContext(Pipeline.File([Pipeline.Read(document, TestPacks.Catalogue)])[0])));
    }

    [Fact]
    public void A_filler_row_of_a_table_is_residue() => Assert.Single(RuleText.Check<JH5002_NoTemplateResidue>(
        "2024年度项目支出绩效自评表\n\n| 三级指标 | 年度指标值 |\n| 窗口数量 | ≥12个 |\n| …… | |"));

    [Theory]
    [InlineData("说明：“公用经费”填报基本支出中的一般商品和服务支出。")]
    [InlineData("注：每个项目一张表。")]
    [InlineData("注：1.定性指标根据完成情况分为达成、部分达成、未达成三档。2.得分一档最高不能超过该指标分值上限。")]
    [InlineData("举办了政策宣讲、业务培训……等活动。")]
    [InlineData("填表人：张×× 电话：139××××0000")] // masked on purpose
    [InlineData("系统为XX2000型。")]
    [InlineData("检查结果为×。")]
    [InlineData("..")]
    [InlineData("项目概况（共500字）")]
    [InlineData("补助按人数×月标准计算。")]
    [InlineData("（全文以印发件为准，2024年起施行）")]
    public void Notes_of_the_form_and_ordinary_text_are_silent(string line) =>
        Assert.Empty(RuleText.Check<JH5002_NoTemplateResidue>(Document(line)));
}
