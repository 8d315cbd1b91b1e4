using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4003. An indicator that stands in two forms of one year, with the same name and the same target, has one result. An error when
/// only two forms have it; where several project forms share it, the whole unit's may be their sum. Source: the forms themselves.
/// </summary>
public sealed class JH4003_OneIndicatorOneResult : AuditRule
{
    // 满意度, 及时率: every form has one of its own.
    private const int ShortestName = 4;

    // A short ending (服务费) is that of many names.
    private const int ShortestEnding = 6;

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
            List<Row> rows = [];
            foreach (var form in document.Forms)
                foreach (var indicator in form.Indicators)
                    if (indicator is { Target: { IsBlank: false }, Actual: { IsBlank: false } } && IndicatorNames.Subject(indicator) is { Length: >= ShortestName } name) rows.Add(new(form, indicator, name));
            foreach (var finding in Costs(rows)) yield return finding;
            foreach (var group in rows.GroupBy(r => r.Name, StringComparer.Ordinal))
            {
                // Two rows in two forms, one of them the whole unit's: with more, nobody knows what adds up to what.
                if (group.ToList() is [var a, var b] && IsPair(a, b) && Check(a, b, Severity.Error) is { } finding) yield return finding;
                // 上门探视第三方服务费 and 第三方服务费: the whole unit's row says of which project it is.
                if (group.ToList() is not [var single] || single.Form.Project is null || single.Name.Length < ShortestEnding) continue;
                var longer = rows.FindAll(r => r.Form.Project is null && r.Name.Length > single.Name.Length && r.Name.EndsWith(single.Name, StringComparison.Ordinal));
                if (longer is [var whole] && IsPair(whole, single) && Check(whole, single, Severity.Warning) is { } doubtful) yield return doubtful;
            }
        }
    }

    /// <summary>
    /// The control figure of one project's money in the whole unit's form and in the project's own: 服务能力提升资金 is 医疗服务与保障能力提升资金
    /// told shorter. Names that are only alike can give a question.
    /// </summary>
    private IEnumerable<Finding> Costs(List<Row> rows)
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
        ((indicator.Level1 + indicator.Level2).Contains("成本", StringComparison.Ordinal)) && IsNumber(indicator.Target!) && IsNumber(indicator.Actual!)
        && indicator.Actual!.Value.Quantity!.Value.Unit.Dimension == Numbers.Dimension.Money && indicator.Target!.Value.Quantity!.Value.Unit.Dimension == Numbers.Dimension.Money;

    /// <summary>Whether all letters of one name stand in the other in order, the ending as it is.</summary>
    private static bool IsToldShorter(string name, string longer)
    {
        if (name.Length < SharedEnding || name.Length >= longer.Length || !longer.EndsWith(name[^SharedEnding..], StringComparison.Ordinal)) return false;
        var at = 0;
        foreach (var c in longer) if (at < name.Length && name[at] == c) at++;
        return at == name.Length;
    }

    private sealed record Row(FilledForm Form, Indicator Indicator, string Name);

    private static bool IsPair(Row a, Row b) =>
        !ReferenceEquals(a.Form, b.Form) && a.Form.Year == b.Form.Year && a.Form.Project?.Raw != b.Form.Project?.Raw && (a.Form.Project is null || b.Form.Project is null);

    private Finding? Check(Row a, Row b, Severity severity)
    {
        if (!IsNumber(a.Indicator.Target!) || !IsNumber(b.Indicator.Target!) || !IsNumber(a.Indicator.Actual!) || !IsNumber(b.Indicator.Actual!)) return null;
        var (wanted, other) = (a.Indicator.Target!.Value.Quantity!.Value, b.Indicator.Target!.Value.Quantity!.Value);
        if (!wanted.Unit.IsComparableWith(other.Unit) || wanted.Base != other.Base) return null;
        var (x, y) = (a.Indicator.Actual!.Value.Quantity!.Value, b.Indicator.Actual!.Value.Quantity!.Value);
        if (!x.Unit.IsComparableWith(y.Unit) || x.Interval.Meets(y.Interval)) return null;
        return Report(a.Form, $"{Attainment.Subject(a.Indicator)}|两表",
            $"“{Attainment.Shown(a.Indicator)}”在《{a.Form.Title}》完成{a.Indicator.Actual!.Raw}，在《{b.Form.Title}》完成{b.Indicator.Actual!.Raw}，目标同为{a.Indicator.Target!.Raw}。",
            a.Indicator.Actual!.As(PlaceRole.Reported), b.Indicator.Actual!.As(PlaceRole.Contradicts), a.Indicator.Target!.As(PlaceRole.Context), b.Indicator.Target!.As(PlaceRole.Context)) with
        {
            // A rate of the unit and of a project may each have its own people asked: 学生满意度 of all pupils and of those of a project.
            Severity = x.Unit.Dimension == Numbers.Dimension.Ratio ? Severity.Warning : severity,
            Reported = a.Indicator.Actual!.Raw,
            Expected = b.Indicator.Actual!.Raw,
        };
    }

    private static bool IsNumber(Entry entry) => entry.Value is { Kind: ValueKind.Number, IsWholeText: true, Quantity: not null };
}
