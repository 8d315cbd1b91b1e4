using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Reading;

/// <summary>
/// JH1006. Documents are put together by unit and fiscal year; one that does not say both is checked alone, and its
/// reader is told which comparisons did not run.
/// Source: the form itself (部门名称, 年度).
/// </summary>
public sealed class JH1006_UnitAndYearAreKnown : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH1006", Severity.Warning, "单位或年度不明",
        "文件应写明填报单位和年度，否则不能与同一单位、同一年度的其他材料核对。",
        "在标题或表头写明单位全称和年度。",
        "表样",
        "标题写“部门整体支出绩效自评表”，全文没有年份。",
        "标题没有年份，但“填报单位”和正文写明单位和年度：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var missing = (document.Unit, document.FiscalYear) switch
            {
                (null, null) => "填报单位和年度",
                (null, _) => "填报单位",
                (_, null) => "年度",
                _ => null,
            };
            if (missing is null) continue;
            var skipped = document.FiscalYear is null ? "与其他材料和上年数的核对、按年度区分的金额核对" : "与同一单位其他材料的核对";
            context.CannotAssess(this, $"“{document.Source.File}”没有写明{missing}，{skipped}没有进行。");
            // What is evaluated may be a project or a fund and no unit: its title says which.
            var isOfProject = document.FiscalYear is not null && document.Forms.Any(f => f.Project is { IsBlank: false } || f.Kind == FormKind.SelfEvaluationReport && Words.HasAny(f.Title, "项目", "资金", "政策", "补助", "补贴"));
            yield return Report(document, $"身份|{missing}", $"文件没有写明{missing}，{skipped}没有进行。", First(document.Source)) with
            {
                Severity = isOfProject ? Severity.Note : Severity.Warning,
            };
        }
    }

    private static Place First(Document source)
    {
        var origin = source.Blocks.Select(b => b is Paragraph p ? p.Origin : (b as Table)?.Origin).FirstOrDefault(o => o is not null) ?? new(source.File, "");
        return new(PlaceRole.Reported, origin.Text, "", "文件开头", origin);
    }
}
