using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5004. Points were deducted and the column for the reason is blank. One finding per form. A row whose figures meet the target is
/// JH7003's; a reason given below the table that names the indicator counts.
/// Source: 财预〔2020〕10号附件1 has the column 偏差原因分析及改进措施.
/// </summary>
public sealed class JH5004_DeductionWithoutReason : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH5004", Severity.Warning, "扣分没有填写原因和措施",
        "得分低于分值的指标，应填写偏差原因和改进措施。",
        "逐项补填偏差原因分析及改进措施。",
        "财预〔2020〕10号附件1：偏差原因分析及改进措施栏",
        "“宣传场次”分值10，得分7，偏差原因分析及改进措施栏空白。",
        "表下注明“宣传场次扣分原因：……”；或表中没有这一栏：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            List<Indicator> rows = [.. form.Indicators.Where(i => Marks.IsDeducted(i) && i.Deviation is { IsBlank: true } && !Attainment.IsMetByFigures(i) && !IsExplainedBelow(form, i))];
            if (rows.Count == 0) continue;
            List<Place> places = [];
            foreach (var row in rows)
            {
                places.Add(row.Deviation!.As(PlaceRole.Reported));
                places.Add(row.Score!.As(PlaceRole.Operand));
                places.Add(row.Weight!.As(PlaceRole.Operand));
            }
            yield return Report(form, $"扣分原因|{string.Join("、", rows.Select(Attainment.Name))}",
                $"{string.Join("、", rows.Select(r => $"“{Attainment.Shown(r)}”分值{r.Weight!.Raw}得{r.Score!.Raw}"))}，没有填写偏差原因和改进措施。", places) with
            {
                Reported = "",
            };
        }
    }

    private static bool IsExplainedBelow(FilledForm form, Indicator indicator)
    {
        var name = Attainment.Name(indicator);
        foreach (var paragraph in form.Paragraphs)
        {
            var text = Words.Compact(paragraph.Text);
            if (text.Contains(name, StringComparison.Ordinal) && Words.HasAny(text, "原因", "扣分", "由于", "因")) return true;
        }
        return false;
    }
}
