using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5001. A cell that the form of the document's pack requires is blank. One finding a form: the filler mends the form once.
/// Source: the form of the pack (forms.json, required).
/// </summary>
public sealed class JH5001_RequiredCellIsFilled : AuditRule
{
    // More than this in one sentence is not read; the places list them all.
    private const int NamedCells = 6;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH5001", Severity.Warning, "必填项空白",
        "表样规定必须填写的单元格不能空白。",
        "逐项补填；确实没有的，按表样说明填“无”或“不涉及”，并说明原因。",
        "规则包的表样",
        "项目自评表的“主管部门”“实施单位”空白：报一条，列出两处。",
        "填“无”，或整行都没有填的空行：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            if (form.Pattern is not { Required.Count: > 0 } pattern) continue;
            List<Entry> blank = [];
            foreach (var required in pattern.Required)
                foreach (var entry in RequiredCells.Blank(document, form, required)) if (!blank.Contains(entry)) blank.Add(entry);
            if (blank.Count == 0) continue;
            var names = string.Join("、", blank.Take(NamedCells).Select(b => $"“{b.Label}”"));
            var more = blank.Count > NamedCells ? $"等{blank.Count}处" : "";
            yield return Report(form, "必填", $"《{form.Name}》必须填写的{names}{more}空白。",
                [.. blank.Select(b => b.As(PlaceRole.Reported))]) with { Reported = "" };
        }
    }
}
