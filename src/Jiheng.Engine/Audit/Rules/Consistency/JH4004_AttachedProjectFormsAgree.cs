using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Cycle.Lineage;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4004. A text says how many project self-evaluation forms are attached to it, and the filing holds another number of them. A number
/// of evaluations that were only conducted is no number of attached ones, and a filing without any such form, with forms of one name, or
/// with parts that could not be read proves nothing.
/// Source: the document itself; arithmetic.
/// </summary>
public sealed class JH4004_AttachedProjectFormsAgree : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH4004", Severity.Error, "附的项目自评表个数与文中不符",
        "正文写明附几张项目支出绩效自评表的，所附的表应是几张，项目各不相同。",
        "补齐缺少的项目自评表，或更正正文中的个数。",
        "算术",
        "正文写“附3张项目支出绩效自评表”，文件中有2个项目的自评表：少1张。",
        "正文写“开展3个项目绩效自评”，只公开其中2张自评表：不报，只说明无法核对。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var listed in context.Filing.Documents.SelectMany(ListedProjects.Short))
            yield return Report(listed.Form, $"项目个数|{listed.Words}", $"正文写“{listed.Words}”，紧接着只列出{listed.Listed}个。", new Place(PlaceRole.Reported, $"{listed.Count}", "", "项目个数", listed.Origin)) with
            {
                Reported = $"{listed.Count}",
                Expected = $"{listed.Listed}",
            };
        foreach (var document in context.Filing.Documents)
            foreach (var stated in ProjectCount.In(document))
            {
                if (!stated.IsEvaluations) continue;
                if (Doubt(context.Filing, stated, out var places) is { } doubt)
                {
                    if (doubt.Length > 0) context.CannotAssess(this, doubt);
                    continue;
                }
                if (places.Count == stated.Count) continue;
                // What is attached in other files may not have been handed over with them.
                if (stated.IsAttached && context.Filing.Documents.Any(d => !ReferenceEquals(d, document) && d.Forms.Any(f => f.Kind == FormKind.ProjectSelfEvaluation)))
                {
                    context.CannotAssess(this, $"“{stated.Words}”：项目自评表有的在别的文件里，可能没有全部交来，张数没有核对。");
                    continue;
                }
                if (!stated.IsAttached)
                {
                    context.CannotAssess(this, $"“{stated.Words}”说的是开展自评的项目，文件中有{places.Count}个项目的自评表；没有写明全部附上，没有核对。");
                    continue;
                }
                var form = document.Forms.FirstOrDefault(f => f.Paragraphs.Any(p => p.Lines.Any(l => l.Origin.IsSamePlace(stated.Origin)))) ?? document.Forms[0];
                List<Place> all = [new(PlaceRole.Reported, $"{stated.Count}", "", "项目自评表张数", stated.Origin), .. places];
                yield return Report(form, $"项目自评表张数|{Words.Compact(stated.Words)}", $"正文写“{stated.Words}”，文件中有{places.Count}个项目的自评表，{(places.Count < stated.Count ? "少" : "多")}{Math.Abs(places.Count - stated.Count)}张。", all) with
                {
                    Reported = $"{stated.Count}",
                    Expected = $"{places.Count}",
                };
            }
    }

    /// <summary>A title without a table, directly above another form of its kind, is the heading of the set: 附件 项目支出绩效自评表（节选）.</summary>
    private static bool HeadsTheNext(DocumentReading document, int at) =>
        document.Forms[at] is { Tables.Count: 0, Project: null } && document.Forms.ElementAtOrDefault(at + 1) is { Kind: FormKind.ProjectSelfEvaluation, Tables.Count: > 0 };

    /// <summary>Why the forms cannot be counted; empty when there is nothing to say; null when they can.</summary>
    private static string? Doubt(Filing filing, ProjectCount stated, out List<Place> places)
    {
        places = [];
        List<string> names = [];
        foreach (var document in filing.Documents)
        {
            for (var i = 0; i < document.Forms.Count; i++)
            {
                var form = document.Forms[i];
                if (form.Kind != FormKind.ProjectSelfEvaluation || HeadsTheNext(document, i)) continue;
                if (form.Project is not { IsBlank: false } project || names.Contains(Words.Compact(project.Raw))) return "有项目自评表的项目名称空白或重复，张数没有与正文核对。";
                names.Add(Words.Compact(project.Raw));
                places.Add(project.As(PlaceRole.Operand));
            }
        }
        if (places.Count == 0) return stated.IsAttached ? $"“{stated.Words}”：项目自评表不在这些文件中，没有核对。" : "";
        if (places.Count != stated.Count && filing.Documents.Any(d => d.Losses.Count > 0)) return $"“{stated.Words}”：文件有没读懂的部分，张数没有核对。";
        return null;
    }
}
