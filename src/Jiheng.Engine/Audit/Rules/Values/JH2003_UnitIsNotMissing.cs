using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2003. A target is a bare figure (1600余) in a form whose other counts, amounts and times carry their units, and neither its
/// column nor its name nor its explanation says one. Rates are no evidence and never reported: 95 of a 合格率 is 95 %.
/// A bare 万 beside an actual with its unit (100万, 227万元) is reported without such neighbours; who reads 金额100万 knows what is
/// meant, so it is a note. One finding a form.
/// Source: the form's own rows.
/// </summary>
public sealed class JH2003_UnitIsNotMissing : AuditRule
{
    // Fewer rows with a unit are no habit of the form; and it must be the exception that has none.
    private const int Habit = 3;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH2003", Severity.Warning, "指标值缺少计量单位",
        "同一张表的指标值都写明计量单位的，不能个别只写数字；表头、指标名称、指标解释已说明单位的除外。",
        "补写计量单位。",
        "本文件",
        "“帮扶困难家庭”目标“1600余”，其他指标写“≥12场次”“≤30天”“50万元”：不知是人还是户。",
        "“培训人数”目标“1600”、“合格率”目标“95”、“投入资金（万元）”目标“50”：名称已说明，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            List<Indicator> bare = [];
            var stated = 0;
            foreach (var indicator in form.Indicators)
            {
                if (indicator.Target?.Value is not { Kind: ValueKind.Number or ValueKind.Range, IsWholeText: true, Quantity: { } q }) continue;
                if (q.Unit.Dimension == Dimension.None) bare.Add(indicator);
                else if (q.Unit.Dimension is not (Dimension.Ratio or Dimension.PercentagePoint)) stated++;
            }
            var isHabit = stated >= Habit * Math.Max(1, bare.Count);
            bare.RemoveAll(i => !IsOpen(i) || !(isHabit || ActualTells(i)));
            if (bare.Count > 0) yield return Make(form, bare);
        }
    }

    /// <summary>Whether the figure needs a unit and nothing around it says one.</summary>
    private static bool IsOpen(Indicator indicator)
    {
        var q = indicator.Target!.Value.Quantity!.Value;
        // 0 needs none, 0.95 is a rate, 1 may be yes, 2024 a year.
        if (q.Unit.Factor == Rational.One && (q.Value <= Rational.One || (q.Value >= 1990 && q.Value <= 2099))) return false;
        if (UnitInName.Is(Attainment.Name(indicator)) || UnitInName.HoldsInBrackets(indicator.Target.Label)) return false;
        return indicator.Description is not { } description || !description.Raw.Contains("单位", StringComparison.Ordinal);
    }

    /// <summary>100万 beside 227万元.</summary>
    private static bool ActualTells(Indicator indicator) =>
        IsMyriad(indicator) && indicator.Actual?.Quantity is { Unit.Dimension: Dimension.Money or Dimension.Count };

    private static bool IsMyriad(Indicator indicator) => UnitTable.IsBareMyriad(indicator.Target!.Value.Quantity!.Value.Unit);

    private Finding Make(FilledForm form, List<Indicator> rows)
    {
        List<Place> places = [];
        foreach (var row in rows)
        {
            places.Add(row.Target!.As(PlaceRole.Reported));
            places.Add(row.Name.As(PlaceRole.Context));
            if (ActualTells(row)) places.Add(row.Actual!.As(PlaceRole.Context));
        }
        var names = string.Join("、", rows.Select(r => $"“{Attainment.Shown(r)}”填“{Attainment.Printed(r.Target!.Raw)}”"));
        var why = ActualTells(rows[0]) ? $"完成值写的是“{Attainment.Printed(rows[0].Actual!.Raw)}”" : "其他指标都写明了单位";
        return Report(form, $"计量单位|{string.Join("、", rows.Select(Attainment.Name))}", $"指标值没有计量单位：{names}；{why}。", places) with
        {
            Severity = rows.TrueForAll(IsMyriad) ? Severity.Note : Severity.Warning,
            Reported = rows[0].Target!.Raw,
        };
    }
}
