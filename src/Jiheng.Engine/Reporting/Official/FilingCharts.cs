using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reporting.Forms;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>Charts of a filing. A figure that is not filed is a gap, and a chart with fewer than two things to compare is none.</summary>
public static class FilingCharts
{
    private const int Fewest = 2, MostProjects = 20;

    /// <summary>Budget and execution by project.</summary>
    /// <param name="data">The filing.</param>
    /// <param name="pack">Its pack, which knows what a total is called.</param>
    public static Chart? Execution(FilingData data, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(data);
        // A chart that lacks a project would be read as all of them.
        if (data.Projects.Any(p => FundAmounts.TotalOf(p, pack) is null)) return null;
        var projects = data.Projects.Take(MostProjects).ToList();
        if (projects.Count < Fewest) return null;
        Rational? Of(SubjectData project, bool spent) => FundAmounts.TotalOf(project, pack) is { } row ? (spent ? FundAmounts.Amount(row, "executed") : FundAmounts.Budget(row))?.Value : null;
        List<ChartSeries> series = [new("全年预算", projects.ConvertAll(p => Of(p, false))), new("全年执行", projects.ConvertAll(p => Of(p, true)))];
        return series.TrueForAll(s => s.Values.All(v => v is null)) ? null : new(ChartKind.Bar, $"{data.Year}年各项目预算执行情况（{data.MoneyUnit.Symbol}）", projects.ConvertAll(p => p.Name), series) { Decimals = 2 };
    }

    /// <summary>How much of its points each level-1 indicator earned, in percent.</summary>
    public static Chart? Scores(FilingData data, SubjectData subject)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(subject);
        List<(string Name, Rational Share)> groups = [];
        foreach (var group in subject.Indicators.GroupBy(i => Words.Key(i.Level1), StringComparer.Ordinal))
        {
            var (weight, score) = (Rational.Zero, Rational.Zero);
            foreach (var indicator in group)
            {
                if (!Rational.TryParse(indicator.Weight, out var worth, out _) || !Rational.TryParse(indicator.Score, out var earned, out _)) return null;
                (weight, score) = (weight + worth, score + earned);
            }
            if (!weight.IsZero) groups.Add((group.First().Level1, score / weight * 100));
        }
        return groups.Count < Fewest ? null : new(ChartKind.Column, $"{data.Year}年各类指标得分率（%）", [.. groups.Select(g => g.Name)], [new("得分率", [.. groups.Select(g => (Rational?)g.Share)])]) { Decimals = 2, Suffix = "%" };
    }

    /// <summary>Target and actual of the indicators that are counted in percent, so that they can stand on one axis.</summary>
    public static Chart? Targets(FilingData data, SubjectData subject)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(subject);
        List<(string Name, Rational Target, Rational Actual)> rows = [];
        foreach (var indicator in subject.Indicators)
            if (TargetParts.Of(indicator.Target) is { Unit: "%", Value: var value } && Rational.TryParse(value, out var target, out _) &&
                indicator.Actual.EndsWith('%') && Rational.TryParse(indicator.Actual.AsSpan()[..^1], out var actual, out _)) rows.Add((indicator.Name, target, actual));
        if (rows.Count < Fewest) return null;
        rows = [.. rows.Take(MostProjects)];
        return new(ChartKind.Bar, $"{data.Year}年指标目标与完成（%）", rows.ConvertAll(r => r.Name),
            [new("目标值", rows.ConvertAll(r => (Rational?)r.Target)), new("完成值", rows.ConvertAll(r => (Rational?)r.Actual))]) { Decimals = 2, Suffix = "%" };
    }
}
