using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2008. The sign of a target points against what is better by the indicator's name (投诉率≥2%, 满意度≤90%), or against the
/// sign that the same row had in earlier years. The names belong to the pack (reading.better and its standard ratios); a name
/// that speaks of another thing (投诉办结率, 零投诉率) is left alone. A limit of 100 % or more that binds nothing is JH2005's,
/// a rate counted the wrong way round JH2006's.
/// Source: the names and ratios of the pack; the form's own earlier years.
/// </summary>
public sealed class JH2008_TargetFitsNature : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH2008", Severity.Warning, "目标的方向与指标性质相反",
        "越低越好的指标，目标应写“≤”；越高越好的，目标应写“≥”；与以前年度的方向相反的，须说明理由。",
        "改正目标的符号；确有理由的，作出说明。",
        "规则包的指标用词和标准比率；表中以前年度的目标",
        "“三公经费变动率”的目标填“＞0%”，以前年度为“≤0%”：增加才算达标，方向相反。",
        "“投诉办结率≥98%”“零投诉率≥95%”“满意度90%”：方向相符或没有写方向，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
            // Goals of the year and of the longer term are mended together; the row with earlier years tells more.
            foreach (var rows in form.Indicators.Where(i => IsAgainstNature(document.Pack, i) || TurnedRound(i).Count > 0).GroupBy(Attainment.Subject))
                yield return Make(document.Pack, form, MostTellingFirst(rows));
    }

    private static List<Indicator> MostTellingFirst(IEnumerable<Indicator> rows)
    {
        List<Indicator> ordered = [.. rows];
        var best = 0;
        for (var i = 1; i < ordered.Count; i++) if (TurnedRound(ordered[i]).Count > TurnedRound(ordered[best]).Count) best = i;
        var first = ordered[best];
        ordered.RemoveAt(best);
        return [first, .. ordered];
    }

    private static int Side(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast or Comparison.MoreThan => 1,
        Comparison.AtMost or Comparison.LessThan => -1,
        _ => 0,
    };

    private static bool IsAgainstNature(Pack pack, Indicator indicator)
    {
        if (indicator.Target?.Value is not { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } limit } target || Side(target.Operator) is not (1 or -1)) return false;
        return Natures.Of(pack, Attainment.Name(indicator)) switch
        {
            // ≥-5% keeps a reduction within bounds.
            Nature.LessIsBetter => Side(target.Operator) > 0 && limit.Value >= Rational.Zero,
            Nature.MoreIsBetter => Side(target.Operator) < 0 && !(limit.Unit.Dimension == Dimension.Ratio && limit.Base >= Rational.One),
            _ => false,
        };
    }

    /// <summary>The earlier targets when all that have a direction point the other way.</summary>
    private static List<KeyValuePair<string, Entry>> TurnedRound(Indicator indicator)
    {
        List<KeyValuePair<string, Entry>> other = [];
        if (indicator.Target?.Value is not { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } limit } target || Side(target.Operator) == 0) return other;
        foreach (var earlier in indicator.History)
        {
            if (!IsEarlier(earlier.Key) || earlier.Value.Value is not { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } was } value || Side(value.Operator) == 0 || !limit.Unit.IsComparableWith(was.Unit)) continue;
            if (Side(value.Operator) == Side(target.Operator)) return [];
            other.Add(earlier);
        }
        return other;
    }

    // Among the columns beside the year's own are those of the longer term and of parts of the year.
    private static bool IsEarlier(string column) => Words.Year(column) is not null || Words.HasAny(column, "上年", "历史");

    private Finding Make(Pack pack, FilledForm form, List<Indicator> rows)
    {
        var first = rows[0];
        var before = TurnedRound(first);
        List<string> why = [];
        if (IsAgainstNature(pack, first)) why.Add(Natures.Of(pack, Attainment.Name(first)) == Nature.LessIsBetter ? "这项指标越低越好" : "这项指标越高越好");
        if (before.Count > 0) why.Add($"{string.Join("、", before.ConvertAll(b => $"{Attainment.Printed(b.Key)}为“{Attainment.Printed(b.Value.Raw)}”"))}");
        List<Place> places = [];
        foreach (var row in rows)
        {
            places.Add(row.Target!.As(PlaceRole.Reported));
            places.Add(row.Name.As(PlaceRole.Context));
            foreach (var (_, earlier) in TurnedRound(row)) places.Add(earlier.As(PlaceRole.Contradicts));
        }
        return Report(form, $"{Attainment.Subject(first)}|方向",
            $"“{Attainment.Shown(first)}”的目标“{Attainment.Printed(first.Target!.Raw)}”方向相反：{string.Join("；", why)}。", places) with
        {
            Reported = first.Target.Raw,
        };
    }
}
