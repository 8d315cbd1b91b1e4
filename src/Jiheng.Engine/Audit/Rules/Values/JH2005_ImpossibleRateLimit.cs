using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2005. A rate that cannot exceed 100 % by its nature (覆盖率、合格率、满意度 …) has no target ≥100 %, and ≤100 % binds nothing;
/// nor does ≤100 % bind 预算执行率. Rates that may exceed 100 % (完成率、增长率、控制率) are left alone.
/// Source: arithmetic of a share.
/// </summary>
public sealed class JH2005_ImpossibleRateLimit : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH2005", Severity.Warning, "比率的目标界限不成立",
        "不可能高于100%的比率，目标不能写“≥100%”或高于100%；写“≤100%”则等于没有要求。",
        "要求全部达到的写“=100%”，否则填真正要求达到的比率。",
        FindingDescriptor.Arithmetic,
        "“经办系统正常运行率”目标填“≥100%”。",
        "“培训任务完成率≥100%”可以超额完成，“合格率=100%”说得清楚：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            List<Indicator> rows = [.. form.Indicators.Where(i => IsImpossible(i) || IsEmpty(i))];
            if (rows.Count == 0) continue;
            List<Place> places = [];
            foreach (var row in rows)
            {
                places.Add(row.Target!.As(PlaceRole.Reported));
                if (row.Actual is { } actual && Words.Compact(actual.Raw) == Words.Compact(row.Target.Raw)) places.Add(actual.As(PlaceRole.Context));
            }
            var names = string.Join("、", rows.Select(r => $"“{Attainment.Shown(r)}”{Attainment.Printed(r.Target!.Raw)}").Distinct());
            var why = rows.Exists(IsImpossible) ? "比率不可能高于100%" : "不高于100%等于没有要求";
            yield return Report(form, $"比率界限|{string.Join("、", rows.Select(Attainment.Name).Distinct())}", $"{names}：{why}。", places) with
            {
                Reported = rows[0].Target!.Raw,
                Expected = IsImpossible(rows[0]) ? "=100%" : null,
            };
        }
    }

    private static bool IsImpossible(Indicator indicator) => Limit(indicator) is { } limit && IsBounded(indicator) && limit.Operator switch
    {
        Comparison.AtLeast or Comparison.MoreThan => limit.Quantity!.Value.Base >= Rational.One,
        Comparison.None or Comparison.Equal => limit.Quantity!.Value.Base > Rational.One,
        _ => false,
    };

    private static bool IsEmpty(Indicator indicator) => Limit(indicator) is { } limit
        && (IsBounded(indicator) || Attainment.Name(indicator).EndsWith("预算执行率", StringComparison.Ordinal))
        && limit.Operator switch
        {
            Comparison.AtMost => limit.Quantity!.Value.Base >= Rational.One,
            Comparison.LessThan => limit.Quantity!.Value.Base > Rational.One,
            _ => false,
        };

    private static IndicatorValue? Limit(Indicator indicator) =>
        indicator.Target?.Value is { Kind: ValueKind.Number, IsWholeText: true, Quantity.Unit.Dimension: Dimension.Ratio } value ? value : null;

    private static bool IsBounded(Indicator indicator) => BoundedRate.IsNamed(Attainment.Name(indicator));
}
