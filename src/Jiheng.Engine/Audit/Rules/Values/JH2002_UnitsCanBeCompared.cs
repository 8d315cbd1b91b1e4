using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2002. A target of persons, money, time or area and an actual of another of these, each printed with its unit, say nothing
/// of each other. An error only for two single numbers of different dimension: counted nouns may mean one thing (人, 人次, 名, 户),
/// 分 is given for satisfaction as well as %, 12次 for 12个月. An actual of 100 %, a form of monitoring and a column of degrees of
/// completion are doubtful. A rate whose target is no rate is JH2004's.
/// Source: arithmetic of the units.
/// </summary>
public sealed class JH2002_UnitsCanBeCompared : AuditRule
{
    // So many rows with a share are filled in by a habit, not by slips.
    private const int Habit = 3;

    private static readonly string[] Degrees = ["率", "%", "比例", "进度", "程度"];

    // What is counted in these recurs in time: 发放12个月 is 12次.
    private static readonly string[] Recurring = ["次", "期", "批", "批次", "轮", "场", "场次", "班次"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH2002", Severity.Error, "目标和完成值的单位不能对照",
        "完成值应与目标用同一种计量单位；人次与百分数、时间与个数之间无法判断是否达到目标。",
        "按目标的计量单位填写完成值，或更正填错的单位。",
        FindingDescriptor.Arithmetic,
        "“参训人次”目标“≥100人次”，完成值填“35%”；“响应时间”目标“≤30分钟”，完成值填“30家”。",
        "目标“≥100人次”，完成值填“112人”；目标“≤15个工作日”，完成值填“12天”；目标“≥90%”，完成值填“92分”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            List<Indicator> rows = [.. form.Indicators.Where(AreApart)];
            List<Indicator> shares = [.. rows.Where(IsShare)];
            if (shares.Count >= Habit)
            {
                yield return MakeHabit(form, shares);
                rows.RemoveAll(IsShare);
            }
            foreach (var row in rows) yield return Make(form, row);
        }
    }

    private static bool AreApart(Indicator indicator)
    {
        if (Printed(indicator.Target) is not { } wanted || Printed(indicator.Actual) is not { } reached || wanted.Dimension == reached.Dimension || indicator.Actual!.Number is { IsZero: true }) return false;
        if (IsTime(wanted) ? IsTime(reached) || IsRecurring(reached) : IsTime(reached) && IsRecurring(wanted)) return false;
        if (Words.HasAny(Header(indicator), Degrees)) return false;
        return wanted.Dimension == Dimension.Ratio || !NamedRate.Is(Attainment.Name(indicator));
    }

    /// <summary>The unit printed in the cell itself beside one number; null for any other, and for units that are given for several things.</summary>
    private static Unit? Printed(Entry? entry)
    {
        if (entry?.Quantity is null || IndicatorValue.Parse(entry.Raw) is not { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } q }) return null;
        return q.Unit.Dimension is Dimension.Money or Dimension.Ratio or Dimension.Count or Dimension.Duration or Dimension.Months or Dimension.Area ? q.Unit : null;
    }

    // Counted in hours or days, though they are no spans of time.
    private static readonly string[] Spans = ["学时", "课时", "人天", "工日", "台班", "机时"];

    private static bool IsTime(Unit unit) => unit.Dimension is Dimension.Duration or Dimension.Months || Array.IndexOf(Spans, unit.Noun) >= 0;

    private static bool IsRecurring(Unit unit) => Array.IndexOf(Recurring, unit.Noun) >= 0;

    private static bool IsShare(Indicator indicator) => indicator.Actual!.Quantity!.Value.Unit.Dimension == Dimension.Ratio;

    /// <summary>The header of the column of actuals: the label without the row's name.</summary>
    private static string Header(Indicator indicator) =>
        indicator.Actual!.Label.StartsWith(indicator.Name.Raw, StringComparison.Ordinal) ? indicator.Actual.Label[indicator.Name.Raw.Length..] : "";

    private Finding Make(FilledForm form, Indicator row)
    {
        // 100% says that all was done, though not how much; where columns were not understood, the actual may be another column's.
        var isDoubtful = form.HasUnreadFigures || form.Kind == FormKind.Monitoring || (IsShare(row) && row.Actual!.Number == Rational.One);
        return Report(form, $"{Attainment.Subject(row)}|单位",
            $"“{Attainment.Shown(row)}”目标“{Attainment.Printed(row.Target!.Raw)}”，完成值“{Attainment.Printed(row.Actual!.Raw)}”，单位不同，无法对照。",
            row.Actual.As(PlaceRole.Reported), row.Target.As(PlaceRole.Operand), row.Name.As(PlaceRole.Context)) with
        {
            Severity = isDoubtful ? Severity.Warning : Severity.Error,
            Reported = row.Actual.Raw,
        };
    }

    private Finding MakeHabit(FilledForm form, List<Indicator> rows)
    {
        List<Place> places = [];
        foreach (var row in rows)
        {
            places.Add(row.Actual!.As(PlaceRole.Reported));
            places.Add(row.Target!.As(PlaceRole.Operand));
        }
        return Report(form, "完成值填比例|单位",
            $"有{rows.Count}个指标的完成值填的是比例，不是目标的单位，如“{Attainment.Shown(rows[0])}”目标“{Attainment.Printed(rows[0].Target!.Raw)}”，完成值“{Attainment.Printed(rows[0].Actual!.Raw)}”。", places) with
        {
            Severity = Severity.Warning,
            Reported = rows[0].Actual!.Raw,
        };
    }
}
