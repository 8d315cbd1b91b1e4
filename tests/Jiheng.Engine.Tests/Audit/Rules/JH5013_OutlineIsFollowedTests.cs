using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH5013_OutlineIsFollowedTests
{
    private const string Outlines = """
        {
          "项目评价报告": {
            "title": "{year}年度项目评价报告", "kind": "self-evaluation-report",
            "chapters": {
              "项目概况": { "children": { "设立背景": {}, "资金安排": { "words": ["预算安排*"], "charts": ["资金构成图"] } } },
              "评价结论": {}, "存在的主要问题": { "words": ["存在问题"] }, "重点领域分析": { "optional": true }, "改进建议": {}
            },
            "tables": ["项目支出绩效自评表"]
          }
        }
        """;

    private static AuditResult Check(string text)
    {
        var packs = TestPacks.With(("试/1", "pack.json", """{ "title": "试", "inherits": ["general"] }"""), ("试/1", "outlines.json", Outlines));
        return Pipeline.Check(Pipeline.File([Pipeline.Read(PlainTextReader.Read("a.txt", text), packs, "试/1")])[0]);
    }

    private const string Head = "2024年度禾渡县医疗保障局宣传项目绩效评价报告\n\n";
    private const string Whole = Head + "一、项目概况\n\n（一）设立背景。\n\n为宣传医保政策设立。\n\n（二）预算安排及管理。安排10万元，用于印制资料、召开会议、拍摄短片等宣传工作，由财务室统一核算，全年分两次拨付，年底清算。\n\n（图1：资金构成图）\n\n二、评价结论\n\n项目完成。\n\n三、存在问题\n\n宣传面不够。\n\n四、改进建议\n\n扩大宣传面。\n\n附件：项目支出绩效自评表\n";

    [Theory]
    [InlineData("三、存在问题\n\n宣传面不够。\n\n四、改进建议", "三、改进建议", "章节“存在的主要问题”")]
    [InlineData("（一）设立背景。\n\n为宣传医保政策设立。\n\n（二）", "（一）", "章节“项目概况·设立背景”")]
    [InlineData("（图1：资金构成图）\n\n", "", "图“资金构成图”")]
    [InlineData("附件：项目支出绩效自评表", "", "附表“项目支出绩效自评表”")]
    public void What_the_outline_requires_and_the_report_lacks_is_a_warning(string part, string instead, string missing)
    {
        var finding = Assert.Single(Check(Whole.Replace(part, instead, StringComparison.Ordinal)).Findings, f => f.Code == "JH5013");
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal($"按提纲“项目评价报告”缺少{missing}。", finding.Message);
    }

    [Fact]
    public void A_whole_report_is_none() => Assert.DoesNotContain(Check(Whole).Findings, f => f.Code == "JH5013");

    [Fact]
    public void A_report_of_other_chapters_is_not_judged()
    {
        var result = Check(Head + "一、工作情况\n\n宣传10次。\n\n二、评价结论\n\n完成。\n\n三、下一步打算\n\n继续宣传。\n");
        Assert.DoesNotContain(result.Findings, f => f.Code == "JH5013");
        Assert.Contains(result.Unassessable, u => u.Code == "JH5013");
    }
}
