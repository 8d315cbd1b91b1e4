using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Scoring;

/// <summary>One indicator of several units: counts and amounts add, rates are averaged by executed money, equal words stay.</summary>
internal static class JoinedIndicator
{
    /// <summary>The joined indicator without a score; a target or actual that cannot be joined stays blank, and a step says why.</summary>
    public static Indicator Of(IReadOnlyList<(FilledForm Form, Indicator Indicator)> parts, List<string> steps)
    {
        var first = parts[0].Indicator;
        var name = string.Concat(first.Name.Raw.Where(c => !char.IsWhiteSpace(c)));
        var weight = parts.All(p => PrintedPoints.Of(p.Indicator.Weight) == PrintedPoints.Of(first.Weight)) ? first.Weight : null;
        if (weight is null) steps.Add($"{name}：各单位分值不同，不能汇总。");
        return first with
        {
            Weight = weight,
            Score = null,
            Target = Joined(name + "指标值", [.. parts.Select(p => (p.Form, p.Indicator.Target))], steps),
            Actual = Joined(name + "完成值", [.. parts.Select(p => (p.Form, p.Indicator.Actual))], steps),
        };
    }

    private static Entry? Joined(string name, IReadOnlyList<(FilledForm Form, Entry? Entry)> parts, List<string> steps)
    {
        var first = parts[0].Entry;
        if (first is null || parts.Any(p => p.Entry is null)) return null;
        List<Entry> entries = [.. parts.Select(p => p.Entry!)];
        if (first.Quantity is { } figure && entries.All(e => e.Quantity is { } q && q.Unit == figure.Unit && q.Qualifier == figure.Qualifier && e.Value.Operator == first.Value.Operator))
        {
            List<string> own = [];
            var joined = figure.Unit.Dimension is Dimension.Ratio or Dimension.PercentagePoint or Dimension.Duration or Dimension.Months
                ? Averaged(parts, own)
                : JoinedForm.Added(entries, own);
            if (joined is not null)
            {
                steps.AddRange(own.Select(s => $"{name}：{s[(s.IndexOf('：', StringComparison.Ordinal) + 1)..]}"));
                return joined;
            }
        }
        else if (entries.All(e => Reading.Words.Compact(e.Raw) == Reading.Words.Compact(first.Raw))) return first;
        steps.Add($"{name}：各单位填法不同，不能汇总。");
        return first with { Raw = "", Value = IndicatorValue.Parse("") };
    }

    /// <summary>The mean by executed money; null when a unit prints none. Equal figures need no weights.</summary>
    private static Entry? Averaged(IReadOnlyList<(FilledForm Form, Entry? Entry)> parts, List<string> steps)
    {
        var first = parts[0].Entry!;
        if (parts.All(p => p.Entry!.Quantity!.Value.Base == first.Quantity!.Value.Base)) return first;
        var (sum, money, decimals) = (Rational.Zero, Rational.Zero, int.MaxValue);
        List<string> terms = [], amounts = [];
        foreach (var (form, entry) in parts)
        {
            if (RollUp.Money(form) is not { } executed) return null;
            var q = entry!.Quantity!.Value;
            sum += q.Value * executed.Base;
            money += executed.Base;
            decimals = Math.Min(decimals, q.Decimals);
            terms.Add($"{q} × {executed}");
            amounts.Add(executed.ToString());
        }
        if (money.Sign <= 0) return null;
        var mean = first.Quantity!.Value with { Value = sum / money, Decimals = decimals };
        steps.Add($"：按资金加权 ({string.Join(" + ", terms)}) ÷ ({string.Join(" + ", amounts)}) = {Figures.Text(mean)}");
        return JoinedForm.With(first, mean);
    }
}
