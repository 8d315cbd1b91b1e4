using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Scores;

/// <summary>
/// JH7005. A grade in words is the band of the printed score. An error when the document prints its own bands and the score
/// lies in another band than the grade's; a warning when it prints none and a score of 90 or more is called less than 优.
/// Source: 财预〔2020〕10号 (90(含)–100 优, 80(含)–90 良, 60(含)–80 中, below 60 差); otherwise the document's own bands.
/// </summary>
public sealed class JH7005_GradeFollowsScore : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH7005", Severity.Error, "等级与得分不符",
        "评价等级应按得分所在的分数段确定。",
        "按评价标准更正等级；采用其他标准的，写明分数段。",
        "财预〔2020〕10号：90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差；本文件",
        "自评97分，总体评价写“良好”，文中没有另定分数段：按通行标准应为优。",
        "文中定“95分以上为优、85—94分为良”，93分写“良”：按本文件标准相符，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            HashSet<string> said = [];
            foreach (var grade in document.Grades)
            {
                // The same grade for the same score, told twice, is one finding.
                if (GradeCheck.Of(document, grade) is { Agrees: false } check && said.Add($"{grade.Form}|{grade.Word}|{check.Score.Number}")) yield return Make(document, grade, check);
            }
        }
    }

    private Finding Make(DocumentReading document, GradeStatement grade, GradeCheck check)
    {
        var score = check.Score;
        List<Place> places = [Grades.Place(grade, PlaceRole.Reported), score.As(PlaceRole.Operand)];
        var project = document.Forms[grade.Form].Project?.Raw ?? "";
        foreach (var same in document.Scores)
            if (same.Project == project && same.Score.Number == score.Number && !places.Exists(p => p.Origin.IsSamePlace(same.Score.Origin))) places.Add(same.Score.As(PlaceRole.Operand));
        if (check.Band is { } band && !places.Exists(p => p.Origin.IsSamePlace(band.Origin))) places.Add(new(PlaceRole.Operand, $"{band.Lower}—{band.Upper}分为{band.Word}", "", "等级标准", band.Origin));
        return Report(document.Forms[grade.Form], "等级", $"得分{score.Quantity!.Value.Value.ToText(score.Quantity!.Value.Decimals)}分，等级写“{grade.Word}”，{check.Standard}。", places) with
        {
            Severity = check.Severity,
            Reported = grade.Word,
            Expected = check.Expected,
        };
    }
}
