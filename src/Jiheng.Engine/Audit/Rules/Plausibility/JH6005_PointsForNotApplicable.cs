using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6005. An indicator that does not apply earns points. One finding per form.
/// Source: the row itself.
/// </summary>
public sealed class JH6005_PointsForNotApplicable : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH6005", Severity.Warning, "不涉及的指标得了分",
        "目标或完成值填“未涉及”“不适用”的指标没有可评的内容，不应得分。",
        "剔除该指标并把分值调整到其他指标，或填写实际的目标和完成值。",
        "本文件",
        "“生态环境影响”目标和完成值都填“未涉及”，分值2，得分2。",
        "填“未涉及”而分值、得分为0或空白：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            List<Indicator> rows = [.. form.Indicators.Where(i => Marks.Of(i.Score) > Rational.Zero && (DoesNotApply(i.Target) || DoesNotApply(i.Actual)))];
            if (rows.Count == 0) continue;
            List<Place> places = [];
            foreach (var row in rows)
            {
                // Either the words or the points are wrong; the words are what a reader must see first.
                foreach (var entry in new[] { row.Target, row.Actual })
                    if (DoesNotApply(entry)) places.Add(entry!.As(PlaceRole.Reported));
                places.Add(row.Score!.As(PlaceRole.Reported));
            }
            yield return Report(form, $"不涉及得分|{string.Join("、", rows.Select(Attainment.Name))}",
                $"{string.Join("、", rows.Select(r => $"“{Attainment.Shown(r)}”填“{Word(r)}”却得{r.Score!.Raw}分"))}。", places) with
            {
                Reported = rows[0].Score!.Raw,
                Expected = "0",
            };
        }
    }

    private static string Word(Indicator row) => DoesNotApply(row.Target) ? row.Target!.Raw : row.Actual!.Raw;

    private static bool DoesNotApply(Entry? entry) => entry?.Value.Kind == ValueKind.NotApplicable;
}
