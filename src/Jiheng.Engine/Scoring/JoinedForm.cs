using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Scoring;

/// <summary>Several units' forms of one project as one form without scores: what can be added or averaged is, the rest stays blank.</summary>
internal static class JoinedForm
{
    /// <summary>The joined form; every calculation becomes a step.</summary>
    public static FilledForm Of(IReadOnlyList<FilledForm> forms, List<string> steps)
    {
        List<IndicatorGroup> groups = [];
        foreach (var group in forms.SelectMany(f => f.Groups).GroupBy(g => WeightsFit.Key(g.Level1), StringComparer.Ordinal))
        {
            List<Indicator> indicators = [];
            foreach (var same in forms.SelectMany(f => f.Groups.Where(g => WeightsFit.Key(g.Level1) == group.Key).SelectMany(g => g.Indicators).Select(i => (Form: f, Indicator: i)))
                .GroupBy(p => (Reading.Words.Compact(p.Indicator.Level2), Reading.Words.Compact(p.Indicator.Name.Raw))))
                indicators.Add(JoinedIndicator.Of([.. same], steps));
            groups.Add(group.First() with { PrintedWeight = null, Indicators = indicators });
        }
        return forms[0] with { Groups = groups, Funds = Funds(forms, steps), Total = null };
    }

    private static FundBlock? Funds(IReadOnlyList<FilledForm> forms, List<string> steps)
    {
        if (forms.Any(f => f.Funds?.Total is null)) return null;
        var rows = forms.Select(f => f.Funds!.Total!).ToList();
        List<StagedAmount> amounts = [];
        foreach (var amount in rows[0].Amounts)
        {
            List<Entry> cells = [.. rows.Select(r => r.Amount(amount.Stage)).OfType<Entry>()];
            var sum = cells.Count == rows.Count ? Added(cells, steps) : null;
            amounts.Add(new(amount.Stage, sum ?? amount.Entry with { Raw = "", Value = IndicatorValue.Parse("") }));
        }
        return new() { Rows = [rows[0] with { Amounts = amounts, Score = null, Rate = null }] };
    }

    /// <summary>The entries added; null when they are of different units.</summary>
    public static Entry? Added(IReadOnlyList<Entry> entries, List<string> steps)
    {
        var unit = entries[0].Quantity!.Value.Unit;
        var (sum, decimals) = (Rational.Zero, int.MaxValue);
        foreach (var entry in entries)
        {
            if (entry.Quantity is not { } q || q.Unit != unit || q.Qualifier != entries[0].Quantity!.Value.Qualifier) return null;
            sum += q.Value;
            decimals = Math.Min(decimals, q.Decimals);
        }
        var total = entries[0].Quantity!.Value with { Value = sum, Decimals = decimals };
        steps.Add($"{entries[0].Label}：{string.Join(" + ", entries.Select(e => e.Quantity!.Value.Value.ToString()))} = {sum}{unit.Symbol}");
        return With(entries[0], total);
    }

    /// <summary>The same place with another figure.</summary>
    public static Entry With(Entry entry, Quantity figure)
    {
        var sign = entry.Value.Operator switch
        {
            Comparison.AtLeast => "≥",
            Comparison.MoreThan => ">",
            Comparison.AtMost => "≤",
            Comparison.LessThan => "<",
            Comparison.Equal => "=",
            _ => "",
        };
        var raw = sign + Figures.Text(figure);
        return entry with { Raw = raw, Value = entry.Value with { Raw = raw, Quantity = figure } };
    }
}
