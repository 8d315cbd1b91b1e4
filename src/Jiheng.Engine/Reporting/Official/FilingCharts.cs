using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>Charts of a filing. A figure that is not filed is a gap, and a chart with fewer than two things to compare is none.</summary>
public static class FilingCharts
{
    private const int Fewest = 2, MostProjects = 20;

    /// <summary>Budget and execution by project.</summary>
    public static Chart? Execution(FilingData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var projects = data.Projects.Where(p => FigureSentences.TotalOf(p) is not null).Take(MostProjects).ToList();
        if (projects.Count < Fewest) return null;
        Rational? Of(SubjectData project, bool spent) => FigureSentences.TotalOf(project) is { } row ? (spent ? FigureSentences.Amount(row, "executed") : FigureSentences.Budget(row))?.Value : null;
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
}
