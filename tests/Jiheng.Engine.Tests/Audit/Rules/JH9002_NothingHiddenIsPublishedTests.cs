using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Rules.Publication;
using Jiheng.Engine.Audit.Rules.Reading;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH9002_NothingHiddenIsPublishedTests
{
    private const string Public = "禾渡县医疗保障局2024年度部门决算公开", HandedIn = "禾渡县医疗保障局2024年度整体支出绩效自评报告";

    private static IReadOnlyList<Finding> Check<TRule>(string title, string file, params ReadingRemark[] remarks) where TRule : AuditRule, new()
    {
        var document = PlainTextReader.Read(file, title + "\n\n一、基本情况\n\n全年收入120万元。") with { Remarks = remarks };
        return [.. new TRule().Check(new AuditContext(Pipeline.File([Pipeline.Read(document, TestPacks.Catalogue)])[0]))];
    }

    private static ReadingRemark Remark(ReadingRemarkKind kind, string text = "") => new(new Origin("样例.docx", text), kind, "文档有 2 条批注。");

    [Theory]
    [InlineData(ReadingRemarkKind.TrackedChanges, "修订")]
    [InlineData(ReadingRemarkKind.Comments, "批注")]
    [InlineData(ReadingRemarkKind.HiddenText, "隐藏文字")]
    public void What_readers_of_a_published_file_would_find_is_doubtful_and_said_once(ReadingRemarkKind kind, string name)
    {
        var finding = Assert.Single(Check<JH9002_NothingHiddenIsPublished>(Public, "样例.docx", Remark(kind)));
        Assert.Equal((Severity.Warning, name), (finding.Severity, finding.Places[0].Label));
        Assert.Empty(Check<JH1007_ReadingRemarks>(Public, "样例.docx", Remark(kind)));
    }

    [Theory]
    [InlineData(HandedIn, "样例.docx", 0)]
    [InlineData(HandedIn, "2024/公开/样例.docx", 0)]
    [InlineData(HandedIn, "2024/样例（公开稿）.docx", 1)]
    [InlineData("2024年度公开招标代理项目支出绩效自评报告", "样例.docx", 0)]
    [InlineData("2024年度政务公开经费绩效自评报告", "样例.docx", 0)]
    public void A_file_is_published_when_its_title_or_name_says_so(string title, string file, int expected)
    {
        Assert.Equal(expected, Check<JH9002_NothingHiddenIsPublished>(title, file, Remark(ReadingRemarkKind.Comments)).Count);
        Assert.Equal(1 - expected, Check<JH1007_ReadingRemarks>(title, file, Remark(ReadingRemarkKind.Comments)).Count);
    }

    [Fact]
    public void Macros_and_links_stay_with_their_own_rule()
    {
        Assert.Empty(Check<JH9002_NothingHiddenIsPublished>(Public, "样例.docx", Remark(ReadingRemarkKind.Macros), Remark(ReadingRemarkKind.ExternalLinks)));
        Assert.Equal(2, Check<JH1007_ReadingRemarks>(Public, "样例.docx", Remark(ReadingRemarkKind.Macros), Remark(ReadingRemarkKind.ExternalLinks)).Count);
    }

    [Fact]
    public void The_name_of_a_person_in_the_properties_is_a_note_without_the_name()
    {
        var finding = Assert.Single(Check<JH9002_NothingHiddenIsPublished>(Public, "样例.docx", Remark(ReadingRemarkKind.Author, "Administrator、周某某")));
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains("周**", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("周某某", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(finding.Places, p => p.Origin.Text.Contains("周某某", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Public, "Administrator")]
    [InlineData(Public, "微软用户")]
    [InlineData(Public, "县医保局")]
    [InlineData(Public, "禾渡县医疗保障局")]
    [InlineData(Public, "甲")]
    [InlineData(HandedIn, "周某某")]
    public void Accounts_units_and_files_handed_in_are_not(string title, string author)
    {
        Assert.Empty(Check<JH9002_NothingHiddenIsPublished>(title, "样例.docx", Remark(ReadingRemarkKind.Author, author)));
        Assert.Empty(Check<JH1007_ReadingRemarks>(title, "样例.docx", Remark(ReadingRemarkKind.Author, author)));
    }
}
