using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Rules.Reading;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH1007_ReadingRemarksTests
{
    private static IReadOnlyList<Finding> Check(params ReadingRemark[] remarks)
    {
        var document = PlainTextReader.Read("样例.txt", "2024年度禾渡县医疗保障局整体支出绩效自评报告") with { Remarks = remarks };
        return [.. new JH1007_ReadingRemarks().Check(new AuditContext(Pipeline.File([Pipeline.Read(document, TestPacks.Catalogue)])[0]))];
    }

    [Fact]
    public void Every_remark_of_the_reader_is_a_note()
    {
        var place = new Origin("样例.txt", "全年执行");
        var findings = Check(
            new(place, ReadingRemarkKind.TrackedChanges, "文档有未接受的修订，按全部接受后的内容读取。"),
            new(place, ReadingRemarkKind.Comments, "文档有 2 条批注。"),
            new(place, ReadingRemarkKind.HiddenText, "文档有 1 处隐藏文字。"));
        Assert.Equal(["修订", "批注", "隐藏文字"], findings.Select(f => f.Places[0].Label));
        Assert.All(findings, f => Assert.Equal(Severity.Note, f.Severity));
        Assert.Equal("文档有未接受的修订，按全部接受后的内容读取。", findings[0].Message);
    }

    [Fact]
    public void A_final_version_is_silent() => Assert.Empty(Check());
}
