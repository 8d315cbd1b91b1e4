using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Audit.Rules.Reading;

/// <summary>
/// JH1007. Tracked changes, comments, hidden text, macros and links to other files make two readings of one file possible; the one taken is named.
/// Source: the document itself.
/// </summary>
public sealed class JH1007_ReadingRemarks : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH1007", Severity.Note, "有修订、批注、隐藏文字、宏或外部链接",
        "文件含未接受的修订、批注、隐藏文字、宏或外部链接时，应说明核对的是哪一个版本。",
        "定稿前接受或拒绝修订，删除批注，处理隐藏文字，去掉宏和外部链接。",
        "本文件",
        "文档有2处未接受的插入：按接受后的内容核对。",
        "没有修订、批注、宏和外部链接的定稿：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var remark in document.Source.Remarks)
                // The names in a file's properties make no second reading, and what may not be published is JH9002's.
                if (remark.Kind != ReadingRemarkKind.Author && !PublicFile.Forbids(document, remark.Kind)) yield return Report(document, $"版本|{remark.Kind.ToString()}", remark.Text,
                    new Place(PlaceRole.Reported, remark.Origin.Text, "", PublicFile.Name(remark.Kind), remark.Origin));
    }
}
