using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6010. One indicator carries more than half of the points that all indicators can earn, or two carry more than two thirds (30 of
/// 90 for the one benefit and 25 for an output are the usual thing in a small form), or one indicator stands twice in a group under
/// one name, so that it is paid twice. Names differ by nothing but particles, quotes and brackets; rows of other units or other
/// descriptions measure something else. Points of the execution rate are not counted.
/// Source: the form itself; points printed as shares of 100 count like points.
/// </summary>
public sealed class JH6010_PointsAreSpread : AuditRule
{
    // What makes no difference between two names.
    private static readonly string[] Particles = ["的", "之", "与", "和", "及", "、", ",", "，", "“", "”", "\"", "·"];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH6010", Severity.Note, "分值过于集中或指标重复",
        "一个指标占了全部指标分值的一半以上，或两个占了三分之二以上，或同一个指标在一组里出现两次，得分反映不了整体情况。",
        "把分值分到更多能反映产出和效益的指标上；重复的指标只留一个。",
        "本文件",
        "“检查次数”40分、“服务对象满意度”30分，两个指标占全部90分的77.78%；“宣传资料份数”在数量指标里列了两次。",
        "五个以上指标分值相近；或两行名称相同而计量单位不同（2次、300人）：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            if (Concentrated(form) is { } concentrated) yield return concentrated;
            if (Repeated(form) is { } repeated) yield return repeated;
        }
    }

    private Finding? Concentrated(FilledForm form)
    {
        List<Indicator> rows = [];
        var all = Rational.Zero;
        foreach (var indicator in form.Indicators)
        {
            if (Marks.IsPart(indicator) || Marks.IsOutsideWeight(indicator) || Marks.IsOptional(indicator) || IsExecution(indicator)) continue;
            if (Marks.Of(indicator.Weight) is not { Sign: > 0 } weight)
            {
                // A row whose points are not printed may carry the rest.
                if (indicator.Weight is null or { IsBlank: true } || !Marks.HoldsNone(indicator.Weight) && Marks.Of(indicator.Weight) is null) return null;
                continue;
            }
            all += weight;
            rows.Add(indicator);
        }
        if (rows.Count == 0) return null;
        rows.Sort((a, b) => Marks.Of(b.Weight)!.Value.CompareTo(Marks.Of(a.Weight)!.Value));
        if (Marks.Doubt(form) is not null) return null;
        var most = rows[0];
        var (sum, top) = (Marks.Of(most.Weight)!.Value, (List<Indicator>)[most]);
        if (sum * 2 <= all)
        {
            sum += Marks.Of(rows[1].Weight)!.Value;
            top.Add(rows[1]);
            if (sum * 3 <= all * 2) return null;
        }
        var share = (sum / all * 100).ToText(2) + "%";
        List<Place> places = [];
        foreach (var row in top) places.Add(row.Weight!.As(PlaceRole.Reported));
        return Report(form, "分值集中", $"{string.Join("、", top.Select(r => $"“{Attainment.Shown(r)}”{r.Weight!.Raw}分"))}，占全部{rows.Count}个指标{Marks.Text(all)}分的{share}。", places) with
        {
            Reported = top[0].Weight!.Raw,
            Arithmetic = $"{Marks.Text(sum)} ÷ {Marks.Text(all)} = {share}",
        };
    }

    private static bool IsExecution(Indicator indicator) => Attainment.Name(indicator).EndsWith("执行率", StringComparison.Ordinal) && Words.HasAny(indicator.Level1, "执行", "过程", "管理");

    private sealed record Pair(Indicator First, Indicator Again);

    private Finding? Repeated(FilledForm form)
    {
        List<Pair> pairs = [];
        foreach (var group in form.Groups)
        {
            List<Indicator> seen = [];
            foreach (var indicator in group.Indicators)
            {
                if (Key(indicator).Length < 2) continue;
                if (seen.Find(s => IsSame(s, indicator)) is { } first) pairs.Add(new(first, indicator));
                else seen.Add(indicator);
            }
        }
        if (pairs.Count == 0) return null;
        List<Place> places = [];
        foreach (var pair in pairs)
        {
            places.Add(pair.Again.Name.As(PlaceRole.Reported));
            places.Add(pair.First.Name.As(PlaceRole.Contradicts));
        }
        return Report(form, $"指标重复|{string.Join("、", pairs.Select(p => Key(p.Again)))}",
            $"{string.Join("、", pairs.Select(p => Attainment.Shown(p.First) == Attainment.Shown(p.Again) ? $"“{Attainment.Shown(p.First)}”" : $"“{Attainment.Shown(p.First)}”和“{Attainment.Shown(p.Again)}”"))}在同一组指标里重复出现。", places) with
        {
            Reported = pairs[0].Again.Name.Raw,
        };
    }

    private static string Key(Indicator indicator)
    {
        var key = Attainment.Name(indicator);
        foreach (var particle in Particles) key = key.Replace(particle, "", StringComparison.Ordinal);
        return key;
    }

    private static bool IsSame(Indicator one, Indicator other) =>
        one.Level2 == other.Level2 && Key(one) == Key(other) && Compact(one.Description) == Compact(other.Description) && HaveOneUnit(one.Target ?? one.Actual, other.Target ?? other.Actual)
        // A column that only one of the two has tells two layouts: the longer term and the year.
        && one.History.Count == other.History.Count && one.Actual is null == other.Actual is null;

    private static string Compact(Entry? entry) => entry is null ? "" : Words.Compact(entry.Raw);

    // 培训2次 and 培训300人 are two things of one name; two texts may be.
    private static bool HaveOneUnit(Entry? one, Entry? other)
    {
        if (one?.Value.Quantity is { } a && other?.Value.Quantity is { } b) return a.Unit.Symbol == b.Unit.Symbol;
        return Compact(one) == Compact(other);
    }
}
