using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5013. A report has the chapters, charts and tables that its pack's outline requires. Where most chapters are others, the document
/// follows another outline and is not judged.
/// Source: the outline of the pack (规则包 outlines).
/// </summary>
public sealed class JH5013_OutlineIsFollowed : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH5013", Severity.Warning, "提纲要求的内容缺少",
        "报告应有规则包的提纲要求的章节、图和附表；提纲中写明可以没有的不报。",
        "补上缺少的内容；没有这一项的，写明没有。",
        "规则包的提纲",
        "提纲有“存在的主要问题”一章，报告从“评价结论”直接到“改进建议”。",
        "提纲写明可以没有的“重点领域绩效分析”没有写：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var fit in OutlineFit.In(document))
            {
                if (fit.IsOther) context.CannotAssess(this, $"《{fit.Form.Name}》的章节与规则包 {document.Pack.Id} 的提纲“{fit.Outline.Id}”多数不同，没有按提纲核对。");
                else if (fit.Chapters.Count + fit.Charts.Count + fit.Tables.Count > 0) yield return Make(fit);
            }
    }

    private Finding Make(OutlineFit fit)
    {
        List<string> missing = [];
        if (fit.Chapters.Count > 0) missing.Add($"章节{string.Join("、", fit.Chapters.Select(c => $"“{c}”"))}");
        if (fit.Charts.Count > 0) missing.Add($"图{string.Join("、", fit.Charts.Select(c => $"“{c}”"))}");
        if (fit.Tables.Count > 0) missing.Add($"附表{string.Join("、", fit.Tables.Select(t => $"“{t}”"))}");
        return Report(fit.Form, $"提纲|{fit.Outline.Id}", $"按提纲“{fit.Outline.Id}”缺少{string.Join("；", missing)}。",
            new Place(PlaceRole.Reported, fit.Form.Title, "", "标题", fit.Form.TitleOrigin)) with
        {
            Reported = fit.Form.Title,
        };
    }
}
