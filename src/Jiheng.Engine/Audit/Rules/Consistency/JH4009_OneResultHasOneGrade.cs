using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4009. One result has one grade wherever it is told: two different words for the whole unit, or for one project,
/// cannot both stand.
/// Source: the document itself.
/// </summary>
public sealed class JH4009_OneResultHasOneGrade : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH4009", Severity.Warning, "同一结果的等级前后不一",
        "同一部门或同一项目的评价等级，全文应当一致。",
        "按得分和评价等级标准确定一个等级，统一全文。",
        "本文件",
        "第三部分写“自评等级为优”，第九部分写“总体评价为良”。",
        "部门整体为“优”，其中一个项目为“良”：不是同一结果，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var own = document.Grades.Where(g => Grades.IsOwnResult(document, g) || IsOfProject(document, g));
            foreach (var scope in own.GroupBy(g => Words.Compact(g.Project)))
                if (CheckScope(document, scope.Key, [.. scope]) is { } finding) yield return finding;
        }
    }

    /// <summary>A project's grade told in the report on the whole unit, the project named before it.</summary>
    private static bool IsOfProject(DocumentReading document, GradeStatement grade) =>
        grade.Project.Length > 0 && Grades.IsOwnResult(document, grade with { Project = "", Origin = grade.Origin.Narrow(grade.Origin.Text.Replace("项目", "", StringComparison.Ordinal)) });

    private Finding? CheckScope(DocumentReading document, string project, List<GradeStatement> grades)
    {
        var first = grades[0];
        // Two scores are two results (self-evaluation and review); another rule compares scores.
        var other = grades.Find(g => Grades.Normal(g.Word) != Grades.Normal(first.Word) && (g.Score?.Number is not { } s || first.Score?.Number is not { } t || s == t));
        if (other is null) return null;
        var name = project.Length == 0 ? "部门整体" : $"“{project}”";
        List<Place> places = [Grades.Place(other, PlaceRole.Reported), .. grades.Where(g => g != other).Select(g => Grades.Place(g, PlaceRole.Contradicts))];
        return Report(document.Forms[other.Form], $"等级|{project}", $"{name}的评价等级一处为“{first.Word}”，另一处为“{other.Word}”。", places) with
        {
            Reported = other.Word,
            Expected = first.Word,
        };
    }
}
