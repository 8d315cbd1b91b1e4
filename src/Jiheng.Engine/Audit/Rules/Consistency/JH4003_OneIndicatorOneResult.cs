using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4003. An indicator that stands in two forms of one year, with the same name and the same target, has one result. An error when
/// only two forms have it; where several project forms share it, the whole unit's may be their sum. Source: the forms themselves.
/// </summary>
public sealed class JH4003_OneIndicatorOneResult : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH4003", Severity.Error, "同一指标在两张表中完成值不同",
        "同一年度、同一指标名称和目标值的指标，在部门表和项目表中的实际完成值应当相同。",
        "查明哪一张表正确，统一改正；口径不同的，改写指标名称以示区别。",
        "本文件",
        "部门表“入户救助群众数量”目标≥10户、完成27户，项目表“入户救助群众户数”目标≥10户、完成24户。",
        "部门表“培训人次”完成80人次，两张项目表各完成50、30人次：可能是合计，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var rows = IndicatorPair.Rows(document);
            foreach (var finding in Costs(rows)) yield return finding;
            foreach (var pair in IndicatorPair.In(rows)) if (Check(pair) is { } finding) yield return finding;
        }
    }

    /// <summary>
    /// The control figure of one project's money in the whole unit's form and in the project's own: 服务能力提升资金 is 医疗服务与保障能力提升资金
    /// told shorter. Names that are only alike can give a question.
    /// </summary>
    private IEnumerable<Finding> Costs(List<IndicatorPair.Row> rows)
    {
        foreach (var own in rows)
        {
            if (own.Form.Project is null || !IsCost(own.Indicator) || own.Name.Length < ShortestCost) continue;
            var alike = rows.FindAll(r => r.Form.Project is null && IsCost(r.Indicator) && r.Form.Year == own.Form.Year && IsToldShorter(own.Name, r.Name));
            // Of several rows of one name or several projects nobody knows which is meant.
            if (alike is not [var whole] || rows.Exists(r => !ReferenceEquals(r, own) && r.Form.Project is not null && IsCost(r.Indicator) && IsToldShorter(r.Name, whole.Name))) continue;
            var (x, y) = (whole.Indicator.Actual!.Value.Quantity!.Value, own.Indicator.Actual!.Value.Quantity!.Value);
            if (x.Interval.Meets(y.Interval) || whole.Indicator.Target!.Number == own.Indicator.Target!.Number) continue;
            yield return Report(whole.Form, $"{Attainment.Subject(whole.Indicator)}|两表金额",
                $"“{Attainment.Shown(whole.Indicator)}”在《{whole.Form.Title}》目标{whole.Indicator.Target.Raw}、完成{whole.Indicator.Actual!.Raw}，“{Attainment.Shown(own.Indicator)}”在《{own.Form.Title}》目标{own.Indicator.Target.Raw}、完成{own.Indicator.Actual!.Raw}，疑为同一笔资金。",
                whole.Indicator.Actual!.As(PlaceRole.Reported), own.Indicator.Actual!.As(PlaceRole.Contradicts), whole.Indicator.Target.As(PlaceRole.Context), own.Indicator.Target.As(PlaceRole.Context)) with
            {
                Severity = Severity.Warning,
                Reported = whole.Indicator.Actual!.Raw,
                Expected = own.Indicator.Actual!.Raw,
            };
        }
    }

    private const int ShortestCost = 6;

    private const int SharedEnding = 4;

    private static bool IsCost(Indicator indicator) =>
        ((indicator.Level1 + indicator.Level2).Contains("成本", StringComparison.Ordinal)) && IndicatorPair.IsNumber(indicator.Target!) && IndicatorPair.IsNumber(indicator.Actual!)
        && indicator.Actual!.Value.Quantity!.Value.Unit.Dimension == Numbers.Dimension.Money && indicator.Target!.Value.Quantity!.Value.Unit.Dimension == Numbers.Dimension.Money;

    /// <summary>Whether all letters of one name stand in the other in order, the ending as it is.</summary>
    private static bool IsToldShorter(string name, string longer)
    {
        if (name.Length < SharedEnding || name.Length >= longer.Length || !longer.EndsWith(name[^SharedEnding..], StringComparison.Ordinal)) return false;
        var at = 0;
        foreach (var c in longer) if (at < name.Length && name[at] == c) at++;
        return at == name.Length;
    }

    private Finding? Check(IndicatorPair pair)
    {
        var (a, b) = (pair.FirstRow, pair.SecondRow);
        if (pair.First.Value.Quantity!.Value.Interval.Meets(pair.Second.Value.Quantity!.Value.Interval)) return null;
        return Report(pair.FirstForm, $"{Attainment.Subject(a)}|两表",
            $"“{Attainment.Shown(a)}”在《{pair.FirstForm.Title}》完成{pair.First.Raw}，在《{pair.SecondForm.Title}》完成{pair.Second.Raw}，目标同为{a.Target!.Raw}。",
            pair.First.As(PlaceRole.Reported), pair.Second.As(PlaceRole.Contradicts), a.Target!.As(PlaceRole.Context), b.Target!.As(PlaceRole.Context)) with
        {
            Severity = pair.Severity,
            Reported = pair.First.Raw,
            Expected = pair.Second.Raw,
        };
    }
}
