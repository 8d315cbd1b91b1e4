using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Publication;

/// <summary>
/// JH9002. A file that says it is published still holds tracked changes, comments or hidden text: whoever downloads it reads them.
/// The name of a person in its properties is a note. A file that is only handed in is JH1007's, and its properties are nobody's
/// concern: every ordinary file has them. Names of accounts, programs and units are no person's.
/// Source: the file itself; what is published is what its title or name says so of.
/// </summary>
public sealed class JH9002_NothingHiddenIsPublished : AuditRule
{
    // 张三, 欧阳某某: a person's name in the way Chinese files keep it.
    private const int ShortestName = 2, LongestName = 4;

    private static readonly string[] NoPerson =
    [
        "用户", "微软", "管理", "电脑", "计算机", "办公", "单位", "作者", "匿名", "未知", "本机", "桌面", "系统", "联想", "华为", "戴尔", "惠普", "中国", "番茄", "雨林", "深度",
        "局", "科", "室", "处", "中心", "医院", "学校", "学院", "委", "政府", "公司", "股", "厅", "财务", "会计", "站", "队", "会", "社", "部门",
    ];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH9002", Severity.Warning, "公开文件中有修订、批注、隐藏文字或作者信息",
        "标题或文件名写明公开的文件，不应留有修订痕迹、批注和隐藏文字，下载的人都能看到；文件属性中的人名也应清除（提示）。",
        "接受或拒绝全部修订，删除批注和隐藏文字，用“检查文档”清除属性中的个人信息后再公开。",
        "本文件",
        "《2024年度部门决算公开》文档有3条批注。",
        "没有写明公开的报送稿有批注：由JH1007提示；属性中的作者是“Administrator”或单位名称：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            if (!PublicFile.IsOf(document)) continue;
            foreach (var remark in document.Source.Remarks)
            {
                if (PublicFile.Forbids(document, remark.Kind)) yield return Make(document, remark);
                else if (remark.Kind == ReadingRemarkKind.Author && Persons(remark) is { Count: > 0 } persons) yield return Note(document, remark, persons);
            }
        }
    }

    private Finding Make(DocumentReading document, ReadingRemark remark) =>
        Report(document, $"公开|{remark.Kind}", $"文件写明公开，但{remark.Text}", new Place(PlaceRole.Reported, remark.Origin.Text, "", PublicFile.Name(remark.Kind), remark.Origin));

    // The message shows enough to find the name and not the name.
    private Finding Note(DocumentReading document, ReadingRemark remark, List<string> persons)
    {
        List<string> masked = [];
        foreach (var person in persons) masked.Add(person[0] + new string('*', person.Length - 1));
        return Report(document, "公开|作者", $"文件写明公开，文件属性的作者或最后保存者像是人名（{string.Join("、", masked)}）。",
            new Place(PlaceRole.Reported, string.Join("、", masked), "", PublicFile.Name(remark.Kind), remark.Origin with { Text = "" })) with
        {
            Severity = Severity.Note,
        };
    }

    private static List<string> Persons(ReadingRemark remark)
    {
        List<string> persons = [];
        foreach (var name in remark.Origin.Text.Split('、'))
        {
            var text = Words.Compact(name);
            if (text.Length is >= ShortestName and <= LongestName && IsChinese(text) && !Words.HasAny(text, NoPerson)) persons.Add(text);
        }
        return persons;
    }

    private static bool IsChinese(string text)
    {
        foreach (var c in text) if (c is < '\u4e00' or > '\u9fff') return false;
        return true;
    }
}
