using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Reading;

/// <summary>
/// JH1001. What could not be read is said, because nothing of it was checked: silence must not look like passing. Columns of figures that are
/// known by their names alone are a note.
/// Source: the document itself.
/// </summary>
public sealed class JH1001_EverythingIsRead : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH1001", Severity.Warning, "部分内容未能读出",
        "文件中读不出的内容没有参与核对，应当说明是哪一处。",
        "按提示改用可读的格式，或对照原文自行核对这一处。",
        "本文件",
        "一张表有6行数字，表头无法识别：这6行没有参与核对；“全年预算数”填“约九十”：没有参与核对。",
        "空白表、没有数字的说明表：没有漏读的数字，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            foreach (var finding in Words(form, form.Funds)) yield return finding;
            foreach (var list in form.FundLists)
                foreach (var finding in Words(form, list)) yield return finding;
        }
        foreach (var document in context.Filing.Documents)
            foreach (var loss in document.Losses)
            {
                if (loss.IsGlued) continue;
                context.CannotAssess(this, loss.Reason);
                var place = new Place(PlaceRole.Reported, loss.Origin.Text, "", "未读出的内容", loss.Origin);
                var finding = FormOf(document, loss.Origin) is { } form
                    ? Report(form, $"未读出|{loss.Origin.Text}", loss.Reason, place)
                    : Report(document, $"未读出|{loss.Origin.Text}", loss.Reason, place);
                // Of a chart there is no header to put right.
                yield return !loss.IsNamed ? finding : loss.Origin.Table is null ? finding with { Severity = Severity.Note } : finding with { Severity = Severity.Note, Remedy = "在表头注明单位（如“万元”“人”“%”），或用 jiheng read 文件 --map 对应关系.json 填明各栏的含义。" };
            }
    }

    /// <summary>Words where an amount of money belongs: nothing was computed with them.</summary>
    private IEnumerable<Finding> Words(FilledForm form, FundBlock? block)
    {
        foreach (var row in block?.Rows ?? [])
            foreach (var (_, entry) in row.Amounts)
                if (entry is { Quantity: null, Value.Kind: ValueKind.Text })
                    yield return Report(form, $"不是数额|{entry.Label}", $"“{entry.Label}”填的“{entry.Raw}”不是数额，没有参与核对。", entry.As(PlaceRole.Reported)) with { Reported = entry.Raw, Remedy = "这一格改填金额（数字）。" };
    }

    internal static FilledForm? FormOf(DocumentReading document, Origin origin) =>
        origin.Table is { } number ? document.Forms.FirstOrDefault(f => f.Tables.Any(t => t.Number == number)) : null;
}
