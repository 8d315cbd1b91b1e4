using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Reading;

/// <summary>
/// JH1004. A table whose title is none of the known forms is read by its headers alone; its reader should know.
/// Source: the form itself.
/// </summary>
public sealed class JH1004_FormIsKnown : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH1004", Severity.Note, "表样未识别",
        "标题不是已知表样的表，按通用表头读取，读取结果应由人确认。",
        "核对读出的指标和金额；如是规定表样，请恢复表样原有标题；栏目读错或未读的，用 jiheng read 文件 --map 对应关系.json 填明各栏的含义。",
        "表样",
        "标题为“年度任务完成表”、列有三级指标和指标值的表：按通用表头读出8项指标。",
        "标题为“项目支出绩效自评表”的表：是已知表样，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            if (form.Kind != FormKind.Unknown) continue;
            List<string> read = [];
            if (form.Indicators.Count() is var indicators and > 0) read.Add($"指标{indicators}项");
            if ((form.Funds?.Rows.Count ?? 0) + form.AmountRows.Count is var rows and > 0) read.Add($"金额{rows}行");
            if (read.Count == 0) continue;
            yield return Report(form, "表样", $"《{form.Title}》不是已知表样，{How(document, form)}读出{string.Join("、", read)}{Confidence(document, form)}。",
                new Place(PlaceRole.Reported, form.Title, "", "标题", form.TitleOrigin));
        }
    }

    private static string How(DocumentReading document, FilledForm form) =>
        document.Mapping is not null && document.Tables.Any(t => t.Form == form.Index && t.IsConfirmed) ? "按人工确认的对应关系" : "按通用表头";

    /// <summary>That of the table read worst: the reader should look at it first.</summary>
    private static string Confidence(DocumentReading document, FilledForm form)
    {
        Rational? least = null;
        foreach (var table in document.Tables)
            if (table.Form == form.Index && (least is null || table.Confidence < least)) least = table.Confidence;
        return least is { } confidence ? $"，可信度{confidence.Round(2, Rounding.Truncate).ToText(2)}" : "";
    }
}
